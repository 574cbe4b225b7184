"""Each rule that a programme may carry: kept, not kept, and without records."""

import pytest

from generator.duties.judging import JUDGES
from generator.views.page import Link
from tests.duties.scores import attendance, reports, resident, told, verdict
from tests.schedule.county import post

CLINIC = "示范县人民医院帮示例卫生院"
OTHER = "示范县人民医院帮示例乙卫生院"
HERE = "confirmed_by: 示例卫生院办公室"


def month(number: int, day: str = "present") -> str:
    """Attendance of the post in a month of 2026: its second Monday."""
    return (
        f"- assignment: post\n  {HERE}\n  days:\n  - {{date: 2026-{number:02}-12, status: {day}}}\n"
    )


def months(*numbers: int, **days: str) -> dict[str, str]:
    return {f"attendance/2026-{each:02}": month(each, **days) for each in numbers}


def test_every_rule_is_judged() -> None:
    assert len(JUDGES) == 20


@pytest.mark.parametrize(
    ("post", "records", "said"),
    [
        (
            resident(),
            (),
            ["安排了，还没有确认的记录：安排满了6个月，其中6个月没有确认的到岗记录。 示例甲"],
        ),
        (
            resident(),
            (1, 2, 3),
            ["安排了，还没有确认的记录：安排满了6个月，其中3个月没有确认的到岗记录。 示例甲"],
        ),
        (
            resident(),
            (1, 2, 3, 4, 5, 6),
            ["做到了：每个月都有确认的到岗记录，满6个月。 从2026年1月1日起 示例甲"],
        ),
        (
            resident(period="{from: 2026-08, to: 2027-06}"),
            (),
            ["还没到时候：还没满6个月。 要到2026年8月1日 示例甲"],
        ),
        (
            resident(period="{from: 2026-01, to: 2026-04}"),
            (),
            ["还没做到：安排的就不到6个月。 从2026年1月1日起 示例甲"],
        ),
        (
            resident(ended="{date: 2026-03-31}"),
            (),
            ["还没做到：不到6个月就结束了。 从2026年3月31日起 示例甲"],
        ),
        (
            resident(period="{months_min: 6, months_max: 12}"),
            (),
            ["没有资料，不能判断：名单上没有写从哪天起。 示例甲"],
        ),
    ],
)
def test_stay(post: str, records: tuple[int, ...], said: list[str]) -> None:
    assert told("stay-too-short, months: 6", assignments=post, **months(*records)) == said


def test_whole_month_away_breaks_a_stay() -> None:
    files = {**months(1, 2, 3, 4, 5), "attendance/2026-06": month(6, "absent")}
    assert told("stay-too-short, months: 6", assignments=resident(), **files) == [
        "还没做到：有1个月整月没有到岗（按确认的记录）。 示例甲"
    ]


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (
            "{from: 2026-04, to: 2026-06}",
            ["做到了：每个月都有确认的到岗记录，满6个月。 从2026年1月1日起 示例甲"],
        ),
        (
            "{from: 2026-03-15, to: 2026-06}",
            ["做到了：每个月都有确认的到岗记录，满6个月。 从2026年1月1日起 示例甲"],
        ),
        (
            "{from: 2026-04-02, to: 2026-06}",
            [
                "还没做到：安排的就不到6个月。 从2026年1月1日起 示例甲",
                "还没做到：安排的就不到6个月。 从2026年4月2日起 示例甲",
            ],
        ),
        (
            "{from: 2026-04, to: 2026-05}",
            ["还没做到：安排的就不到6个月。 从2026年1月1日起 示例甲"],
        ),
    ],
)
def test_posts_that_follow_each_other_are_one_stay(second: str, said: list[str]) -> None:
    two = resident("next", period=second) + resident(period="{from: 2026-01, to: 2026-03}")
    files = months(1, 2, 3) | {
        name: text.replace("assignment: post", "assignment: next")
        for name, text in months(4, 5, 6).items()
    }
    if "2026-05" in second:
        files.pop("attendance/2026-06")
    assert told("stay-too-short, months: 6", assignments=two, **files) == said


def test_post_within_another_ends_no_stay() -> None:
    two = resident() + resident("next", period="{from: 2026-02, to: 2026-03}")
    assert told("stay-too-short, months: 6", assignments=two, **months(1, 2, 3, 4, 5, 6)) == [
        "做到了：每个月都有确认的到岗记录，满6个月。 从2026年1月1日起 示例甲"
    ]


