"""Rule ledger-outside-pairing."""

from collections.abc import Iterator
from datetime import date

from generator.check.ledgers import pairing_named, programme_named, told_pairing
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.region import Region
from generator.model.scalars import DayOrMonth

SEVERITY = "warning"
Entry = tuple[Place, str, str | None, str | None, tuple[tuple[str, date | None], ...]]
Span = tuple[DayOrMonth, DayOrMonth]


def ledger_outside_pairing(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """An activity, training or first case lies outside the period of its pairing or programme.

    # techniques.yml
    - id: traction
      pairing: clinic
      name: 腰椎牵引
      first_case: 2025-12-30 # ←
    """
    for source, record, pairing, programme, days in _entries(region):
        about = _period_of(pairing, programme, region, surroundings)
        if about is None:
            continue
        name, (first, last) = about
        for field, day in days:
            if day and not first.first_day <= day <= last.last_day and day <= surroundings.as_of:
                words: dict[str, Filling] = {
                    "date": str(day),
                    "name": name,
                    "from": str(first),
                    "to": str(last),
                }
                hint = None if pairing else "programme"
                yield Problem(source.at(field), record, words, hint)
                break


def _entries(region: Region) -> Iterator[Entry]:
    """Every dated entry: where, its id, the pairing and programme it names, its days by field."""
    for activity in region.activities:
        days: tuple[tuple[str, date | None], ...] = (("date", activity.date),)
        yield activity.source, activity.id, activity.pairing, activity.programme, days
    for trainee in region.trainees:
        days = (("from", trainee.from_), ("to", trainee.to))
        yield trainee.source, trainee.id, trainee.pairing, None, days
    for technique in region.techniques:
        days = (("first_case", technique.first_case),)
        yield technique.source, technique.id, technique.pairing, None, days


def _period_of(
    pairing: str | None, programme: str | None, region: Region, surroundings: Surroundings
) -> tuple[str, Span] | None:
    """What an entry belongs to, in words, and from when to when that is; None where not known."""
    if pairing:
        found = pairing_named(pairing, region, surroundings)
        return (told_pairing(found, surroundings), found.period) if found else None
    named = programme_named(programme, region, surroundings) if programme else None
    return (named.name, (named.period.from_, named.period.to)) if named else None
