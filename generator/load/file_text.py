"""A data file's bytes into text, refusing what is no text, too big, or not of this folder."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from generator.load.yaml_text import Mistake

LARGEST = 8 * 2**20
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file says, or why nothing can be said of it. `text` is None where the file could not be read at all."""

    text: str | None
    mistakes: tuple[Mistake, ...] = ()


def read_text(path: Path, data: Path) -> FileText:
    """The text of a file below `data`, with `\\n` line ends and no byte order mark."""
    try:
        if not path.resolve().is_relative_to(data.resolve()):
            return _refused("file-outside-data")
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return _refused("file-unreadable", reason="not a file")
            if status.st_size > LARGEST:
                return _refused("file-too-large", megabytes=status.st_size // 2**20, most=LARGEST // 2**20)
            content = file.read()
    except (OSError, RuntimeError) as error:
        return _refused("file-unreadable", reason=getattr(error, "strerror", None) or str(error))
    return decoded(content)


def decoded(content: bytes) -> FileText:
    """UTF-8 bytes into text; other encodings are named, and read as far as needed to go on."""
    mistakes = []
    if content.startswith(UTF_16_MARKS):
        return _refused("file-not-utf-8", encoding="UTF-16")
    if content.startswith(b"\xef\xbb\xbf"):
        mistakes.append(Mistake("byte-order-mark", 1, 1))
        content = content[3:]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = len(content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        try:
            text = content.decode("gb18030")
            mistakes.append(Mistake("file-not-utf-8", line, column, (), {"encoding": "GBK"}))
        except UnicodeDecodeError:
            return FileText(None, (Mistake("file-not-utf-8", line, column, (), {"encoding": "?"}),))
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        mistakes.append(Mistake("windows-line-ends", line, 1))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        return FileText(None, (Mistake("file-unreadable", text.count("\n", 0, text.index("\0")) + 1, 1),))
    return FileText(text, tuple(mistakes))


def _refused(code: str, **words: str | int) -> FileText:
    return FileText(None, (Mistake(code, 1, 1, (), words),))
