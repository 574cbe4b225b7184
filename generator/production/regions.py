"""A region into files."""

from dataclasses import replace
from pathlib import Path

from generator.model.region import Region
from generator.production.boards import Press, ordered_boards
from generator.production.region_files import region_files
from generator.production.unit import Made, Production, write_page
from generator.publish.links import UnitLinks
from generator.publish.writing import Writer
from generator.render.html import Renderer
from generator.render.sitemap import sitemap
from generator.views.region_pages import region_pages
from generator.views.sheets import built_sheets


def made_region(region: Region, production: Production, pages: Renderer) -> Made:
    """Write one region's pages and files."""
    published = production.published / region.id if production.published else None
    writer = Writer(production.staging / region.id, published)
    links = UnitLinks()
    paths = []
    for page in region_pages(region, production.setting):
        write_page(page, pages, writer, links, below=f"{region.id}/")
        paths.append(page.path)
    for path, content in region_files(region, production.setting, production.address):
        writer.file(path, content)
        links.add_file(f"{region.id}/{path}")
    if production.address:
        writer.file("sitemap.xml", sitemap(production.address, paths))
        links.add_file(f"{region.id}/sitemap.xml")
    names = built_sheets(production.setting.outputs)
    sheets = ordered_boards(region, production.setting, production.address, production.press, names)
    for sheet in sheets:
        links.add_file(f"{region.id}/{sheet.path}")
    production.setting.forget()
    return Made(region.id, len(paths), links, writer.is_same, sheets)


def with_boards(made: Made, staging: Path, published: Path | None, press: Press) -> Made:
    """A region with its printed boards in place."""
    old = published / made.name if published else None
    writer = Writer(staging / made.name, old)
    kept = press.of(made.name)
    for sheet in made.sheets:
        writer.linked(sheet.path, kept.file(sheet.kept))
    return replace(made, is_same=made.is_same and writer.is_same)
