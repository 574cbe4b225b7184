"""What a page says of dates: called off, moved, somebody else, no dates at all."""

from datetime import date
from pathlib import Path

import pytest

from generator.views.page import Link, Page
from tests.views.test_views import pages_of, setting_of

REGION = """\
name: 示范县
division_code: "000000"
issuer: 示范县卫生健康局
market_days: 农历逢三、六、九
office_hours:
  - {from: 05-01, to: 09-30, am: 08:00-12:00, pm: 15:00-18:00}
  - {from: 10-01, to: 04-30, am: 08:30-12:00, pm: 14:00-17:00}
"""
ORGANIZATIONS = """\
- {id: yiyuan, name: 示例医院, type: county_hospital}
- {id: jia-zhen, name: 示例甲镇卫生院, type: township_health_center, phone: 0000-0000001}
- {id: yi-zhen, name: 示例乙镇卫生院, type: township_health_center}
"""
PROGRAMMES = "- {id: plan, name: 示范方案, period: {from: 2026-01, to: 2026-12}}\n"
PAIRINGS = """\
- {id: jia, programme: plan, support: yiyuan, recipient: jia-zhen}
- {id: yi, programme: plan, support: yiyuan, recipient: yi-zhen}
"""
EXPERTS = """\
- {id: jia, name: 示例甲, title: 副主任医师, organization: yiyuan, department: 内科}
- {id: yi, name: 示例乙, organization: yiyuan, department: 外科}
"""
ASSIGNMENTS = """\
- id: jia-neike
  pairing: jia
  expert: jia
  mode: clinic
  period: {from: 2026-12-01, to: 2026-12-18}
  sessions:
    - {when: 每周三上午, service: outpatient, room: 3 诊室, quota: 30, bring: 身份证}
- id: jia-waike
  pairing: jia
  to_be_named: {number: 1, what: 外科医师}
  mode: clinic
  period: {from: 2026-12-01, to: 2026-12-06}
  sessions: [{when: 12月4日下午}]
- id: yi-zhudian
  pairing: yi
  expert: yi
  mode: resident
  period: {from: 2026-01, to: 2026-12}
"""
CHANGES = """\
- id: x1
  assignment: jia-neike
  date: 2026-12-02
  change: cancelled
  reason: 参加急救
  announced: 2026-12-01
- id: x2
  assignment: jia-neike
  date: 2026-12-09
  change: moved
  to: {date: 2026-12-10}
  reason: 开会
  announced: 2026-12-01
- id: x3
  assignment: jia-neike
  date: 2026-12-16
  change: substituted
  by: yi
  announced: 2026-12-01
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    data = tmp_path_factory.mktemp("data")
    vocabulary = Path(__file__).parent / "two_regions" / "departments.yml"
    holidays = Path(__file__).parents[2] / "data" / "holidays" / "2026.yml"
    (data / "shifan").mkdir()
    (data / "holidays").mkdir()
    (data / "departments.yml").write_bytes(vocabulary.read_bytes())
    (data / "holidays" / "2026.yml").write_bytes(holidays.read_bytes())
    for name, text in {
        "region": REGION,
        "organizations": ORGANIZATIONS,
        "programmes": PROGRAMMES,
        "pairings": PAIRINGS,
        "experts": EXPERTS,
        "assignments": ASSIGNMENTS,
        "changes": CHANGES,
    }.items():
        (data / "shifan" / f"{name}.yml").write_text(text, encoding="utf-8")
    return pages_of(setting_of(data, date(2026, 12, 2)))


def told(page: Page) -> list[tuple[str, ...]]:
    """The dated list of a page: day, small print, hours, status, change, reason, who, place."""
    agenda = page.content.agenda
    return [
        (
            day.day.told,
            day.day.small,
            line.hours,
            line.word,
            line.change,
            line.reason,
            "、".join(each.text for each in line.who) + line.who_words,
            line.place,
        )
        for week in (*agenda.near, *agenda.later)
        for day in week.days
        for line in day.lines
    ]


def test_clinic_lists_its_dates_with_what_changed(pages: dict[str, Page]) -> None:
    assert told(pages["shifan/organizations/jia-zhen/"]) == [
        (
            "12月2日 星期三",
            "农历十月廿四",
            "上午 8:30–12:00",
            "停诊（这次不来）",
            "",
            "原因：参加急救",
            "示例甲副主任医师",
            "3 诊室",
        ),
        (
            "12月4日 星期五",
            "农历十月廿六 · 逢圩赶集",
            "下午 14:00–17:00",
            "",
            "",
            "",
            "外科医师1名（待定）",
            "",
        ),
        (
            "12月9日 星期三",
            "农历冬月初一",
            "上午 8:30–12:00",
            "改期（这天不来）",
            "改到12月10日 星期四 上午 8:30–12:00",
            "原因：开会",
            "示例甲副主任医师",
            "3 诊室",
        ),
        (
            "12月10日 星期四",
            "农历冬月初二",
            "上午 8:30–12:00",
            "改期",
            "原定12月9日 星期三 上午 8:30–12:00",
            "原因：开会",
            "示例甲副主任医师",
            "3 诊室",
        ),
        (
            "12月16日 星期三",
            "农历冬月初八",
            "上午 8:30–12:00",
            "换医生看（代诊）",
            "原定示例甲",
            "",
            "示例乙",
            "3 诊室",
        ),
    ]


def test_first_coming_visit_is_none_that_is_called_off(pages: dict[str, Page]) -> None:
    agenda = pages["shifan/organizations/jia-zhen/"].content.agenda

    assert (agenda.from_words, agenda.first.day.told) == (
        "从12月2日 星期三看，最近一次",
        "12月4日 星期五",
    )
    assert agenda.phone == Link("0000-0000001", "tel:00000000001")


def test_page_of_the_replaced_says_who_comes_instead(pages: dict[str, Page]) -> None:
    last = told(pages["shifan/experts/jia/"])[-1]

    assert last[:5] == (
        "12月16日 星期三",
        "农历冬月初八",
        "上午 8:30–12:00",
        "这次不来",
        "由示例乙代诊",
    )


def test_page_of_the_stand_in_has_that_date_alone(pages: dict[str, Page]) -> None:
    assert [each[0] for each in told(pages["shifan/experts/yi/"])] == ["12月16日 星期三"]


def test_posting_without_hours_says_to_ring(pages: dict[str, Page]) -> None:
    page = pages["shifan/organizations/yi-zhen/"]
    agenda = page.content.agenda

    assert (agenda.has_dates, agenda.notes, agenda.no_phone, page.as_of) == (
        False,
        ((Link("示例乙", "shifan/experts/yi/"), "驻点，每天是否在岗请先打电话。"),),
        "去前先问卫生院，电话未公布。",
        None,
    )


def test_person_says_how_to_be_seen(pages: dict[str, Page]) -> None:
    person = pages["shifan/organizations/jia-zhen/"].content.comes[0].people[0]

    assert [(each.when, each.details) for each in person.sessions] == [
        ("每周三上午", ("门诊", "3 诊室", "限30号", "带身份证"))
    ]
