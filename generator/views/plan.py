"""A region's dated visits, grouped once for all pages that show them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.dataset import bare
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.page import Setting


@dataclass(frozen=True)
class Plan:
    """The visits of one region in the setting's window, in their order; keys as the region writes.

    `by_organization` has those held at it or for it, `by_hospital` those that it sends.
    """

    region: Region
    visits: tuple[Visit, ...]

    @cached_property
    def by_organization(self) -> Mapping[str, tuple[Visit, ...]]:
        """By the organization they are held at, or for."""
        return _grouped(
            self.visits, lambda visit: {visit.series.organization, visit.series.recipient}
        )

    @cached_property
    def by_hospital(self) -> Mapping[str, tuple[Visit, ...]]:
        """By the organization that sends."""
        return _grouped(self.visits, lambda visit: (visit.series.hospital,))

    @cached_property
    def by_side(self) -> Mapping[str, tuple[Visit, ...]]:
        """By everyone they concern: where they are held, for whom, who sends; each visit once."""
        return _grouped(
            self.visits,
            lambda visit: {
                visit.series.organization,
                visit.series.recipient,
                visit.series.hospital,
            },
        )

    @cached_property
    def by_expert(self) -> Mapping[str, tuple[Visit, ...]]:
        """By everybody who comes, or was to come before a change."""
        return _grouped(
            self.visits,
            lambda visit: {*visit.experts, *(visit.original.experts if visit.original else ())},
        )

    @cached_property
    def by_village(self) -> Mapping[str, tuple[Visit, ...]]:
        """By id of the village that a tour stops in."""
        return _grouped(
            self.visits,
            lambda visit: (
                [bare(visit.series.stop.village, self.region.id)]
                if visit.series.stop and visit.series.stop.village
                else ()
            ),
        )

    @cached_property
    def by_tour(self) -> Mapping[str, tuple[Visit, ...]]:
        """By id of the tour."""
        return _grouped(
            self.visits, lambda visit: [visit.series.record.id] if visit.series.tour else ()
        )


def plan_of(region: Region, setting: Setting) -> Plan:
    """The plan of a region, made once; an empty one where nothing is scheduled."""
    return setting.once(("plan", region.id), lambda: _plan(region, setting))


def _plan(region: Region, setting: Setting) -> Plan:
    if not region.is_scheduled:
        return Plan(region, ())
    # The parser's tables take a fifth of a second: only where there is a schedule.
    from generator.schedule.visits import region_visits  # noqa: PLC0415

    found = region_visits(region, setting.dataset, setting.window)
    return Plan(region, found.visits)


def _grouped(
    visits: Iterable[Visit], keys: Callable[[Visit], Iterable[str]]
) -> Mapping[str, tuple[Visit, ...]]:
    found: dict[str, list[Visit]] = {}
    for visit in visits:
        for key in keys(visit):
            found.setdefault(key, []).append(visit)
    return {key: tuple(group) for key, group in found.items()}


def visits_concerning(
    region: Region,
    record: str,
    owners: Iterable[Region],
    group: Callable[[Plan], Mapping[str, tuple[Visit, ...]]],
    setting: Setting,
) -> tuple[tuple[Region, Visit], ...]:
    """The visits that concern a record of `region`, its own and those of other `owners`, in order.

    `group` chooses how the plans are grouped. Each visit comes with the region whose data has it.
    """
    found = [(region, visit) for visit in group(plan_of(region, setting)).get(record, ())]
    others = {owner.id: owner for owner in owners if owner.id != region.id}
    for owner in others.values():
        theirs = group(plan_of(owner, setting)).get(f"{region.id}/{record}", ())
        found += [(owner, visit) for visit in theirs]
    if others:
        found.sort(key=lambda each: (each[1].date, each[1].start is not None, str(each[1].start)))
    return tuple(found)


def neighbours(region: Region, setting: Setting) -> tuple[Region, ...]:
    """The other regions whose data names a region's records: their visits may concern these."""
    dataset = setting.dataset
    return tuple(dataset.regions_by_id[each] for each in dataset.naming[region.id])


def visits_in(region: Region, setting: Setting) -> tuple[tuple[Region, Visit], ...]:
    """What a region's pages of days show, in order, each with the region whose data has it.

    That is all of its own data, and what another region's data has held at its clinics.
    """
    return setting.once(("visits in", region.id), lambda: _visits_in(region, setting))


def _visits_in(region: Region, setting: Setting) -> tuple[tuple[Region, Visit], ...]:
    owners = [each for each in neighbours(region, setting) if each.id != region.id]
    found = {visit.id: (region, visit) for visit in plan_of(region, setting).visits}
    for owner in owners:
        for organization, visits in plan_of(owner, setting).by_organization.items():
            if organization.startswith(f"{region.id}/"):
                found |= {visit.id: (owner, visit) for visit in visits}
    shown = list(found.values())
    if owners:
        shown.sort(key=lambda each: (each[1].date, each[1].start is not None, str(each[1].start)))
    return tuple(shown)


def visits_by_department(
    region: Region, setting: Setting
) -> Mapping[str, tuple[tuple[Region, Visit], ...]]:
    """What a region's pages of days show, by id of the vocabulary's department."""
    return setting.once(
        ("visits by department", region.id), lambda: _by_department(region, setting)
    )


def _by_department(
    region: Region, setting: Setting
) -> Mapping[str, tuple[tuple[Region, Visit], ...]]:
    words = setting.dataset.vocabulary.ids_by_word
    found: dict[str, list[tuple[Region, Visit]]] = {}
    for owned in visits_in(region, setting):
        id_ = words.get(owned[1].series.department or "")
        if id_:
            found.setdefault(id_, []).append(owned)
    return {id_: tuple(visits) for id_, visits in found.items()}
