"""Numbers that must not be published: citizens' ids, mobile numbers but an office's phone."""

import re
from collections.abc import Iterator
from typing import Any

from generator.load.mistake import Mistake, Parsed, Path

CITIZEN_ID = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{16}[\dXx](?![0-9A-Za-z])", re.ASCII)
MOBILE = re.compile(
    r"(?<![0-9A-Za-z-])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![0-9A-Za-z])", re.ASCII
)
MAY_BE_MOBILE = re.compile(r"1[3-9]\d(?:[- ]?\d{4}){2}", re.ASCII)  # thirty times faster
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
FULL_WIDTH = str.maketrans("０１２３４５６７８９Ｘ－", "0123456789X-")
COMMENT = re.compile(r"(?:^|\s)#.*$", re.MULTILINE)


def private_numbers(text: str, parsed: Parsed, kind: str) -> Iterator[Mistake]:
    """A mistake for each private number in values and comments; `parsed` has to carry its lines."""
    told = set()
    for path, value in _texts(parsed.value, ()):
        for code, number in _numbers_in(value):
            if code == "citizen-id" or not _may_be_mobile(path, kind):
                told.add(number)
                yield _mistake(code, number, _spot_of(path, parsed), path)
    for comment in COMMENT.finditer(text):
        for code, number in _numbers_in(comment.group()):
            if number not in told:
                start = comment.start() + comment.group().index("#")
                line = text.count("\n", 0, start) + 1
                yield _mistake(code, number, (line, start - text.rfind("\n", 0, start)), ())


def _mistake(code: str, number: str, spot: tuple[int, int], path: Path) -> Mistake:
    return Mistake(f"private-{code}", *spot, path, {"number": masked(number)})


def _spot_of(path: Path, parsed: Parsed) -> tuple[int, int]:
    lines = parsed.lines or {}
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, (1, 1))


def may_hold_private_numbers(text: str) -> bool:
    """A quick look at the whole text, so that nearly every file is spared the slow one."""
    text = text.translate(FULL_WIDTH) if re.search("[０-９]", text) else text
    return bool(CITIZEN_ID.search(text) or MAY_BE_MOBILE.search(text))


def masked(number: str) -> str:
    """The number as a finding may repeat it: findings are published too."""
    return number[:3] + "…" + number[-2:]


def _numbers_in(text: str) -> Iterator[tuple[str, str]]:
    text = text.translate(FULL_WIDTH)
    for match in CITIZEN_ID.finditer(text):
        if _is_citizen_id(match.group()):
            yield "citizen-id", match.group()
    for match in MOBILE.finditer(text):
        yield "mobile-number", match.group()


def _is_citizen_id(number: str) -> bool:
    """GB 11643: the last sign is the checksum of the first 17 digits."""
    total = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS, strict=False))
    month, day = int(number[10:12]), int(number[12:14])
    return "10X98765432"[total % 11] == number[-1].upper() and 1 <= month <= 12 and 1 <= day <= 31


def _may_be_mobile(path: Path, kind: str) -> bool:
    if not path or path[-1] != "phone":
        return False
    return kind in ("organizations", "region") or "booking" in path


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _texts(inner, (*path, position))
