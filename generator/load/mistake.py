"""What reading a text makes: values, and mistakes with line and column."""

from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong with the text itself; line and column count from 1.

    `variant` chooses among the sentences that the catalogue has for the code.
    """

    code: str
    line: int
    column: int
    path: Path = ()
    words: dict[str, str | int] = field(default_factory=dict)
    variant: str | None = None


@dataclass(slots=True)
class Parsed:
    r"""A file's values, its mistakes, and which entries (by position) are not whole.

    `lines` maps the path of a value (or, with "\0key" in front, of a key) to line and column;
    filled only on request.
    """

    value: Any = None
    mistakes: list[Mistake] = field(default_factory=list)
    broken_entries: set[int] = field(default_factory=set)
    lines: dict[Path, tuple[int, int]] | None = None
