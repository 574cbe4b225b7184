"""From the old site to the new one in a single step: readers see the one or the other, whatever is killed.

One changed region is exchanged by itself. Where several units change, their pages may link to each other, so the whole
site is exchanged: what did not change is hard-linked into the next site, which costs no copying.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from generator.publish.workspace import Workspace, read_json, write_json

ROOT = ""
"""The name of the unit that holds everything outside the regions."""

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def publish(workspace: Workspace, changed: Collection[str], units: Mapping[str, Any]) -> None:
    """Put the staged `changed` units into the site, which then holds exactly `units` (remembered as the manifest)."""
    site = workspace.site
    gone = {name for name in read_json(workspace.manifest) if name not in units}
    if not changed and not gone and site.exists():
        write_json(workspace.manifest, dict(units))
        return
    alone = next(iter(changed)) if len(changed) == 1 and not gone else ROOT
    in_one = alone != ROOT and (site / alone).is_dir() and _can_exchange(workspace)
    if not in_one:
        _assemble(workspace, changed, units)
    write_json(workspace.journal, {"units": sorted({*changed, *gone})})
    if in_one:
        exchange(site / alone, workspace.staging / alone)
    elif not site.exists():
        site.parent.mkdir(parents=True, exist_ok=True)
        workspace.following.rename(site)
    elif _can_exchange(workspace):
        exchange(site, workspace.following)
    else:
        site.rename(workspace.retired)  # the journal lets the next start finish, should this be the last moment
        workspace.following.rename(site)
    write_json(workspace.manifest, dict(units))
    workspace.journal.unlink()
    for leftover in (workspace.staging, workspace.following, workspace.retired):
        shutil.rmtree(leftover, ignore_errors=True)


def _assemble(workspace: Workspace, changed: Collection[str], units: Mapping[str, Any]) -> None:
    """The whole next site: staged units moved in, the others hard-linked from the present site."""
    following, site = workspace.following, workspace.site
    following.mkdir(parents=True)
    regions = {name for name in units if name != ROOT}
    for name in sorted(regions):
        if name in changed:
            (workspace.staging / name).rename(following / name)
        else:
            _link_tree(site / name, following / name)
    root = workspace.staging / "root" if ROOT in changed else site
    for entry in sorted(root.iterdir()):
        if root == site and entry.name in read_json(workspace.manifest) and entry.name not in (ROOT,):
            continue
        if entry.name in regions:
            continue
        if root == site:
            _link_tree(entry, following / entry.name)
        else:
            entry.rename(following / entry.name)


def _link_tree(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, copy_function=_link)
    else:
        _link(str(source), str(target))


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _can_exchange(workspace: Workspace) -> bool:
    """Whether two folders here can trade places in one step (Linux; ext4, xfs, btrfs, tmpfs)."""
    one, other = workspace.folder / "try-one", workspace.folder / "try-other"
    for folder in (one, other):
        folder.mkdir(exist_ok=True)
    try:
        exchange(one, other)
    except OSError:
        return False
    else:
        return True
    finally:
        for folder in (one, other):
            folder.rmdir()


def exchange(one: Path, other: Path) -> None:
    """Let two paths trade places in one step (renameat2 with RENAME_EXCHANGE). Raises OSError where that cannot be."""
    if not sys.platform.startswith("linux"):
        raise OSError("no atomic exchange on this system")
    libc = ctypes.CDLL(None, use_errno=True)
    rename = getattr(libc, "renameat2", None)
    if rename is None:
        raise OSError("no renameat2 in this C library")
    if rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))
