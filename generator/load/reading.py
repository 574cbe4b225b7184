"""A folder's files into records, and everything that is wrong with them."""

import re
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.load.file_text import read_text
from generator.load.folder import DataFile, Listing, region_files, shared_files
from generator.load.private_numbers import may_hold_private_numbers, private_numbers
from generator.load.record_text import Coded, record_from
from generator.load.yaml_text import Mistake, Parsed, parse
from generator.model.finding import Problem
from generator.model.kinds import REQUIRED_FILES, TAKEN_REGION_IDS
from generator.model.place import Place
from generator.model.record import Record
from generator.model.region import RawRecord, Region, Vocabulary
from generator.model.scalars import ID_PATTERN


@dataclass(frozen=True, slots=True)
class Misread:
    """A mistake in the text of a file: unlike a problem, it knows its line and column."""

    file: str
    mistake: Mistake


@dataclass(slots=True)
class Reading:
    """What the files of one folder say, and what is wrong with them.

    `records` are the valid ones by kind, `raw` all of them as text, `digest` that of all bytes read.
    """

    records: dict[str, list[Record]] = field(default_factory=dict)
    raw: list[RawRecord] = field(default_factory=list)
    problems: list[Coded] = field(default_factory=list)
    misread: list[Misread] = field(default_factory=list)
    closed_files: set[str] = field(default_factory=set)
    digest: str = ""


def region_from(data: Path, region_id: str) -> tuple[Region, Reading]:
    """Everything in a region's folder."""
    listing = region_files(data, region_id)
    reading = _reading(data, listing)
    present = {file.kind.name for file in listing.files}
    for kind in REQUIRED_FILES:
        if kind not in present:
            place = Place(f"{region_id}/{kind}.yml")
            reading.problems.append(("file-missing", Problem(place, region_id, {"file": f"{kind}.yml"})))
    if region_id in TAKEN_REGION_IDS or not re.fullmatch(ID_PATTERN, region_id):
        reading.problems.append(("region-id-invalid", Problem(Place(region_id), region_id, {"found": region_id})))
    records: dict[str, Any] = {kind: tuple(found) for kind, found in reading.records.items()}
    profile = next(iter(records.pop("region", ())), None)
    raw, closed = tuple(reading.raw), frozenset(reading.closed_files)
    return Region(region_id, profile, **records, raw=raw, closed_files=closed), reading


def vocabulary_from(data: Path) -> tuple[Vocabulary, Reading]:
    """The departments that every region shares, and the days off beside them."""
    reading = _reading(data, shared_files(data))
    departments: Any = tuple(reading.records.get("departments", ()))
    return Vocabulary(departments), reading


def _reading(data: Path, listing: Listing) -> Reading:
    reading = Reading(problems=list(listing.problems))
    digest = blake2b(digest_size=16)
    for file in listing.files:
        found = read_text(data / file.name, data)
        reading.misread += [Misread(file.name, mistake) for mistake in found.mistakes]
        digest.update(f"{file.name}\0{len(found.text or '')}\0".encode())
        if found.text is None:
            reading.closed_files.add(file.kind.name)
            continue
        digest.update(found.text.encode())
        _read_records(file, found.text, reading)
    reading.digest = digest.hexdigest()
    return reading


def _read_records(file: DataFile, text: str, reading: Reading) -> None:
    parsed = parse(text)
    if may_hold_private_numbers(text):
        parsed = parse(text, with_lines=True)
        reading.misread += [Misread(file.name, found) for found in private_numbers(text, parsed, file.kind.name)]
    reading.misread += [Misread(file.name, mistake) for mistake in parsed.mistakes]
    if parsed.value is None:
        reading.closed_files.add(file.kind.name)
        return
    is_list = file.kind.form in ("list", "monthly")
    if is_list != isinstance(parsed.value, list) or not isinstance(parsed.value, list | dict):
        problem = Problem(Place(file.name), None, {}, hint="list" if is_list else "mapping")
        reading.problems.append(("file-wrong-shape", problem))
        reading.closed_files.add(file.kind.name)
        return
    if is_list:
        for position, value in enumerate(parsed.value):
            _read_record(file, value, Place(file.name, (position,)), parsed, reading)
    else:
        _read_record(file, parsed.value, Place(file.name), parsed, reading)


def _read_record(file: DataFile, value: Any, place: Place, parsed: Parsed, reading: Reading) -> None:
    kind = file.kind.name
    depth = len(place.path)
    known = frozenset(mistake.path for mistake in parsed.mistakes if mistake.path[:depth] == place.path)
    if not isinstance(value, dict):
        if place.path not in known:
            words = {"field": "", "found": str(value)[:80], "wanted": "mapping"}
            hint = "full_width_colon" if isinstance(value, str) and "：" in value else "mapping"
            reading.problems.append(("value-malformed", Problem(place, None, dict(words), hint=hint)))
        return
    if depth and place.path[0] in parsed.broken_entries:
        reading.raw.append(RawRecord(kind, place, value, is_whole=False))
        return
    record, is_whole, problems = record_from(file.kind.record, value, place, known if parsed.mistakes else frozenset())
    reading.raw.append(RawRecord(kind, place, value, is_whole))
    reading.problems += problems
    if record is not None:
        reading.records.setdefault(kind, []).append(record)
