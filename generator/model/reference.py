"""Which fields of a record name other records, and what they name; read off the models."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from generator.model.kinds import KINDS_BY_NAME
from generator.model.scalars import Refers

Step = str
EACH = "*"


def references_in(
    kind: str, value: Mapping[str, Any]
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Path, kind of record named, and id as written, for every reference in a record's text."""
    for path, target in reference_fields(KINDS_BY_NAME[kind].record):
        for found, written in _values_at(value, path, ()):
            if written not in target.words:
                yield found, target.kind, written


@cache
def reference_fields(model: type[BaseModel]) -> tuple[tuple[tuple[Step, ...], Refers], ...]:
    """The paths of fields that name a record (`*`: each of a list), and what they name."""
    found: list[tuple[tuple[Step, ...], Refers]] = []
    for name, field in model.model_fields.items():
        step = (field.alias or name,)
        marks = [mark for mark in field.metadata if isinstance(mark, Refers)]
        found += [(step, mark) for mark in marks]
        if not marks:
            found += [
                ((*step, *rest), mark) for rest, mark in _references_of_type(field.annotation)
            ]
    return tuple(dict.fromkeys(found))


def _references_of_type(annotation: Any) -> Iterator[tuple[tuple[Step, ...], Refers]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from reference_fields(annotation)
    elif get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        found = [mark for mark in marks if isinstance(mark, Refers)]
        yield from (((), mark) for mark in found) if found else _references_of_type(inner)
    elif get_origin(annotation) is tuple:
        yield from (
            ((EACH, *rest), mark) for rest, mark in _references_of_type(get_args(annotation)[0])
        )
    else:
        for part in get_args(annotation):
            yield from _references_of_type(part)


def _values_at(
    value: Any, path: tuple[Step, ...], walked: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if not path:
        if isinstance(value, str):
            yield walked, value
    elif path[0] == EACH:
        if isinstance(value, list):
            for position, inner in enumerate(value):
                yield from _values_at(inner, path[1:], (*walked, position))
    elif isinstance(value, dict) and path[0] in value:
        yield from _values_at(value[path[0]], path[1:], (*walked, path[0]))
