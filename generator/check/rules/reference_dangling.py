"""Rule reference-dangling."""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.check.running import Surroundings
from generator.model.dataset import Dataset
from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.region import Reference, Region

SEVERITY = "error"
MOST_HINTS = 50
"""Looking for the nearest id costs a look at all: after so many, the mistake is not a slip."""


def reference_dangling(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A record names another that does not exist.

    Said once of an id, however often it is named: it is one mistake, here or where the record is.
    Not said where the other record may well be there: its file could not be read, or it has lost
    its id; that finding is enough.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jiaa # ←
      mode: resident
      period: {from: 2026-01, to: 2026-12}
    """
    dataset = surroundings.dataset
    places: dict[tuple[str, str, str], list[Place]] = {}
    for each in dataset.dangling.get(region.id, ()):
        places.setdefault((each.region, each.kind, each.id), []).append(each.place)
    looked = 0
    for reference in dataset.dangling.get(region.id, ()):
        first, *others = places[reference.region, reference.kind, reference.id]
        if reference.place != first:
            continue
        prefix = "" if reference.region == region.id else f"{reference.region}/"
        words: dict[str, Filling] = {"found": prefix + reference.id, "kind": reference.kind}
        hint = None
        if reference.region not in dataset.regions_by_id:
            hint = "no_region"
            words["region"] = reference.region
        elif looked < MOST_HINTS:
            looked += 1
            for nearest in _meant(dataset, reference):
                hint = "nearest"
                words["nearest"] = prefix + nearest
        if others and hint != "no_region":
            words |= {"times": len(others) + 1, "other": others[0]}
            hint = "nearest_often" if hint else "often"
        yield Problem(reference.place, reference.source.id, words, hint)


def _meant(dataset: Dataset, reference: Reference) -> list[str]:
    """The id that was meant, if there is one: of the record with that name, or the nearest."""
    if not reference.id.isascii():
        for raw in dataset.regions_by_id[reference.region].raw:
            if raw.kind == reference.kind and raw.id and raw.value.get("name") == reference.id:
                return [raw.id]
    known = dataset.ids.get((reference.region, reference.kind), frozenset())
    return get_close_matches(reference.id, sorted(known), 1, 0.6)
