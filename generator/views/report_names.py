"""Names in a report, which has no links: pairings and organizations."""

from generator.duties.case import Case
from generator.model.pairing import Pairing


def pair_names(pairing: Pairing, case: Case) -> str:
    """Who supports whom."""
    return f"{name_of(pairing.support, case)} → {name_of(pairing.recipient, case)}"


def name_of(reference: str, case: Case) -> str:
    """An organization's name, or its id where it has no record."""
    organization = case.organization(reference)
    return organization.name if organization else reference
