"""Sitemaps (sitemaps.org 0.9): one a region, one for the rest, and an index that names them."""

from collections.abc import Iterable
from html import escape

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(address: str, paths: Iterable[str]) -> bytes:
    """The pages at some paths below the site's address, sorted."""
    lines = "".join(f"<url><loc>{escape(address + path)}</loc></url>\n" for path in sorted(paths))
    return f"{HEAD}<urlset {NAMESPACE}>\n{lines}</urlset>\n".encode()


def sitemap_index(address: str, paths: Iterable[str]) -> bytes:
    """The sitemaps at some paths, sorted."""
    lines = "".join(
        f"<sitemap><loc>{escape(address + path)}</loc></sitemap>\n" for path in sorted(paths)
    )
    return f"{HEAD}<sitemapindex {NAMESPACE}>\n{lines}</sitemapindex>\n".encode()
