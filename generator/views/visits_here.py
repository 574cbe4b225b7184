"""Which visits concern an organization or a village, each with the region whose data has it."""

from generator.model.dataset import bare
from generator.model.organization import Organization, Village
from generator.model.region import Region
from generator.views.agenda import Owned
from generator.views.page import Setting
from generator.views.plan import neighbours, plan_of, visits_concerning


def visits_at(organization: Organization, region: Region, setting: Setting) -> list[Owned]:
    """What is held at an organization or for it, without the tours that it runs."""
    owned = visits_concerning(
        region,
        organization.id,
        neighbours(region, setting),
        lambda plan: plan.by_organization,
        setting,
    )
    return [each for each in owned if each[1].series.tour is None]


def visits_near(village: Village, region: Region, setting: Setting) -> list[Owned]:
    """What its clinic has, without the tours that this runs, and the stops in the village."""
    stops = plan_of(region, setting).by_village.get(village.id, ())
    visits = visits_concerning(
        region,
        bare(village.clinic or "", region.id),
        neighbours(region, setting),
        lambda each: each.by_organization,
        setting,
    )
    known = {visit.id for visit in stops}
    owned = [(region, visit) for visit in stops]
    return owned + [
        each for each in visits if each[1].series.tour is None and each[1].id not in known
    ]
