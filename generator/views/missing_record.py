"""One record that is missing."""

from typing import Literal, NamedTuple

from generator.views.page import Link

Side = Literal["support", "recipient", "authority"]


class Missing(NamedTuple):
    """What is missing (`what`, a key of the catalogue), in which file below the data folder.

    `holder` is who has it: `region/id`, empty for the authority. `about` is whom or what it
    concerns, `of` the month (2026-11) or the report, `days` how many of the month.
    """

    side: Side
    holder: str
    what: str
    file: str
    about: Link | None = None
    of: str = ""
    days: int = 0
