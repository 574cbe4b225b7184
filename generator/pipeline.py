"""The story from data to site, each step a function of the one before."""

import shutil
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from generator.check.running import check_codes
from generator.check.taken_back import PAST_TAKEN_BACK
from generator.load.codes import LOAD_CODES
from generator.load.dataset import load
from generator.load.site_config import SiteConfig
from generator.model.dataset import Dataset
from generator.model.finding import Finding, FindingCode
from generator.model.place import Place
from generator.production.boards import NotPrinted, all_printed
from generator.production.findings import Found, all_found, found_in
from generator.production.inputs import fresh_regions, region_digests, region_of
from generator.production.regions import made_region, with_boards
from generator.production.root import RootPages, made_root
from generator.production.share import (
    RegionMade,
    Work,
    begin,
    production_of,
    setting_in,
    without_pauses,
)
from generator.production.sharing import (
    all_checked,
    all_made,
    fresh_processes,
    processes,
    shared_out,
)
from generator.production.unit import Made, frame_in
from generator.publish.frame import start_frame
from generator.publish.guide_index import has_index
from generator.publish.links import BrokenLink, UnitLinks, broken_links
from generator.publish.lock import locked
from generator.publish.manifest import remembered_units
from generator.publish.swap import ROOT, ROOT_FOLDER, publish
from generator.render.html import templates_in
from generator.render.templates import Templates
from generator.schedule.window import USUAL_DAYS, Days
from generator.texts.catalogue import LANGUAGES, MAIN, Language
from generator.views.page import OUTPUTS_MADE, Link, Page, Setting
from generator.views.region_links import region_link
from generator.views.site_pages import home_page, home_parts

if TYPE_CHECKING:
    from generator.schedule.told import Told

T = TypeVar("T")
SHANGHAI = ZoneInfo("Asia/Shanghai")
PACKAGE = Path(__file__).parent

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is (0: not known)."""


@dataclass(frozen=True)
class Checked:
    """A data folder as read and checked; findings by region ("": the shared files)."""

    dataset: Dataset
    found_by_region: Mapping[str, Found]

    @cached_property
    def all(self) -> Found:
        """All that was found."""
        return all_found(self.found_by_region.values())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Sorted by file, line, column, code."""
        return self.all.findings

    @property
    def lines(self) -> Mapping[Place, int]:
        """The line of other places that the findings' sentences name."""
        return self.all.lines

    @property
    def has_errors(self) -> bool:
        """Nothing may be published."""
        return self.all.has_errors


@dataclass(slots=True)
class Built:
    """What a build did: errors in the data or links to nothing are not published.

    `foreign` names what else lies in the site's folder: not ours, and kept. `gone` are regions that
    were published and have no data any more; where none is left at all, nothing is published.
    `not_printed` are boards that could not be set: the others are published. `has_guides`: the
    guides can be searched, or it never came to that.
    """

    checked: Found
    is_published: bool = False
    pages: int = 0
    pages_made: int = 0
    broken: tuple[BrokenLink, ...] = ()
    foreign: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    not_printed: tuple[NotPrinted, ...] = ()
    has_guides: bool = True


def check(data: Path, as_of: date, days: Days = USUAL_DAYS) -> Checked:
    """Read and check a data folder, as of a day in Asia/Shanghai, and so many days around it."""
    with without_pauses():
        loaded = load(data)
        found = found_in(("", *loaded.dataset.regions_by_id), loaded, data, as_of, days)
    return Checked(loaded.dataset, found)


def told_schedule(
    data: Path, region_id: str | None, expression: str, first: date, last: date, language: str
) -> "Told | None":
    """What a `when` means in a region (or anywhere), and its dates; None if no such region is."""
    from generator.schedule.told import told_when  # noqa: PLC0415 - its tables take a fifth of a second

    dataset = load(data).dataset
    region = dataset.regions_by_id.get(region_id) if region_id else None
    if region_id and region is None:
        return None
    return told_when(expression, first, last, region, dataset.shared.holidays, language)


