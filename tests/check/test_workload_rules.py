"""Workload against posts, between the two sides and against the months before."""

import pytest

from generator.model.ledger import FIGURES
from generator.texts.catalogue import LANGUAGES, catalogue
from tests.check.county_findings import told
from tests.schedule.county import FILES

RESIDENT = "- {id: post, pairing: clinic, expert: jia, mode: resident, period: PERIOD}\n"
YEAR = "{from: 2026-01, to: 2026-12}"
OCTOBER, NOVEMBER = "workload/2026-10", "workload/2026-11"


def report(by: str, **figures: object) -> str:
    """What one organization reports of the one post."""
    lines = "".join(f"  {name}: {number}\n" for name, number in figures.items())
    return f"- assignment: post\n  by: {by}\n{lines}"


def found(period: str = YEAR, **files: str) -> list[str]:
    """What is told of workload."""
    lines = told(assignments=RESIDENT.replace("PERIOD", period), **files)
    return [line for line in lines if line.startswith("workload/")]


def monthly(first: int, *numbers: int, **more: str) -> list[str]:
    """What is told of outpatients that the clinic reports for months of 2026, from one on."""
    months = {
        f"workload/2026-{month:02}": report("clinic", outpatient=number)
        for month, number in enumerate(numbers, first)
    }
    return found(**months, **more)


def test_two_reports_that_agree_are_in_order() -> None:
    one, other = report("hospital", outpatient=112), report("clinic", outpatient=112)

    assert found(**{OCTOBER: one + other}) == []


def test_each_number_that_differs_is_told_at_its_line_with_the_other() -> None:
    one = report("hospital", outpatient=112, surgeries=2, lectures=1)
    other = report("clinic", surgeries=3, outpatient=110)

    assert found(**{OCTOBER: one + other}) == [
        (
            "workload/2026-10.yml:8 workload-differs: 示例甲（示例卫生院）的手术台数："
            "示例卫生院报 3，示范县人民医院报 2（shifan/workload/2026-10.yml:4）。"
        ),
        (
            "workload/2026-10.yml:9 workload-differs: 示例甲（示例卫生院）的门诊人次："
            "示例卫生院报 110，示范县人民医院报 112（shifan/workload/2026-10.yml:3）。"
        ),
    ]


def test_home_visits_that_differ_are_told_without_their_numbers() -> None:
    one, other = report("hospital", home_visits=3), report("clinic", home_visits=4)

    assert found(**{OCTOBER: one + other}) == [
        (
            "workload/2026-10.yml:6 workload-differs: 示例甲（示例卫生院）的入户次数："
            "示例卫生院和示范县人民医院报的不一样（shifan/workload/2026-10.yml:3）。"
        )
    ]


def test_number_that_one_side_leaves_out_is_not_known() -> None:
    one, other = report("hospital", outpatient=112, lectures=2), report("clinic", outpatient=112)

    assert found(**{OCTOBER: one + other}) == []
    assert found(**{OCTOBER: report("hospital", outpatient=112)}) == []


def test_third_reporter_is_told_and_does_not_hide_what_the_two_report() -> None:
    third = report("other", outpatient=5)
    one, other = report("hospital", outpatient=112), report("clinic", outpatient=110)

    assert found(**{OCTOBER: third + one + other}) == [
        (
            "workload/2026-10.yml:2 workload-by-neither-side: 填报的是示例乙卫生院；"
            "示例甲（示例卫生院）由示范县人民医院派出，示例卫生院接受。"
        ),
        (
            "workload/2026-10.yml:9 workload-differs: 示例甲（示例卫生院）的门诊人次："
            "示例卫生院报 110，示范县人民医院报 112（shifan/workload/2026-10.yml:6）。"
        ),
    ]


def test_one_side_reports_once_a_month_however_it_is_written() -> None:
    twice = report("clinic", outpatient=110) + report("shifan/clinic", outpatient=110)

    assert found(**{OCTOBER: twice}) == [
        (
            "workload/2026-10.yml:4 ledger-entry-repeated: 安排“post”这个月已经登记过了，"
            "见 shifan/workload/2026-10.yml:1。"
        )
    ]


