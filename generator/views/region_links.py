"""Links to a region and its parts that several pages share."""

from generator.model.region import Region
from generator.views.page import Link, Setting


def region_name(region: Region) -> str:
    """A region's name, or its id where region.yml could not be read."""
    return region.profile.name if region.profile else region.id


def is_transcribed(region: Region) -> bool:
    """Whether the data was taken from documents, and nobody has checked it since."""
    return bool(region.profile and region.profile.sources and not region.profile.verified)


def region_crumb(region: Region, _: Setting) -> Link:
    """The first step of the way back from a region's pages."""
    return Link(region_name(region), f"{region.id}/")
