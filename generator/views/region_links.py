"""Links to a region and its parts that several pages share."""

from generator.model.region import Region
from generator.views.page import Link, Setting


def region_name(region: Region) -> str:
    """A region's name, or its id where region.yml could not be read."""
    return region.profile.name if region.profile else region.id


def region_crumb(region: Region, _: Setting) -> Link:
    """The first step of the way back from a region's pages."""
    return Link(region_name(region), f"{region.id}/")
