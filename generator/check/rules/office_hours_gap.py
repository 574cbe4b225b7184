"""Rule office-hours-gap."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.seasons import records_with_hours, runs, times_covered
from generator.model.finding import Filling, Problem
from generator.model.region import Region

SEVERITY = "warning"


def office_hours_gap(region: Region, _: Surroundings) -> Iterator[Problem]:
    """The seasons of office hours leave days of the year out.

    29 February is a day of the year, too: a season that begins on 1 March follows one to 02-29.

    # organizations.yml
    - id: hospital
      name: 示范县人民医院
      type: general_hospital
    - id: clinic
      name: 示例卫生院
      type: township_health_center
      office_hours: # ←
        - {from: 05-01, to: 09-30, am: 08:00-12:00}
        - {from: 11-01, to: 04-30, am: 08:30-12:00}
    """
    for record, name in records_with_hours(region):
        covered = times_covered(record.office_hours)
        missing = runs(day for day, seasons in covered.items() if not seasons)
        if missing:
            words: dict[str, Filling] = {"name": name, "days": missing}
            yield Problem(record.source.at("office_hours"), getattr(record, "id", None), words)
