"""What a record said of a day that is over, in words."""

from generator.model.archive import Said
from generator.model.dataset import Dataset
from generator.texts.catalogue import Catalogue


def told_said(said: Said, region: str, dataset: Dataset, words: Catalogue) -> str:
    """What a record said, in words: the day, the hours, how it was, who."""
    names = []
    for reference in said.experts:
        owner, _, inside = reference.rpartition("/")
        home = dataset.regions_by_id.get(owner or region)
        expert = home.experts_by_id.get(inside) if home else None
        names.append(expert.name if expert else reference)
    status = words.names["said"].get(said.status or "", said.status or "")
    parts = (str(said.date or ""), said.hours or "", status, words.joined(tuple(names)))
    reason = words.in_brackets(said.reason) if said.reason else ""
    return " ".join(part for part in parts if part) + reason