def test_posts_at_two_recipients_are_two_stays() -> None:
    two = resident(period="{from: 2026-01, to: 2026-03}") + resident(
        "next", pairing="other", period="{from: 2026-04, to: 2026-06}"
    )
    assert told("stay-too-short, months: 6", assignments=two) == [
        "还没做到：安排的就不到6个月。 从2026年1月1日起 示例甲",
        "还没做到：安排的就不到6个月。 从2026年4月1日起 示例甲",
    ]


def test_gap_is_told_in_days_on_which_the_list_has_nobody() -> None:
    two = resident(period="{from: 2026-01-01, to: 2026-06-30}") + resident(
        "next", "yi", period="{from: 2026-07-11, to: 2027-06-30}"
    )
    assert told("on-site-gap, days_allowed: 0", assignments=two) == [
        "还没做到：名单上共有10天没有人。 2026年7月1日至2026年7月10日 示例卫生院"
    ]
    assert told("on-site-gap, days_allowed: 10", assignments=two) == [
        "安排了，还没有确认的记录：应到336天，都没有确认的记录。 示例卫生院"
    ]


def test_absence_on_the_list_is_a_gap() -> None:
    away = resident(absences="[{from: 2026-05-01, to: 2026-05-07, reason: 开会}]")
    assert told("on-site-gap, days_allowed: 0", assignments=away) == [
        "还没做到：名单上共有7天没有人。 2026年5月1日至2026年5月7日 示例卫生院"
    ]


def test_plan_without_gaps_is_no_proof() -> None:
    gap = "on-site-gap, days_allowed: 0"
    known = months(*range(1, 12))
    assert told(gap, as_of="2026-11-30", assignments=resident(), **months(10)) == [
        "安排了，还没有确认的记录：应到334天，已确认1天，333天没有记录。 示例卫生院"
    ]
    assert told(gap, as_of="2026-11-30", assignments=resident(), **known) == [
        "做到了：每个月都有确认的到岗记录，共11天。 示例卫生院"
    ]
    known["attendance/2026-11"] = month(11, "absent")
    assert told(gap, as_of="2026-11-30", assignments=resident(), **known) == [
        "还没做到：有1天确认没有人到岗。 2026年11月12日 示例卫生院"
    ]
    undated = resident(period="{months_min: 6}")
    assert told(gap, assignments=undated) == [
        "没有资料，不能判断：名单上没有写起止日期。 示例卫生院"
    ]


def test_unconfirmed_attendance_proves_nothing() -> None:
    unconfirmed = {
        name: text.replace(f"  {HERE}\n", "") for name, text in months(*range(1, 7)).items()
    }
    assert told("stay-too-short, months: 6", assignments=resident(), **unconfirmed) == [
        "安排了，还没有确认的记录：安排满了6个月，其中6个月没有确认的到岗记录。 示例甲"
    ]


def test_days_a_week_and_a_month_are_counted_in_whole_periods_with_records() -> None:
    weekly = post("每周三上午", period="{from: 2026-01, to: 2027-06}")
    november = {"attendance/2026-11": attendance("04 present, 11 absent, 18 late, 25 present")}
    week = "days-on-site-too-few, days: 1, per: week"
    assert told(week, "principle", assignments=weekly, **november) == [
        (
            "和“原则上”的要求不一样：有确认记录的4段里，1段不到1天。 "
            "2026年11月9日至2026年11月15日 示例甲"
        )
    ]
    month_ = "days-on-site-too-few, days: 1, per: month"
    assert told(month_, "principle", assignments=weekly, **november) == [
        "做到了：有确认记录的1段，每段都不少于1天。 示例甲"
    ]
    assert told(month_, "principle", assignments=weekly) == [
        "安排了，还没有确认的记录：排了班；没有哪一整周（月）有确认的记录。 示例甲"
    ]


