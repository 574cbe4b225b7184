"""Rule agreement-expired."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.check.ledgers import WholePairing, pairing_named, told_pairing
from generator.check.running import Surroundings
from generator.model.dataset import bare
from generator.model.finding import Filling, Problem
from generator.model.pairing import Agreement
from generator.model.region import Region
from generator.schedule.terms import organization_named

SEVERITY = "warning"
OVER = ("expired", "ended")


def agreement_expired(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """An agreement has run out while its pairing goes on, and none of its kind has followed.

    One that was ended on purpose has not run out. Of several, the one that ran out last is told.

    # pairings.yml
    - id: clinic
      programme: plan
      support: hospital
      recipient: clinic
      agreements:
        - {kind: main, signed: 2026-01-20, from: 2026-01-20, to: 2026-10-31, status: signed} # ←
    """
    as_of = surroundings.as_of
    replaced = {bare(each.replaces, region.id) for each in region.pairings if each.replaces}
    for pairing in region.pairings:
        owned = pairing_named(pairing.id, region, surroundings) if pairing.agreements else None
        if owned is None or pairing.id in replaced or not _goes_on(owned, surroundings):
            continue
        for kind in dict.fromkeys(agreement.kind for agreement in pairing.agreements):
            position = _run_out(pairing.agreements, kind, as_of)
            if position is not None:
                agreement = pairing.agreements[position]
                is_dated = agreement.to is not None and agreement.to < as_of
                words: dict[str, Filling] = {
                    "name": told_pairing(owned, surroundings),
                    "paper": kind,
                    "date": str(agreement.to or ""),
                }
                place = pairing.source.at("agreements", position, "to" if is_dated else "status")
                yield Problem(place, pairing.id, words, None if is_dated else "stated")


def _goes_on(owned: WholePairing, surroundings: Surroundings) -> bool:
    """It is in its period, and neither side has closed."""
    as_of, (first, last) = surroundings.as_of, owned.period
    sides = (
        organization_named(each, owned.region, surroundings.dataset)
        for each in (owned.pairing.support, owned.pairing.recipient)
    )
    is_open = not any(side and side.closed and side.closed.date <= as_of for side in sides)
    return is_open and first.first_day <= as_of <= last.last_day


def _run_out(agreements: Sequence[Agreement], kind: str, as_of: date) -> int | None:
    """The position of the last agreement of a kind, if that has run out; drafts do not count."""
    ends = [
        (agreement.to or date.max, position)
        for position, agreement in enumerate(agreements)
        if agreement.kind == kind and agreement.status != "draft"
    ]
    if any(end >= as_of and agreements[position].status not in OVER for end, position in ends):
        return None
    _, last = max(ends, default=(None, None))
    return last if last is not None and agreements[last].status != "ended" else None
