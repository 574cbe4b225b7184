"""The rules about periods, seasons and what is missing, in the same small county."""

import pytest

from tests.check.county_findings import codes, told, weekly
from tests.schedule.county import FILES, post

YEAR = "{from: 2026-01, to: 2026-12}"
ORGANIZATIONS = FILES["organizations"]


def hours(*seasons: str) -> str:
    """The organizations, the clinic with seasons of its own."""
    own = f"township_health_center, office_hours: [{', '.join(seasons)}]}}"
    return ORGANIZATIONS.replace("township_health_center}", own, 1)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2026年12月9日、2027年3月10日", "2027-03-10"),
        ("2025年12月9日、2026年12月10日", "2025-12-09"),
        ("每周三上午（至2027年3月31日）", "2027-03-31"),
        ("自2025-11-01起每周三上午", "2025-11-01"),
        ("2026年11月至2027年3月每周六上午", "2027-03-01"),
        ("每两周周三上午（自2025-11-05起）", None),
        ("11月至次年3月每周六上午", None),
    ],
)
def test_days_with_a_year_lie_within_the_period(when: str, day: str | None) -> None:
    found = told(assignments=weekly(when=f"'{when}'"))
    assert found == [
        f"assignments.yml:7 visit-outside-period: 排班里写的 {each} 不在这条安排的起止时间"
        "（2026-01-01 至 2026-12-31）之内，那时没有人来。"
        for each in ([day] if day else [])
    ]


def test_a_period_lies_within_the_programme() -> None:
    text = post("每周三上午", period="{from: 2025-12, to: 2026-12}")
    assert told(assignments=text) == [
        (
            "assignments.yml:5 visit-outside-period: 这条安排的 2025-12 在“示范县帮扶方案”的"
            "起止时间（2026-01 至 2027-12）之外。"
        )
    ]


def test_a_schedule_without_any_date_is_told_unless_it_is_gone_by() -> None:
    text = weekly(when="3月每周三上午", period="{from: 2026-09, to: 2026-12}")
    assert told(assignments=text) == [
        (
            "assignments.yml:7 when-without-dates: 照“3月每周三上午”，示例甲（示例卫生院）"
            "从 2026-09-01 到 2026-12-31 一天也排不出来。"
        )
    ]
    assert codes(
        assignments=weekly(when="2月每周三上午", period="{from: 2026-01, to: 2026-12}")
    ) == ["1 nothing-scheduled"]
    assert codes(assignments=weekly(when="电话预约")) == []


def test_somebody_who_comes_regularly_needs_a_schedule() -> None:
    head = "- {id: post, pairing: clinic, expert: jia, period: PERIOD, mode: MODE}\n"
    missing = "schedule-missing: 示例甲到示例卫生院坐诊，没有写什么时间，居民不知道哪天去。"
    now = head.replace("PERIOD", YEAR)
    assert told(assignments=now.replace("MODE", "clinic")) == [f"assignments.yml:1 {missing}"]
    assert codes(assignments=now.replace("MODE", "remote")) == ["1 schedule-missing"]
    assert codes(assignments=now.replace("MODE", "resident")) == []
    over = head.replace("PERIOD", "{from: 2026-01, to: 2026-10}").replace("MODE", "clinic")
    later = head.replace("PERIOD", "{from: 2027-01, to: 2027-10}").replace("MODE", "clinic")
    assert codes(assignments=over) == codes(assignments=later) == []
    programme = FILES["programmes"].replace("2027-12", "2026-10")
    ended = now.replace("MODE", "clinic").replace(", to: 2026-12", "")
    assert codes(assignments=ended, programmes=programme) == []


def test_whoever_goes_on_a_tour_has_the_stops() -> None:
    text = f"- {{id: post, pairing: clinic, expert: jia, period: {YEAR}, mode: tour}}\n"
    tours = """
        - {id: van, name: 巡回医疗车, organization: hospital, programme: plan, team: [jia],
           stops: [{id: gate, place: 村委会门前, when: "每周三9:00-10:00（至2026-12-31）"}]}
        """
    assert codes(assignments=text) == ["1 schedule-missing"]
    assert codes(assignments=text, tours=tours) == []


def test_days_that_seasons_leave_out_or_cover_twice() -> None:
    gap = hours("{from: 03-01, to: 09-30, am: 08:00-12:00}", "{from: 10-02, to: 02-28}")
    assert told(organizations=gap) == [
        "organizations.yml:2 office-hours-gap: 示例卫生院的门诊时间没有写到这些日子：02-29、10-01。"
    ]
    twice = hours("{from: 05-01, to: 10-10, am: 08:00-12:00}", "{from: 10-01, to: 04-30}")
    assert told(organizations=twice) == [
        (
            "organizations.yml:2 office-hours-overlap: 示例卫生院的门诊时间，"
            "这些日子写在两个季节里：10-01 — 10-10。不知道照哪个，网站就不写几点。"
        )
    ]