def test_titles() -> None:
    people = (
        "- {id: jia, name: 示例甲, organization: hospital, title: 主治医师}\n"
        "- {id: yi, name: 示例乙, organization: hospital, title: 住院医师}\n"
        "- {id: bing, name: 示例丙, organization: hospital}\n"
    )
    team = resident(expert="", team="[jia, yi, bing]")
    title = "title-too-low, rank: intermediate"
    assert told(title, "principle", experts=people, assignments=team) == [
        "和“原则上”的要求不一样：住院医师。 示例乙",
        "没有资料，不能判断：没有写职称。 示例丙",
        "做到了：主治医师。 示例甲",
    ]
    senior = "senior-experts-too-few, minimum: 2, rank: associate_senior"
    assert told(senior, experts=people, assignments=team) == ["还没做到：名单上有0人，要求2人。"]
    one = senior.replace("2", "1")
    assert told(one, experts=people, assignments=team) == [
        "没有资料，不能判断：名单上看得出的有0人，还有1人不知道职称；要求1人。"
    ]
    chief = people.replace("住院", "副主任")
    assert told(one, experts=chief, assignments=team) == ["做到了：名单上有1人，要求1人。"]


def test_coverage_counts_open_organizations_of_the_types() -> None:
    rule = "recipient-not-covered, types: [township_health_center]"
    pairings = "- {id: clinic, programme: plan, support: hospital, recipient: clinic}\n"
    assert told(rule, pairings=pairings) == [
        "还没做到：没有医院结对。 示例乙卫生院",
        "做到了：有医院结对。 示例卫生院",
    ]


def test_coverage_cannot_be_told_from_a_notice_that_lists_nobody() -> None:
    region = (
        "name: 示范县\ndivision_code: '000000'\nissuer: 示范县卫生健康局\n"
        "sources: [{title: 通知, document_number: 示〔2026〕1号}]\n"
    )
    rule = "recipient-not-covered, types: [township_health_center]"
    assert told(rule, region=region) == ["没有资料，不能判断：全部有哪些单位，原文没有列出。"]


def test_team_of_each_batch() -> None:
    team = resident(expert="", team="[jia, yi]", batch="第一批") + resident(
        "next", "", to_be_named="{number: 2, what: 医师}", batch="第二批"
    )
    rule = "team-too-small, minimum: 2, measured: dispatch"
    assert told(rule, assignments=team) == [
        f"安排了，还没有确认的记录：第二批：定了0人，还有2人没定；要求2人。 {CLINIC}",
        f"做到了：第一批：派了2人。 {CLINIC}",
    ]
    assert told(rule.replace("2", "3"), assignments=team) == [
        "还没做到：第一批：派了2人，要求3人。 示范县人民医院帮示例卫生院",
        "还没做到：第二批：派了0人，要求3人。 示范县人民医院帮示例卫生院",
    ]


def test_team_on_every_day() -> None:
    two = resident() + resident("next", "yi", period="{from: 2026-03, to: 2027-06}")
    rule = "team-too-small, minimum: 2, measured: always"
    assert told(rule, assignments=two) == [
        "还没做到：名单上最少的时候1人，要求2人。 2026年1月1日至2026年2月28日 示例卫生院"
    ]
    own = rule.replace(
        "minimum: 2", "minimum: 5, by_type: [{type: township_health_center, minimum: 1}]"
    )
    assert told(own, assignments=two) == [
        "安排了，还没有确认的记录：名单上一直不少于1人；在不在岗，要看确认的记录。 示例卫生院"
    ]


def test_team_is_not_asked_of_types_without_a_number() -> None:
    rule = "team-too-small, by_type: [{type: TYPE, minimum: 3}], measured: MEASURED"
    always, dispatch = (rule.replace("MEASURED", each) for each in ("always", "dispatch"))

    assert told(always.replace("TYPE", "township_health_center"), assignments=resident()) == [
        "还没做到：名单上最少的时候1人，要求3人。 2026年1月1日至2026年12月2日 示例卫生院"
    ]
    assert told(always.replace("TYPE", "tcm_hospital"), assignments=resident()) == [
        "没有资料，不能判断：数据里还没有这一条管到的人或单位。"
    ]
    assert told(
        dispatch.replace("TYPE", "general_hospital"), assignments=resident(batch="甲批")
    ) == [f"还没做到：甲批：派了1人，要求3人。 {CLINIC}"]
    assert told(dispatch.replace("TYPE", "tcm_hospital"), assignments=resident()) == [
        "没有资料，不能判断：数据里还没有这一条管到的人或单位。"
    ]


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        (("副院长", ""), "做到了：2026年1月来的一批：有副院长。"),
        (
            ("", ""),
            "没有资料，不能判断：2026年1月来的一批：有人没有写职务，有没有副院长不知道。",
        ),
        (("医师", "护士"), "还没做到：2026年1月来的一批：每个人的职务都写了，没有副院长。"),
    ],
)
def test_role(roles: tuple[str, str], said: str) -> None:
    two = resident(role=roles[0]) + resident("next", "yi", role=roles[1])
    assert told("role-missing, role: 副院长", assignments=two) == [f"{said} {CLINIC}"]


