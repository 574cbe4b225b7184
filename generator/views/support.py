"""One pairing as other pages show it: who supports whom, for what, with whom."""

from dataclasses import dataclass

from generator.model.dataset import OwnedPairing
from generator.model.programme import Programme
from generator.views.page import Link, Setting, are_over, record_path
from generator.views.people import (
    Person,
    department_link,
    organization_link,
    people_of,
    told_period,
    unknown_words,
)


@dataclass(frozen=True, slots=True)
class Support:
    """A pairing on the page of one of its sides, or in a list."""

    page: Link
    number: str | None
    programme: Link
    hospital: Link
    recipient: Link
    needs: tuple[Link, ...]
    needs_as_written: str
    people: tuple[Person, ...]
    period: str
    findings: tuple[str, ...]
    unknown: str


def support_of(owned: OwnedPairing, setting: Setting) -> Support:
    """A pairing with everything a resident asks of it."""
    key = ("support", owned.region.id, owned.pairing.id)
    return setting.once(key, lambda: _support(owned, setting))


def _support(owned: OwnedPairing, setting: Setting) -> Support:
    region, pairing = owned.region, owned.pairing
    programme = region.programmes_by_id.get(pairing.programme)
    name = programme.name if programme else pairing.programme
    assignments = region.assignments_by_pairing.get(pairing.id, ())
    needs = tuple(department_link(need, region, setting) or Link(need) for need in pairing.needs)
    unknown = unknown_words(region, pairing, setting)
    return Support(
        Link(setting.ui["pairing"]["link"], record_path(region.id, "pairings", pairing.id)),
        pairing.number,
        Link(name, record_path(region.id, "programmes", pairing.programme)),
        organization_link(pairing.support, region, setting),
        organization_link(pairing.recipient, region, setting),
        needs,
        pairing.needs_as_written or setting.words.joined(pairing.needs) or unknown,
        tuple(
            person
            for assignment in assignments
            for person in people_of(assignment, region, setting)
        ),
        setting.words.with_sign(
            "semicolon",
            dict.fromkeys(told_period(assignment.period, setting) for assignment in assignments),
        )
        or unknown,
        sentences_about(region.id, "pairings", pairing.id, setting),
        unknown,
    )


def sentences_about(region: str, kind: str, record: str, setting: Setting) -> tuple[str, ...]:
    """What the checks found of a record, in sentences for everybody; in the order of the files."""
    return setting.sentences.get((region, kind, record), ())


def programmes_of(pairings: tuple[OwnedPairing, ...]) -> tuple[Programme, ...]:
    """The programmes behind pairings, each once, in their order."""
    found: dict[tuple[str, str], Programme] = {}
    for owned in pairings:
        programme = owned.region.programmes_by_id.get(owned.pairing.programme)
        if programme:
            found[owned.region.id, programme.id] = programme
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in plain words, and the official ones beside it."""

    plain: str
    official: str


def comes_title(programmes: tuple[Programme, ...], setting: Setting) -> Heading:
    """The heading over those who come; of a list that is over it claims no more than the list."""
    words, time = setting.ui["support"], "_over" if are_over(programmes, setting.as_of) else ""
    return Heading(words[f"comes_title{time}"], words[f"comes_official{time}"])
