"""The schemas that editors check by: a third party's validator agrees with our own reading."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from generator.model.kinds import KINDS_BY_NAME, TAKEN_REGION_IDS
from generator.render.json_schema import DIALECT, schema_files, schema_of

DATA = Path(__file__).parents[2] / "data"
SHIPPED = sorted(DATA.rglob("*.yml"))
JIA = {"id": "jia", "name": "示例甲", "organization": "hospital"}
POSTING = {"id": "jia", "pairing": "clinic", "expert": "jia", "mode": "clinic", "period": {}}


def as_an_editor_reads(text: str) -> Any:
    """YAML 1.2 with its core types: numbers and truth values, but no dates."""
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    resolvers = yaml.resolver.versioned_resolver
    for sign, found in resolvers.items():
        resolvers[sign] = [pair for pair in found if not pair[0].endswith(":timestamp")]
    return yaml.load(text)


def kind_of(path: Path) -> str:
    parts = path.relative_to(DATA).parts
    return next(part for part in (*parts[-2:-1], path.stem) if part in KINDS_BY_NAME)


def mistakes(kind: str, value: Any) -> list[str]:
    validator = Draft202012Validator(schema_of(KINDS_BY_NAME[kind]))
    return [error.json_path for error in validator.iter_errors(value)]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_file_passes_its_schema(path: Path) -> None:
    value = as_an_editor_reads(path.read_text(encoding="utf-8"))

    assert mistakes(kind_of(path), value) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_file_names_the_schema_that_a_build_makes(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    schema = Path(DATA.parent, "site", "schemas", f"{kind_of(path)}.json")

    name, _, written = first.partition("=")

    assert name == "# yaml-language-server: $schema"
    assert (path.parent / written).resolve() == schema.resolve()


@pytest.mark.parametrize(
    ("kind", "value", "places"),
    [
        ("experts", [JIA], []),
        ("experts", [JIA | {"titel": "主治医师"}], ["$[0]"]),
        ("experts", [JIA | {"sex": "男"}], ["$[0].sex"]),
        ("experts", [{"id": "jia", "name": "示例甲"}], ["$[0]"]),
        ("experts", [JIA | {"id": "Jia"}], ["$[0].id"]),
        ("experts", [JIA | {"specialties": "腰腿疼"}], ["$[0].specialties"]),
        ("experts", JIA, ["$"]),
        ("experts", [JIA | {"organization": "linxian/hospital"}], []),
        ("assignments", [POSTING], []),
        ("assignments", [POSTING | {"team": ["yi"]}], ["$[0]"]),
        ("assignments", [POSTING | {"period": {"from": "2026-12", "to": "2026-12-31"}}], []),
        ("assignments", [POSTING | {"period": {"from": "2026年12月"}}], ["$[0].period.from"]),
        ("assignments", [POSTING | {"period": {"months_min": 6}}], []),
        ("assignments", [POSTING | {"period": {"months_min": -6}}], ["$[0].period.months_min"]),
        (
            "attendance",
            [{"assignment": "jia", "days": [{"date": "2026-12-02", "status": "late"}]}],
            [],
        ),
        (
            "programmes",
            [
                {
                    "id": "plan",
                    "name": "方案",
                    "period": {"from": "2026-01", "to": "2026-12"},
                    "rules": [
                        {
                            "rule": "stay-too-short",
                            "months": 6,
                            "clause": "二",
                            "quote": "…",
                            "force": "must",
                        }
                    ],
                }
            ],
            [],
        ),
        (
            "programmes",
            [
                {
                    "id": "plan",
                    "name": "方案",
                    "period": {"from": "2026-01", "to": "2026-12"},
                    "rules": [
                        {"rule": "stay-too-long", "clause": "二", "quote": "…", "force": "must"}
                    ],
                }
            ],
            ["$[0].rules[0]"],
        ),
        (
            "region",
            {"name": "示范县", "division_code": 0, "issuer": "示范县卫生健康局", "example": True},
            [],
        ),
        ("region", {"name": "示范县", "division_code": "000000"}, ["$"]),
        (
            "region",
            {
                "name": "示范县",
                "division_code": 0,
                "issuer": "局",
                "office_hours": [{"from": "05-01", "to": "09-30", "am": "08:00-12:00"}],
            },
            [],
        ),
        (
            "region",
            {
                "name": "示范县",
                "division_code": 0,
                "issuer": "局",
                "office_hours": [{"from": "05-01", "to": "09-30", "am": "8点到12点"}],
            },
            ["$.office_hours[0].am"],
        ),
        (
            "organizations",
            [
                {
                    "id": "jia",
                    "name": "甲",
                    "type": "township_health_center",
                    "latitude": 43.6,
                    "registration": {"closes": "11:00"},
                }
            ],
            [],
        ),
        (
            "organizations",
            [{"id": "jia", "name": "甲", "type": "other", "registration": {"closes": "11点"}}],
            ["$[0].registration.closes"],
        ),
        (
            "changes",
            [
                {
                    "id": "a",
                    "assignment": "jia",
                    "date": "2026-12-02",
                    "change": "cancelled",
                    "announced": "2026-12-01 17:30",
                }
            ],
            [],
        ),
        ("changes", [{"id": "a", "change": "cancelled", "announced": "2026-12-01"}], ["$[0]"]),
    ],
)
def test_schema_finds_what_an_editor_should_underline(
    kind: str, value: Any, places: list[str]
) -> None:
    assert mistakes(kind, value) == places


@pytest.mark.parametrize("name", sorted(KINDS_BY_NAME))
def test_schema_is_a_valid_one_of_its_dialect(name: str) -> None:
    schema = json.loads(schema_files("https://example.org/gongshi/")[f"{name}.json"])

    Draft202012Validator.check_schema(schema)
    assert (
        schema["$schema"],
        schema["$id"],
        bool(schema["title"]),
        bool(schema["description"]),
    ) == (
        DIALECT,
        f"https://example.org/gongshi/schemas/{name}.json",
        True,
        True,
    )


def test_schema_without_an_address_has_no_id() -> None:
    assert ["$id" in json.loads(content) for content in schema_files("").values()] == [False] * len(
        KINDS_BY_NAME
    )


def test_every_mapping_refuses_fields_it_does_not_know() -> None:
    open_ones = [
        (kind, title)
        for kind in KINDS_BY_NAME.values()
        for title, part in {
            "": schema_of(kind).get("items", schema_of(kind)),
            **schema_of(kind).get("$defs", {}),
        }.items()
        if part.get("type") == "object" and part.get("additionalProperties") is not False
    ]

    assert open_ones == []


def test_schemas_folder_is_no_region() -> None:
    assert "schemas" in TAKEN_REGION_IDS
