"""The catalogues: every code has its sentences, in each language with the same blanks."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

import pytest

from generator.model.finding import Problem
from generator.model.place import Place
from generator.pipeline import finding_codes
from generator.texts.catalogue import LANGUAGES, Catalogue, catalogue
from generator.texts.sentence import BAR

PARTS_OF_A_CODE = ("sentence", "message", "hint")


def blanks_by_key(words: Catalogue) -> dict[str, set[str]]:
    """The blanks of every sentence and name, by the keys that lead to it."""
    groups = {"findings": words.findings, "names": words.names, "schedule": words.schedule}
    return dict(_blanks_in(groups, ""))


def blanks_of(text: str) -> set[str]:
    return {name.split(BAR)[0] for _, name, _, _ in Formatter().parse(text) if name}


def _blanks_in(found: Mapping[str, Any] | list[Any], above: str) -> Iterator[tuple[str, set[str]]]:
    for key, value in enumerate(found) if isinstance(found, list) else found.items():
        if isinstance(value, str):
            yield f"{above}{key}", blanks_of(value)
        else:
            yield from _blanks_in(value, f"{above}{key}.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence_a_message_and_a_hint(language: str) -> None:
    findings = catalogue(language).findings

    lacking = [
        (about.code, part)
        for about in finding_codes()
        for part in PARTS_OF_A_CODE
        if not findings.get(about.code, {}).get(part)
    ]

    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentences_are_left_of_codes_that_are_gone(language: str) -> None:
    assert set(catalogue(language).findings) == {about.code for about in finding_codes()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_have_the_same_keys_with_the_same_blanks(language: str) -> None:
    assert blanks_by_key(catalogue(language)) == blanks_by_key(catalogue("zh"))


def test_variant_of_a_message_comes_before_the_plain_one() -> None:
    problem = Problem(Place("a.yml"), words={"found": "jiaa", "nearest": "jia"}, hint="nearest")

    assert catalogue("zh").told("hint", "reference-dangling", problem, {}) == "是不是想写 jia？"


def test_place_in_a_sentence_is_told_with_its_line() -> None:
    earlier = Place("shifan/experts.yml", (0, "id"))
    problem = Problem(
        Place("shifan/experts.yml", (1, "id")), words={"id": "jia", "earlier": earlier}
    )

    told = catalogue("zh").told("message", "id-repeated", problem, {earlier: 7})

    assert told == "id“jia”已经用过了，见 shifan/experts.yml:7。"


def test_problem_that_libyaml_seldom_has_is_told_without_its_english() -> None:
    words: dict[str, str | int] = {"problem": "found duplicate %YAML directive", "written": "%YAML"}
    problem = Problem(Place("a.yml"), words={**words})

    told = catalogue("zh").told("message", "yaml-syntax", problem, {})

    assert told == "从这里读不下去：写法不对。这一行写的是：%YAML"
