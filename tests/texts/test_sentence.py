"""Sentences that agree with a count, wherever code formats them."""

import pickle
import re
import string
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.texts.catalogue import catalogue
from generator.texts.sentence import BAR, Sentence, with_sentences

PEOPLE = Sentence("{number} {number|person|people} of {clinic}")

plain_texts = st.text(st.characters(exclude_characters="{}|", exclude_categories=["Cs"]))
forms = st.text(string.ascii_letters + " '-,", max_size=9)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "0 people of Jia"),
        (1, "1 person of Jia"),
        (2, "2 people of Jia"),
        (21, "21 people of Jia"),
        ("1", "1 person of Jia"),
        ("11", "11 people of Jia"),
        ("fewer than 5", "fewer than 5 people of Jia"),
    ],
)
def test_form_goes_with_the_count(number: int | str, told: str) -> None:
    assert PEOPLE.format(number=number, clinic="Jia") == told
    assert PEOPLE.format_map({"number": number, "clinic": "Jia"}) == told


def test_each_count_has_its_own_forms() -> None:
    told = Sentence("{a} {a|is|are}, {b} {b|is|are}").format(a=1, b=2)

    assert told == "1 is, 2 are"


def test_form_may_be_empty() -> None:
    text = Sentence("{days} day{days||s}")

    assert [text.format(days=days) for days in (1, 2)] == ["1 day", "2 days"]


@given(before=plain_texts, behind=plain_texts, one=forms, other=forms, number=st.integers())
def test_the_rest_of_a_sentence_stays(
    before: str, behind: str, one: str, other: str, number: int
) -> None:
    text = Sentence(f"{before}{{number|{one}|{other}}}{behind}")

    assert text.format(number=number) == f"{before}{one if number == 1 else other}{behind}"


@given(plain_texts, st.integers(), plain_texts)
def test_without_forms_it_formats_as_any_text(text: str, number: int, word: str) -> None:
    written = f"{text}{{number:>5}} {{word!r}} {{{{a|b|c}}}} {{}}"

    assert Sentence(written).format(word, number=number, word=word) == written.format(
        word, number=number, word=word
    )


def test_count_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError, match="number"):
        PEOPLE.format(clinic="Jia")


def test_other_than_two_forms_is_an_error() -> None:
    with pytest.raises(ValueError, match="two forms are wanted, 1 found"):
        with_sentences("{number|people}")


def test_it_stays_what_it_is() -> None:
    """Through `str(…)`, which narrows types, and on its way into another process."""
    assert type(str(PEOPLE)) is Sentence
    assert type(pickle.loads(pickle.dumps(PEOPLE))) is Sentence  # noqa: S301 - our own bytes


def test_only_texts_with_forms_are_sentences() -> None:
    found = with_sentences({"a": "plain {number}", "b": ["{n|x|y}", "a | b"], "c": {"d": 1}})

    assert found == {"a": "plain {number}", "b": ["{n|x|y}", "a | b"], "c": {"d": 1}}
    assert [type(each) for each in (found["a"], *found["b"])] == [str, Sentence, str]


def test_it_is_not_taken_for_a_plain_text_where_templates_are_kept() -> None:
    assert repr(PEOPLE) != repr(str.__str__(PEOPLE))


MANY = (
    "people|days|months|places|clinics|hospitals|bodies|names|postings|visits|stops|clauses|cases|"
    "patients|requirements|periods|departments|times|schedules|sessions|techniques|specialties|"
    "changes|sheets|pictures|pages|errors|links|logs|are|were|need|go|remain"
)
ONE = "person|day|month|place|clinic|hospital|name|posting|visit|stop|clause|case|time"
NEVER_ONE = {".ui.offline.days"}
"""A script fills it, and has other words for yesterday."""


def english_texts(found: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of the English catalogue, by its path."""
    if isinstance(found, Mapping):
        for key, inner in found.items():
            yield from english_texts(inner, f"{path}.{key}")
    elif isinstance(found, list):
        for position, inner in enumerate(found):
            yield from english_texts(inner, f"{path}.{position}")
    elif isinstance(found, str):
        yield path, found


@pytest.mark.parametrize(("number", "wrong"), [(1, MANY), (2, ONE)])
def test_every_english_sentence_goes_with_its_counts(number: int, wrong: str) -> None:
    words = catalogue("en")
    texts = dict(english_texts({"ui": words.ui, "findings": words.findings, "names": words.names}))
    not_right = re.compile(rf"\b{number} (?:{wrong})\b")

    found = {}
    for path, text in texts.items():
        if path in NEVER_ONE:
            continue
        blanks = {name.split(BAR)[0] for _, name, _, _ in string.Formatter().parse(text) if name}
        told = text.format_map(dict.fromkeys(blanks, number))
        if not_right.search(told):
            found[path] = told

    assert found == {}
