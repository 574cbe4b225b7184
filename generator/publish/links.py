"""Every internal link and anchor of the whole site, checked before anything is published."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from posixpath import normpath
from typing import Any
from urllib.parse import unquote

# Possessive, since what follows each part is never in it: a third of the time.
TAG = re.compile(r"""<[a-zA-Z][^\s<>/]*+(\s[^<>"']*+(?:(?:"[^"]*+"|'[^']*+')[^<>"']*+)*+)>""")
ATTRIBUTE = re.compile(
    r"""\s(?=[hsiHSI])(?i:(href|src|id))\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))"""
)
NO_MARKUP = re.compile(r"<!--.*?-->|(<script\b[^>]*>).*?(?=</script>)", re.DOTALL | re.IGNORECASE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
TOP_OF_PAGE = ("", "top")


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link to nothing: the page it stands on, and where it leads."""

    page: str
    target: str


@dataclass(slots=True)
class UnitLinks:
    """What one unit of the site (a region, or all that belongs to none) offers, and links to.

    `offers`: the addresses of its files below the site's root, pages ending in a slash, each with
    its anchors. `targets`: where its links lead, each with one page that says so.
    """

    offers: dict[str, list[str]] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)

    def add_page(self, path: str, html: str, base: str = "/") -> None:
        """Note a page (or, with a path that ends in no slash, a file of HTML).

        `base` is the path that the site has on its host.
        """
        anchors = []
        root = "../" * path.count("/")
        if "!--" in html or "script" in html:
            html = NO_MARKUP.sub(r"\1", html)
        for tag in dict.fromkeys(TAG.findall(html)):  # a list of dates repeats most
            for kind, value in _told_by(tag, root, base):
                if kind == "anchor":
                    anchors.append(value)
                    continue
                target = value if kind == "target" else resolved(path, value, base)
                if target is not None:
                    self.targets.setdefault(target, path)
        self.offers[path] = anchors

    def add_file(self, path: str) -> None:
        """Note a file that is no page."""
        self.offers[path] = []

    def as_json(self) -> dict[str, Any]:
        """The record as JSON has it."""
        return {"offers": self.offers, "targets": self.targets}


def resolved(page: str, reference: str, base: str = "/") -> str | None:
    """Where a reference on a page leads, below the site's root; None where it leaves the site.

    A `#` in a name stays `%23`, to be told from the one before an anchor.
    """
    reference = reference.strip()
    if ELSEWHERE.match(reference):
        return None
    address, _, anchor = reference.partition("#")
    address = unquote(address.partition("?")[0]).replace("#", "%23")
    anchor = unquote(anchor)
    if not address:
        target = page
    elif address.startswith("/") and not address.startswith(base):
        target = address
    else:
        folder = "" if address.startswith("/") else page.rpartition("/")[0]
        climbed = normpath(f"{folder}/{address.removeprefix(base)}".lstrip("/"))
        is_page = address.endswith("/") or address.rpartition("/")[2] in (".", "..")
        target = "" if climbed == "." else climbed + ("/" if is_page else "")
    if target.rpartition("/")[2] == "index.html":
        target = target.removesuffix("index.html")
    return target if anchor in TOP_OF_PAGE else f"{target}#{anchor}"


@lru_cache(maxsize=8192)
def _told_by(tag: str, root: str, base: str) -> tuple[tuple[str, str], ...]:
    """What the attributes of a tag say, which many pages have: an anchor, where a link leads.

    A reference that does not begin with the way to the root depends on its page.
    """
    found = []
    for name, double, single, bare in ATTRIBUTE.findall(tag):
        value = unescape(double or single or bare)
        if name.lower() == "id":
            found.append(("anchor", value))
        elif root and value.startswith(root):
            target = resolved("", f"./{value.removeprefix(root)}", base)
            found += [] if target is None else [("target", target)]
        else:
            found.append(("reference", value))
    return tuple(found)


def broken_links(units: Iterable[UnitLinks]) -> tuple[BrokenLink, ...]:
    """Links of any unit that no unit offers, sorted."""
    known = tuple(units)
    offers: dict[str, list[str]] = {}
    for unit in known:
        offers.update(unit.offers)
    broken = (link for unit in known for link in _broken(unit, offers))
    return tuple(sorted(broken, key=lambda link: (link.page, link.target)))


def _broken(unit: UnitLinks, offers: dict[str, list[str]]) -> Iterator[BrokenLink]:
    for target, page in unit.targets.items():
        address, _, anchor = target.partition("#")
        address = address.replace("%23", "#")
        if address not in offers or (anchor and anchor not in offers[address]):
            yield BrokenLink(page, target)
