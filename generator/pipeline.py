"""The story from data to site, each step a function of the one before: load, check, view, render, publish."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.check.running import Surroundings, check_codes, findings_of
from generator.load.codes import LOAD_CODES
from generator.load.dataset import load
from generator.load.locating import located
from generator.model.dataset import Dataset
from generator.model.finding import Finding, FindingCode
from generator.model.place import Place


@dataclass(frozen=True, slots=True)
class Checked:
    """A data folder as read and checked.

    `findings` are sorted by file, line, column, code; `lines` gives the line of other places that their sentences
    name; `digests` tells whether a region's files changed ("" for the files that all share).
    """

    dataset: Dataset
    findings: tuple[Finding, ...]
    lines: Mapping[Place, int]
    digests: Mapping[str, str]

    @property
    def has_errors(self) -> bool:
        return any(finding.severity == "error" for finding in self.findings)


def check(data: Path, as_of: date) -> Checked:
    """Read and check a data folder, as of a day in Asia/Shanghai."""
    loaded = load(data)
    surroundings = Surroundings(loaded.dataset, as_of)
    checked = (*loaded.dataset.regions, loaded.dataset.shared)
    found = [finding for region in checked for finding in findings_of(region, surroundings)]
    findings, lines = located((*loaded.findings, *found), data)
    in_order = sorted(findings, key=lambda each: (each.file, each.line, each.column, each.code))
    return Checked(loaded.dataset, tuple(in_order), lines, loaded.digests)


def finding_codes() -> tuple[FindingCode, ...]:
    """Every code a finding may have, sorted."""
    return tuple(sorted((*LOAD_CODES, *check_codes()), key=lambda about: about.code))
