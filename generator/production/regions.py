"""A region into files."""

from dataclasses import replace
from pathlib import Path

from generator.model.region import Region
from generator.production.boards import Press, Sheets, ordered_boards
from generator.production.region_files import region_files
from generator.production.unit import Made, Production, twins_among, write_page
from generator.publish.links import UnitLinks
from generator.publish.writing import Writer
from generator.render.html import Renderer
from generator.render.sitemap import sitemap
from generator.texts.catalogue import MAIN
from generator.views.region_pages import region_pages
from generator.views.sheets import built_sheets


def made_region(region: Region, production: Production, pages: Renderer) -> Made:
    """Write one region's pages and files in the production's language."""
    name = f"{production.setting.words.folder}{region.id}"
    published = production.published / name if production.published else None
    writer = Writer(production.staging / name, published)
    links = UnitLinks()
    paths = []
    for page in region_pages(region, production.setting):
        write_page(page, pages, writer, links, below=f"{region.id}/")
        paths.append(production.setting.words.folder + page.path)
    for path, content in region_files(region, production.setting, production.address):
        writer.file(path, content)
        links.add_file(f"{name}/{path}")
    if production.address:
        twins = twins_among(production.languages)
        writer.file("sitemap.xml", sitemap(production.address, paths, twins))
        links.add_file(f"{name}/sitemap.xml")
    sheets = _sheets(region, production)
    for sheet in sheets:
        links.add_file(f"{name}/{sheet.path}")
    production.setting.forget()
    return Made(name, len(paths), links, writer.is_same, sheets)


def _sheets(region: Region, production: Production) -> tuple[Sheets, ...]:
    """What hangs on walls is in the language of the place alone."""
    if production.setting.words.language != MAIN:
        return ()
    names = built_sheets(production.setting.outputs)
    return ordered_boards(region, production.setting, production.address, production.press, names)


def with_boards(made: Made, staging: Path, published: Path | None, press: Press) -> Made:
    """A region with its printed boards in place."""
    if not made.sheets:
        return made
    old = published / made.name if published else None
    writer = Writer(staging / made.name, old)
    kept = press.of(made.name)
    for sheet in made.sheets:
        writer.linked(sheet.path, kept.file(sheet.kept))
    return replace(made, is_same=made.is_same and writer.is_same)
