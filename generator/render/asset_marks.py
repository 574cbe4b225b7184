"""The theme's own files by what is in them: a page names exactly those that it was built with.

`assets/gongshi.js?v=` and a mark of its bytes: whatever a browser has kept, an old page finds its
old script and a new one its new script. The files of Material have such a mark in their names.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

FOLDER = "assets"
_NAMED = re.compile(r'(?P<before>\b(?:href|src)="[^"?#]*\bassets/)(?P<name>[\w.-]+)(?=")')

Marks = Mapping[str, str]
"""By the name of a file in the theme's assets/, the first eight signs of its SHA-256.

A browser can work that out too: theme/sw.js keeps a file only where its bytes fit its mark.
"""


def marks_in(theme: Path) -> Marks:
    """The marks of the files that lie in a theme's assets/ themselves."""
    files = sorted(file for file in (theme / FOLDER).glob("*") if file.is_file())
    return {file.name: sha256(file.read_bytes()).hexdigest()[:8] for file in files}


def marked(html: str, marks: Marks) -> str:
    """HTML that names each of the theme's own files with its mark."""

    def with_mark(named: re.Match[str]) -> str:
        return named["before"] + asset(named["name"], marks)

    return _NAMED.sub(with_mark, html)


def asset(name: str, marks: Marks) -> str:
    """A file's name with its mark; a name that the theme does not have stays as it is."""
    return f"{name}?v={marks[name]}" if name in marks else name
