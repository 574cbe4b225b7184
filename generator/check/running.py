"""Finds the rules and runs them: a rule only yields problems, code and severity come from here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import import_module
from inspect import getdoc
from pkgutil import iter_modules

from generator.check import rules
from generator.duties.case import Case
from generator.model.dataset import Dataset
from generator.model.finding import Finding, FindingCode, Problem, Severity
from generator.model.programme import Programme
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
    _cases: dict[tuple[str, str], Case] = field(default_factory=dict, repr=False, compare=False)

    def case_of(self, programme: Programme, region: Region) -> Case:
        """A programme as it is judged: one for all rules, kept while its region is looked at."""
        key = (region.id, programme.id)
        if key not in self._cases:
            if any(owner != region.id for owner, _ in self._cases):
                self._cases.clear()
            self._cases[key] = Case(programme, region, self.dataset, self.as_of)
        return self._cases[key]

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
