"""A whole data folder: every region with its records, and what reading found wrong."""

from dataclasses import dataclass, replace
from pathlib import Path

from generator.load.codes import LOAD_CODES
from generator.load.folder import region_ids
from generator.load.reading import Reading, region_from, shared_from
from generator.model.dataset import Dataset
from generator.model.finding import Filling, Finding, Problem
from generator.model.place import Place


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a data folder says, what is wrong with it, and a digest of each region's files.

    The digest of the files that all regions share has the key "".
    """

    dataset: Dataset
    findings: tuple[Finding, ...]
    digests: dict[str, str]


def load(data: Path) -> Loaded:
    """Read everything below `data`. Bad data never raises: it becomes findings."""
    if not data.is_dir():
        nothing = Problem(Place(""), None, {"reason": "no_data_folder"})
        return Loaded(Dataset(), (Finding("file-unreadable", "error", nothing, 1, 1),), {})
    vocabulary, shared, shared_reading = shared_from(data)
    readings = {"": shared_reading}
    regions = []
    for region_id in region_ids(data):
        region, readings[region_id] = region_from(data, region_id)
        regions.append(region)
    dataset = _without_absent_files(Dataset(tuple(regions), vocabulary, shared), readings)
    findings = tuple(
        finding
        for region_id, reading in readings.items()
        for finding in _findings_of(region_id, reading, dataset)
    )
    digests = {region_id: reading.digest for region_id, reading in readings.items()}
    return Loaded(dataset, findings, digests)


def _without_absent_files(dataset: Dataset, readings: dict[str, Reading]) -> Dataset:
    """The dataset in which a kind that has no file, but is referred to, counts as unread.

    It is one finding, not one a reference; none where the file lies in the data folder itself.
    """
    wanted: dict[tuple[str, str], list[Place]] = {}
    for region in dataset.regions:
        for each in dataset.references[region.id]:
            if each.region in readings and each.kind in readings[each.region].absent:
                wanted.setdefault((each.region, each.kind), []).append(each.place)
    if not wanted:
        return dataset
    for (region_id, kind), places in wanted.items():
        if kind not in readings[""].closed_files:
            words: dict[str, Filling] = {
                "files": (f"{kind}.yml",),
                "number": len(places),
                "first": places[0],
            }
            problem = Problem(Place(f"{region_id}/{kind}.yml"), None, words, hint="referred")
            readings[region_id].problems.append(("file-missing", problem))
    regions = (
        replace(
            region,
            closed_files=region.closed_files.union(
                kind for owner, kind in wanted if owner == region.id
            ),
        )
        for region in dataset.regions
    )
    return Dataset(tuple(regions), dataset.vocabulary, dataset.shared)


def _findings_of(region_id: str, reading: Reading, dataset: Dataset) -> list[Finding]:
    severities = {about.code: about.severity for about in LOAD_CODES}
    has_any = reading.problems or reading.misread
    raw_by_place = {raw.place: raw for raw in reading.raw} if has_any else {}
    findings = []
    for code, problem in reading.problems:
        raw = raw_by_place.get(problem.place)
        nameless_kind = raw.kind if raw and "id" in _fields(problem) else ""
        ids = dataset.lost_ids.get((region_id, nameless_kind), ())
        findings.append(Finding(code, severities[code], _with_lost_ids(problem, ids)))
    for misread in reading.misread:
        mistake = misread.mistake
        place = Place(misread.file, mistake.path)
        around = (Place(misread.file, mistake.path[:1]), Place(misread.file))
        record = next((raw_by_place[each].id for each in around if each in raw_by_place), None)
        problem = Problem(place, record, dict(mistake.words), mistake.variant)
        findings.append(
            Finding(mistake.code, severities[mistake.code], problem, mistake.line, mistake.column)
        )
    return findings


def _with_lost_ids(problem: Problem, ids: tuple[str, ...]) -> Problem:
    """The problem of a record without an id, and which ids others name in vain."""
    return replace(problem, words={**problem.words, "ids": ids}, hint="used") if ids else problem


def _fields(problem: Problem) -> tuple[object, ...]:
    fields = problem.words.get("field", ())
    return fields if isinstance(fields, tuple) else (fields,)