def test_role_is_asked_of_each_batch() -> None:
    posts = (
        resident(role="副院长", batch="第一批")
        + resident("two", "yi", role="医师", batch="第二批")
        + resident("three", "", to_be_named="{number: 1, what: 副院长}", role="副院长", batch="丙")
        + resident("four", "bing", role="医师", period="{months_min: 6}")
    )
    assert told("role-missing, role: 副院长", assignments=posts) == [
        f"还没做到：第二批：每个人的职务都写了，没有副院长。 {CLINIC}",
        f"还没做到：没有写批次的：每个人的职务都写了，没有副院长。 {CLINIC}",
        f"安排了，还没有确认的记录：丙：定了有副院长，人还没定。 {CLINIC}",
        f"做到了：第一批：有副院长。 {CLINIC}",
    ]


def test_batches_are_counted_as_batches() -> None:
    posts = resident(batch="第一批") + resident("two", "yi", batch="第二批")
    found = verdict("team-too-small, minimum: 1, measured: dispatch", assignments=posts)

    assert found.counts == "2批都是这样"


def test_who_comes_in_another_s_place_is_no_batch_of_their_own() -> None:
    posts = (
        resident(role="副院长", ended="{date: 2026-05-01}")
        + resident("two", "yi", role="医师", ended="{date: 2026-05-01}")
        + resident("three", "bing", role="医师", period="{from: 2026-05}", replaces="two")
    )
    assert told("role-missing, role: 副院长", assignments=posts) == [
        f"做到了：2026年1月来的一批：有副院长。 {CLINIC}"
    ]
    assert told("team-too-small, minimum: 2, measured: dispatch", assignments=posts) == [
        f"做到了：2026年1月来的一批：派了2人。 {CLINIC}"
    ]
    assert told("team-too-small, minimum: 3, measured: dispatch", assignments=posts) == [
        f"还没做到：2026年1月来的一批：派了2人，要求3人。 {CLINIC}"
    ]


def test_trainees_count_when_they_have_finished_and_lectures_do_not() -> None:
    rule = "trainees-too-few, minimum: 1, per: year"
    lecture = (
        "- {id: a, date: 2026-05-01, type: lecture, pairing: clinic, title: 讲座, people: 90}\n"
    )
    assert told(rule, activities=lecture) == [
        f"没有资料，不能判断：没有这方面的记录。 {CLINIC}、{OTHER}"
    ]
    trained = "- {id: one, pairing: clinic, number: '01', from: 2026-03-01, to: TO}\n"
    assert told(rule, trainees=trained.replace("TO", "2026-06-30")) == [
        f"没有资料，不能判断：没有这方面的记录。 {OTHER}",
        f"做到了：本周期1人学完，要求1人。 {CLINIC}",
    ]
    assert told(rule, trainees=trained.replace("TO", "2026-12-31"))[1] == (
        f"还没到时候：本周期到现在0人学完，要求1人。 要到2026年12月31日 {CLINIC}"
    )
    assert told(rule, as_of="2027-12-31", trainees=trained.replace("TO", "2027-01-31"))[0] == (
        f"还没做到：有1个周期不到1人。 2026年1月1日至2026年12月31日 {CLINIC}"
    )


def test_techniques_without_a_number_are_counted_and_never_missed() -> None:
    rule = "new-techniques-too-few"
    assert told(rule) == [f"没有资料，不能判断：没有这方面的记录。 {CLINIC}、{OTHER}"]
    one = "- {id: one, pairing: other, name: 雾化, first_case: 2026-05-01}\n"
    assert told(rule, techniques=one) == [
        f"没有资料，不能判断：没有这方面的记录。 {CLINIC}",
        f"做到了：有1项。 {OTHER}",
    ]


