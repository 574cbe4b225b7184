"""The finder's index as a script: a page opened from a folder may load scripts, but no data."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.texts.readings import by_reading, common_characters
from generator.views.finder_index import KINDS, Entry, FinderIndex
from generator.views.finder_visits import VisitRow, packed_days
from generator.views.page import Link

NAME = "finder.js"
FOLDERS = {kind: f"{kind}s" for kind in KINDS}


class _Texts(dict[str, int]):
    """Texts by number: each stands in the script once."""

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self)
        return number


def index_script(index: FinderIndex) -> bytes:
    """One region: `texts` are named by number, entries by place in `entries`; -1 is none."""
    texts = _Texts()
    region = index.region.path or ""
    numbers = {each.link.path or "": number for number, each in enumerate(index.entries)}
    entries = [_entry(each, region, numbers, texts) for each in index.entries]
    visits = [_visits(each, numbers, texts) for each in index.rows]
    return _script(
        "add",
        region.rstrip("/"),
        {
            "name": index.region.text,
            "example": index.is_example,
            "first": index.first,
            "last": index.last,
            "entries": entries,
            "visits": visits,
            "days": {str(day): told for day, told in index.days.items()},
            "departments": index.departments,
            "services": index.services,
            "texts": list(texts),
            "readings": _packed(by_reading(_rare(index.entries, texts))),
        },
    )


def list_script(regions: Iterable[Link], words: Mapping[str, Any]) -> bytes:
    """What all regions share: which there are, what is said, how characters are read."""
    return _script(
        "begin",
        {
            "regions": [[(each.path or "").rstrip("/"), each.text] for each in regions],
            "words": words,
            "readings": _packed(by_reading(common_characters())),
        },
    )


def _entry(each: Entry, region: str, numbers: Mapping[str, int], texts: _Texts) -> list[Any]:
    """Kind, id, names, topics, what it is, departments, clinic, note; none that is empty last."""
    path = each.link.path or ""
    folder = f"{region}{FOLDERS[each.kind]}/"
    is_ours = path.startswith(folder)
    found = [
        KINDS.index(each.kind),
        path.removeprefix(folder).rstrip("/") if is_ours else path,
        _listed((each.link.text, *each.names)),
        _listed(each.topics),
        [texts[told] for told in each.about],
        [texts[department] for department in each.departments],
        numbers.get(each.place, -1),
        each.note and texts[each.note],
    ]
    while found[-1] in ("", [], -1):
        found.pop()
    return found


def _listed(words: Iterable[str]) -> str:
    return "|".join(word.replace("|", " ") for word in words)


def _visits(row: VisitRow, numbers: Mapping[str, int], texts: _Texts) -> list[Any]:
    """Where, for what (by id), the service, who, hours, start, end, part, days; the rest seldom.

    A place or a person without an entry here is told by text.
    """
    place = numbers.get(row.place.path or "", -1)
    found = [
        place if place >= 0 else row.place.text,
        texts[row.department] if row.department else -1,
        texts[row.service] if row.service else -1,
        [numbers.get(each.path or "", each.text) for each in row.people],
        texts[row.hours],
        row.start,
        row.end,
        row.part,
        packed_days(row.days),
        texts[row.away] if row.away else -1,
        texts[row.status] if row.status else -1,
        numbers.get(row.village, -1),
    ]
    while found[-1] == -1:
        found.pop()
    return found


def _rare(entries: Iterable[Entry], texts: Iterable[str]) -> list[str]:
    """The characters whose readings the shared list has not, sorted."""
    told = set().union(
        *(set(each.link.text).union(*each.names, *each.topics) for each in entries), *texts
    )
    return sorted(each for each in told.difference(common_characters()) if ord(each) > 0x2E7F)


def _packed(readings: Mapping[str, str]) -> str:
    return " ".join(f"{reading}{characters}" for reading, characters in readings.items())


def _script(name: str, *values: object) -> bytes:
    told = [json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in values]
    text = ",".join(told).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"gongshiFinder.{name}({text});\n".encode()
