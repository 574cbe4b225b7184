"""The data with its names as readers of another language read them, before the Chinese ones.

Xia Baoping 夏宝平: who cannot read the characters reads the letters, and shows the characters to
whoever can. A name that the data gives in that language (`name_en`) comes before our spelling.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from pydantic import BaseModel

from generator.model.dataset import Dataset
from generator.model.jurisdiction import Department
from generator.model.organization import Organization
from generator.model.pairing import Assignment, Pairing
from generator.model.people import Expert
from generator.model.region import Region, Vocabulary
from generator.model.service import Change, Substitute
from generator.texts.catalogue import MAIN, Catalogue
from generator.texts.latin import person_name, person_name_read, place_name

R = TypeVar("R", bound=BaseModel)


def named_for(words: Catalogue, dataset: Dataset) -> Dataset:
    """The same records with names, titles and departments for readers of these words.

    Only what is shown changes: ids, days and everything that is judged stay as they are. For the
    language of the data this is the data itself.
    """
    if words.language == MAIN:
        return dataset
    vocabulary = _vocabulary(dataset.vocabulary, words)
    named = partial(_region, vocabulary=vocabulary, words=words)
    return Dataset(tuple(map(named, dataset.regions)), vocabulary, dataset.shared)


def _region(region: Region, vocabulary: Vocabulary, words: Catalogue) -> Region:
    profile = region.profile
    return replace(
        region,
        profile=profile
        and profile.model_copy(
            update={
                **_called(profile, words, place_name),
                "short_name": _both(profile.short_name, place_name),
                "issuer": _both(profile.issuer, place_name),
                "parents": tuple(str(_both(each, place_name)) for each in profile.parents),
            }
        ),
        organizations=tuple(
            _organization(each, vocabulary, words) for each in region.organizations
        ),
        villages=tuple(_thing(each, words) for each in region.villages),
        experts=tuple(_expert(each, vocabulary, words) for each in region.experts),
        pairings=tuple(_pairing(each, vocabulary) for each in region.pairings),
        assignments=tuple(_assignment(each, vocabulary) for each in region.assignments),
        workshops=tuple(_thing(each, words) for each in region.workshops),
        tours=tuple(_thing(each, words) for each in region.tours),
        changes=tuple(_change(each, words) for each in region.changes),
    )


def _organization(
    organization: Organization, vocabulary: Vocabulary, words: Catalogue
) -> Organization:
    return organization.model_copy(
        update={
            **_called(organization, words, place_name),
            "short_name": _both(organization.short_name, place_name),
            "township": _both(organization.township, place_name),
            "departments": _departments(organization.departments, vocabulary),
        }
    )


def _thing(record: R, words: Catalogue) -> R:
    update = _called(record, words, place_name)
    if hasattr(record, "township"):
        update["township"] = _both(record.township, place_name)
    return record.model_copy(update=update)


def _expert(expert: Expert, vocabulary: Vocabulary, words: Catalogue) -> Expert:
    given = expert.pinyin
    spelt = partial(person_name_read, pinyin=given) if given else person_name
    return expert.model_copy(
        update={
            **_called(expert, words, spelt),
            "title": _title(expert.title, words),
            "department": _department(expert.department, vocabulary),
        }
    )


def _pairing(pairing: Pairing, vocabulary: Vocabulary) -> Pairing:
    return pairing.model_copy(update={"needs": _departments(pairing.needs, vocabulary)})


def _assignment(assignment: Assignment, vocabulary: Vocabulary) -> Assignment:
    department = _department(assignment.department, vocabulary)
    return assignment.model_copy(update={"department": department})


def _change(change: Change, words: Catalogue) -> Change:
    if not isinstance(change.by, Substitute):
        return change
    told = {
        "name": _both(change.by.name, person_name),
        "title": _title(change.by.title, words),
    }
    return change.model_copy(update={"by": change.by.model_copy(update=told)})


def _vocabulary(vocabulary: Vocabulary, words: Catalogue) -> Vocabulary:
    return Vocabulary(
        tuple(_entry(each, words) for each in vocabulary.departments), vocabulary.is_whole
    )


def _entry(department: Department, words: Catalogue) -> Department:
    return department.model_copy(
        update={
            **_called(department, words, place_name),
            "synonyms": (department.name, *department.synonyms),
        }
    )


def _departments(words: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(str(_department(each, vocabulary)) for each in words)


def _department(word: str | None, vocabulary: Vocabulary) -> str | None:
    """A word for a department in the vocabulary's own; one that is not in it stays as it is."""
    entry = vocabulary.department_of(word) if word else None
    return entry.name if entry else word


def _title(title: str | None, words: Catalogue) -> str | None:
    """A professional title before the Chinese one, where the catalogue knows it."""
    known = words.names["title"].get(title) if title else None
    return f"{known} {title}" if known else title


def _called(
    record: BaseModel, words: Catalogue, spelt: Callable[[str], str]
) -> dict[str, str | None]:
    """A record's name in the readers' language if the data gives it, else spelt, and in Chinese.

    A given one is part of the name then, and no other name any more.
    """
    name: str = record.name  # type: ignore[attr-defined] # all that come here have one
    field = f"name_{words.language}"
    given = getattr(record, field, None)
    if given:
        return {"name": f"{given} {name}", field: None}
    return {"name": _both(name, spelt)}


def _both(name: str | None, spelt: Callable[[str], str]) -> str | None:
    if not name:
        return name
    told = spelt(name)
    return name if told == name else f"{told} {name}"
