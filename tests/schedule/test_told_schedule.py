"""A schedule told in another language means what it means in Chinese, and reads well."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from generator.schedule.examples import forms
from generator.schedule.expression import ByAppointment, EveryDay, Excepted, Group, Rule, When
from generator.schedule.normal_form import normal_form
from generator.schedule.parsing import parse
from generator.schedule.told_schedule import told_schedule
from generator.texts.catalogue import LANGUAGES, MAIN, catalogue
from tests.schedule.any_schedule import (
    COUNTED_DAYS,
    PLAIN_DAYS,
    date_spans,
    dates,
    hours_lists,
    month_spans,
    rules,
    schedules,
)
from tests.schedule.place import understood
from tests.thorough import examples

CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
EXAMPLES = sorted({each.when for form in forms() for each in form.understood})
IN_ENGLISH = {
    # Weekly
    "每周三": "every Wednesday",
    "每周三上午": "every Wednesday in the morning",
    "每星期一、三、五": "every Monday, Wednesday and Friday",
    "每周六、日": "every Saturday and Sunday",
    "周二至周四下午": "Tuesday to Thursday in the afternoon",
    "周五至周一": "every Monday, Friday, Saturday and Sunday",
    "每逢周五晚上": "every Friday in the evening",
    "每周三全天": "every Wednesday all day",
    "每周三夜诊": "every Wednesday at the evening clinic",
    "每周三上午、下午": "every Wednesday in the morning and in the afternoon",
    "每周二、四8:30-11:30": "every Tuesday and Thursday, 8:30–11:30",
    "每周三上午8:30至11:30": "every Wednesday, 8:30–11:30 in the morning",
    "每周三上午8:30-11:30，下午2:30-5:00": "every Wednesday, 8:30–11:30 in the morning and "
    "14:30–17:00 in the afternoon",
    "每周三上午8:30-11:30，2:30-5:00": "every Wednesday, 8:30–11:30 in the morning and 14:30–17:00",
    "周二、四夜诊6点半-8点半": "every Tuesday and Thursday, 18:30–20:30 at the evening clinic",
    "每周三中午12点至2点": "every Wednesday, 12:00–14:00 around midday",
    "每周三8:30-11:30、14:30-17:00": "every Wednesday, 8:30–11:30 and 14:30–17:00",
    # Several side by side
    "周一上午、周三下午": "every Monday in the morning, and every Wednesday in the afternoon",
    "周一、周三上午，周五下午": "every Monday and Wednesday in the morning, and every Friday "
    "in the afternoon",
    "周一上午；周三下午": "every Monday in the morning; every Wednesday in the afternoon",
    "每周三、12月5日上午": "every Wednesday as well as 5 December, in the morning",
    "每周一、三上午，每月5日下午": "every Monday and Wednesday in the morning, and the 5th of "
    "every month, in the afternoon",
    "每周三上午；电话预约": "every Wednesday in the morning; by telephone appointment",
    # Working days, every day, weekends
    "工作日上午": "working days in the morning",
    "每天": "every day",
    "每日8:00-17:00": "every day, 8:00–17:00",
    "周末": "weekends",
    "工作日（节假日照常）": "working days (also on public holidays)",
    # Odd weeks, every few weeks and days
    "单周周三": "every Wednesday in odd-numbered weeks",
    "双周周五上午": "every Friday in even-numbered weeks, in the morning",
    "单周周一至周五": "Monday to Friday in odd-numbered weeks",
    "单周周三、每周五": "every Friday as well as every Wednesday in odd-numbered weeks",
    "隔周周三（11月4日起）": "every 2 weeks on Wednesday, from 4 November",
    "每两周周五（自2026年12月4日起）": "every 2 weeks on Friday, from 4 December 2026",
    "每三周周一、四上午（自2026-12-03起）": "every 3 weeks on Monday and Thursday, in the "
    "morning, from 3 December 2026",
    "三天一圩（自2026-11-02起）": "every 3 days, from 2 November 2026",
    "隔天（2026-12-01起）": "every 2 days, from 1 December 2026",
    # By month
    "每月第一个周一": "the first Monday of every month",
    "每月第一、三个周四": "the first and third Thursday of every month",
    "每月第一个周三、五": "the first Wednesday and Friday of every month",
    "每月第一个和最后一个周五": "the first and last Friday of every month",
    "每月倒数第二个周五": "the second-to-last Friday of every month",
    "每月第2个星期五下午": "the second Friday of every month, in the afternoon",
    "每月第一、三个工作日下午": "the first and third working day of every month, in the afternoon",
    "每月最后一个工作日": "the last working day of every month",
    "每月5日、20日": "the 5th and 20th of every month",
    "每月5日、最后一天": "the 5th and last day of every month",
    "每月倒数第二天": "the second-to-last day of every month",
    "每月1日至5日、20日": "the 1st to 5th and 20th of every month",
    "每月上旬周三": "every Wednesday from the 1st to the 10th of every month",
    "每月上、下旬周三": "every Wednesday from the 1st to the 10th and from the 21st to the "
    "last day of every month",
    "单号上午": "odd-numbered days of the month, in the morning",
    "双号": "even-numbered days of the month",
    # Parts of the year
    "12月每周二、四": "December: every Tuesday and Thursday",
    "12月第一个周三": "December: the first Wednesday of the month",
    "7、8月每周三下午": "July and August: every Wednesday in the afternoon",
    "11月至次年3月每周六上午": "November to March: every Saturday in the morning",
    "2026年11月至2027年3月每周日": "November 2026 to March 2027: every Sunday",
    "10月1日至次年4月30日每周三": "1 October – 30 April: every Wednesday",
    # Lunar days, tails, branches, markets
    "农历初一、十五": "days 1 and 15 of every lunar month",
    "农历每月廿三": "day 23 of every lunar month",
    "腊月十五": "day 15 of lunar month 12",
    "闰六月初一": "day 1 of leap lunar month 6",
    "正月初三至初六（节假日照常）": "days 3 to 6 of lunar month 1 (also on public holidays)",
    "农历八月十五、九月初九": "day 15 of lunar month 8 as well as day 9 of lunar month 9",
    "农历逢三、六、九": "lunar days ending in 3, 6 or 9",
    "农历逢五逢十": "lunar days ending in 5 or 0",
    "公历逢1、5、8": "days of the month ending in 1, 5 or 8",
    "公历逢5、10": "days of the month ending in 5 or 0",
    "逢子、午日": "zi (Rat) and wu (Horse) days of the twelve-day cycle",
    "逢丑日上午": "chou (Ox) days of the twelve-day cycle, in the morning",
    "逢圩日": "market days",
    "赶集日上午": "market days in the morning",
    "圩日次日": "the day after market day",
    "赶集日前一天下午": "the day before market day, in the afternoon",
    # Dates
    "2026年12月5日": "5 December 2026",
    "2026-12-05上午": "5 December 2026 in the morning",
    "12月5、12、19日": "5, 12 and 19 December",
    "12月28日、1月5日": "5 January and 28 December",
    "12月7-11日上午": "7–11 December, in the morning",
    "12月5日、7日至9日": "5 December and 7–9 December",
    "12月28日至次年1月3日": "28 December – 3 January",
    "2026年11月28日至12月2日": "28 November – 2 December 2026",
    "2026年12月28日至2027年1月2日": "28 December 2026 – 2 January 2027",
    "12月5日上午，12日下午": "5 December in the morning, and 12 December in the afternoon",
    # From when, until when, except when
    "每周三（自2026年12月9日起）": "every Wednesday, from 9 December 2026",
    "每周三至2026年12月16日": "every Wednesday, until 16 December 2026",
    "自2026-12-09至2026-12-16每周三": "every Wednesday, from 9 December 2026 until 16 December "
    "2026",
    "周一至周五（周三除外）": "Monday to Friday (except Wednesday)",
    "每周三（7、8月除外）": "every Wednesday (except July and August)",
    "每周三，12月9日至16日停诊": "every Wednesday (except 9–16 December)",
    "每周三（每月最后一个周三除外）": "every Wednesday (except the last Wednesday of every month)",
    "每周三上午、下午（12月23日上午停诊）": "every Wednesday in the morning and in the "
    "afternoon (except 23 December in the morning)",
    "每周一至周五上午（周末、节假日除外）": "Monday to Friday in the morning (except weekends, "
    "not on public holidays)",
    "每周四（节假日除外）": "every Thursday (not on public holidays)",
    "每周四（节假日顺延）": "every Thursday (moved to the next working day if it falls on a "
    "public holiday)",
    "每月5日、20日（遇周末顺延）": "the 5th and 20th of every month (moved to the next working "
    "day if it falls at a weekend)",
    "每月5日（遇周末、节假日顺延）": "the 5th of every month (moved to the next working day if "
    "it falls on a public holiday or at a weekend)",
    # Without days; notes
    "电话预约": "by telephone appointment",
    "不定期，电话预约": "no fixed days, by telephone appointment",
    "另行通知": "to be announced",
    "随叫随到": "on call",
    "电话预约，请提前一天": "by telephone appointment, 请提前一天",
    "每周三上午，雨天顺延": "every Wednesday in the morning, 雨天顺延",
    "每周三上午（注：先电话，再来）": "every Wednesday in the morning (注：先电话，再来)",
}


@pytest.mark.parametrize(("when", "told"), IN_ENGLISH.items(), ids=IN_ENGLISH)
def test_schedule_in_english(when: str, told: str) -> None:
    assert told_schedule(understood(when), catalogue("en")) == told


@pytest.mark.parametrize("when", EXAMPLES)
def test_nothing_but_notes_stays_chinese(when: str) -> None:
    schedule = understood(when)

    told = told_schedule(schedule, catalogue("en"))

    for note in (note for rule in schedule.rules for note in rule.notes):
        assert note in told
        told = told.replace(note, "")
    assert CHINESE.search(told) is None


def test_every_word_for_no_fixed_days_is_told() -> None:
    known = catalogue("en").schedule["in_words"]["appointments"]

    for word in known:
        assert parse(word) == When((ByAppointment((word,)),))
    assert told_schedule(understood("电话 预约"), catalogue("en")) == known["电话预约"]


@given(schedules)
@settings(max_examples=examples(150), deadline=None)
def test_told_in_chinese_is_the_same_schedule(when: When) -> None:
    text = told_schedule(when, catalogue(MAIN))
    if len(text) > 300:
        return
    assert parse(text) == when


SEVERAL_KINDS = [*PLAIN_DAYS, *COUNTED_DAYS, dates(), date_spans()]
RULES_OF_ONE_KIND: list[some.SearchStrategy[Rule]] = [
    *(some.builds(Rule, some.tuples(some.builds(Group, some.tuples(k)))) for k in SEVERAL_KINDS),
    some.builds(Rule, some.tuples(some.builds(Group, some.tuples(PLAIN_DAYS[0]), hours_lists()))),
    some.builds(Rule, some.just((Group((EveryDay(),)),)), some.tuples(month_spans())),
    *(
        some.builds(
            Rule,
            some.just((Group((EveryDay(),)),)),
            exceptions=some.tuples(some.builds(Excepted, some.tuples(kind))),
        )
        for kind in [*PLAIN_DAYS, dates(), month_spans()]
    ),
    rules(),
]


@given(some.one_of([some.tuples(kind, kind) for kind in RULES_OF_ONE_KIND]))
@settings(max_examples=examples(500), deadline=None)
def test_different_schedules_are_told_differently(pair: tuple[Rule, Rule]) -> None:
    one, other = When(pair[:1]), When(pair[1:])
    is_same = normal_form(one) == normal_form(other)

    for language in LANGUAGES:
        words = catalogue(language)
        assert (told_schedule(one, words) == told_schedule(other, words)) == is_same
