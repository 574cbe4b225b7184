"""Text into typed records, by the model of its kind; what does not fit becomes problems at the field that is wrong."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.record import Record

Coded = tuple[str, Problem]
QUOTED = re.compile(r"'([^']*)'")


def record_from(
    model: type[Record], value: Mapping[str, Any], place: Place, known_mistakes: frozenset[tuple[str | int, ...]]
) -> tuple[Record | None, bool, list[Coded]]:
    """The record, whether all of it could be read, and its problems by code.

    Where single fields are wrong the record is read without them, so that one mistake does not turn everything that
    refers to the record into another. Mistakes at `known_mistakes` (paths in the file) are told already.
    """
    try:
        record = model.model_validate(value)
        record.stands_at(place)
        return record, not known_mistakes, []
    except ValidationError as error:
        problems, mended = _explained(error, model, value, place, known_mistakes)
    try:
        record = model.model_validate(mended)
        record.stands_at(place)
        return record, False, problems
    except ValidationError:
        return None, False, problems


def _explained(
    error: ValidationError,
    model: type[Record],
    value: Mapping[str, Any],
    place: Place,
    known: frozenset[tuple[str | int, ...]],
) -> tuple[list[Coded], dict[str, Any]]:
    details = error.errors(include_url=False)
    mended = dict(value)
    unknown: dict[tuple[str | int, ...], list[str]] = {}
    missing: dict[tuple[str | int, ...], list[str]] = {}
    for detail in details:
        *outer, last = _path_in(value, detail)
        if detail["type"] == "extra_forbidden":
            unknown.setdefault(tuple(outer), []).append(str(last))
        elif detail["type"] == "missing":
            missing.setdefault(tuple(outer), []).append(str(last))
    misspelt: set[tuple[str | int, ...]] = set()
    for outer, names in unknown.items():
        for name in names:
            for meant in get_close_matches(name, missing.get(outer, ()), 1, 0.5):
                misspelt.add((*outer, meant))
                if not outer:
                    mended[meant] = mended.pop(name)
    problems = []
    for detail in details:
        path = _path_in(value, detail)
        if path and detail["type"] != "missing":
            mended.pop(str(path[0]), None)
        if path in misspelt or (*place.path, *path) in known:
            continue
        problems.append(_problem(detail, path, model, place, str(value.get("id", "")) or None))
    return problems, mended


def _path_in(value: Any, detail: ErrorDetails) -> tuple[str | int, ...]:
    """The error's way through the data: pydantic's own, without the names of the union members it went through."""
    steps: list[str | int] = []
    location = detail["loc"]
    for number, step in enumerate(location):
        is_last = number == len(location) - 1
        if (isinstance(value, list) and isinstance(step, int) and step < len(value)) or (
            isinstance(value, dict) and step in value
        ):
            value = value[step]
            steps.append(step)
        elif is_last and detail["type"] in ("missing", "field-missing"):
            steps.append(step)
    if detail["type"] == "field-missing":
        steps.append(detail["ctx"]["field"])
    return tuple(steps)


def _problem(
    detail: ErrorDetails, path: tuple[str | int, ...], model: type[BaseModel], place: Place, record: str | None
) -> Coded:
    context: dict[str, Any] = detail.get("ctx", {})
    kind = detail["type"]
    if kind == "extra_forbidden":
        name = str(path[-1])
        known = fields_at(model, path[:-1])
        return "field-unknown", _with_nearest(place.at(*path[:-1]).key(name), record, name, known, known=tuple(known))
    if kind in ("missing", "union_tag_not_found", "field-missing"):
        name = str(path[-1]) if kind != "union_tag_not_found" else "rule"
        where = place.at(*(path if kind == "union_tag_not_found" else path[:-1]))
        return "field-missing", Problem(where, record, {"field": name})
    if kind in ("literal_error", "union_tag_invalid"):
        allowed = QUOTED.findall(context.get("expected") or context["expected_tags"])
        where = place.at(*path, "rule") if kind == "union_tag_invalid" else place.at(*path)
        found = context.get("tag", detail["input"])
        return "value-not-allowed", _with_nearest(where, record, str(found), allowed, allowed=tuple(allowed))
    if kind == "people-not-named-once":
        return "people-not-named-once", Problem(place, record, {"number": context["number"]})
    wanted = context.get("wanted") or ("mapping" if kind.startswith(("model", "dict")) else "text")
    found = context.get("found", detail["input"] if isinstance(detail["input"], str) else "")
    words: dict[str, Filling] = {"field": str(path[-1]) if path else "", "found": str(found)[:80], "wanted": wanted}
    return "value-malformed", Problem(place.at(*path), record, words, hint=wanted)


def _with_nearest(
    place: Place, record: str | None, found: str, candidates: Iterable[str], **words: Filling
) -> Problem:
    nearest = get_close_matches(found, list(candidates), 1, 0.6)
    if nearest:
        return Problem(place, record, {"found": found, "nearest": nearest[0], **words}, hint="nearest")
    return Problem(place, record, {"found": found, **words})


def fields_at(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """The field names (as written in the data) that a mapping at this path of a record may have."""
    names: dict[str, None] = {}
    for reached in _models_at(model, [step for step in path if isinstance(step, str)]):
        names.update({field.alias or name: None for name, field in reached.model_fields.items()})
    return list(names)


def _models_at(model: type[BaseModel], steps: list[str]) -> list[type[BaseModel]]:
    if not steps:
        return [model]
    for name, field in model.model_fields.items():
        if (field.alias or name) == steps[0]:
            inner = _models_in(field.annotation)
            return [found for each in inner for found in _models_at(each, steps[1:])]
    return []


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in getattr(annotation, "__args__", ()) for found in _models_in(part)]
