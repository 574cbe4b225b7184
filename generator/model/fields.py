"""The fields that the models have, by their names in the data."""

from typing import Any, get_args

from pydantic import BaseModel

from generator.model.kinds import KINDS_BY_NAME


def fields_at(
    model: type[BaseModel], path: tuple[str | int, ...], rule: object = None
) -> list[str]:
    """The field names (as written in the data) that a mapping at this path of a record may have.

    Where the mapping may be one of several and says its `rule`, those of that one.
    """
    names: dict[str, None] = {}
    reachable = _models_at(model, [step for step in path if isinstance(step, str)])
    for reached in [each for each in reachable if _has_rule(each, rule)] or reachable:
        names.update({field.alias or name: None for name, field in reached.model_fields.items()})
    return list(names)


def _has_rule(model: type[BaseModel], rule: object) -> bool:
    field = model.model_fields.get("rule")
    return field is not None and rule in get_args(field.annotation)


def _models_at(model: type[BaseModel], steps: list[str]) -> list[type[BaseModel]]:
    if not steps:
        return [model]
    for name, field in model.model_fields.items():
        if (field.alias or name) == steps[0]:
            inner = models_in(field.annotation)
            return [found for each in inner for found in _models_at(each, steps[1:])]
    return []


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """The models that a field of this type may hold, itself or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in getattr(annotation, "__args__", ()) for found in models_in(part)]


def _names_within(model: type[BaseModel]) -> set[str]:
    names = set(fields_at(model, ()))
    for field in model.model_fields.values():
        for inner in models_in(field.annotation):
            names |= _names_within(inner)
    return names


FIELD_NAMES = frozenset(
    name for kind in KINDS_BY_NAME.values() for name in _names_within(kind.record)
)
