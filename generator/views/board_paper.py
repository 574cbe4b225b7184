"""How large a board's page is printed: as large as one sheet of A4 or A3 allows, standing or lying.

A sheet is measured in the width of one Chinese sign: the fewer signs fill its width, the larger
they are. What stands on it is reckoned from the length of its texts, with room to spare.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, sqrt

from generator.views.board import Board
from generator.views.board_people import BoardPerson
from generator.views.board_times import BoardTime

FEW_PEOPLE = 6
"""So many are told in full; of more, what they treat and their days are told in short."""
TALL, WIDE = 273 / 396, 273 / 186
"""Width by height inside margins of 12 mm, of whichever is lower: a standing A3, a lying A4."""
LEAST_SIGNS, MOST_SIGNS, SEVERAL_SHEETS = (44, 62), (76, 116), (58, 86)
"""From large to small, standing and lying: 7 points on A4; what needs more has several sheets."""
LINE = 1.35
LATIN = 0.56
"""The width of a letter or digit."""
WEEK, NAME, ABOUT = 0.15, 0.14, 0.26
UNDATED_NAME, UNDATED_ABOUT, UNDATED_WHEN = 0.2, 0.35, 0.45
"""The columns' part of the width; the style sheet says the same."""
CELL_SPACE = 0.7
ROW_SPACE = 0.4
TITLE, NAME_SIZE, NUMBER_SIZE, SMALL = 2.3, 1.35, 1.7, 0.95
AROUND = 3
SPARE = 1.02
LOST = 0.5
"""What is left over at the end of a line, in signs."""


@dataclass(frozen=True, slots=True)
class Paper:
    """How many signs fill the width of a standing and of a lying sheet."""

    tall: int
    wide: int
    is_short: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """The widths of a person's texts: name, title, about (two lines or more), days by week.

    `longest` is the widest of the days, `times` how many the fullest week has.
    """

    name: float
    title: float
    about: tuple[float, ...]
    weeks: tuple[tuple[float, ...], ...]
    longest: float
    times: int


@dataclass(frozen=True, slots=True)
class _Widths:
    """The widths of all that stands on a board: measured once, laid out at several sizes."""

    clinic: float
    bands: tuple[float, ...]
    paragraphs: tuple[float, ...]
    contacts: tuple[float, ...]
    rows: tuple[_Row, ...]


def paper_of(board: Board) -> Paper:
    """The size at which a board fills one sheet, and no second one."""
    is_short = len(board.people) > FEW_PEOPLE
    widths = _widths(board, is_short=is_short)
    return Paper(_signs(widths, 0, TALL), _signs(widths, 1, WIDE), is_short)


def _signs(widths: _Widths, way: int, ratio: float) -> int:
    """So few signs a line that all stands on one sheet, and nearly the least.

    What is as high with few signs a line is no higher with more: so its height, in signs, says how
    many are enough. A second look, between the two, finds fewer.
    """
    least, most = LEAST_SIGNS[way], MOST_SIGNS[way]
    enough = ceil(_height(widths, least) * SPARE * ratio)
    if enough <= least:
        return least
    between = ceil(sqrt(least * enough))
    signs = max(between, ceil(_height(widths, between) * SPARE * ratio))
    if signs <= most:
        return signs
    fits = _height(widths, most) * SPARE * ratio <= most
    return most if fits else SEVERAL_SHEETS[way]


def _height(widths: _Widths, signs: int) -> float:
    """In signs, at so many a line."""
    title = _lines(widths.clinic, signs / TITLE) * TITLE
    bands = sum(_lines(each, signs - 2) + 1 for each in widths.bands)
    told = _paragraphs(widths.paragraphs, signs)
    contacts = max(1, ceil(sum(widths.contacts) / signs * 1.15)) * (1 + NUMBER_SIZE)
    contacts += sum(_lines(each, signs) - 1 for each in widths.contacts)
    table = sum(_row_height(row, signs) + ROW_SPACE for row in widths.rows)
    heads = LINE + ROW_SPACE if widths.rows else LINE
    return LINE * (title + bands + told + contacts) + heads + table + AROUND


def _widths(board: Board, *, is_short: bool) -> _Widths:
    beside = 20.0  # the plan's sentence; the version's
    texts = [_width(each) for each in (board.issuer, *board.basis, *board.lines)]
    texts += [_width(each) for each in (board.second_name, board.no_dates) if each]
    texts += [_width(board.hours) + beside] if board.hours else []
    texts.append(_width(board.origin + board.as_of + board.address) + beside)
    return _Widths(
        _width(board.clinic) + 8,
        tuple(_width(each.title + each.text) + 2 for each in board.bands),
        tuple(texts),
        tuple(
            max(_width(each.label), _width(each.number) * NUMBER_SIZE + _width(each.small)) + 3
            for each in (board.phone, *board.contacts)
        ),
        tuple(_row(each, is_short=is_short) for each in board.people),
    )


def _paragraphs(widths: Iterable[float], signs: int) -> float:
    """Lines of small print, and the space between."""
    return sum(_lines(each, signs / SMALL) * SMALL + 0.25 for each in widths)


def _row_height(row: _Row, signs: int) -> float:
    name, about, week = (
        share * signs - CELL_SPACE
        for share in ((NAME, ABOUT, WEEK) if row.weeks else (UNDATED_NAME, UNDATED_ABOUT, 1))
    )
    most = _lines(row.name, name / NAME_SIZE) * NAME_SIZE + _lines(row.title, name)
    most = max(most, sum([_lines(each, about) for each in row.about]))
    if row.longest <= week - LOST:
        return LINE * max(most, row.times)
    return LINE * max(most, *[sum([_lines(each, week) for each in one]) for one in row.weeks])


def _row(person: BoardPerson, *, is_short: bool) -> _Row:
    origin = _width(person.department) + _width(person.hospital) + 3
    does = _width(person.does_short if is_short else person.does)
    when = _width(person.when) + _width(person.period)
    about = (origin, does) if person.weeks else (origin, does, when)
    weeks = tuple(tuple([_time(time, is_short=is_short) for time in week]) for week in person.weeks)
    longest = max((each for week in weeks for each in week), default=0.0)
    times = max((len(week) for week in weeks), default=0)
    return _Row(_width(person.name), _width(person.title), about, weeks, longest, times)


def _time(time: BoardTime, *, is_short: bool) -> float:
    day = time.day_short if is_short else time.day
    return _width(f"{day} {time.part} {time.hours} {time.note} {time.change}")


def _lines(width: float, signs: float) -> int:
    """How many lines a text of a width takes."""
    return ceil(width / max(signs - LOST, 1))


def _width(text: str) -> float:
    """In signs: what is not ASCII is as wide as it is high."""
    wide = (len(text.encode()) - len(text)) / 2
    return wide + (len(text) - wide) * LATIN
