"""The calendar feeds of a region: what each is called, and which visits stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.department_page import departments_in
from generator.views.feed_addresses import FILE, has_feed
from generator.views.feed_event import FeedHead
from generator.views.page import Setting
from generator.views.people import organization_of
from generator.views.plan import neighbours, visits_by_department, visits_concerning
from generator.views.region_links import region_name


@dataclass(frozen=True, slots=True)
class Feed:
    """One calendar: its path below the region, and its visits, each with the region it is of."""

    path: str
    head: FeedHead
    visits: tuple[tuple[Region, Visit], ...]


def feeds_of(region: Region, setting: Setting) -> Iterator[Feed]:
    """Every feed of a region: per organization, expert and department."""
    names = setting.ui["feeds"]
    near = neighbours(region, setting)
    for organization in region.organizations:
        if has_feed("organizations", organization.id, region, setting):
            visits = visits_concerning(
                region, organization.id, near, lambda plan: plan.by_side, setting
            )
            name = names["organization"].format(name=organization.name)
            yield _feed("organizations", organization.id, name, visits, region, setting)
    for expert in region.experts:
        if has_feed("experts", expert.id, region, setting):
            visits = visits_concerning(
                region, expert.id, near, lambda plan: plan.by_expert, setting
            )
            home = organization_of(expert.organization, region, setting)
            hospital = home.name if home else expert.organization
            name = names["expert"].format(name=expert.name, hospital=hospital)
            yield _feed("experts", expert.id, name, visits, region, setting)
    departments = setting.dataset.vocabulary.departments_by_id
    for id_ in departments_in(region, setting):
        visits = visits_by_department(region, setting).get(id_, ())
        name = names["department"].format(
            department=departments[id_].name, region=region_name(region)
        )
        yield _feed("departments", id_, name, visits, region, setting)


def _feed(
    kind: str,
    record: str,
    name: str,
    visits: tuple[tuple[Region, Visit], ...],
    region: Region,
    setting: Setting,
) -> Feed:
    words = setting.ui["feeds"]
    is_example = bool(region.profile and region.profile.example)
    called = words["example_name"].format(name=name) if is_example else name
    description = f"{words['example']}\n{words['about']}" if is_example else words["about"]
    return Feed(f"{kind}/{record}/{FILE}", FeedHead(called, description), visits)
