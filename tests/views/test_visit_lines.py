"""What pages say of visits that were changed more than once, or that are held elsewhere."""

from datetime import date
from pathlib import Path

import pytest

from generator.views.record_data import records_data
from tests.schedule.county import change, post, write_county
from tests.views.test_agenda import told
from tests.views.test_views import pages_of, setting_of

WEEKLY = post("每周三上午")
MOVED = change("moved", date="2026-12-09", to="2026-12-10", reason="开会")
CLINIC = "shifan/organizations/clinic/"
AWAY = ("12月9日", "改期（这天不来）", "改到12月10日 星期四 上午 8:30–12:00")


def lines_on(
    folder: Path, path: str, days: tuple[str, ...] = ("12月9日", "12月10日"), **files: str
) -> list[tuple[str, ...]]:
    """Of a page, its lines of some days: day, status, change, reason, who, place."""
    folder.mkdir()
    write_county(folder, **{"assignments": WEEKLY, **files})
    page = pages_of(setting_of(folder, date(2026, 12, 1)))[path]
    return [
        (day.split()[0], word, changed, reason, who, place)
        for day, _, _, word, changed, reason, who, place in told(page)
        if day.split()[0] in days
    ]


@pytest.mark.parametrize("more", ["change: late", "change: substituted\n  by: yi"])
def test_moved_visit_stands_on_its_old_day_whatever_follows(tmp_path: Path, more: str) -> None:
    then = change("", "then", date="2026-12-10", announced="2026-11-22", reason="下雪")
    then = then.replace("change: \n", f"{more}\n")
    found = lines_on(tmp_path / "data", CLINIC, changes=MOVED + then)

    assert found[0][:4] == (*AWAY, "原因：开会")
    assert (found[1][0], found[1][3]) == ("12月10日", "原因：下雪")


def test_visit_moved_and_then_called_off_is_so_on_both_days(tmp_path: Path) -> None:
    off = change("cancelled", "off", date="2026-12-10", announced="2026-11-22", reason="下雪")
    found = lines_on(tmp_path / "data", CLINIC, changes=MOVED + off)

    assert [(*each[:2], each[3]) for each in found] == [
        ("12月9日", "停诊（这次不来）", "原因：下雪"),
        ("12月10日", "停诊（这次不来）", "原因：下雪"),
    ]


def test_whoever_comes_instead_on_another_day_is_not_missed_on_the_old_one(tmp_path: Path) -> None:
    moved = change("moved", date="2026-12-09", to="2026-12-10", by="yi")
    stranger = change("moved", date="2026-12-09", to="2026-12-10", by="{name: 示例丁}")

    replaced = lines_on(tmp_path / "1", "shifan/experts/jia/", changes=moved)
    stand_in = lines_on(tmp_path / "2", "shifan/experts/yi/", changes=moved)
    clinic = lines_on(tmp_path / "3", CLINIC, changes=stranger)

    assert [each[:3] for each in replaced] == [(*AWAY[:2], f"{AWAY[2]} · 由示例乙代诊")]
    assert [each[0] for each in stand_in] == ["12月10日"]
    assert [each[4] for each in clinic] == ["示例甲", "示例丁"]


def test_nobody_stands_in_at_a_visit_that_is_called_off(tmp_path: Path) -> None:
    instead = change("substituted", date="2026-12-09", by="yi")
    off = change("cancelled", "off", date="2026-12-09", announced="2026-11-22")
    found = lines_on(tmp_path / "data", "shifan/experts/jia/", changes=instead + off)

    assert [each[1:3] for each in found] == [("停诊（这次不来）", "原定示例甲")]


def test_visit_at_a_village_clinic_says_so_on_other_pages(tmp_path: Path) -> None:
    files = {
        "assignments": f"{WEEKLY}    place: village\n    room: 一楼\n",
        "villages": "- {id: here, name: 一村, clinic: village}\n"
        "- {id: there, name: 二村, clinic: clinic}\n",
    }
    places = {
        path: lines_on(tmp_path / str(number), f"shifan/{path}/", ("12月9日",), **files)[0][5]
        for number, path in enumerate(
            ("organizations/clinic", "villages/there", "organizations/village", "villages/here")
        )
    }

    assert places == {
        "organizations/clinic": "示例村卫生室 一楼",
        "villages/there": "示例村卫生室 一楼",
        "organizations/village": "一楼",
        "villages/here": "一楼",
    }


def test_resident_is_told_only_from_the_first_day_to_the_last(tmp_path: Path) -> None:
    write_county(
        tmp_path,
        pairings="""
        - {id: clinic, programme: plan, support: hospital, recipient: clinic}
        - {id: other, programme: plan, support: hospital, recipient: other,
           period: {from: 2026-01, to: 2026-06}}
        """,
        assignments="""
        - {id: later, pairing: clinic, mode: resident, expert: yi,
           period: {from: 2027-03, to: 2027-06}}
        - {id: over, pairing: other, mode: resident, expert: bing, period: {months_min: 3}}
        """,
    )
    pages = pages_of(setting_of(tmp_path, date(2026, 12, 1)))

    assert pages[CLINIC].content.agenda is None
    assert pages["shifan/organizations/other/"].content.agenda is None


def test_home_visit_tells_a_village_at_most(tmp_path: Path) -> None:
    write_county(
        tmp_path,
        assignments=WEEKLY + "    service: home_visit\n    place: 村东头\n    room: 村东头里屋\n",
        changes=change("moved", date="2026-12-09", to="{date: 2026-12-10, place: 村东头}")
        + change("added", "more", date="2026-12-11", session="上午", to="{place: 村东头}"),
    )
    setting = setting_of(tmp_path, date(2026, 12, 1))
    region = setting.dataset.regions[0]
    told_of = [
        *(repr(page.content) for page in pages_of(setting).values()),
        *(repr(records_data(kind, region)) for kind in ("assignments", "changes")),
    ]

    assert not [text for text in told_of if "村东头" in text]


def test_pages_show_what_another_regions_data_has_at_a_village_clinic_or_by_a_stand_in(
    tmp_path: Path,
) -> None:
    write_county(
        tmp_path,
        assignments=f"{WEEKLY}    place: linxian/village\n",
        changes=change("substituted", date="2026-12-09", by="linxian/ding"),
    )
    neighbour = tmp_path / "linxian"
    neighbour.mkdir()
    for name, text in {
        "region": "{name: 邻县, division_code: '000000', issuer: 邻县卫生健康局}",
        "organizations": "[{id: village, name: 邻村卫生室, type: village_clinic}]",
        "experts": "[{id: ding, name: 示例丁, organization: village}]",
        "villages": "[{id: here, name: 邻村, clinic: village}]",
    }.items():
        (neighbour / f"{name}.yml").write_text(f"{text}\n", encoding="utf-8")
    pages = pages_of(setting_of(tmp_path, date(2026, 12, 1)))

    for path in ("organizations/village", "villages/here"):
        assert told(pages[f"linxian/{path}/"])[0][0] == "12月2日 星期三"
    assert [each[0] for each in told(pages["linxian/experts/ding/"])] == ["12月9日 星期三"]
    days = pages["linxian/today/"].content.days
    assert [place.where.text for place in days[0].places] == ["邻村卫生室"]
