"""Rule replaced-but-running."""

from collections.abc import Iterator
from datetime import date

from generator.check.running import Surroundings
from generator.model.dataset import bare
from generator.model.finding import Filling, Problem
from generator.model.pairing import Assignment, Pairing
from generator.model.region import Region

SEVERITY = "warning"


def replaced_but_running(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A record that another one replaces does not end before that one begins.

    So both hold: nothing ends by being replaced. What is over is history.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      period: {from: 2026-01} # ←
    - id: clinic-yi
      pairing: clinic
      to_be_named: {number: 1, what: 外科医师}
      mode: resident
      period: {from: 2027-01, to: 2027-12}
      replaces: clinic-jia
    """
    records: tuple[Assignment | Pairing, ...] = (*region.assignments, *region.pairings)
    for later in records:
        if not later.replaces or later.source in region.broken:
            continue
        known = region.assignments_by_id if isinstance(later, Assignment) else region.pairings_by_id
        earlier = known.get(bare(later.replaces, region.id))
        if earlier is None or earlier is later or earlier.source in region.broken:
            continue
        last = _last_day(earlier)
        begins = _first_day(later) if _is_alike(earlier, later) else None
        if last and (begins is None or last < max(begins, surroundings.as_of)):
            continue
        words: dict[str, Filling] = {
            "name": later.id,
            "place": later.source.at("replaces"),
            "from": str(_first_day(later) or "…"),
            "to": str(last or "…"),
        }
        path = ("period", "to") if earlier.period and earlier.period.to else ("period",)
        kind = "pairing" if isinstance(later, Pairing) else "assignment"
        place = earlier.source.at(*path) if earlier.period else earlier.source
        variant = kind if last else f"{kind}_open"
        yield Problem(place, earlier.id, words, hint=variant)


def _is_alike(earlier: Assignment | Pairing, later: Assignment | Pairing) -> bool:
    """Of two clinics that become one, one pairing may run beside the other for a while."""
    if isinstance(earlier, Pairing) and isinstance(later, Pairing):
        return earlier.recipient == later.recipient
    return True


def _first_day(record: Assignment | Pairing) -> date | None:
    return record.period.from_.first_day if record.period and record.period.from_ else None


def _last_day(record: Assignment | Pairing) -> date | None:
    """The last day that a record itself gives; None where it gives none."""
    ends = [record.period.to.last_day] if record.period and record.period.to else []
    if isinstance(record, Assignment):
        ends += [record.ended.date] if record.ended else []
    elif record.agreements and all(each.status == "ended" for each in record.agreements):
        ends.append(max((each.to for each in record.agreements if each.to), default=date.min))
    return min(ends, default=None)
