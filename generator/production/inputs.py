"""What a region's pages are made from, as one digest: while it stays the same, so do the pages."""

from collections.abc import Collection, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from generator.publish.manifest import Unit, is_untouched
from generator.texts.catalogue import Language, folder_of
from generator.views.page import Setting

Linked = Mapping[str, Collection[str]]
"""By region, itself and those that its records name or whose records name its own."""


def linked_regions(named: Mapping[str, Iterable[str]]) -> Linked:
    """Which regions are linked; `named` has the regions that each one's records name."""
    linked: dict[str, set[str]] = {region: {region} for region in named}
    for region, others in named.items():
        for other in linked.keys() & set(others):
            linked[region].add(other)
            linked[other].add(region)
    return linked


def regions_around(regions: Iterable[str], linked: Linked) -> tuple[str, ...]:
    """Regions, and those up to three links away.

    Of those two links away names may be told, and an expert may be there while visiting here too;
    whether that visit is held, the region that it is held in has to say.
    """
    around = set(regions)
    for _ in range(3):
        around = {other for region in around for other in linked[region]}
    return tuple(sorted(around))


def region_digests(
    setting: Setting, linked: Linked, files: Mapping[str, str], common: str
) -> dict[str, str]:
    """By region, a digest of everything its pages are made from.

    That is its own files, those of the regions it is linked with and that those are linked with
    (their names may stand on its pages), what is told of any of their records, what all share, and
    `common`. `files` has a digest of each region's files, "" for the shared ones.
    """
    told: dict[str, list[str]] = {}
    for key, sentences in sorted(setting.sentences.items()):
        told.setdefault(key[0], []).append(repr((key, sentences)))
    own = {region: _digest([region, files[region], *told.get(region, ())]) for region in linked}
    near = {region: _digest(own[each] for each in sorted(linked[region])) for region in linked}
    return {
        region: _digest([common, files[""], *(near[each] for each in sorted(linked[region]))])
        for region in linked
    }


def fresh_regions(
    known: Mapping[str, Unit],
    digests: Mapping[str, str],
    site: Path,
    languages: tuple[Language, ...],
) -> frozenset[str]:
    """The regions whose published pages in all languages are made from just what there is now."""

    def is_fresh(unit: str, digest: str) -> bool:
        found = known.get(unit)
        return bool(found and found["digest"] == digest and is_untouched(site / unit, found))

    return frozenset(
        region
        for region, digest in digests.items()
        if all(is_fresh(folder_of(language) + region, digest) for language in languages)
    )


def region_of(unit: str) -> str:
    """The region that a unit of the site holds the pages of, in any language."""
    return unit.rpartition("/")[2]


def _digest(parts: Iterable[str]) -> str:
    return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
