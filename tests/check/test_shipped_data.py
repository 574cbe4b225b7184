"""The data that ships with the project: four notices, and the example county with its neighbour."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from generator.duties.judging import JUDGES
from generator.model.pairing import Service
from generator.model.programme import ProgrammeRule
from generator.model.region import Region
from generator.model.service import Change
from generator.pipeline import Checked, check

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(DATA, date(2026, 12, 2))


@pytest.fixture(scope="module")
def shifan(checked: Checked) -> Region:
    return checked.dataset.regions_by_id["shifan"]


def test_shipped_data_has_exactly_the_findings_that_the_notice_gives(checked: Checked) -> None:
    found = [
        (each.code, each.severity, each.problem.record, each.problem.words["name"])
        for each in checked.findings
        if each.file.startswith("kezuozhong/")
    ]

    assert found == [
        ("name-in-two-postings", "warning", "baokang-shequ-xiabaoping", "夏宝平"),
        ("name-in-two-postings", "warning", "baolongshan-yaosen", "姚森"),
        ("needs-unmet", "warning", "nurimu", "努日木镇中心卫生院"),
        ("needs-unmet", "warning", "wusitu", "乌斯吐卫生院"),
    ]


def test_shipped_data_says_what_the_annex_says(checked: Checked) -> None:
    region = checked.dataset.regions_by_id["kezuozhong"]
    supporting = {pairing.support for pairing in region.pairings}
    receiving = {pairing.recipient for pairing in region.pairings}
    numbers = {pairing.number: len(pairing.needs) for pairing in region.pairings}

    assert (len(supporting), len(receiving), len(region.pairings)) == (3, 30, 30)
    assert (len(region.experts), len(region.assignments)) == (59, 61)
    assert list(numbers) == [str(number) for number in range(1, 31)]
    assert list(numbers.values()) == [
        *(1, 2, 2, 3, 3, 1, 1, 2, 5, 1, 3, 3, 1, 2, 1),
        *(1, 3, 1, 3, 2, 1, 3, 1, 3, 2, 1, 6, 1, 2, 2),
    ]


def test_needs_are_unmet_in_lines_12_and_24_only(checked: Checked) -> None:
    pairings = checked.dataset.regions_by_id["kezuozhong"].pairings_by_id
    found = [
        each
        for each in checked.findings
        if each.code == "needs-unmet" and each.file.startswith("kezuozhong/")
    ]

    assert [pairings[str(each.problem.record)].number for each in found] == ["12", "24"]


def findings_in(checked: Checked, region: str) -> list[tuple[str, str, str | None]]:
    return [
        (each.code, each.severity, each.problem.record)
        for each in checked.findings
        if each.file.startswith(f"{region}/")
    ]


@pytest.mark.parametrize("region", ["quangang", "guangxi", "guizhou"])
def test_notices_without_a_list_name_nobody_and_find_nothing_amiss(
    region: str, checked: Checked
) -> None:
    read = checked.dataset.regions_by_id[region]

    assert (read.experts, read.assignments, read.workshops, read.tours) == ((), (), (), ())
    assert {severity for _, severity, _ in findings_in(checked, region)} <= {"info"}
    assert all(rule.clause and rule.quote for each in read.programmes for rule in each.rules)


def test_guizhou_notice_names_one_pair(checked: Checked) -> None:
    region = checked.dataset.regions_by_id["guizhou"]
    names = {each.id: each.name for each in region.organizations}

    assert [(names[each.support], names[each.recipient]) for each in region.pairings] == [
        ("浙大二附院", "台江县人民医院")
    ]


def test_example_county_has_the_findings_it_is_meant_to_show(checked: Checked) -> None:
    found = findings_in(checked, "shifan")

    assert [each for each in found if each[0] not in JUDGES] == [
        ("board-out-of-date", "warning", "gui-2026-09"),
        ("not-verified-lately", "warning", "ding-zhen"),
        ("agreement-expired", "warning", "xian-ding"),
        ("needs-unmet", "warning", "xian-ren"),
        ("workload-differs", "warning", None),
    ]
    assert {severity for code, severity, _ in found if code in JUDGES} == {"warning"}
    assert findings_in(checked, "shifan-dong") == []


def test_example_county_leaves_something_undone_under_each_programme(checked: Checked) -> None:
    undone: dict[str, list[str]] = {}
    for code, _, programme in findings_in(checked, "shifan"):
        if code in JUDGES:
            undone.setdefault(str(programme), []).append(code)

    assert undone == {
        "xiaxiang": [
            *("recipient-not-covered", "title-too-low", "days-on-site-too-few", "stay-too-short"),
            *("on-site-gap", "agreement-missing", "workshop-missing", "board-not-posted"),
            *("not-published", "report-overdue", "report-overdue"),
        ],
        "jieshou": ["team-too-small", "exchanges-too-few"],
        "shidian-2025": [
            *("senior-experts-too-few", "role-missing", "stay-too-short", "on-site-gap"),
            *("trainees-too-few", "new-techniques-too-few", "specialties-too-few"),
            *("remote-not-in-use", "pairing-changed", "responsible-not-named", "report-overdue"),
        ],
    }


def test_example_county_is_as_large_as_a_small_county(shifan: Region) -> None:
    types = Counter(each.type for each in shifan.organizations if not each.closed)
    villages = Counter(each.clinic for each in shifan.villages)

    assert types == {
        "general_hospital": 1,
        "county_hospital": 1,
        "tcm_hospital": 1,
        "maternal_child": 1,
        "township_health_center": 9,
        "community_health_center": 1,
        "village_clinic": 12,
    }
    assert len(villages) == 10
    assert set(villages.values()) == {6}
    assert len(shifan.experts) >= 25
    assert {each.profession for each in shifan.experts} == {
        *("physician", "technician", "nurse", "pharmacist", "manager")
    }
    assert {part.type for part in shifan.organizations if part.parent} == {"village_clinic"}


def test_example_county_shows_one_clinic_with_nothing_and_one_closed(shifan: Region) -> None:
    clinics = [each for each in shifan.organizations if "health_center" in each.type]
    running = {each.recipient for each in shifan.pairings}

    assert [each.id for each in clinics if each.id not in running] == ["xin-xiang"]
    assert [each.id for each in clinics if each.closed] == ["jiu-zhen"]
    assert [each.id for each in clinics if each.market_days] == ["ji-xiang"]
    assert [each.id for each in clinics if each.office_hours] == ["geng-xiang"]


def test_example_county_has_postings_of_every_kind(shifan: Region) -> None:
    services = {session.service for each in shifan.assignments for session in each.sessions}
    ways = {
        way
        for each in shifan.assignments
        for way in ("expert", "team", "rotation", "to_be_named")
        if getattr(each, way)
    }

    assert {each.mode for each in shifan.assignments} == {"resident", "clinic", "tour", "remote"}
    assert ways == {"expert", "team", "rotation", "to_be_named"}
    assert services == set(get_args(Service))
    assert all(
        any(getattr(each, field) for each in shifan.assignments)
        for field in ("role", "batch", "replaces", "ended", "absences")
    )


def test_example_county_has_every_change_of_every_thing(shifan: Region) -> None:
    changes = shifan.changes

    assert {each.change for each in changes} == {
        *("cancelled", "moved", "substituted", "added", "late", "restored")
    }
    assert all(
        any(getattr(each, field) for each in changes)
        for field in ("assignment", "tour", "stop", "organization", "date", "from_", "to", "by")
    )
    assert all(each.reason and each.announced_by for each in changes)


def test_example_county_has_a_record_of_every_kind(shifan: Region) -> None:
    kinds = ("workshops", "tours", "notices", "boards", "activities", "trainees", "techniques")
    ledgers = ("assessments", "attendance", "workload", "holidays")

    assert [kind for kind in (*kinds, *ledgers) if not getattr(shifan, kind)] == []
    assert len(shifan.workshops) >= 4
    assert len(shifan.tours) == 2
    assert {len(tour.stops) for tour in shifan.tours} == {7, 8}


def test_example_county_adopts_every_rule_that_a_programme_may_carry(shifan: Region) -> None:
    known = {
        get_args(each.model_fields["rule"].annotation)[0]
        for each in get_args(get_args(ProgrammeRule)[0])
    }

    assert {rule.rule for each in shifan.programmes for rule in each.rules} == known


def test_names_of_the_example_say_that_they_are_invented(checked: Checked) -> None:
    """Whatever bears a name says in it that it is an example's: nobody is taken for real."""
    names = [
        name for region in ("shifan", "shifan-dong") for name in names_in(checked, region) if name
    ]

    assert len(names) > 150
    assert [name for name in names if "示例" not in name and "示范" not in name] == []


