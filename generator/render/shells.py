"""Shells: pages of the frame with markers, rendered once by MkDocs, filled by us for each page.

A shell is HTML that somebody else's theme made around the markers. Relative links differ by the
depth of a page below the site's root, so there is one shell a depth, in each language; taking it
from a finished HTML file needs nothing of the tool.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.texts.catalogue import LANGUAGES, Language, folder_of

DEPTHS = (0, 1, 2, 3, 4)
FOLDER = "gongshi-shell"
OTHER = {language: f"in-{language}" for language in LANGUAGES}
"""By language, the name of the marker for the address of the same page in it."""
MARKERS = {
    name: f"gongshi:{name}:marker"
    for name in ("title", "description", "canonical", "body", *OTHER.values())
}
_BLANK_LINES = re.compile(r"\n\s*\n+")
_BETWEEN = re.compile("(" + "|".join(re.escape(marker) for marker in MARKERS.values()) + ")")
_NAMES_BY_MARKER = {marker: name for name, marker in MARKERS.items()}
_TOGGLE_AUTOCOMPLETE = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
_CANONICAL_LINK = re.compile(
    r'\s*<link rel="canonical" href="' + re.escape(MARKERS["canonical"]) + r'">'
)


@dataclass(frozen=True, slots=True)
class Shell:
    """A frame cut at its markers: text, marker's name, text, …, text."""

    pieces: tuple[str, ...]

    def filled(self, contents: Mapping[str, str]) -> str:
        """The page with every marker replaced; the contents are HTML already."""
        pieces = list(self.pieces)
        for position in range(1, len(pieces), 2):
            pieces[position] = contents[pieces[position]]
        return "".join(pieces)

    @property
    def text(self) -> str:
        """The frame's own HTML, without contents."""
        return "".join(self.pieces[::2])


def source_path(depth: int, language: Language) -> PurePosixPath:
    """Where in the frame's content a shell is registered: as deep as the pages it serves.

    `depth` counts from the root of the language's own pages.
    """
    folders = [FOLDER, *["d"] * (depth - 1)] if depth else []
    return PurePosixPath(folder_of(language), *folders, "index.md")


def built_path(depth: int, language: Language) -> PurePosixPath:
    """Where the frame's built HTML has the shell of a depth."""
    return source_path(depth, language).with_suffix(".html")


def shells_in(frame: Path, language: Language, *, has_address: bool) -> dict[int, Shell]:
    """The shells of a language that a built frame holds, by depth."""
    return {
        depth: shell_from(
            (frame / built_path(depth, language)).read_text(encoding="utf-8"),
            has_address=has_address,
        )
        for depth in DEPTHS
    }


def is_shell(path: str) -> bool:
    """Whether a file of the frame, by its path, is a shell or belongs to one."""
    parts = PurePosixPath(path).parts
    inside = parts[1:] if parts[0] in LANGUAGES else parts
    return inside[:1] == (FOLDER,) or inside == ("index.html",)


def source_text() -> str:
    """The Markdown of a shell: markers only."""
    marker = MARKERS
    return (
        f'---\ntitle: "{marker["title"]}"\ndescription: "{marker["description"]}"\nshell: true\n'
        f"hide: [navigation, toc]\n---\n{marker['body']}\n"
    )


def mended(html: str) -> str:
    """The theme's HTML as the standard has it: `autocomplete` is no attribute of a checkbox."""
    return _TOGGLE_AUTOCOMPLETE.sub(r"\1", html)


def shell_from(html: str, *, has_address: bool) -> Shell:
    """A shell out of a built HTML file; without a site address it carries no canonical link."""
    html = _BLANK_LINES.sub("\n", html).replace(f"<p>{MARKERS['body']}</p>", MARKERS["body"])
    if not has_address:
        html = _CANONICAL_LINK.sub("", html)
    pieces = _BETWEEN.split(html)
    missing = {"title", "description", "body"} - {
        _NAMES_BY_MARKER.get(piece, "") for piece in pieces
    }
    if missing:
        raise ValueError(f"the frame lost the markers {sorted(missing)}: see theme/main.html")
    return Shell(tuple(_NAMES_BY_MARKER.get(piece, piece) for piece in pieces))
