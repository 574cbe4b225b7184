"""Rule team-member-repeated."""

from collections import Counter
from collections.abc import Iterator

from generator.check.dated import expert_name
from generator.check.running import Surroundings
from generator.model.dataset import bare
from generator.model.finding import Filling, Problem
from generator.model.pairing import Assignment
from generator.model.region import Region
from generator.model.service import Tour

SEVERITY = "warning"


def team_member_repeated(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A team names one expert twice; in a rotation somebody may have two turns.

    # assignments.yml
    - id: clinic-team
      pairing: clinic
      team: [jia, jia] # ←
      mode: resident
      period: {from: 2026-01, to: 2026-12}
    """
    records: tuple[Assignment | Tour, ...] = (*region.assignments, *region.tours)
    for record in records:
        members = Counter(bare(expert, region.id) for expert in record.team)
        for expert, times in members.items():
            if times > 1:
                words: dict[str, Filling] = {
                    "name": expert_name(expert, region.id, surroundings),
                    "number": times,
                }
                yield Problem(record.source.at("team"), record.id, words)
