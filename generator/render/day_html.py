"""A region's days and next visits as HTML. Not macros, as in visit_html.py."""

from collections.abc import Iterable

from markupsafe import Markup

from generator.render.link_html import joined, link
from generator.render.templates import quoted
from generator.render.visit_html import DETAIL_MARK, day_html, status_html
from generator.views.day_list import ListedDay, ListedPlace
from generator.views.next_rows import NextRow
from generator.views.region_lines import ClinicLine
from generator.views.visit_line import VisitLine


def listed_day_html(day: ListedDay, root: str, level: int, ring: str, mark: str) -> Markup:
    """A day, then clinic by clinic who comes; `ring` is said before a phone, "" shows none."""
    places = "".join([_place(each, root, ring, mark) for each in day.places])
    return Markup(  # noqa: S704 - made of quoted parts
        f'<section class="gs-day gs-day--listed" id="d{day.day.iso}" data-day="{day.day.iso}">\n'
        f'<h{level} class="gs-day__name">{day_html(day.day)}</h{level}>\n{places}</section>'
    )


def lines_html(lines: Iterable[ClinicLine], root: str) -> Markup:
    """Places with their next visits, of which the reader's browser shows some."""
    return Markup(  # noqa: S704 - made of quoted parts
        '<ul class="gs-lines">\n' + "".join([_line(each, root) for each in lines]) + "</ul>"
    )


def _place(place: ListedPlace, root: str, ring: str, mark: str) -> str:
    phone = ""
    if ring and place.phone:
        phone = f" <small>{quoted(ring)} {link(place.phone, root)}</small>"
    visits = "".join([_visit(line, root, mark) for line in place.lines])
    return (
        f'<p class="gs-day__where">{link(place.where, root)}{phone}</p>\n'
        f'<ul class="gs-visits">\n{visits}</ul>\n'
    )


def _visit(line: VisitLine, root: str, mark: str) -> str:
    status = f" gs-visit--{line.status}" if line.word else ""
    words = f" {quoted(line.who_words)}" if line.who_words else ""
    place = f" {quoted(line.place)}" if line.place else ""
    told = (
        f"<b>{quoted(line.hours)}</b> {joined(line.what, root, DETAIL_MARK)}"
        f" {joined(line.who, root, mark)}{words}{place}"
    )
    if line.is_off:
        told = f"<s>{told}</s>"
    return f'<li class="gs-visit{status}">\n{status_html(line)}{told}\n</li>\n'


def _line(line: ClinicLine, root: str) -> str:
    rows = "".join([_row(each) for each in line.rows])
    note = f'<p class="gs-row">{quoted(line.note)}</p>\n' if line.note else ""
    return (
        f"<li{' data-gs-rows' if rows else ''}>"
        f'<a href="{root}{quoted(line.link.path)}"><span>{quoted(line.link.text)}</span>'
        f" <small>{quoted(line.people)}</small></a>\n{rows}{note}</li>\n"
    )


def _row(row: NextRow) -> str:
    word = f"<strong>{quoted(row.word)}</strong> " if row.word else ""
    told = f"{quoted(row.day)} {quoted(row.text)}"
    reason = f" <span>{quoted(row.reason)}</span>" if row.reason else ""
    return (
        f'<p class="gs-row{" gs-row--off" if row.is_off else ""}" data-date="{row.date}"'
        f' data-start="{row.start}" data-end="{row.end}"{" data-off" if row.is_off else ""}'
        f"{' data-away' if row.is_away else ''}{'' if row.is_shown else ' hidden'}>"
        f"{word}{f'<s>{told}</s>' if row.is_off else told}{reason}</p>\n"
    )
