"""What rules about schedules look at: series and visits of records that could all be read.

Building the parser's tables takes a fifth of a second: it is done where something has a date only.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.check.running import Surroundings
from generator.model.dataset import region_and_id
from generator.model.place import Place
from generator.model.region import Region
from generator.model.service import Change, Changed
from generator.schedule.terms import organization_named

if TYPE_CHECKING:
    from generator.schedule.series import DatedSeries
    from generator.schedule.visit import Series, Visit

YEAR = 366


def series_in(region: Region, surroundings: Surroundings) -> "tuple[DatedSeries, ...]":
    """The sessions and stops of a region that are understood, in the order written."""
    if not region.is_scheduled:
        return ()
    from generator.schedule.series import series_by_record  # noqa: PLC0415

    return tuple(
        each
        for series in series_by_record(region, surroundings.dataset)
        for each in series
        if each.when and each.series.record.source not in region.broken
    )


def visits_in(region: Region, surroundings: Surroundings) -> "tuple[Visit, ...]":
    """The visits of a region in the window, changes applied."""
    if not region.is_scheduled:
        return ()
    from generator.schedule.visits import region_visits  # noqa: PLC0415

    visits = region_visits(region, surroundings.dataset, surroundings.window).visits
    if not region.broken:
        return visits
    return tuple(each for each in visits if each.series.record.source not in region.broken)


def gives_dates(series: "DatedSeries", surroundings: Surroundings) -> bool:
    """Whether a schedule has any date in its period: in the year ahead of it, or in the last."""
    window, as_of = surroundings.window, surroundings.as_of
    if series.dates(window.first, window.last).occurrences:
        return True
    begin = max(series.period[0] or as_of, as_of)
    ahead = date.fromordinal(min(begin.toordinal() + YEAR, date.max.toordinal()))
    past = as_of - timedelta(YEAR)
    return bool(
        series.dates(begin, ahead).occurrences
        or (begin == as_of and series.dates(past, as_of).occurrences)
    )


def is_over(series: "DatedSeries", as_of: date) -> bool:
    """Its period has ended."""
    return series.period[1] is not None and series.period[1] < as_of


def expert_name(reference: str, region: str, surroundings: Surroundings) -> str:
    """The name of an expert whom a region names, else the id."""
    owner, inside = region_and_id(reference, region)
    home = surroundings.dataset.regions_by_id.get(owner)
    expert = home.experts_by_id.get(inside) if home else None
    return expert.name if expert else reference


def organization_name(reference: str, region: Region, surroundings: Surroundings) -> str:
    """The name of an organization that a region names, else the id."""
    organization = organization_named(reference, region, surroundings.dataset)
    return organization.name if organization else reference


def place_of_new_day(change: Change) -> Place:
    """Where a change says the day on which a visit is to be now."""
    if isinstance(change.to, Changed) and change.to.date:
        return change.source.at("to", "date")
    if change.to and not isinstance(change.to, Changed):
        return change.source.at("to")
    return change.source.at("date" if change.date else "from")


def told_series(series: "Series", region: Region, surroundings: Surroundings) -> str:
    """Who comes where, in words: names of experts (or of the tour) and the place."""
    if series.tour:
        return f"{series.tour.name}（{series.place}）"
    names = "、".join(expert_name(each, region.id, surroundings) for each in series.experts)
    if series.to_be_named:
        names = series.to_be_named.what
    return f"{names}（{organization_name(series.organization, region, surroundings)}）"
