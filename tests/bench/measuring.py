"""Seconds, work and memory of every way, in turn."""

import json
from dataclasses import dataclass
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter

from tests.bench.memory import Memory, peak_memory
from tests.bench.ways import REPOSITORY, Bench, command, prepare, run


@dataclass(frozen=True, slots=True)
class Measured:
    """One way of building: pages and bytes of HTML, seconds of each run, memory.

    `work` has the seconds that all processors worked in each run: other programs disturb it less.
    """

    way: str
    pages: int
    size: int
    seconds: tuple[float, ...]
    work: tuple[float, ...]
    memory: Memory

    @property
    def milliseconds_a_page(self) -> float:
        """The median of the runs."""
        return median(self.seconds) * 1000 / self.pages


def ratio(one: Measured, other: Measured, *, of_work: bool = False) -> float:
    """How many times as long one takes a page as the other: the median of the runs, each paired."""
    mine, theirs = (one.work, other.work) if of_work else (one.seconds, other.seconds)
    pairs = zip(mine, theirs, strict=True)
    return median(a / b for a, b in pairs) * other.pages / one.pages


def measured(bench: Bench, runs: int) -> tuple[Measured, ...]:
    """Every way in turn, `runs` times; then once more for memory, since looking slows."""
    seconds: dict[str, list[float]] = {way: [] for way in bench.ways}
    work: dict[str, list[float]] = {way: [] for way in bench.ways}
    for _ in range(runs):
        for way in bench.ways:
            prepare(way, bench)
            start, worked = perf_counter(), _worked()
            run(command(way, bench))
            seconds[way].append(perf_counter() - start)
            work[way].append(_worked() - worked)
    found = []
    for way in bench.ways:
        prepare(way, bench)
        memory = peak_memory(command(way, bench), REPOSITORY)
        sizes = [file.stat().st_size for file in bench.made_by(way).rglob("*.html")]
        times = tuple(seconds[way]), tuple(work[way])
        found.append(Measured(way, len(sizes), sum(sizes), *times, memory))
    return tuple(found)


def visits_in(bench: Bench) -> int:
    """How many dated visits our site has, as its open data lists them."""
    files = bench.site.glob("*/open-data/visits.json")
    return sum(len(json.loads(file.read_text(encoding="utf-8"))["visits"]) for file in files)


def _worked() -> float:
    """Seconds that processors have worked for the commands that have ended."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
