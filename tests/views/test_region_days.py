"""What a region's pages of days, changes, tours and workshops say: whole views, compared."""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.views.calendar_grid import Cell
from generator.views.change_entry import ChangeEntry
from generator.views.day_list import ListedDay
from generator.views.day_words import DayWords
from generator.views.index_pages import IndexGroup, IndexLine
from generator.views.next_rows import NextRow
from generator.views.page import Fact, Link, Page
from generator.views.regular_week import RegularRow
from generator.views.site_pages import home_page, home_parts
from generator.views.today_page import StandingAt
from tests.projects import ROOT
from tests.views.test_views import EXAMPLE, over, pages_of, setting_of

WITH_VISITS = Path(__file__).parent / "with_visits"
AS_OF = date(2026, 12, 2)
JIA_ZHEN = Link("示例甲镇卫生院", "shifan/organizations/jia-zhen/")
YI_ZHEN = Link("示例乙镇卫生院", "shifan/organizations/yi-zhen/")
BING_ZHEN = Link("示例丙镇卫生院", "shifan/organizations/bing-zhen/")
HOSPITAL = Link("示例县医院", "shifan/organizations/hospital/")
VAN = Link("示范县巡回医疗车", "shifan/tours/van/")
JIA, YI = Link("示例甲", "shifan/experts/jia/"), Link("示例乙", "shifan/experts/yi/")
PHONE = Link("0000-0000002", "tel:00000000002")
PLAN = Link("示范方案", "shifan/programmes/plan/")


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return pages_of(setting_of(WITH_VISITS, AS_OF))


def rows_of(day: ListedDay) -> list[tuple[Link, list[tuple[str, str, str, str]]]]:
    """Of each place of a day: status, hours, what for, and who or where."""
    return [
        (
            place.where,
            [
                (
                    line.status,
                    line.hours,
                    "、".join(each.text for each in line.what),
                    " ".join([*(each.text for each in line.who), line.place]).strip(),
                )
                for line in place.lines
            ],
        )
        for place in day.places
    ]


def told(entry: ChangeEntry) -> tuple[str, str, tuple[Link, ...], list[str], list[str], str, str]:
    """A change: when, its word, where, what was planned, what holds now, why, announced."""
    planned, now = (
        [
            " ".join([each.day, each.line.hours, *(who.text for who in each.line.who)])
            for each in lines
        ]
        for lines in (entry.planned, entry.now)
    )
    return entry.when, entry.word, entry.where, planned, now, entry.reason, entry.announced


def test_today_lists_days_by_clinic_and_what_is_called_off_first(pages: dict[str, Page]) -> None:
    page = pages["shifan/today/"]
    today, tomorrow, *_ = page.content.days

    assert (today.day, tomorrow.day) == (
        DayWords("2026-12-02", "12月2日 星期三", 3, "农历十月廿四"),
        DayWords("2026-12-03", "12月3日 星期四", 4, "农历十月廿五 · 逢圩赶集"),
    )
    assert rows_of(today) == [
        (JIA_ZHEN, [("cancelled", "上午 8:30–12:00", "内科、门诊", "示例甲")]),
        (VAN, [("restored", "下午 14:00–17:00", "量血压、看慢性病", "示例乙 示例山村 村委会门前")]),
    ]
    assert rows_of(tomorrow) == [
        (YI_ZHEN, [("scheduled", "上午 8:30–12:00", "内科、门诊", "示例甲")])
    ]
    assert [place.phone for place in today.places] == [
        PHONE,
        Link("0000-0000009", "tel:00000000009"),
    ]
    assert (page.as_of, page.content.first, page.content.last) == (
        "2026-12-02",
        "2026-12-02",
        "2027-01-06",
    )


def test_today_ends_five_weeks_after_the_build(pages: dict[str, Page]) -> None:
    assert pages["shifan/today/"].content.days[-1].day.iso == "2027-01-06"
    assert pages["shifan/calendar/"].content.days[-1].day.iso == "2027-01-27"


def test_today_names_those_without_dates(pages: dict[str, Page]) -> None:
    people = ((Link("示例丙", "shifan/experts/bing/"), "驻点，每天是否在岗请先打电话。"),)

    assert pages["shifan/today/"].content.standing == (StandingAt(BING_ZHEN, people),)


def test_notes_come_first_on_every_page_of_a_region(pages: dict[str, Page]) -> None:
    names = ("", "today/", "calendar/", "changes/", "departments/", "villages/")
    notes = (EXAMPLE, over("示范方案", "2027年12月", "2028-01-01"))

    assert {pages[f"shifan/{name}"].notes for name in names} == {notes}
    assert {pages[f"weipai/{name}"].notes for name in names} == {(EXAMPLE,)}


