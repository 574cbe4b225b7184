"""What was taken back, as findings: since a commit, or since a month was frozen."""

from generator.model.archive import Said
from generator.model.dataset import Dataset
from generator.model.finding import Filling, Finding, FindingCode, InBothLanguages, Problem
from generator.schedule.history import TakenBack
from generator.texts.catalogue import catalogue
from generator.views.said_words import told_said

PAST_TAKEN_BACK = FindingCode(
    "past-taken-back",
    "warning",
    "A commit removed or altered what had been said of a day that is over.\n\n"
    "`gongshi check --since COMMIT` compares the visits, changes and attendance of days that are "
    "over with that commit. `gongshi archive --since COMMIT` puts what differs into the public log "
    "(corrections.yml); then it is no finding any more.",
)


def finding_of(each: TakenBack, dataset: Dataset) -> Finding:
    """The finding of one record that a commit had."""
    return Finding(PAST_TAKEN_BACK.code, PAST_TAKEN_BACK.severity, problem_of(each, dataset))


def problem_of(each: TakenBack, dataset: Dataset) -> Problem:
    """What is told of one record: what it said, and what it says now."""
    words: dict[str, Filling] = {"record": each.record, "was": _in_both(each.was, each, dataset)}
    if each.now:
        words["now"] = _in_both(each.now, each, dataset)
    return Problem(each.place, each.record, words, hint=None if each.now else "removed")


def _in_both(said: Said, each: TakenBack, dataset: Dataset) -> InBothLanguages:
    return InBothLanguages(
        told_said(said, each.region, dataset, catalogue("zh")),
        told_said(said, each.region, dataset, catalogue("en")),
    )
