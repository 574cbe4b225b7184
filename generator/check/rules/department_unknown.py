"""Rule department-unknown."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.pairing import Assignment
from generator.model.people import Expert
from generator.model.record import Identified
from generator.model.region import Region

SEVERITY = "warning"
BETWEEN_ITEMS = re.compile("[，、]")


def department_unknown(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A department is named in words that the vocabulary does not have.

    Not looked for where something of the vocabulary could not be read: the words may stand there.

    # pairings.yml
    - id: clinic
      programme: plan
      support: hospital
      recipient: clinic
      needs: [看面相科] # ←
    """
    vocabulary = surroundings.dataset.vocabulary
    if not vocabulary.departments or not vocabulary.is_whole:
        return
    for record, steps, words in _departments_named(region):
        if vocabulary.department_of(words) is None:
            filling: dict[str, Filling] = {"found": words}
            nearest = get_close_matches(words, sorted(vocabulary.ids_by_word), 5, 0.5)
            hint = "nearest" if nearest else None
            if nearest:
                filling["nearest"] = min(nearest, key=lambda known: _unlikeness(known, words))
            if len(parts := [part for part in BETWEEN_ITEMS.split(words) if part]) > 1:
                filling["parts"] = ", ".join(parts)
                hint = "several"
            yield Problem(record.source.at(*steps), record.id, filling, hint)


def _unlikeness(known: str, words: str) -> tuple[bool, bool]:
    """Of words equally near, one as long and with the same end (科, 室) is meant most likely."""
    return len(known) != len(words), known[-1:] != words[-1:]


def _departments_named(region: Region) -> Iterator[tuple[Identified, tuple[str | int, ...], str]]:
    """Each record that names a department, where in it, and the words."""
    for organization in region.organizations:
        for position, words in enumerate(organization.departments):
            yield organization, ("departments", position), words
    for pairing in region.pairings:
        for position, words in enumerate(pairing.needs):
            yield pairing, ("needs", position), words
    people: tuple[Expert | Assignment, ...] = (*region.experts, *region.assignments)
    for record in people:
        if record.department is not None:
            yield record, ("department",), record.department
