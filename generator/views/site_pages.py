"""The pages that belong to no region: the home, the findings a check may make, the schemas."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.finding import FindingCode
from generator.model.kinds import REGION_KINDS, SHARED_KINDS
from generator.model.region import Region
from generator.views.next_rows import clinics_by_day
from generator.views.page import Link, Page, Setting
from generator.views.region_links import region_name
from generator.views.region_page import region_lead, region_page

EXAMPLE_FILE = re.compile(r"^# \S+\.yml$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RegionCard:
    """A region on the site's home; `days` has each date with the number of clinics open on it."""

    link: Link
    issuer: str
    line: str
    is_example: bool
    days: str


@dataclass(frozen=True, slots=True)
class HomeContent:
    """What the home of a site with several regions sets out."""

    title: str
    lead: str
    regions: tuple[RegionCard, ...]
    first: str


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A finding's code in the list of all."""

    link: Link
    severity: str
    severity_key: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RulesContent:
    """What the list of all findings sets out."""

    title: str
    lead: str
    rules: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True)
class RuleContent:
    """What the page of one finding's code sets out."""

    code: str
    severity: str
    severity_key: str
    severity_meaning: str
    sentence: str
    hint: str
    example: str


@dataclass(frozen=True, slots=True)
class SchemaLine:
    """A schema in the list: the file it describes and where it lies."""

    file: str
    name: str
    link: Link


@dataclass(frozen=True, slots=True)
class SchemasContent:
    """What the list of schemas sets out."""

    title: str
    lead: str
    usage: str
    schemas: tuple[SchemaLine, ...]


def home_part(region: Region, setting: Setting, *, is_whole_site: bool) -> RegionCard | Page:
    """What the site's home shows of a region; of the only one, that is all of the home."""
    if is_whole_site:
        return replace(region_page(region, setting), path="", crumbs=())
    example = bool(region.profile and region.profile.example)
    issuer = region.profile.issuer if region.profile else ""
    link = Link(region_name(region), f"{region.id}/")
    days = " ".join(f"{day}:{number}" for day, number in clinics_by_day(region, setting).items())
    return RegionCard(link, issuer, region_lead(region, setting), example, days)


def home_parts(setting: Setting) -> Iterator[RegionCard | Page]:
    """The parts of all regions of a setting that has all of them."""
    regions = setting.dataset.regions
    for region in regions:
        yield home_part(region, setting, is_whole_site=len(regions) == 1)


def home_page(parts: Iterable[RegionCard | Page], setting: Setting) -> Page:
    """The site's home: with one region that region's home, else a choice of regions."""
    words = setting.ui["home"]
    cards = []
    for part in parts:
        if isinstance(part, Page):
            return part
        cards.append(part)
    cards.sort(key=lambda card: card.is_example)
    as_of = setting.as_of.isoformat()
    has_days = any(card.days for card in cards)
    content = HomeContent(words["title"], words["lead"], tuple(cards), as_of)
    title, lead = words["title"], words["lead"]
    return Page("", "home", title, lead, (), (), content, as_of if has_days else None)


def rules_pages(codes: tuple[FindingCode, ...], setting: Setting) -> tuple[Page, ...]:
    """The list of every code a finding may have, and a page for each."""
    words = setting.ui["rules"]
    lines, pages = [], []
    crumb = Link(words["crumb"], "rules/")
    for about in codes:
        sentence = setting.words.findings[about.code]["sentence"]
        severity = setting.words.name("severity", about.severity)
        path = f"rules/{about.code}/"
        lines.append(RuleLine(Link(about.code, path), severity, about.severity, sentence))
        content = RuleContent(
            about.code,
            severity,
            about.severity,
            words["meanings"][about.severity],
            sentence,
            setting.words.findings[about.code]["hint"],
            _example(about.explanation),
        )
        title = setting.words.with_sign("colon", (about.code, sentence))
        pages.append(Page(path, "rule", title, sentence, (crumb, Link(about.code)), (), content))
    order = {"error": 0, "warning": 1, "info": 2}
    lines.sort(key=lambda line: (order[line.severity_key], line.link.text))
    list_content = RulesContent(words["title"], words["lead"], tuple(lines))
    overview = Page(
        "rules/", "rules", words["title"], words["lead"], (Link(words["crumb"]),), (), list_content
    )
    return (overview, *pages)


def _example(explanation: str) -> str:
    """The files at the end of an explanation: from the first line that names one."""
    named = EXAMPLE_FILE.search(explanation)
    return explanation[named.start() :].rstrip() if named else ""


def schemas_page(setting: Setting) -> Page:
    """The list of the schemas."""
    words = setting.ui["schemas"]
    lines = []
    for kind in sorted(
        {kind.name: kind for kind in (*SHARED_KINDS, *REGION_KINDS)}.values(),
        key=lambda each: each.name,
    ):
        monthly = f"{kind.name}/2026-11.yml"
        files = {"yearly": f"{kind.name}/2026.yml", "monthly": monthly, "month": monthly}
        file = files.get(kind.form, f"{kind.name}.yml")
        link = Link(f"{kind.name}.json", f"schemas/{kind.name}.json")
        lines.append(SchemaLine(file, setting.words.name("kind", kind.name), link))
    content = SchemasContent(words["title"], words["lead"], words["usage"], tuple(lines))
    return Page(
        "schemas/", "schemas", words["title"], words["lead"], (Link(words["title"]),), (), content
    )
