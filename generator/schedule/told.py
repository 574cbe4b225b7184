"""What `gongshi when` says of an expression: its meaning and dates, or the question to ask."""

import json
from dataclasses import dataclass
from datetime import date

from generator.model.jurisdiction import HolidayNotice
from generator.model.region import Region
from generator.schedule.dates import Expansion, Occurrence, dates_of
from generator.schedule.expression import When
from generator.schedule.normal_form import normal_form
from generator.schedule.parsing import parse
from generator.schedule.places import place_of
from generator.schedule.recurrence import recurrence_of
from generator.schedule.refusal import Refusal, told_words
from generator.schedule.seasons import NO_SEASONS, seasons_of
from generator.schedule.told_schedule import told_schedule
from generator.texts.catalogue import MAIN, catalogue


@dataclass(frozen=True, slots=True)
class Told:
    """The answer in both forms, each ending in a line end."""

    is_understood: bool
    as_text: str
    as_json: str


def told_when(
    expression: str,
    first: date,
    last: date,
    region: Region | None,
    notices: tuple[HolidayNotice, ...],
    language: str,
) -> Told:
    """What an expression means and its dates from `first` to `last`, both included.

    `notices` are the national ones. Without a region: no office hours, no market days, days off
    are skipped. The window counts as the period where a start lacks its year.
    """
    understood = parse(expression)
    if isinstance(understood, Refusal):
        return _refused(expression, understood, language)
    place = place_of(region, notices)
    profile = region.profile if region else None
    seasons = seasons_of(profile.office_hours) if profile else NO_SEASONS
    expansion = dates_of(understood, place, first, last, seasons, (first, last))
    return Told(True, _text(understood, expansion, language), _json(understood, expansion))


def _meaning(when: When, language: str) -> str:
    """The normal form; in another language than the data's, its meaning before it."""
    words = catalogue(language)
    normal = normal_form(when)
    return normal if language == MAIN else told_schedule(when, words) + words.in_brackets(normal)


def _text(when: When, expansion: Expansion, language: str) -> str:
    lines = [told_words("told", "understood", language) + _meaning(when, language)]
    if when.state == "by_appointment":
        lines.append(told_words("told", "by_appointment", language))
    lines += [_line(each, language) for each in expansion.occurrences]
    lines += [remark.sentence(language) for remark in expansion.remarks]
    return "\n".join(lines) + "\n"


def _line(occurrence: Occurrence, language: str) -> str:
    """`2026-12-02 上午 08:30-12:00`; in English `2026-12-02 morning 08:30-12:00`."""
    words = [f"{occurrence.date}"]
    if occurrence.part:
        words.append(catalogue(language).ui["visits"]["parts"][occurrence.part])
    if occurrence.start and occurrence.end:
        words.append(f"{occurrence.start:%H:%M}-{occurrence.end:%H:%M}")
    if occurrence.status == "unconfirmed":
        words.append(told_words("told", "unconfirmed", language))
    return " ".join(words)


def _json(when: When, expansion: Expansion) -> str:
    recurrence = recurrence_of(when)
    visits = [
        {
            "date": str(each.date),
            "start": f"{each.start:%H:%M}" if each.start else None,
            "end": f"{each.end:%H:%M}" if each.end else None,
            "part": each.part,
            "status": each.status,
        }
        for each in expansion.occurrences
    ]
    told: dict[str, object] = {
        "understood": normal_form(when),
        "rrule": recurrence.rrule if recurrence else None,
        "visits": visits,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _refused(expression: str, refusal: Refusal, language: str) -> Told:
    question = refusal.question(language)
    where = told_words("told", "refused", language).format(column=refusal.column)
    text = f"{expression}\n{where}{question}\n"
    refused = {"code": refusal.code, "column": refusal.column, "question": question}
    told: dict[str, object] = {"understood": None, "rrule": None, "visits": [], "refused": refused}
    return Told(False, text, json.dumps(told, ensure_ascii=False, indent=2) + "\n")
