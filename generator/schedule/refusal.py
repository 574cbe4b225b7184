"""What is not understood, as a value: a code, the column it stands at, and the question to ask."""

from dataclasses import dataclass

from generator.texts.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Refusal:
    """A text that is no schedule, or more than one; `column` counts from 1 in the text as written.

    `found` is the word in question, as written.
    """

    code: str
    column: int
    found: str = ""

    def question(self, language: str) -> str:
        """What to ask whoever wrote it."""
        template: str = catalogue(language).schedule["refusals"][self.code]
        return template.format(found=self.found)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about dates that were given: a code, and what its sentence names."""

    code: str
    words: tuple[tuple[str, str], ...] = ()

    def sentence(self, language: str) -> str:
        """The remark as a sentence."""
        template: str = catalogue(language).schedule["remarks"][self.code]
        return template.format_map(dict(self.words))


@dataclass(eq=False, slots=True)
class NotUnderstood(Exception):
    """A refusal on its way out of the parser; `position` counts from 0 in the normalised text."""

    code: str
    position: int
    length: int = 0


def told_words(group: str, key: str, language: str) -> str:
    """A word or phrase that `gongshi when` prints."""
    return str(catalogue(language).schedule[group][key])
