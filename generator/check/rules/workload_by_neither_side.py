"""Rule workload-by-neither-side."""

from collections.abc import Iterator

from generator.check.dated import organization_name
from generator.check.ledgers import post_named, told_post
from generator.check.running import Surroundings
from generator.model.dataset import region_and_id
from generator.model.finding import Filling, Problem
from generator.model.region import Region

SEVERITY = "warning"


def workload_by_neither_side(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Workload is reported by an organization that neither sends nor receives.

    # organizations.yml
    - id: hospital
      name: 示范县人民医院
      type: general_hospital
    - id: clinic
      name: 示例卫生院
      type: township_health_center
    - id: other
      name: 示例乙卫生院
      type: township_health_center

    # workload/2026-10.yml
    - assignment: clinic-jia
      by: other # ←
      outpatient: 60
    """
    for entry in region.workload:
        post = post_named(entry.assignment, region, surroundings)
        if post is None or entry.source in region.broken:
            continue
        if region_and_id(entry.by, region.id) not in post.sides:
            words: dict[str, Filling] = {
                "by": organization_name(entry.by, region, surroundings),
                "name": told_post(post, surroundings),
                "support": organization_name(post.pairing.support, post.region, surroundings),
                "recipient": organization_name(post.pairing.recipient, post.region, surroundings),
            }
            yield Problem(entry.source.at("by"), None, words)
