"""Sitemaps (sitemaps.org 0.9): one a region, one for the rest, and an index that names them.

Pages that are there in several languages name each other here, and not in their own heads: the
theme's script would fetch the sitemap of each language that a head names.
"""

from collections.abc import Callable, Iterable
from html import escape

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
WITH_LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'

Twins = Iterable[tuple[str, str]]
"""Of a page, in each language that it is there in: the language (BCP 47), and its path."""


def sitemap(
    address: str, paths: Iterable[str], twins: Callable[[str], Twins] = lambda _: ()
) -> bytes:
    """The pages at some paths below the site's address, sorted, each with its twins."""
    lines = "".join(
        f"<url><loc>{escape(address + path)}</loc>{_links(address, twins(path))}</url>\n"
        for path in sorted(paths)
    )
    namespaces = f"{NAMESPACE} {WITH_LINKS}" if "<xhtml:" in lines else NAMESPACE
    return f"{HEAD}<urlset {namespaces}>\n{lines}</urlset>\n".encode()


def sitemap_index(address: str, paths: Iterable[str]) -> bytes:
    """The sitemaps at some paths, sorted."""
    lines = "".join(
        f"<sitemap><loc>{escape(address + path)}</loc></sitemap>\n" for path in sorted(paths)
    )
    return f"{HEAD}<sitemapindex {NAMESPACE}>\n{lines}</sitemapindex>\n".encode()


def _links(address: str, twins: Twins) -> str:
    found = tuple(twins)
    if len(found) < 2:
        return ""
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(address + path)}"/>'
        for language, path in found
    )
