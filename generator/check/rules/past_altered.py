"""Rule past-altered."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.taken_back import problem_of
from generator.model.finding import Problem
from generator.model.region import Region
from generator.schedule.history import differing_from_archive, is_logged

SEVERITY = "warning"


def past_altered(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """The data says otherwise of a frozen month than was frozen, and the public log has it not.

    The latest frozen months are compared; of older ones `gongshi check --since` tells.

    # archive/2026-10.yml
    month: 2026-10
    frozen: 2026-11-03
    visits:
    - {id: shifan/clinic-jia/2026-10-13/am, date: 2026-10-13, organization: clinic} # ←
    hash: 8add2747be9a16776430c79f34939886bbd8c2161be5a1f948e45224b64dd006
    """
    if not region.archive or not region.is_whole:
        return
    for each in differing_from_archive(region, surroundings.dataset):
        if not is_logged(each, region.corrections):
            yield problem_of(each, surroundings.dataset)
