"""The code that a printed board carries: two signs for its week, four for what it shows."""

from datetime import date, timedelta

ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXYZ"
"""Signs that no hand confuses: no 0 and O, no 1, I and L, no S beside 5."""
WEEK_ONE = date(2024, 1, 1)
LENGTH, WEEK_LENGTH = 6, 2


def board_code(monday: date, shown: int) -> str:
    """The code of a board of the four weeks from a Monday; `shown` stands for all it shows."""
    week = (monday - WEEK_ONE).days // 7
    return _signs(week, WEEK_LENGTH) + _signs(shown, LENGTH - WEEK_LENGTH)


def monday_of(code: str) -> date | None:
    """The first day of the four weeks of a board with a code; None where it is no such code."""
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return None
    week = 0
    for sign in code[:WEEK_LENGTH]:
        week = week * len(ALPHABET) + ALPHABET.index(sign)
    return WEEK_ONE + timedelta(weeks=week)


def _signs(number: int, length: int) -> str:
    signs = ""
    for _ in range(length):
        number, position = divmod(number, len(ALPHABET))
        signs = ALPHABET[position] + signs
    return signs
