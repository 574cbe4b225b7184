"""Rule character-without-font."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.record import Identified
from generator.model.region import Region
from generator.texts.font import missing_in, missing_in_mongolian

SEVERITY = "warning"
PRINTED = ("name", "name_mn", "short_name", "title", "room", "place")


def character_without_font(region: Region, _: Surroundings) -> Iterator[Problem]:
    """A name has a character that the font of the printed boards has not.

    The board shows □ in its place; pages show it in the reader's own fonts. A Mongolian name has a
    font of its own, and is left out of the board if that lacks a character.

    # experts.yml
    - id: jia
      name: 示例𪜀 # ←
      organization: hospital
    """
    kinds: tuple[tuple[Identified, ...], ...] = (
        region.organizations,
        region.experts,
        region.programmes,
        region.workshops,
        region.tours,
    )
    for record in (record for records in kinds for record in records):
        for field in PRINTED:
            written = getattr(record, field, None)
            missing = _missing(field, written) if isinstance(written, str) else ()
            if missing:
                codes = tuple(f"{sign}（U+{ord(sign):04X}）" for sign in missing)
                words: dict[str, Filling] = {"name": str(written), "characters": codes}
                yield Problem(record.source.at(field), record.id, words)


def _missing(field: str, written: str) -> tuple[str, ...]:
    return missing_in_mongolian(written) if field == "name_mn" else missing_in(written)
