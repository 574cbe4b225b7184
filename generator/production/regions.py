"""Regions into files, one after another or shared out to the helpers of an executor."""

import ctypes
import signal
import sys
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

from generator.production.region_files import region_files
from generator.production.unit import Made, Production, write_page
from generator.publish.links import UnitLinks
from generator.publish.writing import Writer
from generator.render.html import Renderer
from generator.render.sitemap import sitemap
from generator.views.region_pages import region_pages

FEW_REGIONS = 2
PR_SET_PDEATHSIG = 1

_begun: dict[Path, tuple[Production, Renderer]] = {}
"""What this process works on, by staging folder: that is one build's own."""


def made_regions(
    regions: Collection[str],
    production: Production,
    helpers: Callable[[Production], Executor | None],
) -> Iterator[Made]:
    """Write regions, in the order given, each yielded when it is done.

    `helpers` gives the executor to share them out to, or None. Threads and forked processes find
    the production begun; others must be told (`initializer=begin, initargs=(production,)`).
    """
    begin(production)
    try:
        executor = helpers(production)
        if executor is None:
            yield from (made_region(production.staging, region) for region in regions)
            return
        with executor:
            stagings = [production.staging] * len(regions)
            yield from executor.map(made_region, stagings, regions)
    finally:
        del _begun[production.staging]


def processes(jobs: int, regions: Collection[str], production: Production) -> Executor | None:
    """Processes of this machine, where there is work enough for them."""
    if jobs < 2 or len(regions) <= FEW_REGIONS:
        return None
    if "fork" in get_all_start_methods():  # they inherit what was begun
        return ProcessPoolExecutor(jobs, get_context("fork"), initializer=end_with_parent)
    return ProcessPoolExecutor(jobs, initializer=begin, initargs=(production,))


def begin(production: Production) -> None:
    """Said in every process before it is given regions."""
    _begun[production.staging] = (production, production.renderer())


def made_region(staging: Path, region_id: str) -> Made:
    """Write one region's pages and files, for the production that has this staging folder."""
    production, pages = _begun[staging]
    region = production.setting.dataset.regions_by_id[region_id]
    published = production.published / region_id if production.published else None
    writer = Writer(staging / region_id, published)
    links = UnitLinks()
    paths = []
    for page in region_pages(region, production.setting):
        write_page(page, pages, writer, links, below=f"{region_id}/")
        paths.append(page.path)
    for path, content in region_files(region, production.setting, production.address):
        writer.file(path, content)
        links.add_file(f"{region_id}/{path}")
    if production.address:
        writer.file("sitemap.xml", sitemap(production.address, paths))
        links.add_file(f"{region_id}/sitemap.xml")
    return Made(region_id, len(paths), links, writer.is_same)


def end_with_parent() -> None:
    """Let a helper not outlive a build that is killed: it would wait for work for ever (Linux)."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
