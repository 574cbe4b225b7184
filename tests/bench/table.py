"""What was measured, as tables."""

from itertools import pairwise
from statistics import median

from tests.bench.measuring import Measured, ratio
from tests.bench.sameness import differences, pages
from tests.bench.ways import Bench

MEGABYTE = 2**20
MOST_SHOWN = 10
ROW = "{:<6}{:>7}{:>9}{:>9} {:<21}{:>8}{:>9}{:>8}{:>8}{:>9}{:>8}{:>8}{:>10}{:>10}{:>10}"
HEADS = ("", "pages", "kB/page", "seconds", "(of runs)", "ms/page", "us/visit", "x hugo", "x copy")
MORE_HEADS = ("cpu s", "x hugo", "x copy", "largest", "all: PSS", "all: RSS")


def print_sameness(bench: Bench) -> None:
    """Whether what is compared is the same."""
    theirs = bench.made_by("hugo")
    others = sorted(differences(bench.site, theirs))
    total = len(pages(theirs))
    print(f"{total - len(others)} of {total} pages of Hugo's say the same as ours, word for word.")
    for line in others[:MOST_SHOWN]:
        print(f"    differs: {line[:300]}")


def print_table(title: str, ways: tuple[Measured, ...], visits: int) -> None:
    """One size: a line for each way. Ratios are per page, of time and then of work."""
    by_way = {each.way: each for each in ways}
    peers = [by_way.get("hugo"), by_way["copy"]]
    print(f"\n{title}, {len(ways[0].seconds)} runs")
    print(ROW.format(*HEADS, *MORE_HEADS))
    for each in ways:
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
                f"{median(each.seconds) / visits * 1e6:.1f}" if visits else "-",
                *(f"{ratio(each, peer):.2f}" if peer else "-" for peer in peers),
                f"{median(each.work):.2f}",
                *(f"{ratio(each, peer, of_work=True):.2f}" if peer else "-" for peer in peers),
                *(f"{size / MEGABYTE:.0f} MB" for size in sizes),
            ),
            flush=True,
        )


def print_growth(sizes: list[tuple[int, tuple[Measured, ...]]]) -> None:
    """How the work a page grows from each size to the next: 1.00 is in step with the pages."""
    for (small, before), (large, after) in pairwise(sizes):
        growth = ", ".join(
            f"{one.way} {ratio(other, one, of_work=True):.2f}"
            for one, other in zip(before, after, strict=True)
        )
        print(f"\nwork a page from {small} to {large} clinics, times: {growth}")
