"""Every internal link and anchor of the whole site, checked before anything is published."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from posixpath import normpath
from typing import Any

ATTRIBUTE = re.compile(r"""\s(href|src|id)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link to nothing: the page it stands on, and where it leads (with `#anchor` where only that is missing)."""

    page: str
    target: str


@dataclass(slots=True)
class UnitLinks:
    """What one unit of the site (a region, or all that belongs to none) offers to be linked to, and links to.

    `offers`: addresses below the site's root, pages ending in a slash, each with its anchors. `targets`: where its
    links lead, each with one page that says so.
    """

    offers: dict[str, list[str]] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)

    def add_page(self, path: str, html: str, base: str = "/") -> None:
        """Note a page (or, with a path that ends in no slash, a file of HTML)."""
        anchors = []
        for name, double, single, bare in ATTRIBUTE.findall(html):
            value = double or single or bare
            if name == "id":
                anchors.append(value)
            else:
                target = resolved(path, value, base)
                if target is not None:
                    self.targets.setdefault(target, path)
        self.offers[path] = anchors

    def add_file(self, path: str) -> None:
        """Note a file that is no page."""
        self.offers[path] = []

    def as_json(self) -> dict[str, Any]:
        return {"offers": self.offers, "targets": self.targets}


def resolved(page: str, reference: str, base: str = "/") -> str | None:
    """Where a reference on a page leads, below the site's root; None where it leaves the site or is a script's."""
    if "&" in reference:
        reference = unescape(reference)
    if ELSEWHERE.match(reference):
        return None
    address, _, anchor = reference.partition("#")
    address = address.partition("?")[0]
    if not address:
        target = page
    elif address.startswith("/"):
        below = address.removeprefix(base).lstrip("/") if address.startswith(base) else address
        target = "" if below == "." else below
    else:
        folder = page.rpartition("/")[0]
        climbed = normpath(f"{folder}/{address}" if folder else address)
        is_page = address.endswith(("/", "..", "."))
        target = "" if climbed == "." else climbed + ("/" if is_page else "")
    target = target.removesuffix("index.html")
    return f"{target}#{anchor}" if anchor else target


def broken_links(units: Iterable[UnitLinks]) -> tuple[BrokenLink, ...]:
    """Links of any unit that no unit offers, sorted."""
    known = tuple(units)
    offers: dict[str, list[str]] = {}
    for unit in known:
        offers.update(unit.offers)
    return tuple(sorted(_broken(known, offers), key=lambda link: (link.page, link.target)))


def _broken(units: tuple[UnitLinks, ...], offers: Mapping[str, list[str]]) -> Iterator[BrokenLink]:
    for unit in units:
        for target, page in unit.targets.items():
            address, _, anchor = target.partition("#")
            if address not in offers or (anchor and anchor not in offers[address]):
                yield BrokenLink(page, target)
