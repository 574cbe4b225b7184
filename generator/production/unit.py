"""A unit of the site while it is made: what making it needs, and what came of it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.production.boards import Press, Sheets
from generator.publish.guide_index import has_index
from generator.publish.links import UnitLinks
from generator.publish.manifest import Unit
from generator.publish.writing import Writer
from generator.render.html import Renderer
from generator.render.shells import Shell, is_shell, shells_in
from generator.render.templates import Templates
from generator.texts.catalogue import Language, catalogue, folder_of, language_at
from generator.views.page import Page, Setting


@dataclass(frozen=True, slots=True)
class Frame:
    """What a built frame lends to the pages: by language, shells by depth.

    `only_main` has by language the addresses of the frame's own pages that it lacks; `has_guides`
    says that those pages can be searched.
    """

    shells: Mapping[Language, Mapping[int, Shell]]
    only_main: Mapping[Language, Collection[str]]
    has_guides: bool


@dataclass(frozen=True, slots=True)
class Production:
    """Everything that making pages in one language needs, that of its setting.

    `staging` is where units are written, each in a folder of its name; `published` the present
    site, or None; boards come from the `press`. `languages` are all that the site is made in.
    """

    setting: Setting
    frame: Frame
    languages: tuple[Language, ...]
    theme: Path
    address: str
    staging: Path
    published: Path | None
    press: Press

    def renderer(self, templates: Templates) -> Renderer:
        """The templates in the frame's shells."""
        words = self.setting.words
        return Renderer(
            templates,
            self.frame.shells[words.language],
            self.address,
            words,
            self.languages,
            self.frame.only_main[words.language],
        )


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
    """Write a page of a unit whose folder stands for the path `below`, and note its links.

    `below` is a path in the tree of the pages' language.
    """
    body = pages.body(page)
    writer.page(page.path.removeprefix(below), pages.html(page, body))
    links.add_page(pages.words.folder + page.path, body)


def twins_among(
    languages: Iterable[Language], paths: Collection[str] | None = None
) -> Callable[[str], list[tuple[str, str]]]:
    """What a sitemap asks of a page's path: by hreflang, where it is in each language.

    `paths` are all pages that there are; without them, each page is there in every language.
    """
    trees = [(catalogue(each).hreflang, folder_of(each)) for each in languages]

    def twins(path: str) -> list[tuple[str, str]]:
        inside = path.removeprefix(folder_of(language_at(path)))
        found = [(hreflang, folder + inside) for hreflang, folder in trees]
        return [each for each in found if paths is None or each[1] in paths]

    return twins


def frame_in(folder: Path, languages: Iterable[Language], *, has_address: bool) -> Frame:
    """What a folder of the frame's built HTML has for these languages."""
    languages = tuple(languages)
    own = [
        file.relative_to(folder).as_posix().removesuffix("index.html")
        for file in sorted(folder.rglob("index.html"))
    ]
    pages = {path for path in own if not is_shell(f"{path}index.html")}
    return Frame(
        {each: shells_in(folder, each, has_address=has_address) for each in languages},
        {
            each: frozenset(path for path in pages if folder_of(each) + path not in pages)
            for each in languages
        },
        has_index(folder),
    )
