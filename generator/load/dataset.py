"""A whole data folder: every region with its records, and what reading found wrong."""

from dataclasses import dataclass
from pathlib import Path

from generator.load.codes import LOAD_CODES
from generator.load.folder import region_ids
from generator.load.reading import Reading, region_from, vocabulary_from
from generator.model.dataset import Dataset
from generator.model.finding import Finding, Problem
from generator.model.place import Place
from generator.model.region import Region


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a data folder says, what is wrong with how it says it, and a digest of each region's files ("": shared)."""

    dataset: Dataset
    findings: tuple[Finding, ...]
    digests: dict[str, str]


def load(data: Path) -> Loaded:
    """Read everything below `data`. Bad data never raises: it becomes findings."""
    if not data.is_dir():
        nothing = Problem(Place(""), None, {"reason": str(data)})
        return Loaded(Dataset(), (Finding("file-unreadable", "error", nothing, 1, 1),), {})
    vocabulary, shared_reading = vocabulary_from(data)
    readings = {"": shared_reading}
    regions = []
    for region_id in region_ids(data):
        region, readings[region_id] = region_from(data, region_id)
        regions.append(region)
    shared = Region("", raw=tuple(shared_reading.raw), closed_files=frozenset(shared_reading.closed_files))
    findings = tuple(finding for reading in readings.values() for finding in _findings_of(reading))
    digests = {region_id: reading.digest for region_id, reading in readings.items()}
    return Loaded(Dataset(tuple(regions), vocabulary, shared), findings, digests)


def _findings_of(reading: Reading) -> list[Finding]:
    severities = {about.code: about.severity for about in LOAD_CODES}
    findings = [Finding(code, severities[code], problem) for code, problem in reading.problems]
    for misread in reading.misread:
        mistake = misread.mistake
        problem = Problem(Place(misread.file, mistake.path), None, dict(mistake.words))
        findings.append(Finding(mistake.code, severities[mistake.code], problem, mistake.line, mistake.column))
    return findings
