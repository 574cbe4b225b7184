"""What the dates of a schedule depend on: period, first week, office hours, market days."""

from datetime import date, time

from generator.model.record import OfficeHours
from generator.schedule.calendar import ORDINARY
from generator.schedule.dates import Expansion, Occurrence, dates_of
from generator.schedule.parsing import parse
from generator.schedule.places import market_days_of, market_when
from generator.schedule.refusal import Refusal, Remark
from generator.schedule.rule_days import Period, Place
from generator.schedule.seasons import NO_SEASONS, Seasons, seasons_of
from tests.schedule.place import understood

PLAIN = Place(ORDINARY)


def days(
    text: str, first: str, last: str, place: Place = PLAIN, period: Period = (None, None)
) -> list[str]:
    """The days of a schedule, as text."""
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    found = dates_of(understood(text), place, begin, end, NO_SEASONS, period)
    return [str(each.date) for each in found.occurrences]


def hours(text: str, day: str, seasons: Seasons) -> tuple[time | None, time | None]:
    """From when to when the one visit of a day is."""
    on = date.fromisoformat(day)
    (found,) = dates_of(understood(text), PLAIN, on, on, seasons).occurrences
    return found.start, found.end


def seasons(*written: dict[str, str]) -> Seasons:
    """Office hours."""
    return seasons_of(tuple(OfficeHours.model_validate(season) for season in written))


def test_dates_stay_within_the_period() -> None:
    period = (date(2026, 12, 5), date(2026, 12, 19))
    assert days("每周三", "2026-12-01", "2026-12-31", period=period) == ["2026-12-09", "2026-12-16"]
    assert days("每周三", "2027-01-01", "2027-01-31", period=period) == []


def test_a_start_without_a_year_is_the_first_within_the_period() -> None:
    window = ("2026-12-01", "2026-12-20")
    within = (date(2026, 1, 1), date(2026, 12, 31))
    assert days("隔周周三（11月4日起）", *window, period=within) == ["2026-12-02", "2026-12-16"]
    before = (date(2026, 11, 10), date(2027, 3, 31))
    assert days("隔周周三（11月4日起）", *window, period=before) == ["2026-12-02", "2026-12-16"]


def test_a_start_without_a_year_and_without_a_period_gives_no_dates() -> None:
    expansion = dates_of(
        understood("隔周周三（11月4日起）"), PLAIN, date(2026, 12, 1), date(2026, 12, 20)
    )
    assert expansion == Expansion((), (Remark("start-year-unknown"),))


def test_odd_weeks_count_from_week_one_where_the_region_has_one() -> None:
    counted = Place(ORDINARY, week_one=date(2026, 9, 1))
    window = ("2026-08-24", "2026-09-27")
    assert days("单周周三", *window, counted) == ["2026-09-02", "2026-09-16"]
    assert days("双周周三", *window, counted) == ["2026-08-26", "2026-09-09", "2026-09-23"]


def test_week_53_is_remarked_only_where_odd_weeks_are_iso_weeks() -> None:
    window = (date(2026, 12, 21), date(2027, 1, 10))
    remark = Remark("two-odd-weeks", (("year", "2026"), ("first", "2026-12-28")))
    assert dates_of(understood("单周周三"), PLAIN, *window).remarks == (remark,)
    assert "2026-12-28" in remark.sentence("zh")
    counted = Place(ORDINARY, week_one=date(2026, 9, 1))
    assert dates_of(understood("单周周三"), counted, *window).remarks == ()
    assert dates_of(understood("每周三"), PLAIN, *window).remarks == ()


def test_hours_follow_the_season_over_new_year() -> None:
    winter = seasons(
        {"from": "10-01", "to": "04-30", "am": "08:30-12:00", "pm": "14:00-17:00"},
        {"from": "05-01", "to": "09-30", "am": "08:00-12:00"},
    )
    assert hours("每天上午", "2026-09-30", winter) == (time(8), time(12))
    assert hours("每天上午", "2026-10-01", winter) == (time(8, 30), time(12))
    assert hours("每天下午", "2027-01-01", winter) == (time(14), time(17))
    assert hours("每天全天", "2028-02-29", winter) == (time(8, 30), time(17))
    assert hours("每天下午", "2026-06-01", winter) == (None, None)
    assert hours("每天全天", "2026-06-01", winter) == (None, None)
    assert hours("每天晚上", "2026-12-01", winter) == (None, None)
    assert hours("每天", "2026-12-01", winter) == (None, None)
    assert hours("每天上午9:00-10:00", "2026-12-01", winter) == (time(9), time(10))


def test_hours_are_unknown_in_a_hole_and_in_an_overlap() -> None:
    wrong = seasons(
        {"from": "01-01", "to": "06-30", "am": "08:30-12:00"},
        {"from": "06-01", "to": "10-31", "am": "08:00-12:00"},
    )
    assert hours("每天上午", "2026-05-31", wrong) == (time(8, 30), time(12))
    assert hours("每天上午", "2026-06-15", wrong) == (None, None)
    assert hours("每天上午", "2026-12-01", wrong) == (None, None)


def test_market_days_unknown_give_no_dates_and_a_remark() -> None:
    expansion = dates_of(understood("逢集"), PLAIN, date(2026, 12, 1), date(2026, 12, 31))
    assert expansion == Expansion((), (Remark("market-days-unknown"),))


def test_market_days_cannot_be_told_by_market_days() -> None:
    assert market_when("逢集") == Refusal("market-days-of-market-days", 1, "逢集")
    assert market_when("三天一圩（11月2日起）") == Refusal(
        "year-missing", 1, "三天一圩（11月2日起）"
    )
    assert market_when("每周八") == parse("每周八")
    assert market_days_of("逢集") is None
    assert market_days_of("农历逢三、六、九") == understood("农历逢三、六、九")


def test_the_same_visit_said_twice_is_one() -> None:
    both = dates_of(
        understood("每周三上午；每月2日上午"), PLAIN, date(2026, 12, 1), date(2026, 12, 9)
    )
    assert both.occurrences == (
        Occurrence(date(2026, 12, 2), "上午", None, None, "scheduled"),
        Occurrence(date(2026, 12, 9), "上午", None, None, "scheduled"),
    )
