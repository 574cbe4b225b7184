"""What a programme asks of one organization, and what has become of it, for its page."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.duties.answer import Answer, State
from generator.duties.judging import Judged
from generator.model.dataset import OwnedPairing
from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.duty_words import duty_in_words
from generator.views.page import Link, Setting, is_over, record_path
from generator.views.programme_records import has_records
from generator.views.scoreboard import ORDER, case_of, judged_in, lines_of, why

NOT_DONE: tuple[State, ...] = ("short", "departed")


@dataclass(frozen=True, slots=True)
class Undone:
    """What is not done yet and why, and the clause that asks it, with its words."""

    told: str
    source: str


@dataclass(frozen=True, slots=True)
class OwnDuties:
    """One programme: what is asked in numbers, and what is not done yet."""

    programme: Link
    told: str
    undone: tuple[Undone, ...]


def own_duties(
    reference: str, home: Region, pairings: tuple[OwnedPairing, ...], setting: Setting
) -> tuple[OwnDuties, ...]:
    """Of each programme that runs and asks something of an organization (`region/id`), how it is.

    Those are its own region's, and those by whose pairings it sends or receives.

    Nothing where the region keeps no record of what happened: a list alone tells nothing.
    """
    asking = {(home.id, programme.id): (home, programme) for programme in home.programmes} | {
        (owned.region.id, programme.id): (owned.region, programme)
        for owned in pairings
        if (programme := owned.region.programmes_by_id.get(owned.pairing.programme))
    }
    found = []
    for region, programme in asking.values():
        if has_records(region) and not is_over(programme, setting.as_of):
            answers = _by_organization(programme, region, setting).get(reference, ())
            if answers:
                found.append(_told(answers, programme, region, setting))
    return tuple(found)


def _by_organization(
    programme: Programme, region: Region, setting: Setting
) -> Mapping[str, list[tuple[int, Answer]]]:
    """By organization, each answer about it, or its pair as recipient, with the duty's number."""
    return setting.once(
        ("own duties", region.id, programme.id),
        lambda: _made_by_organization(programme, region, setting),
    )


def _made_by_organization(
    programme: Programme, region: Region, setting: Setting
) -> dict[str, list[tuple[int, Answer]]]:
    case = case_of(programme, region, setting)
    recipients = {case.whole(each.id): case.whole(each.recipient) for each in case.pairings}
    found: dict[str, list[tuple[int, Answer]]] = {}
    for number, duty in enumerate(judged_in(programme, region, setting)):
        for answer in duty.answers:
            subject = answer.subject
            if subject.kind == "organizations":
                found.setdefault(subject.reference, []).append((number, answer))
            elif subject.kind == "pairings":
                found.setdefault(recipients[subject.reference], []).append((number, answer))
    return found


def _told(
    answers: list[tuple[int, Answer]], programme: Programme, region: Region, setting: Setting
) -> OwnDuties:
    words, case = setting.ui["scoreboard"], case_of(programme, region, setting)
    duties = judged_in(programme, region, setting)
    worst: dict[int, State] = {}
    for number, answer in answers:
        worst[number] = min(worst.get(number, "kept"), answer.state, key=ORDER.index)
    counts = Counter(worst.values())
    told = words["separator"].join(
        words["count"].format(word=words["states"][state], number=counts[state])
        for state in ORDER
        if counts[state]
    )
    undone = []
    for number, state in sorted(worst.items()):
        if state in NOT_DONE:
            found = [answer for rule, answer in answers if rule == number and answer.state == state]
            reasons = " ".join(dict.fromkeys(why(line) for line in lines_of(found, case, setting)))
            undone.append(_undone(duties[number], state, reasons, setting))
    return OwnDuties(
        Link(programme.name, record_path(region.id, "programmes", programme.id)),
        words["own"].format(number=len(worst), counts=told),
        tuple(undone),
    )


def _undone(duty: Judged, state: State, reasons: str, setting: Setting) -> Undone:
    words, rule = setting.ui["scoreboard"], duty.rule
    told = words["undone"].format(
        word=words["states"][state],
        asked=duty_in_words(rule, setting, duty.reports),
        why=reasons,
    )
    source = "own_source" if rule.quote else "own_clause"
    return Undone(told, words[source].format(clause=rule.clause, quote=rule.quote))
