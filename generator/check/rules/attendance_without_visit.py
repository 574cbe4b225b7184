"""Rule attendance-without-visit."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.check.ledgers import Post, days_in_month, post_named, told_post
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.ledger import DayOnSite, month_of
from generator.model.region import Region
from generator.model.scalars import DayOrMonth
from generator.schedule.expression import Rule

if TYPE_CHECKING:
    from generator.schedule.series import DatedSeries
    from generator.schedule.visit import Visit

SEVERITY = "warning"
MOST_NEAREST = 3
Found = tuple[int, str | None, dict[str, Filling]]  # position, which sentence, what fills it


def attendance_without_visit(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Attendance is told of a day on which no visit was planned, or of a day of leave.

    Whoever stays (resident) may be there on any day but those of leave. Where a schedule does not
    give all dates (by appointment, with a note such as 雨天顺延), or a year's days off are not yet
    known, nobody can say that none was planned.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三上午

    # attendance/2026-11.yml
    - assignment: clinic-jia
      days:
        - {date: 2026-11-04, status: present}
        - {date: 2026-11-12, status: present} # ←
    """
    for entry in region.attendance:
        post = post_named(entry.assignment, region, surroundings) if entry.days else None
        if post is None:
            continue
        days = [
            (position, day)
            for position, day in days_in_month(entry, surroundings.as_of)
            if post.is_held_on(day.date)
        ]
        is_resident = post.assignment.mode == "resident"
        month = month_of(entry)
        found = (
            _on_leave(days, post)
            if is_resident
            else _without_visit(days, post, month, surroundings)
        )
        for position, variant, words in found:
            place = entry.source.at("days", position, "date")
            yield Problem(place, None, {"name": told_post(post, surroundings), **words}, variant)


def _on_leave(days: list[tuple[int, DayOnSite]], post: Post) -> Iterator[Found]:
    for position, day in days:
        for leave in post.assignment.absences:
            if day.status != "absent" and leave.from_ <= day.date <= leave.to:
                words = {"date": str(day.date), "from": str(leave.from_), "to": str(leave.to)}
                yield position, "leave", {**words}
                break


def _without_visit(
    days: list[tuple[int, DayOnSite]], post: Post, month: DayOrMonth, surroundings: Surroundings
) -> Iterator[Found]:
    from generator.schedule.series import timetable_of  # noqa: PLC0415 - as in dated.py

    visits = _visits_of(post, month, surroundings) if days else None
    if visits is None:
        return
    planned = {visit.date for visit in visits if not visit.is_cancelled}
    called_off = {visit.date for visit in visits} - planned
    calendar = timetable_of(post.region, surroundings.dataset).calendar
    for position, day in days:
        if day.date not in planned and not calendar.years_awaited(day.date):
            nearest = sorted(planned, key=lambda each: (abs(each - day.date), each))
            words: dict[str, Filling] = {
                "date": str(day.date),
                "nearest": tuple(str(each) for each in sorted(nearest[:MOST_NEAREST])),
            }
            variant = "nearest" if planned else "none"
            yield position, "cancelled" if day.date in called_off else variant, words


def _visits_of(
    post: Post, month: DayOrMonth, surroundings: Surroundings
) -> "tuple[Visit, ...] | None":
    """The visits of a post in a month, changes applied; None where its dates are not all known."""
    from generator.schedule.announced import announced_in  # noqa: PLC0415
    from generator.schedule.visits import visits_of_record  # noqa: PLC0415

    home, dataset = post.region, surroundings.dataset
    key = ("series by assignment", home.id)
    series = dataset.once(key, lambda: _series_by_assignment(home, surroundings))
    own = series.get(post.assignment.id, ())
    if not own or len(own) < len(post.assignment.sessions) or not _give_all_dates(own):
        return None
    changes = announced_in(home, dataset).of_record(own)
    return visits_of_record(own, changes, month.first_day, month.last_day).visits


def _series_by_assignment(
    region: Region, surroundings: Surroundings
) -> "dict[str, tuple[DatedSeries, ...]]":
    from generator.schedule.series import series_by_record  # noqa: PLC0415

    return {
        each[0].series.record.id: each
        for each in series_by_record(region, surroundings.dataset)
        if each and each[0].series.assignment
    }


def _give_all_dates(series: "tuple[DatedSeries, ...]") -> bool:
    return all(
        each.when is not None
        and all(isinstance(rule, Rule) and not rule.notes for rule in each.when.rules)
        for each in series
    )