def test_calendar_names_each_day_and_counts_places(pages: dict[str, Page]) -> None:
    content = pages["shifan/calendar/"].content
    december = content.months[0]

    assert [month.caption for month in content.months] == ["2026年12月", "2027年1月"]
    assert december.weeks[0] == (
        None,
        Cell("2026-12-01", 1, ("廿三",), "", "", is_free=False),
        Cell("2026-12-02", 2, ("廿四",), "1处", "有变动", is_free=False),
        Cell("2026-12-03", 3, ("廿五", "赶集"), "1处", "", is_free=False),
        Cell("2026-12-04", 4, ("廿六",), "1处", "", is_free=False),
        Cell("2026-12-05", 5, ("廿七",), "", "", is_free=True),
        Cell("2026-12-06", 6, ("廿八",), "", "", is_free=True),
    )
    assert content.months[1].weeks[0][4] == Cell(
        "2027-01-01", 1, ("廿四", "元旦休"), "", "", is_free=True
    )


def test_calendar_names_days_off_and_working_weekends() -> None:
    pages = pages_of(setting_of(WITH_VISITS, date(2026, 9, 14)))
    cells = {
        cell.iso: cell
        for month in pages["shifan/calendar/"].content.months
        for week in month.weeks
        for cell in week
        if cell
    }

    assert (cells["2026-09-20"].small, cells["2026-09-20"].is_free) == (
        ("初十", "赶集", "上班"),
        False,
    )
    assert (cells["2026-10-01"].small, cells["2026-10-01"].is_free) == (("廿一", "国庆节休"), True)


def test_calendar_tells_which_weekday_somebody_usually_comes(pages: dict[str, Page]) -> None:
    nothing: tuple[str, ...] = ()

    assert pages["shifan/calendar/"].content.regular == (
        RegularRow(
            JIA_ZHEN,
            (nothing, nothing, ("内科",), nothing, ("外科",), nothing, nothing),
        ),
        RegularRow(
            YI_ZHEN,
            (nothing, nothing, nothing, ("有的周：内科",), nothing, nothing, nothing),
        ),
    )


def test_changes_to_come_are_told_whole(pages: dict[str, Page]) -> None:
    coming = pages["shifan/changes/"].content.coming

    assert [told(entry) for entry in coming if not entry.later] == [
        (
            "12月2日 星期三",
            "恢复（照常来）",
            (VAN,),
            [],
            ["12月2日 星期三 下午 14:00–17:00 示例乙"],
            "原因：路通了",
            "12月1日 星期二 20:00公布",
        ),
        (
            "12月2日 星期三",
            "停诊（这次不来）",
            (JIA_ZHEN,),
            ["12月2日 星期三 上午 8:30–12:00 示例甲"],
            [],
            "原因：参加急救",
            "12月1日 星期二 17:30由示例甲镇卫生院公布",
        ),
        (
            "12月7日 星期一",
            "加诊",
            (JIA_ZHEN,),
            [],
            ["12月7日 星期一 上午 8:30–12:00 示例乙"],
            "",
            "12月2日 星期三公布",
        ),
        (
            "12月9日 星期三",
            "改期",
            (JIA_ZHEN,),
            ["12月9日 星期三 8:30–12:00 示例甲"],
            ["12月10日 星期四 下午 14:00–16:00 示例乙"],
            "原因：开会",
            "12月1日 星期二公布",
        ),
        (
            "12月18日 星期五至12月19日 星期六",
            "停诊（这次不来）",
            (JIA_ZHEN,),
            ["12月18日 星期五 下午 14:00–17:00 示例乙"],
            [],
            "原因：停电",
            "12月2日 星期三公布",
        ),
    ]


def test_change_that_another_has_followed_says_only_that(pages: dict[str, Page]) -> None:
    later = [entry for entry in pages["shifan/changes/"].content.coming if entry.later]

    assert [(entry.id, entry.planned, entry.now, entry.later) for entry in later] == [
        ("c-snow", (), (), "后来又有变动，以后面公布的为准。")
    ]


def test_changes_that_are_over_stand_for_four_weeks(pages: dict[str, Page]) -> None:
    past = pages["shifan/changes/"].content.past

    assert [told(entry) for entry in past] == [
        (
            "11月20日 星期五",
            "换医生看（代诊）",
            (JIA_ZHEN,),
            ["11月20日 星期五 下午 14:00–17:00 示例乙"],
            ["11月20日 星期五 下午 14:00–17:00 示例丁"],
            "原因：外出学习",
            "11月18日 星期三公布",
        )
    ]


