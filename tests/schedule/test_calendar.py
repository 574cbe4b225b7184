"""Days off and make-up days: notices, a region's own over them, and years not announced yet."""

from datetime import date

from generator.model.jurisdiction import HolidayNotice
from generator.model.place import Place as Source
from generator.schedule.calendar import calendar_of, year_of
from generator.schedule.dates import Occurrence, dates_of
from generator.schedule.festivals import Festival, festivals_of
from generator.schedule.rule_days import Place
from tests.schedule.place import CALENDAR, national_notices, understood


def notice(**fields: object) -> HolidayNotice:
    """A region's own days."""
    return HolidayNotice.model_validate({"notice": "示范县的通知", **fields})


def test_a_notice_belongs_to_the_year_of_its_file() -> None:
    new_year = notice(days_off=[{"name": "元旦", "from": "2026-12-31", "to": "2027-01-02"}])
    assert year_of(new_year) == 2027
    new_year.stands_at(Source("holidays/2026.yml"))
    assert year_of(new_year) == 2026


def test_festivals_of_a_year_not_announced_lapse_by_law() -> None:
    assert festivals_of(2027) == (
        Festival("元旦", date(2027, 1, 1), date(2027, 1, 1), 4),
        Festival("春节", date(2027, 2, 5), date(2027, 2, 8), 9),
        Festival("清明节", date(2027, 4, 5), date(2027, 4, 5), 4),
        Festival("劳动节", date(2027, 5, 1), date(2027, 5, 2), 4),
        Festival("端午节", date(2027, 6, 9), date(2027, 6, 9), 4),
        Festival("中秋节", date(2027, 9, 15), date(2027, 9, 15), 4),
        Festival("国庆节", date(2027, 10, 1), date(2027, 10, 3), 9),
    )
    assert CALENDAR.festival_on(date(2027, 2, 8)) == "春节"
    assert not CALENDAR.is_working(date(2027, 2, 8))


def test_days_round_the_festivals_of_a_year_not_announced_are_awaited() -> None:
    days = [date(2026, 12, 27), date(2026, 12, 28), date(2027, 1, 5), date(2027, 1, 6)]
    assert [CALENDAR.years_awaited(day) for day in days] == [(), (2027,), (2027,), ()]
    days = [date(2027, 1, 26), date(2027, 1, 27), date(2027, 2, 17), date(2027, 2, 18)]
    assert [CALENDAR.years_awaited(day) for day in days] == [(), (2027,), (2027,), ()]
    assert CALENDAR.years_awaited(date(2026, 10, 1)) == ()


def test_without_any_notice_nothing_is_sure_near_a_festival() -> None:
    found = dates_of(
        understood("每周四"), Place(calendar_of(())), date(2026, 9, 17), date(2026, 10, 15)
    ).occurrences
    # 1 October lapses by law; mid-autumn (25 September) and National Day reach the others.
    assert [(str(each.date), each.status) for each in found] == [
        ("2026-09-17", "scheduled"),
        ("2026-09-24", "unconfirmed"),
        ("2026-10-08", "unconfirmed"),
        ("2026-10-15", "scheduled"),
    ]


def test_a_region_has_days_off_of_its_own() -> None:
    own = notice(days_off=[{"name": "三月三", "from": "2026-04-18", "to": "2026-04-21"}])
    place = Place(calendar_of(national_notices(), [own]))
    found = dates_of(understood("每周一上午"), place, date(2026, 4, 13), date(2026, 4, 27))
    assert [each.date for each in found.occurrences] == [date(2026, 4, 13), date(2026, 4, 27)]


def test_a_region_may_not_work_on_a_national_make_up_day() -> None:
    own = notice(days_off=[{"name": "本地休息", "from": "2026-05-09", "to": "2026-05-09"}])
    calendar = calendar_of(national_notices(), [own])
    assert CALENDAR.is_working(date(2026, 5, 9))
    assert not calendar.is_working(date(2026, 5, 9))


def test_a_region_may_work_on_a_national_day_off() -> None:
    calendar = calendar_of(national_notices(), [notice(working_weekends=["2026-02-23"])])
    assert not CALENDAR.is_working(date(2026, 2, 23))
    assert calendar.is_working(date(2026, 2, 23))
    assert calendar.festival_on(date(2026, 2, 23)) is None


def test_holidays_are_kept_where_the_region_keeps_them() -> None:
    keeping = Place(CALENDAR, holiday_policy="keep")
    window = (date(2026, 10, 1), date(2026, 10, 1))
    kept = (Occurrence(date(2026, 10, 1), None, None, None, "scheduled"),)
    assert dates_of(understood("每周四"), keeping, *window).occurrences == kept
    assert dates_of(understood("每周四（节假日除外）"), keeping, *window).occurrences == ()


def test_what_is_kept_on_holidays_needs_no_confirmation() -> None:
    keeping = Place(CALENDAR, holiday_policy="keep")
    window = (date(2027, 2, 1), date(2027, 2, 14))
    weekly = dates_of(understood("每周六"), keeping, *window).occurrences
    weekends = dates_of(understood("周末"), keeping, *window).occurrences
    assert {each.status for each in weekly} == {"scheduled"}
    assert {each.status for each in weekends} == {"unconfirmed"}
