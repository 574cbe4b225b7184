"""`make bench`: our builds beside Hugo's and a plain copy, in one run, on memory instead of a disk.

Measures and prints, judges nothing. Two comparisons for each size:

    standing  nobody comes on a set day: pages say who is posted where; only pages are made
    dated     sessions with dates: pages with agendas, calendar feeds, open data

Hugo makes a page for each region, programme, hospital, clinic, expert, pairing and department, and
the home: the same words and links as ours, in the same frame; first this is compared page by page.
It cannot read 每周三上午: the dates are handed to it ready made (hugo_dates.py). Ours has besides
each region's today, calendar, changes, departments and finder, the guides, the rules and the
schemas: times are compared per page of HTML. What each way does:

    cold    gongshi build: load, check, frame (MkDocs), pages, check of links, publish
    warm    the same with the frame kept from the build before
    pages   the same as warm, without feeds and open data
    hugo    hugo, which checks neither data nor links, and makes neither feeds nor open data
    copy    cp -r of our site
"""

import argparse
import shutil
import tempfile
from pathlib import Path

from tests.bench import hugo_site, synthetic
from tests.bench.measuring import Measured, measured, visits_in
from tests.bench.table import print_growth, print_sameness, print_table
from tests.bench.ways import AS_OF, Bench, command, prepare, run

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
OUTPUTS = {"standing": "pages", "dated": "pages,data,feeds"}


def main() -> None:
    """Measure every size asked for and print a table."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=_fast_folder(), prefix="gongshi-bench-") as folder:
        for kind in options.kinds:
            sizes: list[tuple[int, tuple[Measured, ...]]] = []
            for clinics in options.sizes:
                bench = Bench(Path(folder, kind), OUTPUTS[kind], not options.one_region)
                synthetic.write(
                    bench.data, clinics, dated=kind == "dated", one_region=options.one_region
                )
                sizes.append((clinics, _measured(kind, clinics, bench, options.runs)))
                shutil.rmtree(bench.folder)
            print_growth(sizes)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--sizes", type=_sizes, default=(100, 1000, 5000), help="clinics: 100,1000")
    parser.add_argument("--runs", type=int, default=3, help="runs of each way, in turn")
    parser.add_argument("--kinds", nargs="+", choices=tuple(OUTPUTS), default=tuple(OUTPUTS))
    parser.add_argument(
        "--one-region", action="store_true", help="all clinics in one region, without Hugo"
    )
    return parser.parse_args()


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(size) for size in text.split(","))


def _fast_folder() -> Path | None:
    return IN_MEMORY if IN_MEMORY.is_dir() else None


def _measured(kind: str, clinics: int, bench: Bench, runs: int) -> tuple[Measured, ...]:
    """One size of one comparison, printed."""
    prepare("cold", bench)
    run(command("cold", bench))
    visits = visits_in(bench)
    if bench.has_hugo:
        frame = next((bench.kept / "frames").iterdir())
        hugo_site.write(bench.theirs, bench.data, frame, AS_OF)
        run(command("hugo", bench))
        print_sameness(bench)
    ways = measured(bench, runs)
    told = f", {visits} visits" if visits else ""
    print_table(f"{kind}: {clinics} clinics{told}", ways, visits)
    return ways


if __name__ == "__main__":
    main()
