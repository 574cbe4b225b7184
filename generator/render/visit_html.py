"""Dated visits as HTML. Not macros: a page has dozens, and a macro takes ten times as long."""

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

from generator.render.link_html import joined
from generator.render.templates import quoted
from generator.views.agenda import Week
from generator.views.day_words import DayWords
from generator.views.visit_line import VisitLine

DETAIL_MARK = " · "


def weeks_html(weeks: Iterable[Week], root: str, shows: str, mark: str) -> Markup:
    """Weeks as lists of days; each line also tells who comes, where, or both (see `visit_html`)."""
    parts = []
    for week in weeks:
        parts.append('<ol class="gs-week">\n')
        for each in week.days:
            parts.append(
                f'<li class="gs-day gs-day--{each.day.weekday}" data-day="{each.day.iso}">\n'
                f'<h3 class="gs-day__name">{day_html(each.day)}</h3>\n<ul class="gs-visits">\n'
            )
            parts += [_visit(line, root, shows, mark) for line in each.lines]
            parts.append("</ul>\n</li>\n")
        parts.append("</ol>\n")
    return Markup("".join(parts))  # noqa: S704 - made of quoted parts


@lru_cache(maxsize=4096)
def day_html(day: DayWords) -> str:
    """A day's name and the small print beside it."""
    small = f" <small>{quoted(day.small)}</small>" if day.small else ""
    return f"{quoted(day.told)}{small}"


def visit_html(line: VisitLine, root: str, shows: str, mark: str) -> Markup:
    """One visit as an item of a list.

    `shows` is `who`, `where` or `who where`: what the page does not say anyway. `data-` attributes
    tell the reader's browser when it is; `data-off` that nobody comes, `data-away` that it is not
    in the clinic, but where.
    """
    return Markup(_visit(line, root, shows, mark))  # noqa: S704 - made of quoted parts


def _visit(line: VisitLine, root: str, shows: str, mark: str) -> str:
    off = " data-off" if line.is_off else ""
    away = f' data-away="{quoted(line.away)}"' if line.away else ""
    told = f"<b>{quoted(line.hours)}</b> {joined(line.what, root, DETAIL_MARK)}"
    who = (joined(line.who, root, mark), quoted(line.who_words)) if "who" in shows else ()
    where = joined((line.clinic,), root, mark) if "where" in shows else ""
    place = f"<span>{quoted(line.place)}</span>" if line.place else ""
    beside = " ".join([part for part in (*who, where, place) if part])
    return (
        f'<li class="gs-visit gs-visit--{line.status}" data-date="{line.date}"'
        f' data-start="{line.start}" data-end="{line.end}"{off}{away}>\n{status_html(line)}'
        f'<p class="gs-visit__what">{f"<s>{told}</s>" if off else told}</p>\n'
        + (f'<p class="gs-visit__who">{beside}</p>\n' if beside else "")
        + "</li>\n"
    )


def status_html(line: VisitLine) -> str:
    """What is not as planned; first, so that nobody reads past it."""
    if not line.word:
        return ""
    change = f" {quoted(line.change)}" if line.change else ""
    reason = f" <span>{quoted(line.reason)}</span>" if line.reason else ""
    return f'<p class="gs-visit__status"><strong>{quoted(line.word)}</strong>{change}{reason}</p>\n'
