"""Whatever is written gives a schedule or a question, and quickly."""

from datetime import date
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from generator.schedule.dates import dates_of
from generator.schedule.normal_form import normal_form
from generator.schedule.parsing import parse
from generator.schedule.recurrence import recurrence_of
from generator.schedule.refusal import Refusal
from tests.schedule.place import PLACE, SEASONS
from tests.schedule.test_examples import REFUSED, UNDERSTOOD
from tests.thorough import examples

EXPRESSIONS: list[str] = [each["when"] for each in (*UNDERSTOOD, *REFUSED)]
SIGNS = sorted(
    {sign for text in EXPRESSIONS for sign in text} | set("()（）-—:：；;,，、0123456789")
)
LONGEST = 0.1  # seconds
for expression in EXPRESSIONS:  # the grammar's patterns are compiled at their first use
    parse(expression)


@some.composite
def mutated(draw: some.DrawFn) -> str:
    """An example with some of its signs changed, and pieces of others put in."""
    text: str = draw(some.sampled_from(EXPRESSIONS))
    for _ in range(draw(some.integers(1, 4))):
        place = draw(some.integers(0, len(text)))
        other = draw(some.sampled_from(EXPRESSIONS))
        begin = draw(some.integers(0, len(other)))
        piece = draw(
            some.one_of(
                some.just(""), some.sampled_from(SIGNS), some.just(other[begin : begin + 6])
            )
        )
        text = f"{text[:place]}{piece}{text[place + draw(some.integers(0, 2)) :]}"
    return text


def is_told(text: str) -> None:
    """It is understood, its normal form says the same, and it has dates; or it is refused."""
    when = parse(text)
    if isinstance(when, Refusal):
        assert 1 <= when.column <= len(text) + 1
        assert when.question("zh")
        assert when.question("en")
    else:
        assert parse(normal_form(when)) == when
        recurrence_of(when)
        window = (date(2026, 12, 1), date(2027, 2, 28))
        dates_of(when, PLACE, *window, SEASONS, (date(2026, 1, 1), None))
    # The shortest of three: this machine has other things to do too.
    assert min(seconds_to_parse(text) for _ in range(3)) < LONGEST


def seconds_to_parse(text: str) -> float:
    begin = process_time()
    parse.__wrapped__(text)
    return process_time() - begin


@given(some.one_of(mutated(), some.text(SIGNS, max_size=60), some.text(max_size=1000)))
@settings(max_examples=examples(800), deadline=None)
@example("2026-13-45")
@example("0000年1月1日")
@example("9999年12月31日起每周三")
@example("农历初一、三十一")
@example("每零周周三")
@example("零月零日")
def test_anything_is_understood_or_asked_about(text: str) -> None:
    is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "（" * 1000,
        "（）" * 500,
        "每周三（" * 250,
        "周" * 1000,
        "一、" * 500,
        "每周" + "一、" * 140,
        "每周三" + "，雨" * 98,
        "子" * 1000,
        "子、" * 150,
        "农历逢" + "三、" * 140,
        "农历逢" + "三" * 290,
        "1" * 1000,
        "每月" + "1日、" * 90,
        "；" * 1000,
        "每周三；" * 74 + "每周三",
        "8:30-" * 200,
        "-" * 1000,
        " " * 1000,
        "注" + "，" * 298,
        "\ud800" * 10,
    ],
    ids=lambda text: text[:6].encode("ascii", "backslashreplace").decode(),
)
def test_repetition_takes_no_longer(text: str) -> None:
    is_told(text)