def test_specialties() -> None:
    rule = "specialties-too-few, minimum: 1, per: year"
    built = (
        "- {id: one, date: 2026-05-01, type: specialty_built, organization: clinic, title: 眼科}\n"
    )
    assert told(rule, activities=built) == [
        "还没到时候：本周期到现在0个，要求1个。 要到2026年12月31日 示例乙卫生院",
        "做到了：本周期1个，要求1个。 示例卫生院",
    ]
    assert told(f"{rule}, types: [tcm_hospital, township_health_center]", activities=built) == told(
        rule, activities=built
    )
    assert told(f"{rule}, types: [tcm_hospital]", activities=built) == [
        "没有资料，不能判断：数据里还没有这一条管到的人或单位。"
    ]


def test_specialties_are_counted_for_a_recipient_whoever_helped() -> None:
    """One is enough for both hospitals; two that follow each other have a year together."""
    rule = "specialties-too-few, minimum: 1, per: year"
    pair = (
        "- {{id: {}, programme: plan, support: {}, recipient: {}, period: {{from: {}, to: {}}}}}\n"
    )
    two = "".join(
        pair.format(*each)
        for each in (
            ("clinic", "hospital", "clinic", "2026-01", "2027-12"),
            ("second", "village", "clinic", "2026-01", "2027-12"),
            ("other", "hospital", "other", "2026-01", "2026-06"),
            ("later", "village", "other", "2026-07", "2027-12"),
        )
    )

    def told_of(pairing: str, pairings: str) -> list[str]:
        built = (
            f"- {{id: a, date: 2026-03-01, type: specialty_built, pairing: {pairing}, title: 科}}\n"
        )
        return told(rule, as_of="2026-12-31", pairings=pairings, activities=built)

    assert told_of("second", two) == [
        "还没做到：有1个周期不到1个。 2026年1月1日至2026年12月31日 示例乙卫生院",
        "做到了：本周期1个，要求1个。 示例卫生院",
    ]
    assert told_of("other", two) == [
        "还没做到：有1个周期不到1个。 2026年1月1日至2026年12月31日 示例卫生院",
        "做到了：本周期1个，要求1个。 示例乙卫生院",
    ]
    assert told_of("clinic", two.replace("from: 2026-07", "from: 2026-09")) == [
        "没有资料，不能判断：帮扶的时间不满一个周期，不按一个周期的数算。 示例乙卫生院",
        "做到了：本周期1个，要求1个。 示例卫生院",
    ]


def test_pair_of_half_a_year_owes_no_number_of_a_year() -> None:
    pairings = (
        "- {id: clinic, programme: plan, support: hospital, recipient: clinic}\n"
        "- {id: other, programme: plan, support: hospital, recipient: other,"
        " period: {from: 2026-07, to: 2026-12}}\n"
    )
    built = "- {id: one, date: 2026-11-01, type: specialty_built, pairing: clinic, title: 眼科}\n"
    assert told(
        "specialties-too-few, minimum: 1, per: year",
        as_of="2026-12-31",
        pairings=pairings,
        activities=built,
    ) == [
        "没有资料，不能判断：帮扶的时间不满一个周期，不按一个周期的数算。 示例乙卫生院",
        "做到了：本周期1个，要求1个。 示例卫生院",
    ]


@pytest.mark.parametrize("last", ["2026-12", "2026-10"])
def test_programme_of_less_than_a_year_owes_no_number_of_a_year(last: str) -> None:
    rule = "trainees-too-few, minimum: 3, per: year"
    one = "- {id: one, pairing: clinic, number: '01', from: 2026-03-01, to: 2026-06-30}\n"
    period = f"{{from: 2026-03, to: {last}}}"
    assert told(rule, as_of="2027-06-01", period=period, trainees=one) == [
        f"没有资料，不能判断：帮扶的时间不满一个周期，不按一个周期的数算。 {CLINIC}",
        f"没有资料，不能判断：没有这方面的记录。 {OTHER}",
    ]
    end = {"2026-12": "2026年12月31日", "2026-10": "2026年10月31日"}[last]
    assert told(rule, as_of="2026-09-01", period=period, trainees=one)[1] == (
        f"还没到时候：本周期到现在1人学完，要求3人。 要到{end} {CLINIC}"
    )


