"""Whatever the published schema of a kind allows, the loader reads without an error."""

import json
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from generator.model.kinds import KINDS_BY_NAME, Kind
from generator.pipeline import check
from generator.render.json_schema import schema_of
from tests.thorough import examples

BASE = Path(__file__).parents[1] / "example_base"
KINDS = sorted(KINDS_BY_NAME.values(), key=lambda kind: kind.name)
FILES = {"yearly": "{0}/2026.yml", "monthly": "{0}/2026-11.yml", "month": "{0}/2026-11.yml"}
# Every id there is, so that whatever a record names exists.
ONE_OF_EACH: dict[str, dict[str, Any]] = {
    "organizations": {"name": "示范县人民医院", "type": "general_hospital"},
    "programmes": {"name": "示范县方案", "period": {"from": "2026-01", "to": "2026-12"}},
    "experts": {"name": "示例甲", "organization": "one"},
    "pairings": {"programme": "one", "support": "one", "recipient": "one"},
    "assignments": {"pairing": "one", "expert": "one", "mode": "tour", "period": {"to": "2026-12"}},
    "villages": {"name": "示例村"},
    "tours": {"name": "示例巡诊", "organization": "one"},
}
# A schema knows that a schedule is text, not what the text means, nor which days it gives; and
# that a day is a date, not which days stand beside it.
ABOUT_MEANING = {
    "archive-altered",
    "attendance-day-repeated",
    "change-incomplete",
    "change-without-visit",
    "household-address",
    "visit-overlaps-another",
    "when-not-understood",
}

words = some.text("示例甲：，#-'\"&* aZ09\n", min_size=1, max_size=10).filter(str.strip)


def valid(schema: dict[str, Any], definitions: dict[str, Any]) -> some.SearchStrategy[Any]:
    """Values that a schema allows, as text."""
    match schema:
        case {"$ref": name}:
            return valid(definitions[name.rpartition("/")[2]], definitions)
        case {"type": "object", "oneOf": ways} | {"type": "object", "anyOf": ways}:
            return _one_of(_mapping(schema, definitions, way["required"]) for way in ways)
        case {"type": "object"}:
            return _mapping(schema, definitions, [])
        case {"oneOf": options} | {"anyOf": options}:
            return _one_of(valid(option, definitions) for option in options)
        case {"type": "array", "items": items}:
            return some.lists(valid(items, definitions), min_size=1, max_size=3)
    return _text(schema)


def _text(schema: dict[str, Any]) -> some.SearchStrategy[Any]:
    is_id = "a-z0-9-" in schema.get("pattern", "")
    match schema:
        case {"const": only}:
            return some.just(only)
        case {"enum": known}:
            return some.sampled_from(known).map(_as_written)
        case {"type": ["string", "number", "boolean"]}:
            return some.just("one") if is_id else words
        case {"examples": examples}:
            return some.sampled_from(examples).map(_as_written)
    return some.just("one")


def _one_of(options: Iterable[some.SearchStrategy[Any]]) -> some.SearchStrategy[Any]:
    return some.one_of(*options)


def _mapping(
    schema: dict[str, Any], definitions: dict[str, Any], way: list[str]
) -> some.SearchStrategy[Any]:
    ways = {field for each in schema.get("oneOf", []) for field in each["required"]}
    fields = {
        name: valid(inner, definitions)
        for name, inner in schema["properties"].items()
        if name not in ways.difference(way)
    }
    required = {*schema.get("required", []), *way}
    return some.fixed_dictionaries(
        {name: inner for name, inner in fields.items() if name in required},
        optional={name: inner for name, inner in fields.items() if name not in required},
    )


def _as_written(value: object) -> object:
    return value if isinstance(value, str) else json.dumps(value)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@settings(max_examples=examples(15), deadline=None)
@given(data=some.data())
def test_record_that_the_schema_allows_is_read_without_error(
    kind: Kind, data: some.DataObject
) -> None:
    schema = schema_of(kind)
    is_list = schema["type"] == "array"
    record = data.draw(valid(schema["items"] if is_list else schema, schema.get("$defs", {})))

    with TemporaryDirectory() as folder:
        shutil.copytree(BASE, folder, dirs_exist_ok=True)
        for name, fields in ONE_OF_EACH.items():
            text = yaml.safe_dump([{"id": "one", **fields}], allow_unicode=True)
            Path(folder, "shifan", f"{name}.yml").write_text(text, encoding="utf-8")
        file = FILES.get(kind.form, "{0}.yml").format(kind.name)
        path = Path(folder, file if kind.name == "departments" else f"shifan/{file}")
        path.parent.mkdir(exist_ok=True)
        text = yaml.safe_dump([record] if is_list else record, allow_unicode=True)
        path.write_text(text, encoding="utf-8")
        findings = check(Path(folder), date(2026, 12, 2)).findings

    errors = [each for each in findings if each.severity == "error"]
    assert [each for each in errors if each.code not in ABOUT_MEANING] == []
