"""The story from data to site, each step a function of the one before: load, check, view, render, publish."""

import gc
import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from zoneinfo import ZoneInfo

from generator.check.running import Surroundings, check_codes, findings_of
from generator.load.codes import LOAD_CODES
from generator.load.dataset import load
from generator.load.locating import located
from generator.load.site_config import SiteConfig
from generator.model.dataset import Dataset
from generator.model.finding import Finding, FindingCode
from generator.model.place import Place
from generator.production import Made, Production, begin, made_regions, made_root, shells_in
from generator.publish.frame import digest_of, start_frame
from generator.publish.links import BrokenLink, UnitLinks, broken_links
from generator.publish.swap import ROOT, publish
from generator.publish.workspace import locked, read_json
from generator.texts.catalogue import catalogue
from generator.views.page import Setting

SHANGHAI = ZoneInfo("Asia/Shanghai")
PACKAGE = Path(__file__).parent
FEW_REGIONS = 2

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is (0: not known)."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A data folder as read and checked.

    `findings` are sorted by file, line, column, code; `lines` gives the line of other places that their sentences
    name; `digests` tells whether a region's files changed ("" for the files that all share).
    """

    dataset: Dataset
    findings: tuple[Finding, ...]
    lines: Mapping[Place, int]
    digests: Mapping[str, str]

    @property
    def has_errors(self) -> bool:
        return any(finding.severity == "error" for finding in self.findings)


@dataclass(slots=True)
class Built:
    """What a build did: nothing is published where there are errors in the data or links to nothing."""

    checked: Checked
    is_published: bool = False
    pages: int = 0
    pages_made: int = 0
    broken: tuple[BrokenLink, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)


def check(data: Path, as_of: date) -> Checked:
    """Read and check a data folder, as of a day in Asia/Shanghai."""
    loaded = load(data)
    surroundings = Surroundings(loaded.dataset, as_of)
    checked = (*loaded.dataset.regions, loaded.dataset.shared)
    found = [finding for region in checked for finding in findings_of(region, surroundings)]
    findings, lines = located((*loaded.findings, *found), data)
    in_order = sorted(findings, key=lambda each: (each.file, each.line, each.column, each.code))
    return Checked(loaded.dataset, tuple(in_order), lines, loaded.digests)


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
) -> Built:
    """Check the data, make the site beside the present one, check its links, and swap. `strict`: warnings are errors.

    Raises AlreadyBuilding, FrameFailed, OSError (a full disk, say); the published site is whole in any case.
    """
    with locked(config.site) as workspace:
        seconds: dict[str, float] = {}
        sources = (config.file, config.theme, config.content, PACKAGE)
        frame_build = start_frame(workspace.frames, config.file, sources, config.address)
        try:
            with _timed("check", seconds, progress):
                checked = _check_without_pauses(config.data, as_of)
            if checked.has_errors or (strict and checked.findings):
                return Built(checked, seconds=seconds)
            with _timed("frame", seconds, progress):
                frame = frame_build.finished()
        finally:
            frame_build.stop()
        published = config.site if config.site.is_dir() else None
        production = _production(checked, as_of, frame, config, workspace.staging, published)
        known = read_json(workspace.manifest) if published else {}
        digests = unit_digests(checked, f"{frame_build.digest} {as_of}")
        fresh = {name for name, digest in digests.items() if known.get(name, {}).get("digest") == digest}
        with _timed("pages", seconds, progress):
            made = _made(production, frame, sorted(digests.keys() - fresh), jobs, progress)
        units = {name: known[name] for name in sorted(fresh)}
        units |= {each.name: _remembered(each, digests.get(each.name, "")) for each in made}
        built = Built(checked, seconds=seconds)
        built.pages = sum(unit["pages"] for unit in units.values())
        built.pages_made = sum(each.pages for each in made)
        with _timed("links", seconds, progress):
            built.broken = broken_links(UnitLinks(**unit["links"]) for unit in units.values())
        if not built.broken:
            with _timed("publish", seconds, progress):
                publish(workspace, [each.name for each in made if not _is_as_published(each, known)], units)
            built.is_published = True
        return built


def build_into(site: Path, config: SiteConfig, as_of: date) -> Built:
    """Turn a folder in which MkDocs has just built the frame into the whole site. Not safe against being killed."""
    checked = check(config.data, as_of)
    if checked.has_errors:
        return Built(checked)
    with TemporaryDirectory(dir=site.parent, prefix=".gongshi-") as folder:
        frame, staging = Path(folder, "frame"), Path(folder, "staging")
        frame.mkdir()
        for entry in sorted(site.iterdir()):
            shutil.move(entry, frame / entry.name)
        production = _production(checked, as_of, frame, config, staging, None)
        made = _made(production, frame, [region.id for region in checked.dataset.regions], 1, lambda *_: None)
        for entry in sorted((staging / "root").iterdir()):
            shutil.move(entry, site / entry.name)
        for each in made:
            if each.name != ROOT:
                shutil.move(staging / each.name, site / each.name)
    pages = sum(each.pages for each in made)
    return Built(checked, True, pages, pages, broken_links(each.links for each in made))


def unit_digests(checked: Checked, common: str) -> dict[str, str]:
    """By region, a digest of everything its pages are made from: its own files, those of the regions it is linked with
    (and that those are linked with: their names may stand on its pages), what all share, and `common`."""
    dataset = checked.dataset
    linked: dict[str, set[str]] = {region.id: {region.id} for region in dataset.regions}
    for region, references in dataset.references.items():
        for other in {reference.region for reference in references} & linked.keys():
            linked[region].add(other)
            linked[other].add(region)
    digests = {}
    for region in linked:
        near = sorted({further for other in linked[region] for further in linked[other]})
        parts = [common, checked.digests[""], *(f"{other} {checked.digests[other]}" for other in near)]
        digests[region] = blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
    return digests


def _production(
    checked: Checked, as_of: date, frame: Path, config: SiteConfig, staging: Path, published: Path | None
) -> Production:
    by_region: dict[str, list[Finding]] = {}
    for finding in checked.findings:
        by_region.setdefault(finding.file.partition("/")[0], []).append(finding)
    findings = {region: tuple(found) for region, found in by_region.items()}
    setting = Setting(checked.dataset, as_of, catalogue("zh"), findings, checked.lines)
    shells = shells_in(frame, has_address=bool(config.address))
    return Production(setting, shells, config.theme, config.address, staging, published)


def _made(production: Production, frame: Path, regions: list[str], jobs: int, progress: Progress) -> list[Made]:
    def helpers(production: Production) -> Executor | None:
        if jobs < 2 or len(regions) <= FEW_REGIONS:
            return None
        method = "fork" if "fork" in get_all_start_methods() else "spawn"
        return ProcessPoolExecutor(jobs, get_context(method), initializer=begin, initargs=(production,))

    made = []
    for each in made_regions(regions, production, helpers):
        made.append(each)
        progress("pages", len(made), len(regions))
    sitemaps = [f"{region.id}/sitemap.xml" for region in production.setting.dataset.regions]
    return [made_root(frame, production, finding_codes(), sitemaps), *made]


def _remembered(made: Made, digest: str) -> dict[str, object]:
    return {"digest": digest, "pages": made.pages, "files": made.files, "links": made.links.as_json()}


def _is_as_published(made: Made, known: Mapping[str, Mapping[str, object]]) -> bool:
    return made.is_same and known.get(made.name, {}).get("files") == made.files


def _check_without_pauses(data: Path, as_of: date) -> Checked:
    """Check with the garbage collector off (records hold no circles), and keep what was read out of its way after."""
    gc.disable()
    try:
        return check(data, as_of)
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def _timed(stage: str, seconds: dict[str, float], progress: Progress) -> Iterator[None]:
    progress(stage, 0, 0)
    start = perf_counter()
    yield
    seconds[stage] = perf_counter() - start
