"""Pages of the data into files: the work of one region, which can be shared out, and of what belongs to no region."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.model.finding import FindingCode
from generator.publish.links import UnitLinks
from generator.publish.swap import ROOT
from generator.publish.writing import Writer
from generator.render import shells
from generator.render.html import Renderer, renderer
from generator.render.json_schema import schema_files
from generator.render.sitemap import sitemap, sitemap_index
from generator.views.page import Page, Setting
from generator.views.region_pages import region_pages
from generator.views.site_pages import home_page, rules_pages, schemas_page

LEFT_BEHIND = (
    f"{shells.FOLDER}/",
    "index.html",
    "sitemap.xml",
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
)
"""What the frame holds that is not published: its shells, a sitemap that lists them, the theme's own search."""


@dataclass(frozen=True, slots=True)
class Production:
    """Everything that making pages needs; a process that helps gets it once, not once a region.

    `staging` is where units are written, each in a folder of its name; `published` the present site, or None.
    """

    setting: Setting
    shells: Mapping[int, shells.Shell]
    theme: Path
    address: str
    staging: Path
    published: Path | None

    def renderer(self) -> Renderer:
        return renderer(self.theme, self.setting.words, self.shells, self.address)


@dataclass(frozen=True, slots=True)
class Made:
    """A unit as written: how many pages and files, its links, and whether each file is as it was published."""

    name: str
    pages: int
    files: int
    links: UnitLinks
    is_same: bool


class _Helper:
    """What one process (or thread) works with, between one region and the next."""

    production: Production
    renderer: Renderer


def begin(production: Production) -> None:
    """Said to every helper before it is given regions."""
    _Helper.production = production
    _Helper.renderer = production.renderer()


def made_region(region_id: str) -> Made:
    """Write one region's pages; `begin` has been said before."""
    production, pages = _Helper.production, _Helper.renderer
    region = production.setting.dataset.regions_by_id[region_id]
    published = production.published / region_id if production.published else None
    writer = Writer(production.staging / region_id, published)
    links = UnitLinks()
    paths = []
    for page in region_pages(region, production.setting):
        _write(page, pages, writer, links, below=f"{region_id}/")
        paths.append(page.path)
    if production.address:
        writer.file("sitemap.xml", sitemap(production.address, paths))
        links.add_file(f"{region_id}/sitemap.xml")
    return Made(region_id, len(paths), writer.files, links, writer.is_same)


def made_regions(
    region_ids: Iterable[str], production: Production, helpers: Callable[[Production], Executor | None]
) -> Iterator[Made]:
    """Write regions, with the helpers of an executor where there is one; each as it is done, in order."""
    executor = helpers(production)
    if executor is None:
        begin(production)
        yield from map(made_region, region_ids)
        return
    with executor:
        yield from executor.map(made_region, region_ids)


def made_root(frame: Path, production: Production, codes: tuple[FindingCode, ...], paths: Iterable[str]) -> Made:
    """Write what belongs to no region: the frame's own pages and files, the home, the rules, the schemas, the sitemap.

    `paths` are the sitemaps of the regions.
    """
    writer = Writer(production.staging / "root", production.published)
    links = UnitLinks()
    frame_pages = []
    for file in sorted(frame.rglob("*")):
        name = file.relative_to(frame).as_posix()
        if not file.is_file() or name.startswith(LEFT_BEHIND) or name.endswith(".map"):
            continue
        content = file.read_bytes()
        writer.file(name, content)
        if name.endswith(".html"):
            path = name.removesuffix("index.html")
            links.add_page(path, content.decode(), base=urlsplit(production.address).path or "/")
            frame_pages += [path] if path != "404.html" else []
        else:
            links.add_file(name)
    count = len(frame_pages) + _write_site_pages(production, codes, writer, links, frame_pages)
    for name, content in schema_files(production.address).items():
        writer.file(f"schemas/{name}", content)
        links.add_file(f"schemas/{name}")
    if production.address:
        writer.file("sitemap-site.xml", sitemap(production.address, frame_pages))
        writer.file("sitemap.xml", sitemap_index(production.address, ["sitemap-site.xml", *paths]))
    return Made(ROOT, count, writer.files, links, writer.is_same)


def _write_site_pages(
    production: Production, codes: tuple[FindingCode, ...], writer: Writer, links: UnitLinks, paths: list[str]
) -> int:
    pages = production.renderer()
    own = (home_page(production.setting), *rules_pages(codes, production.setting), schemas_page(production.setting))
    for page in own:
        _write(page, pages, writer, links, below="")
        paths.append(page.path)
    for depth, shell in production.shells.items():
        example = "d/" * depth
        frame_links = UnitLinks()
        frame_links.add_page(example, shell.text)
        for target in frame_links.targets:
            if not target.startswith(f"{example}#"):  # pages/base.html gives every page that anchor
                links.targets.setdefault(target, "(theme)")
    return len(own)


def _write(page: Page, pages: Renderer, writer: Writer, links: UnitLinks, below: str) -> None:
    body = pages.body(page)
    writer.page(page.path.removeprefix(below), pages.html(page, body))
    links.add_page(page.path, body)


def shells_in(frame: Path, *, has_address: bool) -> dict[int, shells.Shell]:
    """The shells that a built frame holds, by depth."""
    return {
        depth: shells.shell_from((frame / shells.built_path(depth)).read_text(encoding="utf-8"), has_address=has_address)
        for depth in shells.DEPTHS
    }
