"""A `when` as written → what it says, or the question to ask. A text seen before costs nothing."""

import re
from functools import lru_cache

from lark import Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from generator.schedule.drafting import rule_in
from generator.schedule.expression import ByAppointment, Rule, When
from generator.schedule.grammar import grammar
from generator.schedule.refusal import NotUnderstood, Refusal
from generator.schedule.signs import Normalised, normalised

GRAMMAR = grammar()  # with the module, so that no schedule ever waits for it
LONGEST = 300  # signs; the longest timetable line seen in a notice has 60
# Where nothing fits the grammar, the first of these that stands in the text is what to ask about.
ASKED_ABOUT = (
    (
        "relative",
        re.compile(
            "即日|今[天日]|明[天日]|后天|[本这上下]个?(?:周|月|星期)|[今明去]年|近期|目前|最近"
        ),
    ),
    ("count-not-days", re.compile("[每一]个?(?:周|星期|月)[一二两三四五六0-9](?:次|天|回)")),
    ("brackets-unmatched", re.compile(r"^[^()]*\)|^[^)]*\([^)]*$|\([^)]*\(")),
)


@lru_cache(maxsize=65536)
def parse(text: str) -> When | Refusal:
    """What a `when` says; a text that says nothing, or two things, gives a Refusal."""
    if len(text) > LONGEST:
        return Refusal("too-long", LONGEST + 1)
    signs = normalised(text)
    if not signs.text:
        return Refusal("empty", 1)
    try:
        return _when(GRAMMAR.parse(signs.text), signs)
    except NotUnderstood as refused:
        return _refusal(refused.code, refused.position, refused.length, signs)
    except UnexpectedInput as error:
        return _unfit(error, signs)


def _when(tree: Tree[Token], signs: Normalised) -> When:
    rules: list[Rule | ByAppointment] = []
    for child in tree.children:
        if not isinstance(child, Tree):
            continue
        rules.append(
            rule_in(child, signs) if child.data == "dated" else _by_appointment(child, signs)
        )
    return When(tuple(rules))


def _by_appointment(tree: Tree[Token], signs: Normalised) -> ByAppointment:
    said: dict[str, list[str]] = {"BY_APPOINTMENT": [], "NOTE": []}
    for token in tree.children:
        if isinstance(token, Token) and token.type in said:
            first = token.start_pos or 0
            said[token.type].append(signs.written(first, first + len(token)).rstrip("。 "))
    return ByAppointment(tuple(said["BY_APPOINTMENT"]), tuple(said["NOTE"]))


def _unfit(error: UnexpectedInput, signs: Normalised) -> Refusal:
    """Nothing in the grammar goes on like this."""
    for code, pattern in ASKED_ABOUT:
        found = pattern.search(signs.text)
        if found and code == "brackets-unmatched":
            return _refusal(code, found.end() - 1, 1, signs)
        if found:
            return _refusal(code, found.start(), len(found.group()), signs)
    position: int = len(signs.text)
    length = 0
    if isinstance(error, UnexpectedCharacters):
        position, length = error.column - 1, 1
    elif isinstance(error, UnexpectedToken) and error.token.type != "$END":
        position, length = error.token.start_pos or 0, len(error.token)
    is_rule_missing = signs.text[max(0, position - 1) : position + 1].find(";") >= 0
    if is_rule_missing and (position == len(signs.text) or signs.text[position] == ";"):
        return _refusal("rule-missing", min(position, len(signs.text) - 1), 1, signs)
    if position == len(signs.text):
        return _refusal("unfinished", position, 0, signs)
    return _refusal("not-understood", position, length, signs)


def _refusal(code: str, position: int, length: int, signs: Normalised) -> Refusal:
    end = min(position + length, len(signs.text))
    found = signs.written(position, end) if length else ""
    return Refusal(code, signs.columns[position], found)