def test_tour_tells_its_route_and_when_it_comes(pages: dict[str, Page]) -> None:
    content = pages["shifan/tours/van/"].content
    lines = [
        (line.date, line.place, line.what)
        for week in content.agenda.near
        for day in week.days
        for line in day.lines
    ]

    assert [(stop.heading, stop.facts) for stop in content.stops] == [
        (
            (Link("示例山村", "shifan/villages/shan-cun/"), Link("村委会门前")),
            (
                Fact("什么时候", (Link("每月第一个周三下午"),)),
                Fact("做什么", (Link("量血压、看慢性病"),)),
                Fact("下雨怎么办", (Link("改到村卫生室"),)),
            ),
        ),
        ((Link("示例小学门前"),), (Fact("什么时候", (Link("每月第二个周二上午"),)),)),
        ((Link("示例集市"),), (Fact("什么时候", (Link("未公布"),), is_known=False),)),
    ]
    assert lines == [
        ("2026-12-02", "示例山村 村委会门前", (Link("量血压、看慢性病"),)),
        ("2026-12-08", "示例小学门前", ()),
    ]
    assert [(member.name, member.title, member.hospital) for member in content.team] == [
        (YI, "主治医师", HOSPITAL)
    ]
    assert content.facts == (
        Fact("车", (Link("巡回医疗车"),)),
        Fact("设备", (Link("B超"), Link("心电图"))),
        Fact("谁派来的", (HOSPITAL,)),
        Fact("电话", (Link("0000-0000009", "tel:00000000009"),)),
        Fact("依据", (PLAN,)),
    )


def test_workshop_says_where_who_when_and_how_to_book(pages: dict[str, Page]) -> None:
    content = pages["shifan/workshops/one/"].content

    assert content.hours == Fact("什么时候开", (Link("每周三上午"),))
    assert content.booking == Fact("怎么预约", (Link("打电话"), PHONE, Link("提前一天")))
    assert content.visits == Link("看示例甲镇卫生院近期谁来", f"{JIA_ZHEN.path}#dates")
    assert content.where == (
        Fact("卫生院", (JIA_ZHEN,)),
        Fact("房间", (Link("二楼 3 诊室"),)),
        Fact("地址", (Link("示例甲镇一号"),)),
        Fact("电话", (PHONE,)),
    )
    assert [each.name for each in (*content.lead, *content.members)] == [JIA, YI]
    assert content.services == ("看高血压、糖尿病", "带教")
    assert content.facts == (
        Fact("设备", (Link("心电图机"),)),
        Fact("挂牌", (Link("2026年3月1日"),)),
        Fact("依据", (PLAN,)),
    )


def test_workshop_says_what_is_not_published(pages: dict[str, Page]) -> None:
    content = pages["shifan/workshops/two/"].content
    unknown = (Link("未公布"),)

    assert (content.hours, content.booking, content.visits) == (
        Fact("什么时候开", unknown, is_known=False),
        Fact("怎么预约", unknown, is_known=False),
        None,
    )


def test_villages_stand_by_township(pages: dict[str, Page]) -> None:
    villages = "shifan/villages"

    assert pages["shifan/villages/"].content.groups == (
        IndexGroup(
            Link("示例甲镇"),
            (IndexLine(Link("示例甲村", f"{villages}/jia-cun/"), "示例甲镇卫生院"),),
        ),
        IndexGroup(
            Link("示例乙镇"),
            (IndexLine(Link("示例山村", f"{villages}/shan-cun/"), "示例小屯 · 示例乙镇卫生院"),),
        ),
        IndexGroup(
            Link("哪个乡镇没有公布"),
            (IndexLine(Link("示例丙村", f"{villages}/bing-cun/"), "由哪家卫生院服务：未公布"),),
        ),
    )


def test_home_shows_of_each_clinic_what_is_called_off_and_the_next_visit(
    pages: dict[str, Page],
) -> None:
    content = pages["shifan/"].content
    shown = [
        (clinic.link, [row for row in clinic.rows if row.is_shown], clinic.note)
        for clinic in content.clinics
    ]

    assert shown == [
        (
            JIA_ZHEN,
            [
                NextRow(
                    "2026-12-02",
                    "08:30",
                    "12:00",
                    is_off=True,
                    word="停诊（这次不来）",
                    day="12月2日 星期三",
                    text="上午 8:30–12:00 内科 示例甲",
                    reason="原因：参加急救",
                    is_shown=True,
                ),
                NextRow(
                    "2026-12-04",
                    "14:00",
                    "17:00",
                    is_off=False,
                    word="",
                    day="12月4日 星期五",
                    text="下午 14:00–17:00 外科 示例乙",
                    reason="",
                    is_shown=True,
                ),
            ],
            "",
        ),
        (
            YI_ZHEN,
            [
                NextRow(
                    "2026-12-03",
                    "08:30",
                    "12:00",
                    is_off=False,
                    word="",
                    day="12月3日 星期四",
                    text="上午 8:30–12:00 内科 示例甲",
                    reason="",
                    is_shown=True,
                )
            ],
            "",
        ),
        (BING_ZHEN, [], "驻点，每天是否在岗请先打电话。"),
    ]


