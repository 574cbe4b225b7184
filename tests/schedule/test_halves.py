"""Half of a whole day's visit is called off: the other half stands."""

from tests.check.county_findings import told as findings
from tests.schedule.county import change, found_in, post, visits_in

WHOLE = post("每周三全天")
NEXT = "2026-12-09 08:30-17:00 jia scheduled"


def first_days(*changes: str, assignments: str = WHOLE) -> list[str]:
    """The visits of 2 and 9 December."""
    return visits_in("2026-12-02", "2026-12-09", assignments=assignments, changes="".join(changes))


def half(part: str, what: str = "cancelled", id_: str = "change-1", **more: str) -> str:
    return change(what, id_, date="2026-12-02", session=part, **more)


def test_morning_called_off_leaves_the_afternoon() -> None:
    assert first_days(half("上午", reason="开会")) == [
        "2026-12-02 08:30-12:00 jia cancelled 开会",
        "2026-12-02 14:00-17:00 jia scheduled",
        NEXT,
    ]


def test_afternoon_called_off_leaves_the_morning() -> None:
    assert first_days(half("下午")) == [
        "2026-12-02 08:30-12:00 jia scheduled",
        "2026-12-02 14:00-17:00 jia cancelled",
        NEXT,
    ]


def test_half_is_known_by_its_hours_too() -> None:
    assert first_days(half("'08:30-12:00'"))[0] == "2026-12-02 08:30-12:00 jia cancelled"


def test_written_hours_are_cut_at_the_offices_noon() -> None:
    written = post("每周三全天9:00-16:00")
    assert first_days(half("上午"), assignments=written)[:2] == [
        "2026-12-02 09:00-12:00 jia cancelled",
        "2026-12-02 14:00-16:00 jia scheduled",
    ]
    hours_only = post("每周三9:00-16:00")
    assert first_days(half("上午"), assignments=hours_only)[:2] == [
        "2026-12-02 09:00-12:00 jia cancelled",
        "2026-12-02 14:00-16:00 jia scheduled",
    ]


def test_without_an_office_noon_only_the_part_of_the_day_is_known() -> None:
    region = "{name: 示范县, division_code: '000000', issuer: 示范县卫生健康局}"
    found = visits_in(
        "2026-12-02",
        "2026-12-02",
        region=region,
        assignments=post("每周三全天9:00-16:00"),
        changes=half("上午"),
    )
    assert found == ["2026-12-02 上午 jia cancelled", "2026-12-02 下午 jia scheduled"]


def test_half_that_is_changed_keeps_the_id_and_the_other_has_one_of_its_own() -> None:
    ids = {
        part: [
            (visit.part, visit.id, len(visit.changes))
            for visit in found_in(
                "2026-12-02", "2026-12-02", assignments=WHOLE, changes=half(part)
            ).visits
        ]
        for part in ("上午", "下午")
    }
    assert ids == {
        "上午": [
            ("上午", "shifan/post/2026-12-02/all-day", 1),
            ("下午", "shifan/post/2026-12-02/all-day.pm", 0),
        ],
        "下午": [
            ("上午", "shifan/post/2026-12-02/all-day.am", 0),
            ("下午", "shifan/post/2026-12-02/all-day", 1),
        ],
    }


def test_both_halves_may_be_changed_one_after_the_other() -> None:
    both = (half("上午"), half("下午", "substituted", "change-2", by="yi", announced="2026-11-21"))
    assert first_days(*both)[:2] == [
        "2026-12-02 08:30-12:00 jia cancelled",
        "2026-12-02 14:00-17:00 yi substituted was 2026-12-02 14:00 jia",
    ]


def test_half_that_is_restored_comes_as_planned() -> None:
    back = half("上午", "restored", "change-2", announced="2026-11-21")
    whole_back = change("restored", "change-2", date="2026-12-02", announced="2026-11-21")
    off = change("cancelled", date="2026-12-02")
    wanted = [
        "2026-12-02 08:30-12:00 jia scheduled",
        "2026-12-02 14:00-17:00 jia scheduled",
        NEXT,
    ]
    assert first_days(half("上午"), back) == first_days(half("上午"), whole_back) == wanted
    assert first_days(off, back)[:2] == [wanted[0], "2026-12-02 14:00-17:00 jia cancelled"]


def test_whole_day_called_off_after_half_of_it() -> None:
    off = change("cancelled", "change-2", date="2026-12-02", session="全天", announced="2026-11-21")
    assert [each[11:] for each in first_days(half("上午"), off)[:2]] == [
        "08:30-12:00 jia cancelled",
        "14:00-17:00 jia cancelled",
    ]


def test_half_of_a_day_that_was_moved() -> None:
    moved = change("moved", "change-0", date="2026-12-02", to="2026-12-04", announced="2026-11-01")
    off = change("cancelled", date="2026-12-04", session="上午")
    assert first_days(moved, off)[:2] == [
        "2026-12-04 08:30-12:00 jia cancelled was 2026-12-02 08:30 jia",
        "2026-12-04 14:00-17:00 jia moved was 2026-12-02 14:00 jia",
    ]


def test_clinic_closed_for_a_morning_is_open_in_the_afternoon() -> None:
    closed = change(
        "cancelled", assignment="", organization="clinic", date="2026-12-02", session="上午"
    )
    assert first_days(closed)[:2] == [
        "2026-12-02 08:30-12:00 jia cancelled",
        "2026-12-02 14:00-17:00 jia scheduled",
    ]


def test_where_another_visit_of_the_day_is_the_morning_nothing_is_halved() -> None:
    both = post("每周三全天") + "    service: surgery\n  - {when: 每周三上午, service: lecture}\n"
    assert first_days(half("上午"), assignments=both)[:2] == [
        "2026-12-02 08:30-17:00 jia scheduled",
        "2026-12-02 08:30-12:00 jia cancelled",
    ]


def test_half_of_a_whole_day_is_no_finding_and_an_evening_is_one() -> None:
    weekly = post("每周三全天", period="{from: 2026-01, to: 2026-12}")
    assert findings(assignments=weekly, changes=half("上午")) == []
    assert [
        "change-without-visit" in each
        for each in findings(assignments=weekly, changes=half("晚上"))
    ] == [True]


def test_added_and_called_off_on_one_day_is_called_off_whatever_the_files_order() -> None:
    plus = change("added", "plus", date="2026-12-03", session="上午")
    off = change("cancelled", "off", date="2026-12-03")
    wanted = "2026-12-03 08:30-12:00 jia cancelled"
    assert first_days(plus, off)[1] == first_days(off, plus)[1] == wanted


def test_added_later_than_it_was_called_off_is_held() -> None:
    plus = change("added", "plus", date="2026-12-03", session="上午", announced="2026-11-20 17:00")
    off = change("cancelled", "off", date="2026-12-03")
    assert first_days(off, plus)[1] == "2026-12-03 08:30-12:00 jia added"
