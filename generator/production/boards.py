"""A region's printed sheets: ordered with its pages, printed after them, kept by what they show.

An order is JSON in a file: whoever prints needs none of the region's records.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from generator.load.photos import photo_bytes
from generator.model.region import Region
from generator.publish.kept import Kept
from generator.render.pdf import (
    PARTS,
    PLAIN,
    SheetFailed,
    Templates,
    plain,
    sheet_data,
    sheet_pdf,
    templates_of_sheets,
    tools,
    with_photos,
)
from generator.render.photo import PhotoUnusable, portrait_jpeg
from generator.views.page import Setting
from generator.views.sheets import Sheet, sheets_in

TEMPLATES = "boards"
"""Their folder in the theme."""
KEPT_FOLDER = "_boards"
"""In the staging folder, where a build keeps nothing: no region may have that name."""
PHOTOS = "_photos"
FEW_BOARDS = 24
"""So many are printed faster than another process begins."""
ORDERS_AT_A_TIME = 20


@dataclass(frozen=True, slots=True)
class Press:
    """Where sheets are printed: the templates' folder, the data folder, the day, what is kept."""

    templates: Path
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
    """A sheet that a region publishes: its path below the region, and the kept file's name.

    `of` is the id of what it is a sheet of.
    """

    region: str
    path: str
    kept: str
    of: str

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
    names: Sequence[str],
    only: str | None = None,
) -> tuple[Sheets, ...]:
    """Sheets of a region (or of one organization); an order is written for each not kept."""
    kept, templates = press.of(region.id), templates_of_sheets(press.templates)
    found = [
        _ordered(sheet, region, setting, press, templates)
        for sheet in sheets_in(region, setting, address, names, only)
    ]
    if only is None:
        kept.forget_but({each.kept for each in found} | {each.order for each in found})
    return tuple(found)


def printed(press: Press, sheets: Sequence[Sheets]) -> list[NotPrinted]:
    """Print what is ordered; one that fails does not stop the others."""
    templates = templates_of_sheets(press.templates)
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
            made = sheet_pdf(templates, order["template"], data, press.kept, press.as_of)
        except SheetFailed as error:
            failed.append(NotPrinted(f"{sheet.region}/{sheet.path}", str(error)))
            made = sheet_pdf(templates, PLAIN, plain(data), press.kept, press.as_of)
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
    sheet: Sheet, region: Region, setting: Setting, press: Press, templates: Templates
) -> Sheets:
    data = sheet_data(sheet, setting.words)
    digest = blake2b(f"{tools()} {press.as_of}\0{data.json}\0".encode(), digest_size=16)
    for name in (data.template, PARTS, PLAIN):
        digest.update(templates[name])
    for photo in data.photos.values():
        digest.update(photo_bytes(press.data, photo) or b"")
    path = sheet.path.removeprefix(f"{region.id}/")
    ordered = Sheets(region.id, path, f"{digest.hexdigest()}.pdf", sheet.of)
    kept = press.of(region.id)
    if not kept.has(ordered.kept):
        order = {"template": data.template, "data": data.json, "photos": dict(data.photos)}
        kept.keep(ordered.order, json.dumps(order, ensure_ascii=False).encode())
    return ordered


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
