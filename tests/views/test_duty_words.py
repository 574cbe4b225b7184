"""What a rule of a programme asks, in a sentence."""

from datetime import date
from pathlib import Path

import pytest

from generator.load.dataset import load
from generator.model.programme import ProgrammeRule
from generator.texts.catalogue import catalogue
from generator.views.duty_words import duty_in_words
from generator.views.page import Setting

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(load(DATA).dataset, date(2026, 11, 26), catalogue("zh"), {}, {})


def asked(region: str, code: str, setting: Setting, language: str = "zh") -> list[str]:
    """The sentence of each rule of a code in a region's programmes."""
    told = Setting(setting.dataset, setting.as_of, catalogue(language), {}, {})
    rules: list[ProgrammeRule] = [
        rule
        for programme in setting.dataset.regions_by_id[region].programmes
        for rule in programme.rules
        if rule.rule == code
    ]
    return [duty_in_words(rule, told) for rule in rules]


def test_team_is_asked_for_with_its_numbers_by_type(setting: Setting) -> None:
    assert asked("guizhou", "team-too-small", setting) == [
        "队伍不少于：驻综合医院的 5 人、驻县级医院的 5 人、驻中医医院的 3 人、驻妇幼保健院的 2 人"
    ]
    assert asked("guangxi", "team-too-small", setting) == ["队伍不少于 5 人（中医医院派的 3 人）"]


def test_team_is_asked_for_in_english(setting: Setting) -> None:
    assert asked("guangxi", "team-too-small", setting, "en") == [
        "A team has at least 5 people (3 from a hospital of traditional Chinese medicine)"
    ]


def test_specialties_are_asked_for_of_the_types(setting: Setting) -> None:
    assert asked("guizhou", "specialties-too-few", setting) == [
        "每一家（综合医院、县级医院、中医医院）每年建设专科不少于 1 个"
    ]
