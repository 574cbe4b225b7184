"""Every sheet that can be printed: the one list of them, where each is published, what it shows."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from generator.model.dataset import bare
from generator.model.organization import Organization
from generator.model.region import Region
from generator.views.board import Board, board_of, board_path
from generator.views.leaflet import leaflet_of
from generator.views.overview import overview_of
from generator.views.page import Link, Setting, record_path
from generator.views.recipient import recipients
from generator.views.region_links import region_name
from generator.views.roster import roster_of
from generator.views.sheet_frame import SheetFrame, frame_of
from generator.views.sign import sign_of
from generator.views.table_cards import table_cards_of


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A kind of sheet: its name on the command line, its template in theme/boards, its file's name.

    `output` is what a build must be told to make for it (`--outputs`); with none, only
    `gongshi boards --sheet` makes it.
    """

    name: str
    template: str
    paper: Literal["a4", "a4-wide", "a3"]
    file: str
    output: str = "sheets"


KINDS = {
    each.name: each
    for each in (
        SheetKind("a4", "board", "a4", "board-a4.pdf", "boards"),
        SheetKind("a3", "board", "a3", "board-a3.pdf", "boards"),
        SheetKind("sign", "sign", "a4-wide", "sign-a4.pdf"),
        SheetKind("cards", "cards", "a4-wide", "cards-a4.pdf"),
        SheetKind("roster", "roster", "a4", "roster-a4.pdf"),
        SheetKind("leaflet", "leaflet", "a4", "leaflet-a4.pdf"),
        SheetKind("overview", "overview", "a3", "overview-a3.pdf"),
        SheetKind("all-a4", "board", "a4", "all-a4.pdf", ""),
        SheetKind("all-a3", "board", "a3", "all-a3.pdf", ""),
    )
}
BOARDS = ("a4", "a3")
"""What `gongshi boards` prints unless told otherwise."""
MOST_BOARDS = 40
"""In one file: setting a board takes 10 MB of memory until its file is set."""


@dataclass(frozen=True, slots=True)
class Book:
    """One board, or those of a whole region one after another."""

    frame: SheetFrame
    boards: tuple[Board, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: what it is of (an id), where it is published, what it shows."""

    kind: SheetKind
    of: str
    path: str
    title: str
    content: Any


def built_sheets(outputs: Collection[str]) -> tuple[str, ...]:
    """The names of the sheets that a build makes."""
    return tuple(name for name, kind in KINDS.items() if kind.output in outputs)


def sheet_links(names: Iterable[str], folder: str, setting: Setting) -> tuple[Link, ...]:
    """Links to those of some sheets in a folder that the build makes."""
    words, built = setting.ui["sheets"]["links"], built_sheets(setting.outputs)
    return tuple(Link(words[name], sheet_path(name, folder)) for name in names if name in built)


def sheet_path(name: str, folder: str) -> str:
    """Where the sheet of a kind is published, below the folder of what it is of."""
    return f"{folder}{KINDS[name].file}"


def region_folder(region: str) -> str:
    """Where the sheets of a whole region are published."""
    return f"{region}/boards/"


def has_overview(region: Region, setting: Setting) -> bool:
    """Whether there is anything to look over: somebody whom others come to."""
    return bool(region.tours) or any(True for _ in recipients(region, setting))


def overview_links(region: Region, setting: Setting) -> tuple[Link, ...]:
    """A link to the region's overview, where there is one."""
    names = ("overview",) if has_overview(region, setting) else ()
    return sheet_links(names, region_folder(region.id), setting)


def sheets_in(
    region: Region,
    setting: Setting,
    address: str,
    names: Collection[str],
    only: str | None = None,
) -> Iterator[Sheet]:
    """The sheets of some kinds, of a region or of one organization, in a fixed order."""
    for organization in recipients(region, setting):
        if only in (None, organization.id):
            yield from _of_organization(organization, region, setting, address, names)
    for workshop in region.workshops if "sign" in names else ():
        if only in (None, bare(workshop.organization, region.id)):
            folder = record_path(region.id, "workshops", workshop.id)
            sign = sign_of(workshop, region, setting, address)
            yield _sheet("sign", workshop.id, folder, workshop.name, sign, setting)
    for tour in region.tours if "leaflet" in names else ():
        if only in (None, bare(tour.organization, region.id)):
            folder = record_path(region.id, "tours", tour.id)
            leaflet = leaflet_of(tour, region, setting, address)
            yield _sheet("leaflet", tour.id, folder, tour.name, leaflet, setting)
    if only is None:
        yield from _of_region(region, setting, address, names)


def _of_organization(
    organization: Organization,
    region: Region,
    setting: Setting,
    address: str,
    names: Collection[str],
) -> Iterator[Sheet]:
    folder = board_path(region.id, organization.id)
    of = (organization.id, folder, organization.name)
    wanted = [name for name in BOARDS if name in names]
    if wanted:
        frame = frame_of(region, (), setting)
        book = Book(frame, (board_of(organization, region, setting, address),))
        for name in wanted:
            yield _sheet(name, *of, book, setting)
    if "cards" in names:
        yield _sheet("cards", *of, table_cards_of(organization, region, setting), setting)
    if "roster" in names:
        yield _sheet("roster", *of, roster_of(organization, region, setting, address), setting)


def _of_region(
    region: Region, setting: Setting, address: str, names: Collection[str]
) -> Iterator[Sheet]:
    of = (region.id, region_folder(region.id), region_name(region))
    if "overview" in names and has_overview(region, setting):
        yield _sheet("overview", *of, overview_of(region, setting, address), setting)
    books = [name for name in ("all-a4", "all-a3") if name in names]
    if books:
        boards = tuple(
            board_of(each, region, setting, address) for each in recipients(region, setting)
        )
        for name in books:
            yield from _books(name, boards, region, setting)


def _books(
    name: str, boards: tuple[Board, ...], region: Region, setting: Setting
) -> Iterator[Sheet]:
    """All boards in one file; numbered files where there are very many."""
    frame, folder = frame_of(region, (), setting), region_folder(region.id)
    parts = [boards[start : start + MOST_BOARDS] for start in range(0, len(boards), MOST_BOARDS)]
    for number, part in enumerate(parts, 1):
        book = Book(frame, part)
        sheet = _sheet(name, region.id, folder, region_name(region), book, setting)
        if len(parts) > 1:
            path = sheet.path.removesuffix(".pdf") + f"-{number}.pdf"
            sheet = replace(sheet, path=path, title=f"{sheet.title} {number}/{len(parts)}")
        yield sheet


def _sheet(name: str, of: str, folder: str, title: str, content: object, setting: Setting) -> Sheet:
    kind, words = KINDS[name], setting.ui["sheets"]["titles"]
    told = words[name if name in words else kind.template].format(name=title)
    return Sheet(kind, of, sheet_path(name, folder), told, content)