def test_ledger_tells_nothing_of_periods_before_its_first_record() -> None:
    rule = "exchanges-too-few, type: phone_exchange, minimum: 1, per: month"
    call = "- {id: c, date: 2026-10-10, type: phone_exchange, pairing: clinic, title: 通电话}\n"
    assert told(rule, as_of="2026-11-20", activities=call)[0] == (
        "没有资料，不能判断：记录从2026年10月10日才有；以前的周期没有记录。 "
        "2026年1月1日至2026年1月31日、2026年2月1日至2026年2月28日、2026年3月1日至2026年3月31日、"
        f"2026年4月1日至2026年4月30日等9段 {CLINIC}"
    )
    assert told(rule, as_of="2026-11-30", activities=call)[0] == (
        f"还没做到：有1个周期不到1次。 2026年11月1日至2026年11月30日 {CLINIC}"
    )
    trained = "- {id: one, pairing: clinic, number: '01', from: 2027-01-04, to: 2027-03-31}\n"
    assert told(
        "trainees-too-few, minimum: 1, per: year", as_of="2027-12-31", trainees=trained
    ) == [
        (
            "没有资料，不能判断：记录从2027年1月4日才有；以前的周期没有记录。 "
            f"2026年1月1日至2026年12月31日 {CLINIC}"
        ),
        f"没有资料，不能判断：没有这方面的记录。 {OTHER}",
    ]


def test_last_period_that_the_programme_cuts_short_owes_nothing() -> None:
    one = "- {id: one, pairing: clinic, number: '01', from: 2026-03-01, to: 2026-06-30}\n"
    assert (
        told(
            "trainees-too-few, minimum: 1, per: year",
            as_of="2027-12-31",
            period="{from: 2026-01, to: 2027-06}",
            trainees=one,
        )[1]
        == f"做到了：过去的周期都够；本周期到现在0，要求1。 {CLINIC}"
    )


def test_exchanges_in_every_whole_month() -> None:
    calls = "".join(
        f"- {{id: c{month}, date: 2026-{month:02}-10, type: phone_exchange, pairing: clinic,"
        " title: 通电话}\n"
        for month in range(1, 12)
        if month != 8
    )
    rule = "exchanges-too-few, type: phone_exchange, minimum: 1, per: month"
    assert told(rule, activities=calls) == [
        f"还没做到：有1个周期不到1次。 2026年8月1日至2026年8月31日 {CLINIC}",
        f"没有资料，不能判断：没有这方面的记录。 {OTHER}",
    ]
    quarter = rule.replace("month", "quarter")
    assert told(quarter, activities=calls)[1] == f"做到了：每个周期都够；本周期2次。 {CLINIC}"


def test_remote_work_that_is_only_encouraged_is_never_red() -> None:
    rule = "remote-not-in-use, sessions: 2, per: quarter"
    used = "- {id: one, date: 2026-02-01, type: remote_session, pairing: clinic, title: 会诊}\n"
    assert told(rule, "encourage", activities=used)[0] == (
        "没有做（通知没有要求必须）：有3个周期不到2次。 2026年1月1日至2026年3月31日、"
        f"2026年4月1日至2026年6月30日、2026年7月1日至2026年9月30日 {CLINIC}"
    )
    planned = post("每周三上午").replace("  - when", "  - service: remote_consultation\n    when")
    assert told("remote-not-in-use", "may", assignments=planned) == [
        f"没有资料，不能判断：没有这方面的记录。 {OTHER}",
        f"安排了，还没有确认的记录：排了远程会诊；没有用过的记录。 {CLINIC}",
    ]
    month = "- {assignment: post, by: hospital, remote_sessions: 4}\n"
    files = {"assignments": planned, "workload/2026-10": month}
    assert told("remote-not-in-use", "may", **files)[1] == f"做到了：有4次记录。 {CLINIC}"


PAIR = "- {id: clinic, programme: plan, support: hospital, recipient: clinic, agreements: [MORE]}\n"


@pytest.mark.parametrize(
    ("agreement", "said"),
    [
        ("{kind: main, signed: 2026-02-20}", "做到了：签了。 从2026年2月20日起"),
        ("{kind: main, signed: 2026-03-01}", "做到了，但晚了：签了，比要求的晚。 2026年3月1日"),
        ("{kind: main, status: signed}", "没有资料，不能判断：有协议，没有写哪天签的。"),
        ("{kind: main, status: draft}", "还没做到：协议还是草稿。"),
        (
            "{kind: main, signed: 2026-02-01, status: expired}",
            "还没做到：协议过期了，没有续签的记录。",
        ),
        ("{kind: supplement, signed: 2026-02-20}", "没有资料，不能判断：没有协议的记录。"),
    ],
)
def test_agreement(agreement: str, said: str) -> None:
    pairings = PAIR.replace("MORE", agreement)
    assert told("agreement-missing, by: 2026-02", pairings=pairings) == [f"{said} {CLINIC}"]


