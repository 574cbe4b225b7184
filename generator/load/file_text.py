"""A data file's bytes into text, refusing what is no text, too big, or not of this folder."""

import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from generator.load.invisible import INVISIBLE
from generator.load.mistake import Mistake

LARGEST = 8 * 2**20
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
BEYOND_ASCII = re.compile(rb"[\x80-\xff][\x00-\xff]")
REASONS = {
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.ENOENT: "points_nowhere",
    errno.ELOOP: "points_in_a_circle",
    errno.EISDIR: "not_a_file",
    errno.ENXIO: "not_a_file",
}


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file says and what is wrong; `text` is None where it could not be read at all."""

    text: str | None
    mistakes: tuple[Mistake, ...] = ()


def read_text(path: Path, data: Path) -> FileText:
    r"""The text of a file below `data`, with `\n` line ends and no byte order mark."""
    try:
        if not path.resolve().is_relative_to(data.resolve()):
            return _refused("file-outside-data")
        # Without O_NONBLOCK a named pipe would keep us waiting for its writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return _refused("file-unreadable", reason="not_a_file")
            if status.st_size > LARGEST:
                megabytes = -(-status.st_size // 2**20)
                return _refused("file-too-large", megabytes=megabytes, most=LARGEST // 2**20)
            content = file.read()
    except OSError as error:
        return _refused("file-unreadable", reason=reason_of(error))
    except RuntimeError:  # Python 3.11 and 3.12 say so of links that lead in a circle
        return _refused("file-unreadable", reason="points_in_a_circle")
    return decoded(content)


def reason_of(error: OSError) -> str:
    """Why the system refuses, as a key of the catalogue's `reason` names."""
    return REASONS.get(error.errno or 0, "other")


def decoded(content: bytes) -> FileText:
    """UTF-8 bytes into text; other encodings are named, and read as far as needed to go on."""
    mistakes: list[Mistake] = []
    if content.startswith(UTF_16_MARKS):
        return _refused("file-not-utf-8", encoding="UTF-16")
    if content.startswith(b"\xef\xbb\xbf"):
        mistakes.append(Mistake("byte-order-mark", 1, 1))
        content = content[3:]
    if b"\0" in content:
        line = content.count(b"\n", 0, content.index(b"\0")) + 1
        words: dict[str, str | int] = {"reason": "no_text"}
        return FileText(None, (*mistakes, Mistake("file-unreadable", line, 1, (), words)))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        text_or_none, mistake = _of_another_encoding(content, error.start)
        mistakes.append(mistake)
        if text_or_none is None:
            return FileText(None, tuple(mistakes))
        text = text_or_none
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        mistakes.append(Mistake("windows-line-ends", line, 1))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    invisible = _invisible_characters(text)
    mistakes += invisible
    return FileText(INVISIBLE.sub("", text) if invisible else text, tuple(mistakes))


def _of_another_encoding(content: bytes, start: int) -> tuple[str | None, Mistake]:
    """The text, if it is Chinese in GBK; and the mistake, at the first byte that is wrong."""
    as_utf_8 = content.decode("utf-8", "replace")
    damaged = as_utf_8.count("\N{REPLACEMENT CHARACTER}")
    if sum(character > "\x7f" for character in as_utf_8) - damaged <= damaged:
        try:
            text = content.decode("gb18030")
            if not _is_mostly_common(content):
                return None, Mistake("file-not-utf-8", *_spot_of(content, start), variant="damaged")
            spot = _spot_of(content, next(n for n, byte in enumerate(content) if byte > 0x7F))
            return text, Mistake("file-not-utf-8", *spot, (), {"encoding": "GBK"})
        except UnicodeDecodeError:
            pass
    return None, Mistake("file-not-utf-8", *_spot_of(content, start), variant="damaged")


def _is_mostly_common(content: bytes) -> bool:
    """Whether bytes beyond ASCII are in GB 2312's rows 1, 3, 16 to 55: signs, common characters."""
    pairs = BEYOND_ASCII.findall(content)
    rows = {0xA1, 0xA3, *range(0xB0, 0xD8)}
    common = [pair for pair in pairs if pair[0] in rows and pair[1] >= 0xA1]
    return len(common) * 10 >= len(pairs) * 7


def _spot_of(content: bytes, start: int) -> tuple[int, int]:
    before = content[content.rfind(b"\n", 0, start) + 1 : start]
    return content.count(b"\n", 0, start) + 1, len(before.decode("utf-8", "replace")) + 1


def _invisible_characters(text: str) -> list[Mistake]:
    return [
        Mistake(
            "text-with-control-characters",
            text.count("\n", 0, match.start()) + 1,
            match.start() - text.rfind("\n", 0, match.start()),
            (),
            {"found": ascii(match.group())[1:-1]},
        )
        for match in INVISIBLE.finditer(text)
    ]


def _refused(code: str, **words: str | int) -> FileText:
    return FileText(None, (Mistake(code, 1, 1, (), words),))
