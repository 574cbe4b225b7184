"""A region's notice boards: ordered with its pages, printed after them, kept by what they show.

An order is JSON in a file: whoever prints needs none of the region's records.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from generator.load.photos import photo_bytes
from generator.model.organization import Organization
from generator.model.region import Region
from generator.publish.kept import Kept
from generator.render.pdf import (
    SHEETS,
    Sheet,
    SheetFailed,
    plain,
    sheet_data,
    sheet_pdf,
    tools,
    with_photos,
)
from generator.render.photo import PhotoUnusable, portrait_jpeg
from generator.views.board import board_of, board_path, recipients
from generator.views.page import Setting

TEMPLATE = "boards/board.typ"
KEPT_FOLDER = "_boards"
"""In the staging folder, where a build keeps nothing: no region may have that name."""
PHOTOS = "_photos"
FEW_BOARDS = 24
"""So many are printed faster than another process begins."""
ORDERS_AT_A_TIME = 20


@dataclass(frozen=True, slots=True)
class Press:
    """Where boards are printed: the template's file, the data folder, the day, what is kept."""

    template: Path
    data: Path
    as_of: date
    kept: Path

    def of(self, region: str) -> Kept:
        """The kept sheets and orders of a region."""
        return Kept(self.kept / region)

    @property
    def photos(self) -> Kept:
        """Photos made fit to be shown, by digest of the original."""
        return Kept(self.kept / PHOTOS)


@dataclass(frozen=True, slots=True)
class Sheets:
    """A sheet that a region publishes: its path below the region, and the kept file's name."""

    region: str
    path: str
    kept: str
    organization: str

    @property
    def order(self) -> str:
        """The name of the order's file, as long as it is not printed."""
        return self.kept.replace(".pdf", ".json")


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """A sheet that could not be set, and why; one that says so stands in its place."""

    path: str
    reason: str


def ordered_boards(
    region: Region,
    setting: Setting,
    address: str,
    press: Press,
    sheets: Sequence[Sheet] = SHEETS,
    only: str | None = None,
) -> tuple[Sheets, ...]:
    """Every sheet of a region (or of one organization); an order is written for each not kept."""
    kept, found = press.of(region.id), []
    template = press.template.read_bytes()
    for organization in recipients(region, setting):
        if only in (None, organization.id):
            found += list(_ordered(organization, region, setting, address, press, sheets, template))
    if only is None and tuple(sheets) == SHEETS:
        kept.forget_but({each.kept for each in found} | {each.order for each in found})
    return tuple(found)


def printed(press: Press, sheets: Sequence[Sheets]) -> list[NotPrinted]:
    """Print what is ordered; one that fails does not stop the others."""
    template = press.template.read_text(encoding="utf-8")
    failed = []
    for sheet in sheets:
        kept = press.of(sheet.region)
        if kept.has(sheet.kept):
            continue
        order = json.loads(kept.file(sheet.order).read_text(encoding="utf-8"))
        data = order["data"]
        if order["photos"]:
            data = with_photos(data, dict(_photos(order["photos"], press)))
        try:
            made = sheet_pdf(template, data, press.kept, press.as_of)
        except SheetFailed as error:
            failed.append(NotPrinted(f"{sheet.region}/{sheet.path}", str(error)))
            made = sheet_pdf(template, plain(data), press.kept, press.as_of)
        kept.keep(sheet.kept, made)
        kept.file(sheet.order).unlink(missing_ok=True)
    return failed


def all_printed(
    press: Press,
    sheets: Sequence[Sheets],
    helpers: Callable[[int], Sequence[Executor]],
    progress: Callable[[str, int, int], None],
) -> list[NotPrinted]:
    """Print sheets, shared out to helpers where there are many."""
    pending = [each for each in sheets if not press.of(each.region).has(each.kept)]
    failed: list[NotPrinted] = []
    team = tuple(helpers(len(pending))) if len(pending) > FEW_BOARDS else ()
    done = 0
    try:
        for part, told in _parts(press, pending, team):
            failed += told
            done += part
            progress("boards", done, len(pending))
    finally:
        for helper in team:
            helper.shutdown(cancel_futures=True)
    return sorted(failed, key=lambda each: each.path)


def _parts(
    press: Press, pending: Sequence[Sheets], team: Sequence[Executor]
) -> Iterator[tuple[int, list[NotPrinted]]]:
    parts = [
        pending[start : start + ORDERS_AT_A_TIME]
        for start in range(0, len(pending), ORDERS_AT_A_TIME)
    ]
    if not team:
        yield from ((len(part), printed(press, part)) for part in parts)
        return
    futures = {
        team[number % len(team)].submit(printed, press, part): len(part)
        for number, part in enumerate(parts)
    }
    for future in as_completed(futures):
        yield futures[future], future.result()


def _ordered(
    organization: Organization,
    region: Region,
    setting: Setting,
    address: str,
    press: Press,
    sheets: Iterable[Sheet],
    template: bytes,
) -> Iterator[Sheets]:
    board = board_of(organization, region, setting, address)
    folder = board_path(region.id, organization.id).removeprefix(f"{region.id}/")
    kept = press.of(region.id)
    for sheet in sheets:
        data = sheet_data(board, sheet, setting.words)
        digest = blake2b(f"{tools()} {press.as_of}\0{data.json}\0".encode(), digest_size=16)
        digest.update(template)
        for name in data.photos.values():
            digest.update(photo_bytes(press.data, name) or b"")
        ordered = Sheets(
            region.id, f"{folder}{data.name}", f"{digest.hexdigest()}.pdf", organization.id
        )
        if not kept.has(ordered.kept):
            order = {"data": data.json, "photos": dict(data.photos)}
            kept.keep(ordered.order, json.dumps(order, ensure_ascii=False).encode())
        yield ordered


def _photos(photos: dict[str, str], press: Press) -> Iterator[tuple[str, str]]:
    """The photos of a sheet, each made fit once; one that cannot be shown is left out."""
    for name, file in photos.items():
        content = photo_bytes(press.data, file)
        if content is None:
            continue
        kept_as = f"{blake2b(content, digest_size=16).hexdigest()}.jpg"
        if not press.photos.has(kept_as):
            try:
                press.photos.keep(kept_as, portrait_jpeg(content))
            except PhotoUnusable:
                continue
        yield name, f"/{PHOTOS}/{kept_as}"