def finding_codes() -> tuple[FindingCode, ...]:
    """Every code a finding may have, sorted."""
    return tuple(
        sorted((*LOAD_CODES, *check_codes(), PAST_TAKEN_BACK), key=lambda about: about.code)
    )


def build(
    config: SiteConfig,
    as_of: date,
    jobs: int = 1,
    progress: Progress = lambda *_: None,
    *,
    strict: bool = False,
    outputs: frozenset[str] = OUTPUTS_MADE,
    languages: tuple[Language, ...] = (MAIN,),
) -> Built:
    """Check the data, make the site beside the present one, check its links, and swap.

    `strict`: warnings are errors. `outputs` must have "pages": what was published stays in place.
    Of the `languages` the main one comes first.
    Raises AlreadyBuilding, FrameFailed, WrittenTwice, BrokenProcessPool and OSError (a full disk,
    say); the published site is whole in any case.
    """
    with locked(config.site) as workspace:
        seconds: dict[str, float] = {}
        sources = (config.file, config.theme, config.content, PACKAGE)
        frame_build = start_frame(
            workspace, config.file, sources, config.environment, config.address, languages
        )
        work = work_of(
            config, as_of, workspace.staging, config.site, workspace.boards, outputs, languages
        )
        try:
            with shared_out(work, partial(processes, jobs)) as sharing:
                with _timed("check", seconds, progress):
                    checked = all_checked(sharing)
                    found = all_found(checked.found.values())
                if found.has_errors or (strict and found.has_warnings):
                    return Built(found, seconds=seconds)
                with _timed("frame", seconds, progress):
                    frame = frame_build.finished()
                with _timed("pages", seconds, progress):
                    known = remembered_units(workspace)
                    common = f"{frame_build.digest} {as_of} {sorted(outputs)}"
                    setting = setting_of(Dataset(), checked.found, work)
                    digests = region_digests(setting, checked.linked, checked.files, common)
                    gone = tuple(sorted({region_of(unit) for unit in known} - {ROOT, *digests}))
                    if gone and not digests:
                        return Built(found, gone=gone, seconds=seconds)
                    fresh = fresh_regions(known, digests, config.site, languages)
                    coming = all_made(sharing, checked, frame, digests.keys() - fresh)
                    _, templates = begin(work)
                    made = _made(work, frame, templates, checked.found, digests, coming, progress)
            with _timed("boards", seconds, progress):
                sheets = [sheet for each in made for sheet in each.sheets]
                not_printed = tuple(
                    all_printed(work.press, sheets, partial(fresh_processes, jobs), progress)
                )
                made = [
                    with_boards(each, work.staging, work.published, work.press) for each in made
                ]
        finally:
            frame_build.stop()
        units = {name: known[name] for name in known if region_of(name) in fresh}
        units |= {each.name: each.as_unit(digests.get(region_of(each.name), "")) for each in made}
        with _timed("links", seconds, progress):
            broken = broken_links(UnitLinks(**unit["links"]) for unit in units.values())
        foreign: tuple[str, ...] = ()
        if not broken:
            with _timed("publish", seconds, progress):
                changed = [each.name for each in made if not each.is_published_in(known)]
                foreign = publish(workspace, changed, units)
        pages = sum(unit["pages"] for unit in units.values())
        pages_made = sum(each.pages for each in made)
        return Built(
            found,
            not broken,
            pages,
            pages_made,
            broken,
            foreign,
            gone,
            seconds,
            not_printed,
            has_index(frame),
        )


