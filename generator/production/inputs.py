"""What a region's pages are made from, as one digest: while it stays the same, so do the pages."""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from generator.publish.manifest import Unit, is_untouched
from generator.views.page import Setting


def region_digests(setting: Setting, files: Mapping[str, str], common: str) -> dict[str, str]:
    """By region, a digest of everything its pages are made from.

    That is its own files, those of the regions it is linked with and that those are linked with
    (their names may stand on its pages), what is told of any of their records, what all share, and
    `common`. `files` has a digest of each region's files, "" for the shared ones.
    """
    told: dict[str, list[str]] = {}
    for key, sentences in sorted(setting.sentences.items()):
        told.setdefault(key[0], []).append(repr((key, sentences)))
    linked = _linked_regions(setting)
    digests = {}
    for region in linked:
        near = sorted({further for other in linked[region] for further in linked[other]})
        parts = [common, files[""]]
        for other in near:
            parts += [other, files[other], *told.get(other, ())]
        digests[region] = blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
    return digests


def fresh_regions(
    known: Mapping[str, Unit], digests: Mapping[str, str], site: Path
) -> frozenset[str]:
    """The regions whose published pages are made from just what there is now."""
    return frozenset(
        region
        for region, digest in digests.items()
        if region in known
        and known[region]["digest"] == digest
        and is_untouched(site / region, known[region])
    )


def _linked_regions(setting: Setting) -> dict[str, set[str]]:
    """By region, itself and those that its records name or whose records name its own."""
    dataset = setting.dataset
    linked: dict[str, set[str]] = {region.id: {region.id} for region in dataset.regions}
    for region, references in dataset.references.items():
        for other in {reference.region for reference in references} & linked.keys():
            linked[region].add(other)
            linked[other].add(region)
    return linked
