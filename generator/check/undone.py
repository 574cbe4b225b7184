"""What the rules of a programme find: a finding for each rule that is not kept, at its place."""

from collections.abc import Iterator, Sequence

from generator.check.running import Surroundings
from generator.duties.answer import Answer
from generator.duties.case import Case
from generator.duties.judging import Judged, judged
from generator.model.finding import InBothLanguages, Problem
from generator.model.pairing import Assignment, Pairing
from generator.model.place import Place
from generator.model.programme import Programme
from generator.model.region import Region
from generator.texts.catalogue import catalogue
from generator.views.duty_words import duty_in_words
from generator.views.page import Setting
from generator.views.scoreboard import lines_of, why

MOST_NAMED = 5


def undone(code: str, region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """What rules of that code ask in the region's programmes, and records prove not to be done.

    Nothing that is only encouraged, planned or unknown; and nothing of a region that could not all
    be read, or that leans on one that could not: what seems not to be done may stand there. The
    hint `departed` marks a rule that holds in principle only.
    """
    asking = [each for each in region.programmes if any(rule.rule == code for rule in each.rules)]
    if not asking or not _is_sound(region, surroundings):
        return
    for programme in asking:
        for number, rule in enumerate(programme.rules):
            if rule.rule != code:
                continue
            case = surroundings.case_of(programme, region)
            for duty in judged(rule, case):
                found = [each for each in duty.answers if each.state in ("short", "departed")]
                if found:
                    yield _problem(duty, found, _place(duty, number, programme), case)


def _place(duty: Judged, number: int, programme: Programme) -> Place:
    """Of the rule; or of the report, where the clause is that of the report alone."""
    rule = programme.rules[number]
    if not duty.reports or (duty.rule.clause, duty.rule.quote) == (rule.clause, rule.quote):
        return programme.source.at("rules", number, "rule")
    return programme.source.at("reports", programme.reports.index(duty.reports[0]), "name")


def _problem(duty: Judged, found: Sequence[Answer], place: Place, case: Case) -> Problem:
    settings = _settings(case)
    asked = (duty_in_words(duty.rule, each, duty.reports) for each in settings)
    return Problem(
        place,
        case.programme.id,
        {
            "name": case.programme.name,
            "clause": duty.rule.clause,
            "asked": InBothLanguages(*asked),
            "told": InBothLanguages(*(_told(found, case, each) for each in settings)),
        },
        hint="departed" if found[0].state == "departed" else None,
    )


def _is_sound(region: Region, surroundings: Surroundings) -> bool:
    """All that was written could be read, leads somewhere, and has no end before its beginning."""
    dataset = surroundings.dataset
    leans_on = (dataset.regions_by_id.get(each) for each in region.regions_named)
    periods: tuple[Assignment | Pairing | Programme, ...] = (
        *region.programmes,
        *region.pairings,
        *region.assignments,
    )
    return (
        region.is_whole
        and not dataset.dangling.get(region.id)
        and all(each is None or each.is_whole for each in leans_on)
        and not any(_is_backwards(each) for each in periods)
    )


def _is_backwards(record: Assignment | Pairing | Programme) -> bool:
    period = record.period
    return bool(
        period and period.from_ and period.to and period.to.last_day < period.from_.first_day
    )


def _settings(case: Case) -> tuple[Setting, Setting]:
    """For either language what the pages' words are made with."""
    zh, en = (Setting(case.dataset, case.as_of, catalogue(each), {}, {}) for each in ("zh", "en"))
    return zh, en


def _told(found: Sequence[Answer], case: Case, setting: Setting) -> str:
    """Who and why, those of whom the same is to be said together."""
    words = setting.words.names["whom"]
    told = []
    for line in lines_of(found, case, setting):
        names = tuple(dict.fromkeys(each.text for each in line.who))
        whom = setting.words.joined(names[:MOST_NAMED])
        if len(names) > MOST_NAMED:
            whom = words["more"].format(names=whom, number=len(names))
        told.append(words["line"].format(whom=whom, why=why(line)) if whom else why(line))
    return words["between"].join(told)