def test_home_has_each_clinics_next_visit_beyond_the_day_on_which_the_page_grows_old(
    pages: dict[str, Page],
) -> None:
    rows = {clinic.link: clinic.rows for clinic in pages["shifan/"].content.clinics}

    assert [row.date for row in rows[YI_ZHEN]] == ["2026-12-03", "2027-01-07"]
    assert [row.date for row in rows[JIA_ZHEN]][-2:] == ["2027-01-06", "2027-01-08"]


def test_home_of_the_site_counts_places_by_day() -> None:
    setting = setting_of(WITH_VISITS, AS_OF)
    page = home_page(home_parts(setting), setting)
    by_region = {card.link.path: card.days for card in page.content.regions}

    assert by_region["weipai/"] == ""
    assert by_region["shifan/"].split()[:3] == ["2026-12-02:1", "2026-12-03:1", "2026-12-04:1"]
    assert page.as_of == "2026-12-02"


def test_region_without_a_schedule_says_so(pages: dict[str, Page]) -> None:
    said = {pages[f"weipai/{name}/"].content.no_dates for name in ("today", "calendar")}

    assert said == {"坐诊时间：未公布。"}
    assert pages["weipai/changes/"].content.coming == ()
    assert pages["weipai/"].content.dates == ""
    assert {page.as_of for path, page in pages.items() if path.startswith("weipai/")} == {None}


def test_region_taken_from_a_notice_says_that_it_is_not_written() -> None:
    pages = pages_of(setting_of(ROOT / "data", AS_OF))

    assert pages["kezuozhong/today/"].content.no_dates == "坐诊时间：原文没有写。"
    assert pages["kezuozhong/today/"].description.startswith("已经结束。")


def test_pages_without_a_schedule_need_no_parser(tmp_path: Path) -> None:
    """Its tables take a fifth of a second."""
    shutil.copytree(ROOT / "data" / "kezuozhong", tmp_path / "kezuozhong")
    shutil.copy(ROOT / "data" / "departments.yml", tmp_path)
    code = (
        "import sys\n"
        "from datetime import date\n"
        "from pathlib import Path\n"
        "from tests.views.test_views import pages_of, setting_of\n"
        "pages_of(setting_of(Path(sys.argv[1]), date(2026, 12, 2)))\n"
        "assert 'lark' not in sys.modules\n"
    )

    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, cwd=ROOT)


def test_visit_that_another_regions_data_has_is_listed_where_it_is_held(tmp_path: Path) -> None:
    shutil.copytree(WITH_VISITS, tmp_path, dirs_exist_ok=True)
    files = {
        "region": 'name: 东县\ndivision_code: "000000"\nissuer: 东县卫生健康局\nexample: true\n',
        "organizations": "- {id: h, name: 示例东医院, type: county_hospital}\n",
        "experts": "- {id: dong, name: 示例东, department: 眼科, organization: h}\n",
        "programmes": "- {id: p, name: 协作, period: {from: 2026-01, to: 2027-12}}\n",
        "pairings": "- {id: far, programme: p, support: h, recipient: shifan/bing-zhen}\n",
        "assignments": "- id: far\n  pairing: far\n  expert: dong\n  mode: clinic\n"
        "  period: {from: 2026-01}\n  sessions: [{when: 每周三上午}]\n",
        "changes": "- {id: away, assignment: far, date: 2026-12-02, change: cancelled, "
        "announced: 2026-12-01}\n",
    }
    (tmp_path / "dong").mkdir()
    for name, text in files.items():
        (tmp_path / "dong" / f"{name}.yml").write_text(text, encoding="utf-8")
    pages = pages_of(setting_of(tmp_path, AS_OF))

    assert rows_of(pages["shifan/today/"].content.days[0])[1] == (
        BING_ZHEN,
        [("cancelled", "上午 8:30–12:00", "眼科", "示例东")],
    )
    assert [
        entry.where
        for entry in pages["shifan/changes/"].content.coming
        if entry.id == "c-dong.away"
    ] == [(BING_ZHEN,)]
    assert pages["shifan/"].content.clinics[2].rows[0].word == "停诊（这次不来）"