def names_in(checked: Checked, region: str) -> list[str | None]:
    found = checked.dataset.regions_by_id[region]
    assert found.profile is not None
    return [
        found.profile.name,
        *(each.name for each in found.programmes),
        *(each.name for each in found.organizations),
        *(name for each in found.organizations for name in (*each.former_names, each.township)),
        *(each.name for each in found.villages),
        *(alias for each in found.villages for alias in each.aliases),
        *(each.name for each in found.experts),
        *(each.name for each in found.workshops),
        *(each.name for each in found.tours),
        *(trainee.unit for trainee in found.trainees),
        *(substitute(change) for change in found.changes),
    ]


def substitute(change: Change) -> str:
    return change.by.name if change.by and not isinstance(change.by, str) else ""


def test_example_regions_bear_the_banner(checked: Checked) -> None:
    examples = [
        region.id for region in checked.dataset.regions if region.profile and region.profile.example
    ]

    assert examples == ["shifan", "shifan-dong"]


def test_quangang_says_what_its_notice_says_and_no_more(checked: Checked) -> None:
    quangang = checked.dataset.regions_by_id["quangang"]
    programme = quangang.programmes[0]

    assert [each.name for each in quangang.organizations] == ["泉港区总医院", "泉港区医院"]
    assert len(quangang.programmes) == 1
    assert (programme.based_on, programme.responsible) == ((), None)
    assert (
        *quangang.villages,
        *quangang.experts,
        *quangang.pairings,
        *quangang.assignments,
        *quangang.workshops,
        *quangang.tours,
        *quangang.changes,
    ) == ()
    assert findings_in(checked, "quangang") == [
        ("record-unused", "info", "qu-yiyuan"),
        ("record-unused", "info", "xunzhen-2022"),
    ]


