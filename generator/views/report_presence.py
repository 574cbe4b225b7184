"""Presence in a report: visits scheduled, confirmed by the recipient, and without a record."""

from dataclasses import dataclass, field
from datetime import date

from generator.duties.case import Case
from generator.model.dataset import bare
from generator.schedule.window import Window
from generator.views.page import Setting
from generator.views.report import Cell, Section, report_section
from generator.views.report_names import name_of
from generator.views.report_period import ReportPeriod, judged_at

Day = tuple[str, date]


@dataclass(slots=True)
class _Presence:
    """Of one recipient, each post's days: scheduled; confirmed, and whether somebody came."""

    scheduled: set[Day] = field(default_factory=set)
    confirmed: dict[Day, bool] = field(default_factory=dict)
    undated: int = 0

    def row(self, name: str) -> tuple[Cell, ...]:
        came = sum(self.confirmed.get(day) is True for day in self.scheduled)
        away = sum(self.confirmed.get(day) is False for day in self.scheduled)
        besides = sum(here for day, here in self.confirmed.items() if day not in self.scheduled)
        due = len(self.scheduled)
        figures = (due, came, away, due - came - away) if due else (None,) * 4
        return (name, *figures, besides or None, self.undated or None)


def presence_section(case: Case, period: ReportPeriod, setting: Setting) -> Section:
    """A line for each recipient; remote work asks nobody to be there."""
    window = Window(max(period.first, case.first), min(judged_at(period, setting), case.last))
    days = _days_scheduled(case, window)
    by_recipient: dict[str, _Presence] = {}
    for pairing in case.pairings:
        found = by_recipient.setdefault(case.whole(pairing.recipient), _Presence())
        for post in case.assignments(pairing):
            first, last = case.term(post, pairing)
            is_held = (first or date.min) <= window.last and (last or date.max) >= window.first
            if post.mode == "remote":
                continue
            scheduled = days.get(post.id, set())
            found.scheduled |= {(post.id, day) for day in scheduled}
            found.confirmed |= {
                (post.id, day): came
                for day, came in case.days_here(post).items()
                if window.first <= day <= window.last
            }
            found.undated += is_held and not scheduled
    rows = tuple(found.row(name_of(each, case)) for each, found in by_recipient.items())
    return report_section("presence", rows, setting, widths=(5, 2, 2, 2, 2, 3, 3))


def _days_scheduled(case: Case, window: Window) -> dict[str, set[date]]:
    """By post, the days in the window on which somebody was to come, changes applied."""
    from generator.schedule.visits import region_visits  # noqa: PLC0415 - brings the parser

    found: dict[str, set[date]] = {}
    for visit in region_visits(case.region, case.dataset, window).visits:
        post = visit.series.assignment
        if post and not visit.is_cancelled and window.first <= visit.date <= window.last:
            found.setdefault(bare(post.id, case.region.id), set()).add(visit.date)
    return found
