"""Rule household-address."""

from collections.abc import Iterator

from generator.check.households import DOOR, HOUSE, home_visits, is_organization, is_village
from generator.check.running import Surroundings
from generator.model.dataset import bare
from generator.model.finding import Problem
from generator.model.region import Region
from generator.model.service import Changed

SEVERITY = "error"


def household_address(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A home visit says what looks like a household's address: a house number, somebody's home.

    The name of a village in villages.yml is a village, whatever it looks like.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: tour
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三下午
          service: home_visit
          village: 示例一村3组12号 # ←
    """
    visiting = set()
    for assignment, session, place in home_visits(region):
        visiting.add(assignment.id)
        for field, words, sign in (
            ("village", session.village, HOUSE),
            ("place", session.place, HOUSE),
            ("room", session.room, HOUSE),
            ("note", session.note, DOOR),
        ):
            if not words or not sign.search(words):
                continue
            is_known = (field == "village" and is_village(words, region)) or (
                field == "place" and is_organization(words, region, surroundings.dataset)
            )
            if not is_known:
                yield Problem(place.at(field), assignment.id)
    for change in region.changes:
        to = change.to if isinstance(change.to, Changed) else Changed()
        is_visiting = bare(change.assignment or "", region.id) in visiting
        if is_visiting and to.place and HOUSE.search(to.place):
            yield Problem(change.source.at("to", "place"), change.id)
