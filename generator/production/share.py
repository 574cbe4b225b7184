"""What is done for a share of the regions, in three steps: read, check, make.

Between the steps all shares are looked at together. Whoever does the next step for a share finds
what was read for it, if in the same process; else it is read again, and comes out the same.
"""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from generator.load.dataset import (
    Loaded,
    RegionRead,
    SharedRead,
    region_in,
    shared_in,
    together,
)
from generator.model.dataset import Dataset
from generator.model.finding import Finding
from generator.model.place import Place
from generator.production.boards import KEPT_FOLDER, TEMPLATES, Press
from generator.production.findings import Found, found_in
from generator.production.regions import made_region
from generator.production.unit import Frame, Made, Production, frame_in
from generator.render.html import templates_in
from generator.render.templates import Templates
from generator.schedule.window import USUAL_DAYS, Days
from generator.texts.catalogue import MAIN, Language, catalogue
from generator.views.named import named_for
from generator.views.page import OUTPUTS_MADE, Link, Page, Setting
from generator.views.region_links import region_link
from generator.views.site_pages import RegionCard, home_part


@dataclass(frozen=True, slots=True)
class Work:
    """One build, as far as all its shares have it in common; `staging` is that build's own.

    `kept` is where printed boards are kept from build to build, if they are. Of the `languages`
    the main one comes first.
    """

    data: Path
    as_of: date
    theme: Path
    address: str
    staging: Path
    published: Path | None
    outputs: frozenset[str] = OUTPUTS_MADE
    days: Days = USUAL_DAYS
    kept: Path | None = None
    languages: tuple[Language, ...] = (MAIN,)

    @property
    def press(self) -> Press:
        """Where its boards are printed."""
        return Press(
            self.theme / TEMPLATES, self.data, self.as_of, self.kept or self.staging / KEPT_FOLDER
        )


@dataclass(frozen=True, slots=True)
class Share:
    """Some regions to work on, and all whose records that takes: these, and others near them."""

    regions: tuple[str, ...]
    around: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegionIndex:
    """What others must know of a region: a digest of its files; the regions its records name."""

    digest: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Making:
    """What the pages of a share need besides its data.

    `found` is of all regions around; `stale` are those of the share whose pages are to be made;
    `is_whole_site`: there are no regions besides. `needed_later` are the regions around the shares
    that come after this one, so that the others can be let go of.
    """

    frame: Path
    found: Mapping[str, Found]
    stale: frozenset[str]
    is_whole_site: bool
    needed_later: frozenset[str]


@dataclass(frozen=True, slots=True)
class RegionShown:
    """What the site's own pages in one language show of a region."""

    link: Link
    home_part: RegionCard | Page


@dataclass(frozen=True, slots=True)
class RegionMade:
    """What came of a region: what the site shows of it, by language; its pages, if made."""

    id: str
    shown: Mapping[Language, RegionShown]
    made: tuple[Made, ...]


@dataclass
class _Kept:
    """What this process has read for one build."""

    work: Work
    regions: dict[str, RegionRead] = field(default_factory=dict)
    loaded: dict[tuple[str, ...], Loaded] = field(default_factory=dict)
    frames: dict[Path, Frame] = field(default_factory=dict)

    @cached_property
    def shared(self) -> SharedRead:
        return shared_in(self.work.data)

    @cached_property
    def templates(self) -> Mapping[Language, Templates]:
        theme = self.work.theme
        return {each: templates_in(theme, catalogue(each)) for each in self.work.languages}

    def region(self, region_id: str) -> RegionRead:
        if region_id not in self.regions:
            self.regions[region_id] = region_in(self.work.data, region_id)
        return self.regions[region_id]

    def around(self, share: Share) -> Loaded:
        if share.around not in self.loaded:
            read = [self.region(each) for each in share.around]
            self.loaded[share.around] = together(self.shared, read)
        return self.loaded[share.around]

    def let_go(self, share: Share, needed_later: frozenset[str]) -> None:
        """Forget a share that is done, and what no later one is near to."""
        if not needed_later.issuperset(share.around):
            self.loaded.pop(share.around, None)
        for region in frozenset(share.around) - needed_later:
            self.regions.pop(region, None)

    def frame(self, folder: Path) -> Frame:
        if folder not in self.frames:
            has_address = bool(self.work.address)
            self.frames[folder] = frame_in(folder, self.work.languages, has_address=has_address)
        return self.frames[folder]