@pytest.mark.parametrize("written", ["-3", "3.5", "三", "3人次"])
def test_number_that_is_no_count_is_malformed_at_its_line(written: str) -> None:
    assert found(**{OCTOBER: report("clinic", outpatient=written)}) == [
        (
            "workload/2026-10.yml:3 value-malformed: outpatient 应当是不小于 0 的整数，"
            f"现在写的是“{written}”。"
        )
    ]


def test_month_ahead_is_told_and_the_one_that_runs_is_not() -> None:
    december = {"workload/2026-12": report("clinic", outpatient=110)}

    assert found(**{NOVEMBER: report("clinic", outpatient=110)}) == []
    assert found(**december) == [
        (
            "workload/2026-12.yml:1 ledger-ahead-of-time: 这里记的是做过的事，"
            "日期 2026-12-01 却还没有到（今天按 2026-11-25 算）。"
        )
    ]


def test_month_after_a_post_had_ended() -> None:
    assert found(
        YEAR + ", ended: {date: 2026-10-01}",
        **{OCTOBER: report("clinic", outpatient=1), NOVEMBER: report("clinic", outpatient=1)},
    ) == [
        (
            "workload/2026-11.yml:1 workload-outside-post: 示例甲（示例卫生院）的安排到 "
            "2026-10-01 为止，2026-11 还报了工作量。"
        )
    ]


def test_month_before_a_post_had_begun() -> None:
    assert found(
        "{from: 2026-10-31, to: 2026-12}",
        **{"workload/2026-09": report("clinic"), OCTOBER: report("clinic")},
    ) == [
        (
            "workload/2026-09.yml:1 workload-outside-post: 示例甲（示例卫生院）的安排从 "
            "2026-10-31 起，2026-09 就报了工作量。"
        )
    ]


def test_number_ten_times_the_highest_before_is_told_at_its_line() -> None:
    assert monthly(7, 62, 58, 40, 620) == [
        (
            "workload/2026-10.yml:3 workload-jumped: 示例甲（示例卫生院）的门诊人次，"
            "示例卫生院报 620；以前各月最多 62。"
        )
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        (62, 619),  # not quite
        (3, 49),  # small
        (0, 120),  # nothing before to be ten times of
        (120,),  # nothing before
        (620, 62, 60),  # it fell
        (62, 6, 70),  # ten times the last month, not the highest
    ],
)
def test_number_that_is_no_jump(numbers: tuple[int, ...]) -> None:
    assert monthly(3, *numbers) == []


def test_small_number_before_counts_as_five() -> None:
    assert [line.partition(": ")[0] for line in monthly(3, 1, 50)] == [
        "workload/2026-04.yml:3 workload-jumped"
    ]


def test_month_in_which_the_post_began_is_not_compared_with() -> None:
    began = {"period": "{from: 2026-03-28, to: 2026-12}"}

    assert monthly(3, 5, 90, 95, **began) == []
    assert len(monthly(3, 5, 9, 95, **began)) == 1


def test_jump_is_against_the_twelve_months_before_and_the_same_side() -> None:
    programmes = FILES["programmes"].replace("2026-01", "2024-01")
    long = "{from: 2024-01, to: 2026-12}"

    def since(month: str, by: str = "clinic") -> list[str]:
        earlier = {f"workload/{month}": report(by, outpatient=9)}
        last = {OCTOBER: report("clinic", outpatient=90)}
        return found(long, **earlier, **last, programmes=programmes)

    assert [len(since(month)) for month in ("2025-09", "2025-10")] == [0, 1]
    assert since("2025-10", by="hospital") == []


def test_jump_of_home_visits_is_told_without_numbers() -> None:
    few, many = report("clinic", home_visits=4), report("clinic", home_visits=50)

    assert found(**{OCTOBER: few, NOVEMBER: many}) == [
        (
            "workload/2026-11.yml:3 workload-jumped: 示例甲（示例卫生院）的入户次数，"
            "示例卫生院报的是以前各月的十倍以上。"
        )
    ]


def test_every_number_has_a_name() -> None:
    assert [set(catalogue(each).names["figure"]) for each in LANGUAGES] == [set(FIGURES)] * 2
