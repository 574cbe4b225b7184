"""YAML text into values: every mistake at its line and column, one hiding no other."""

from typing import Any

import pytest

from generator.load.mistake import Mistake, Parsed
from generator.load.yaml_text import parse


def spots(parsed: Parsed) -> list[tuple[str, int, int]]:
    return [(mistake.code, mistake.line, mistake.column) for mistake in parsed.mistakes]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "a: 12:30\nb: no\nc: 0631\nd: 3.10\n",
            {"a": "12:30", "b": "no", "c": "0631", "d": "3.10"},
        ),
        ("- 1\n- [2, {b: '3'}]\n", ["1", ["2", {"b": "3"}]]),
        ("a: |\n  两行\n  文字\n", {"a": "两行\n文字\n"}),
        ('a: "null"\n', {"a": "null"}),
        ("- &home {a: 1}\n- *home\n", [{"a": "1"}, {"a": "1"}]),
        ("[]\n", []),
        ("{}\n", {}),
    ],
)
def test_values_are_text(text: str, value: Any) -> None:
    assert parse(text) == Parsed(value)


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("", None, [("file-empty", 1, 1)]),
        ("# 只有注释\n", None, [("file-empty", 1, 1)]),
        ("---\n", None, [("file-empty", 1, 1)]),
        ("a: 1\na: 2\n", {"a": "1"}, [("key-repeated", 2, 1)]),
        (
            "a:\nb: ~\nc: ' '\n",
            {},
            [("value-empty", 1, 3), ("value-empty", 2, 4), ("value-empty", 3, 4)],
        ),
        ("a: [甲, '', 乙]\n", {"a": ["甲", "乙"]}, [("value-empty", 1, 8)]),
        ("a: !!str 1\n", {"a": "1"}, [("yaml-tag", 1, 4)]),
        ('a: "\\u202e甲"\n', {"a": "甲"}, [("text-with-control-characters", 1, 4)]),
        ("name：甲\n", {"name": "甲"}, [("yaml-full-width-colon", 1, 5)]),
        (
            "a: {from：2026-01, to: 2026-02}\n",
            {"a": {"from": "2026-01", "to": "2026-02"}},
            [("yaml-full-width-colon", 1, 5)],
        ),
        ("a: *b\n", None, [("yaml-alias", 1, 4)]),
        ("a: &b [*b]\n", None, [("yaml-alias", 1, 8)]),
        ("a: {[b]: 1}\n", None, [("yaml-key", 1, 5)]),
        ("a: 1\n---\nb: 2\n", None, [("yaml-several-documents", 2, 1)]),
        ("a: 1\n\tb: 2\n", None, [("yaml-tab", 2, 1)]),
        ("a: '1\n", None, [("yaml-syntax", 1, 4)]),
        ("a: b: c\n", None, [("yaml-syntax", 1, 5)]),
        ("a: @b\n", None, [("yaml-syntax", 1, 4)]),
        ("a:\n - [1, 2\nb: 3\n", None, [("yaml-syntax", 2, 4)]),
        ("a: 1\n \u3000b: 2\n", None, [("yaml-syntax", 2, 4)]),
    ],
)
def test_mistake_stands_at_its_line_and_column(
    text: str, value: Any, found: list[tuple[str, int, int]]
) -> None:
    parsed = parse(text)

    assert (parsed.value, spots(parsed)) == (value, found)


def test_wide_space_before_a_field_has_a_hint_of_its_own() -> None:
    assert [mistake.variant for mistake in parse("a: 1\n \u3000b: 2\n").mistakes] == [
        "full_width_space"
    ]


def test_wide_colon_in_a_text_is_no_mistake() -> None:
    text = "- bio: 门诊时间：上午\n  note: |\n    注意：带身份证\n# name：注释里的\n"

    assert parse(text) == Parsed([{"bio": "门诊时间：上午", "note": "注意：带身份证\n"}])


def test_two_broken_entries_are_both_told_and_the_others_read() -> None:
    text = """# 四条
- id: jia
  name: 甲

- id: yi
  name: "乙

- id: bing
  name: 丙
  title: [主治医师

- id: ding
  name: 丁
"""

    parsed = parse(text, with_lines=True)

    assert parsed.value == [
        {"id": "jia", "name": "甲"},
        {"id": "yi"},
        {"id": "bing"},
        {"id": "ding", "name": "丁"},
    ]
    assert parsed.broken_entries == {1, 2}
    assert spots(parsed) == [("yaml-syntax", 6, 9), ("yaml-syntax", 10, 10)]
    assert parsed.lines is not None
    assert (parsed.lines[1,], parsed.lines[3, "name"]) == ((5, 3), (13, 9))


def test_record_that_holds_a_list_at_the_margin_is_not_taken_for_a_list() -> None:
    parsed = parse("name: '示范县\nsources:\n- title: 通知\n")

    assert (parsed.value, spots(parsed)) == (None, [("yaml-syntax", 1, 7)])


def test_alias_of_a_broken_entry_is_not_told_again() -> None:
    parsed = parse("- id: jia\n  at: &home [乙\n- id: yi\n  at: *home\n")

    assert (parsed.broken_entries, spots(parsed)) == ({0, 1}, [("yaml-syntax", 2, 13)])


def test_key_of_a_repeated_field_keeps_its_record_readable() -> None:
    parsed = parse("- id: jia\n  name: 甲\n  name: 乙\n")

    assert parsed == Parsed(
        [{"id": "jia", "name": "甲"}], [Mistake("key-repeated", 3, 3, (0,), {"key": "name"})]
    )


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "[&a [*a, "])
def test_deep_nesting_is_refused(opening: str) -> None:
    parsed = parse("a: " + opening * 100_000)

    assert parsed.value is None
    assert [mistake.line for mistake in parsed.mistakes] == [1]


def test_nesting_by_aliases_is_refused() -> None:
    anchors = [f"- &a{number} [[[[[[[[[[*a{number - 1}]]]]]]]]]]\n" for number in range(1, 9)]
    parsed = parse("- &a0 [x]\n" + "".join(anchors))

    assert spots(parsed) == [("yaml-too-deep", 4, 17)]


def test_alias_bomb_is_refused() -> None:
    repeated = [
        f"- &a{number} [{', '.join([f'*a{number - 1}'] * 10)}]\n" for number in range(1, 10)
    ]
    parsed = parse("- &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(repeated))

    assert spots(parsed) == [("yaml-alias-bomb", 5, 8)]


def test_alias_in_a_long_file_is_no_bomb() -> None:
    text = "- &hours {from: 1, to: 2}\n" + "- {id: a, name: b, hours: c}\n" * 10_000 + "- *hours\n"

    assert parse(text).mistakes == []


@pytest.mark.parametrize(
    ("line", "variant"),
    [
        ("<<<<<<< HEAD", "merge_conflict"),
        (">>>>>>> branch", "merge_conflict"),
        ("\u00a0\u00a0title: 医师", "non_breaking_space"),
    ],
)
def test_slip_that_shows_in_the_line_has_a_hint_of_its_own(line: str, variant: str) -> None:
    parsed = parse(f"- id: jia\n  name: 示例甲\n{line}\n  organization: hospital\n")

    assert variant in [mistake.variant for mistake in parsed.mistakes]


def test_mistake_at_the_end_stands_on_the_last_line() -> None:
    """A lone question mark opens a key that never comes."""
    assert [(each.code, each.line) for each in parse("?").mistakes] == [("value-empty", 1)]
