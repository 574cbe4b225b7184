"""A unit of the site while it is made: what making it needs, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.production.boards import Press, Sheets
from generator.publish.links import UnitLinks
from generator.publish.manifest import Unit
from generator.publish.writing import Writer
from generator.render import shells
from generator.render.html import Renderer
from generator.render.templates import Templates
from generator.views.page import Page, Setting


@dataclass(frozen=True, slots=True)
class Production:
    """Everything that making pages needs; a process that helps gets it once, not once a region.

    `staging` is where units are written, each in a folder of its name; `published` the present
    site, or None; boards come from the `press`.
    """

    setting: Setting
    shells: Mapping[int, shells.Shell]
    theme: Path
    address: str
    staging: Path
    published: Path | None
    press: Press

    def renderer(self, templates: Templates) -> Renderer:
        """The templates in these shells."""
        return Renderer(templates, self.shells, self.address)


@dataclass(frozen=True, slots=True)
class Made:
    """A unit as written: its files and links; `is_same` if each file was published already.

    `sheets` are its boards, which are ordered but not written yet.
    """

    name: str
    pages: int
    links: UnitLinks
    is_same: bool
    sheets: tuple[Sheets, ...] = ()

    def as_unit(self, digest: str) -> Unit:
        """What is remembered of it; `digest` is of all that it was made from."""
        return {"digest": digest, "pages": self.pages, "links": self.links.as_json()}

    def is_published_in(self, known: Mapping[str, Unit]) -> bool:
        """Nothing of it differs from the published unit: no file is new, changed or gone."""
        if not self.is_same or self.name not in known:
            return False
        return set(known[self.name]["links"]["offers"]) == set(self.links.offers)


def write_page(page: Page, pages: Renderer, writer: Writer, links: UnitLinks, below: str) -> None:
    """Write a page of a unit whose folder stands for the path `below`, and note its links."""
    body = pages.body(page)
    writer.page(page.path.removeprefix(below), pages.html(page, body))
    links.add_page(page.path, body)


def shells_in(frame: Path, *, has_address: bool) -> dict[int, shells.Shell]:
    """The shells that a built frame holds, by depth."""
    return {
        depth: shells.shell_from(
            (frame / shells.built_path(depth)).read_text(encoding="utf-8"), has_address=has_address
        )
        for depth in shells.DEPTHS
    }
