"""YAML text into plain lists, mappings and text, every mistake with its line and column.

YAML's own typing is left out: all values are text. A file of which one entry is broken is read
entry by entry, so that the broken one hides none of the others.
"""

import re
from typing import NoReturn

from generator.load.mistake import Mistake, Parsed
from generator.load.wide_colon import with_narrow_colons
from generator.load.yaml_building import Anchors, Builder, Stop
from generator.model.private_numbers import hidden

ENTRY_START = re.compile(r"^(?=-(?:[ \n]|$))", re.MULTILINE)
NO_ENTRY_YET = re.compile(r"(?:(?:---)?[ \t]*(?:#.*)?\n)*")
# The ids in an entry that cannot be read as a whole: what it is, and what it names, is known still.
ID_FIELD = re.compile(
    r"""^[ \t\u3000]*(?:- *)?([a-z_]+) *[:：] *['"]?([a-z0-9/-]+)['"]? *(?:#.*)?$""", re.MULTILINE
)
RECORD_START = re.compile(r"^(?=[ \t\u3000]*- *id\b)", re.MULTILINE)
INDENTED = re.compile(r"(?:[ \t].*\n|#.*\n|\n)*")
NO_DASH = "did not find expected '-' indicator"  # as libyaml says it
ANCHOR = re.compile(r"&([^\s,\[\]{}]+)")


def parse(text: str, *, with_lines: bool = False) -> Parsed:
    """The values of a YAML text; a broken list is read entry by entry.

    Values are lists, dicts with text keys, and text. A value left empty is a mistake and left out.
    """
    text, mistakes = with_narrow_colons(text)
    whole = Parsed(mistakes=[*mistakes], lines={} if with_lines else None)
    try:
        whole.value = Builder(text, whole, Anchors()).document()
        return whole
    except Stop as stop:
        first = NO_ENTRY_YET.match(text)
        starts = [match.start() for match in ENTRY_START.finditer(text)]
        if starts and first and first.end() < starts[0] and INDENTED.fullmatch(text[: starts[0]]):
            starts.insert(0, first.end())  # the first entry lacks its first line
        if not starts or first is None or first.end() < starts[0]:
            return Parsed(None, [*mistakes, *([stop.mistake] if stop.mistake else [])])
        by_entry = _parsed_by_entry(text, starts, with_lines)
        if not by_entry.broken_entries and stop.mistake:
            by_entry.mistakes.append(stop.mistake)
        by_entry.mistakes += mistakes
        return by_entry


def _without_a_dash(entry: str, line: int) -> NoReturn:
    written = hidden(entry.split("\n", 1)[0].strip())[:60]
    words: dict[str, str | int] = {"problem": NO_DASH, "written": written}
    raise Stop(Mistake("yaml-syntax", line + 1, 1, (), words))


def _parsed_by_entry(text: str, starts: list[int], with_lines: bool) -> Parsed:
    parsed = Parsed(value=[], lines={} if with_lines else None)
    anchors = Anchors()
    line = text.count("\n", 0, starts[0])
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        entry = text[start:end]
        number = len(parsed.value)
        noted = len(parsed.mistakes)
        try:
            builder = Builder(entry, parsed, anchors, first_line=line, first_entry=number)
            values = builder.document()
            parsed.value.extend(
                values if isinstance(values, list) else _without_a_dash(entry, line)
            )
        except Stop as stop:
            parsed.mistakes[noted:] = [stop.mistake] if stop.mistake else []
            for part in filter(str.strip, RECORD_START.split(entry)):
                parsed.broken_entries.add(len(parsed.value))
                parsed.value.append(dict(reversed(ID_FIELD.findall(part))))
            anchors.unread.update(ANCHOR.findall(entry))
            if parsed.lines is not None:
                parsed.lines[(number,)] = (line + 1, 3)
        line += entry.count("\n")
    return parsed
