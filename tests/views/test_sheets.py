"""What signs, cards, rosters, leaflets and the overview show."""

from datetime import date
from pathlib import Path
from typing import Any

from generator.views.board_contacts import BoardContact
from generator.views.leaflet import Leaflet, LeafletPart, LeafletStop, LeafletVisit
from generator.views.overview import OverviewDay, OverviewRow, OverviewVisit
from generator.views.roster import RosterDay, RosterLine
from generator.views.sheet_frame import SheetFact, SheetFrame
from generator.views.sign import Sign, SignPerson
from generator.views.table_cards import Card, TableCards
from tests.board_county import CLINIC, county, sheets_of, with_workshop_and_tour, write

FRAME = SheetFrame(
    "示例县卫生健康局", (), "", "数据由谁核对、何时核对：未公布", "数据截至 2026年11月24日"
)
SITE = "https://example.org/gongshi/"
AM, PM = "上午 8:30–12:00", "下午 14:00–17:00"
UNCONFIRMED = "待确认：放假安排还没公布，去前先打电话"


def shown(tmp_path: Path, name: str, changes: str = "") -> Any:
    records = dict(with_workshop_and_tour(county(1), 1))
    records |= {"xian/changes.yml": changes} if changes else {}
    return sheets_of(write(records, tmp_path), name)[0].content


def test_sign_of_a_workshop(tmp_path: Path) -> None:
    assert shown(tmp_path, "sign") == Sign(
        "xian/workshops/room/",
        f"{SITE}xian/workshops/room/",
        FRAME,
        "示例心血管支援专家工作室",
        CLINIC,
        "",
        "",
        "门诊楼 2 诊室",
        (SignPerson("唐呼格吉乐吐", "主任医师", "示例县人民医院"),),
        (),
        "",
        (
            SheetFact("什么时候开", "每周三上午", is_known=True),
            SheetFact("能做什么", "高血压复查、心电图、心脏彩超", is_known=True),
            SheetFact("怎么预约", "打电话或现场，提前一天", is_known=True),
        ),
        BoardContact("电话", "0000-0000004", ""),
    )


def test_sign_says_what_is_not_published(tmp_path: Path) -> None:
    records = dict(county(0))
    records["xian/workshops.yml"] = "- {id: room, name: 示例工作室, organization: hospital}\n"
    sign = sheets_of(write(records, tmp_path), "sign")[0].content
    assert (sign.room, sign.nobody) == ("", "谁在这里：未公布")
    assert [(fact.text, fact.is_known) for fact in sign.facts] == [("未公布", False)] * 3
    assert sign.phone == BoardContact("电话", "未公布", "", is_known=False)


def test_table_cards_of_a_clinic(tmp_path: Path) -> None:
    assert shown(tmp_path, "cards") == TableCards(
        "xian/organizations/clinic/",
        "",
        FRAME,
        CLINIC,
        (Card("唐呼格吉乐吐", "", "", "主任医师", "内科", "示例县人民医院"),),
        "",
    )


def test_roster_has_every_day_of_the_month_and_the_next_as_far_as_is_known(tmp_path: Path) -> None:
    changes = (
        "- {id: off, assignment: a0, date: 2026-11-23, change: cancelled,"
        " reason: 急救演练, announced: 2026-11-20}\n"
    )
    roster = shown(tmp_path, "roster", changes)
    november, december = roster.months
    assert (november.title, november.part, len(november.days)) == ("2026年11月", "", 30)
    assert (december.title, december.part, len(december.days)) == ("2026年12月", "", 31)
    called_off = "停诊（这次不来） · 原因：急救演练"
    name, title = "唐呼格吉乐吐", "主任医师"
    assert november.days[20:25] == (
        RosterDay("21", "周六", "", True, ()),
        RosterDay("22", "周日", "", True, ()),
        RosterDay(
            "23", "周一", "", False, (RosterLine(AM, name, title, "内科", "", called_off, True),)
        ),
        RosterDay("24", "周二", "", False, ()),
        RosterDay("25", "周三", "", False, (RosterLine(PM, name, title, "内科", "", "", False),)),
    )
    assert (roster.no_dates, roster.phone.number) == ("", "0000-0000009")


def test_roster_says_which_part_of_a_month_it_has(tmp_path: Path) -> None:
    """On the 31st the month's first days are out of the window, which ends in the next month."""
    data = write(county(1), tmp_path)
    first, second = sheets_of(data, "roster", as_of=date(2026, 12, 31))[0].content.months
    told = "这里是2026年12月3日至2026年12月31日；其余的日子还没有排，或者已经过去。"
    assert (first.part, first.days[0].day, len(first.days)) == (told, "3", 29)
    assert (second.title, second.part, len(second.days)) == ("2027年1月", "", 31)


