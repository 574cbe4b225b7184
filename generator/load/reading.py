"""A folder's files into records, and everything that is wrong with them."""

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.load.file_text import read_text
from generator.load.folder import DataFile, Listing, printable, region_files, shared_files
from generator.load.mistake import Mistake
from generator.load.mistake import Path as Steps
from generator.load.photos import photo_marks, photo_problems
from generator.load.private_numbers import private_numbers
from generator.load.record_text import Coded, record_from, shown
from generator.load.yaml_building import MERGED
from generator.load.yaml_text import parse
from generator.model.finding import Filling, Problem
from generator.model.kinds import REGION_KINDS, REQUIRED_FILES, TAKEN_REGION_IDS
from generator.model.people import Expert
from generator.model.place import Place
from generator.model.private_numbers import (
    masked,
    may_hold_private_numbers,
    private_numbers_in,
)
from generator.model.record import Record
from generator.model.region import RawRecord, Region, Vocabulary
from generator.model.scalars import is_id
from generator.texts.catalogue import LANGUAGES


@dataclass(frozen=True, slots=True)
class Misread:
    """A mistake in the text of a file: unlike a problem, it knows its line and column."""

    file: str
    mistake: Mistake


@dataclass(slots=True)
class Reading:
    """What the files of one folder say, and what is wrong with them.

    `records` are the valid ones by kind, `raw` all of them as text, `digest` that of all bytes
    read, `absent` the kinds of which there is no file.
    """

    records: dict[str, list[Record]] = field(default_factory=dict)
    raw: list[RawRecord] = field(default_factory=list)
    problems: list[Coded] = field(default_factory=list)
    misread: list[Misread] = field(default_factory=list)
    closed_files: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    digest: str = ""


def region_from(data: Path, region_id: str) -> tuple[Region, Reading]:
    """Everything in a region's folder."""
    listing = region_files(data, region_id)
    reading = _reading(data, listing)
    present = {file.kind.name for file in listing.files} | listing.unread
    reading.absent = {kind.name for kind in REGION_KINDS} - present - set(REQUIRED_FILES)
    missing = tuple(f"{kind}.yml" for kind in REQUIRED_FILES if kind not in present)
    if missing:
        place = Place(f"{region_id}/{missing[0]}")
        reading.problems.append(("file-missing", Problem(place, None, {"files": missing})))
        reading.closed_files.update(kind for kind in REQUIRED_FILES if kind not in present)
    if region_id in TAKEN_REGION_IDS or region_id in LANGUAGES or not is_id(region_id):
        problem = Problem(Place(region_id), None, {"found": printable(region_id)})
        reading.problems.append(("region-id-invalid", problem))
    reading.problems += _private_numbers_in_name(region_id)
    _look_at_photos(data, region_id, reading)
    records: dict[str, Any] = {kind: tuple(found) for kind, found in reading.records.items()}
    profile = next(iter(records.pop("region", ())), None)
    raw, closed = tuple(reading.raw), frozenset(reading.closed_files)
    return Region(region_id, profile, **records, raw=raw, closed_files=closed), reading


def _look_at_photos(data: Path, region_id: str, reading: Reading) -> None:
    experts = [each for each in reading.records.get("experts", ()) if isinstance(each, Expert)]
    with_photo = [each for each in experts if each.photo]
    if with_photo:
        reading.problems += photo_problems(data, region_id, with_photo)
        marks = "".join(photo_marks(data, region_id, with_photo))
        reading.digest = blake2b(f"{reading.digest}{marks}".encode(), digest_size=16).hexdigest()


def shared_from(data: Path) -> tuple[Vocabulary, Region, Reading]:
    """The departments that every region shares; and, as a region without an id, all of the root."""
    reading = _reading(data, shared_files(data))
    records: dict[str, Any] = {kind: tuple(found) for kind, found in reading.records.items()}
    departments = records.pop("departments", ())
    is_whole = "departments" not in reading.closed_files and all(
        raw.is_whole for raw in reading.raw if raw.kind == "departments"
    )
    raw, closed = tuple(reading.raw), frozenset(reading.closed_files)
    shared = Region("", **records, raw=raw, closed_files=closed)
    return Vocabulary(departments, is_whole), shared, reading


