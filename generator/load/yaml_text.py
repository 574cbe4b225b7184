"""YAML text into plain lists, mappings and text, every mistake with its line and column.

YAML's own typing is left out: all values are text. A file of which one entry is broken is read
entry by entry, so that the broken one hides none of the others.
"""

import re

from generator.load.mistake import Parsed
from generator.load.wide_colon import with_narrow_colons
from generator.load.yaml_building import Anchors, Builder, Stop

ENTRY_START = re.compile(r"^(?=-(?:[ \n]|$))", re.MULTILINE)
NO_ENTRY_YET = re.compile(r"(?:(?:---)?[ \t]*(?:#.*)?\n)*")
# The ids in an entry that cannot be read as a whole: what it is, and what it names, is known still.
ID_FIELD = re.compile(r"""^(?:- |  )([a-z_]+): +['"]?([a-z0-9/-]+)['"]? *(?:#.*)?$""", re.MULTILINE)
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
        if not starts or first is None or first.end() < starts[0]:
            return Parsed(None, [*mistakes, *([stop.mistake] if stop.mistake else [])])
        by_entry = _parsed_by_entry(text, starts, with_lines)
        if not by_entry.broken_entries and stop.mistake:
            by_entry.mistakes.append(stop.mistake)
        by_entry.mistakes += mistakes
        return by_entry


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
            parsed.value.extend(builder.document())
        except Stop as stop:
            parsed.mistakes[noted:] = [stop.mistake] if stop.mistake else []
            parsed.broken_entries.add(number)
            parsed.value.append(dict(ID_FIELD.findall(entry)))
            anchors.unread.update(ANCHOR.findall(entry))
            if parsed.lines is not None:
                parsed.lines[(number,)] = (line + 1, 3)
        line += entry.count("\n")
    return parsed
