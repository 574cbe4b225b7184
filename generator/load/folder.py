"""Which files a data folder holds, of which kind; names that no kind has are found too."""

import os
import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator.load.record_text import Coded
from generator.model.finding import Problem
from generator.model.kinds import REGION_KINDS, SHARED_KINDS, Kind
from generator.model.place import Place

OTHER_FOLDERS = frozenset(["photos", "files"])
NAME_IN_FORM = {
    "list": re.compile(r".+\.yml"),
    "yearly": re.compile(r"\d{4}\.yml"),
    "monthly": re.compile(r"\d{4}-(0[1-9]|1[0-2])\.yml"),
}


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file to read: its kind and its path below the data folder, with forward slashes."""

    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of one folder, sorted by name, and the names that do not belong."""

    files: tuple[DataFile, ...]
    problems: tuple[Coded, ...]


def region_ids(data: Path) -> tuple[str, ...]:
    """The folders of `data` that hold regions, sorted."""
    kinds = {kind.name for kind in SHARED_KINDS}
    return tuple(
        sorted(
            entry.name
            for entry in os.scandir(data)
            if entry.is_dir() and entry.name not in kinds and not entry.name.startswith((".", "_"))
        )
    )


def shared_files(data: Path) -> Listing:
    """The files that belong to no region: the vocabulary and the days off."""
    return _listing(data, "", SHARED_KINDS, ignore_folders=True)


def region_files(data: Path, region: str) -> Listing:
    """The files of one region."""
    return _listing(data / region, f"{region}/", REGION_KINDS, ignore_folders=False)


def _listing(folder: Path, prefix: str, kinds: tuple[Kind, ...], *, ignore_folders: bool) -> Listing:
    kinds_by_name = {kind.name: kind for kind in kinds}
    files: list[DataFile] = []
    problems: list[Coded] = []
    for name, is_folder in _entries(folder):
        kind = kinds_by_name.get(name.removesuffix(".yml"))
        if is_folder and name in kinds_by_name and kinds_by_name[name].form != "record":
            for inner, inner_is_folder in _entries(folder / name):
                form = NAME_IN_FORM[kinds_by_name[name].form]
                if form.fullmatch(inner) and not inner_is_folder:
                    files.append(DataFile(kinds_by_name[name], f"{prefix}{name}/{inner}"))
                elif not inner.lower().endswith(".md"):
                    problems.append(_not_known(f"{prefix}{name}/{inner}", kinds_by_name))
        elif is_folder:
            if not ignore_folders and name not in OTHER_FOLDERS:
                problems.append(_not_known(prefix + name, kinds_by_name))
        elif kind is not None and name.endswith(".yml") and kind.form in ("record", "list"):
            files.append(DataFile(kind, prefix + name))
        elif not name.lower().endswith(".md"):
            problems.append(_not_known(prefix + name, kinds_by_name))
    return Listing(tuple(files), tuple(problems))


def _entries(folder: Path) -> list[tuple[str, bool]]:
    return sorted(
        (entry.name, entry.is_dir())
        for entry in os.scandir(folder)
        if not entry.name.startswith((".", "_")) and not entry.name.endswith(("~", ".swp"))
    )


def _not_known(name: str, kinds: dict[str, Kind]) -> Coded:
    last = name.rpartition("/")[2].rpartition(".")[0] or name.rpartition("/")[2]
    nearest = get_close_matches(last, kinds, 1, 0.6)
    words = {"found": name.rpartition("/")[2]}
    if nearest:
        kind = kinds[nearest[0]]
        example = {"yearly": f"{kind.name}/2026.yml", "monthly": f"{kind.name}/2026-11.yml"}
        words["nearest"] = example.get(kind.form, f"{kind.name}.yml")
    return "file-unknown", Problem(Place(name), None, dict(words), hint="nearest" if nearest else None)
