"""Where somebody comes and where nobody does: clinics by weeks, and what each needs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dataset import OwnedPairing
from generator.model.organization import Organization
from generator.model.pairing import Assignment
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.current import current_pairings
from generator.views.day_words import short_month_day
from generator.views.department_grid import Grid, Sign, department_grid
from generator.views.page import Link, Page, Setting, is_over, record_path
from generator.views.people import department_link, expert_of, unknown_words
from generator.views.plan import visits_in
from generator.views.recipient import recipients
from generator.views.region_links import once_a_region, region_name
from generator.views.region_ways import region_ways
from generator.views.sheets import overview_links
from generator.views.standing import is_past

HEALTH_CENTRES = ("township_health_center", "community_health_center")
MOST = 4
"""The darkest shade: so many visits a week, or more."""


@dataclass(frozen=True, slots=True)
class Week:
    """Monday and Sunday in words; `is_past`: it was over on the day of the build."""

    first: str
    last: str
    is_past: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """The visits of one clinic in one week, and those called off."""

    visits: int
    off: int
    shade: int


@dataclass(frozen=True, slots=True)
class Row:
    """A clinic's weeks; without dates there are none, and `no_dates` says why."""

    clinic: Link
    cells: tuple[Cell, ...]
    no_dates: str


@dataclass(frozen=True, slots=True)
class Need:
    """A department that a clinic asked for: `is_met` is None where nobody can tell."""

    department: Link
    is_met: bool | None


@dataclass(frozen=True, slots=True)
class Needs:
    """What a clinic asked for."""

    clinic: Link
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class CoverageContent:
    """What the page sets out."""

    title: str
    weeks: tuple[Week, ...]
    rows: tuple[Row, ...]
    needs: tuple[Needs, ...]
    grid: Grid | None
    ways: tuple[Link, ...]
    sheets: tuple[Link, ...]


def coverage_page(region: Region, setting: Setting) -> Page:
    """The page of a region's clinics by weeks and by departments."""
    words = setting.ui["coverage"]
    mondays = _mondays(setting)
    clinics = tuple(_shown(region, setting))
    counts = _counts(region, setting)
    rows = tuple(_row(each, region, mondays, counts, setting) for each in clinics)
    content = CoverageContent(
        words["title"].format(region=region_name(region)),
        tuple(_week(monday, setting) for monday in mondays) if any(r.cells for r in rows) else (),
        rows,
        tuple(found for each in clinics if (found := _needs(each, region, setting)).needs),
        department_grid([_signs(each, region, setting) for each in clinics]),
        region_ways(region, "coverage", setting),
        overview_links(region, setting),
    )
    as_of = setting.as_of.isoformat() if content.weeks else None
    return once_a_region("coverage", content, region, setting, as_of=as_of)


def _shown(region: Region, setting: Setting) -> Iterator[Organization]:
    """Those that are supported, and the health centres that are not; none that has closed."""
    supported = {each.id for each in recipients(region, setting)}
    for each in region.organizations:
        is_closed = each.closed and each.closed.date <= setting.as_of
        if not is_closed and (each.id in supported or each.type in HEALTH_CENTRES):
            yield each


def _mondays(setting: Setting) -> tuple[date, ...]:
    """Of the weeks that lie wholly in the days worked out."""
    window = setting.window
    first = window.first + timedelta(days=-window.first.weekday() % 7)
    number = ((window.last - first).days + 1) // 7
    return tuple(first + timedelta(days=7 * week) for week in range(number))


Counts = tuple[Counter[tuple[str, date]], Counter[tuple[str, date]]]


def _counts(region: Region, setting: Setting) -> Counts:
    """By clinic and Monday: visits, and visits called off."""
    held: Counter[tuple[str, date]] = Counter()
    off: Counter[tuple[str, date]] = Counter()
    for owner, visit in visits_in(region, setting):
        for clinic in _clinics(visit, owner, region):
            monday = visit.date - timedelta(days=visit.date.weekday())
            (off if visit.is_cancelled else held)[clinic, monday] += 1
    return held, off


def _clinics(visit: Visit, owner: Region, region: Region) -> Iterator[str]:
    """The clinics of this region that a visit is held at, or for."""
    for reference in {visit.series.organization, visit.series.recipient}:
        whole = reference if "/" in reference else f"{owner.id}/{reference}"
        if whole.startswith(f"{region.id}/"):
            yield whole.removeprefix(f"{region.id}/")


