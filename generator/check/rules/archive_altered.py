"""Rule archive-altered."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.check.running import Surroundings
from generator.model.archive import hash_of
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "error"


def archive_altered(region: Region, _: Surroundings) -> Iterator[Problem]:
    """A frozen month is not as it was written: its hash, its month or its predecessor is another.

    # archive/2026-10.yml
    month: 2026-10
    frozen: 2026-11-03
    hash: 0f0f0f0f # ←
    """
    previous: str | None = None
    for frozen in sorted(region.archive, key=lambda each: each.month):
        month = PurePosixPath(frozen.source.file).stem
        words = {"month": month}
        if str(frozen.month) != month:
            yield Problem(frozen.source.at("month"), None, dict(words), "month")
        if hash_of(frozen) != frozen.hash:
            yield Problem(frozen.source.at("hash"), None, dict(words))
        elif frozen.previous != previous:
            yield Problem(frozen.source.at("previous"), None, dict(words), "previous")
        previous = frozen.hash
