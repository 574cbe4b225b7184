"""A visit more (加诊), which no session gives."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.model.dataset import bare
from generator.model.service import Change, Substitute
from generator.schedule.change_terms import hours_in, new_hours, new_place
from generator.schedule.clock import SAME_PART
from generator.schedule.expression import Hours as Spoken
from generator.schedule.series import DatedSeries
from generator.schedule.turns import experts_on
from generator.schedule.visit import Series, Visit, id_of_day, id_prefix


def added_visit(change: Change, series: Sequence[DatedSeries], visits: Sequence[Visit]) -> Visit:
    """A visit more. Its hours are the change's, else the office hours of its part of the day."""
    chosen = _series_for(change, series)
    about, day = chosen.series, (change.date or change.from_ or date.min)
    session = (change.session or "").strip()
    part: str | None = SAME_PART.get(session)
    hours = new_hours(change) or (None if part else hours_in(session))
    if hours:
        part = part or Spoken(None, hours.start, hours.end).part
    start, end = (hours.start, hours.end) if hours else chosen.seasons.hours_on(day, part)
    assignment = about.assignment
    experts = about.experts
    if assignment and assignment.rotation:
        turn = experts_on(assignment.rotation, day)
        experts = tuple(bare(each, about.region) for each in turn)
    if isinstance(change.by, str):
        experts = (bare(change.by, about.region),)
    id_ = id_prefix(about) + id_of_day(day, part)
    if any(visit.id == id_ for visit in visits):
        id_ = f"{id_}-{change.id}"
    return Visit(
        id_,
        day,
        start,
        end,
        part,
        "added",
        () if isinstance(change.by, Substitute) else experts,
        about,
        change.reason,
        place=new_place(change, about),
        stand_in=change.by if isinstance(change.by, Substitute) else None,
        changes=(change,),
    )


def _series_for(change: Change, series: Sequence[DatedSeries]) -> DatedSeries:
    """The session that an added visit is one more of; where several differ, none of them."""
    for each in series:
        if change.stop and each.series.stop and each.series.stop.id == change.stop:
            return each
    first = series[0]
    told = {(each.series.service, each.series.organization, each.series.place) for each in series}
    if len(told) == 1:
        return first
    return replace(first, series=_without_session(first.series))


def _without_session(series: Series) -> Series:
    return replace(
        series,
        session=None,
        organization=series.recipient,
        place=None,
        room=None,
        source=series.record.source,
    )
