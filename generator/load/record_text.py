"""Text into typed records, by the model of its kind; what does not fit becomes problems."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.load.mistake import Path as Steps
from generator.model.fields import fields_at
from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.private_numbers import hidden
from generator.model.record import Record

Coded = tuple[str, Problem]
MOST_SHOWN = 80
TOO_MANY_DIGITS = re.compile(r"[0-9]{10,}")
QUOTED = re.compile(r"'([^']*)'")


def record_from(
    model: type[Record], value: Mapping[str, Any], place: Place, told: frozenset[Steps]
) -> tuple[Record | None, bool, list[Coded]]:
    """The record, whether all of it could be read, and its problems by code.

    Where single fields are wrong the record is read without them, so that one mistake does not turn
    everything that refers to the record into another. Mistakes at the paths `told` (in the file)
    are told already.
    """
    try:
        record = model.model_validate(value)
        record.stands_at(place)
        return record, not told, []
    except ValidationError as error:
        wrong = [
            _Wrong(detail, _path_in(value, detail)) for detail in error.errors(include_url=False)
        ]
    spelling = _misspelt(wrong)
    record_id = value["id"] if isinstance(value.get("id"), str) else None
    problems = _missing_together(
        _problem(each.detail, each.path, model, place, record_id, _rule_at(value, each.path[:-1]))
        for each in wrong
        if each.path not in spelling.values()
        and not told.intersection([(*place.path, *each.path)] if each.detail["loc"] else told)
    )
    try:
        record = model.model_validate(_without(value, wrong, spelling))
        record.stands_at(place)
        return record, False, problems
    except ValidationError:
        return None, False, problems


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What the model says is wrong, and where in the record."""

    detail: ErrorDetails
    path: Steps


def _misspelt(wrong: list[_Wrong]) -> dict[Steps, Steps]:
    """The unknown fields that are a missing one misspelt: one mistake, not two."""
    missing = [each.path for each in wrong if each.detail["type"] in ("missing", "field-missing")]
    found: dict[Steps, Steps] = {}
    for each in wrong:
        if each.detail["type"] == "extra_forbidden":
            *outer, name = each.path
            names = [str(path[-1]) for path in missing if [*path[:-1]] == outer]
            for meant in get_close_matches(str(name), names, 1, 0.5):
                found[each.path] = (*outer, meant)
    return found


def _without(
    value: Mapping[str, Any], wrong: list[_Wrong], spelling: Mapping[Steps, Steps]
) -> dict[str, Any]:
    """The record without the fields that are wrong, and with misspelt names as they were meant."""
    mended = dict(value)
    for each in wrong:
        if each.path and each.detail["type"] != "missing":
            found = mended.pop(str(each.path[0]), None)
            if each.path in spelling and len(each.path) == 1:
                mended[str(spelling[each.path][0])] = found
    return mended


def _missing_together(problems: Iterable[Coded]) -> list[Coded]:
    """The problems, all fields that one mapping lacks in one of them."""
    together: list[Coded] = []
    lacking: dict[Place, tuple[int, list[str]]] = {}
    for code, problem in problems:
        if code == "field-missing":
            number, fields = lacking.setdefault(problem.place, (len(together), []))
            fields.append(str(problem.words["field"]))
            told = replace(problem, words={**problem.words, "field": tuple(fields)})
            together[number:] = [(code, told), *together[number + 1 :]]
        else:
            together.append((code, problem))
    return together


def shown(value: object) -> str:
    """A value as a sentence may repeat it: short and on one line, no private number cut in two."""
    if isinstance(value, dict):
        inner = ", ".join(f"{hidden(key)}: {shown(each)}" for key, each in list(value.items())[:5])
        return ("{" + inner + "}")[:MOST_SHOWN]
    if isinstance(value, list | tuple):
        return ("[" + ", ".join(shown(each) for each in value[:5]) + "]")[:MOST_SHOWN]
    return hidden(" ".join(str(value).split()))[:MOST_SHOWN]


def _path_in(value: Any, detail: ErrorDetails) -> Steps:
    """The error's way through the data: pydantic's own, without the names of union members."""
    steps: list[str | int] = []
    location = detail["loc"]
    for number, step in enumerate(location):
        is_item = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if is_item or (isinstance(value, dict) and step in value):
            value = value[step]
            steps.append(step)
        elif number == len(location) - 1 and detail["type"] == "missing":
            steps.append(step)
    if detail["type"] == "field-missing":
        steps.append(detail["ctx"]["field"])
    return tuple(steps)


def _rule_at(value: Any, path: Steps) -> object:
    """The `rule` of the mapping at a path of the record, if it says one."""
    for step in path:
        value = value[step]
    return value.get("rule") if isinstance(value, dict) else None


def _problem(
    detail: ErrorDetails,
    path: Steps,
    model: type[BaseModel],
    place: Place,
    record: str | None,
    rule: object,
) -> Coded:
    context: dict[str, Any] = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            name = str(path[-1])
            known = tuple(fields_at(model, path[:-1], rule))
            where = place.at(*path[:-1]).key(name)
            return "field-unknown", _with_nearest(where, record, name, known, known=known)
        case "missing" | "field-missing":
            words: dict[str, Filling] = {"field": str(path[-1])}
            instead = context.get("instead")
            if instead:
                words["instead"] = instead
            hint = "instead" if instead else None
            return "field-missing", Problem(place.at(*path[:-1]), record, words, hint)
        case "union_tag_not_found":
            return "field-missing", Problem(place.at(*path), record, {"field": "rule"})
        case "literal_error" | "union_tag_invalid" as kind:
            is_tag = kind == "union_tag_invalid"
            where = place.at(*path, "rule") if is_tag else place.at(*path)
            found = shown(context["tag"] if is_tag else detail["input"])
            allowed = tuple(QUOTED.findall(context["expected_tags" if is_tag else "expected"]))
            return "value-not-allowed", _with_nearest(
                where, record, found, allowed, allowed=allowed
            )
        case "people-not-named-once":
            return "people-not-named-once", Problem(place, record, {"number": context["number"]})
    return "value-malformed", _malformed(detail, path, place, record)


def _malformed(detail: ErrorDetails, path: Steps, place: Place, record: str | None) -> Problem:
    is_mapping = detail["type"].startswith(("model", "dict"))
    wanted = detail.get("ctx", {}).get("wanted") or ("mapping" if is_mapping else "text")
    found = shown(detail["input"])
    names = [step for step in path if isinstance(step, str)]
    words: dict[str, Filling] = {
        "field": names[-1] if names else "",
        "found": found,
        "wanted": wanted,
    }
    is_number = wanted in ("count", "positive") and TOO_MANY_DIGITS.fullmatch(found)
    hint = "too_large" if is_number else wanted
    hint = "full_width_colon" if is_mapping and "：" in found else hint
    return Problem(place.at(*path), record, words, hint)


def _with_nearest(
    place: Place, record: str | None, found: str, candidates: Iterable[str], **words: Filling
) -> Problem:
    nearest = get_close_matches(found, list(candidates), 1, 0.6)
    if nearest:
        return Problem(
            place, record, {"found": found, "nearest": nearest[0], **words}, hint="nearest"
        )
    return Problem(place, record, {"found": found, **words})
