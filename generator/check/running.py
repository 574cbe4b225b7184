"""Finds the rules and runs them: a rule only yields problems, code and severity come from here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from inspect import getdoc
from pkgutil import iter_modules

from generator.check import rules
from generator.model.dataset import Dataset
from generator.model.finding import Finding, FindingCode, Problem, Severity
from generator.model.region import Region
from generator.schedule.window import USUAL_DAYS, Days, Window, window_round


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a rule may look at besides the region: others, and the day that counts as today.

    The dataset holds at least the regions up to three links away (one names the other's records).
    `days` is how many before and after the day are worked out.
    """

    dataset: Dataset
    as_of: date
    days: Days = USUAL_DAYS

    @property
    def window(self) -> Window:
        """The days whose visits are looked at: those that the pages show."""
        return window_round(self.as_of, self.days)


Rule = Callable[[Region, Surroundings], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A rule with its code, severity and explanation."""

    about: FindingCode
    find: Rule


@cache
def all_rules() -> tuple[NamedRule, ...]:
    """Every rule in check/rules/, sorted by code."""
    found = []
    for module_info in iter_modules(rules.__path__):
        module = import_module(f"{rules.__name__}.{module_info.name}")
        function: Rule = getattr(module, module_info.name)
        severity: Severity = module.SEVERITY
        code = FindingCode(module_info.name.replace("_", "-"), severity, getdoc(function) or "")
        found.append(NamedRule(code, function))
    return tuple(sorted(found, key=lambda rule: rule.about.code))


def findings_of(region: Region, surroundings: Surroundings) -> Iterator[Finding]:
    """What every rule finds in a region, in the order of the rules."""
    for rule in all_rules():
        for problem in rule.find(region, surroundings):
            yield Finding(rule.about.code, rule.about.severity, problem)


def check_codes() -> tuple[FindingCode, ...]:
    """What there is to know of every rule's code."""
    return tuple(rule.about for rule in all_rules())
