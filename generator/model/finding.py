"""A finding: one thing in the data that somebody should mend, and where."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.model.place import Place

Severity = Literal["error", "warning", "info"]


class InBothLanguages(NamedTuple):
    """A sentence that comes in each language, such as a question about a schedule."""

    zh: str
    en: str


# What a sentence is filled with: words, numbers, lists of words, places (told as file:line), or
# another sentence.
Filling = str | int | Place | InBothLanguages | tuple[str, ...] | tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: where, about which record, and what its sentence is filled with.

    `concerns` are the kinds and ids of the records (of the same region) whose pages tell it to the
    public.
    """

    place: Place
    record: str | None = None
    words: dict[str, Filling] = field(default_factory=dict)
    hint: str | None = None
    concerns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with the code and severity of the rule that found it.

    `line` and `column` count from 1; they are 0 until the finding has been located, and fixed from
    the start where the place is no value (a syntax error).
    """

    code: str
    severity: Severity
    problem: Problem
    line: int = 0
    column: int = 0

    @property
    def file(self) -> str:
        """The file it stands in, relative to the data folder."""
        return self.problem.place.file


@dataclass(frozen=True, slots=True)
class FindingCode:
    """What there is to know of a code beforehand: how grave it is, and an example that has it.

    The explanation is one English sentence naming the invalid state, perhaps a paragraph, then the
    example: `# experts.yml` opens a file, `# ←` ends the line where the finding stands.
    """

    code: str
    severity: Severity
    explanation: str
