"""People of a tour's team or a workshop: who, with what title, from where."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.dataset import bare, region_and_id
from generator.model.region import Region
from generator.views.page import Link, Setting
from generator.views.people import expert_of, organization_link
from generator.views.visit_line import expert_link


@dataclass(frozen=True, slots=True)
class Member:
    """One of them; without a hospital where their record is not known."""

    name: Link
    title: str
    hospital: Link | None


def members_of(references: Iterable[str], region: Region, setting: Setting) -> tuple[Member, ...]:
    """The experts that a record of `region` names, in its order."""
    return tuple(_member(bare(each, region.id), region, setting) for each in references)


def _member(reference: str, region: Region, setting: Setting) -> Member:
    expert = expert_of(reference, region, setting)
    home = setting.dataset.regions_by_id.get(region_and_id(reference, region.id)[0])
    hospital = organization_link(expert.organization, home, setting) if expert and home else None
    title = (expert.title or "") if expert else ""
    return Member(expert_link(reference, region, setting), title, hospital)
