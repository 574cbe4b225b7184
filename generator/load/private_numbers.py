"""A mistake for each private number in a file, but a mobile number that is an office's phone."""

import re
from collections.abc import Iterator
from typing import Any

from generator.load.mistake import Mistake, Parsed, Path
from generator.model.private_numbers import PrivateNumber, masked, private_numbers_in

PHONE_BEFORE = re.compile(r"\bphone *[:：] *['\"]?$")
BOOKING_IS_NEAR = 200


def private_numbers(text: str, parsed: Parsed, kind: str) -> Iterator[Mistake]:
    """Those of values and keys, then of all other text: comments, and what could not be read.

    `parsed` has to carry its lines.
    """
    known = set()
    for path, said in _texts(parsed.value, ()):
        for number in private_numbers_in(said):
            known.add(number.bare)
            if number.kind == "citizen-id" or not _may_be_mobile(path, kind):
                yield _mistake(number, _spot_of(path, parsed), path)
    for number in private_numbers_in(text):
        if number.bare not in known and not _is_phone_of_an_office(number, text, kind):
            start = number.start
            line = text.count("\n", 0, start) + 1
            yield _mistake(number, (line, start - text.rfind("\n", 0, start)), ())


def _mistake(number: PrivateNumber, spot: tuple[int, int], path: Path) -> Mistake:
    path = tuple(step for step in path if step != "\0key")
    return Mistake(f"private-{number.kind}", *spot, path, {"number": masked(number.written)})


def _spot_of(path: Path, parsed: Parsed) -> tuple[int, int]:
    lines = parsed.lines or {}
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, (1, 1))


def _may_be_mobile(path: Path, kind: str) -> bool:
    if not path or path[-1] != "phone" or path[0] == "\0key":
        return False
    return kind in ("organizations", "region") or "booking" in path


def _is_phone_of_an_office(number: PrivateNumber, text: str, kind: str) -> bool:
    """The same, as far as it shows in text that could not be read."""
    before = text[max(0, number.start - BOOKING_IS_NEAR) : number.start]
    return (
        number.kind == "mobile-number"
        and PHONE_BEFORE.search(before) is not None
        and (kind in ("organizations", "region") or "booking" in before)
    )


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    r"""Every text with its path; a key has "\0key" before its own."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield ("\0key", *path, key), key
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _texts(inner, (*path, position))
