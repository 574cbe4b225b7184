"""A programme's workload month by month: what either side reports, as bars and as a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.duties.periods import periods
from generator.model.ledger import FIGURES, Workload
from generator.model.programme import Programme
from generator.model.region import Region
from generator.model.scalars import DayOrMonth
from generator.views.day_words import short_month
from generator.views.page import Link, Page, Setting, described, notes_of, record_path, told_date
from generator.views.programme_records import workload_path
from generator.views.region_links import region_crumb
from generator.views.report import Cell
from generator.views.report_workload import Entries, Side, entries_of, total
from generator.views.scoreboard import case_of

SIDES: tuple[Side, ...] = ("support", "recipient")
ROW, BAR, TOP = 44, 16, 4
LEFT, RIGHT, WIDTH = 92, 52, 360
"""The drawing: a month is so high, a bar in it so high; the rest is room for words and numbers."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What one side reports of one month: where its bar is, how long, and the number in words."""

    side: Side
    y: int
    width: int
    told: str


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month of the drawing: its words, their place, its bars."""

    told: str
    y: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class WorkloadRow:
    """A month, or a year with its months added up: both numbers and what lies between them."""

    told: str
    support: str
    recipient: str
    difference: str
    is_sum: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """One figure: the drawing, what it says in a sentence, and the table behind it."""

    id: str
    title: str
    told: str
    height: int
    months: tuple[MonthOf, ...]
    rows: tuple[WorkloadRow, ...]


@dataclass(frozen=True, slots=True)
class WorkloadContent:
    """What the page sets out."""

    title: str
    charts: tuple[Chart, ...]


def workload_page(programme: Programme, region: Region, setting: Setting) -> Page | None:
    """The page of a programme's workload; None where nobody has reported any."""
    words = setting.ui["workload"]
    charts = tuple(_charts(programme, region, setting))
    if not charts:
        return None
    title = words["title"].format(programme=programme.name)
    description = words["description"].format(programme=programme.name)
    return Page(
        workload_path(programme, region),
        "workload",
        title,
        described(description, (programme,), setting),
        (
            region_crumb(region, setting),
            Link(programme.name, record_path(region.id, "programmes", programme.id)),
            Link(words["crumb"]),
        ),
        notes_of(region, (programme,), setting),
        WorkloadContent(title, charts),
    )


ByMonth = Mapping[tuple[DayOrMonth, Side], list[Workload]]
Pairs = Mapping[DayOrMonth, list[tuple[Workload, Workload]]]
"""By month, what both sides report of the same post: only that can differ."""


def _by_month(entries: Entries) -> tuple[ByMonth, Pairs]:
    found: dict[tuple[DayOrMonth, Side], list[Workload]] = {}
    pairs: dict[DayOrMonth, list[tuple[Workload, Workload]]] = {}
    for (post, month, side), entry in entries.items():
        found.setdefault((month, side), []).append(entry)
        other = entries.get((post, month, "recipient"))
        if side == "support" and other:
            pairs.setdefault(month, []).append((entry, other))
    return found, pairs


def _charts(programme: Programme, region: Region, setting: Setting) -> Iterator[Chart]:
    entries, _ = entries_of(case_of(programme, region, setting))
    reported, pairs = _by_month(entries)
    if not reported:
        return
    known = sorted({month for month, _ in reported})
    months = [
        DayOrMonth(first.year, first.month)
        for first, _ in periods("month", known[0].first_day, known[-1].last_day)
    ]
    for name in FIGURES:
        cells = {
            (month, side): total(name, reported.get((month, side), ()), setting)
            for month in months
            for side in SIDES
        }
        if any(value is not None for value in cells.values()):
            yield _chart(name, months, cells, reported, pairs, setting)


def _chart(
    name: str,
    months: list[DayOrMonth],
    cells: Mapping[tuple[DayOrMonth, Side], Cell],
    reported: ByMonth,
    pairs: Pairs,
    setting: Setting,
) -> Chart:
    words = setting.ui["workload"]
    title = setting.ui["report"]["counts"][name]
    most = max((value for value in cells.values() if isinstance(value, int)), default=0) or 1
    drawn = tuple(
        MonthOf(
            short_month(month, setting),
            number * ROW + TOP + BAR,
            tuple(
                Bar(
                    side,
                    number * ROW + TOP + place * (BAR + 2),
                    round(value / most * (WIDTH - LEFT - RIGHT)) if isinstance(value, int) else 0,
                    _told(value, is_reported=(month, side) in reported, setting=setting),
                )
                for place, side in enumerate(SIDES)
                for value in [cells[month, side]]
            ),
        )
        for number, month in enumerate(months)
    )
    told = words["chart"].format(
        title=title,
        first=told_date(str(months[0]), setting),
        last=told_date(str(months[-1]), setting),
        most=most,
    )
    rows = tuple(_rows(name, months, cells, reported, pairs, setting))
    return Chart(f"w-{name}", title, told, len(months) * ROW + TOP, drawn, rows)


def _rows(
    name: str,
    months: list[DayOrMonth],
    cells: Mapping[tuple[DayOrMonth, Side], Cell],
    reported: ByMonth,
    pairs: Pairs,
    setting: Setting,
) -> Iterator[WorkloadRow]:
    """Each month, then its year: the sum of what was reported, and of how many months that is."""
    words = setting.ui["workload"]
    for year, inside in groupby(months, key=lambda month: month.year):
        of_year = list(inside)
        for month in of_year:
            both = tuple(cells[month, side] for side in SIDES)
            shown = [
                _told(value, is_reported=(month, side) in reported, setting=setting)
                for value, side in zip(both, SIDES, strict=True)
            ]
            yield WorkloadRow(
                told_date(str(month), setting),
                shown[0],
                shown[1],
                _difference(name, pairs.get(month, ())),
                is_sum=False,
            )
        sums, counts = [], []
        for side in SIDES:
            entries = [each for month in of_year for each in reported.get((month, side), ())]
            sums.append(total(name, entries, setting))
            counts.append(sum((month, side) in reported for month in of_year))
        shown = [
            words["sum"].format(number=value, months=number) if value is not None else ""
            for value, number in zip(sums, counts, strict=True)
        ]
        between = _difference(name, [each for month in of_year for each in pairs.get(month, ())])
        year_told = words["year"].format(year=year)
        yield WorkloadRow(year_told, shown[0], shown[1], between, is_sum=True)


def _told(value: Cell, *, is_reported: bool, setting: Setting) -> str:
    words = setting.ui["workload"]
    if value is None:
        return str(words["not_told" if is_reported else "not_reported"])
    return str(value)


def _difference(name: str, pairs: Sequence[tuple[Workload, Workload]]) -> str:
    """How much more the hospitals say than the recipients, of what both report."""
    both = [
        (one, other)
        for theirs, ours in pairs
        if (one := getattr(theirs, name)) is not None
        and (other := getattr(ours, name)) is not None
        and name != "home_visits"
    ]
    between = sum(one - other for one, other in both)
    return f"{between:+d}" if between else ""
