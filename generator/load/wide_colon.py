"""The wide colon `：` after a field's name: the commonest slip of a Chinese keyboard."""

import re

from generator.load.mistake import Mistake
from generator.model.fields import FIELD_NAMES
from generator.model.private_numbers import hidden

AFTER_A_NAME = re.compile(r"^( *(?:- +)*)([a-z_]+) *：[ \u3000]*", re.MULTILINE)


def with_narrow_colons(text: str) -> tuple[str, list[Mistake]]:
    """The text as it was meant, and a mistake for each wide colon after a field's name."""
    if "：" not in text:
        return text, []
    mistakes: list[Mistake] = []
    for match in AFTER_A_NAME.finditer(text):
        if match[2] in FIELD_NAMES:
            line = text.count("\n", 0, match.start()) + 1
            column = match[0].index("：") + 1
            written = hidden(text[match.start() :].split("\n", 1)[0].strip())[:60]
            words: dict[str, str | int] = {"written": written}
            mistakes.append(Mistake("yaml-full-width-colon", line, column, (), words))
    return (AFTER_A_NAME.sub(_narrowed, text) if mistakes else text), mistakes


def _narrowed(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}: " if match[2] in FIELD_NAMES else match[0]
