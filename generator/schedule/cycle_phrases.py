"""Days that no week or month tells: tails, lunar days, branches, cycles, markets."""

import re

from lark import Token, Tree

from generator.schedule.expression import (
    BranchDays,
    EveryFewDays,
    LunarDays,
    LunarTails,
    MarketDays,
    SolarTails,
)
from generator.schedule.numerals import number_of
from generator.schedule.words import (
    Target,
    month_number,
    number_in,
    numbered_days,
    refused,
    target_of,
    unique,
    words_in,
)

BRANCHES, ANIMALS = "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
LUNAR_NAMES = {"正月": 1, "冬月": 11, "腊月": 12}
TAIL = re.compile("10|[0-9]|[一二三四五六七八九十]")


def tails(tree: Tree[Token]) -> Target:
    """农历逢三、六、九; which calendar must be said."""
    calendars = words_in(tree, "LUNAR", "SOLAR", "MEETING_IN")
    lists = words_in(tree, "TAILS")
    if not calendars:
        raise refused("solar-or-lunar", lists[0])
    tails: list[int] = []
    for each in lists:
        if re.search("[二三]十", each):
            raise refused("tail-or-day", each)
        tails += [number_of(tail) or 10 for tail in TAIL.findall(each)]
    is_lunar = any(name in calendars[0] for name in ("农历", "阴历", "旧历"))
    return target_of(tree, LunarTails(unique(tails)) if is_lunar else SolarTails(unique(tails)))


def lunar(tree: Tree[Token]) -> Target:
    """农历初一、十五, 冬月初一."""
    month, is_leap = None, False
    for child in tree.children:
        if isinstance(child, Tree) and child.data == "month":
            if words_in(child, "YEAR"):
                raise refused("not-understood", child)
            month = month_number(words_in(child, "MONTH")[0])
        elif isinstance(child, Token) and child.type == "LUNAR_MONTH":
            is_leap = child.startswith("闰")
            month = LUNAR_NAMES.get(child) or number_in(child)
    days = numbered_days(tree.children, 30)
    numbers = words_in(tree, "NUMBER")
    if month is None and len(numbers) == len(days) and max(days) <= 10:
        raise refused("tail-or-day", numbers[0])
    return target_of(tree, LunarDays(month, is_leap, days))


def branches(tree: Tree[Token]) -> Target:
    """逢子、午日, 牛蛇鸡日."""
    word = words_in(tree, "BRANCHES")[0]
    found = [signs.index(sign) for sign in word for signs in (BRANCHES, ANIMALS) if sign in signs]
    return target_of(tree, BranchDays(unique(found)))


def few_days(tree: Tree[Token]) -> Target:
    """三天一圩, 隔天."""
    word = words_in(tree, "FEW_DAYS")[0]
    days = 2 if "隔" in word else number_in(word)
    if days < 2:
        raise refused("not-understood", word)
    return target_of(tree, EveryFewDays(days))


def market(tree: Tree[Token]) -> Target:
    """逢圩日, 圩日次日."""
    word = words_in(tree, "MARKET")[0]
    after, before = ("次日", "第二天", "后一天"), ("前一天", "前一日")
    return target_of(tree, MarketDays(word.endswith(after) - word.endswith(before)))