def test_draft_is_no_failing_before_the_day_of_signing() -> None:
    pairings = PAIR.replace("MORE", "{kind: main, status: draft}")
    rule = "agreement-missing, by: 2026-02"
    assert told(rule, as_of="2026-02-28", pairings=pairings) == [
        f"还没到时候：协议还是草稿。 要到2026年2月28日 {CLINIC}"
    ]
    assert told(rule, as_of="2026-03-01", pairings=pairings) == [
        f"还没做到：协议还是草稿。 {CLINIC}"
    ]


def test_report_is_missing_only_where_others_have_filed() -> None:
    rule, due = "report-overdue", "due: [2026-06-30]"
    assert told(rule, more=reports(due, "")) == [
        "没有资料，不能判断：报告（2026年6月30日到期）：没有记录。 示范县人民医院、示例卫生院"
    ]
    filed = "{period: 上半年, by: 示范县人民医院, date: 2026-06-28}"
    assert told(rule, more=reports(due, filed)) == [
        "还没做到：报告（2026年6月30日到期）：没有交的记录，别家有。 从2026年6月30日起 示例卫生院",
        "做到了：报告（2026年6月30日到期）：2026年6月28日交的。 从2026年6月28日起 示范县人民医院",
    ]
    late = "{period: 上半年, by: clinic, date: 2026-07-08}"
    assert told(rule, more=reports(due, f"{filed}, {late}"))[0] == (
        "做到了，但晚了：报告（2026年6月30日到期）：2026年7月8日才交。 2026年7月8日 示例卫生院"
    )


def test_report_that_an_office_files_is_its_body_s() -> None:
    filed = (
        "{period: 上半年, by: 示范县人民医院医务科, date: 2026-06-28}, "
        "{period: 上半年, by: 示例卫生院, date: 2026-06-29}"
    )
    assert told("report-overdue", more=reports("due: [2026-06-30]", filed)) == [
        "做到了：报告（2026年6月30日到期）：2026年6月28日交的。 从2026年6月28日起 示范县人民医院",
        "做到了：报告（2026年6月30日到期）：2026年6月29日交的。 从2026年6月29日起 示例卫生院",
    ]


def test_nobody_s_report_is_missing_where_one_was_filed_by_a_stranger() -> None:
    """The stranger's name may be a slip in that of a body."""
    filed = (
        "{period: 上半年, by: 示范县人民医院, date: 2026-06-28}, "
        "{period: 上半年, by: 示列卫生院, date: 2026-06-29}"
    )
    assert told("report-overdue", more=reports("due: [2026-06-30]", filed)) == [
        "没有资料，不能判断：报告（2026年6月30日到期）：没有记录。 示例卫生院",
        "做到了：报告（2026年6月30日到期）：2026年6月28日交的。 从2026年6月28日起 示范县人民医院",
    ]


def test_report_is_not_missing_on_the_day_it_is_due() -> None:
    filed = "{period: 上半年, by: 示范县人民医院, date: 2026-06-28}"
    more = reports("due: [2026-06-30]", filed)
    assert told("report-overdue", as_of="2026-06-30", more=more)[0] == (
        "还没到时候：报告：2026年6月30日到期。 要到2026年6月30日 示例卫生院"
    )
    assert told("report-overdue", as_of="2026-07-01", more=more)[0] == (
        "还没做到：报告（2026年6月30日到期）：没有交的记录，别家有。 从2026年6月30日起 示例卫生院"
    )


def test_report_that_is_not_due_yet_is_told_a_month_ahead() -> None:
    due = "due: [2026-12-31, 2027-06-30]"
    assert told("report-overdue", more=reports(due, "")) == [
        "还没到时候：报告：2026年12月31日到期。 要到2026年12月31日 示范县人民医院、示例卫生院"
    ]