def test_hours_are_unknown_once_a_place() -> None:
    region = FILES["region"].partition("office_hours")[0]
    two = weekly() + "  - when: 每周四下午\n  - when: 每周五8:00-9:00\n"
    assert told(assignments=two, region=region) == [
        (
            "region.yml:1 hours-unknown: 示范县没有写门诊时间（office_hours）；"
            "有 2 项排班只写了上午、下午，第一天是 2026-10-28。"
        )
    ]
    morning = hours("{from: 01-01, to: 12-31, am: 08:00-12:00}")
    assert told(assignments=two, organizations=morning) == [
        (
            "organizations.yml:2 hours-unknown: 示例卫生院的门诊时间里没有写下午几点到几点；"
            "有 1 项排班要用到，第一天是 2026-10-29。"
        )
    ]
    gap = hours("{from: 01-01, to: 11-30, am: 08:00-12:00}")
    assert codes(assignments=weekly(), organizations=gap) == ["2 office-hours-gap"]


def test_market_days_are_unknown_once_an_organization() -> None:
    text = weekly(when="逢集上午") + "  - when: 圩日次日上午\n"
    assert told(assignments=text) == [
        (
            "assignments.yml:7 market-days-unknown: 示例卫生院有 2 项排班写的是集日（圩日），"
            "没有写哪天是集日，所以排不出日期。"
        )
    ]
    assert codes(assignments=text, region=FILES["region"] + "market_days: 农历逢三\n") == []


def test_two_odd_weeks_are_told_once_and_not_where_weeks_are_counted() -> None:
    text = weekly(when="单周周三上午") + "  - when: 双周周四上午\n"
    assert told("2026-12-01", assignments=text.replace("2026-12}", "2026-12-30}")) == [
        (
            "assignments.yml:5 period-expiring: “示范县帮扶方案”还没有结束，示例卫生院的安排从 "
            "2026-12-30 起陆续到期（1 家），后面没有接上。"
        ),
        (
            "assignments.yml:7 odd-weeks-run-on: 2026 年有第 53 周：从 2026-12-28 起连着两个单周。"
            "有 2 项排班按单双周。"
        ),
    ]
    region = FILES["region"] + "week_one: 2026-09-01\n"
    assert codes("2026-11-25", assignments=text, region=region) == []


def test_the_notice_of_the_next_year_is_awaited_from_october_on() -> None:
    text = post("每周三上午")
    assert told(assignments=text) == [
        (
            "holidays/2026.yml:4 holidays-not-announced: 还没有 2027 年的放假安排；"
            "节日前后的排班，网站都会写“待确认”。"
        )
    ]
    assert codes("2026-09-30", assignments=text) == []
    assert codes("2026-10-01", assignments=text) == ["4 holidays-not-announced"]
    assert codes("2027-02-01", assignments=text) == ["4 holidays-not-announced"]


def test_a_programme_that_ends_is_told_once() -> None:
    programmes = FILES["programmes"].replace("2027-12", "2026-12-20")
    text = post("每周三上午", period="{from: 2026-01}")
    assert told(assignments=text, programmes=programmes) == [
        "programmes.yml:3 period-expiring: “示范县帮扶方案”到 2026-12-20 为止，后面没有接上的方案。"
    ]
    more = programmes + "- {id: next, name: 新方案, period: {from: 2026-12-21, to: 2027-12}}\n"
    assert codes(assignments=text, programmes=more) == []


def test_the_last_post_of_a_clinic_ends_but_not_where_another_follows() -> None:
    ends = weekly(period="{from: 2026-01, to: 2026-12-20}")
    assert codes(assignments=ends) == ["5 period-expiring"]
    follows = (
        "- {id: next, pairing: clinic, expert: yi, mode: resident,"
        " period: {from: 2027-01, to: 2027-12}}\n"
    )
    assert codes(assignments=ends + follows) == []


def test_a_clinic_to_which_nobody_comes_for_thirty_days() -> None:
    over = weekly(period="{from: 2026-01, to: 2026-10}")
    assert told(assignments=over) == [
        "pairings.yml:1 nothing-scheduled: 示例卫生院有排班，但是到 2026-12-25 为止一次也没有。"
    ]
    away = weekly(absences="[{from: 2026-11-01, to: 2026-12-31}]")
    assert codes(assignments=away) == ["1 nothing-scheduled"]


def test_verified_is_counted_in_working_days() -> None:
    def verified(day: str) -> str:
        return ORGANIZATIONS.replace(
            "township_health_center}",
            f"township_health_center, verified: {{date: {day}, by: 示范县卫生健康局}}}}",
            1,
        )

    # 20 working days before Wednesday 25 November is Wednesday 28 October.
    assert codes(assignments=weekly(), organizations=verified("2026-10-28")) == []
    assert told(assignments=weekly(), organizations=verified("2026-10-27")) == [
        (
            "organizations.yml:2 not-verified-lately: 示例卫生院上次核对是 2026-10-27，"
            "超过 20 个工作日了。"
        )
    ]
    region = FILES["region"] + "verified: {date: 2026-10-01, by: 示范县卫生健康局}\n"
    assert told(assignments=weekly(), region=region) == [
        (
            "region.yml:7 not-verified-lately: 示范县上次核对是 2026-10-01，超过 20 个工作日了；"
            "有 1 家机构近期有排班。"
        )
    ]
    assert codes(region=region) == []


def test_a_team_names_everybody_once() -> None:
    team = weekly(expert="", team="[jia, yi, shifan/jia]")
    assert codes(assignments=team) == ["5 team-member-repeated"]
