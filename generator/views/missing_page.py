"""What is still missing in a region and whom to ask, by who has it: to print and take along."""

from dataclasses import dataclass, replace

from generator.model.region import Region
from generator.views.missing import missing_in
from generator.views.missing_record import Missing, Side
from generator.views.page import Link, Page, Setting, told_date
from generator.views.people import organization_link, organization_of
from generator.views.region_links import is_transcribed, once_a_region, region_name
from generator.views.region_ways import region_ways

MONTHLY = ("attendance", "workload")
SIDES: tuple[Side, ...] = ("support", "recipient", "authority")


@dataclass(frozen=True, slots=True)
class Ask:
    """What to ask for, of whom or what, and the file it goes in."""

    what: str
    about: tuple[Link, ...]
    file: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has it, the telephone, and what to ask for."""

    name: Link
    phone: str
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The holders of one side; `id` is the heading's."""

    id: Side
    title: str
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class MissingContent:
    """What the page sets out."""

    title: str
    lead: str
    nothing: str
    groups: tuple[Group, ...]
    ways: tuple[Link, ...]


def missing_page(region: Region, setting: Setting) -> Page:
    """The page of what is missing; of a notice, of what it does not give."""
    words = setting.ui["missing"]
    of_notice = is_transcribed(region)
    by_side: dict[Side, dict[str, list[Missing]]] = {side: {} for side in SIDES}
    for each in missing_in(region, setting):
        by_side[each.side].setdefault(each.holder, []).append(each)
    title = words["title_of_notice" if of_notice else "title"].format(region=region_name(region))
    content = MissingContent(
        title,
        words["lead_of_notice" if of_notice else "lead"],
        words["nothing"],
        tuple(
            Group(
                side,
                words["sides"][side],
                tuple(_holder(holder, found, region, setting) for holder, found in owned.items()),
            )
            for side, owned in by_side.items()
            if owned
        ),
        region_ways(region, "missing", setting),
    )
    return replace(once_a_region("missing", content, region, setting), title=title)


def _holder(holder: str, found: list[Missing], region: Region, setting: Setting) -> Holder:
    words = setting.ui["missing"]
    asks: dict[tuple[str, str, str], list[Link]] = {}
    for each in found:
        key = (each.what, each.file, each.of)
        about = asks.setdefault(key, [])
        if each.about:
            text = each.about.text
            if each.days:
                text = words["days"].format(who=text, number=each.days)
            about.append(each.about._replace(text=text))
    told = tuple(
        Ask(
            words["what"][what].format(of=told_date(of, setting) if what in MONTHLY else of),
            tuple(about),
            file,
        )
        for (what, file, of), about in asks.items()
    )
    if not holder:
        profile = region.profile
        issuer = profile.issuer if profile else region_name(region)
        return Holder(Link(issuer), (profile.phone if profile else None) or "", told)
    organization = organization_of(holder, region, setting)
    phone = organization.phone if organization else None
    return Holder(organization_link(holder, region, setting), phone or "", told)
