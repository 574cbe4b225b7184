"""The finder's pages: of a region, with all that it has in lists; of the site, with its regions."""

from dataclasses import dataclass
from itertools import groupby

from generator.model.region import Region
from generator.views.current import current_programmes
from generator.views.finder_index import KINDS, Entry, Kind, finder_index
from generator.views.index_pages import IndexLine
from generator.views.page import Link, Page, Setting, described, notes_of
from generator.views.region_links import region_crumb, region_name
from generator.views.region_ways import region_ways

SEARCH = "search/"
"""The address of the site's finder, to which the box on every page leads without scripts."""
MAIN_KINDS: tuple[Kind, ...] = ("organization", "expert", "village", "department")


@dataclass(frozen=True, slots=True)
class FinderList:
    """All of one kind in a list; `kind` is the heading's id."""

    kind: Kind
    title: str
    lines: tuple[IndexLine, ...]


@dataclass(frozen=True, slots=True)
class FindContent:
    """What the page of a region sets out; `region` is its id."""

    title: str
    region: str
    lists: tuple[FinderList, ...]
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RegionLists:
    """A region, and links to each list on its finder's page."""

    region: Link
    lists: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchContent:
    """What the page of the site sets out; with `has_guides` it searches those too."""

    title: str
    regions: tuple[RegionLists, ...]
    has_guides: bool


def find_page(region: Region, setting: Setting) -> Page:
    """The finder of a region; without scripts it is the list of everybody and everything."""
    words, name = setting.ui["finder"], region_name(region)
    title = words["title"].format(region=name)
    by_kind = {
        kind: tuple(entries)
        for kind, entries in groupby(
            sorted(finder_index(region, setting).entries, key=_by_kind), key=lambda one: one.kind
        )
    }
    lists = tuple(
        FinderList(
            kind,
            words["lists"][kind],
            tuple(_line(each, setting) for each in by_kind.get(kind, ())),
        )
        for kind in dict.fromkeys((*MAIN_KINDS, *KINDS))
        if kind in by_kind or kind in MAIN_KINDS
    )
    content = FindContent(title, region.id, lists, region_ways(region, "find", setting))
    description = words["description"].format(region=name)
    return Page(
        f"{region.id}/find/",
        "find",
        title,
        described(description, region.programmes, setting),
        (region_crumb(region, setting), Link(words["crumb"])),
        notes_of(region, current_programmes(region, setting), setting),
        content,
    )


def search_page(regions: tuple[Link, ...], setting: Setting, *, has_guides: bool) -> Page:
    """The finder of the site; without scripts it leads to the lists of each region.

    `has_guides`: there is an index of the guides, which a program in WebAssembly reads.
    """
    words = setting.ui["finder"]
    content = SearchContent(
        words["site_title"],
        tuple(
            RegionLists(
                region,
                tuple(
                    Link(words["lists"][kind], f"{region.path}find/#{kind}") for kind in MAIN_KINDS
                ),
            )
            for region in regions
        ),
        has_guides,
    )
    return Page(
        SEARCH,
        "search",
        content.title,
        words["site_description"],
        (Link(words["crumb"]),),
        (),
        content,
        runs_webassembly=has_guides,
    )


def _by_kind(entry: Entry) -> int:
    return KINDS.index(entry.kind)


def _line(entry: Entry, setting: Setting) -> IndexLine:
    """What it is, or of a department what residents call it."""
    told = entry.about or entry.topics[:4]
    return IndexLine(entry.link, str(setting.ui["dates"]["small_mark"]).join(told))
