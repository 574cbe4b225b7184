"""Dated visits of 5,000 clinics, 85 days, on one core; dateutil expands the weekly rules beside us.

    python -m tests.bench.visits

Ours reads schedules, knows days off, office hours, changes and ids; dateutil only expands rules to
dates. Both run at the same time, each on its own core where there are two, and the ratio is of the
seconds that each worked.
"""

from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from dateutil.rrule import rrulestr

from generator.load.dataset import load
from generator.schedule.expression import When
from generator.schedule.parsing import parse
from generator.schedule.recurrence import recurrence_of
from generator.schedule.visits import region_visits
from generator.schedule.window import USUAL_DAYS, window_round
from tests.bench import synthetic

CLINICS = 5_000
AS_OF = date(2026, 12, 2)


def main() -> None:
    """Print the seconds of both, and per visit."""
    with TemporaryDirectory() as folder:
        data = Path(folder, "data")
        synthetic.write(data, CLINICS)
        with ProcessPoolExecutor(2) as both:
            tasks = [both.submit(work, data) for work in (visits_by_us, dates_by_dateutil)]
            measured = [task.result() for task in tasks]
    for name, (number, seconds) in zip(("ours", "dateutil"), measured, strict=True):
        each = seconds / number * 1e6
        print(f"{name:<10}{number:>9} dates {seconds:>7.2f} s {each:>7.1f} us each")
    ours, theirs = (seconds / number for number, seconds in measured)
    print(f"a visit of ours takes {ours / theirs:.2f} times a date of dateutil's")


def visits_by_us(data: Path) -> tuple[int, float]:
    """How many visits, and the seconds that working them out took; reading the files aside."""
    dataset = load(data).dataset
    begin = process_time()
    window = window_round(AS_OF, USUAL_DAYS)
    number = sum(len(region_visits(each, dataset, window).visits) for each in dataset.regions)
    return number, process_time() - begin


def dates_by_dateutil(data: Path) -> tuple[int, float]:
    """The dates of the weekly schedules among the same, no rule parsed twice."""
    whens = [
        session.when
        for region in load(data).dataset.regions
        for assignment in region.assignments
        for session in assignment.sessions
    ]
    window = window_round(AS_OF, USUAL_DAYS)
    first = datetime.combine(window.first, datetime.min.time())
    last = datetime.combine(window.last, datetime.min.time())
    rules = {text: _rrule(text) for text in dict.fromkeys(whens)}
    begin, number = process_time(), 0
    for text in whens:
        if rules[text]:
            number += len(rrulestr(rules[text], dtstart=first).between(first, last, inc=True))
    return number, process_time() - begin


def _rrule(text: str) -> str:
    when = parse(text)
    recurrence = recurrence_of(when) if isinstance(when, When) else None
    return recurrence.rrule if recurrence and not recurrence.dtstart else ""


if __name__ == "__main__":
    main()
