"""Calendars as RFC 5545 writes them, whatever the words in them are."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from generator.render.ics import ENDS_LINE, NOT_TEXT, escaped, event_ics, feed_ics
from generator.views.feed_event import EventText, FeedEvent, FeedHead

AS_OF = date(2026, 12, 2)
HEAD = FeedHead("示例甲镇卫生院", "去前先打电话")
TEXT = EventText("CONFIRMED", "门诊", "示例甲", "示例甲镇", (43.5, -122.25), "", ("内科", "门诊"))
EVENT = FeedEvent("shifan/jia/2026-12-02/am", AS_OF, time(8, 30), time(12), 3, TEXT)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def lines_of(content: bytes) -> list[bytes]:
    assert content.endswith(b"\r\n")
    return content.removesuffix(b"\r\n").split(b"\r\n")


def kept(words: str) -> str:
    """What a text value can hold of some words."""
    return NOT_TEXT.sub("", ENDS_LINE.sub("\n", words))


def test_event_is_as_rfc_5545_writes_it() -> None:
    assert event_ics(EVENT, AS_OF).decode().split("\r\n") == [
        "BEGIN:VEVENT",
        "UID:shifan/jia/2026-12-02/am",
        "DTSTAMP:20261202T000000Z",
        "SEQUENCE:3",
        "DTSTART;TZID=Asia/Shanghai:20261202T083000",
        "DTEND;TZID=Asia/Shanghai:20261202T120000",
        "STATUS:CONFIRMED",
        "SUMMARY:门诊",
        "LOCATION:示例甲镇",
        "GEO:43.500000;-122.250000",
        "DESCRIPTION:示例甲",
        "CATEGORIES:内科,门诊",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "",
    ]


def test_event_without_hours_takes_the_day() -> None:
    whole_day = replace(EVENT, day=date(2026, 12, 31), start=None, end=None)
    assert event_ics(whole_day, AS_OF).decode().split("\r\n")[4:6] == [
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
    ]


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(TEXT, location="", geo=None, categories=())
    told = event_ics(replace(EVENT, end=None, text=bare), AS_OF).decode()
    assert not [name for name in ("DTEND", "LOCATION", "GEO", "URL", "CATEGOR") if name in told]


def test_feed_without_events_is_a_calendar() -> None:
    calendar = Calendar.from_ical(feed_ics(HEAD, []))
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]
    assert calendar["X-WR-CALNAME"] == HEAD.name


@pytest.mark.parametrize(
    "needed",
    [
        b"VERSION:2.0",  # RFC 5545 3.7.4
        b"PRODID:-//gongshi//visits//ZH",  # RFC 5545 3.7.3
        b"METHOD:PUBLISH",  # Outlook: MS-OXCICAL 2.1.3.1.1.1
        b"X-WR-CALNAME:\xe7\xa4\xba\xe4\xbe\x8b",  # Apple, Google, Outlook
        b"X-WR-TIMEZONE:Asia/Shanghai",  # Google
        b"X-PUBLISHED-TTL:PT6H",  # Outlook: MS-OXCICAL 2.1.3.1.1.8
        b"REFRESH-INTERVAL;VALUE=DURATION:PT6H",  # RFC 7986 5.7; P6H is no duration: Xiaomi refuses
        b"BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n",  # Outlook: a zone that is named is defined
    ],
    ids=lambda needed: needed.decode("utf-8", "ignore").partition(":")[0],
)
def test_feed_has_what_calendar_programs_ask_for(needed: bytes) -> None:
    assert b"\r\n" + needed in feed_ics(replace(HEAD, name="示例"), [])


@given(words=WORDS)
@example(words="逗号,分号;反斜杠\\n换行\n回车\r两样\r\n完")
@example(words="家庭👨‍👩‍👧‍👦藏བོད་蒙ᠮᠣᠩ" * 20)
@example(words="\0\x07\x1b响铃\x7f\x85\u2028行\u2029段\ufeff\v\f")
@example(words="长" * 5000)
@example(words="BEGIN:VEVENT\r\nEND:VCALENDAR")
@example(words="'\"^:=")
def test_any_words_are_read_back(words: str) -> None:
    text = replace(TEXT, summary=words, description=words, location=words, categories=(words, "二"))
    content = feed_ics(replace(HEAD, name=words), [event_ics(replace(EVENT, text=text), AS_OF)])
    assert max(map(len, lines_of(content))) <= 75
    assert [line.decode() for line in lines_of(content)]  # no line ends inside a character
    assert b"\n" not in content.replace(b"\r\n", b"")
    calendar = Calendar.from_ical(content)
    assert (calendar["NAME"], calendar["X-WR-CALNAME"]) == (escaped(words),) * 2  # read raw
    (event,) = calendar.walk("VEVENT")
    assert (event["SUMMARY"], event["DESCRIPTION"]) == (kept(words), kept(words))
    assert event.get("LOCATION", "") == kept(words)


def test_half_a_character_becomes_a_question_mark() -> None:
    broken = replace(TEXT, summary="\ud83d停")
    assert "SUMMARY:?停\r\n" in event_ics(replace(EVENT, text=broken), AS_OF).decode()
