"""Rule responsible-not-named."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def responsible_not_named(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A programme that asks for somebody who answers for it names no post.

    Of a region that was taken from a notice nothing is said: the notice may name nobody. That the
    data has no name proves nothing, so the public is told that nobody can tell.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: responsible-not-named # ←
          clause: 四
          force: must
    """
    for programme in region.programmes:
        who = programme.responsible
        if (who and who.post) or surroundings.case_of(programme, region).is_transcribed:
            continue
        for number, rule in enumerate(programme.rules):
            if rule.rule == "responsible-not-named":
                place = programme.source.at("rules", number, "rule")
                yield Problem(place, programme.id, {"name": programme.name, "clause": rule.clause})