def _row(
    organization: Organization,
    region: Region,
    mondays: tuple[date, ...],
    counts: Counts,
    setting: Setting,
) -> Row:
    held, off = counts
    link = Link(organization.name, record_path(region.id, "organizations", organization.id))
    keys = [(organization.id, monday) for monday in mondays]
    if (region.id, organization.id) not in setting.dataset.pairings_by_recipient:
        return Row(link, (), setting.ui["coverage"]["not_paired"])
    if not any(held[key] or off[key] for key in keys):
        unknown = unknown_words(region, None, setting)
        return Row(link, (), setting.ui["coverage"]["no_dates"].format(unknown=unknown))
    cells = tuple(Cell(held[key], off[key], min(held[key], MOST)) for key in keys)
    return Row(link, cells, "")


def _week(monday: date, setting: Setting) -> Week:
    sunday = monday + timedelta(days=6)
    first, last = (short_month_day(day, setting) for day in (monday, sunday))
    return Week(first, last, sunday < setting.as_of)


def _needs(organization: Organization, region: Region, setting: Setting) -> Needs:
    """What its pairings ask for, each once, and whether somebody on the list is of it."""
    received = current_pairings(
        setting.dataset.pairings_by_recipient.get((region.id, organization.id), ()), setting
    )
    link = Link(organization.name, record_path(region.id, "organizations", organization.id))
    return Needs(link, needs_of(received, setting))


def needs_of(received: tuple[OwnedPairing, ...], setting: Setting) -> tuple[Need, ...]:
    """What some pairings of one clinic ask for, each once, and whether their lists have it."""
    coming: set[str] = set()
    is_all_known = True
    for owned in received:
        for assignment in _listed(owned, setting):
            for words in _departments(assignment, owned.region, setting):
                coming.add(_id(words, setting) if words else "")
                is_all_known = is_all_known and bool(words)
    needs = []
    for owned in received:
        for need in owned.pairing.needs:
            is_met = _id(need, setting) in coming or (None if not is_all_known else False)
            link = department_link(need, owned.region, setting) or Link(need)
            needs.append(Need(link, is_met))
    return tuple(dict.fromkeys(needs))


def _signs(
    organization: Organization, region: Region, setting: Setting
) -> tuple[Link, dict[Link, Sign]]:
    """Each department that its lists have somebody for, or that it asked for."""
    asked = _needs(organization, region, setting)
    found: dict[str, tuple[Link, Sign]] = {}
    received = current_pairings(
        setting.dataset.pairings_by_recipient.get((region.id, organization.id), ()), setting
    )
    for owned in received:
        for assignment in _listed(owned, setting):
            for words in _departments(assignment, owned.region, setting):
                if words:
                    found.setdefault(_id(words, setting), (_column(words, owned, setting), "sent"))
        for need, told in zip(owned.pairing.needs, asked.needs, strict=False):
            sign: Sign = "unknown" if told.is_met is None else "missing"
            found.setdefault(_id(need, setting), (_column(need, owned, setting), sign))
    return asked.clinic, dict(found.values())


def _column(words: str, owned: OwnedPairing, setting: Setting) -> Link:
    """A department by its own name, whatever a record calls it."""
    department = setting.dataset.vocabulary.department_of(words)
    link = department_link(words, owned.region, setting) or Link(words)
    return Link(department.name, link.path) if department else link


def _listed(owned: OwnedPairing, setting: Setting) -> Iterator[Assignment]:
    """Whom the list has now; of a programme that is over, whom it had."""
    region, pairing = owned.region, owned.pairing
    programme = region.programmes_by_id.get(pairing.programme)
    over = programme is not None and is_over(programme, setting.as_of)
    for assignment in region.assignments_by_pairing.get(pairing.id, ()):
        if over or not is_past(assignment, region, setting):
            yield assignment


def _departments(assignment: Assignment, region: Region, setting: Setting) -> Iterator[str | None]:
    if assignment.department:
        yield assignment.department
        return
    for reference in assignment.experts:
        expert = expert_of(reference, region, setting)
        yield expert.department if expert else None
    if assignment.to_be_named:
        yield None


def _id(words: str, setting: Setting) -> str:
    department = setting.dataset.vocabulary.department_of(words)
    return department.id if department else words
