"""The people on a board: who they are, what they treat, and the days on which they come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.dataset import OwnedAssignment, OwnedPairing, region_and_id
from generator.model.pairing import Assignment
from generator.model.people import Expert
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.board_times import BoardTime, Row, Timetable, expert_row
from generator.views.page import Setting
from generator.views.people import (
    department_link,
    expert_of,
    organization_link,
    schedule_of,
    told_period,
    unknown_words,
)
from generator.views.standing import is_past, standing_of

LONGEST = 34
LONGEST_SHORT = 15
"""Signs of what somebody treats: two lines of the sheet, or one where it is full."""


@dataclass(frozen=True, slots=True)
class BoardPerson:
    """One row of a board.

    `is_named` is false where people are promised, or a van stands for them. `photo` is a file of
    the data folder, or empty: then `initial` stands in its place. `does` is what they treat or
    examine, `does_short` the same where there is little room. `weeks` are empty where nothing has a
    date, and `when` says what is known; else `when` is the rule.
    """

    name: str
    is_named: bool
    title: str
    department: str
    hospital: str
    does: str
    does_short: str
    photo: str
    initial: str
    when: str
    period: str
    weeks: tuple[tuple[BoardTime, ...], ...]


def people_on(
    shown: Iterable[OwnedPairing],
    table: Timetable,
    setting: Setting,
    *,
    is_over: bool,
) -> tuple[BoardPerson, ...]:
    """Everybody who is on the list or in the timetable, each once, in the order of the data."""
    return tuple(people_by_row(shown, table, setting, is_over=is_over).values())


def people_by_row(
    shown: Iterable[OwnedPairing],
    table: Timetable,
    setting: Setting,
    *,
    is_over: bool,
) -> dict[Row, BoardPerson]:
    """The same by row: of a person, their reference."""
    found: dict[Row, BoardPerson] = {}
    for owned in shown:
        for assignment in owned.region.assignments_by_pairing.get(owned.pairing.id, ()):
            if not is_over and is_past(assignment, owned.region, setting):
                continue
            for row, person in _listed(assignment, owned, setting):
                found[row] = _together(found[row], person, setting) if row in found else person
    for row, (owner, visit) in dict(table.visits).items():
        if row not in found:
            found[row] = _only_in_timetable(row, owner, visit, setting)
    return {row: replace(person, weeks=table.rows.get(row, ())) for row, person in found.items()}


def _listed(
    assignment: Assignment, owned: OwnedPairing, setting: Setting
) -> Iterator[tuple[Row, BoardPerson]]:
    region, words = owned.region, setting.ui["board"]
    unknown = unknown_words(region, owned.pairing, setting)
    hospital = organization_link(owned.pairing.support, region, setting).text
    department = department_link(assignment.department, region, setting)
    when = _when(assignment, owned, setting)
    period = told_period(assignment.period, setting)
    if assignment.to_be_named:
        named = assignment.to_be_named
        yield (
            ("assignment", f"{region.id}/{assignment.id}"),
            BoardPerson(
                setting.ui["people"]["to_be_named"].format(what=named.what, number=named.number),
                False,
                "",
                department.text if department else "",
                hospital,
                "",
                "",
                "",
                words["initial_unnamed"],
                when,
                period,
                (),
            ),
        )
    for reference in assignment.experts:
        expert = expert_of(reference, region, setting)
        person = _person(reference, expert, assignment.department, region, unknown, setting)
        yield (
            expert_row(reference, region),
            replace(person, hospital=hospital, when=when, period=period),
        )


def _person(
    reference: str,
    expert: Expert | None,
    department: str | None,
    region: Region,
    unknown: str,
    setting: Setting,
) -> BoardPerson:
    words = setting.ui["board"]
    name = expert.name if expert else reference
    held = department_link(department or (expert.department if expert else None), region, setting)
    does = (*expert.specialties, *expert.can_do) if expert else ()
    title = expert.title if expert else None
    return BoardPerson(
        name,
        True,
        title or words["title_unknown"].format(unknown=unknown),
        held.text if held else words["department_unknown"].format(unknown=unknown),
        organization_link(expert.organization, region, setting).text if expert else "",
        _shortened(does, LONGEST, setting),
        _shortened(does, LONGEST_SHORT, setting),
        _photo(expert, reference, region, setting),
        name[:1],
        "",
        "",
        (),
    )


def _only_in_timetable(row: Row, region: Region, visit: Visit, setting: Setting) -> BoardPerson:
    """Somebody whom only a date names: a stand-in, an added visit, a tour, a turn not known."""
    hospital = organization_link(visit.series.hospital, region, setting).text
    department = department_link(visit.series.department, region, setting)
    kind, reference = row
    if kind == "expert":
        expert = expert_of(reference, region, setting)
        unknown = unknown_words(region, None, setting)
        written = visit.series.department
        return _person(reference, expert, written, region, unknown, setting)
    tour, words = visit.series.tour, setting.ui["visits"]
    name = tour.name if tour else words["turn_unknown"]
    held = department.text if department else ""
    return BoardPerson(name, False, "", held, hospital, "", "", "", name[:1], "", "", ())


def _when(assignment: Assignment, owned: OwnedPairing, setting: Setting) -> str:
    """The rule; that somebody is posted there, or by appointment; or that none is."""
    told = tuple(
        dict.fromkeys(
            said for _, said in standing_of(OwnedAssignment(owned.region, assignment), setting)
        )
    )
    if told:
        return setting.words.with_sign("semicolon", told)
    written = schedule_of(assignment, owned.region, owned.pairing, setting)
    if assignment.sessions:
        return written
    stop: str = setting.ui["region"]["full_stop"]
    return str(setting.ui["visits"]["unknown"]).format(unknown=written).rstrip(stop)


def _together(one: BoardPerson, other: BoardPerson, setting: Setting) -> BoardPerson:
    """Somebody whom two assignments send."""
    whens = dict.fromkeys((one.when, other.when))
    departments = dict.fromkeys((one.department, other.department))
    return replace(
        one,
        when=setting.words.with_sign("semicolon", whens),
        department=setting.words.joined(tuple(each for each in departments if each)),
    )


def _photo(expert: Expert | None, reference: str, region: Region, setting: Setting) -> str:
    """The photo's file, if the person has agreed to be shown, and still does."""
    consent = expert.photo_consent if expert else None
    if expert is None or expert.photo is None or consent is None:
        return ""
    if consent.date > setting.as_of or (consent.withdrawn and consent.withdrawn <= setting.as_of):
        return ""
    owner, _ = region_and_id(reference, region.id)
    return f"{owner}/photos/{expert.photo}"


def _shortened(parts: tuple[str, ...], longest: int, setting: Setting) -> str:
    """As many of the parts as there is room for; one that is too long by itself is cut."""
    words, told = setting.ui["board"], ""
    for part in parts:
        longer = setting.words.joined((told, part)) if told else part
        if len(longer) > longest:
            return words["and_so_on"].format(told=told or part[:longest])  # type: ignore[no-any-return]
        told = longer
    return told
