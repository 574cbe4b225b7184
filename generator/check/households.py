"""Words that look like the address of a household, and where a home visit may have them."""

import re
from collections.abc import Iterator

from generator.model.dataset import Dataset, bare, region_and_id
from generator.model.pairing import Assignment, Session
from generator.model.place import Place
from generator.model.region import Region

NUMBER = r"[0-9０-９〇零一二三四五六七八九十百]"
VILLAGE_SIGNS = "村屯组队营庄堡地井桥"
HOUSE = re.compile(
    rf"门牌|户主|单元|{NUMBER}\s*[号#](?![{VILLAGE_SIGNS}])|{NUMBER}\s*[栋幢室]"
    rf"|[0-9０-９]\s*户|(?<!{NUMBER})户(?![{VILLAGE_SIGNS}])|(?<!之)家$|家[里中门屋]"
)
"""A house's number, a household, somebody's home; not 三号村 or 八户屯, which are villages."""
DOOR = re.compile(
    rf"门牌|户主|{NUMBER}\s*[组队]\s*{NUMBER}+\s*号|{NUMBER}\s*单元|{NUMBER}\s*号[院楼房]"
)
"""The same in a sentence, where 12号 may be a date and 12户 a count."""


def home_visits(region: Region) -> Iterator[tuple[Assignment, Session, Place]]:
    """The sessions of a region that are home visits, each with where it stands."""
    for assignment in region.assignments:
        if assignment.source in region.broken:
            continue
        for position, session in enumerate(assignment.sessions):
            if session.service == "home_visit":
                yield assignment, session, assignment.source.at("sessions", position)


def is_organization(place: str, region: Region, dataset: Dataset) -> bool:
    """Whether the place of a session is the id of an organization."""
    owner, inside = region_and_id(place, region.id)
    home = dataset.regions_by_id.get(owner)
    return home is not None and inside in home.organizations_by_id


def is_village(words: str, region: Region) -> bool:
    """Whether words are the id or a name of a village that is known."""
    if bare(words, region.id) in region.villages_by_id:
        return True
    return any(words in (village.name, *village.aliases) for village in region.villages)
