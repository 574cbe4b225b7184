"""From the old site to the new one in a single step, whatever is killed.

One changed region is exchanged by itself. Where several units change, their pages may link to each
other, so the whole site is exchanged: what did not change is hard-linked into the next site, which
costs no copying.
"""

import shutil
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from generator.publish.exchange import can_exchange, exchange
from generator.publish.manifest import (
    Unit,
    announce,
    mark_of,
    remembered_units,
    settle,
    write_units,
)
from generator.publish.workspace import Workspace
from generator.publish.writing import link_file

ROOT = ""
"""The name of the unit that holds everything outside the regions.

Any other unit's name is its folder in the site: `shifan`, `en/shifan`. What lies beside it there
belongs to the root.
"""

ROOT_FOLDER = "_root"
"""Where it is staged: no region may have that name."""


def publish(
    workspace: Workspace, changed: Collection[str], units: Mapping[str, Unit]
) -> tuple[str, ...]:
    """Put the staged `changed` units into the site, which then holds exactly `units`.

    Whatever else lies at the top of the site's folder was put there by somebody: it stays, and its
    names are returned.
    """
    site = workspace.site
    known = remembered_units(workspace)
    holders = _holders(known) | _holders(units)
    foreign = _entries(site, holders) - _places(known) - _places(units) - holders
    if known.keys() != units.keys() or not site.is_dir():
        _exchange_site(workspace, changed, units, foreign)
    elif not changed:
        write_units(workspace, _marked(units, site))
    elif _is_one_region(changed, site) and can_exchange(workspace.turn):
        _exchange_region(workspace, next(iter(changed)), units)
    else:
        _exchange_site(workspace, changed, units, foreign)
    return tuple(sorted(foreign))


def _is_one_region(changed: Collection[str], site: Path) -> bool:
    return len(changed) == 1 and ROOT not in changed and (site / next(iter(changed))).is_dir()


def _exchange_region(workspace: Workspace, region: str, units: Mapping[str, Unit]) -> None:
    """Let one region's new folder take the place of its old one."""
    coming, place = workspace.staging / region, workspace.site / region
    unchanged = {name: unit for name, unit in units.items() if name != region}
    marked = _marked(unchanged, workspace.site) | _marked(
        {region: units[region]}, workspace.staging
    )
    announce(workspace, coming, place, marked)
    try:
        exchange(coming, place)
    finally:
        settle(workspace)


def _exchange_site(
    workspace: Workspace, changed: Collection[str], units: Mapping[str, Unit], foreign: set[str]
) -> None:
    """Let the whole next site take the place of the old one."""
    coming, site = workspace.following, workspace.site
    _assemble(workspace, changed, units, foreign)
    announce(workspace, coming, site, _marked(units, coming))
    try:
        if not site.exists():
            coming.rename(site)
        elif can_exchange(workspace.turn):
            exchange(coming, site)
        else:
            site.rename(workspace.retired)  # from here until the next line there is no site
            coming.rename(site)
    finally:
        settle(workspace)


def _marked(units: Mapping[str, Unit], folder: Path) -> dict[str, Unit]:
    """The units with the marks that their folders have."""
    return {
        name: {**unit, "mark": mark_of(folder / name)} if name != ROOT else unit
        for name, unit in units.items()
    }


def _assemble(
    workspace: Workspace, changed: Collection[str], units: Mapping[str, Unit], foreign: set[str]
) -> None:
    """The whole next site: staged units moved in, the others hard-linked from the present site."""
    coming, site = workspace.following, workspace.site
    coming.mkdir()
    for holder in sorted(_holders(units)):
        (coming / holder).mkdir()
    for name in units.keys() - {ROOT}:
        if name in changed:
            (workspace.staging / name).rename(coming / name)
        else:
            _link(site / name, coming / name)
    for name in _places_of_root(units):
        if ROOT in changed:
            (workspace.staging / ROOT_FOLDER / name).rename(coming / name)
        else:
            _link(site / name, coming / name)
    for name in foreign:
        (coming / name).parent.mkdir(exist_ok=True)
        _link(site / name, coming / name)


def _holders(units: Mapping[str, Unit]) -> set[str]:
    """The folders that hold units: each language has one."""
    return {name.rpartition("/")[0] for name in units if "/" in name}


def _places(units: Mapping[str, Unit]) -> set[str]:
    """What units have at the top of the site's folder, and of those that hold units."""
    return {*units, *_places_of_root(units)} - {ROOT}


def _places_of_root(units: Mapping[str, Unit]) -> set[str]:
    holders = _holders(units)
    offers = units[ROOT]["links"]["offers"] if ROOT in units else ()
    return {_place(path, holders) for path in offers}


def _place(path: str, holders: Collection[str]) -> str:
    """Where what lies at an address is moved as a whole."""
    first, _, rest = path.partition("/")
    if first in holders:
        return f"{first}/{rest.partition('/')[0] or 'index.html'}"
    return first or "index.html"


def _entries(site: Path, holders: Iterable[str]) -> set[str]:
    """What is at the top of the site's folder, and of those that hold units."""
    if not site.is_dir():
        return set()
    inside = (entry for holder in holders for entry in _listed(site / holder))
    return {entry.relative_to(site).as_posix() for entry in (*site.iterdir(), *inside)}


def _listed(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []


def _link(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True, copy_function=link_file)
    else:
        link_file(str(source), str(target))
