"""Who of a pairing is on the list from when to when, drawn."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.load.dataset import load
from generator.model.dataset import OwnedPairing
from generator.texts.catalogue import catalogue
from generator.views.page import Link, Setting
from generator.views.time_bars import Bar, BarRow, TimeBars, time_bars
from tests.duties.scores import attendance, resident
from tests.schedule.county import write_county


def bars(**files: str) -> TimeBars | None:
    with TemporaryDirectory() as folder:
        write_county(Path(folder), **files)
        loaded = load(Path(folder))
    assert not any(loaded.findings.values())
    setting = Setting(loaded.dataset, date(2026, 12, 2), catalogue("zh"), {}, {})
    (region,) = loaded.dataset.regions
    return time_bars(OwnedPairing(region, region.pairings[0]), setting)


def test_one_post_for_the_whole_time_needs_no_drawing() -> None:
    assert bars(assignments=resident()) is None


def test_posts_without_dates_are_not_drawn() -> None:
    assert bars(assignments=resident(period="{months_min: 6}")) is None


def test_list_days_away_an_early_end_and_confirmed_days_are_drawn() -> None:
    first = resident(
        period="{from: 2026-03, to: 2026-12}",
        absences="[{from: 2026-05-04, to: 2026-05-08, reason: 开会}]",
        ended="{date: 2026-11-30, reason: 期满}",
    )
    second = resident("next", "yi", period="{from: 2026-12-01, to: 2027-02-28}")
    november = {"attendance/2026-11": attendance("09 present, 10 late, 11 absent, 12 present")}

    assert bars(assignments=second + first, **november) == TimeBars(
        "2026年3月1日",
        "2027年2月28日",
        756,
        (
            BarRow(
                (Link("示例甲", "shifan/experts/jia/"),),
                "2026年3月至2026年12月",
                ("已提前结束，最后一天是2026年11月30日（期满）",),
                (
                    Bar(0, 753, "list"),
                    Bar(175, 14, "away"),
                    Bar(693, 5, "here"),
                    Bar(701, 3, "here"),
                ),
            ),
            BarRow(
                (Link("示例乙", "shifan/experts/yi/"),),
                "2026年12月1日至2027年2月28日",
                (),
                (Bar(753, 3, "list"), Bar(756, 244, "plan")),
            ),
        ),
        has_records=True,
    )
