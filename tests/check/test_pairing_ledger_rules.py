"""Agreements, and activities, trainees and techniques by their pairing's period."""

import pytest

from tests.check.county_findings import told
from tests.schedule.county import FILES

TO_OCTOBER = "{kind: main, signed: 2026-01-20, from: 2026-01-20, to: 2026-10-31, status: signed}"


def agreements(*written: str, **more: str) -> str:
    """The two pairings, the first with agreements, a line each from line 6 on."""
    lines = "".join(f"  {key}: {value}\n" for key, value in more.items())
    entries = "".join(f"  - {each}\n" for each in written)
    return (
        "- id: clinic\n  programme: plan\n  support: hospital\n  recipient: clinic\n"
        f"  agreements:\n{entries}{lines}"
        "- {id: other, programme: plan, support: hospital, recipient: other}\n"
    )


def found(as_of: str = "2026-11-25", **files: str) -> list[str]:
    """What is told of pairings."""
    return [line for line in told(as_of, **files) if line.startswith("pairings")]


def expired(*written: str, as_of: str = "2026-11-25", **more: str) -> list[str]:
    """What is told of the agreements: line and code."""
    lines = found(as_of, pairings=agreements(*written, **more))
    return [line.removeprefix("pairings.yml:").partition(": ")[0] for line in lines]


def test_agreement_that_ran_out_while_the_pairing_goes_on() -> None:
    assert found(pairings=agreements(TO_OCTOBER)) == [
        (
            "pairings.yml:6 agreement-expired: 示范县人民医院 → 示例卫生院："
            "帮扶协议到 2026-10-31 为止，结对还没有结束，之后的协议没有记录。"
        )
    ]


def test_agreement_holds_on_its_last_day() -> None:
    assert expired(TO_OCTOBER, as_of="2026-10-31") == []
    assert expired(TO_OCTOBER, as_of="2026-11-01") == ["6 agreement-expired"]


def test_agreement_that_says_itself_that_it_expired() -> None:
    assert found(pairings=agreements("{kind: main, status: expired}")) == [
        (
            "pairings.yml:6 agreement-expired: 示范县人民医院 → 示例卫生院："
            "帮扶协议写着已经到期，结对还没有结束，之后的协议没有记录。"
        )
    ]


@pytest.mark.parametrize(
    "follows",
    [
        "{kind: main, signed: 2026-11-01, from: 2026-11-01, to: 2027-10-31, status: renewed}",
        "{kind: main, signed: 2026-11-01, from: 2026-12-01}",
        "{kind: main, to: 2026-11-10, status: ended}",
    ],
)
def test_agreement_that_is_followed_or_was_ended_has_not_run_out(follows: str) -> None:
    assert expired(TO_OCTOBER, follows) == []
    assert expired(follows, TO_OCTOBER) == []


def test_draft_and_agreement_of_another_kind_do_not_follow() -> None:
    draft = "{kind: main, to: 2027-10-31, status: draft}"
    supplement = "{kind: supplement, signed: 2026-03-02, to: 2027-12-31, status: signed}"

    assert expired(draft) == []
    assert expired(TO_OCTOBER, draft, supplement) == ["6 agreement-expired"]


def test_pairing_that_is_over_replaced_or_closed_needs_no_agreement() -> None:
    assert expired(TO_OCTOBER, period="{from: 2026-01, to: 2026-10}") == []
    replaced = agreements(TO_OCTOBER).replace(
        "recipient: other", "recipient: other, replaces: clinic"
    )
    assert [each for each in found(pairings=replaced) if "agreement-expired" in each] == []
    closed = FILES["organizations"].replace(
        "township_health_center}", "township_health_center, closed: {date: 2026-11-01}}", 1
    )
    assert found(pairings=agreements(TO_OCTOBER), organizations=closed) == []


