"""Pairings that end before what is planned under them, and records that others replace."""

from tests.check import county_findings
from tests.schedule.county import post, visits_in

PAIRINGS = """
- {id: clinic, programme: plan, support: hospital, recipient: clinic, MORE}
- {id: other, programme: plan, support: hospital, recipient: other}
"""
WEEKLY = post("每周三上午", period="{from: 2026-01, to: 2027-06}")


def told(**files: str) -> list[str]:
    """What is found, besides that 2027's days off are not known yet."""
    found = county_findings.told(**files)
    return [each for each in found if not each.startswith("holidays/")]


def pairings(more: str) -> str:
    return PAIRINGS.replace("MORE", more)


def two_posts(earlier: str, later: str, who: str = "yi") -> str:
    """A post of jia, and one that replaces it."""
    after = post("每周三上午", expert=who, period=later).replace("id: post", "id: next")
    return post("每周三上午", period=earlier) + after.replace(
        "  mode: clinic\n", "  mode: clinic\n  replaces: post\n"
    )


def test_period_of_the_assignment_says_when_visits_are() -> None:
    early = pairings("period: {from: 2026-01, to: 2026-11}")
    found = visits_in("2026-12-01", "2026-12-03", assignments=WEEKLY, pairings=early)
    assert found == ["2026-12-02 08:30-12:00 jia scheduled"]


def test_assignment_that_outlasts_its_pairing_is_told_with_both_lines() -> None:
    early = pairings("period: {from: 2026-01, to: 2026-11}")
    assert told(assignments=WEEKLY, pairings=early)[:1] == [
        (
            "assignments.yml:5 assignment-outlasts-pairing: 这条安排到 2027-06-30 为止，它的结对 "
            "2026-11-30 就到期了（shifan/pairings.yml:1）：按安排，到期以后还有人来。"
        )
    ]


def test_assignment_under_agreements_that_have_all_ended_is_told() -> None:
    ended = pairings("agreements: [{kind: main, status: ended}]")
    assert told(assignments=WEEKLY, pairings=ended)[0] == (
        "assignments.yml:5 assignment-outlasts-pairing: 这条安排到 2027-06-30 为止，它的结对的协议"
        "都写着已经结束（shifan/pairings.yml:1）：按安排，还有人来。"
    )
    ended = pairings("agreements: [{kind: main, status: ended, to: 2026-10-31}]")
    assert "2026-10-31 就到期了" in told(assignments=WEEKLY, pairings=ended)[0]
    going_on = "agreements: [{kind: main, status: ended}, {kind: supplement, status: signed}]"
    assert told(assignments=WEEKLY, pairings=pairings(going_on)) == []


def test_assignment_that_ends_with_its_pairing_or_is_over_is_not_told() -> None:
    same = pairings("period: {from: 2026-01, to: 2027-06}")
    assert told(assignments=WEEKLY, pairings=same) == []
    early = pairings("period: {from: 2026-01, to: 2026-06}")
    over = post("每周三上午", period="{from: 2026-01, to: 2027-06}", ended="{date: 2026-09-30}")
    assert not [each for each in told(assignments=over, pairings=early) if "outlasts" in each]


def test_replaced_post_without_an_end_is_told_where_it_is_mended() -> None:
    found = told(assignments=two_posts("{from: 2026-01}", "{from: 2026-12, to: 2027-06}"))
    assert found == [
        (
            "assignments.yml:5 replaced-but-running: “next”（shifan/assignments.yml:11）从 "
            "2026-12-01 起代替了这条安排，这条却没有写到哪天为止：两条同时有效。"
        )
    ]


def test_replaced_post_that_ends_too_late_is_told() -> None:
    found = told(
        assignments=two_posts("{from: 2026-01, to: 2027-01}", "{from: 2026-12, to: 2027-06}")
    )
    assert found == [
        (
            "assignments.yml:5 replaced-but-running: “next”（shifan/assignments.yml:11）从 "
            "2026-12-01 起代替了这条安排，这条却到 2027-01-31 才完：两条同时有效。"
        )
    ]


def test_replaced_post_that_has_ended_is_not_told() -> None:
    assert told(assignments=two_posts("{from: 2026-01, to: 2026-11}", "{from: 2026-12}")) == []
    early = two_posts("{from: 2026-01, to: 2027-06}", "{from: 2026-12}").replace(
        "  sessions", "  ended: {date: 2026-11-30}\n  sessions", 1
    )
    assert told(assignments=early) == []


def test_overlap_of_one_doctor_with_the_post_that_replaced_it_says_what_to_end() -> None:
    found = told(
        assignments=two_posts("{from: 2026-01}", "{from: 2026-12, to: 2027-06}", who="jia")
    )
    assert [each.split()[1] for each in found] == [
        "replaced-but-running:",
        "visit-overlaps-another:",
    ]


def test_replaced_pairing_without_an_end_is_told() -> None:
    replaced = pairings("contact: {office: 办公室}") + (
        "- {id: new, programme: plan, support: hospital, recipient: clinic, replaces: clinic,\n"
        "   period: {from: 2026-12, to: 2027-12}}\n"
    )
    assert told(assignments=WEEKLY, pairings=replaced)[0] == (
        "pairings.yml:1 replaced-but-running: “new”（shifan/pairings.yml:3）从 2026-12-01 起代替了"
        "这条结对，这条却没有写到哪天为止：两条同时有效。"
    )
