"""What has changed since a board was made, as far as the data can prove it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dataset import OwnedPairing
from generator.model.organization import Organization
from generator.model.region import Region
from generator.schedule.terms import term_of
from generator.views.day_words import told_day
from generator.views.page import Setting, told_date
from generator.views.people import people_of
from generator.views.visit_line import lines_at
from generator.views.visits_here import visits_at
from generator.views.week_message import written_line

REMEMBERED = timedelta(weeks=26)
"""So long ago people came or left at most; a board that hangs longer is told of these only."""


@dataclass(frozen=True, slots=True)
class Since:
    """What boards made before a day (ISO) cannot know."""

    day: str
    text: str


def changes_since(
    organization: Organization,
    region: Region,
    received: Iterable[OwnedPairing],
    setting: Setting,
) -> tuple[Since, ...]:
    """Visits that were changed and are still to come; people who came or left; newest first."""
    found = (*_visits(organization, region, setting), *_people(received, setting))
    return tuple(sorted(dict.fromkeys(found), key=lambda each: (each.day, each.text), reverse=True))


def _visits(organization: Organization, region: Region, setting: Setting) -> Iterator[Since]:
    words, today = setting.ui["board"], setting.as_of.isoformat()
    for owner, visit in visits_at(organization, region, setting):
        if not visit.changes:
            continue
        line = lines_at(f"{region.id}/{organization.id}", visit, owner, setting)[0]
        if max(line.date, visit.date.isoformat()) < today:
            continue
        announced = max(change.announced for change in visit.changes)[:10]
        day = told_day(date.fromisoformat(line.date), setting)
        what = f"{day} {written_line(line, setting, has_clinic=False)}"
        told = words["since_change"].format(date=told_date(announced, setting), what=what)
        yield Since(announced, told)


def _people(received: Iterable[OwnedPairing], setting: Setting) -> Iterator[Since]:
    words, today = setting.ui["board"], setting.as_of
    for owned in received:
        region, pairing = owned.region, owned.pairing
        for assignment in region.assignments_by_pairing.get(pairing.id, ()):
            first, last = term_of(assignment, pairing, region, setting.dataset)
            came = first and today - REMEMBERED <= first <= today
            left = last and today - REMEMBERED <= last < today
            if not came and not left:
                continue
            people = tuple(each.name.text for each in people_of(assignment, region, setting))
            who = setting.words.joined(people)
            if came and first and not left:
                told = words["since_came"].format(date=told_date(str(first), setting), who=who)
                yield Since(first.isoformat(), told)
            elif last:
                told = words["since_gone"].format(date=told_date(str(last), setting), who=who)
                yield Since((last + timedelta(days=1)).isoformat(), told)
