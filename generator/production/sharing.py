"""The regions shared out to helpers, and what all of them come to together."""

import ctypes
import signal
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import accumulate
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import TypeVar

from generator.load.folder import region_ids, region_size, seems_scheduled
from generator.production.findings import Found
from generator.production.inputs import Linked, linked_regions, regions_around
from generator.production.share import (
    Making,
    RegionIndex,
    RegionMade,
    Share,
    Work,
    begin,
    check,
    forget,
    make,
    read,
)

T = TypeVar("T")
FEW_REGIONS = 2
SHARES_A_HELPER = 8
"""So that one that is done early is told of, and no step carries much at a time."""
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Sharing:
    """A build's regions in shares, and who works on them; without helpers, this process does.

    A helper is any executor. One that does all its work in one process finds there what it has
    read; what it does not find it reads again.
    """

    work: Work
    shares: tuple[tuple[str, ...], ...]
    helpers: tuple[Executor, ...] = ()

    def each(self, step: Callable[..., T], arguments: Sequence[tuple[object, ...]]) -> Iterator[T]:
        """What a step gives for each share, as they are done; helpers begin at once.

        `arguments` are those of each share, besides the work.
        """
        if not self.helpers:
            return (step(self.work, *each) for each in arguments)
        futures = [
            self.helpers[position * len(self.helpers) // len(arguments)].submit(
                step, self.work, *each
            )
            for position, each in enumerate(arguments)
        ]
        return (future.result() for future in as_completed(futures))


@dataclass(frozen=True, slots=True)
class AllChecked:
    """All regions as checked ("": what they share): findings, digests of their files, links."""

    found: Mapping[str, Found]
    files: Mapping[str, str]
    linked: Linked


@contextmanager
def shared_out(work: Work, helpers: Callable[[int], Sequence[Executor]]) -> Iterator[Sharing]:
    """The regions of a build in shares; `helpers` gives those for a number of regions.

    Processes forked by helpers begin with what all shares need. Where schedules will have to be
    read, that is also the parser, whose tables take a fifth of a second.
    """
    begin(work)
    regions = region_ids(work.data)
    team = tuple(helpers(len(regions)))
    if team and any(seems_scheduled(work.data, region) for region in regions):
        import_module("generator.schedule.parsing")
    try:
        yield Sharing(work, _in_shares(regions, work, len(team) * SHARES_A_HELPER or 1), team)
    finally:
        for helper in team:
            helper.shutdown(cancel_futures=True)
        forget(work)


def processes(jobs: int, regions: int) -> tuple[Executor, ...]:
    """Processes of this machine, where there is work enough for them."""
    if jobs < 2 or regions <= FEW_REGIONS:
        return ()
    context = get_context("fork") if "fork" in get_all_start_methods() else None
    return tuple(
        ProcessPoolExecutor(1, context, initializer=end_with_parent)
        for _ in range(min(jobs, regions))
    )


def fresh_processes(jobs: int, sheets: int) -> tuple[Executor, ...]:
    """Processes that begin with nothing read, for work that needs no records; one a core."""
    if jobs < 2:
        return ()
    context = get_context("spawn")
    return tuple(
        ProcessPoolExecutor(1, context, initializer=end_with_parent)
        for _ in range(min(jobs, sheets))
    )


def all_checked(sharing: Sharing) -> AllChecked:
    """Read and check all regions."""
    index: dict[str, RegionIndex] = {}
    for read_part in sharing.each(read, [(regions,) for regions in sharing.shares]):
        index |= read_part
    linked = linked_regions({region: each.names for region, each in index.items()})
    coming = sharing.each(check, [(each,) for each in _with_around(sharing, linked)])
    found = check(sharing.work, Share(("",), ()))
    for part in coming:
        found |= part
    files = {region: each.digest for region, each in index.items()}
    shared, _ = begin(sharing.work)
    files[""] = shared.reading.digest
    return AllChecked(found, files, linked)


def all_made(
    sharing: Sharing, checked: AllChecked, frame: Path, stale: Collection[str]
) -> Iterator[list[RegionMade]]:
    """Make the pages of stale regions; what came of every region, a share at a time."""
    is_whole_site = len(checked.linked) == 1
    arguments = []
    needed_later: frozenset[str] = frozenset()
    for share in reversed(_with_around(sharing, checked.linked)):
        found = {each: checked.found[each] for each in share.around}
        stale_here = frozenset(each for each in share.regions if each in stale)
        making = Making(frame, found, stale_here, is_whole_site, needed_later)
        arguments.append((share, making))
        needed_later |= frozenset(share.around)
    return sharing.each(make, arguments[::-1])


def end_with_parent() -> None:
    """Let a helper not outlive a build that is killed: it would wait for work for ever (Linux)."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _with_around(sharing: Sharing, linked: Linked) -> list[Share]:
    return [Share(regions, regions_around(regions, linked)) for regions in sharing.shares]


def _in_shares(regions: Sequence[str], work: Work, number: int) -> tuple[tuple[str, ...], ...]:
    """Regions in at most so many shares of about the same size, neighbours together."""
    sizes = [1 + region_size(work.data, region) for region in regions]
    shares: dict[int, list[str]] = {}
    for region, size, end in zip(regions, sizes, accumulate(sizes), strict=True):
        shares.setdefault((2 * end - size) * number // (2 * sum(sizes)), []).append(region)
    return tuple(tuple(share) for share in shares.values())
