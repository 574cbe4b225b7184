"""The folder beside the site in which builds prepare, remember and lock: `.gongshi/<site's name>/`."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout


class AlreadyBuilding(Exception):
    """Another build of the same site is running."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where a site's builds keep what is not the site: it lies on the same file system, so that a rename is enough."""

    site: Path

    @property
    def folder(self) -> Path:
        return self.site.parent / ".gongshi" / self.site.name

    @property
    def staging(self) -> Path:
        """New units of the running build, by name."""
        return self.folder / "staging"

    @property
    def following(self) -> Path:
        """The whole next site, where more than one unit changes."""
        return self.folder / "next"

    @property
    def retired(self) -> Path:
        """What was replaced, until it is removed."""
        return self.folder / "retired"

    @property
    def frames(self) -> Path:
        """Built frames, by digest."""
        return self.folder / "frames"

    @property
    def journal(self) -> Path:
        """Written before anything of the site is moved, removed when all is done and remembered."""
        return self.folder / "journal.json"

    @property
    def manifest(self) -> Path:
        """What the published units were made from, and their links."""
        return self.folder / "published.json"


@contextmanager
def locked(site: Path) -> Iterator[Workspace]:
    """The site's workspace, for one build at a time; whatever a killed build left behind is put right first.

    Raises AlreadyBuilding where another process is at it.
    """
    workspace = Workspace(site.absolute())
    workspace.folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(workspace.folder / "lock", timeout=0):
            put_right(workspace)
            yield workspace
    except Timeout:
        raise AlreadyBuilding(str(workspace.site)) from None


def put_right(workspace: Workspace) -> None:
    """Finish or undo what a killed build was at."""
    if workspace.journal.exists():
        journal = read_json(workspace.journal)
        if not workspace.site.exists() and workspace.following.exists():
            workspace.following.rename(workspace.site)
        known = read_json(workspace.manifest)
        write_json(workspace.manifest, {name: unit for name, unit in known.items() if name not in journal["units"]})
        workspace.journal.unlink()
    for leftover in (workspace.staging, workspace.following, workspace.retired):
        shutil.rmtree(leftover, ignore_errors=True)


def read_json(path: Path) -> dict[str, Any]:
    """A JSON object, or an empty one where there is none that can be read."""
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def write_json(path: Path, value: object) -> None:
    """Replace a JSON file in one step."""
    new = path.with_suffix(".new")
    new.write_text(json.dumps(value, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    new.replace(path)
