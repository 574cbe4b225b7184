"""Sentences that agree with a count: `{number|person|people}` is “person” for 1, else “people”."""

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Any

BAR = "|"


class Sentence(str):
    """A text with words that depend on a count, such as `{number|person|people}`.

    Before the first bar stands the count's own blank; then come the form for 1 and the form for all
    else. A form holds none of `. [ ! : { }`, which mean something in a blank.
    """

    __slots__ = ()

    def format(self, *args: object, **words: object) -> str:
        """As `str.format`."""
        return super().format(*args, **words, **_forms(self, words))

    def format_map(self, words: Any, /) -> str:
        """As `str.format_map`."""
        return super().format_map({**words, **_forms(self, words)})

    def __str__(self) -> str:
        """Itself: code that tells mypy by `str(…)` that a word is a text must not lose it."""
        return self

    def __repr__(self) -> str:
        """Not that of a plain text: what is kept of templates goes by it."""
        return f"{type(self).__name__}({super().__repr__()})"


def with_sentences(found: Any) -> Any:
    """What a catalogue's file says, where each text that has forms is a Sentence."""
    if isinstance(found, dict):
        return {key: with_sentences(value) for key, value in found.items()}
    if isinstance(found, list):
        return [with_sentences(value) for value in found]
    return Sentence(found) if isinstance(found, str) and _counted(found) else found


def _forms(text: str, words: Mapping[str, object]) -> dict[str, str]:
    """Which form each count has, by the blank as it is written."""
    return {
        blank: one if str(words[count]) == "1" else other
        for blank, count, one, other in _counted(str.__str__(text))
    }


@cache
def _counted(text: str) -> tuple[tuple[str, str, str, str], ...]:
    """The blanks of a text that depend on a count: blank, count, form for 1, form for all else.

    Raises ValueError where a blank has another number of forms than two.
    """
    if BAR not in text:
        return ()
    blanks = dict.fromkeys(name for _, name, _, _ in Formatter().parse(text) if name)
    return tuple((blank, *_three_parts(blank.split(BAR), text)) for blank in blanks if BAR in blank)


def _three_parts(parts: list[str], text: str) -> tuple[str, str, str]:
    if len(parts) != 3:
        raise ValueError(f"two forms are wanted, {len(parts) - 1} found: {text}")
    return parts[0], parts[1], parts[2]
