"""Rule room-used-twice."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.check.clashes import clashes, origin_of, overlapping
from generator.check.dated import organization_name, told_series, visits_in
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.region import Region

if TYPE_CHECKING:
    from generator.schedule.visit import Visit

SEVERITY = "warning"


def room_used_twice(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Two sessions of different people use one room at hours that overlap.

    # experts.yml
    - id: jia
      name: 示例甲
      organization: hospital
    - id: yi
      name: 示例乙
      organization: hospital

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三上午
          room: 门诊二楼 3 诊室
    - id: clinic-yi
      pairing: clinic
      expert: yi
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三9:00-11:00 # ←
          room: 门诊二楼3诊室
    """
    groups: dict[tuple[str, str, object], list[Visit]] = {}
    for visit in visits_in(region, surroundings):
        series = visit.series
        if series.room and visit.place is None and not visit.is_cancelled:
            room = "".join(series.room.split())
            groups.setdefault((series.organization, room, visit.date), []).append(visit)
    found = (
        (one.series.room or "", one, other)
        for visits in groups.values()
        if len(visits) > 1
        for one, other in overlapping(visits)
        if one.series is not other.series and not set(one.experts) & set(other.experts)
    )
    for clash in clashes(found):
        one, other = clash.earlier, clash.later
        words: dict[str, Filling] = {
            "name": organization_name(other.series.organization, region, surroundings),
            "room": other.series.room or "",
            "date": str(clash.days[0]),
            "number": len(clash.days),
            "one": told_series(one.series, region, surroundings),
            "place": origin_of(one),
            "other": told_series(other.series, region, surroundings),
        }
        yield Problem(origin_of(other), other.series.record.id, words)
