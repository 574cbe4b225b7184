"""Freezes months that are over, and logs what was taken back, into the data folder itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from generator.check.taken_back import finding_of
from generator.load.dataset import load
from generator.load.git_commit import commit_named, data_at
from generator.load.locating import located
from generator.model.archive import Correction, Was
from generator.model.dataset import Dataset
from generator.model.region import Region
from generator.pipeline import Checked, check
from generator.production.findings import Found
from generator.publish.data_files import added_to_list, write_month
from generator.schedule.frozen import frozen_month, months_with_records
from generator.schedule.history import TakenBack, is_logged, taken_back
from generator.schedule.window import Days

LOGGED = frozenset(get_args(Was))


@dataclass(frozen=True, slots=True)
class Archived:
    """What was written, by file below the data folder: months frozen, and entries of the log."""

    checked: Checked
    months: tuple[str, ...] = ()
    logged: tuple[str, ...] = ()


def archive(data: Path, as_of: date, region_id: str | None, since: str | None) -> Archived:
    """Freeze every month that is over since the last frozen; with `since`, log what was taken back.

    A region that has none frozen begins with the last month: nobody watched those before. `since`
    is a commit of the data's repository.

    Errors in the data write nothing. Raises NoSuchState (git) and OSError.
    """
    checked = check(data, as_of)
    if checked.has_errors:
        return Archived(checked)
    regions = [each for each in checked.dataset.regions if region_id in (None, each.id)]
    months = [name for each in regions for name in _freeze(data, each, checked.dataset, as_of)]
    logged = []
    if since:
        commit = commit_named(data, since)
        found = not_logged(data, commit, checked.dataset, as_of)
        for region in regions:
            own = [each for each in found if each.region == region.id and each.kind in LOGGED]
            if own:
                entries = _entries(own, region, as_of, commit)
                logged.append(added_to_list(data, f"{region.id}/corrections.yml", entries))
    return Archived(checked, tuple(months), tuple(logged))


def check_since(data: Path, as_of: date, days: Days, since: str | None) -> Checked:
    """Check a data folder; with `since`, a commit, also for what it had and has no more.

    Raises NoSuchState.
    """
    checked = check(data, as_of, days)
    if since is None:
        return checked
    dataset = checked.dataset
    found = not_logged(data, commit_named(data, since), dataset, as_of)
    placed, lines = located([finding_of(each, dataset) for each in found], data)
    return Checked(dataset, {**checked.found_by_region, "since": Found(placed, lines)})


def not_logged(data: Path, commit: str, dataset: Dataset, as_of: date) -> list[TakenBack]:
    """What the data said at a commit of days that are over, says no more, and no log has."""
    with TemporaryDirectory(prefix="gongshi-") as folder:
        old = load(data_at(data, commit, Path(folder))).dataset
    logs = {each.id: each.corrections for each in dataset.regions}
    return [
        each
        for each in taken_back(old, dataset, as_of)
        if not is_logged(each, logs.get(each.region, ()))
    ]


def _freeze(data: Path, region: Region, dataset: Dataset, as_of: date) -> Iterator[str]:
    last = max(region.archive, key=lambda each: each.month, default=None)
    months = months_with_records(region, dataset, as_of, last.month if last else None)
    for month in months if last else months[-1:]:
        last = frozen_month(region, dataset, month, as_of, last.hash if last else None)
        yield write_month(data, f"{region.id}/archive/{month}.yml", last)


def _entries(
    found: Sequence[TakenBack], region: Region, as_of: date, commit: str
) -> list[Correction]:
    """Entries of the log, with ids after those that it has of that day."""
    taken = {each.id for each in region.corrections}
    entries: list[Correction] = []
    number = 0
    for each in found:
        number += 1
        while f"{as_of}-{number}" in taken:
            number += 1
        entries.append(
            Correction.model_construct(
                id=f"{as_of}-{number}",
                found=as_of,
                kind=each.kind,  # type: ignore[arg-type] # one of LOGGED
                record=each.record,
                was=each.was,
                now=each.now,
                since=commit,
            )
        )
    return entries