def build_into(site: Path, config: SiteConfig, as_of: date, checked: Checked) -> Built:
    """Turn a folder in which MkDocs has just built the frame into the whole site.

    Not safe against being killed. What begins with a dot is left where it is, as MkDocs does.
    """
    with TemporaryDirectory(dir=site.parent, prefix=".gongshi-") as folder:
        frame, staging = Path(folder, "frame"), Path(folder, "staging")
        frame.mkdir()
        for entry in sorted(site.iterdir()):
            if not entry.name.startswith("."):
                shutil.move(entry, frame / entry.name)
        work = work_of(config, as_of, staging, languages=LANGUAGES)
        lent = frame_in(frame, LANGUAGES, has_address=bool(config.address))
        made, own = [], []
        for language in LANGUAGES:
            setting = setting_of(checked.dataset, checked.found_by_region, work, language)
            production = production_of(work, lent, setting)
            renderer = production.renderer(templates_in(config.theme, setting.words))
            regions = setting.dataset.regions
            made += [made_region(region, production, renderer) for region in regions]
            home = home_page(home_parts(setting), setting)
            links = tuple(region_link(region) for region in regions)
            own.append(
                RootPages(production, renderer, partial(_given, home), partial(_given, links))
            )
        ids = [region.id for region in checked.dataset.regions]
        made.append(made_root(frame, own, ids, finding_codes()))
        sheets = [sheet for each in made for sheet in each.sheets]
        not_printed = tuple(all_printed(work.press, sheets, lambda _: (), lambda *_: None))
        made = [with_boards(each, staging, None, work.press) for each in made]
        for entry in sorted((staging / ROOT_FOLDER).iterdir()):
            shutil.move(entry, site / entry.name)
        for each in made:
            if each.name != ROOT:
                shutil.move(staging / each.name, site / each.name)
    pages = sum(each.pages for each in made)
    broken = broken_links(each.links for each in made)
    return Built(checked.all, True, pages, pages, broken, not_printed=not_printed)


def work_of(
    config: SiteConfig,
    as_of: date,
    staging: Path,
    published: Path | None = None,
    kept: Path | None = None,
    outputs: frozenset[str] = OUTPUTS_MADE,
    languages: tuple[Language, ...] = (MAIN,),
) -> Work:
    """What a site, or a part of it, is made from and where."""
    return Work(
        config.data,
        as_of,
        config.theme,
        config.address,
        staging,
        published,
        outputs,
        config.days,
        kept,
        languages,
    )


def setting_of(
    dataset: Dataset, found: Mapping[str, Found], work: Work, language: Language = MAIN
) -> Setting:
    """What every view is given."""
    findings = {region: each.findings for region, each in found.items()}
    return setting_in(language, dataset, findings, all_found(found.values()).lines, work)


def _given(value: T) -> T:
    return value


def _made(
    work: Work,
    frame: Path,
    templates: Mapping[Language, Templates],
    found: Mapping[str, Found],
    regions: Collection[str],
    coming: Iterator[list[RegionMade]],
    progress: Progress,
) -> list[Made]:
    """All units that are made; what belongs to no region while helpers are at the regions."""
    of_regions: list[RegionMade] = []
    lent = frame_in(frame, work.languages, has_address=bool(work.address))

    def home(setting: Setting) -> Page:
        for share in coming:
            of_regions.extend(share)
            progress("pages", len(of_regions), len(regions))
        of_regions.sort(key=lambda each: each.id)
        language = setting.words.language
        return home_page((each.shown[language].home_part for each in of_regions), setting)

    def named(language: Language) -> tuple[Link, ...]:
        return tuple(each.shown[language].link for each in of_regions)

    own = []
    for language in work.languages:
        setting = setting_of(Dataset(), found, work, language)
        production = production_of(work, lent, setting)
        pages = production.renderer(templates[language])
        own.append(RootPages(production, pages, partial(home, setting), partial(named, language)))
    root = made_root(frame, own, regions, finding_codes())
    return [root, *(made for each in of_regions for made in each.made)]


@contextmanager
def _timed(stage: str, seconds: dict[str, float], progress: Progress) -> Iterator[None]:
    progress(stage, 0, 0)
    start = perf_counter()
    yield
    seconds[stage] = perf_counter() - start