def _reading(data: Path, listing: Listing) -> Reading:
    reading = Reading(problems=list(listing.problems), closed_files=set(listing.unread))
    digest = blake2b(digest_size=16)
    misplaced = [problem.place.file for _, problem in listing.problems]
    for name in (*misplaced, *(file.name for file in listing.files)):
        reading.problems += _private_numbers_in_name(name)
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


def _private_numbers_in_name(name: str) -> list[Coded]:
    """The private numbers in the name of a file or folder, the folders around it aside."""
    return [
        (f"private-{number.kind}", Problem(Place(name), None, {"number": masked(number.written)}))
        for number in private_numbers_in(name.rpartition("/")[2])
    ]


def _read_records(file: DataFile, text: str, reading: Reading) -> None:
    parsed = parse(text)
    mistakes = parsed.mistakes
    if may_hold_private_numbers(text):
        with_lines = parse(text, with_lines=True)
        mistakes = [*mistakes, *private_numbers(text, with_lines, file.kind.name)]
    reading.misread += [Misread(file.name, mistake) for mistake in mistakes]
    if parsed.value is None:
        reading.closed_files.add(file.kind.name)
        return
    is_list = file.kind.form in ("list", "monthly")
    wrong_shape = _wrong_shape(parsed.value, is_list=is_list)
    if wrong_shape:
        problem = Problem(Place(file.name), None, {}, hint=wrong_shape)
        reading.problems.append(("file-wrong-shape", problem))
        reading.closed_files.add(file.kind.name)
        return
    if not is_list:
        told = frozenset(mistake.path for mistake in mistakes)
        _read_record(file, parsed.value, Place(file.name), told, reading)
        return
    told_by_entry: dict[str | int, set[Steps]] = {}
    for mistake in mistakes:
        if mistake.variant == MERGED and len(mistake.path) == 1:
            place = Place(file.name, mistake.path)
            reading.raw.append(RawRecord(file.kind.name, place, {}, is_whole=False))
        for step in mistake.path[:1]:
            told_by_entry.setdefault(step, set()).add(mistake.path)
    for position, value in enumerate(parsed.value):
        place = Place(file.name, (position,))
        if position in parsed.broken_entries:
            reading.raw.append(RawRecord(file.kind.name, place, value, is_whole=False))
        else:
            told = frozenset(told_by_entry.get(position, ()))
            _read_record(file, value, place, told, reading)


def _wrong_shape(value: Any, *, is_list: bool) -> str | None:
    """What the file should be instead, if none of it can be read as it is."""
    if not isinstance(value, list if is_list else dict):
        return "list" if is_list else "mapping"
    if is_list and len(value) > 1 and not any(isinstance(each, dict) for each in value):
        return "entries"
    return None


def _read_record(
    file: DataFile, value: Any, place: Place, told: frozenset[Steps], reading: Reading
) -> None:
    """One record; the mistakes at the paths `told` have been told already."""
    kind = file.kind.name
    if not isinstance(value, dict):
        reading.raw.append(RawRecord(kind, place, {}, is_whole=False))
        if place.path not in told:
            hint = "full_width_colon" if "：" in str(value) else "mapping"
            words: dict[str, Filling] = {"field": "", "found": shown(value), "wanted": "mapping"}
            reading.problems.append(("value-malformed", Problem(place, None, words, hint)))
        return
    record, is_whole, problems = record_from(file.kind.record, value, place, told)
    reading.raw.append(RawRecord(kind, place, value, is_whole))
    reading.problems += problems
    if record is not None:
        reading.records.setdefault(kind, []).append(record)
