"""The hours of a visit on another day than planned: office hours are those of that day."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.schedule.change_terms import new_hours
from generator.schedule.expression import Rule
from generator.schedule.halving import HALVES, WHOLE
from generator.schedule.seasons import Span
from generator.schedule.series import DatedSeries, dated_of, seasons_for
from generator.schedule.visit import Visit


def hours_on_new_day(visit: Visit, day: date, series: Sequence[DatedSeries]) -> Span:
    """A visit's hours on the day that it is moved to.

    Hours that were written stay; a bare 上午 takes those of the new day's season.
    """
    seasons, hours = seasons_for(visit.series, series), (visit.start, visit.end)
    is_by_office = (
        visit.part in set(_bare_parts(visit, series))
        and not any(new_hours(each) for each in visit.changes)
        and hours == seasons.hours_on(visit.date, visit.part)
    )
    return seasons.hours_on(day, visit.part) if is_by_office else hours


def _bare_parts(visit: Visit, series: Sequence[DatedSeries]) -> Iterator[str]:
    """The parts of the day for which no hours were written; of a whole day, its halves too."""
    if visit.changes and visit.changes[0].change == "added":
        yield from [visit.part] if visit.part else []
        return
    dated = dated_of(visit.series, series)
    for rule in dated.when.rules if dated and dated.when else ():
        for group in rule.groups if isinstance(rule, Rule) else ():
            for hours in group.hours:
                if hours.start is None:
                    yield hours.part
                    yield from HALVES if hours.part == WHOLE else ()