def test_leaflet_of_a_tour_with_a_stop_that_is_moved(tmp_path: Path) -> None:
    changes = (
        "- {id: away, tour: van, stop: s0, date: 2026-12-07, change: moved,"
        " to: {place: 小学操场}, reason: 门前修路, announced: 2026-11-20}\n"
    )
    days = ["12月14日", "12月21日", "12月28日", "2027年1月4日", "2027年1月11日", "2027年1月18日"]
    unsure = {"12月28日", "2027年1月4日"}
    later = [
        LeafletVisit(f"{day} 星期一", AM, "", UNCONFIRMED if day in unsure else "", False)
        for day in days
    ]
    assert shown(tmp_path, "leaflet", changes) == Leaflet(
        "xian/tours/van/",
        f"{SITE}xian/tours/van/",
        FRAME,
        "示例巡回医疗车",
        "示例县人民医院派来",
        "车上有：B超机、心电图机",
        (
            LeafletPart(
                "示例0村",
                (
                    LeafletStop(
                        "示例0村村委会门前",
                        (
                            LeafletVisit("11月30日 星期一", AM, "", "", False),
                            LeafletVisit(
                                "12月7日 星期一", AM, "小学操场", "改期 · 原因：门前修路", False
                            ),
                            *later,
                        ),
                        "",
                        (
                            SheetFact("什么时候", "每周一上午", is_known=True),
                            SheetFact("做什么", "量血压、测血糖", is_known=True),
                            SheetFact("下雨怎么办", "改在室内", is_known=True),
                        ),
                    ),
                ),
            ),
        ),
        "",
        BoardContact("去前先打电话", "未公布", "", is_known=False),
    )


def test_overview_has_a_row_a_clinic_and_a_row_a_tour(tmp_path: Path) -> None:
    changes = (
        "- {id: away, assignment: a0, date: 2026-11-25, change: moved,"
        " to: {place: 住院部一楼}, reason: 刷墙, announced: 2026-11-20}\n"
    )
    overview = shown(tmp_path, "overview", changes)
    this_week, next_week = overview.weeks
    assert this_week.title == "这一周：2026年11月23日至2026年11月29日"
    assert next_week.title == "下一周：2026年11月30日至2026年12月6日"
    assert this_week.days[4:6] == (
        OverviewDay("周五", "11月27日", "", False),
        OverviewDay("周六", "11月28日", "", True),
    )
    monday = (OverviewVisit("上午", "唐呼格吉乐吐", "内科", "", False),)
    wednesday = (OverviewVisit("下午", "唐呼格吉乐吐", "内科", "改期 · 住院部一楼", False),)
    stop = (OverviewVisit("上午", "示例0村村委会门前", "", "", False),)
    assert this_week.rows == (
        OverviewRow(CLINIC, "0000-0000009", (monday, (), wednesday, (), (), (), ()), ""),
        OverviewRow("示例巡回医疗车", "未公布", (stop, (), (), (), (), (), ()), ""),
    )


def test_overview_says_where_nothing_is_known_and_where_nobody_comes_this_week(
    tmp_path: Path,
) -> None:
    records = dict(with_workshop_and_tour(county(1, schedules=False), 1))
    records["xian/tours.yml"] = records["xian/tours.yml"].replace("每周一", "12月每周一")
    this_week, next_week = sheets_of(write(records, tmp_path), "overview")[0].content.weeks
    unknown = OverviewRow(CLINIC, "0000-0000009", (), "哪天来：未公布，去前先打电话")
    none = OverviewRow("示例巡回医疗车", "未公布", (), "这一周没有安排")
    assert this_week.rows == next_week.rows == (unknown, none)


def test_county_without_any_dates_has_one_table_without_days(tmp_path: Path) -> None:
    overview = sheets_of(write(county(1, schedules=False), tmp_path), "overview")[0].content
    (only,) = overview.weeks
    assert (only.title, only.days) == ("", ())
    assert [row.no_dates for row in only.rows] == ["哪天来：未公布，去前先打电话"]


def test_clinic_that_has_closed_is_not_in_the_overview(tmp_path: Path) -> None:
    data = write(county(1, closed="{date: 2026-11-01}"), tmp_path)
    overview = sheets_of(data, "overview")[0].content
    assert (overview.weeks, overview.nobody) == ((), "数据里没有派人来的单位。")
    later = write(county(1, closed="{date: 2026-12-31}"), tmp_path / "later")
    assert len(sheets_of(later, "overview")[0].content.weeks[0].rows) == 1
