"""What is remembered of the published site: by unit, what it was made from, and its links.

A manifest is only believed of a folder that is the very one it was written for.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeGuard

from generator.publish.workspace import Workspace

Unit = dict[str, Any]
"""Of one unit: `digest` of its inputs, `pages`, `links`, and `mark` of its folder in the site."""


def remembered_units(workspace: Workspace) -> dict[str, Unit]:
    """The published units by name, as the last build left them; none if there is no site."""
    if not workspace.site.is_dir():
        return {}
    units = _json_in(workspace.manifest).get("units")
    return units if _are_units(units) else {}


def is_untouched(folder: Path, unit: Unit) -> bool:
    """The unit's folder is the one that was published, not one that came from elsewhere since."""
    return folder.is_dir() and unit.get("mark") == mark_of(folder)


def mark_of(folder: Path) -> list[int]:
    """Tells a folder from every other in its place, and from itself with an entry more or less."""
    status = folder.stat()
    return [status.st_ino, status.st_mtime_ns]


def write_units(workspace: Workspace, units: Mapping[str, Unit]) -> None:
    """Remember units whose files are in the site already."""
    _written_json(workspace, {"units": units}).replace(workspace.manifest)


def announce(workspace: Workspace, coming: Path, place: Path, units: Mapping[str, Unit]) -> None:
    """Write the journal: `coming` is about to take `place`, and then the units are these."""
    swap = {"coming": str(coming), "place": str(place), "inode": coming.stat().st_ino}
    _written_json(workspace, {"swap": swap, "units": units}).replace(workspace.journal)


def settle(workspace: Workspace) -> None:
    """After a swap, or what a killed build left of it: remember what the site now is.

    Where two folders cannot trade places, there is a moment without a site: it is ended here.
    """
    swap = _json_in(workspace.journal).get("swap")
    if swap:
        coming, place, inode = Path(swap["coming"]), Path(swap["place"]), swap["inode"]
        if place == workspace.site and not place.exists() and _is(coming, inode):
            coming.rename(place)
        if _is(place, inode):
            workspace.journal.replace(workspace.manifest)
    workspace.journal.unlink(missing_ok=True)


def _are_units(value: object) -> TypeGuard[dict[str, Unit]]:
    """Written by this version of the code, as far as its keys tell."""
    return isinstance(value, dict) and all(
        isinstance(unit, dict) and unit.keys() - {"mark"} == {"digest", "pages", "links"}
        for unit in value.values()
    )


def _is(folder: Path, inode: int) -> bool:
    return folder.is_dir() and folder.stat().st_ino == inode


def _json_in(path: Path) -> dict[str, Any]:
    """A JSON object, or an empty one where there is none that can be read."""
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def _written_json(workspace: Workspace, value: object) -> Path:
    """A JSON file with a value, to be put in its place in one step."""
    file = workspace.turn / "written.json"
    file.write_text(json.dumps(value, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    return file