def test_agreement_that_ends_before_it_begins_or_is_signed_ahead() -> None:
    backwards = "{kind: main, signed: 2026-01-20, from: 2027-01-20, to: 2026-12-31}"
    ahead = "{kind: supplement, signed: 2026-12-20, from: 2027-01-01, to: 2027-12-31}"

    assert found(pairings=agreements(backwards, ahead)) == [
        "pairings.yml:6 period-backwards: 从 2027-01-20 到 2026-12-31：结束早于开始。",
        (
            "pairings.yml:7 ledger-ahead-of-time: 这里记的是做过的事，日期 2026-12-20 却还没有到"
            "（今天按 2026-11-25 算）。"
        ),
    ]


ACTIVITY = "- {id: one, date: DATE, type: lecture, ABOUT, title: 高血压怎么随访}\n"
TRAINEE = "- {id: one, pairing: clinic, number: 甲镇01, from: FROM, to: TO}\n"
TECHNIQUE = "- {id: one, pairing: clinic, name: 腰椎牵引, first_case: DATE}\n"


def ledger(kind: str, text: str, **files: str) -> list[str]:
    """What is told of one ledger."""
    files[kind] = text
    return [line for line in told(**files) if line.startswith(f"{kind}.yml")]


def activity(date: str, about: str = "pairing: clinic") -> list[str]:
    """What is told of an activity."""
    return ledger("activities", ACTIVITY.replace("DATE", date).replace("ABOUT", about))


def trainee(first: str, last: str, **files: str) -> list[str]:
    """What is told of a trainee."""
    return ledger("trainees", TRAINEE.replace("FROM", first).replace("TO", last), **files)


def test_activity_lies_in_the_period_of_its_pairing_or_programme() -> None:
    assert activity("2026-01-01") == activity("2025-01-01", "organization: clinic") == []
    assert activity("2025-12-31") == [
        (
            "activities.yml:1 ledger-outside-pairing: 2025-12-31 在“示范县人民医院 → 示例卫生院”"
            "这条结对的起止时间（2026-01 至 2027-12）之外。"
        )
    ]
    assert activity("2025-12-31", "programme: plan") == [
        (
            "activities.yml:1 ledger-outside-pairing: 2025-12-31 在“示范县帮扶方案”"
            "的起止时间（2026-01 至 2027-12）之外。"
        )
    ]


def test_pairing_with_a_period_of_its_own_is_asked_first() -> None:
    pairings = agreements(period="{to: 2026-06}").replace("  agreements:\n", "")

    assert trainee("2026-05-01", "2026-06-30", pairings=pairings) == []
    assert trainee("2026-05-01", "2026-07-01", pairings=pairings) == [
        (
            "trainees.yml:1 ledger-outside-pairing: 2026-07-01 在“示范县人民医院 → 示例卫生院”"
            "这条结对的起止时间（2026-01 至 2026-06）之外。"
        )
    ]


def test_trainee_ends_after_the_beginning_and_may_end_ahead() -> None:
    assert trainee("2026-10-01", "2027-03-31") == []
    assert trainee("2026-10-01", "2026-09-30") == [
        "trainees.yml:1 period-backwards: 从 2026-10-01 到 2026-09-30：结束早于开始。"
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("activities", ACTIVITY.replace("ABOUT", "pairing: clinic")),
        ("trainees", TRAINEE.replace("FROM", "DATE").replace(", to: TO", "")),
        ("techniques", TECHNIQUE),
        ("boards", "- {id: one, organization: clinic, put_up: DATE}\n"),
        ("boards", "- {id: one, organization: clinic, taken_down: DATE}\n"),
        ("assessments", "- {id: one, kind: self, about: 全年, mended: DATE}\n"),
    ],
)
def test_what_was_done_is_not_ahead_and_today_is_not(kind: str, text: str) -> None:
    assert ledger(kind, text.replace("DATE", "2026-11-25")) == []
    assert ledger(kind, text.replace("DATE", "2029-11-26")) == [
        (
            f"{kind}.yml:1 ledger-ahead-of-time: 这里记的是做过的事，日期 2029-11-26 却还没有到"
            "（今天按 2026-11-25 算）。"
        )
    ]
