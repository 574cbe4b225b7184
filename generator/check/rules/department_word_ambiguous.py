"""Rule department-word-ambiguous."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "error"


def department_word_ambiguous(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A name or synonym stands under two departments.

    # ../departments.yml
    - id: ultrasound
      name: 超声诊断专业
      synonyms: [彩超]
    - id: ecg
      name: 心电诊断专业
      synonyms: [彩超] # ←
    """
    if region is not surroundings.dataset.shared:
        return
    owners: dict[str, str] = {}
    for department in surroundings.dataset.vocabulary.departments:
        words = [(department.source.at("name"), department.name)]
        words += [
            (department.source.at("synonyms", n), word)
            for n, word in enumerate(department.synonyms)
        ]
        for place, word in words:
            owner = owners.setdefault(word, department.id)
            if owner != department.id:
                yield Problem(place, department.id, {"word": word, "other": owner})
