"""What a calendar feed holds: its name, and its events as a calendar program shows them."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What a calendar says of itself. `color` is a name of CSS."""

    name: str
    description: str
    color: str = "teal"


@dataclass(frozen=True, slots=True)
class EventText:
    """Everything of an event but when; `geo` is latitude and longitude, `url` empty if unknown."""

    status: Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]
    summary: str
    description: str
    location: str
    geo: tuple[float, float] | None
    url: str
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedEvent:
    """One visit. Times are in Asia/Shanghai; without a start it takes the whole day.

    `sequence` counts the changes that were applied.
    """

    uid: str
    day: date
    start: time | None
    end: time | None
    sequence: int
    text: EventText
