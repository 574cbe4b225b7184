"""Rule home-visit-with-place."""

from collections.abc import Iterator

from generator.check.households import HOUSE, home_visits, is_organization
from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def home_visit_with_place(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A home visit has a place or a room, which is not published: it says a village at most.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: tour
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三下午
          service: home_visit
          place: 村东头 # ←
    """
    for assignment, session, place in home_visits(region):
        for field, words in (("place", session.place), ("room", session.room)):
            if not words or HOUSE.search(words):
                continue
            if field == "room" or not is_organization(words, region, surroundings.dataset):
                yield Problem(place.at(field), assignment.id)
