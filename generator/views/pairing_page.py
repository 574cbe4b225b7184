"""A pairing's page: one line of the table: what was needed, who was named, what is agreed."""

from dataclasses import dataclass

from generator.model.dataset import OwnedPairing
from generator.model.pairing import Agreement, Pairing
from generator.model.region import Region
from generator.views.page import (
    Fact,
    Link,
    Page,
    Setting,
    described,
    notes_of,
    record_path,
    told_date,
)
from generator.views.pairing_ledger import ledger_of
from generator.views.region_links import region_crumb
from generator.views.support import Support, programmes_of, support_of
from generator.views.time_bars import TimeBars, time_bars
from generator.views.told_when import written_when


@dataclass(frozen=True, slots=True)
class PairingContent:
    """What a pairing's page sets out."""

    title: str
    support: Support
    facts: tuple[Fact, ...]
    bars: TimeBars | None
    ledger: tuple[Fact, ...]


def pairing_page(pairing: Pairing, region: Region, setting: Setting) -> Page:
    """The page of one pairing."""
    words = setting.ui["pairing"]
    support = support_of(OwnedPairing(region, pairing), setting)
    programmes = programmes_of((OwnedPairing(region, pairing),))
    title = words["title"].format(hospital=support.hospital.text, clinic=support.recipient.text)
    facts = [Fact(words["programme"], (support.programme,))]
    if pairing.number:
        facts.append(Fact(words["number"], (Link(pairing.number),)))
    facts.append(Fact(words["needs_as_written"], (Link(support.needs_as_written),)))
    agreements = tuple(Link(_told(agreement, setting)) for agreement in pairing.agreements)
    facts.append(
        Fact(words["agreements"], agreements or (Link(support.unknown),), bool(agreements))
    )
    if pairing.contact:
        hours = written_when(pairing.contact.hours, setting)
        told = (pairing.contact.office, pairing.contact.phone, hours)
        contact = " ".join(part for part in told if part)
        facts.append(Fact(words["contact"], (Link(contact),)))
    people = (
        setting.words.joined(tuple(person.name.text for person in support.people))
        or support.unknown
    )
    return Page(
        record_path(region.id, "pairings", pairing.id),
        "pairing",
        title,
        described(words["description"].format(title=title, people=people), programmes, setting),
        (region_crumb(region, setting), support.recipient, Link(words["crumb"])),
        notes_of(region, programmes, setting),
        PairingContent(
            title,
            support,
            tuple(facts),
            time_bars(OwnedPairing(region, pairing), setting),
            ledger_of(OwnedPairing(region, pairing), setting),
        ),
    )


def _told(agreement: Agreement, setting: Setting) -> str:
    words = setting.ui["pairing"]
    signed = (
        told_date(str(agreement.signed), setting)
        if agreement.signed
        else setting.ui["unknown"]["not_published"]
    )
    return str(words["agreement"]).format(
        kind=words["agreement_kinds"][agreement.kind], signed=signed
    )
