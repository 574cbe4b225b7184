"""Whatever stands in the fields of a schedule: findings or visits, never one where none can be."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from generator.pipeline import check
from generator.schedule.calendar import calendar_of
from generator.schedule.visit import Visit
from generator.schedule.visits import region_visits
from generator.schedule.window import Window
from tests.schedule.county import write_county
from tests.schedule.test_examples import REFUSED, UNDERSTOOD

WINDOW = Window(date(2026, 9, 1), date(2027, 3, 31))


def mostly(good: Any, other: Any) -> Any:
    """Nine times in ten a good value, else another: one bad value can spoil a whole record."""
    return some.integers(0, 9).flatmap(lambda number: good if number else other)


days = mostly(
    some.dates(date(2026, 10, 1), date(2027, 2, 28)).map(str),
    some.sampled_from(["0001-01-01", "9999-12-31", "2026-02-30", "2026-12", "12-02", "明天"]),
)
whens = mostly(
    some.sampled_from([*(each["when"] for each in UNDERSTOOD), *["每天上午、下午"] * 20]),
    some.sampled_from([each["when"] for each in REFUSED])
    | some.text("周一二三上下午月日号、（）除外起1:-", max_size=12),
)
words = some.text(max_size=6) | some.sampled_from(["jia", "clinic", "village", "post", "甲"])
hours = mostly(
    some.sampled_from(["08:30-11:30", "14:00-17:00", "00:00-23:59"]),
    some.sampled_from(["9-11", "上午"]) | words,
)
experts = mostly(some.sampled_from(["jia", "yi", "bing", "shifan/jia"]), words)


def record(required: dict[str, Any], **optional: some.SearchStrategy[Any]) -> Any:
    """A mapping with all that is required and some of the rest."""
    fixed = {
        name: value if isinstance(value, some.SearchStrategy) else some.just(value)
        for name, value in required.items()
    }
    named = {name.removesuffix("_"): value for name, value in optional.items()}
    return some.fixed_dictionaries(fixed, optional=named)


def several(each: Any, most: int = 3) -> Any:
    return some.lists(each, min_size=1, max_size=most)


def combined(*parts: Any) -> Any:
    """Mappings drawn together as one."""
    return some.tuples(*parts).map(lambda drawn: {k: v for part in drawn for k, v in part.items()})


def one_of(*ways: dict[str, Any]) -> Any:
    """One of several ways to say it."""
    return some.sampled_from(range(len(ways))).flatmap(lambda way: record(ways[way]))


periods = record(
    {}, from_=mostly(some.just("2026-01"), days), to=mostly(some.just("2027-06"), days)
)
sessions = record(
    {"when": whens},
    place=words,
    room=words,
    service=mostly(some.sampled_from(["outpatient", "lecture"]), words),
)
people = one_of(
    {"expert": experts},
    {"team": several(experts)},
    {"to_be_named": {"number": "1", "what": "医师"}},
    {
        "rotation": record(
            {
                "experts": several(experts),
                "each": some.sampled_from(["week", "month"]),
                "start": days,
            }
        )
    },
)
posts = combined(
    people,
    record(
        {
            "id": some.sampled_from(["post", "second", "third"]),
            "pairing": some.sampled_from(["clinic", "other"]),
            "mode": "clinic",
            "period": periods,
            "sessions": several(sessions),
        },
        absences=several(record({"from": days, "to": days}, reason=words)),
        ended=record({"date": days}),
    ),
)
tours = several(
    record(
        {"id": "van", "name": words, "organization": "hospital"},
        programme=some.just("plan"),
        team=several(experts),
        stops=several(record({"id": words, "place": words}, when=whens)),
    ),
    2,
)
changes = several(
    combined(
        one_of(
            {"assignment": some.sampled_from(["post", "second", "third"])},
            {"tour": "van", "stop": words},
            {"organization": some.sampled_from(["clinic", "other"])},
        ),
        one_of({"date": days}, {"from": days}, {"date": days, "from": days}),
        record(
            {
                "id": some.text("abcdefgh", min_size=1, max_size=8),
                "change": some.sampled_from(
                    ["cancelled", "moved", "substituted", "added", "late", "restored"]
                ),
                "announced": some.sampled_from(["2026-11-20", "2026-11-21 08:00", "2026-11-22"]),
            },
            session=hours | words,
            to=mostly(days, record({}, date=days, hours=hours, place=words)),
            by=mostly(experts, record({"name": words})),
        ),
    ),
    5,
)
workshops = several(record({"id": "room", "name": words, "organization": "clinic"}, hours=whens), 1)


def is_of_the_schedule(visit: Visit) -> bool:
    """It stands where its session says: neither added nor moved there."""
    return visit.status != "added" and not any(
        each.change in ("added", "moved") for each in visit.changes
    )


def ends(visit: Visit) -> tuple[date, date]:
    """The first and last day of what the records themselves say of a visit's period."""
    record = visit.series.assignment
    if record is None:
        return date.min, date.max
    first = record.period.from_.first_day if record.period.from_ else date.min
    last = record.period.to.last_day if record.period.to else date.max
    return first, min(last, record.ended.date) if record.ended else last


@settings(max_examples=200, deadline=None)
@given(several(posts), tours, changes, workshops)
def test_anything_gives_findings_or_visits(
    posts: list[Any], tours: list[Any], changed: list[Any], workshops: list[Any]
) -> None:
    files = {"assignments": posts, "tours": tours, "changes": changed, "workshops": workshops}
    texts = {
        name: yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
        for name, value in files.items()
    }
    with TemporaryDirectory() as folder:
        write_county(Path(folder), **texts)
        checked = check(Path(folder), date(2026, 12, 2))
    (region,) = checked.dataset.regions
    visits = region_visits(region, checked.dataset, WINDOW).visits
    ids = [visit.id for visit in visits]
    assert len(ids) == len(set(ids)) or checked.all.has_errors
    calendar = calendar_of(checked.dataset.shared.holidays)
    for visit in visits:
        if not is_of_the_schedule(visit):
            continue
        first, last = ends(visit)
        assert first <= visit.date <= last
        written = visit.series.session.when if visit.series.session else None
        if written and not any(word in written for word in ("照常", "顺延")):
            assert calendar.festival_on(visit.date) is None or "次日" in written, visit
