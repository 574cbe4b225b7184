"""The same site for Hugo: the same data, our frame around its own layouts, our words in them.

Dates are handed to it (hugo_dates.py).

The layouts in hugo/ hold marks that are filled once, before anything is measured:

    «people.for»                     words of the catalogue
    «region.duties number=(len .)»   a sentence with blanks, filled by Hugo
    «'pairing.title hospital=$a'»    the same as a value

A layout's lines above `---` stand before the frame, the others inside it.
"""

import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.render.shells import DEPTHS, Shell, built_path, shell_from
from generator.texts.catalogue import Catalogue, catalogue
from tests.bench import hugo_dates

TEMPLATES = Path(__file__).parent / "hugo"
DEPTHS_BY_LAYOUT = {"home": 0, "region": 1}
RECORD_DEPTH = 3
MARK = re.compile(r"«('?)([@/]?[a-z_.-]+|as of)((?: [a-z_]+=[^«»]*?)?)'?»")
BLANK = re.compile(r"\{([a-z_]+)\}")


def write(folder: Path, data: Path, frame: Path, as_of: date) -> None:
    """Write Hugo's site into `folder`, taking the shells from a built frame."""
    words = catalogue("zh")
    shells = {depth: _shell(frame, depth) for depth in DEPTHS}
    shutil.copytree(TEMPLATES, folder)
    for file in sorted(folder.rglob("*.*")):
        text = _filled(file.read_text(encoding="utf-8"), words, data, as_of)
        if file.parent.name == "layouts":
            depth = DEPTHS_BY_LAYOUT.get(file.stem, RECORD_DEPTH)
            text = _inside(shells[depth], text)
        file.write_text(text, encoding="utf-8")
    hugo_dates.write(folder / "dates", data, as_of)


def _shell(frame: Path, depth: int) -> Shell:
    html = (frame / built_path(depth, "zh")).read_text(encoding="utf-8")
    return shell_from(html, has_address=False)


def _inside(shell: Shell, layout: str) -> str:
    """A layout with the frame around its body."""
    before, _, body = layout.partition("---\n")
    title = "{{ .Title }}"
    contents = {"title": title, "description": "{{ $description }}", "body": body}
    return before.replace("\n", "") + shell.filled(contents)


def _filled(text: str, words: Catalogue, data: Path, as_of: date) -> str:
    given = {
        "data": str(data),
        "as of": as_of.isoformat(),
        "as of told": words.told_date(as_of.isoformat()),
        "types": _as_arguments(words.names["organization_type"]),
        "services": _as_arguments(words.names["service"]),
        "forces": _as_arguments(words.names["force"]),
    }
    for name, value in given.items():
        text = text.replace(f"«{name}»", value)
    while "«" in text:
        before = text
        text = MARK.sub(lambda mark: _said(mark, words), text)
        if text == before:
            raise ValueError(text[text.index("«") :].split("»")[0])
    return text


def _as_arguments(names: Mapping[str, str]) -> str:
    return " ".join(f'"{key}" "{name}"' for key, name in names.items())


def _said(mark: re.Match[str], words: Catalogue) -> str:
    """A mark's words; blanks become Hugo's own expressions."""
    quote, key, blanks = mark.groups()
    sentence = _sentence(key, words)
    values = {}
    for blank in filter(None, blanks.strip().split("; ")):
        name, _, value = blank.partition("=")
        values[name] = value
    if not quote:
        return BLANK.sub(lambda blank: _filled_blank(blank, values), sentence)
    order = " ".join(f"({values[name]})" for name in BLANK.findall(sentence))
    return f'(printf "{BLANK.sub("%v", sentence)}" {order})'


def _filled_blank(blank: re.Match[str], values: Mapping[str, str]) -> str:
    """Hugo's expression; a blank that only the reader's browser can fill stays."""
    return f"{{{{ {values[blank[1]]} }}}}" if blank[1] in values else blank[0]


def _sentence(key: str, words: Catalogue) -> str:
    """`page.word`, `@finding-code.part` or `/group.name`."""
    first, _, rest = key.lstrip("@/").partition(".")
    if key.startswith("@"):
        return words.findings[first][rest]
    if key.startswith("/"):
        return words.names[first][rest]
    found = words.ui[first]
    for step in rest.split("."):
        found = found[step]
    return str(found)