_kept: dict[Path, _Kept] = {}
"""By staging folder: that is one build's own."""


def begin(work: Work) -> tuple[SharedRead, Mapping[Language, Templates]]:
    """What all shares need, made ready once; processes forked after this have it."""
    kept = _kept_for(work)
    return kept.shared, kept.templates


def forget(work: Work) -> None:
    """Let go of what was read for a build."""
    _kept.pop(work.staging, None)


def read(work: Work, regions: tuple[str, ...]) -> dict[str, RegionIndex]:
    """Read some regions."""
    with without_pauses():
        kept = _kept_for(work)
        return {each: _index_of(kept.region(each)) for each in regions}


def check(work: Work, share: Share) -> dict[str, Found]:
    """What is found in the regions of a share."""
    with without_pauses():
        loaded = _kept_for(work).around(share)
        return found_in(share.regions, loaded, work.data, work.as_of, work.days)


def make(work: Work, share: Share, making: Making) -> list[RegionMade]:
    """Write the pages of the share's stale regions."""
    dataset = _kept_for(work).around(share).dataset
    found = {each: part.findings for each, part in making.found.items()}
    lines = {place: line for part in making.found.values() for place, line in part.lines.items()}
    shown: dict[str, dict[Language, RegionShown]] = {each: {} for each in share.regions}
    made: dict[str, list[Made]] = {each: [] for each in share.regions}
    for language in work.languages:
        setting = setting_in(language, dataset, found, lines, work)
        for each, pages in (_pages_made(work, making, setting) if making.stale else {}).items():
            made[each].append(pages)
        for each in share.regions:
            region = setting.dataset.regions_by_id[each]
            part = home_part(region, setting, is_whole_site=making.is_whole_site)
            shown[each][language] = RegionShown(region_link(region), part)
    _kept_for(work).let_go(share, making.needed_later)
    return [RegionMade(each, shown[each], tuple(made[each])) for each in share.regions]


def setting_in(
    language: Language,
    dataset: Dataset,
    findings: Mapping[str, tuple[Finding, ...]],
    lines: Mapping[Place, int],
    work: Work,
) -> Setting:
    """What every view in a language is given; `findings` by region, `lines` of what they name."""
    words = catalogue(language)
    named = named_for(words, dataset)
    return Setting(named, work.as_of, words, findings, lines, work.outputs, work.days, work.address)


def production_of(work: Work, frame: Frame, setting: Setting) -> Production:
    """What making pages in a setting's language needs."""
    return Production(
        setting,
        frame,
        work.languages,
        work.theme,
        work.address,
        work.staging,
        work.published,
        work.press,
    )


def _pages_made(work: Work, making: Making, setting: Setting) -> dict[str, Made]:
    kept = _kept_for(work)
    production = production_of(work, kept.frame(making.frame), setting)
    pages = production.renderer(kept.templates[setting.words.language])
    regions = setting.dataset.regions_by_id
    return {each: made_region(regions[each], production, pages) for each in sorted(making.stale)}


def _kept_for(work: Work) -> _Kept:
    return _kept.setdefault(work.staging, _Kept(work))


def _index_of(read: RegionRead) -> RegionIndex:
    return RegionIndex(read.reading.digest, read.region.regions_named)


@contextmanager
def without_pauses() -> Iterator[None]:
    """With the garbage collector off: records hold no circles.

    What was read stays out of its way.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
