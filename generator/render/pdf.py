"""Printed sheets by Typst: what a view decided goes in as data, a template of theme/boards sets it.

PDF/UA-1: tagged, with title, language and words for every picture. The same data gives the same
bytes. Nothing of the data is ever markup.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from generator.render.qr import qr_svg
from generator.texts.catalogue import Catalogue
from generator.texts.font import (
    FAMILY,
    MONGOLIAN,
    font_folders,
    printable,
    printable_mongolian,
)
from generator.views.board_version import board_version, fields_of, scanned_address
from generator.views.sheets import Book, Sheet

TOOLS = ("typst", "justmytype-intl-cjk", "segno", "pillow")
LABELS = ("title", "continued", "scan", "qr", "photo", "version", "about", "when", "from")
SENTENCES = ("none_coming", "not_set", "plan")
PARTS = "parts"
PLAIN = "plain"
"""Templates: what all have in common; what stands in the place of a sheet that failed."""

Templates = Mapping[str, bytes]
"""By name, the sources in theme/boards."""


class SheetFailed(Exception):
    """A sheet could not be set; the text is what Typst said."""


@dataclass(frozen=True, slots=True)
class SheetData:
    """One sheet for its template: JSON, and the files of the data folder by picture's name."""

    template: str
    json: str
    photos: Mapping[str, str]


def templates_of_sheets(folder: Path) -> Templates:
    """All templates of a folder."""
    return {file.stem: file.read_bytes() for file in sorted(folder.glob("*.typ"))}


def sheet_data(sheet: Sheet, words: Catalogue) -> SheetData:
    """A sheet for its template; what the font has not is replaced by a mark."""
    content: dict[str, Any] = _printable(sheet.content)
    boards = sheet.content.boards if isinstance(sheet.content, Book) else ()
    for board, told in zip(boards, content.get("boards", ()), strict=True):
        told["version"] = board_version(board)
    for place in content.get("boards", [content]):
        place["qr"] = qr_svg(_scanned(place)) if place["address"] else ""
    people, photos = (person for board in boards for person in board.people), {}
    for number, (person, told) in enumerate(zip(people, _people_in(content), strict=True)):
        if person.photo:
            name = f"{number}.jpg"
            photos[name], told["photo"] = person.photo, name
    labels = {key: words.ui["board"][key] for key in (*LABELS, *SENTENCES)}
    frame, own = content["frame"], words.ui["sheets"]["labels"]
    data = {
        "title": printable(sheet.title),
        "author": frame["issuer"],
        "watermark": frame["watermark"],
        "paper": sheet.kind.paper,
        "font": FAMILY,
        "font_mn": MONGOLIAN,
        "lang": words.language,
        "words": _printable(labels | own.get(sheet.kind.template, {})),
        "content": content,
    }
    return SheetData(sheet.kind.template, json.dumps(data, ensure_ascii=False), photos)


def _scanned(place: Mapping[str, Any]) -> str:
    address, version = str(place["address"]), place.get("version")
    return scanned_address(address, version) if version else address


def with_photos(data: str, files: Mapping[str, str]) -> str:
    """A sheet's JSON with the files of its photos; one that has none is left to the initial."""
    told = json.loads(data)
    for person in _people_in(told["content"]):
        person["photo"] = files.get(person["photo"], "")
    return json.dumps(told, ensure_ascii=False)


def plain(data: str) -> str:
    """A sheet's JSON for the template PLAIN: whom to ask, for one that could not be set."""
    told = json.loads(data)
    content = told["content"]
    boards = content.get("boards", ())
    found = boards[0] if len(boards) == 1 else content
    kept = {"frame": content["frame"], "phone": found.get("phone"), "address": "", "qr": ""}
    return json.dumps(told | {"content": kept}, ensure_ascii=False)


def sheet_pdf(templates: Templates, name: str, data: str, pictures: Path, as_of: date) -> bytes:
    """The sheet as PDF; its photos are files below the folder `pictures`. Raises SheetFailed."""
    moment = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC)
    sources = {"main.typ": templates[name], f"{PARTS}.typ": templates[PARTS]}
    try:
        made = _compiler().compile(
            sources,  # type: ignore[type-var] # its type does not know of several sources
            format="pdf",
            root=str(pictures),
            sys_inputs={"sheet": data},
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
    """One a process: it keeps the fonts and what it has worked out."""
    folders = [str(folder) for folder in font_folders()]
    return typst.Compiler(font_paths=folders, ignore_system_fonts=True)


def _people_in(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for board in content.get("boards", ()):
        yield from board["people"]


def _printable_field(name: str, value: Any) -> Any:
    return printable_mongolian(value) if name == "name_mn" else _printable(value)


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable_field(key, inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(inner) for inner in value]
    if is_dataclass(value):
        return _printable(fields_of(value))
    return value
