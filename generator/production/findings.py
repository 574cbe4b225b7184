"""What the checks find in some regions, each finding with its line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path

from generator.check.running import Surroundings, findings_of
from generator.load.dataset import Loaded
from generator.load.locating import located, places_named
from generator.model.finding import Finding
from generator.model.place import Place
from generator.schedule.window import Days


@dataclass(frozen=True, slots=True)
class Found:
    """Findings, sorted by file, line, column, code; and the lines of other places they name."""

    findings: tuple[Finding, ...] = ()
    lines: Mapping[Place, int] = field(default_factory=dict)

    @property
    def has_errors(self) -> bool:
        """Nothing may be published."""
        return any(finding.severity == "error" for finding in self.findings)

    @property
    def has_warnings(self) -> bool:
        """There is something to mend that does not hinder."""
        return any(finding.severity == "warning" for finding in self.findings)


def found_in(
    regions: Iterable[str], loaded: Loaded, data: Path, as_of: date, days: Days
) -> dict[str, Found]:
    """What reading and the rules found, by region; the shared files are the region "".

    `loaded` needs to hold besides these regions only those up to three links away.
    """
    surroundings = Surroundings(loaded.dataset, as_of, days)
    by_id = {"": loaded.dataset.shared, **loaded.dataset.regions_by_id}
    found = {
        id_: (*loaded.findings[id_], *findings_of(by_id[id_], surroundings)) for id_ in regions
    }
    placed, lines = located((each for findings in found.values() for each in findings), data)
    remaining = iter(placed)
    return {
        id_: _found([next(remaining) for _ in findings], lines) for id_, findings in found.items()
    }


def all_found(found: Iterable[Found]) -> Found:
    """All of them together; what several regions find alike in a file that they share is one."""
    parts = tuple(found)
    lines = {place: line for part in parts for place, line in part.lines.items()}
    at_one_spot = groupby(_sorted(each for part in parts for each in part.findings), _spot)
    return Found(tuple(each for _, alike in at_one_spot for each in _once(alike)), lines)


def _found(findings: list[Finding], lines: Mapping[Place, int]) -> Found:
    named = {place: lines[place] for finding in findings for place in places_named(finding)}
    return Found(_sorted(findings), named)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=_spot))


def _spot(finding: Finding) -> tuple[str, int, int, str]:
    return finding.file, finding.line, finding.column, finding.code


def _once(findings: Iterable[Finding]) -> list[Finding]:
    unlike: list[Finding] = []
    for each in findings:
        if each not in unlike:
            unlike.append(each)
    return unlike
