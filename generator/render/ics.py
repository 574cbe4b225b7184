"""Calendar feeds into bytes (RFC 5545, 7986): dated events, never a recurrence rule."""

import re
from collections.abc import Iterable
from datetime import date, time, timedelta
from functools import cache, lru_cache

from generator.views.feed_event import EventText, FeedEvent, FeedHead

MOST_OCTETS = 75
REFRESH = "PT6H"
ZONE = "Asia/Shanghai"

TIME_ZONE = f"""\
BEGIN:VTIMEZONE
TZID:{ZONE}
X-LIC-LOCATION:{ZONE}
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
TZNAME:CST
END:STANDARD
END:VTIMEZONE
"""

TO_ESCAPE = re.compile("[\\\\;,\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
ENDS_LINE = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Control characters, which no text may hold (RFC 5545 3.1); what ends a line is a `\\n`."""


def feed_ics(head: FeedHead, events: Iterable[bytes]) -> bytes:
    """A whole calendar round events made by `event_ics`; without any it is valid too."""
    return _head(head) + b"".join(events) + b"END:VCALENDAR\r\n"


def event_ics(event: FeedEvent, as_of: date) -> bytes:
    """One event. `as_of` is when the calendar was made: midnight of that day, UTC."""
    day = event.day
    if event.start is None:
        when = f"DTSTART;VALUE=DATE:{_digits(day)}\r\n"
        when += f"DTEND;VALUE=DATE:{_digits(day + timedelta(days=1))}\r\n"
    else:
        when = _moment("DTSTART", day, event.start)
        when += _moment("DTEND", day, event.end) if event.end else ""
    head = (
        f"BEGIN:VEVENT\r\n{_line('UID', escaped(event.uid))}"
        f"DTSTAMP:{_digits(as_of)}T000000Z\r\nSEQUENCE:{event.sequence}\r\n{when}"
    )
    return head.encode() + _text_lines(event.text)


def escaped(text: str) -> str:
    """A TEXT value (RFC 5545 3.3.11); lone halves of characters, which UTF-8 lacks, become `?`."""
    if not TO_ESCAPE.search(text):
        return text
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = NOT_TEXT.sub("", ENDS_LINE.sub("\\\\n", text))
    return text.encode("utf-8", "replace").decode()


def folded(line: str) -> str:
    """A line with its end, in pieces of 75 octets at most, none ending inside a character."""
    octets = line.encode()
    if len(octets) <= MOST_OCTETS:
        return f"{line}\r\n"
    pieces, begin, room = [], 0, MOST_OCTETS
    while begin < len(octets):
        end = min(begin + room, len(octets))
        while end < len(octets) and octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[begin:end].decode())
        begin, room = end, MOST_OCTETS - 1  # the space that a further line begins with
    return "\r\n ".join(pieces) + "\r\n"


def _line(name: str, value: str) -> str:
    return folded(f"{name}:{value}")


def _moment(name: str, day: date, moment: time) -> str:
    return f"{name};TZID={ZONE}:{_digits(day)}T{_digits(moment)}\r\n"


@cache
def _digits(moment: date | time) -> str:
    """`20261202`, `083000`: a few days and hours stand in every event."""
    return f"{moment:%Y%m%d}" if isinstance(moment, date) else f"{moment:%H%M%S}"


@lru_cache(maxsize=4096)
def _text_lines(text: EventText) -> bytes:
    """What the events of a series have in common, made once for all of them."""
    lines = [
        _line("STATUS", text.status),
        _line("SUMMARY", escaped(text.summary)),
        _line("LOCATION", escaped(text.location)) if text.location else "",
        _line("GEO", "{:.6f};{:.6f}".format(*text.geo)) if text.geo else "",
        _line("DESCRIPTION", escaped(text.description)),
        _line("URL", text.url) if text.url else "",
        _line("CATEGORIES", ",".join(map(escaped, text.categories))) if text.categories else "",
        "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n",
    ]
    return "".join(lines).encode()


def _head(head: FeedHead) -> bytes:
    name = escaped(head.name)
    lines = [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//gongshi//visits//ZH\r\n",
        "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n",
        _line("NAME", name),
        _line("X-WR-CALNAME", name),
        _line("X-WR-CALDESC", escaped(head.description)),
        f"X-WR-TIMEZONE:{ZONE}\r\n",
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}\r\nX-PUBLISHED-TTL:{REFRESH}\r\n",
        _line("COLOR", head.color),
        TIME_ZONE.replace("\n", "\r\n"),
    ]
    return "".join(lines).encode()
