"""Whatever stands in a file: findings with a line of that file, never a traceback."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from generator.load.file_text import decoded
from generator.model.fields import fields_at
from generator.model.kinds import KINDS_BY_NAME, Kind
from generator.pipeline import Checked, check
from generator.render.finding_forms import findings_as_github, findings_as_json, findings_as_text
from generator.texts.catalogue import LANGUAGES, catalogue
from tests.thorough import examples

BASE = Path(__file__).parents[1] / "example_base"
FORMS = (findings_as_text, findings_as_json, findings_as_github)
KINDS = sorted(KINDS_BY_NAME.values(), key=lambda kind: kind.name)
FILES = {"yearly": "{0}/2026.yml", "monthly": "{0}/2026-11.yml", "month": "{0}/2026-11.yml"}

texts = some.text(max_size=12) | some.sampled_from(
    ["2026-12-02", "2026-13", "08:30", "jia", "shifan/jia", "each", "13800000000", "true", "：", ""]
)
scraps = some.sampled_from(
    [
        "- ",
        "  ",
        "id: ",
        "name: ",
        "：",
        "\n",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!",
        "|\n",
        "'",
        '"',
        "#",
        "\t",
        "---\n",
        "甲",
        "a",
    ]
)
values = some.recursive(
    texts | some.integers() | some.none(),
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.dictionaries(
            some.sampled_from(["from", "to", "date", "rule", "id"]) | texts, inner, max_size=3
        )
    ),
    max_leaves=6,
)


@contextmanager
def checked(name: str, content: bytes) -> Iterator[tuple[Checked, int]]:
    """What checking the base finds with one file replaced; and how many lines that file has."""
    with TemporaryDirectory() as folder:
        data = Path(folder, "data")
        shutil.copytree(BASE, data)
        path = data / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        text = decoded(content).text
        ends = content.count(b"\n") if text is None else text.count("\n")
        yield check(data, date(2026, 12, 2)), ends + 1


def assert_told_well(found: Checked, name: str, last_line: int) -> None:
    lines = [finding.line for finding in found.findings if finding.file == name]
    assert [line for line in lines if not 1 <= line <= last_line] == []
    assert [finding for finding in found.findings if finding.column < 1] == []
    for language in LANGUAGES:
        for form in FORMS:
            form(found.findings, found.lines, catalogue(language), "data").encode()


def file_of(kind: Kind) -> str:
    name = FILES.get(kind.form, "{0}.yml").format(kind.name)
    return name if kind.name == "departments" else f"shifan/{name}"


@settings(max_examples=examples(80), deadline=None)
@given(some.binary(max_size=200) | some.lists(scraps, max_size=30).map("".join).map(str.encode))
def test_any_bytes(content: bytes) -> None:
    with checked("shifan/experts.yml", content) as (found, last_line):
        assert_told_well(found, "shifan/experts.yml", last_line)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@settings(max_examples=examples(25), deadline=None)
@given(data=some.data())
def test_any_value_in_any_field(kind: Kind, data: some.DataObject) -> None:
    fields = some.sampled_from(fields_at(kind.record, ()))
    records = some.dictionaries(fields, values, max_size=6)
    written: Any = data.draw(
        records if kind.form in ("record", "yearly") else some.lists(records | values, max_size=3)
    )
    content = yaml.safe_dump(written, allow_unicode=True, sort_keys=False).encode(
        "utf-8", "replace"
    )

    with checked(file_of(kind), content) as (found, last_line):
        assert_told_well(found, file_of(kind), last_line)


@settings(max_examples=examples(80), deadline=None)
@given(
    name=some.sampled_from(["organizations", "programmes", "pairings", "assignments", "region"]),
    cut=some.tuples(some.integers(0, 200), some.integers(0, 8)),
    scrap=scraps,
)
def test_any_slip_in_a_good_file(name: str, cut: tuple[int, int], scrap: str) -> None:
    text = (BASE / f"shifan/{name}.yml").read_text(encoding="utf-8")
    start = cut[0] % (len(text) + 1)
    content = (text[:start] + scrap + text[start + cut[1] :]).encode()

    with checked(f"shifan/{name}.yml", content) as (found, last_line):
        assert_told_well(found, f"shifan/{name}.yml", last_line)
