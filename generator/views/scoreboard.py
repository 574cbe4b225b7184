"""What has become of a programme's rules: a word for each, and what is behind it, one by one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.duties.answer import Answer, Days, State, Subject
from generator.duties.case import Case
from generator.duties.judging import Judged, judged, verdict
from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.page import Link, Setting, record_path, told_date
from generator.views.told_period import told_period

ORDER: tuple[State, ...] = (
    "short",
    "departed",
    "optional",
    "unknown",
    "arranged",
    "coming",
    "late",
    "kept",
)
"""What is not done comes first, what is done last."""
MOST_RANGES = 4
DATES = ("due", "filed", "begun")


@dataclass(frozen=True, slots=True)
class Line:
    """Those of whom the same is to be said: who, why it is so, on which days, since when."""

    who: tuple[Link, ...]
    reason: str
    days: str
    since: str


@dataclass(frozen=True, slots=True)
class Group:
    """All of one state, and how many they are."""

    state: State
    word: str
    number: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One duty: its state in a word, how many of which state, and each one; the worst first.

    `plain` is said instead of all of them where it is the same for each.
    """

    state: State
    word: str
    counts: str
    plain: str
    groups: tuple[Group, ...]


def verdicts_of(programme: Programme, region: Region, setting: Setting) -> tuple[Verdict, ...]:
    """A verdict for each duty of a programme, in the order of `judged_in`; made once."""
    return setting.once(
        ("verdicts", region.id, programme.id),
        lambda: tuple(_verdicts(programme, region, setting)),
    )


def told_together(verdicts: Sequence[Verdict], setting: Setting) -> str:
    """All duties of a programme in a sentence; empty where it has none."""
    words = setting.ui["scoreboard"]
    counts = Counter(each.state for each in verdicts)
    told = tuple(
        words["count"].format(word=words["states"][state], number=counts[state])
        for state in ORDER
        if counts[state]
    )
    together = words["separator"].join(told)
    return words["together"].format(number=len(verdicts), counts=together) if told else ""


def case_of(programme: Programme, region: Region, setting: Setting) -> Case:
    """A programme as it is judged on the day of the build; made once."""
    return setting.once(
        ("case", region.id, programme.id),
        lambda: Case(programme, region, setting.dataset, setting.as_of),
    )


def judged_in(programme: Programme, region: Region, setting: Setting) -> tuple[Judged, ...]:
    """What each clause of a programme asks, in the order of its rules; worked out once."""
    case = case_of(programme, region, setting)
    return setting.once(
        ("judged", region.id, programme.id),
        lambda: tuple(each for rule in programme.rules for each in judged(rule, case)),
    )


def _verdicts(programme: Programme, region: Region, setting: Setting) -> Iterator[Verdict]:
    case = case_of(programme, region, setting)
    for duty in judged_in(programme, region, setting):
        yield _verdict(duty, case, setting)


def _verdict(duty: Judged, case: Case, setting: Setting) -> Verdict:
    words, answers = setting.ui["scoreboard"], duty.answers
    by_state: dict[State, list[Answer]] = {}
    for answer in answers:
        by_state.setdefault(answer.state, []).append(answer)
    groups = tuple(
        Group(
            state,
            words["states"][state],
            len(by_state[state]),
            lines_of(by_state[state], case, setting),
        )
        for state in ORDER
        if state in by_state
    )
    state = verdict(answers)
    is_plain = len(groups) == 1 and len(groups[0].lines) == 1
    return Verdict(
        state,
        words["states"][state],
        _counts(duty, groups, setting) if len(answers) > 1 else "",
        why(groups[0].lines[0]) if is_plain else "",
        groups,
    )


def why(line: Line) -> str:
    """The reason with its days, for whomever the line is about."""
    return " ".join(part for part in (line.reason, line.days, line.since) if part)


def _counts(duty: Judged, groups: Sequence[Group], setting: Setting) -> str:
    words, first = setting.ui["scoreboard"], duty.answers[0]
    kind = "batches" if "batch" in first.words else first.subject.kind
    unit = words["units"]["reports" if duty.reports else kind]
    told = words["separator"].join(
        words["count"].format(word=group.word, number=group.number) for group in groups
    )
    how = "counts" if len(groups) > 1 else "all_alike"
    return str(words[how]).format(number=len(duty.answers), unit=unit, counts=told)


def lines_of(answers: Sequence[Answer], case: Case, setting: Setting) -> tuple[Line, ...]:
    """A line for each thing to be said, in the order of the first of whom it is."""
    found: dict[tuple[str, str, str], list[Link]] = {}
    for answer in answers:
        who = _who(answer.subject, case, setting)
        found.setdefault(_said(answer, setting), []).extend([who] if who else [])
    return tuple(Line(tuple(who), *said) for said, who in found.items())


def _said(answer: Answer, setting: Setting) -> tuple[str, str, str]:
    """Why, on which days, since when."""
    words = setting.ui["scoreboard"]
    filled = {
        name: told_date(str(value), setting) if name in DATES else value
        for name, value in answer.words.items()
    }
    if "period" in filled:
        filled["period"] = told_period(str(filled["period"]), setting)
    if "each" in filled:
        filled["each"] = setting.ui["programme"]["each"][filled["each"]]
    if "batch" in filled:
        filled["batch"] = filled["batch"] or _told_batch(str(filled["batch_start"]), setting)
    if "missing" in filled:
        missing = tuple(words["missing"][each] for each in str(filled["missing"]).split())
        filled["missing"] = setting.words.joined(missing)
    ranges = [_told_range(each, setting) for each in answer.ranges[:MOST_RANGES]]
    days = setting.words.joined(tuple(ranges))
    if len(answer.ranges) > MOST_RANGES:
        days = words["more_ranges"].format(days=days, number=len(answer.ranges))
    since = told_date(answer.since.isoformat(), setting) if answer.since else ""
    return (
        words["reasons"][answer.reason].format_map(filled),
        days,
        words["since"].get(answer.state, "").format(date=since) if since and not ranges else "",
    )


def _told_batch(start: str, setting: Setting) -> str:
    """A batch that has no name, by the day it starts."""
    words = setting.ui["scoreboard"]
    if not start:
        return str(words["batch_unknown"])
    return str(words["batch_from"]).format(date=told_date(start, setting))


def _who(subject: Subject, case: Case, setting: Setting) -> Link | None:
    """Whom the line is about; the programme itself needs no name on its own page."""
    if subject.kind == "programmes":
        return None
    owner, _, inside = subject.reference.partition("/")
    home = setting.dataset.regions_by_id.get(owner)
    path = record_path(owner, subject.kind, inside)
    if home is None:
        return Link(subject.reference)
    if subject.kind == "pairings":
        pairing = home.pairings_by_id[inside]
        support, recipient = (
            case.organization(pairing.support),
            case.organization(pairing.recipient),
        )
        names = [
            (each.short_name or each.name) if each else reference
            for each, reference in ((support, pairing.support), (recipient, pairing.recipient))
        ]
        return Link(
            setting.ui["scoreboard"]["pair"].format(support=names[0], recipient=names[1]), path
        )
    records = home.experts_by_id if subject.kind == "experts" else home.organizations_by_id
    record = records.get(inside)
    return Link(record.name, path) if record else Link(subject.reference)


def _told_range(days: Days, setting: Setting) -> str:
    first, last = (told_date(day.isoformat(), setting) for day in days)
    if days[0] == days[1]:
        return first
    return str(setting.ui["periods"]["from_to"]).format(start=first, end=last)
