"""Rule change-incomplete."""

import re
from collections.abc import Iterator
from datetime import date

from generator.check.running import Surroundings
from generator.model.dataset import region_and_id
from generator.model.finding import Problem
from generator.model.region import Region
from generator.model.scalars import HOURS_PATTERN
from generator.model.service import WHAT_CHANGES, Change, Changed

SEVERITY = "error"
MOST_DAYS = 366
Lacking = tuple[str, str]  # which sentence is true, and the field it is about


def change_incomplete(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A change does not say all that it takes to know which visit is changed, and to what.

    # changes.yml
    - id: change-1
      assignment: clinic-jia
      date: 2026-12-02
      change: moved # ←
      announced: 2026-12-01
    """
    for change in region.changes:
        lacking = what_lacks(change, region, surroundings)
        if lacking:
            variant, field = lacking
            words = {"found": str(getattr(change, field, None) or "")}
            yield Problem(change.source.at(field), change.id, {**words}, hint=variant)


def what_lacks(change: Change, region: Region, surroundings: Surroundings) -> Lacking | None:
    """What is missing or contradicts itself in a change; None where nothing does.

    A range that ends before it begins has a rule of its own, period-backwards.
    """
    if change.source in region.broken:
        return None
    return (
        _target(change, region, surroundings)
        or _days(change)
        or _session(change)
        or _change(change)
    )


def _target(change: Change, region: Region, surroundings: Surroundings) -> Lacking | None:
    named = [what for what in WHAT_CHANGES if getattr(change, what)]
    if len(named) > 1:
        return "several", named[1]
    if change.stop is None:
        return None
    if change.tour is None:
        return "stop_without_tour", "stop"
    owner, inside = region_and_id(change.tour, region.id)
    home = surroundings.dataset.regions_by_id.get(owner)
    tour = home.tours_by_id.get(inside) if home else None
    if home is None or tour is None or tour.source in home.broken:
        return None
    is_known = any(stop.id == change.stop for stop in tour.stops)
    return None if is_known else ("stop", "stop")


def _days(change: Change) -> Lacking | None:
    is_range = change.from_ is not None and isinstance(change.to, date)
    if change.date and change.from_:
        return "two_dates", "from"
    if change.date and isinstance(change.to, date) and change.change != "moved":
        return "range_without_from", "to"
    if is_range and change.change in ("moved", "added") and change.to != change.from_:
        return f"{change.change}_over_range", "to"
    if change.from_ and isinstance(change.to, date) and (change.to - change.from_).days > MOST_DAYS:
        return "long", "to"
    return None


def _session(change: Change) -> Lacking | None:
    if change.session is None or re.fullmatch(HOURS_PATTERN, change.session.replace(" ", "")):
        return None
    # Its module builds on the parser, which takes a fifth of a second.
    from generator.schedule.clock import SAME_PART  # noqa: PLC0415

    return None if change.session.strip() in SAME_PART else ("session", "session")


def _change(change: Change) -> Lacking | None:
    to = change.to
    changed_to = to if isinstance(to, Changed) else Changed()
    says_to_what = (to is not None and not isinstance(to, Changed)) or any(
        (changed_to.date, changed_to.hours, changed_to.place)
    )
    if change.change == "moved" and (not says_to_what or (change.from_ and to == change.from_)):
        return "to_nothing", "change"
    if change.change == "substituted" and change.by is None:
        return "by_nobody", "change"
    if change.change == "added" and change.organization:
        return "added_organization", "organization"
    if change.change == "added" and changed_to.hours is None and change.session is None:
        return "added_without_time", "change"
    return None
