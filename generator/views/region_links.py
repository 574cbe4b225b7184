"""Links to a region and its parts that several pages share."""

from typing import Any

from generator.model.region import Region
from generator.views.current import current_programmes
from generator.views.page import Link, Page, Setting, described, notes_of


def region_name(region: Region) -> str:
    """A region's name, or its id where region.yml could not be read."""
    return region.profile.name if region.profile else region.id


def is_transcribed(region: Region) -> bool:
    """Whether the data was taken from documents, and nobody has checked it since."""
    return bool(region.profile and region.profile.sources and not region.profile.verified)


def unknown_of(region: Region, setting: Setting) -> str:
    """How a region says that something is not known: 原文没有写 of documents, else 未公布."""
    words = setting.ui["unknown"]
    return str(words["not_written" if is_transcribed(region) else "not_published"])


def region_link(region: Region) -> Link:
    """A region's name, leading to its home."""
    return Link(region_name(region), f"{region.id}/")


def region_crumb(region: Region, _: Setting) -> Link:
    """The first step of the way back from a region's pages."""
    return region_link(region)


def once_a_region(
    name: str,
    content: Any,
    region: Region,
    setting: Setting,
    *,
    as_of: str | None = None,
    template: str = "",
) -> Page:
    """A page that a region has once: `name` stands in its address, and has its words.

    The template has the same name where none is told. `as_of` is the day of the build (ISO) where
    the page has dates that grow old.
    """
    words = setting.ui[name]
    description = words["description"].format(region=region_name(region))
    return Page(
        f"{region.id}/{name}/",
        template or name,
        words["title"].format(region=region_name(region)),
        described(description, region.programmes, setting),
        (region_crumb(region, setting), Link(words["crumb"])),
        notes_of(region, current_programmes(region, setting), setting),
        content,
        as_of,
    )
