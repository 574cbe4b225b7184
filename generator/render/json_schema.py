"""JSON Schemas of the data files, one a kind: editors complete and check by them."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from generator.model.kinds import KINDS_BY_NAME, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_files(address: str) -> dict[str, bytes]:
    """Every schema by its file name; with an `$id` where the site has an address (`https://…/`)."""
    return {
        f"{name}.json": (
            json.dumps(schema_of(kind, address), ensure_ascii=False, indent=2) + "\n"
        ).encode()
        for name, kind in sorted(KINDS_BY_NAME.items())
    }


def schema_of(kind: Kind, address: str = "") -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a kind's files: a list of records, or one record."""
    record = kind.record.model_json_schema(schema_generator=_Generator)
    definitions = record.pop("$defs", {})
    title, description = record.pop("title"), record.pop("description")
    schema: dict[str, Any] = {"$schema": DIALECT}
    if address:
        schema["$id"] = f"{address}schemas/{kind.name}.json"
    schema |= {"title": title, "description": description}
    is_list = kind.form in ("list", "monthly")
    schema |= {"type": "array", "items": record} if is_list else record
    if definitions:
        schema["$defs"] = definitions
    return schema


class _Generator(GenerateJsonSchema):
    """Pydantic's schemas, without what an editor's reader has no use for."""

    def generate(self, schema: Any, mode: Any = "validation") -> JsonSchemaValue:
        made = super().generate(schema, mode)
        for part in _mappings_in(made):
            part.pop("default", None)  # a field that may be absent never says null
            part.pop("discriminator", None)  # OpenAPI's, not JSON Schema's
            options = part.get("anyOf", [])
            if {"type": "null"} in options:
                part.pop("anyOf")
                left = [option for option in options if option != {"type": "null"}]
                part.update({**left[0], **part} if len(left) == 1 else {"anyOf": left})
            if isinstance(part.get("title"), str) and "properties" not in part:
                part.pop("title")  # the field's own name in capitals
        return made


def _mappings_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in list(value.values()):
            yield from _mappings_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _mappings_in(inner)
