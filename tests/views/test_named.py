"""The data as readers of another language are shown it: spelt names before the Chinese ones."""

from datetime import date

import pytest

from generator.model.dataset import Dataset
from generator.texts.catalogue import catalogue
from generator.views.named import named_for
from tests.projects import ROOT
from tests.views.test_views import setting_of

DATA = ROOT / "data"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return setting_of(DATA, date(2026, 12, 2)).dataset


@pytest.fixture(scope="module")
def english(dataset: Dataset) -> Dataset:
    return named_for(catalogue("en"), dataset)


def test_language_of_the_data_leaves_it_as_it_is(dataset: Dataset) -> None:
    assert named_for(catalogue("zh"), dataset) is dataset


def test_names_are_spelt_or_as_the_data_gives_them(english: Dataset) -> None:
    real = english.regions_by_id["kezuozhong"]
    example = english.regions_by_id["shifan"]
    hospital = example.organizations_by_id["xian-yiyuan"]

    assert real.profile is not None
    assert real.profile.name == "Ke'erqin Zuoyi Zhongqi 科尔沁左翼中旗"
    assert (hospital.name, hospital.name_en) == (
        "Shifan County Hospital (example) 示范县示例医院",
        None,
    )
    assert example.experts_by_id["jia"].title == "chief physician 主任医师"


def test_departments_are_called_as_the_vocabulary_has_them_in_english(english: Dataset) -> None:
    vocabulary = english.vocabulary
    eyes = vocabulary.departments_by_id["ophthalmology"]

    assert eyes.name == "Ophthalmology (eyes) 眼科"
    assert vocabulary.department_of("眼科") == vocabulary.department_of(eyes.name) == eyes
    pairings = [pairing for region in english.regions for pairing in region.pairings]
    needs = {need for pairing in pairings for need in pairing.needs}
    assert eyes.name in needs
    assert "眼科" not in needs


def test_what_is_judged_stays_as_it_is(dataset: Dataset, english: Dataset) -> None:
    for before, after in zip(dataset.regions, english.regions, strict=True):
        assert (after.id, after.attendance, after.programmes) == (
            before.id,
            before.attendance,
            before.programmes,
        )
        assert [each.id for each in after.experts] == [each.id for each in before.experts]
        assert [each.period for each in after.assignments] == [
            each.period for each in before.assignments
        ]


def test_every_department_has_an_english_name(dataset: Dataset) -> None:
    assert [each.id for each in dataset.vocabulary.departments if not each.name_en] == []
