"""A clinic's board as a page: to print, and to hold the one on the wall against."""

from dataclasses import dataclass

from generator.model.board_code import ALPHABET, WEEK_ONE
from generator.model.organization import Organization
from generator.model.region import Region
from generator.views.board import Board, board_of, board_path
from generator.views.board_paper import Paper, paper_of
from generator.views.board_posted import Posted, posted_at
from generator.views.board_since import Since, changes_since
from generator.views.board_version import board_version, versions_in_force
from generator.views.current import current_pairings
from generator.views.page import Link, Page, Setting, described, notes_of, record_path
from generator.views.region_links import region_crumb
from generator.views.sheets import sheet_links
from generator.views.support import programmes_of

SHEETS = ("a4", "a3", "roster", "cards")


@dataclass(frozen=True, slots=True)
class BoardContent:
    """What the page sets out: the board, its code, the sheets to print.

    `in_force` are the codes of boards that are still right, newest first; `since` is what those
    that are not cannot know. `signs` and `week_one` let a browser read the week of a code.
    """

    board: Board
    version: str
    sheets: tuple[Link, ...]
    clinic: Link
    in_force: tuple[str, ...]
    lead: str
    paper: Paper
    posted: tuple[Posted, ...]
    since: tuple[Since, ...]
    signs: str = ALPHABET
    week_one: str = WEEK_ONE.isoformat()


def board_page(organization: Organization, region: Region, setting: Setting) -> Page:
    """The page of a recipient's board."""
    words = setting.ui["board"]
    received = setting.dataset.pairings_by_recipient.get((region.id, organization.id), ())
    programmes = programmes_of(current_pairings(received, setting))
    board = board_of(organization, region, setting, setting.address)
    path = board_path(region.id, organization.id)
    clinic = Link(organization.name, record_path(region.id, "organizations", organization.id))
    title = words["page_title"].format(clinic=organization.name)
    has_boards = "boards" in setting.outputs
    in_force = (
        tuple(versions_in_force(organization, region, setting, setting.address))
        if has_boards
        else ()
    )
    content = BoardContent(
        board,
        board_version(board),
        sheet_links(SHEETS, path, setting),
        clinic,
        in_force,
        words["page_lead"],
        paper_of(board),
        posted_at(organization.id, region, in_force, setting),
        changes_since(organization, region, received, setting) if has_boards else (),
    )
    return Page(
        path,
        "board",
        title,
        described(words["page_description"].format(clinic=organization.name), programmes, setting),
        (region_crumb(region, setting), clinic, Link(words["crumb"])),
        notes_of(region, programmes, setting),
        content,
        setting.as_of.isoformat() if board.weeks else None,
    )
