"""One YAML document's values, straight from the parser's events.

Five times faster than composing nodes, no recursion in C (a deep nesting cannot crash it), and
repeated keys are seen instead of lost.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.load.invisible import INVISIBLE
from generator.load.mistake import Mistake, Parsed, Path
from generator.model.private_numbers import hidden

DEEPEST = 30
MOST_EXPANDED = 20_000
EMPTY_WORDS = frozenset(["", "~", "null", "Null", "NULL"])
# Several fields repeated in an item of a list: the line that begins the next item is missing.
MERGED = "merged"
NEVER_CLOSED = ("end of stream", "document indicator", "',' or", "expected ':'")
HAS_NO_COLON = re.compile(r"(?!.*:(?: |$)) *[^ #].*")
SLIPS = {  # by the variant of the hint, what shows in the line itself
    "full_width_space": re.compile(r" *\u3000"),
    "non_breaking_space": re.compile(r" *\u00a0"),
    "merge_conflict": re.compile(r"<{7}|={7}|>{7}"),
}


@dataclass(slots=True)
class Anchors:
    """What aliases may repeat, by name: the value, how many values it holds, how deep it goes."""

    values: dict[str, tuple[Any, int, int]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    expanded: int = 0


class Stop(Exception):
    """The text cannot be read any further; carries the mistake."""

    def __init__(self, mistake: Mistake | None) -> None:
        self.mistake = mistake


def _with_merged(values: dict[str, Any], merged: list[Any]) -> dict[str, Any]:
    """The mapping with what `<<` brings: that it stands there is told, nothing is missing too."""
    for each in merged:
        values = {**each, **values} if isinstance(each, dict) else values
    return values


class Builder:
    """Builds one document's values from the parser's events."""

    def __init__(
        self,
        text: str,
        parsed: Parsed,
        anchors: Anchors,
        first_line: int = 0,
        first_entry: int = 0,
    ) -> None:
        self.text = text
        # The parser's next event; nobody asks after the end, so there always is one.
        self.next_event: Callable[[], Any] = yaml.CBaseLoader(text).get_event
        self.parsed = parsed
        self.anchors = anchors
        self.first_line = first_line
        self.first_entry = first_entry
        self.open_anchors: set[str] = set()
        self.built = 0
        self.deepest = 0

    def document(self) -> Any:
        """The value of the one document; everything else stops."""
        try:
            self.next_event()
            event = self.next_event()
            if not isinstance(event, DocumentStartEvent):
                raise Stop(Mistake("file-empty", 1, 1))
            value = self.value(self.next_event(), (), 0)
            self.next_event()
            event = self.next_event()
            if isinstance(event, DocumentStartEvent):
                raise self.stop("yaml-several-documents", event)
            return value
        except yaml.YAMLError as error:
            raise Stop(self.mistake_of(error)) from None

    def value(self, event: Any, path: Path, depth: int) -> Any:
        """The value that begins with an event."""
        self.built += 1
        self.deepest = max(self.deepest, depth)
        if isinstance(event, AliasEvent):
            return self.repeated(event, depth)
        if event.tag is not None and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.note("yaml-tag", event, path, tag=tag)
        if self.parsed.lines is not None:
            self.parsed.lines.setdefault(path, self.spot(event))
        if isinstance(event, ScalarEvent):
            value: Any = self.text_of(event, path)
            if event.anchor:
                self.anchors.values[event.anchor] = (value, 1, 0)
            return value
        if depth >= DEEPEST:
            raise self.stop("yaml-too-deep", event)
        if not event.anchor:
            return self.inside(event, path, depth)
        before, deepest = self.built, self.deepest
        self.deepest = depth
        self.open_anchors.add(event.anchor)
        value = self.inside(event, path, depth)
        self.open_anchors.discard(event.anchor)
        self.anchors.values[event.anchor] = (value, self.built - before + 1, self.deepest - depth)
        self.deepest = max(self.deepest, deepest)
        return value

    def inside(self, event: Event, path: Path, depth: int) -> list[Any] | dict[str, Any]:
        """The values of a list or mapping that has begun."""
        if isinstance(event, SequenceStartEvent):
            return self.sequence(path, depth)
        return self.mapping(path, depth)

    def repeated(self, event: AliasEvent, depth: int) -> Any:
        """What an alias stands for."""
        if event.anchor in self.anchors.unread:
            raise Stop(None)  # the entry that defines it is broken and told already
        if event.anchor not in self.anchors.values or event.anchor in self.open_anchors:
            raise self.stop("yaml-alias", event, name=str(event.anchor))
        value, size, height = self.anchors.values[event.anchor]
        self.built += size
        self.anchors.expanded += size
        self.deepest = max(self.deepest, depth + height)
        if self.anchors.expanded > MOST_EXPANDED and size > 1:
            raise self.stop("yaml-alias-bomb", event, name=str(event.anchor))
        if depth + height > DEEPEST:
            raise self.stop("yaml-too-deep", event)
        return value

    def sequence(self, path: Path, depth: int) -> list[Any]:
        """A list, without the items left empty."""
        values: list[Any] = []
        first = self.first_entry if depth == 0 else 0
        while not isinstance(event := self.next_event(), SequenceEndEvent):
            inside = (*path, first + len(values))
            value = self.value(event, inside, depth + 1)
            if value is not None:
                values.append(value)
            elif self.parsed.lines is not None:
                self.parsed.lines.pop(inside, None)
        return values

    def mapping(self, path: Path, depth: int) -> dict[str, Any]:
        """A mapping, without the fields left empty; of a repeated field the first."""
        values: dict[str, Any] = {}
        is_item = bool(path) and isinstance(path[-1], int)
        repeated: list[str] = []
        merged: list[Any] = []
        noted = 0
        while not isinstance(event := self.next_event(), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                raise self.stop("yaml-key", event)
            key = event.value
            if key == "<<" and not event.style:
                self.note("yaml-key", event, (*path, key), "merge")
                merged.append(self.value(self.next_event(), (*path, key), depth + 1))
                continue
            if key in values:
                repeated.append(key)
                if len(repeated) == 1 or not is_item:
                    self.note("key-repeated", event, path, key=key)
                    noted = len(self.parsed.mistakes)
                self.value(self.next_event(), (*path, "\0again"), depth + 1)
                continue
            inside = (*path, key)
            if self.parsed.lines is not None:
                self.parsed.lines.setdefault(("\0key", *inside), self.spot(event))
            following = self.next_event()
            if "：" in key and isinstance(following, ScalarEvent) and not following.value:
                self.note("yaml-full-width-colon", event, path, written=hidden(key)[:60])
                key, _, value = key.partition("：")
                inside = (*path, key)
                if self.parsed.lines is not None:
                    self.parsed.lines.setdefault(inside, self.spot(event))
            else:
                value = self.value(following, inside, depth + 1)
            if value is not None:
                values[key] = value
        self.note_record_without_beginning(len(repeated) if is_item else 0, noted)
        return _with_merged(values, merged)

    def note_record_without_beginning(self, repeated: int, noted: int) -> None:
        """Says of several repeated fields that they are a record of their own."""
        if repeated > 1:
            mistake = self.parsed.mistakes[noted - 1]
            self.parsed.mistakes[noted - 1] = replace(mistake, variant=MERGED)

    def text_of(self, event: ScalarEvent, path: Path) -> str | None:
        """A text; none where it is left empty."""
        text: str = event.value
        if (text in EMPTY_WORDS and not event.style) or not text.strip():
            if not path:
                raise Stop(Mistake("file-empty", 1, 1))
            is_item = isinstance(path[-1], int)
            told = (*path[:-1], "\0empty") if is_item else path
            self.note("value-empty", event, told, "item" if is_item else None, key=str(path[-1]))
            return None
        if event.style == '"' and INVISIBLE.search(text):  # from an escape; the file has none
            found = ascii("".join(INVISIBLE.findall(text)))[1:-1]
            self.note("text-with-control-characters", event, path, found=found)
            return INVISIBLE.sub("", text)
        return text

    def spot(self, event: Any) -> tuple[int, int]:
        """Line and column of an event in the whole file."""
        line, column = event.start_mark.line, event.start_mark.column
        if line and event.start_mark.index >= len(self.text):  # the end: on the last line there is
            written = self.text.rstrip("\n")
            line, column = written.count("\n"), len(written) - written.rfind("\n") - 1
        return self.first_line + line + 1, column + 1

    def note(
        self, code: str, event: Event, path: Path, variant: str | None = None, **words: str | int
    ) -> None:
        """Keeps a mistake that does not keep us from reading on."""
        line, column = self.spot(event)
        self.parsed.mistakes.append(Mistake(code, line, column, path, words, variant))

    def stop(self, code: str, event: Event, **words: str | int) -> Stop:
        """The exception for a mistake that does."""
        line, column = self.spot(event)
        return Stop(Mistake(code, line, column, (), words))

    def mistake_of(self, error: yaml.YAMLError) -> Mistake:
        """The mistake behind the parser's refusal, at the place where a person would mend it."""
        problem = str(getattr(error, "problem", None) or error).splitlines()[0]
        mark = getattr(error, "problem_mark", None)
        opened = getattr(error, "context_mark", None)
        if opened is not None and any(words in problem for words in NEVER_CLOSED):
            mark = opened
        line, column = (mark.line, mark.column) if mark else (0, 0)
        lines = self.text.split("\n")
        while line > 0 and not "".join(lines[line : line + 1]).strip():
            line, column = line - 1, 0  # the parser noticed past the end of the line that is wrong
        while "mapping values" in problem and line > 0 and HAS_NO_COLON.fullmatch(lines[line - 1]):
            line -= 1  # a line without a colon joins the next; only that one's colon is noticed
            column = len(lines[line]) - len(lines[line].lstrip())
        written = lines[line]
        if "\t" in (written[column : column + 1] or " ") or "tab character" in problem:
            return Mistake("yaml-tab", self.first_line + line + 1, column + 1)
        words: dict[str, str | int] = {"problem": problem, "written": hidden(written.strip())[:60]}
        variant = next((name for name, slip in SLIPS.items() if slip.match(written)), None)
        return Mistake("yaml-syntax", self.first_line + line + 1, column + 1, (), words, variant)
