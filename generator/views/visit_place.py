"""Where a visit is held, in words, on a map, and for somebody who has to find it."""

from generator.model.dataset import bare
from generator.model.organization import Organization
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.page import Setting


def place_words(visit: Visit, region: Region) -> str | None:
    """The place and the room; a changed place has no room, a home visit a village at most."""
    series = visit.series
    if series.service == "home_visit":
        return village_name(series.sitting.village if series.sitting else None, region)
    if visit.place:
        return visit.place
    return " ".join(part for part in (series.place, series.room) if part) or None


def location_words(
    visit: Visit, organization: Organization | None, region: Region, setting: Setting
) -> str:
    """Organization, address and place; the address only where the place is known to be there."""
    series, place = visit.series, place_words(visit, region)
    known: tuple[str | None, ...]
    if series.service == "home_visit":
        return place or ""
    if series.stop:
        name = village_name(series.stop.village, region) if visit.place is None else None
        known = (name if name and name not in (place or "") else None, place)
    else:
        name = organization.name if organization else series.organization
        address = organization.address if organization and is_inside(visit) else None
        known = (name, address, place)
    return setting.words.with_sign("comma", (part for part in known if part))


def spot(visit: Visit, organization: Organization | None) -> tuple[float, float] | None:
    """Latitude and longitude, where they are known to be the visit's own."""
    series = visit.series
    if series.stop:
        source: object = series.stop if visit.place is None else None
    else:
        source = organization if is_inside(visit) else None
    latitude, longitude = (getattr(source, name, None) for name in ("latitude", "longitude"))
    return None if latitude is None or longitude is None else (latitude, longitude)


def is_inside(visit: Visit) -> bool:
    """It is held in the organization's own rooms, as far as the data says."""
    series = visit.series
    return not (visit.place or series.place or series.stop or series.service == "home_visit")


def village_name(village: str | None, region: Region) -> str | None:
    """The name behind a village's id; other words stay as they are."""
    known = region.villages_by_id.get(bare(village, region.id)) if village else None
    return known.name if known else village
