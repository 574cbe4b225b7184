"""The catalogue of one language: words of the pages, sentences of findings, blanks filled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.model.finding import Filling, InBothLanguages, Problem
from generator.model.place import Place
from generator.model.private_numbers import hidden
from generator.texts.sentence import with_sentences

Language = str
FOLDER = Path(__file__).parent
MAIN: Language = "zh"
"""The language of the data; its pages have the site's root."""
LANGUAGES: tuple[Language, ...] = (
    MAIN,
    *sorted({file.stem for file in FOLDER.glob("*.yml")} - {MAIN}),
)
"""Every language that there is a catalogue of, the main one first: one more file is one more."""
# Words that stand for a name.
NAMED = frozenset(["wanted", "kind", "reason", "problem", "figure", "paper"])
MOST_PLACES = 5


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language: `ui` by page, `findings` by code, `names` by group and key.

    `schedule` is what is said of schedules: refusals and remarks by code, the words that tell them.

    `hreflang` is its tag (BCP 47), `called` its own name for itself, also in short.
    """

    language: Language
    ui: Mapping[str, Any]
    findings: Mapping[str, Mapping[str, str]]
    names: Mapping[str, Mapping[str, str]]
    schedule: Mapping[str, Mapping[str, Any]]
    list_mark: str
    hreflang: str
    called: str
    called_short: str

    @property
    def folder(self) -> str:
        """Where below the site's root its pages lie: empty, or ending in a slash."""
        return folder_of(self.language)

    def name(self, group: str, key: str) -> str:
        """The plain name of a key of the data: a kind of file, a wanted type, …"""
        return self.names[group][key]

    def joined(self, words: tuple[str, ...]) -> str:
        """The words as an enumeration."""
        return self.list_mark.join(words)

    def with_sign(self, sign: str, parts: Iterable[str]) -> str:
        """The parts that say something, with a sign of `ui.signs` between them."""
        between: str = self.ui["signs"][sign]
        return between.join(part for part in parts if part)

    def in_brackets(self, text: str) -> str:
        """The text as an aside, to be put right behind a word."""
        brackets: str = self.ui["signs"]["brackets"]
        return brackets.format(text=text)

    def told_date(self, text: str) -> str:
        """`2023-12-31` or `2023-12` as people say it."""
        year, month, *day = text.split("-")
        words = self.ui["dates"]
        form: str = words["day" if day else "month"]
        return form.format(
            year=year,
            month=int(month),
            month_name=words["month_names"][int(month) - 1],
            day=int(day[0]) if day else None,
        )

    def told(
        self, part: str, code: str, problem: Problem, lines: Mapping[Place, int]
    ) -> str | None:
        """A finding's `message`, `hint` or `public` sentence; None where the catalogue has none.

        The problem's variant (`message_nearest`) comes before the plain one. `lines` gives the line
        of other places. Private numbers are masked, whatever the sentence repeats.
        """
        sentences = self.findings[code]
        template = sentences.get(f"{part}_{problem.hint}") if problem.hint else None
        template = template or sentences.get(part)
        if template is None:
            return None
        filled = {word: self._filled(word, value, lines) for word, value in problem.words.items()}
        return hidden(template.format_map(filled))

    def _filled(self, word: str, value: Filling, lines: Mapping[Place, int]) -> str | int:
        if word in NAMED and word in self.names:
            names = self.names[word]
            return names.get(str(value)) or names["other"]
        if isinstance(value, str | int):
            return value
        if isinstance(value, InBothLanguages):
            return value.zh if self.language == "zh" else value.en
        if isinstance(value, Place):
            return f"{value.file}:{lines.get(value, 1)}"
        most = MOST_PLACES if any(isinstance(part, Place) for part in value) else len(value)
        told = self.joined(tuple(str(self._filled("", part, lines)) for part in value[:most]))
        if len(value) <= most:
            return told
        return self.names["places"]["more"].format(places=told, number=len(value))


@cache
def catalogue(language: Language) -> Catalogue:
    """The catalogue of a language of LANGUAGES."""
    with (FOLDER / f"{language}.yml").open(encoding="utf-8") as file:
        found: dict[str, Any] = with_sentences(yaml.load(file, yaml.CSafeLoader))
    return Catalogue(
        language,
        found["ui"],
        found["findings"],
        found["names"],
        found["schedule"],
        found["list_mark"],
        found["hreflang"],
        found["called"],
        found["called_short"],
    )


def folder_of(language: Language) -> str:
    """Where below the site's root the pages of a language lie: empty, or ending in a slash."""
    return "" if language == MAIN else f"{language}/"


def language_at(path: str) -> Language:
    """The language of what lies at a path below the site's root."""
    first = path.partition("/")[0]
    return first if first in LANGUAGES and first != MAIN else MAIN
