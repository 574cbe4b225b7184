"""Whatever is announced: nothing hangs on the order of a file, and no half is lost or doubled."""

from collections import Counter
from datetime import date
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from generator.model.dataset import Dataset
from generator.schedule.visit import Visit
from generator.schedule.visits import region_visits
from generator.schedule.window import Window
from tests.schedule.county import county, post

WINDOW = Window(date(2026, 11, 1), date(2027, 1, 31))
POSTS = post("每周三全天；每周四上午、下午；每周五夜诊18:00-20:00")
DAYS = some.dates(date(2026, 12, 1), date(2026, 12, 6)).map(str)
WHAT = ("added", "moved", "substituted", "late", "cancelled", "restored")


@some.composite
def one_change(draw: some.DrawFn, only: tuple[str, ...] = WHAT) -> dict[str, Any]:
    """A change that is whole, of the post or of its clinic."""
    what = draw(some.sampled_from(only))
    target = {"assignment": "post"}
    if what != "added" and draw(some.booleans()):
        target = {"organization": "clinic"}
    found: dict[str, Any] = {
        **target,
        "date": draw(DAYS),
        "change": what,
        "announced": draw(some.sampled_from(["2026-11-20", "2026-11-20 09:00", "2026-11-21"])),
    }
    session = draw(some.sampled_from([None, "上午", "下午", "全天", "夜诊", "08:30-12:00"]))
    if session or what == "added":
        found["session"] = session or "上午"
    if what == "moved":
        found["to"] = draw(DAYS)
    if what == "substituted":
        found["by"] = "yi"
    return found


def several(*only: str) -> some.SearchStrategy[list[dict[str, Any]]]:
    """Some changes with ids."""
    each = one_change(only) if only else one_change()
    return some.lists(each, min_size=1, max_size=6).map(
        lambda found: [{"id": f"c-{number}", **each} for number, each in enumerate(found)]
    )


def visits_after(changes: list[dict[str, Any]]) -> tuple[Visit, ...]:
    dataset: Dataset = county(
        assignments=POSTS, changes=yaml.safe_dump(changes, allow_unicode=True, sort_keys=False)
    )
    return region_visits(dataset.regions[0], dataset, WINDOW).visits


def outcome(visit: Visit) -> tuple[object, ...]:
    """All of a visit but the records that it was made of."""
    ids = [change.id for change in visit.changes]
    return (visit.id, *visit[1:7], visit.reason, visit.original, visit.place, ids)


@settings(max_examples=120, deadline=None)
@given(several(), some.randoms(use_true_random=False))
def test_order_of_the_file_never_matters(changes: list[dict[str, Any]], chance: Any) -> None:
    shuffled = list(changes)
    chance.shuffle(shuffled)
    found = visits_after(changes)
    assert [outcome(each) for each in found] == [outcome(each) for each in visits_after(shuffled)]
    ids = [each.id for each in found]
    assert len(ids) == len(set(ids))


def hours_by_day(visits: tuple[Visit, ...]) -> Counter[tuple[date, str]]:
    """How often each half of a day is covered; an evening stays as it is."""
    parts = {"全天": ("上午", "下午")}
    return Counter(
        (visit.date, part)
        for visit in visits
        for part in parts.get(visit.part or "", [visit.part or ""])
    )


@settings(max_examples=80, deadline=None)
@given(several("cancelled", "substituted", "late", "restored"))
def test_no_half_is_lost_or_doubled(changes: list[dict[str, Any]]) -> None:
    """Where nothing moves and nothing is added, the same halves of days stand, held or not."""
    assert hours_by_day(visits_after(changes)) == hours_by_day(visits_after([]))


@settings(max_examples=80, deadline=None)
@given(several("cancelled"))
def test_just_what_is_meant_is_called_off(changes: list[dict[str, Any]]) -> None:
    asked = {
        (each["date"], part)
        for each in changes
        for part in {
            "08:30-12:00": ["上午"],
            "全天": ["上午", "下午"],
            None: ["上午", "下午", "夜诊"],
        }.get(each.get("session"), [each.get("session")])
    }
    planned = {(str(day), part) for day, part in hours_by_day(visits_after([]))}
    off = [each for each in visits_after(changes) if each.is_cancelled]
    assert {(str(day), part) for day, part in hours_by_day(tuple(off))} == asked & planned
