"""The visits of the coming weeks as a message: to be sent to a group, or to be read aloud.

What has changed comes first. A page holds several weeks; of these the reader's browser shows two.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.agenda import Owned
from generator.views.day_words import told_day, told_month_day
from generator.views.page import Setting
from generator.views.spoken import spoken_sentence, spoken_text
from generator.views.visit_line import VisitLine

WEEKS = 6
"""This week and the next five: a page built five weeks ago still has this week and the next."""
AS_PLANNED = ("scheduled", "unconfirmed")


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said of a day (ISO), as long as it is not over; of a head, from that day on."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class MessageWeek:
    """Monday (ISO) to Sunday, in words, and what is said of its days."""

    monday: str
    days: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """Everything that is said, in order. `changes` are told before the weeks that hold them."""

    head: tuple[Saying, ...]
    changes: tuple[Saying, ...]
    weeks: tuple[MessageWeek, ...]
    foot: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coming:
    """The lines from the day of the build on: what has changed, and who comes.

    No `mondays`: nothing has dates.
    """

    changes: tuple[VisitLine, ...]
    visits: tuple[VisitLine, ...]
    mondays: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class _Telling:
    """How a message tells a week's days, a day before a visit, and the rest of it."""

    days: str
    day: Callable[[str], str]
    visit: Callable[[VisitLine], str]
    mark: str = ""
    change_mark: str = ""


def coming_of(
    owned: Iterable[Owned],
    lines: Callable[[Visit, Region], tuple[VisitLine, ...]],
    setting: Setting,
) -> Coming:
    """Who comes in the weeks that a message tells of.

    A visit on another day than announced is a change on its old day, and comes on its new one.
    """
    owned = tuple(owned)
    monday = setting.as_of - timedelta(days=setting.as_of.weekday())
    mondays = tuple(
        monday + timedelta(weeks=week)
        for week in range(WEEKS if owned else 0)
        if week == 0 or monday + timedelta(weeks=week, days=6) <= setting.window.last
    )
    after = monday + timedelta(weeks=len(mondays))
    today, end = setting.as_of.isoformat(), after.isoformat()
    changes, visits = [], []
    for region, visit in owned:
        days = (visit.date, visit.original.date) if visit.original else (visit.date,)
        if not any(setting.as_of <= day < after for day in days):
            continue
        told = [each for each in lines(visit, region) if today <= each.date < end]
        visits += [each for each in told if not each.is_off]
        changes += [
            each
            for number, each in enumerate(told)
            if each.is_off or (number == 0 and each.status not in AS_PLANNED)
        ]
    return Coming(_in_order(changes), _in_order(visits), mondays)


def written_message(
    coming: Coming,
    head: Sequence[Saying],
    foot: Sequence[str],
    setting: Setting,
    *,
    has_clinic: bool,
) -> Message:
    """To be read: a line a visit. `has_clinic`: each line names the clinic."""
    words = setting.ui["week"]

    def told(line: VisitLine) -> str:
        return f" {written_line(line, setting, has_clinic=has_clinic)}"

    telling = _Telling(words["days"], str, told, words["mark"], words["change_mark"])
    return _message(coming, head, foot, telling, setting)


def written_line(line: VisitLine, setting: Setting, *, has_clinic: bool) -> str:
    """A visit without its day: hours, what, who, where, and what has changed."""
    visit = " ".join(_parts(line, setting, has_clinic=has_clinic))
    status = _status(line)
    return setting.words.with_sign("colon", (visit, setting.words.with_sign("comma", status)))


def spoken_message(
    coming: Coming,
    head: Sequence[Saying],
    foot: Sequence[str],
    setting: Setting,
    *,
    has_clinic: bool,
) -> Message:
    """To be read aloud: a sentence a visit, numbers and dates in words."""
    words, pause = setting.ui["week"], setting.ui["spoken"]["pause"]

    def told(line: VisitLine) -> str:
        parts = (*_parts(line, setting, has_clinic=has_clinic), *_status(line))
        return f"{pause}{spoken_sentence(parts, setting)}"

    def told_words(words: str) -> str:
        return spoken_text(words, setting)

    telling = _Telling(words["from_days"], told_words, told)
    return _message(coming, head, foot, telling, setting)


def _message(
    coming: Coming,
    head: Sequence[Saying],
    foot: Sequence[str],
    telling: _Telling,
    setting: Setting,
) -> Message:
    """Visits that differ in their day alone are told once, and given their days."""
    known: dict[tuple[object, ...], str] = {}

    def said(line: VisitLine, mark: str) -> Saying:
        but_day = line[1:]
        if but_day not in known:
            known[but_day] = telling.visit(line)
        day = telling.day(_told_day(line.date, setting))
        return Saying(line.date, f"{mark}{day}{known[but_day]}")

    weeks = []
    for monday in coming.mondays:
        first, last = monday.isoformat(), (monday + timedelta(days=6)).isoformat()
        sayings = tuple(
            said(line._replace(reason="") if line.reason else line, telling.mark)
            for line in coming.visits
            if first <= line.date <= last
        )
        days = telling.day(_days(monday, telling.days, setting))
        weeks.append(MessageWeek(first, days, sayings))
    changes = tuple(said(line, telling.change_mark) for line in coming.changes)
    return Message(tuple(head), changes, tuple(weeks), tuple(foot))


def _in_order(lines: Iterable[VisitLine]) -> tuple[VisitLine, ...]:
    return tuple(sorted(lines, key=lambda each: (each.date, each.start)))


def _parts(line: VisitLine, setting: Setting, *, has_clinic: bool) -> tuple[str, ...]:
    """Hours, for what, who, where; from which hospital only where it is whose people come."""
    hospital = "" if line.status in ("substituted", "stood_in") else line.hospital.text
    parts = chain(
        (line.hours,),
        (each.text for each in line.what),
        (setting.words.joined(tuple(each.text for each in line.who)), line.who_words),
        (setting.ui["visits"]["from"].format(hospital=hospital) if hospital else "",),
        (_where(line, has_clinic=has_clinic),),
    )
    return tuple(each for each in parts if each)


def _where(line: VisitLine, *, has_clinic: bool) -> str:
    if not has_clinic or line.clinic.text in line.place:
        return line.place
    return f"{line.clinic.text} {line.place}".strip()


def _status(line: VisitLine) -> tuple[str, ...]:
    return tuple(each for each in (line.word, line.change, line.reason) if each)


def _told_day(day: str, setting: Setting) -> str:
    return setting.once(("told day", day), lambda: told_day(date.fromisoformat(day), setting))


def _days(monday: date, template: str, setting: Setting) -> str:
    days = (monday, monday + timedelta(days=6))
    first, last = (told_month_day(day, setting) for day in days)
    return template.format(first=first, last=last)
