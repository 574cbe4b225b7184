"""A visit of a whole day of which one half is changed: it becomes two."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time

from generator.model.service import Change
from generator.schedule.change_terms import days_of_change, is_meant
from generator.schedule.seasons import UNKNOWN, Seasons, Span
from generator.schedule.series import DatedSeries, seasons_for
from generator.schedule.visit import PART_IDS, Visit

WHOLE = "全天"
HALVES = ("上午", "下午")
Known = tuple[Visit, Visit]  # a visit, and the same as it was announced first


def with_halves(
    change: Change, visits: Sequence[Visit], first: Sequence[Visit], series: Sequence[DatedSeries]
) -> tuple[list[Visit], list[Visit]]:
    """The visits, and as they were announced first, those of which a change is for one half in two.

    Where another visit of that day is the one that is meant, none is halved.
    """
    known = list(zip(visits, first, strict=True))
    if change.session:
        days = frozenset(days_of_change(change))
        meant = {visit.date for visit in visits if visit.date in days and is_meant(change, visit)}
        open_days = days - meant
        known = [half for each in known for half in _in_halves(each, change, open_days, series)]
    return [visit for visit, _ in known], [before for _, before in known]


def is_half_meant(change: Change, visit: Visit, seasons: Seasons) -> bool:
    """Whether a change is for one half of a whole day's visit."""
    return _half_meant(change, visit, seasons) is not None


def _in_halves(
    known: Known, change: Change, days: Iterable[date], series: Sequence[DatedSeries]
) -> Iterator[Known]:
    """Both halves, or what there was. The half that is changed keeps the id of the whole.

    So a calendar that has the whole day sees it change, and the other half is new to it.
    """
    visit, before = known
    seasons = seasons_for(visit.series, series)
    changed = _half_meant(change, visit, seasons) if visit.date in days else None
    if changed is None:
        yield known
        return
    for part in HALVES:
        id_ = visit.id if part == changed else f"{visit.id}.{PART_IDS[part]}"
        yield (
            _half(visit, part, seasons)._replace(id=id_),
            _half(before, part, seasons)._replace(id=id_),
        )


def _half_meant(change: Change, visit: Visit, seasons: Seasons) -> str | None:
    if visit.part != WHOLE:
        return None
    halves = [part for part in HALVES if is_meant(change, _half(visit, part, seasons))]
    return halves[0] if len(halves) == 1 else None


def _half(visit: Visit, part: str, seasons: Seasons) -> Visit:
    before = visit.original
    start, end = _hours(part, visit.date, visit.start, visit.end, seasons)
    if before:
        was_from, was_to = _hours(part, before.date, before.start, before.end, seasons)
        before = before._replace(start=was_from, end=was_to)
    return visit._replace(part=part, start=start, end=end, original=before)


def _hours(part: str, day: date, start: time | None, end: time | None, seasons: Seasons) -> Span:
    """The hours of a half: the whole's, cut at the office's noon where that is known."""
    noon, again = seasons.hours_on(day, "上午")[1], seasons.hours_on(day, "下午")[0]
    if start is None or end is None or noon is None or again is None:
        return UNKNOWN
    if not start < noon <= again < end:
        return UNKNOWN
    return (start, noon) if part == "上午" else (again, end)
