"""One build of a site at a time; what a killed one left behind is put right first."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from filelock import FileLock, Timeout

from generator.publish.manifest import settle
from generator.publish.workspace import Workspace, workspace_folder

TURNS = "turn-"
"""Folders that begin with this hold what one build makes."""


class AlreadyBuilding(Exception):
    """Another build of the same site is running; the text is where the site is."""


@contextmanager
def locked(site: Path) -> Iterator[Workspace]:
    """The site's workspace, for one build; what that makes and does not publish is removed after.

    Raises AlreadyBuilding where another process is at it.
    """
    folder = workspace_folder(site)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / "lock", timeout=0):
            workspace = Workspace(site, Path(mkdtemp(prefix=TURNS, dir=folder)))
            settle(workspace)
            for turn in folder.glob(f"{TURNS}*"):
                if turn != workspace.turn:
                    shutil.rmtree(turn, ignore_errors=True)
            try:
                yield workspace
            finally:
                if (
                    not workspace.journal.exists()
                ):  # else its files may still be needed to settle it
                    shutil.rmtree(workspace.turn, ignore_errors=True)
    except Timeout:
        raise AlreadyBuilding(str(site)) from None
