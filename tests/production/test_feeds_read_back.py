"""Calendar programs see just the visits: read by `icalendar` and `recurring-ical-events`."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events

from generator import pipeline
from generator.production.region_files import region_files
from generator.schedule.visit import Visit
from generator.texts.catalogue import catalogue
from generator.views.feeds import feeds_of
from generator.views.page import Setting

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 12, 2)
SHANGHAI = ZoneInfo("Asia/Shanghai")
FOLDERS = {"shipped": ROOT / "data", "every-status": Path(__file__).parent / "scheduled"}

MANY = 8

Seen = tuple[str, date | datetime, date | datetime, str, int]


@pytest.fixture(scope="module", params=FOLDERS)
def setting(request: pytest.FixtureRequest) -> Setting:
    checked = pipeline.check(FOLDERS[request.param], AS_OF)
    return Setting(checked.dataset, AS_OF, catalogue("zh"), {}, checked.lines)


def seen(event: Any) -> Seen:
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    return str(event["UID"]), start, end, str(event["STATUS"]), int(event["SEQUENCE"])


def meant(visit: Visit) -> Seen:
    statuses = {"cancelled": "CANCELLED", "unconfirmed": "TENTATIVE"}
    status = statuses.get(visit.status, "CONFIRMED")
    start: date | datetime = visit.date
    end: date | datetime = visit.date + timedelta(days=1)
    if visit.start and visit.end:
        start = datetime.combine(visit.date, visit.start, SHANGHAI)
        end = datetime.combine(visit.date, visit.end, SHANGHAI)
    return visit.id, start, end, status, len(visit.changes)


def test_feeds_hold_the_visits_and_nothing_else(setting: Setting) -> None:
    count = 0
    for region in setting.dataset.regions:
        contents = dict(region_files(region, setting, ""))
        for feed in feeds_of(region, setting):
            if feed.path.startswith("experts/") and len(feed.visits) > MANY:
                continue  # the organizations' feeds have them too
            calendar = icalendar.Calendar.from_ical(contents[feed.path])
            expected = [meant(visit) for _, visit in feed.visits]
            assert [seen(event) for event in calendar.walk("VEVENT")] == expected
            assert len({uid for uid, *_ in expected}) == len(expected)
            found = recurring_ical_events.of(calendar).between(
                datetime.combine(date(2026, 1, 1), time(), SHANGHAI),
                datetime.combine(date(2028, 1, 1), time(), SHANGHAI),
            )
            assert sorted(map(seen, found), key=str) == sorted(expected, key=str)
            assert calendar.walk("VTIMEZONE")
            count += len(expected)
    assert count > 10


def test_lines_are_short_and_whole(setting: Setting) -> None:
    for region in setting.dataset.regions:
        for path, content in region_files(region, setting, "https://example.gov.cn/"):
            if not path.endswith(".ics"):
                continue
            lines = content.removesuffix(b"\r\n").split(b"\r\n")
            assert max(map(len, lines)) <= 75
            assert "".join(line.decode() for line in lines).isprintable()
            assert b"RRULE" not in content
