"""A region's indexes: every department, every village."""

from dataclasses import dataclass

from generator.model.dataset import bare
from generator.model.jurisdiction import Department
from generator.model.organization import Village
from generator.model.region import Region
from generator.views.department_page import departments_in
from generator.views.page import Link, Page, Setting, record_path
from generator.views.people import organization_link
from generator.views.region_links import once_a_region, region_name
from generator.views.region_ways import region_ways


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A record: its link, and what else helps to know it by."""

    link: Link
    people: str


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Records under one heading; without a heading where there is only one group."""

    heading: Link | None
    lines: tuple[IndexLine, ...]


@dataclass(frozen=True, slots=True)
class IndexContent:
    """What an index sets out; `none` says that it is empty."""

    title: str
    groups: tuple[IndexGroup, ...]
    none: str
    ways: tuple[Link, ...]


def departments_page(region: Region, setting: Setting) -> Page:
    """The index of the departments that a region's records name, most needed first."""
    by_id = setting.dataset.vocabulary.departments_by_id
    words = setting.ui["departments"]
    found = sorted(
        (-len(pairings), by_id[each].code or "~", each)
        for each, pairings in departments_in(region, setting).items()
    )
    lines = tuple(
        IndexLine(
            Link(by_id[each].name, record_path(region.id, "departments", each)),
            _about(by_id[each], -number, setting),
        )
        for number, _, each in found
    )
    return _page("departments", (IndexGroup(None, lines),) if lines else (), region, words, setting)


def villages_page(region: Region, setting: Setting) -> Page:
    """The index of the villages by township; of a village without one, by its clinic."""
    words = setting.ui["villages"]
    groups: dict[Link, list[IndexLine]] = {}
    for village in region.villages:
        groups.setdefault(_heading(village, region, setting), []).append(
            _village_line(village, region, setting)
        )
    found = tuple(IndexGroup(heading, tuple(lines)) for heading, lines in groups.items())
    return _page("villages", found, region, words, setting)


def _about(department: Department, clinics: int, setting: Setting) -> str:
    """What residents call it, and how many clinics need it."""
    number = setting.ui["region"]["department_line"].format(clinics=clinics)
    lay = setting.words.joined(department.lay_terms)
    return f"{number} · {lay}" if lay else number


def _heading(village: Village, region: Region, setting: Setting) -> Link:
    if village.township:
        return Link(village.township)
    if village.clinic:
        return organization_link(bare(village.clinic, region.id), region, setting)
    return Link(setting.ui["villages"]["no_township"])


def _village_line(village: Village, region: Region, setting: Setting) -> IndexLine:
    aliases = setting.words.joined(village.aliases)
    clinic = village.clinic and organization_link(village.clinic, region, setting).text
    told = (aliases, clinic or setting.ui["village"]["no_clinic"])
    link = Link(village.name, record_path(region.id, "villages", village.id))
    return IndexLine(link, " · ".join(each for each in told if each))


def _page(
    name: str,
    groups: tuple[IndexGroup, ...],
    region: Region,
    words: dict[str, str],
    setting: Setting,
) -> Page:
    title = words["title"].format(region=region_name(region))
    content = IndexContent(
        title, groups, "" if groups else words["none"], region_ways(region, name, setting)
    )
    return once_a_region(name, content, region, setting, template="index")
