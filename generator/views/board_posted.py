"""Which board hangs where, by the records of boards.yml, and whether it still holds."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta

from generator.model.board_code import monday_of
from generator.model.dataset import bare
from generator.model.ledger import BoardPosted
from generator.model.region import Region
from generator.views.board_times import WEEKS
from generator.views.page import Setting, told_date


@dataclass(frozen=True, slots=True)
class Posted:
    """A board on a wall: where, since when, which version; and what is to be said of it."""

    text: str
    verdict: str


def posted_at(
    organization: str, region: Region, in_force: Collection[str], setting: Setting
) -> tuple[Posted, ...]:
    """The boards that hang at an organization; `in_force` are the codes that are still right."""
    return tuple(
        Posted(_told(each, setting), _verdict(each, in_force, setting))
        for each in _hanging(region, setting).get(organization, ())
    )


def _hanging(region: Region, setting: Setting) -> Mapping[str, list[BoardPosted]]:
    return setting.once(("boards hanging", region.id), lambda: _grouped(region, setting))


def _grouped(region: Region, setting: Setting) -> Mapping[str, list[BoardPosted]]:
    """By organization: put up by the day of the build, and not taken down."""
    found: dict[str, list[BoardPosted]] = {}
    for each in region.boards:
        is_up = each.put_up is None or each.put_up <= setting.as_of
        if is_up and (each.taken_down is None or each.taken_down > setting.as_of):
            found.setdefault(bare(each.organization, region.id), []).append(each)
    return found


def _told(board: BoardPosted, setting: Setting) -> str:
    words = setting.ui["board"]
    return str(words["posted"]).format(
        place=board.place or words["posted_place_unknown"],
        when=words["put_up"].format(date=told_date(board.put_up.isoformat(), setting))
        if board.put_up
        else words["put_up_unknown"],
        version=words["version"].format(version=board.version)
        if board.version
        else words["version_unknown"],
    )


def _verdict(board: BoardPosted, in_force: Collection[str], setting: Setting) -> str:
    words, monday = setting.ui["board"], monday_of(board.version or "")
    if board.version is None or not in_force:
        return ""
    if board.version in in_force:
        return str(words["posted_right"])
    if monday is None or monday > setting.as_of:
        return str(words["posted_unclear"])
    last = monday + timedelta(days=7 * WEEKS - 1)
    if last < setting.as_of:
        return str(words["posted_over"]).format(date=told_date(last.isoformat(), setting))
    return str(words["posted_old"])
