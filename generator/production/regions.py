"""A region into files."""

from generator.model.region import Region
from generator.production.region_files import region_files
from generator.production.unit import Made, Production, write_page
from generator.publish.links import UnitLinks
from generator.publish.writing import Writer
from generator.render.html import Renderer
from generator.render.sitemap import sitemap
from generator.views.region_pages import region_pages


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
    return Made(region.id, len(paths), links, writer.is_same)
