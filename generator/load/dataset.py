"""A whole data folder, or some of its regions: their records, and what reading found wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.load.codes import LOAD_CODES
from generator.load.folder import region_ids
from generator.load.reading import Reading, region_from, shared_from
from generator.load.record_text import Coded
from generator.model.dataset import Dataset
from generator.model.finding import Filling, Finding, Problem
from generator.model.place import Place
from generator.model.region import Region, Vocabulary


@dataclass(frozen=True, slots=True)
class RegionRead:
    """A region by its own files; what others say of it is not known yet."""

    region: Region
    reading: Reading


@dataclass(frozen=True, slots=True)
class SharedRead:
    """What all regions share; and, as a region without an id, all of the data folder itself."""

    vocabulary: Vocabulary
    region: Region
    reading: Reading


@dataclass(frozen=True, slots=True)
class Loaded:
    """Regions that know of each other, and what reading found wrong, by region ("": shared)."""

    dataset: Dataset
    findings: Mapping[str, tuple[Finding, ...]]


def load(data: Path) -> Loaded:
    """Read everything below `data`. Bad data never raises: it becomes findings."""
    return together(shared_in(data), [region_in(data, each) for each in region_ids(data)])


def shared_in(data: Path) -> SharedRead:
    """What belongs to no region."""
    if not data.is_dir():
        nothing = Problem(Place(""), None, {"reason": "no_data_folder"})
        missing = Reading(problems=[("file-unreadable", nothing)])
        return SharedRead(Vocabulary(), Region(""), missing)
    return SharedRead(*shared_from(data))


def region_in(data: Path, region_id: str) -> RegionRead:
    """One region."""
    return RegionRead(*region_from(data, region_id))


def together(shared: SharedRead, read: Iterable[RegionRead]) -> Loaded:
    """Regions with what they say of each other.

    What it says of a region is the same whichever others there are, as long as those linked with it
    (one names the other's records) are among them, and those linked with these.
    """
    by_id = {each.region.id: each for each in read}
    readings = {"": shared.reading, **{id_: each.reading for id_, each in by_id.items()}}
    regions = tuple(each.region for each in by_id.values())
    dataset = Dataset(regions, shared.vocabulary, shared.region)
    wanted = _wanted_of_absent_files(dataset, readings)
    dataset = _with_closed_files(dataset, wanted) if wanted else dataset
    missing = _missing_files(wanted, shared)
    findings = {
        id_: tuple(_findings_of(id_, reading, [*reading.problems, *missing.get(id_, ())], dataset))
        for id_, reading in readings.items()
    }
    return Loaded(dataset, findings)


Wanted = dict[tuple[str, str], list[Place]]
"""By region and kind that it has no file of: where records of that kind are named."""


def _wanted_of_absent_files(dataset: Dataset, readings: Mapping[str, Reading]) -> Wanted:
    wanted: Wanted = {}
    for region in dataset.regions:
        for each in dataset.references[region.id]:
            if each.region in readings and each.kind in readings[each.region].absent:
                wanted.setdefault((each.region, each.kind), []).append(each.place)
    return wanted


def _with_closed_files(dataset: Dataset, wanted: Wanted) -> Dataset:
    """The dataset in which a kind that has no file, but is referred to, counts as unread."""
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


def _missing_files(wanted: Wanted, shared: SharedRead) -> dict[str, list[Coded]]:
    """By region: one finding a file, not one a reference; none where it lies in the data folder."""
    missing: dict[str, list[Coded]] = {}
    for (region_id, kind), places in wanted.items():
        if kind not in shared.reading.closed_files:
            words: dict[str, Filling] = {
                "files": (f"{kind}.yml",),
                "number": len(places),
                "first": places[0],
            }
            problem = Problem(Place(f"{region_id}/{kind}.yml"), None, words, hint="referred")
            missing.setdefault(region_id, []).append(("file-missing", problem))
    return missing


def _findings_of(
    region_id: str, reading: Reading, problems: list[Coded], dataset: Dataset
) -> list[Finding]:
    severities = {about.code: about.severity for about in LOAD_CODES}
    has_any = problems or reading.misread
    raw_by_place = {raw.place: raw for raw in reading.raw} if has_any else {}
    findings = []
    for code, problem in problems:
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
