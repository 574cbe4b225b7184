"""The story from data to site, each step a function of the one before."""

import gc
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator.check.running import Surroundings, check_codes, findings_of
from generator.load.codes import LOAD_CODES
from generator.load.dataset import load
from generator.load.locating import located
from generator.load.site_config import SiteConfig
from generator.model.dataset import Dataset
from generator.model.finding import Finding, FindingCode
from generator.model.place import Place
from generator.production.inputs import fresh_regions, region_digests
from generator.production.regions import made_regions, processes
from generator.production.root import made_root
from generator.production.unit import Made, Production, shells_in
from generator.publish.frame import start_frame
from generator.publish.links import BrokenLink, UnitLinks, broken_links
from generator.publish.lock import locked
from generator.publish.manifest import remembered_units
from generator.publish.swap import ROOT, ROOT_FOLDER, publish
from generator.schedule.window import USUAL_DAYS, Days
from generator.texts.catalogue import catalogue
from generator.views.page import OUTPUTS_MADE, Setting

if TYPE_CHECKING:
    from generator.schedule.told import Told

SHANGHAI = ZoneInfo("Asia/Shanghai")
PACKAGE = Path(__file__).parent

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is (0: not known)."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A data folder as read and checked.

    `findings` are sorted by file, line, column, code; `lines` gives the line of other places that
    their sentences name; `digests` tells whether a region's files changed ("" for the files that
    all share).
    """

    dataset: Dataset
    findings: tuple[Finding, ...]
    lines: Mapping[Place, int]
    digests: Mapping[str, str]

    @property
    def has_errors(self) -> bool:
        """Nothing may be published."""
        return any(finding.severity == "error" for finding in self.findings)

    @property
    def has_warnings(self) -> bool:
        """There is something to mend that does not hinder."""
        return any(finding.severity == "warning" for finding in self.findings)


@dataclass(slots=True)
class Built:
    """What a build did: errors in the data or links to nothing are not published.

    `foreign` names what else lies in the site's folder: not ours, and kept. `gone` are regions that
    were published and have no data any more; where none is left at all, nothing is published.
    """

    checked: Checked
    is_published: bool = False
    pages: int = 0
    pages_made: int = 0
    broken: tuple[BrokenLink, ...] = ()
    foreign: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)


def check(data: Path, as_of: date, days: Days = USUAL_DAYS) -> Checked:
    """Read and check a data folder, as of a day in Asia/Shanghai, and so many days around it."""
    loaded = load(data)
    surroundings = Surroundings(loaded.dataset, as_of, days)
    checked = (*loaded.dataset.regions, loaded.dataset.shared)
    found = [finding for region in checked for finding in findings_of(region, surroundings)]
    findings, lines = located((*loaded.findings, *found), data)
    in_order = sorted(findings, key=lambda each: (each.file, each.line, each.column, each.code))
    return Checked(loaded.dataset, tuple(in_order), lines, loaded.digests)


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
    return tuple(sorted((*LOAD_CODES, *check_codes()), key=lambda about: about.code))


def build(
    config: SiteConfig,
    as_of: date,
    jobs: int = 1,
    progress: Progress = lambda *_: None,
    *,
    strict: bool = False,
    outputs: frozenset[str] = OUTPUTS_MADE,
) -> Built:
    """Check the data, make the site beside the present one, check its links, and swap.

    `strict`: warnings are errors. `outputs` must have "pages": what was published stays in place.
    Raises AlreadyBuilding, FrameFailed, WrittenTwice, BrokenProcessPool and OSError (a full disk,
    say); the published site is whole in any case.
    """
    with locked(config.site) as workspace:
        seconds: dict[str, float] = {}
        sources = (config.file, config.theme, config.content, PACKAGE)
        frame_build = start_frame(
            workspace, config.file, sources, config.environment, config.address
        )
        try:
            with _timed("check", seconds, progress):
                checked = _check_without_pauses(config, as_of)
            if checked.has_errors or (strict and checked.has_warnings):
                return Built(checked, seconds=seconds)
            with _timed("frame", seconds, progress):
                frame = frame_build.finished()
        finally:
            frame_build.stop()
        with _timed("pages", seconds, progress):
            production = _production(
                checked, as_of, frame, config, workspace.staging, config.site, outputs
            )
            known = remembered_units(workspace)
            digests = region_digests(
                production.setting,
                checked.digests,
                f"{frame_build.digest} {as_of} {sorted(outputs)}",
            )
            gone = tuple(sorted(known.keys() - digests.keys() - {ROOT}))
            if gone and not digests:
                return Built(checked, gone=gone, seconds=seconds)
            fresh = fresh_regions(known, digests, config.site)
            made = _made(production, frame, sorted(digests.keys() - fresh), jobs, progress)
        units = {name: known[name] for name in fresh}
        units |= {each.name: each.as_unit(digests.get(each.name, "")) for each in made}
        with _timed("links", seconds, progress):
            broken = broken_links(UnitLinks(**unit["links"]) for unit in units.values())
        foreign: tuple[str, ...] = ()
        if not broken:
            with _timed("publish", seconds, progress):
                changed = [each.name for each in made if not each.is_published_in(known)]
                foreign = publish(workspace, changed, units)
        pages = sum(unit["pages"] for unit in units.values())
        pages_made = sum(each.pages for each in made)
        return Built(checked, not broken, pages, pages_made, broken, foreign, gone, seconds)


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
        production = _production(checked, as_of, frame, config, staging, None, OUTPUTS_MADE)
        regions = [region.id for region in checked.dataset.regions]
        made = _made(production, frame, regions, 1, lambda *_: None)
        for entry in sorted((staging / ROOT_FOLDER).iterdir()):
            shutil.move(entry, site / entry.name)
        for region in regions:
            shutil.move(staging / region, site / region)
    pages = sum(each.pages for each in made)
    return Built(checked, True, pages, pages, broken_links(each.links for each in made))


def _production(
    checked: Checked,
    as_of: date,
    frame: Path,
    config: SiteConfig,
    staging: Path,
    published: Path | None,
    outputs: frozenset[str],
) -> Production:
    by_region: dict[str, list[Finding]] = {}
    for finding in checked.findings:
        by_region.setdefault(finding.file.partition("/")[0], []).append(finding)
    findings = {region: tuple(found) for region, found in by_region.items()}
    setting = Setting(
        checked.dataset, as_of, catalogue("zh"), findings, checked.lines, outputs, config.days
    )
    shells = shells_in(frame, has_address=bool(config.address))
    return Production(setting, shells, config.theme, config.address, staging, published)


def _made(
    production: Production, frame: Path, regions: list[str], jobs: int, progress: Progress
) -> list[Made]:
    made = []
    for each in made_regions(regions, production, partial(processes, jobs, regions)):
        made.append(each)
        progress("pages", len(made), len(regions))
    return [made_root(frame, production, finding_codes()), *made]


def _check_without_pauses(config: SiteConfig, as_of: date) -> Checked:
    """Check with the garbage collector off: records hold no circles.

    What was read stays out of its way.
    """
    gc.disable()
    try:
        return check(config.data, as_of, config.days)
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def _timed(stage: str, seconds: dict[str, float], progress: Progress) -> Iterator[None]:
    progress(stage, 0, 0)
    start = perf_counter()
    yield
    seconds[stage] = perf_counter() - start
