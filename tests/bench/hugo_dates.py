"""The dates for Hugo, which cannot read 每周三上午: worked out by us, handed over ready made.

So are the verdicts on a programme's rules and the bars of a pairing's posts, as HTML, in
`<region>/verdicts.json` and `bars.json`: it can neither judge nor draw.

`write(folder, data, as_of)` writes `<region>/dates.json` for each region in which somebody comes:

    days      by ISO date, what a day is called
    lines     by a name of its own, every coming visit once, its words and links
    agendas   by a page's address, the names of its lines, by week and day
    sent      the same of those whom a hospital sends
    rows      by a clinic's address, its lines on the region's home

Its layouts set all this out as ours do. What it is spared is reading schedules, days off and hours.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from generator.load.dataset import load
from generator.model.dataset import OwnedPairing
from generator.model.region import Region
from generator.render.html import templates_in
from generator.render.templates import Templates
from generator.texts.catalogue import catalogue
from generator.views.agenda import Agenda, AgendaDay, Week
from generator.views.next_rows import NextRow, next_rows
from generator.views.page import Link, Setting
from generator.views.region_page import region_page
from generator.views.region_pages import region_pages
from generator.views.scoreboard import verdicts_of
from generator.views.time_bars import time_bars
from generator.views.visit_line import VisitLine

THEME = Path(__file__).parents[2] / "theme"


def write(folder: Path, data: Path, as_of: date) -> None:
    """Write the dates of all regions below `folder`."""
    templates = templates_in(THEME, catalogue("zh"))
    setting = Setting(load(data).dataset, as_of, catalogue("zh"), {}, {})
    for region in setting.dataset.regions:
        own = folder / region.id
        own.mkdir(parents=True)
        dates = _dates(region, setting)
        bars = _as_json(_bars(region, setting, templates))
        (own / "bars.json").write_text(bars, encoding="utf-8")
        verdicts = _as_json(_verdicts(region, setting, templates))
        (own / "verdicts.json").write_text(verdicts, encoding="utf-8")
        if dates["lines"]:
            (own / "dates.json").write_text(_as_json(dates), encoding="utf-8")


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _bars(region: Region, setting: Setting, templates: Templates) -> dict[str, str]:
    """By pairing, the bars of its posts."""
    module: Any = templates.globals["bars"]
    words: Any = templates.globals["ui"]
    mark = setting.words.list_mark
    return {
        pairing.id: str(
            module.section(
                time_bars(OwnedPairing(region, pairing), setting), "../../../", mark, words.pairing
            )
        )
        for pairing in region.pairings
    }


def _verdicts(region: Region, setting: Setting, templates: Templates) -> dict[str, list[str]]:
    """By programme, what is set out of each of its rules."""
    module: Any = templates.globals["scores"]
    words: Any = templates.globals["ui"]
    mark = setting.words.list_mark
    return {
        programme.id: [
            str(module.verdict(each, "../../../", mark, words.scoreboard))
            for each in verdicts_of(programme, region, setting)
        ]
        for programme in region.programmes
    }


def _dates(region: Region, setting: Setting) -> dict[str, Any]:
    told = _Told()
    agendas, sent = {}, {}
    for page in region_pages(region, setting):
        agenda = getattr(page.content, "agenda", None)
        if agenda and agenda.first:
            agendas[page.path] = told.agenda(agenda, agenda.first)
        if getattr(page.content, "sent", None):
            sent[page.path] = told.weeks(page.content.sent.near)
    return {
        "days": told.days,
        "lines": told.lines,
        "agendas": agendas,
        "sent": sent,
        "rows": {path: [_row(each) for each in rows] for path, rows in _rows(region, setting)},
        "from_words": next((each["from_words"] for each in agendas.values()), ""),
        "home_words": region_page(region, setting).content.dates,
        "region": region.id,
    }


def _rows(region: Region, setting: Setting) -> Iterable[tuple[str, tuple[NextRow, ...]]]:
    return next_rows(region, setting).items()


@dataclass
class _Told:
    """The days and lines of a region, each once."""

    days: dict[str, dict[str, Any]] = field(default_factory=dict)
    lines: dict[str, dict[str, Any]] = field(default_factory=dict)
    _names: dict[VisitLine, str] = field(default_factory=dict)

    def agenda(self, agenda: Agenda, first: AgendaDay) -> dict[str, Any]:
        return {
            "first": {"day": first.day.iso, "line": self._name(first.lines[0])},
            "near": self.weeks(agenda.near),
            "later": self.weeks(agenda.later),
            "later_number": agenda.later_number,
            "from_words": agenda.from_words,
        }

    def weeks(self, weeks: Iterable[Week]) -> list[list[dict[str, Any]]]:
        return [[self._day(each) for each in week.days] for week in weeks]

    def _day(self, each: AgendaDay) -> dict[str, Any]:
        day = each.day
        self.days[day.iso] = {"told": day.told, "small": day.small, "weekday": day.weekday}
        return {"day": day.iso, "lines": [self._name(line) for line in each.lines]}

    def _name(self, line: VisitLine) -> str:
        if line not in self._names:
            name = self._names[line] = str(len(self.lines))
            self.lines[name] = _line(line)
        return self._names[line]


def _line(line: VisitLine) -> dict[str, Any]:
    return {
        "date": line.date,
        "start": line.start,
        "end": line.end,
        "status": line.status,
        "word": line.word,
        "hours": line.hours,
        "what": [_link(each) for each in line.what],
        "who": [_link(each) for each in line.who],
        "title": line.who_words,
        "clinic": _link(line.clinic),
        "place": line.place,
    }


def _link(link: Link) -> dict[str, str]:
    return {"text": link.text, "path": link.path or ""}


def _row(row: NextRow) -> dict[str, Any]:
    return {
        "date": row.date,
        "start": row.start,
        "end": row.end,
        "word": row.word,
        "day": row.day,
        "text": row.text,
        "is_shown": row.is_shown,
    }
