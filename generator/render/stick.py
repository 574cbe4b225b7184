"""Pages for a USB stick: opened by double click, without a server, and saying that they are a copy.

A browser that reads files does not know that a folder means its index.html, and takes no two files
to be of one origin.
"""

import re

from generator.texts.catalogue import LANGUAGES, MAIN, Catalogue, catalogue

_SERVERS_ONLY = re.compile(
    r"404\.html|sw\.js|([^/]+/)?offline/.*|pagefind/.*|(.*/)?sitemap[\w-]*\.xml"
)
_LINK = re.compile(r'(?<=[\s"])(href|action)="([^"?#]+)')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_POLICY = re.compile(r'(?<=http-equiv="Content-Security-Policy" content=")[^"]*')
_BAR = re.compile(r"<template data-gs-stored.*?</template>", re.DOTALL)
_AS_OF = re.compile(r'data-as-of="(\d+-\d+-\d+)"')
_LANGUAGE = re.compile(r'<html[^>]* lang="([^"]*)"')


def is_for_servers(name: str) -> bool:
    """Whether a file of the site, by its path, is of use to a server only."""
    return _SERVERS_ONLY.fullmatch(name) is not None


def from_a_stick(html: str) -> str:
    """A page whose links to folders name the file there; with dates, it says of which day it is."""
    html = _LINK.sub(lambda link: f'{link[1]}="{_file(link[2])}', html)
    html = _POLICY.sub(lambda policy: policy[0].replace("'self'", "'self' file:"), html)
    return _BAR.sub(lambda _: _bar(html), html)


def _file(address: str) -> str:
    """Where a link leads, with the name of a folder's page."""
    if _ELSEWHERE.match(address):
        return address
    if address.rpartition("/")[2] in (".", ".."):
        address += "/"
    return f"{address}index.html" if address.endswith("/") else address


def _words_of(html: str) -> Catalogue:
    """The words of a page's language; the main ones where it says none that we know."""
    said = _LANGUAGE.search(html)
    known = {catalogue(each).hreflang: catalogue(each) for each in LANGUAGES}
    return known.get(said[1] if said else "", catalogue(MAIN))


def _bar(html: str) -> str:
    """What stands above a page with dates, by the day on which it was built."""
    as_of = _AS_OF.search(html)
    if not as_of:
        return ""
    told = _words_of(html)
    words, date = told.ui["offline"], told.told_date(as_of[1])
    stored, warning = words["stick"].format(date=date), words["warning"]
    return (
        f'<aside class="gs-stored" aria-label="{words["bar"]}">'
        f"<strong>{stored}</strong> {warning}</aside>"
    )