def test_quangang_quotes_each_clause_with_its_force(checked: Checked) -> None:
    programme = checked.dataset.regions_by_id["quangang"].programmes[0]

    assert [(rule.rule, rule.clause, rule.force, rule.quote) for rule in programme.rules] == [
        (
            *("senior-experts-too-few", "一", "must"),
            "从泉港区总医院抽调13名高级职称医师进入全区所有社区卫生服务中心、乡镇卫生院",
        ),
        (
            *("recipient-not-covered", "二（一）", "must"),
            "受援单位为全区所有社区卫生服务中心和乡镇卫生院全覆盖",
        ),
        ("title-too-low", "二（一）", "principle", "原则上要求具有中级以上职称的医师"),
        (
            "days-on-site-too-few",
            "二（一）",
            "principle",
            "原则上要求具有中级以上职称的医师,每月至少在受援单位工作1-2天",
        ),
        (
            *("title-too-low", "三（二）", "principle"),
            "原则上要求具有中级以上职称的医师每周至少在受援单位工作1-2天",
        ),
        (
            *("days-on-site-too-few", "三（二）", "principle"),
            "原则上要求具有中级以上职称的医师每周至少在受援单位工作1-2天",
        ),
        (
            *("remote-not-in-use", "二（一）", "encourage"),
            "鼓励有条件的单位可开展远程会诊、影像、心电等远程医疗服务,促进优质医疗资源向基层延伸",
        ),
        (
            *("remote-not-in-use", "三（二）3", "encourage"),
            "鼓励有条件的单位可开展远程会诊、影像、心电等远程医疗服务,促进优质医疗资源向基层下沉",
        ),
        (
            *("responsible-not-named", "四1", "must"),
            "强化组织领导,明确责任分工,做到任务到人、责任到人",
        ),
        (
            *("not-published", "四3", "must"),
            "各受援基层医疗卫生机构要及时将支援专家的相关信息宣传到辖区每个居民",
        ),
        (
            *("board-not-posted", "四3", "must"),
            "在基层医疗卫生机构中将支援专家的相关信息进行公示",
        ),
        ("workshop-missing", "四3", "must", "设置“支援专家工作室”"),
        (
            *("report-overdue", "四4", "must"),
            "形成年度报告并于2022年11月30日前报送至区卫健局医政股",
        ),
    ]
