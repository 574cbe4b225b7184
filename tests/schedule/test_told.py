"""`gongshi when`: what it prints, to the letter."""

import json
from datetime import date

from generator.model.jurisdiction import RegionProfile
from generator.model.region import Region
from generator.schedule.told import told_when
from tests.schedule.place import national_notices

DECEMBER = (date(2026, 12, 1), date(2026, 12, 10))
PROFILE = RegionProfile.model_validate(
    {
        "name": "示范县",
        "division_code": "000000",
        "issuer": "示范县卫生健康局",
        "office_hours": [
            {"from": "10-01", "to": "04-30", "am": "08:30-12:00", "pm": "14:00-17:00"}
        ],
        "market_days": "农历逢三、六、九",
    }
)


def test_words_and_dates_are_told() -> None:
    told = told_when("星期三上午", *DECEMBER, Region("shifan", PROFILE), national_notices(), "zh")
    assert told.is_understood
    assert told.as_text == (
        "理解为：每周三上午\n2026-12-02 上午 08:30-12:00\n2026-12-09 上午 08:30-12:00\n"
    )


def test_json_has_the_names_of_the_data_format() -> None:
    told = told_when("每周三上午", *DECEMBER, None, national_notices(), "zh")
    assert json.loads(told.as_json) == {
        "understood": "每周三上午",
        "rrule": "FREQ=WEEKLY;BYDAY=WE",
        "visits": [
            {
                "date": "2026-12-02",
                "start": None,
                "end": None,
                "part": "上午",
                "status": "scheduled",
            },
            {
                "date": "2026-12-09",
                "start": None,
                "end": None,
                "part": "上午",
                "status": "scheduled",
            },
        ],
    }


def test_market_days_of_the_region_are_used() -> None:
    told = told_when("赶集日下午", *DECEMBER, Region("shifan", PROFILE), national_notices(), "zh")
    assert told.as_text.splitlines()[1] == "2026-12-01 下午 14:00-17:00"


def test_days_not_announced_are_told_as_such() -> None:
    told = told_when(
        "每周三", date(2026, 12, 30), date(2026, 12, 31), None, national_notices(), "en"
    )
    assert told.as_text == (
        "Understood as: every Wednesday (每周三)\n2026-12-30 unconfirmed\n"
        "The days off of 2027 are not announced yet; dates marked “unconfirmed” may change.\n"
    )


def test_what_is_refused_is_told_with_column_and_question() -> None:
    told = told_when("每周三天", *DECEMBER, None, (), "zh")
    question = "“三天”只说了次数或天数，没有说是哪几天。是星期几？请写成“每周二、四”这样。"
    assert not told.is_understood
    assert told.as_text == f"每周三天\n第 3 个字：{question}\n"
    assert json.loads(told.as_json) == {
        "understood": None,
        "rrule": None,
        "visits": [],
        "refused": {"code": "count-not-days", "column": 3, "question": question},
    }


def test_by_appointment_is_told() -> None:
    told = told_when("电话预约", *DECEMBER, None, (), "zh")
    assert told.as_text == "理解为：电话预约\n没有固定日子，要预约。\n"
