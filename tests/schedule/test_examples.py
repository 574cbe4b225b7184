"""examples.yml: what every form means, and what is refused."""

from typing import Any

import pytest
import yaml

from generator.schedule.dates import Expansion, dates_of
from generator.schedule.examples import EXAMPLES
from generator.schedule.normal_form import normal_form
from generator.schedule.parsing import parse
from generator.schedule.recurrence import recurrence_of
from generator.schedule.refusal import Refusal, told_words
from generator.texts.catalogue import catalogue
from tests.schedule.place import PLACE, SEASONS, understood

FILE = yaml.load(EXAMPLES.read_text("utf-8"), yaml.CSafeLoader)
UNDERSTOOD = [example for form in FILE["understood"] for example in form["examples"]]
REFUSED = [example for form in FILE["refused"] for example in form["examples"]]


def lines_of(expansion: Expansion) -> list[str]:
    """Dates as examples.yml writes them."""
    lines = []
    for date_, part, start, end, status in expansion.occurrences:
        hours = f"{start:%H:%M}-{end:%H:%M}" if start and end else ""
        unconfirmed = told_words("told", "unconfirmed", "zh") if status == "unconfirmed" else ""
        lines.append(" ".join(filter(None, (str(date_), part, hours, unconfirmed))))
    return lines


@pytest.mark.parametrize("example", UNDERSTOOD, ids=lambda example: example["when"])
def test_example_is_understood(example: dict[str, Any]) -> None:
    when = understood(example["when"])
    first, last = example["from"], example["to"]
    expansion = dates_of(when, PLACE, first, last, SEASONS, (first, last))
    recurrence = recurrence_of(when)
    assert {
        "understood": normal_form(when),
        "rrule": recurrence.rrule if recurrence else None,
        "remarks": [remark.code for remark in expansion.remarks],
        "dates": lines_of(expansion),
    } == {
        "understood": example["understood"],
        "rrule": example.get("rrule"),
        "remarks": example.get("remarks", []),
        "dates": [str(each) for each in example["dates"]],
    }
    assert parse(example["understood"]) == when


@pytest.mark.parametrize("example", REFUSED, ids=lambda example: example["when"])
def test_example_is_refused(example: dict[str, Any]) -> None:
    refusal = parse(example["when"])
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.column, refusal.found) == (
        example["refused"],
        example["column"],
        example["found"],
    )


def test_every_refusal_has_an_example_and_a_question_in_each_language() -> None:
    # Told only of market days, and of a text of over 300 signs.
    without_example = {"market-days-of-market-days", "too-long"}
    questions = catalogue("zh").schedule["refusals"]
    assert {example["refused"] for example in REFUSED} | without_example == set(questions)
    for code in questions:
        assert Refusal(code, 1, "某处").question("en") != Refusal(code, 1, "某处").question("zh")


def test_columns_are_those_of_the_text_as_written() -> None:
    assert parse("  每 周　八") == Refusal("weekday-unknown", 7, "八")


def test_a_text_seen_before_is_the_same_value() -> None:
    assert parse("每周三上午") is parse("每周三上午")
