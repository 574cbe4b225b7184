"""What belongs to no region into files: the frame's own, the home, rules, schemas, sitemap."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.model.finding import FindingCode
from generator.production.unit import Made, Production, twins_among, write_page
from generator.publish.links import UnitLinks
from generator.publish.swap import ROOT, ROOT_FOLDER
from generator.publish.writing import Writer, WrittenTwice
from generator.render import finder_script
from generator.render.html import Renderer
from generator.render.json_schema import schema_files
from generator.render.shells import is_shell
from generator.render.sitemap import sitemap, sitemap_index
from generator.texts.catalogue import LANGUAGES, folder_of
from generator.views.finder_page import SEARCH, search_page
from generator.views.finder_words import finder_words
from generator.views.offline_page import PATH as OFFLINE
from generator.views.offline_page import offline_page
from generator.views.page import Link, Page
from generator.views.site_pages import rules_pages, schemas_page
from generator.views.when_page import when_pages

LEFT_BEHIND = (
    "sitemap.xml",
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
)
"""In the frame but not published: a sitemap that lists the shells, the theme's own search."""


class RootPages(NamedTuple):
    """What makes one language's pages that belong to no region.

    `home` may have to wait for all regions, and is asked after all else; `named` after it, for
    their names.
    """

    production: Production
    pages: Renderer
    home: Callable[[], Page]
    named: Callable[[], tuple[Link, ...]]


def made_root(
    frame: Path,
    all_pages: Sequence[RootPages],
    regions: Collection[str],
    codes: tuple[FindingCode, ...],
) -> Made:
    """Write what belongs to no region, in each language; the main one comes first.

    Raises WrittenTwice where content stands in the way of the data's pages.
    """
    production = all_pages[0].production
    writer = Writer(production.staging / ROOT_FOLDER, production.published)
    links = UnitLinks()
    paths = list(_frame_pages(frame, production, regions, writer, links))
    files = schema_files(production.address)
    files = {f"schemas/{name}": content for name, content in files.items()}
    for each in all_pages:
        folder = each.production.setting.words.folder
        own = Writer(writer.folder / folder, writer.published and writer.published / folder)
        for page in _own_pages(each, codes):
            write_page(page, each.pages, own, links, below="")
            paths.append(folder + page.path)
        writer.is_same = writer.is_same and own.is_same
        files[f"{folder}{SEARCH}{finder_script.NAME}"] = finder_script.list_script(
            each.named(), finder_words(each.production.setting)
        )
        _note_links_of_shells(each.production, links)
    looked_for = (path for path in paths if not path.endswith(OFFLINE))
    files |= _sitemaps(production, regions, frozenset(looked_for))
    for name, content in files.items():
        writer.file(name, content)
        links.add_file(name)
    return Made(ROOT, len(paths), links, writer.is_same)


def _frame_pages(
    frame: Path,
    production: Production,
    regions: Collection[str],
    writer: Writer,
    links: UnitLinks,
) -> Iterable[str]:
    """The addresses of the frame's own pages, as they and the theme's files are written."""
    base = urlsplit(production.address).path or "/"
    unmade = tuple(folder_of(each) for each in LANGUAGES if each not in production.languages)
    for file in sorted(frame.rglob("*")):
        name = file.relative_to(frame).as_posix()
        if not file.is_file() or name.startswith(LEFT_BEHIND) or name.endswith((".map", ".typ")):
            continue
        if is_shell(name) or name.startswith(unmade):
            continue
        if name.partition("/")[0] in regions:
            raise WrittenTwice(name)
        content = file.read_bytes()
        writer.file(name, content)
        if name.endswith(".html"):
            path = name.removesuffix("index.html")
            links.add_page(path, content.decode(), base)
            if name != "404.html":
                yield path
        else:
            links.add_file(name)


def _own_pages(made: RootPages, codes: tuple[FindingCode, ...]) -> Iterator[Page]:
    setting, frame = made.production.setting, made.production.frame
    yield from rules_pages(codes, setting)
    yield schemas_page(setting)
    yield from when_pages(setting)
    yield offline_page(setting)
    yield made.home()
    yield search_page(made.named(), setting, has_guides=frame.has_guides)


def _note_links_of_shells(production: Production, links: UnitLinks) -> None:
    """The frame's links stand on every page: once a depth is enough."""
    words = production.setting.words
    for depth, shell in production.frame.shells[words.language].items():
        example = words.folder + "d/" * depth
        frame_links = UnitLinks()
        frame_links.add_page(example, shell.text)
        for target in frame_links.targets:
            if (
                target.partition("#")[0] != example
            ):  # the page itself; pages/base.html has its anchors
                links.targets.setdefault(target, "(theme)")


def _sitemaps(
    production: Production, regions: Collection[str], paths: frozenset[str]
) -> dict[str, bytes]:
    """The sitemap of what belongs to no region, and the index of all; none without an address."""
    address = production.address
    if not address:
        return {}
    of_regions = [
        f"{folder_of(language)}{region}/sitemap.xml"
        for language in production.languages
        for region in regions
    ]
    return {
        "sitemap-site.xml": sitemap(address, paths, twins_among(production.languages, paths)),
        "sitemap.xml": sitemap_index(address, ["sitemap-site.xml", *of_regions]),
    }