def test_monthly_report_without_a_day_is_never_late() -> None:
    filed = "{period: 2026年10月, by: 示范县人民医院, date: 2026-12-01}"
    found = told("report-overdue", more=reports("every: month", filed))
    assert [each for each in found if "2026年12月1日" in each] == [
        "做到了：报告（2026年10月）：2026年12月1日交的。 从2026年12月1日起 示范县人民医院"
    ]


def test_workshops_boards_and_what_is_published() -> None:
    shop = "- {id: shop, name: 眼科工作室, organization: clinic, opened: 2026-03-01}\n"
    assert told("workshop-missing") == [
        "没有资料，不能判断：没有这方面的记录。 示例卫生院、示例乙卫生院"
    ]
    assert told("workshop-missing", workshops=shop) == [
        "还没做到：没有工作室的记录，别的单位有。 示例乙卫生院",
        "做到了：眼科工作室。 从2026年3月1日起 示例卫生院",
    ]
    boards = (
        "- {id: one, organization: clinic, put_up: 2026-07-01}\n"
        "- {id: two, organization: other, put_up: 2026-02-01, taken_down: 2026-05-01}\n"
    )
    assert told("board-not-posted", boards=boards) == [
        "还没做到：取下以后没有再张贴的记录。 从2026年5月1日起 示例乙卫生院",
        "做到了：有张贴的记录。 从2026年7月1日起 示例卫生院",
    ]
    assert told("not-published", assignments=post("每周三上午")) == [
        "还没做到：本站还缺：职称、监督电话。 示例卫生院",
        "没有资料，不能判断：数据里还没有这一条管到的人或单位。 示例乙卫生院",
    ]


def test_what_came_after_a_programme_was_over_neither_helps_nor_harms_it() -> None:
    late = "- {id: shop, name: 眼科工作室, organization: clinic, opened: 2028-03-01}\n"
    boards = "- {id: one, organization: clinic, put_up: 2026-07-01, taken_down: 2028-01-05}\n"
    assert told("workshop-missing", as_of="2028-06-01", workshops=late) == [
        "没有资料，不能判断：没有这方面的记录。 示例卫生院、示例乙卫生院"
    ]
    assert told("board-not-posted", as_of="2028-06-01", boards=boards) == [
        "没有资料，不能判断：没有这方面的记录。 示例乙卫生院",
        "做到了：有张贴的记录。 从2026年7月1日起 示例卫生院",
    ]


def test_who_answers_and_whether_pairs_stay() -> None:
    rule = "responsible-not-named"
    assert told(rule) == ["没有资料，不能判断：没有指名由谁负责。"]
    who = "  responsible: {body: 示范县卫生健康局, post: 局长}\n"
    assert told(rule, more=who) == ["做到了：示范县卫生健康局局长。"]
    body = "  responsible: {body: 示范县卫生健康局}\n"
    assert told(rule, more=body) == ["还没做到：示范县卫生健康局；没有指名由谁负责。"]
    region = (
        "name: 示范县\ndivision_code: '000000'\nissuer: 示范县卫生健康局\n"
        "sources: [{title: 通知, document_number: 示〔2026〕1号}]\n"
    )
    assert told(rule, more=body, region=region) == [
        "没有资料，不能判断：示范县卫生健康局；没有指名由谁负责。"
    ]
    pairings = (
        "- {id: clinic, programme: plan, support: hospital, recipient: clinic}\n"
        "- {id: other, programme: plan, support: hospital, recipient: other, replaces: clinic}\n"
    )
    assert told("pairing-changed", "principle", pairings=pairings) == [
        f"和“原则上”的要求不一样：换过：代替了原来的一对。 {OTHER}",
        f"做到了：没有换过的记录。 {CLINIC}",
    ]


def test_verdict_says_how_many_and_the_worst_first() -> None:
    found = verdict("recipient-not-covered, types: [township_health_center, village_clinic]")
    assert (found.state, found.word, found.counts) == (
        "short",
        "还没做到",
        "3家里：还没做到 1 · 做到了 2",
    )
    assert found.groups[0].lines[0].who == (Link("示例村卫生室", "shifan/organizations/village/"),)


def test_rule_that_asks_nobody_that_is_known_cannot_be_told() -> None:
    found = verdict("agreement-missing", pairings="[]\n")
    assert (found.word, found.plain) == ("没有资料，不能判断", "数据里还没有这一条管到的人或单位。")
