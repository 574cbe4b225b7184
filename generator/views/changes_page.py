"""A region's changes: those still to come, then those of the last four weeks."""

from dataclasses import dataclass, replace

from generator.model.place import Place
from generator.model.region import Region
from generator.model.service import Change
from generator.views.agenda import Owned
from generator.views.change_entry import ChangeEntry, change_entry
from generator.views.page import Link, Page, Setting
from generator.views.plan import visits_in
from generator.views.region_links import once_a_region, region_name
from generator.views.region_ways import region_ways


@dataclass(frozen=True, slots=True)
class ChangesContent:
    """What a region's changes set out."""

    title: str
    coming: tuple[ChangeEntry, ...]
    past: tuple[ChangeEntry, ...]
    ways: tuple[Link, ...]


def changes_page(region: Region, setting: Setting) -> Page:
    """The page of what has been called off, moved, added."""
    words = setting.ui["changes"]
    title = words["title"].format(region=region_name(region))
    content = ChangesContent(
        title,
        coming_changes(region, setting),
        _past(region, setting),
        region_ways(region, "changes", setting),
    )
    as_of = setting.as_of.isoformat() if visits_in(region, setting) else None
    return once_a_region("changes", content, region, setting, as_of=as_of)


def coming_changes(region: Region, setting: Setting) -> tuple[ChangeEntry, ...]:
    """The changes that concern the day of the build or a later one; the nearest first."""
    today = setting.as_of.isoformat()
    return tuple(each for each in _entries(region, setting) if each.last >= today)


def _past(region: Region, setting: Setting) -> tuple[ChangeEntry, ...]:
    today = setting.as_of.isoformat()
    first = setting.window.first.isoformat()
    found = [each for each in _entries(region, setting) if first <= each.last < today]
    return tuple(sorted(found, key=lambda each: each.last, reverse=True))


def _entries(region: Region, setting: Setting) -> tuple[ChangeEntry, ...]:
    """By their first day; of one day the newest first."""
    return setting.once(("changes", region.id), lambda: _made_entries(region, setting))


def _made_entries(region: Region, setting: Setting) -> tuple[ChangeEntry, ...]:
    """Its own, and those that change what is held here, or what its data has held elsewhere."""
    regions = setting.dataset.regions_by_id
    changed: dict[Place, tuple[Change, list[Owned]]] = {
        change.source: (change, []) for change in region.changes
    }
    for owner, visit in visits_in(region, setting):
        for change in visit.changes:
            _, visits = changed.setdefault(change.source, (change, []))
            visits.append((owner, visit))
    newest_first = sorted(changed.values(), key=lambda each: each[0].announced, reverse=True)
    entries = []
    for change, visits in newest_first:
        home = regions[change.source.region]
        entry = change_entry(change, visits, home, setting)
        is_own = home.id == region.id
        entries.append(entry if is_own else replace(entry, id=f"c-{home.id}.{change.id}"))
    return tuple(sorted(entries, key=lambda each: each.first))
