"""What the pages of two invented regions say: whole views, compared as they are."""

from collections.abc import Callable
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from generator import pipeline
from generator.texts.catalogue import catalogue
from generator.views.page import Link, Note, Page, Setting
from generator.views.region_pages import region_pages
from generator.views.site_pages import home_page, home_parts, rules_pages
from generator.views.support import Heading
from tests.projects import kezuozhong_alone

TWO_REGIONS = Path(__file__).parent / "two_regions"
PageAt = Callable[[str], Page]


def setting_of(data: Path, as_of: date) -> Setting:
    checked = pipeline.check(data, as_of)
    assert not checked.has_errors
    by_region = {
        region.id: tuple(each for each in checked.findings if each.file.startswith(f"{region.id}/"))
        for region in checked.dataset.regions
    }
    return Setting(checked.dataset, as_of, catalogue("zh"), by_region, checked.lines)


def pages_of(setting: Setting) -> dict[str, Page]:
    return {
        page.path: page
        for region in setting.dataset.regions
        for page in region_pages(region, setting)
    }


@pytest.fixture(scope="module")
def two_regions() -> dict[str, Page]:
    return pages_of(setting_of(TWO_REGIONS, date(2026, 11, 22)))


@pytest.fixture(scope="module")
def one_region(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    data = kezuozhong_alone(tmp_path_factory.mktemp("kezuozhong") / "data")
    return setting_of(data, date(2026, 11, 22))


@pytest.fixture(scope="module")
def kezuozhong(one_region: Setting) -> dict[str, Page]:
    return pages_of(one_region)


EXAMPLE = Note("example", "演示", "人和时间都是编的，请勿据此就诊。")


def over(name: str, until: str, from_day: str | None) -> Note:
    text = (
        f"《{name}》到{until}为止。这里列的是当时的名单，不是现在的：名单上的人现在不一定来。"
        "要看病，请直接问卫生院。"
    )
    return Note("over", "已经结束", text, from_day)


def told(page: Page) -> list[tuple[str, str]]:
    """A page's facts as label and words."""
    facts = page.content.facts
    return [(fact.label, "、".join(value.text for value in fact.values)) for fact in facts]


def test_running_programme_carries_the_note_for_the_day_after_it(
    two_regions: dict[str, Page],
) -> None:
    page = two_regions["shifan/organizations/jia-zhen/"]

    assert page.notes == (EXAMPLE, over("示范方案", "2026年12月", "2027-01-01"))


@pytest.mark.parametrize(
    "path",
    [
        "shifan/organizations/yi-zhen/",
        "shifan/pairings/yi-zhen-old/",
        "shifan/programmes/old/",
        "linxian/organizations/city-hospital/",
        "linxian/experts/wang/",
    ],
)
def test_programme_that_is_over_is_said_on_every_page_it_touches(
    two_regions: dict[str, Page], path: str
) -> None:
    assert two_regions[path].notes == (EXAMPLE, over("示范旧方案", "2025年12月30日", None))


def test_page_of_two_programmes_says_which_of_its_lists_is_over(
    two_regions: dict[str, Page],
) -> None:
    old = (
        "《示范旧方案》到2025年12月30日为止。"
        "本页上依据它的名单是当时的，不是现在的：名单上的人现在不一定来。"
    )
    plan = (
        "《示范方案》到2026年12月为止。"
        "本页上依据它的名单是当时的，不是现在的：名单上的人现在不一定来。"
    )

    assert two_regions["shifan/"].notes == (
        EXAMPLE,
        Note("over", "已经结束", plan, "2027-01-01"),
        Note("over", "已经结束", old, None),
    )


def test_heading_over_people_who_came_says_that_it_was_then(two_regions: dict[str, Page]) -> None:
    assert two_regions["shifan/organizations/jia-zhen/"].content.comes_title == Heading(
        "来帮扶的医生", "支援专家"
    )
    assert two_regions["shifan/organizations/yi-zhen/"].content.comes_title == Heading(
        "当时名单上来帮扶的人", "派驻人员"
    )


def test_programme_is_not_over_on_its_last_day() -> None:
    pages = pages_of(setting_of(TWO_REGIONS, date(2025, 12, 30)))

    assert pages["shifan/programmes/old/"].notes[1].from_day == "2025-12-31"


def test_clinic_names_its_people_in_the_order_written(two_regions: dict[str, Page]) -> None:
    support = two_regions["shifan/organizations/jia-zhen/"].content.comes[0]
    hospital = Link("示例县医院", "shifan/organizations/hospital/")
    medicine = Link("内科", "shifan/departments/internal-medicine/")
    ultrasound = Link("彩超", "shifan/departments/ultrasound/")

    people = [
        (
            each.name,
            each.title,
            each.department,
            each.hospital,
            each.mode,
            each.period,
            each.schedule,
        )
        for each in support.people
    ]

    assert people == [
        (
            Link("示例甲", "shifan/experts/jia/"),
            "副主任医师",
            medicine,
            hospital,
            "坐诊",
            "2026年3月1日至2026年12月31日",
            "每周三上午",
        ),
        (
            Link("超声医师 2 名（待定）"),
            None,
            ultrasound,
            hospital,
            "驻点",
            "2026年9月起",
            "未公布",
        ),
    ]


def test_people_not_yet_named_are_counted(two_regions: dict[str, Page]) -> None:
    page = two_regions["shifan/organizations/jia-zhen/"]

    assert page.content.lead == "名单上有3人从示例县医院来帮扶。"


def test_need_that_the_vocabulary_lacks_stands_without_a_link(two_regions: dict[str, Page]) -> None:
    support = two_regions["shifan/organizations/jia-zhen/"].content.comes[0]

    assert support.needs == (
        Link("内科", "shifan/departments/internal-medicine/"),
        Link("B超", "shifan/departments/ultrasound/"),
        Link("眼科", "shifan/departments/ophthalmology/"),
        Link("看面相"),
    )


def test_unmet_need_is_told_on_clinic_pairing_and_programme(two_regions: dict[str, Page]) -> None:
    sentence = (
        "示例甲镇卫生院需要4项（内科、B超、眼科、看面相），名单上有3人。眼科由谁来，名单上没有写。"
    )

    assert two_regions["shifan/organizations/jia-zhen/"].content.findings == (sentence,)
    assert two_regions["shifan/pairings/jia-zhen/"].content.support.findings == (sentence,)
    assert two_regions["shifan/programmes/plan/"].content.findings == (sentence,)


def test_contact_says_what_is_known_and_what_is_not(two_regions: dict[str, Page]) -> None:
    assert told(two_regions["shifan/organizations/jia-zhen/"]) == [
        ("电话", "0000-0000002"),
        ("地址", "示例甲镇一号"),
        ("怎么去", "未公布"),
        ("怎么挂号", "窗口挂号"),
        ("监督电话", "未公布"),
        ("挂号时间", "08:00–11:00"),
        ("科室", "内科、彩超"),
        ("医保定点", "是"),
    ]


def test_hospital_of_another_region_shows_whom_it_sends(two_regions: dict[str, Page]) -> None:
    page = two_regions["linxian/organizations/city-hospital/"]

    assert page.content.lead == "方案已经结束。当时的名单上，它帮扶1家单位，派1人次。"
    assert [each.recipient for each in page.content.sends] == [
        Link("示例乙镇卫生院", "shifan/organizations/yi-zhen/")
    ]


def test_expert_of_another_region_shows_where_the_plan_sends_them(
    two_regions: dict[str, Page],
) -> None:
    posting = two_regions["linxian/experts/wang/"].content.postings[0]

    assert posting.clinic == Link("示例乙镇卫生院", "shifan/organizations/yi-zhen/")
    assert [(fact.label, fact.values[0].text, fact.is_known) for fact in posting.facts] == [
        ("看什么", "未公布", False),
        ("怎么来", "远程", True),
        ("来多久", "3个月，起止日期没有写", True),
        ("坐诊时间", "未公布", False),
    ]


def test_village_names_its_clinic_and_who_comes_there(two_regions: dict[str, Page]) -> None:
    content = two_regions["shifan/villages/jia-cun/"].content

    assert content.clinic == Link("示例甲镇卫生院", "shifan/organizations/jia-zhen/")
    assert [person.name.text for person in content.comes[0].people] == [
        "示例甲",
        "超声医师 2 名（待定）",
    ]


def test_village_without_a_clinic_says_so(two_regions: dict[str, Page]) -> None:
    page = two_regions["shifan/villages/bing-cun/"]

    assert page.content.clinic is None
    assert told(page) == [("乡镇", "未公布")]


def test_duties_are_told_in_plain_words_with_clause_and_force(
    two_regions: dict[str, Page],
) -> None:
    asked = two_regions["shifan/programmes/plan/"].content.asked

    assert [(each.plain, each.clause, each.force, each.quote) for each in asked] == [
        ("每个人连续驻点不少于 6 个月", "一（一）", "必须", "不少于6个月"),
        ("派来的人职称在中级以上", "一（二）", "原则上", "原则上中级以上"),
        ("用远程方式帮扶、培训（未定量）", "一（三）", "可以", "可用远程"),
    ]


def test_home_of_two_regions_offers_both(two_regions: dict[str, Page]) -> None:
    del two_regions
    setting = setting_of(TWO_REGIONS, date(2026, 11, 22))

    page = home_page(home_parts(setting), setting)

    assert [(card.link, card.line) for card in page.content.regions] == [
        (Link("示例邻县", "linxian/"), "有1家医院派人到外地帮扶。"),
        (Link("示范县", "shifan/"), "名单上有2家受援单位、2个名字。"),
    ]


def test_home_of_one_region_is_its_home(one_region: Setting) -> None:
    home, region = (
        home_page(home_parts(one_region), one_region),
        pages_of(one_region)["kezuozhong/"],
    )

    assert (home.path, home.crumbs, home.content) == ("", (), region.content)


def test_relation_table_is_the_annex(kezuozhong: dict[str, Page]) -> None:
    pairings = kezuozhong["kezuozhong/programmes/duikou-bangfu-2023/"].content.pairings

    rows = [
        (each.number, each.hospital.text, each.needs_as_written, [p.name.text for p in each.people])
        for each in pairings
    ]

    assert len(rows) == 30
    assert rows[11] == (
        "12",
        "科尔沁左翼中旗人民医院",
        "外科、放射线、妇科",
        ["姚森", "关娜仁图雅"],
    )
    assert rows[26] == (
        "27",
        "科尔沁左翼中旗中医院",
        "康复科、内科、儿科、妇科、急诊科检验科",
        ["德泉", "王春光", "张春花", "郭红燕", "袁艳秋", "侯冲"],
    )


def test_real_programme_counts_names_and_postings(kezuozhong: dict[str, Page]) -> None:
    content = kezuozhong["kezuozhong/programmes/duikou-bangfu-2023/"].content

    assert content.summary == "名单上：3家医院帮扶30家单位，59个名字、61个派驻。"
    assert content.is_over
    assert content.has_no_records
    assert len(content.findings) == 4


def test_missing_schedule_of_a_notice_is_not_written(kezuozhong: dict[str, Page]) -> None:
    people = kezuozhong["kezuozhong/organizations/wusitu/"].content.comes[0].people

    assert [(person.name.text, person.schedule) for person in people] == [
        ("韩仁钦", "原文没有写"),
        ("金佳楠", "原文没有写"),
    ]


def test_name_that_stands_twice_is_told_fairly_on_its_page(kezuozhong: dict[str, Page]) -> None:
    content = kezuozhong["kezuozhong/experts/xiabaoping/"].content

    assert content.findings == ("名单第7、9行都写有“夏宝平”，是否同一人、各在何时，原文没有写。",)
    assert [posting.clinic.text for posting in content.postings] == [
        "丰库牧场卫生院",
        "保康镇社区卫生服务中心",
    ]


def test_every_real_page_says_that_the_programme_is_over(kezuozhong: dict[str, Page]) -> None:
    note = over("科左中旗二级医院对口帮扶基层卫生院工作方案", "2023年12月", None)

    assert {page.notes for page in kezuozhong.values()} == {(note,)}


def test_page_of_a_finding_shows_the_example_that_is_its_test() -> None:
    pages = rules_pages(pipeline.finding_codes(), setting_of(TWO_REGIONS, date(2026, 11, 22)))
    page = next(each for each in pages if each.path == "rules/id-repeated/")

    assert page.content.example == (
        "# experts.yml\n"
        "- id: jia\n"
        "  name: 示例甲\n"
        "  organization: hospital\n"
        "- id: jia # ←\n"
        "  name: 示例乙\n"
        "  organization: hospital"
    )


def test_every_finding_is_in_the_list_gravest_first() -> None:
    codes = pipeline.finding_codes()
    overview, *pages = rules_pages(codes, setting_of(TWO_REGIONS, date(2026, 11, 22)))

    assert [page.path for page in pages] == [f"rules/{about.code}/" for about in codes]
    assert {rule.link.text for rule in overview.content.rules} == {about.code for about in codes}
    assert [key for key, _ in groupby(rule.severity_key for rule in overview.content.rules)] == [
        "error",
        "warning",
        "info",
    ]


def test_descriptions_say_first_that_the_programme_is_over(kezuozhong: dict[str, Page]) -> None:
    """Search engines show them without the note at the top of the page."""
    assert [path for path, page in kezuozhong.items() if "已经结束" not in page.description] == []


def test_region_taken_from_a_notice_is_not_said_to_be_its_issuers(
    kezuozhong: dict[str, Page],
) -> None:
    content = kezuozhong["kezuozhong/"].content

    assert (content.facts_title, content.verified) == (
        "数据从哪里来",
        "本站照原文整理，不是发文单位发布的，也还没有单位核对过。",
    )
    assert told(kezuozhong["kezuozhong/"]) == [
        ("原文发文单位", "科尔沁左翼中旗卫生健康委员会"),
        ("电话", "原文没有写"),
        ("投诉", "原文没有写"),
    ]
