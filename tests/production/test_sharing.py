"""Regions shared out: what is found does not depend on who looks at which, or how many look."""

import shutil
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.pipeline import check
from generator.production.findings import all_found
from generator.production.inputs import linked_regions, regions_around
from generator.production.share import Work
from generator.production.sharing import all_checked, shared_out
from tests.projects import OLD, ROOT, Project, new_project, tree

FORTY_MISTAKES = Path(__file__).parents[1] / "check" / "forty_mistakes"
AS_OF = date(2026, 12, 2)


def nobody(_: int) -> tuple[Executor, ...]:
    return ()


def a_thread(_: int) -> tuple[Executor, ...]:
    return (ThreadPoolExecutor(1),)


def processes(_: int) -> tuple[Executor, ...]:
    return tuple(ProcessPoolExecutor(1, get_context("fork")) for _ in range(3))


@pytest.mark.parametrize("helpers", [nobody, a_thread, processes])
def test_findings_are_those_of_one_look_at_everything(
    tmp_path: Path, helpers: Callable[[int], tuple[Executor, ...]]
) -> None:
    work = Work(FORTY_MISTAKES, AS_OF, ROOT / "theme", "", tmp_path / "staging", None)

    with shared_out(work, helpers) as sharing:
        checked = all_checked(sharing)

    assert all_found(checked.found.values()) == check(FORTY_MISTAKES, AS_OF).all
    assert sorted(checked.files) == ["", "Dong", "beixian", "nanxian", "xixian"]


def test_file_missing_in_one_region_is_told_from_all_that_name_it(tmp_path: Path) -> None:
    data = new_project(tmp_path).folder / "data"
    (data / "dong/organizations.yml").unlink()
    (data / "dong/experts.yml").unlink()
    work = Work(data, AS_OF, ROOT / "theme", "", tmp_path / "staging", None)

    with shared_out(work, processes) as sharing:
        found = all_found(all_checked(sharing).found.values())

    assert found == check(data, AS_OF).all
    missing = [each.file for each in found.findings if each.code == "file-missing"]
    assert missing == ["dong/experts.yml", "dong/organizations.yml"]
    assert not any(each.code == "reference-dangling" for each in found.findings)


def test_around_a_region_are_those_up_to_three_links_away() -> None:
    linked = linked_regions({"a": "b", "b": "", "c": "b", "d": "cx", "e": "d", "f": "", "g": "e"})

    assert regions_around(["a"], linked) == ("a", "b", "c", "d")
    assert regions_around(["b"], linked) == ("a", "b", "c", "d", "e")
    assert regions_around(["f", "g"], linked) == ("c", "d", "e", "f", "g")


def county(clinic: str, hospital: str, when: str) -> dict[str, str]:
    """A county whose clinic (or another's) is visited by the one expert of county e."""
    return {
        "region.yml": "name: 示范\ndivision_code: '000000'\nissuer: 示范局\n",
        "organizations.yml": "- {id: wei, name: 卫生院, type: township_health_center}\n",
        "programmes.yml": "- {id: plan, name: 方案, period: {from: 2026-01, to: 2027-12}}\n",
        "pairings.yml": "- {id: pair, programme: plan,"
        f" support: {hospital}/yuan, recipient: {clinic}}}\n",
        "assignments.yml": f"- {{id: post, pairing: pair, expert: {hospital}/x, mode: clinic,"
        f" period: {{from: 2026-01, to: 2027-12}}, sessions: [{{when: {when}}}]}}\n",
    }


@pytest.mark.parametrize("helpers", [nobody, processes])
def test_expert_who_visits_a_closed_clinic_three_links_away_is_not_in_two_places(
    tmp_path: Path, helpers: Callable[[int], tuple[Executor, ...]]
) -> None:
    records = {
        "e": {
            "region.yml": "name: 示范\ndivision_code: '000000'\nissuer: 示范局\n",
            "organizations.yml": "- {id: yuan, name: 医院, type: general_hospital}\n",
            "experts.yml": "- {id: x, name: 示例甲, organization: yuan}\n",
        },
        "m": county("n/wei", "e", "2026年12月9日8:00-12:00"),
        "n": {
            "region.yml": "name: 示范\ndivision_code: '000000'\nissuer: 示范局\n",
            "organizations.yml": "- {id: wei, name: 卫生院, type: township_health_center}\n",
            "changes.yml": "- {id: power, organization: wei, date: 2026-12-09, change: cancelled,"
            " announced: 2026-12-01}\n",
        },
        "r": county("wei", "e", "每周三8:00-12:00"),
    }
    project = new_project(
        tmp_path,
        {
            f"{region}/{name}": text
            for region, files in records.items()
            for name, text in files.items()
        },
    )
    data = project.folder / "data"
    work = Work(data, AS_OF, ROOT / "theme", "", tmp_path / "staging", None)

    with shared_out(work, helpers) as sharing:
        found = all_found(all_checked(sharing).found.values())

    assert [each.code for each in found.findings if each.severity == "error"] == []
    (data / "n/changes.yml").unlink()
    assert "visit-overlaps-another" in {each.code for each in check(data, AS_OF).findings}


def test_error_in_one_share_keeps_every_region_as_it_was(tmp_path: Path) -> None:
    project: Project = new_project(tmp_path)
    assert project.build(jobs=2).is_published
    before = tree(project.site)
    changed = {name: text.replace("北县", "新北县") for name, text in OLD.items()}
    project.has({**changed, "xi/region.yml": "name: 西县\n"})

    built = project.build(jobs=2)

    assert not built.is_published
    assert built.checked.has_errors
    assert tree(project.site) == before
    shutil.rmtree(project.folder)
