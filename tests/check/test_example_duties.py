"""The example county's programmes together show every rule kept, not done and without records."""

from datetime import date
from pathlib import Path

import pytest

from generator.duties.answer import State
from generator.duties.case import Case
from generator.duties.judging import JUDGES, answers_to
from generator.load.dataset import load
from generator.model.dataset import Dataset

DATA = Path(__file__).parents[2] / "data"
SEEN_AS: dict[str, frozenset[State]] = {
    "kept": frozenset(["kept", "late"]),
    "not done": frozenset(["short", "departed", "optional"]),
    "no records": frozenset(["unknown", "arranged"]),
}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(DATA).dataset


@pytest.mark.parametrize(
    "as_of",
    [date(2026, 11, 26), date(2027, 6, 30), date(2028, 3, 1)],
    ids=["the day shown", "the next summer", "when all is over"],
)
def test_every_rule_is_seen_kept_not_done_and_without_records(
    dataset: Dataset, as_of: date
) -> None:
    region = dataset.regions_by_id["shifan"]
    seen = {
        (rule.rule, name)
        for programme in region.programmes
        for rule in programme.rules
        for answer in answers_to(rule, Case(programme, region, dataset, as_of))
        for name, states in SEEN_AS.items()
        if answer.state in states
    }

    assert {(code, name) for code in JUDGES for name in SEEN_AS} - seen == set()


def test_programme_that_is_over_is_told_the_same_ever_after(dataset: Dataset) -> None:
    """Judged to its last day: what has been done since, for another programme, does not count."""
    region = dataset.regions_by_id["shifan"]
    over = [each for each in region.programmes if each.period.to.last_day.year < 2026]
    told = [
        [
            answers_to(rule, Case(programme, region, dataset, as_of))
            for programme in over
            for rule in programme.rules
        ]
        for as_of in (date(2026, 10, 1), date(2026, 11, 26), date(2027, 12, 31))
    ]

    assert [each.id for each in over] == ["shidian-2025", "xiaxiang-2024"]
    assert told[0] == told[1] == told[2]
