"""Which files a data folder holds, of which kind; names that no kind has are found too."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from generator.load.file_text import reason_of
from generator.load.record_text import Coded
from generator.model.finding import Filling, Problem
from generator.model.kinds import KINDS_BY_NAME, REGION_KINDS, SHARED_KINDS, Kind
from generator.model.place import Place

OTHER_FOLDERS = frozenset(["photos", "files"])
LEFT_BY_SYSTEMS = frozenset(["thumbs.db", "desktop.ini"])
NAME_IN_FORM = {
    "list": re.compile(r".+\.yml"),
    "yearly": re.compile(r"[0-9]{4}\.yml"),
    "monthly": re.compile(r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])\.yml"),
    "month": re.compile(r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])\.yml"),
}


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file to read: its kind and its path below the data folder, with forward slashes."""

    kind: Kind
    name: str


@dataclass(slots=True)
class Listing:
    """The files of one folder, sorted by name; what does not belong; kinds left unread by that."""

    files: list[DataFile] = field(default_factory=list)
    problems: list[Coded] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)


def region_ids(data: Path) -> tuple[str, ...]:
    """The folders of `data` that hold regions, sorted; none where it is no folder."""
    if not data.is_dir():
        return ()
    kinds = {kind.name for kind in SHARED_KINDS}
    return tuple(
        sorted(
            entry.name
            for entry in os.scandir(data)
            if entry.is_dir()
            and entry.name not in kinds
            and entry.name == printable(entry.name)
            and not entry.name.endswith(".yml")
            and not entry.name.startswith((".", "_"))
        )
    )


def region_size(data: Path, region: str) -> int:
    """The bytes of a region's files, about: how much work it will be."""
    size = 0
    for folder, _, names in os.walk(data / region):
        for name in (each for each in names if each.endswith(".yml")):
            with suppress(OSError):  # whatever is wrong with it, reading will tell
                size += os.lstat(os.path.join(folder, name)).st_size  # noqa: PTH118
    return size


def seems_scheduled(data: Path, region: str) -> bool:
    """Whether a region's assignments look as if somebody came on set days; a guess, unread."""
    try:
        return b"sessions:" in (data / region / "assignments.yml").read_bytes()
    except OSError:
        return False


def shared_files(data: Path) -> Listing:
    """The files that belong to no region: the vocabulary and the days off."""
    return _listing(data, "", SHARED_KINDS)


def region_files(data: Path, region: str) -> Listing:
    """The files of one region."""
    if not (data / region).resolve().is_relative_to(data.resolve()):
        return _closed("file-outside-data", region, REGION_KINDS)
    return _listing(data, f"{region}/", REGION_KINDS)


def printable(name: str) -> str:
    """A file's name as text, also where its bytes are none."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _listing(data: Path, prefix: str, kinds: tuple[Kind, ...]) -> Listing:
    try:
        entries = _entries(data / prefix)
    except OSError as error:
        return _closed("file-unreadable", prefix.rstrip("/"), kinds, reason=reason_of(error))
    listing = Listing()
    regions = () if prefix else region_ids(data)
    kinds_by_name = {kind.name: kind for kind in kinds}
    for name, is_folder in entries:
        kind = kinds_by_name.get(name.removesuffix(".yml"))
        is_yml = name.endswith(".yml")
        if kind and is_yml and kind.form in ("record", "list"):
            listing.files.append(DataFile(kind, prefix + name))
        elif kind and is_folder and not is_yml and kind.form != "record":
            _add_inner(listing, data, prefix + name, kind, kinds_by_name)
        elif is_folder and (name in OTHER_FOLDERS or name in regions):
            continue
        elif not name.lower().endswith(".md"):
            _add_unknown(listing, prefix + name, kinds_by_name)
    return listing


def _add_inner(
    listing: Listing, data: Path, folder: str, kind: Kind, kinds_by_name: dict[str, Kind]
) -> None:
    """The files of a kind that has a folder of its own."""
    if not (data / folder).resolve().is_relative_to(data.resolve()):
        closed = _closed("file-outside-data", folder, (kind,))
    else:
        try:
            entries = _entries(data / folder)
        except OSError as error:
            closed = _closed("file-unreadable", folder, (kind,), reason=reason_of(error))
        else:
            for name, is_folder in entries:
                if NAME_IN_FORM[kind.form].fullmatch(name) and name == printable(name):
                    listing.files.append(DataFile(kind, f"{folder}/{name}"))
                elif is_folder or not name.lower().endswith(".md"):
                    _add_unknown(listing, f"{folder}/{name}", kinds_by_name)
            return
    listing.problems += closed.problems
    listing.unread |= closed.unread


def _entries(folder: Path) -> list[tuple[str, bool]]:
    """Names and whether they are folders, without what editors and systems leave behind."""
    return sorted(
        (entry.name, entry.is_dir())
        for entry in os.scandir(folder)
        if not entry.name.startswith((".", "_", "~$"))
        and not entry.name.endswith(("~", ".swp"))
        and entry.name.lower() not in LEFT_BY_SYSTEMS
    )


def _closed(code: str, name: str, kinds: tuple[Kind, ...], **words: str) -> Listing:
    problem = Problem(Place(printable(name)), None, dict(words))
    return Listing(problems=[(code, problem)], unread={kind.name for kind in kinds})


def _add_unknown(listing: Listing, name: str, kinds_by_name: dict[str, Kind]) -> None:
    """A name that no kind has; the kind it was probably meant for counts as unread."""
    name = printable(name)
    last = name.rpartition("/")[2]
    nearest = get_close_matches(last.rpartition(".")[0] or last, kinds_by_name, 1, 0.6)
    words: dict[str, Filling] = {"found": last}
    elsewhere = KINDS_BY_NAME.get(last.removesuffix(".yml"))
    if elsewhere and elsewhere.name not in kinds_by_name:
        listing.unread.add(elsewhere.name)
        hint = "of_all" if "/" in name else "of_a_region"
        listing.problems.append(("file-unknown", Problem(Place(name), None, words, hint)))
        return
    if nearest:
        kind = kinds_by_name[nearest[0]]
        monthly = f"{kind.name}/2026-11.yml"
        example = {"yearly": f"{kind.name}/2026.yml", "monthly": monthly, "month": monthly}
        words["nearest"] = example.get(kind.form, f"{kind.name}.yml")
        listing.unread.add(kind.name)
    problem = Problem(Place(name), None, words, hint="nearest" if nearest else None)
    listing.problems.append(("file-unknown", problem))
