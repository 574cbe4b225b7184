"""The ways from one page of a region as a whole to the others."""

from generator.model.region import Region
from generator.views.missing import missing_in
from generator.views.page import Link, Setting
from generator.views.region_links import is_transcribed


def region_ways(region: Region, but: str, setting: Setting) -> tuple[Link, ...]:
    """The pages of a region as a whole, without the one that the reader is on.

    What is missing is led to where somebody keeps the data and so can ask for it.
    """
    words = setting.ui["ways"]
    names = ["today", "calendar", "changes", "departments"]
    names += ["villages"] if region.villages else []
    names += ["coverage"] if region.pairings else []
    names += ["notices"] if region.notices else []
    names += ["reports"] if any(each.reports for each in region.programmes) else []
    names += ["archive"] if region.archive or region.corrections else []
    names.append("find")
    if not is_transcribed(region) and missing_in(region, setting):
        names.append("missing")
    return tuple(Link(words[name], f"{region.id}/{name}/") for name in names if name != but)
