"""What a pair asked for and was sent, and what its ledgers hold; days that were confirmed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.dataset import OwnedPairing
from generator.model.ledger import Activity, Technique, Trainee
from generator.model.region import Region
from generator.views.coverage_page import needs_of
from generator.views.page import Fact, Link, Setting, told_date
from generator.views.programme_records import has_records
from generator.views.region_links import is_transcribed
from generator.views.scoreboard import case_of


@dataclass(slots=True)
class _Records:
    trainees: list[Trainee] = field(default_factory=list)
    techniques: list[Technique] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)


def ledger_of(owned: OwnedPairing, setting: Setting) -> tuple[Fact, ...]:
    """A line for each ledger that has something of a pairing; trainees by their numbers only."""
    words, region = setting.ui["pairing"], owned.region
    is_kept = has_records(region) or is_transcribed(region)
    records = _by_pairing(region, setting).get(owned.pairing.id, _Records())
    found = (
        ("needs", tuple(_needs(owned, setting)) if is_kept else ()),
        ("trainees", tuple(_trainee(each, setting) for each in records.trainees)),
        ("techniques", tuple(_technique(each, setting) for each in records.techniques)),
        ("activities", tuple(_activity(each, setting) for each in records.activities)),
        ("attendance", tuple(_attendance(owned, setting))),
    )
    return tuple(
        Fact(words[name], tuple(Link(each) for each in told)) for name, told in found if told
    )


def _needs(owned: OwnedPairing, setting: Setting) -> Iterator[str]:
    """Each department asked for, and whether the list has somebody of it; None: it cannot tell."""
    words = setting.ui["coverage"]
    states = {True: words["met"], False: words["unmet"], None: words["unknown"]}
    for need in needs_of((owned,), setting):
        yield f"{need.department.text} {states[need.is_met]}"


def _by_pairing(region: Region, setting: Setting) -> Mapping[str, _Records]:
    return setting.once(("ledgers", region.id), lambda: _made_by_pairing(region, setting))


def _made_by_pairing(region: Region, setting: Setting) -> dict[str, _Records]:
    """The records up to the day of the build, in the order of days."""
    found: dict[str, _Records] = {}

    def of(reference: str) -> _Records:
        return found.setdefault(reference.removeprefix(f"{region.id}/"), _Records())

    for trainee in region.trainees:
        of(trainee.pairing).trainees.append(trainee)
    for technique in region.techniques:
        of(technique.pairing).techniques.append(technique)
    for activity in sorted(region.activities, key=lambda each: (each.date, each.id)):
        if activity.pairing and activity.date <= setting.as_of:
            of(activity.pairing).activities.append(activity)
    return found


def _trainee(each: Trainee, setting: Setting) -> str:
    start, end = (
        told_date(day.isoformat(), setting) if day else "" for day in (each.from_, each.to)
    )
    days = setting.ui["periods"]["from_to"].format(start=start, end=end) if start and end else start
    return _joined(each.number, each.unit, each.specialty, each.form, days, each.result)


def _technique(each: Technique, setting: Setting) -> str:
    words = setting.ui["pairing"]
    first = each.first_case
    begun = words["first_case"].format(day=told_date(first.isoformat(), setting)) if first else ""
    cases = words["cases"].format(number=each.cases) if each.cases is not None else ""
    return _joined(each.name, begun, cases)


def _activity(each: Activity, setting: Setting) -> str:
    words = setting.ui["pairing"]
    people = words["people"].format(number=each.people) if each.people else ""
    kind = setting.words.name("activity_type", each.type)
    return _joined(told_date(each.date.isoformat(), setting), kind, each.title, people)


def _attendance(owned: OwnedPairing, setting: Setting) -> Iterator[str]:
    """Days that the recipient confirmed; what nobody confirmed is no day away."""
    region = owned.region
    programme = region.programmes_by_id.get(owned.pairing.programme)
    if programme is None:
        return
    case = case_of(programme, region, setting)
    posts = region.assignments_by_pairing.get(owned.pairing.id, ())
    days = [came for post in posts for came in case.days_here(post).values()]
    if days:
        came = sum(days)
        yield setting.ui["pairing"]["confirmed"].format(came=came, away=len(days) - came)


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
