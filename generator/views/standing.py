"""What has no dates, in words for the card of a page: posted there, by appointment."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from generator.model.dataset import OwnedAssignment, OwnedPairing, bare
from generator.model.pairing import Assignment
from generator.model.region import Region
from generator.schedule.terms import term_of
from generator.views.page import Link, Setting, is_over
from generator.views.people import people_of
from generator.views.session_words import booking_words
from generator.views.told_when import told_when

Standing = tuple[Link, str]
"""Who, and what is said of them."""


def standing_of_pairings(owned: Iterable[OwnedPairing], setting: Setting) -> Iterator[Standing]:
    """What is said of everybody whom some pairings send."""
    for each in owned:
        for assignment in each.region.assignments_by_pairing.get(each.pairing.id, ()):
            yield from standing_of(OwnedAssignment(each.region, assignment), setting)


def standing_of(owned: OwnedAssignment, setting: Setting) -> Iterator[Standing]:
    """What is said of one assignment on the day of the build; nothing before and after it."""
    region, assignment = owned.region, owned.assignment
    words = setting.ui["visits"]
    if not _is_running(assignment, region, setting):
        return
    told = []
    if assignment.mode == "resident" and not assignment.sessions:
        told.append(words["resident"])
    for session in assignment.sessions:
        if _is_by_appointment(session.when):
            parts = (told_when(session.when, setting), booking_words(session, setting))
            told.append(setting.words.with_sign("comma", parts))
    for each in told:
        for person in people_of(assignment, region, setting):
            yield person.name, each


@lru_cache(maxsize=4096)
def _is_by_appointment(when: str) -> bool:
    """Whether a schedule gives no dates."""
    # The parser's tables take a fifth of a second: only where there is a schedule.
    from generator.schedule.expression import When  # noqa: PLC0415
    from generator.schedule.parsing import parse  # noqa: PLC0415

    understood = parse(when)
    return isinstance(understood, When) and understood.state == "by_appointment"


def is_past(assignment: Assignment, region: Region, setting: Setting) -> bool:
    """Whether its programme, its own period or an early end lies behind."""
    return _held(assignment, region, setting)[1] < setting.as_of


def _is_running(assignment: Assignment, region: Region, setting: Setting) -> bool:
    """The post is held on the day of the build; where it is not known since when, it is."""
    first, last = _held(assignment, region, setting)
    return first <= setting.as_of <= last


def _held(assignment: Assignment, region: Region, setting: Setting) -> tuple[date, date]:
    """The first and last day of a post, both open where nobody knows them; worked out once."""
    return setting.once(
        ("held", region.id, assignment.id), lambda: _days_held(assignment, region, setting)
    )


def _days_held(assignment: Assignment, region: Region, setting: Setting) -> tuple[date, date]:
    pairing = region.pairings_by_id.get(bare(assignment.pairing, region.id))
    if pairing is None:
        return date.max, date.max
    programme = region.programmes_by_id.get(bare(pairing.programme, region.id))
    first, last = term_of(assignment, pairing, region, setting.dataset)
    if programme and is_over(programme, setting.as_of):
        last = programme.period.to.last_day
    return first or date.min, last or date.max
