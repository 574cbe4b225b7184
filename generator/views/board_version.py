"""The code on a board by which a page can tell whether it still hangs there rightly.

Its first two signs are the week of the board, its last four stand for all that it shows but the day
on which it was made. So a page works out the codes that are right now, one for each week whose four
weeks are not over: a board with another code is out of date.
"""

import json
from datetime import date, timedelta
from hashlib import blake2b
from typing import Any

from generator.model.board_code import board_code
from generator.model.organization import Organization
from generator.model.region import Region
from generator.views.board import Board, board_of
from generator.views.board_times import WEEKS
from generator.views.page import Setting

NOT_SHOWN = ("as_of", "monday")


def board_version(board: Board) -> str:
    """The code of a board: six signs; the same for both sizes of its sheet."""
    shown = {key: value for key, value in fields_of(board).items() if key not in NOT_SHOWN}
    told = json.dumps(shown, ensure_ascii=False, default=fields_of)
    digest = blake2b(told.encode(), digest_size=8).digest()
    return board_code(date.fromisoformat(board.monday), int.from_bytes(digest))


def fields_of(record: Any) -> dict[str, Any]:
    """The fields of a board, or of a part of it, by name and as they are: nothing is copied."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def versions_in_force(
    organization: Organization, region: Region, setting: Setting, address: str = ""
) -> dict[str, str]:
    """The codes of boards that are still right, newest first, each with the Monday (ISO) it has."""
    return setting.once(
        ("versions", region.id, organization.id, address),
        lambda: _versions_in_force(organization, region, setting, address),
    )


def scanned_address(address: str, version: str) -> str:
    """What a board's QR code says: the live page, which learns from it which board was scanned."""
    return f"{address}#v-{version}"


def _versions_in_force(
    organization: Organization, region: Region, setting: Setting, address: str
) -> dict[str, str]:
    this_week = setting.as_of - timedelta(days=setting.as_of.weekday())
    found = {}
    for weeks in range(WEEKS):
        monday = this_week - timedelta(days=7 * weeks)
        board = board_of(organization, region, setting, address, monday)
        found[board_version(board)] = board.monday
    return found
