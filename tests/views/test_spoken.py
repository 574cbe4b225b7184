"""What a loudspeaker says: times, dates, numbers, telephones in words, and nothing for the eye."""

from datetime import date, time, timedelta

import pytest

from generator.model.dataset import Dataset
from generator.schedule.numerals import number_of
from generator.texts.catalogue import catalogue
from generator.views.page import Setting
from generator.views.spoken import spoken_phone, spoken_sentence, spoken_text

SETTING = Setting(Dataset(), date(2026, 12, 2), catalogue("zh"), {}, {})
PARTS = {"凌晨": range(5), "上午": range(5, 12), "中午": [12], "下午": range(13, 18)}
WRITTEN_FOR_THE_EYE = set("0123456789（）()【】〔〕[]《》“”:：–—~/") | {" "}


def test_every_minute_of_the_day_is_said_and_understood() -> None:
    """Read back by the words alone, each is the minute that was written."""
    for minutes in range(24 * 60):
        written = time(minutes // 60, minutes % 60)
        said = spoken_text(f"{written.hour}:{written:%M}", SETTING)

        assert _heard(said) == written, said


def _heard(said: str) -> time:
    part, told = said[:2], said[2:]
    hour, _, rest = told.partition("点")
    minute = {"": 0, "半": 30}.get(rest)
    if minute is None:
        assert rest.endswith("分")
        minute = number_of(rest.removesuffix("分").removeprefix("零") or "零")
    value = number_of(hour)
    if value < 12 and part in ("下午", "晚上"):
        value += 12
    assert value in PARTS.get(part, range(18, 24)), said
    return time(value, minute)


def test_every_day_of_two_years_is_said_in_words() -> None:
    day = date(2026, 1, 1)
    while day.year < 2028:
        said = spoken_text(f"{day.year}年{day.month}月{day.day}日", SETTING)
        month, _, rest = said.partition("年")[2].partition("月")

        assert said.startswith(("二零二六年", "二零二七年"))
        assert (number_of(month), number_of(rest.removesuffix("日"))) == (day.month, day.day)
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("12月3日 星期四", "十二月三日，星期四"),
        ("上午 8:30–12:00", "上午八点半到中午十二点"),
        ("下午 14:00–17:00", "下午两点到五点"),
        ("8:05", "上午八点零五分"),
        ("19:45-21:00", "晚上七点四十五分到九点"),
        ("下午2:30-5:00", "下午两点半到五点"),
        ("12:30–2:00", "中午十二点半到下午两点"),
        ("晚上7:00–9:00", "晚上七点到九点"),
        ("20:00–0:30", "晚上八点到凌晨零点半"),
        ("上午（几点没有公布）", "上午，几点没有公布"),
        ("停诊（这次不来）", "停诊，这次不来"),
        ("门诊楼 3 诊室", "门诊楼三诊室"),
        ("B 超、CT", "B超、CT"),
        ("301 室", "三零幺室"),
        ("《示范方案》到2027年12月为止。", "示范方案到二零二七年十二月为止。"),
        ("2026-12-02起", "二零二六年十二月二日起"),
        ("打0595-8770 1234", "打零五九五，八七七零，幺二三四"),
        ("打 120", "打幺二零"),
        ("3–5天", "三到五天"),
        ("38.5度", "三十八点五度"),
        ("原定 A · 原定 B", "原定A，原定B"),
        ("阿拉坦图雅·巴特尔", "阿拉坦图雅·巴特尔"),
        ("", ""),
    ],
)
def test_text_is_said(written: str, said: str) -> None:
    assert spoken_text(written, SETTING) == said


@pytest.mark.parametrize(
    ("phone", "said"),
    [
        ("0475-5201234", "零四七五，五二零，幺二三四"),
        ("0595-87701234", "零五九五，八七七零，幺二三四"),
        ("13800001111", "幺三八，零零零零，幺幺幺幺"),
        ("12345", "幺二三四五"),
        ("400-123-4567", "四零零，幺二三，四五六七"),
        ("0475-5201234-801", "零四七五，五二零，幺二三四，八零幺"),
    ],
)
def test_telephone_is_said_digit_by_digit(phone: str, said: str) -> None:
    assert spoken_phone(phone, SETTING) == said


def test_sentence_has_one_stop_and_nothing_for_the_eye() -> None:
    said = spoken_sentence(("12月2日 星期三", "（8:30–12:00）", "3【诊室】/ 4：楼。"), SETTING)

    assert said == "十二月二日，星期三，上午八点半到中午十二点，三，诊室，四，楼。"
    assert not set(said) & WRITTEN_FOR_THE_EYE


def test_in_english_a_text_stays_as_it_is() -> None:
    english = Setting(Dataset(), date(2026, 12, 2), catalogue("en"), {}, {})

    assert spoken_text("Wednesday 8:30–12:00", english) == "Wednesday 8:30–12:00"
    assert spoken_phone("0475-5201234", english) == "0475-5201234"
