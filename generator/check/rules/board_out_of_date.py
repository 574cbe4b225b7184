"""Rule board-out-of-date."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.check.dated import organization_name
from generator.check.running import Surroundings
from generator.model.board_code import monday_of
from generator.model.dataset import bare
from generator.model.finding import Filling, Problem
from generator.model.ledger import BoardPosted
from generator.model.region import Region
from generator.model.service import Change

SEVERITY = "warning"
DAYS_SHOWN = 28


def board_out_of_date(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A board hangs whose four weeks are over, or that was put up before a change of its visits.

    Told of boards that carry a code of ours: it says which weeks they show. What was announced on
    the day on which a board was put up may stand on it.

    # boards.yml
    - id: hall
      organization: clinic
      version: 656K78 # ←
      place: 门诊大厅
      put_up: 2026-05-12
    """
    recipients = {pairing.id: pairing.recipient for pairing in region.pairings}
    clinics = {each.id: recipients.get(each.pairing) for each in region.assignments}
    for board in region.boards:
        monday = monday_of(board.version or "")
        today = surroundings.as_of
        if monday is None or monday > today or not _hangs(board, today):
            continue
        last = monday + timedelta(days=DAYS_SHOWN - 1)
        words: dict[str, Filling] = {
            "name": organization_name(board.organization, region, surroundings),
            "place": board.place or "",
            "version": board.version or "",
            "date": last.isoformat(),
        }
        if last < today:
            yield Problem(board.source.at("version"), board.id, words)
            continue
        made = max(monday, board.put_up) if board.put_up else monday + timedelta(days=6)
        missing = [
            change
            for change in region.changes
            if date.fromisoformat(change.announced[:10]) > made
            and _concerns(change, board, clinics, region)
            and today <= (change.date or change.from_ or date.min) <= last
        ]
        if missing:
            words |= {"number": len(missing), "date": made.isoformat()}
            yield Problem(board.source.at("version"), board.id, words, hint="change")


def _hangs(board: BoardPosted, today: date) -> bool:
    is_up = board.put_up is None or board.put_up <= today
    return is_up and (board.taken_down is None or board.taken_down > today)


def _concerns(
    change: Change, board: BoardPosted, clinics: dict[str, str | None], region: Region
) -> bool:
    """Whether a change is of the clinic on whose wall the board hangs."""
    named = change.organization or clinics.get(bare(change.assignment or "", region.id))
    return named is not None and bare(named, region.id) == bare(board.organization, region.id)
