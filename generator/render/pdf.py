"""Printed sheets by Typst: what a view decided goes in as data, a template of theme/boards sets it.

PDF/UA-1: tagged, with title, language and words for every picture. The same data gives the same
bytes. Nothing of the data is ever markup.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import typst

from generator.render.qr import qr_svg
from generator.texts.catalogue import Catalogue
from generator.texts.font import FAMILY, font_folder, printable
from generator.views.board import Board
from generator.views.board_version import board_version, fields_of

Sheet = Literal["a4", "a3"]
SHEETS: tuple[Sheet, ...] = ("a4", "a3")
TOOLS = ("typst", "justmytype-intl-cjk", "segno", "pillow")
LABELS = ("title", "continued", "scan", "qr", "photo", "version", "about", "when", "from")
SENTENCES = ("none_coming", "not_set", "plan")
NOT_PRINTED = ("name_mn", "monday", "path")


class SheetFailed(Exception):
    """A sheet could not be set; the text is what Typst said."""


@dataclass(frozen=True, slots=True)
class SheetData:
    """One sheet as the template gets it: JSON, and the file of the data folder by picture's name.

    `name` is the file it is published as.
    """

    name: str
    json: str
    photos: Mapping[str, str]


def sheet_data(board: Board, sheet: Sheet, words: Catalogue) -> SheetData:
    """A board for one size of paper; what the font has not is replaced by a mark."""
    shown = {key: value for key, value in fields_of(board).items() if key not in NOT_PRINTED}
    told: dict[str, Any] = _printable(shown)
    photos = {}
    for number, person in enumerate(board.people):
        if person.photo:
            name = f"{number}.jpg"
            photos[name] = person.photo
            told["people"][number]["photo"] = name
    told |= {
        "words": _printable({key: words.ui["board"][key] for key in (*LABELS, *SENTENCES)}),
        "sheet": sheet,
        "font": FAMILY,
        "lang": words.language,
        "version": board_version(board),
        "qr": qr_svg(board.address) if board.address else "",
    }
    return SheetData(f"board-{sheet}.pdf", json.dumps(told, ensure_ascii=False), photos)


def with_photos(data: str, files: Mapping[str, str]) -> str:
    """A sheet's JSON with the files of its photos; one that has none is left to the initial."""
    told = json.loads(data)
    for person in told["people"]:
        person["photo"] = files.get(person["photo"], "")
    return json.dumps(told, ensure_ascii=False)


def plain(data: str) -> str:
    """A sheet's JSON reduced to whom to ask, for one that could not be set."""
    told = json.loads(data)
    told |= {"people": [], "weeks": [], "lines": [], "basis": [], "second_name": "", "no_dates": ""}
    return json.dumps(told | {"nobody": told["words"]["not_set"]}, ensure_ascii=False)


def sheet_pdf(template: str, data: str, pictures: Path, as_of: date) -> bytes:
    """The sheet as PDF; its photos are files below the folder `pictures`. Raises SheetFailed."""
    moment = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC)
    try:
        made = _compiler().compile(
            template.encode(),
            format="pdf",
            root=str(pictures),
            sys_inputs={"board": data},
            pdf_standards=["ua-1"],
            timestamp=int(moment.timestamp()),
        )
    except typst.TypstError as error:
        raise SheetFailed(str(error)) from error
    if not isinstance(made, bytes):
        raise SheetFailed("no PDF")
    return made


@cache
def tools() -> str:
    """What a sheet's bytes depend on besides data and template."""
    return " ".join(f"{tool} {version(tool)}" for tool in TOOLS)


@cache
def _compiler() -> typst.Compiler:
    """One a process: it keeps the font and what it has worked out."""
    return typst.Compiler(font_paths=[str(font_folder())], ignore_system_fonts=True)


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(inner) for inner in value]
    if is_dataclass(value):
        return _printable(fields_of(value))
    return value
