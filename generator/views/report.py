"""A report on a programme: what stands in the Word and Excel files, section by section."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.page import Setting, told_date
from generator.views.region_links import is_transcribed
from generator.views.report_period import ReportPeriod, judged_at, period_words

Cell = str | int | None
"""Words, a number, or None where there is no record: left blank, which is not zero."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, and rows of as many cells. `widths` are parts of the page's width."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (`short` on an Excel sheet's tab), sentences, then a table.

    `nothing` is said where the table has no rows.
    """

    heading: str
    short: str
    sentences: tuple[str, ...]
    table: Table
    nothing: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report; `first_lines` are said below its title, before anything else.

    `issuer` is empty where the data was taken from a notice: nobody has issued the report.
    `page_of` has the blanks {page} and {pages}.
    """

    title: str
    first_lines: tuple[str, ...]
    sections: tuple[Section, ...]
    issuer: str
    language: str
    as_of: date
    page_of: str


def report_section(
    name: str,
    rows: Sequence[tuple[Cell, ...]],
    setting: Setting,
    *,
    columns: tuple[str, ...] = (),
    widths: tuple[int, ...] = (),
    sentences: tuple[str, ...] = (),
) -> Section:
    """A section with the catalogue's words for `name`; its own columns follow the catalogue's."""
    words = setting.ui["report"]["sections"][name]
    titles = (*words["columns"], *columns)
    return Section(
        words["heading"],
        words["short"],
        (*([words["lead"]] if words["lead"] else []), *sentences),
        Table(titles, tuple(rows), widths or (1,) * len(titles)),
        words["nothing"],
    )


def framed(
    programme: Programme,
    region: Region,
    period: ReportPeriod,
    sections: tuple[Section, ...],
    setting: Setting,
) -> Report:
    """Sections under the report's title, and what has to be said first of all."""
    words, profile = setting.ui["report"], region.profile
    told = period_words(period, setting)
    lines = [setting.ui["notes"]["example_text"]] if profile and profile.example else []
    day = told_date(judged_at(period, setting).isoformat(), setting)
    is_open = period.last > setting.as_of
    lines.append(words["so_far" if is_open else "as_of"].format(day=day))
    lines.append(words["blank"])
    if is_transcribed(region):
        lines.append(setting.ui["organization"]["transcribed"])
    title = words["month_title" if period.per == "month" else "title"]
    return Report(
        title.format(programme=programme.name, period=told),
        tuple(lines),
        sections,
        "" if is_transcribed(region) or not profile else profile.issuer,
        "zh-CN" if setting.words.language == "zh" else setting.words.hreflang,
        setting.as_of,
        words["page_of"],
    )
