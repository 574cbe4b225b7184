"""Clinics by departments: which of them the list has somebody for, and which are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.views.page import Link

Sign = Literal["sent", "missing", "unknown", ""]


@dataclass(frozen=True, slots=True)
class GridRow:
    """A clinic, and its sign in each column."""

    clinic: Link
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Departments that more clinics have or ask for come first."""

    departments: tuple[Link, ...]
    rows: tuple[GridRow, ...]


def department_grid(clinics: Sequence[tuple[Link, dict[Link, Sign]]]) -> Grid | None:
    """The grid of some clinics with their departments; None where there is nothing to set out."""
    counts: dict[Link, int] = {}
    for _, signs in clinics:
        for department in signs:
            counts[department] = counts.get(department, 0) + 1
    departments = tuple(sorted(counts, key=lambda each: (-counts[each], each.text)))
    if not departments:
        return None
    rows = tuple(
        GridRow(clinic, tuple(signs.get(each, "") for each in departments))
        for clinic, signs in clinics
        if signs
    )
    return Grid(departments, rows)
