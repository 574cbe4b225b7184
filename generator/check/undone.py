"""What the rules of a programme find: a finding for each rule that is not kept, at its place."""

from collections.abc import Iterator, Sequence

from generator.check.running import Surroundings
from generator.duties.answer import Answer
from generator.duties.case import Case
from generator.duties.judging import answers_to
from generator.model.finding import InBothLanguages, Problem
from generator.model.region import Region
from generator.texts.catalogue import catalogue
from generator.views.duty_words import duty_in_words
from generator.views.page import Setting
from generator.views.scoreboard import lines_of, why

MOST_NAMED = 5


def undone(code: str, region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Each rule of that code, in the region's programmes, that records prove not to be kept.

    Nothing that is only encouraged, planned or unknown; and nothing where part of the region could
    not be read. The hint `departed` marks a rule that holds in principle only.
    """
    if not region.is_whole:
        return
    for programme in region.programmes:
        for number, rule in enumerate(programme.rules):
            if rule.rule != code:
                continue
            case = surroundings.case_of(programme, region)
            found = [each for each in answers_to(rule, case) if each.state in ("short", "departed")]
            if found:
                yield Problem(
                    programme.source.at("rules", number, "rule"),
                    programme.id,
                    {
                        "name": programme.name,
                        "clause": rule.clause,
                        "asked": InBothLanguages(
                            *(duty_in_words(rule, each) for each in _settings(case))
                        ),
                        "told": InBothLanguages(
                            *(_told(found, case, each) for each in _settings(case))
                        ),
                    },
                    hint="departed" if found[0].state == "departed" else None,
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
