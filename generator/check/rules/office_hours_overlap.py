"""Rule office-hours-overlap."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.seasons import records_with_hours, runs, times_covered
from generator.model.finding import Filling, Problem
from generator.model.region import Region

SEVERITY = "warning"


def office_hours_overlap(region: Region, _: Surroundings) -> Iterator[Problem]:
    """Two seasons of office hours cover the same days: nobody knows which hours hold.

    # organizations.yml
    - id: hospital
      name: 示范县人民医院
      type: general_hospital
    - id: clinic
      name: 示例卫生院
      type: township_health_center
      office_hours:
        - {from: 05-01, to: 10-01, am: 08:00-12:00}
        - {from: 10-01, to: 04-30, am: 08:30-12:00} # ←
    """
    for record, name in records_with_hours(region):
        covered = times_covered(record.office_hours)
        twice = {day: seasons for day, seasons in covered.items() if len(seasons) > 1}
        if twice:
            place = record.source.at("office_hours", next(iter(twice.values()))[1])
            words: dict[str, Filling] = {"name": name, "days": runs(twice)}
            yield Problem(place, getattr(record, "id", None), words)
