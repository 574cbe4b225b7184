"""How the words that a catalogue has for schedules are put together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

Words = Mapping[str, Any]
"""The group `schedule.in_words` of a catalogue."""
SHORTEST_RUN = 3


def filled(words: Words, pattern: str, **blanks: object) -> str:
    """A pattern of the catalogue with its blanks filled."""
    return str(words[pattern]).format(**blanks)


def listed(parts: Iterable[str], words: Words, last: str = "last_and") -> str:
    """The parts as an enumeration, with “and” (or `last_or`) before the last."""
    *first, end = parts
    return str(words["between"]).join(first) + str(words[last]) + end if first else end


def runs(numbers: Sequence[int], names: Sequence[str], words: Words) -> Iterator[str]:
    """Names of numbers from 1; three or more on end are told by the first and the last."""
    for _, run in groupby(enumerate(numbers), lambda each: each[1] - each[0]):
        told = [names[number - 1] for _, number in run]
        if len(told) >= SHORTEST_RUN:
            yield filled(words, "run", first=told[0], last=told[-1])
        else:
            yield from told
