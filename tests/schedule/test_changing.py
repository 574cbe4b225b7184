"""Visits as changed: what was announced after the schedule, one change after another."""

from tests.schedule.county import change, found_in, post, told, visits_in

WEEKLY = post("每周三上午")
TWICE = post("每周三上午、下午")
FIRST = "2026-12-02 08:30-12:00 jia scheduled"
SECOND = "2026-12-09 08:30-12:00 jia scheduled"
THIRD = "2026-12-16 08:30-12:00 jia scheduled"
VAN = """
    - id: van
      name: 巡回医疗车
      organization: hospital
      programme: plan
      team: [jia]
      stops:
        - {id: gate, place: 村委会门前, when: "每周四9:00-10:00"}
        - {id: market, place: 集市, when: "每周四14:00-15:00"}
    """


def after(*changes: str, assignments: str = WEEKLY) -> list[str]:
    """The visits of the first half of December after changes."""
    return visits_in(assignments=assignments, changes="".join(changes))


def test_cancelled() -> None:
    one = change("cancelled", date="2026-12-09", reason="手术")
    assert after(one) == [FIRST, "2026-12-09 08:30-12:00 jia cancelled 手术", THIRD]


def test_cancelled_over_a_range_both_ends_included() -> None:
    some = change("cancelled", from_="2026-12-02", to="2026-12-09")
    assert after(some) == [
        "2026-12-02 08:30-12:00 jia cancelled",
        "2026-12-09 08:30-12:00 jia cancelled",
        THIRD,
    ]


def test_one_of_two_sessions_of_a_day_is_cancelled_by_its_part_of_the_day_or_its_hours() -> None:
    for session in ("下午", " 下午 ", "14:00-17:00", "午后"):
        one = change("cancelled", date="2026-12-02", session=f"'{session}'")
        assert after(one, assignments=TWICE)[:3] == [
            FIRST,
            "2026-12-02 14:00-17:00 jia cancelled",
            SECOND,
        ]


def test_without_a_session_all_of_a_day_are_cancelled() -> None:
    assert after(change("cancelled", date="2026-12-02"), assignments=TWICE)[:2] == [
        "2026-12-02 08:30-12:00 jia cancelled",
        "2026-12-02 14:00-17:00 jia cancelled",
    ]


def test_moved_to_another_day() -> None:
    one = change("moved", date="2026-12-09", to="2026-12-10")
    assert after(one) == [
        FIRST,
        "2026-12-10 08:30-12:00 jia moved was 2026-12-09 08:30 jia",
        THIRD,
    ]


def test_moved_to_other_hours_another_place_another_expert() -> None:
    hours = change("moved", date="2026-12-09", to="{hours: 14:30-16:00}")
    assert after(hours)[1] == "2026-12-09 14:30-16:00 jia moved was 2026-12-09 08:30 jia"
    place = change("moved", date="2026-12-09", to="{place: 镇文化站}")
    assert after(place)[1] == "2026-12-09 08:30-12:00 jia moved was 2026-12-09 08:30 jia 镇文化站"
    who = change("moved", date="2026-12-09", to="2026-12-10", by="yi")
    assert after(who)[1] == "2026-12-10 08:30-12:00 yi moved was 2026-12-09 08:30 jia"


def test_moved_into_the_window_and_out_of_it() -> None:
    into = change("moved", date="2026-12-23", to="2026-12-15")
    out = change("moved", "change-2", date="2026-12-02", to="2026-11-30")
    assert after(into, out) == [
        "2026-11-30 08:30-12:00 jia moved was 2026-12-02 08:30 jia",
        SECOND,
        "2026-12-15 08:30-12:00 jia moved was 2026-12-23 08:30 jia",
        THIRD,
    ]


def test_moved_into_the_window_by_two_steps() -> None:
    there = change("moved", date="2026-12-23", to="2027-01-05")
    back = change("moved", "change-2", date="2027-01-05", to="2026-12-15", announced="2026-11-21")
    assert after(there, back)[2] == "2026-12-15 08:30-12:00 jia moved was 2026-12-23 08:30 jia"


def test_a_moved_visit_keeps_its_id() -> None:
    one = change("moved", date="2026-12-09", to="{date: 2026-12-10, hours: 14:00-15:00}")
    found = found_in(assignments=WEEKLY, changes=one).visits
    assert [visit.id for visit in found] == [
        "shifan/post/2026-12-02/am",
        "shifan/post/2026-12-09/am",
        "shifan/post/2026-12-16/am",
    ]
    assert (found[1].part, [each.id for each in found[1].changes]) == ("下午", ["change-1"])


def test_substituted_by_an_expert_or_by_somebody_without_a_record() -> None:
    assert after(change("substituted", date="2026-12-09", by="yi"))[1] == (
        "2026-12-09 08:30-12:00 yi substituted was 2026-12-09 08:30 jia"
    )
    named = change("substituted", date="2026-12-09", by="{name: 示例丁, title: 主治医师}")
    assert after(named)[1] == ("2026-12-09 08:30-12:00 示例丁 substituted was 2026-12-09 08:30 jia")


def test_late_with_and_without_new_hours() -> None:
    assert after(change("late", date="2026-12-09", reason="路上堵车"))[1] == (
        "2026-12-09 08:30-12:00 jia late was 2026-12-09 08:30 jia 路上堵车"
    )
    assert after(change("late", date="2026-12-09", to="{hours: 09:30-12:00}"))[1] == (
        "2026-12-09 09:30-12:00 jia late was 2026-12-09 08:30 jia"
    )


def test_added_by_part_of_the_day_or_by_hours() -> None:
    assert after(change("added", date="2026-12-03", session="下午"))[1] == (
        "2026-12-03 14:00-17:00 jia added"
    )
    hours = change("added", date="2026-12-03", to="{hours: 18:00-19:00, place: 镇文化站}", by="yi")
    assert after(hours)[1] == "2026-12-03 18:00-19:00 yi added 镇文化站"


def test_added_visits_have_ids_of_their_own() -> None:
    changes = "".join(
        change("added", id_, date=day, session="上午")
        for id_, day in (("plus-1", "2026-12-02"), ("plus-2", "2026-12-03"))
    )
    found = found_in(last="2026-12-08", assignments=WEEKLY, changes=changes).visits
    assert [visit.id for visit in found] == [
        "shifan/post/2026-12-02/am",
        "shifan/post/2026-12-02/am-plus-1",
        "shifan/post/2026-12-03/am",
    ]


def test_added_to_a_post_without_sessions_and_to_one_of_several_kinds() -> None:
    bare = "- {id: post, pairing: clinic, expert: jia, mode: resident, period: {from: 2026-01}}\n"
    one = change("added", date="2026-12-03", session="上午")
    (visit,) = found_in(assignments=bare, changes=one).visits
    assert (visit.series.session, visit.series.organization) == (None, "clinic")
    two_kinds = WEEKLY + "    service: lecture\n  - {when: 每周四上午, service: surgery}\n"
    visits = found_in(assignments=two_kinds, changes=one).visits
    assert [visit.series.service for visit in visits if visit.status == "added"] == [None]


def test_added_in_a_rotation_is_by_whose_turn_it_is() -> None:
    turns = "{experts: [jia, yi], each: week, start: 2026-11-30}"
    text = post("每周三上午", expert="", rotation=turns)
    assert after(change("added", date="2026-12-10", session="上午"), assignments=text)[2] == (
        "2026-12-10 08:30-12:00 yi added"
    )


def test_restored_is_as_it_was_announced_first() -> None:
    off = change("cancelled", date="2026-12-09")
    on = change("restored", "change-2", date="2026-12-09", announced="2026-11-21", reason="照常")
    assert after(off, on) == [FIRST, f"{SECOND} 照常", THIRD]
    moved = change("moved", date="2026-12-09", to="{date: 2026-12-10, hours: 14:00-15:00}")
    assert after(moved, on) == [FIRST, f"{SECOND} 照常", THIRD]


def test_restored_keeps_the_part_of_the_day() -> None:
    night = post("每周三夜诊18:00-20:00")
    moved = change("moved", date="2026-12-09", to="{hours: 09:00-10:00}")
    on = change("restored", "change-2", date="2026-12-09", announced="2026-11-21")
    visit = found_in(assignments=night, changes=moved + on).visits[1]
    assert (visit.part, visit.status, visit.original) == ("夜诊", "scheduled", None)


def test_restored_after_days_away() -> None:
    away = post("每周三上午", absences="[{from: 2026-12-09, to: 2026-12-09, reason: 进修}]")
    assert after(change("restored", date="2026-12-09"), assignments=away) == [FIRST, SECOND, THIRD]


def test_a_restored_visit_may_be_unconfirmed_still() -> None:
    off = change("cancelled", date="2026-12-30")
    on = change("restored", "change-2", date="2026-12-30", announced="2026-11-21")
    assert visits_in("2026-12-29", "2026-12-31", assignments=WEEKLY, changes=off + on) == [
        "2026-12-30 08:30-12:00 jia unconfirmed"
    ]


def test_changes_apply_as_announced_whatever_their_order_in_the_file() -> None:
    moved = change("moved", date="2026-12-09", to="2026-12-10", announced="2026-11-21")
    then = change(
        "substituted", "change-2", date="2026-12-10", by="yi", announced="2026-11-21 17:00"
    )
    wanted = "2026-12-10 08:30-12:00 yi substituted was 2026-12-09 08:30 jia"
    assert after(moved, then)[1] == after(then, moved)[1] == wanted


def test_a_change_of_the_old_day_is_for_the_visit_that_was_moved_from_it() -> None:
    moved = change("moved", date="2026-12-09", to="2026-12-10")
    off = change("cancelled", "change-2", date="2026-12-09", announced="2026-11-21")
    assert after(moved, off)[1] == ("2026-12-10 08:30-12:00 jia cancelled was 2026-12-09 08:30 jia")


def test_one_stop_of_a_tour() -> None:
    one = change("cancelled", assignment="", tour="van", stop="market", date="2026-12-03")
    assert visits_in(last="2026-12-04", tours=VAN, changes=one) == [
        "2026-12-03 09:00-10:00 jia scheduled",
        "2026-12-03 14:00-15:00 jia cancelled",
    ]
    all_day = change("cancelled", assignment="", tour="van", date="2026-12-03")
    assert visits_in(last="2026-12-04", tours=VAN, changes=all_day) == [
        "2026-12-03 09:00-10:00 jia cancelled",
        "2026-12-03 14:00-15:00 jia cancelled",
    ]


def test_a_whole_clinic_by_its_organization() -> None:
    two = (
        WEEKLY
        + "\n- id: elsewhere\n  pairing: other\n  expert: yi\n  mode: clinic\n"
        + ("  period: {from: 2026-01, to: 2027-06}\n  sessions:\n  - when: 每周三上午\n")
    )
    off = change(
        "cancelled", assignment="", organization="clinic", date="2026-12-02", reason="停电"
    )
    assert visits_in(last="2026-12-08", assignments=two, changes=off) == [
        "2026-12-02 08:30-12:00 jia cancelled 停电",
        "2026-12-02 08:30-12:00 yi scheduled",
    ]


def test_what_fits_nothing_or_leaves_open_which_has_no_effect() -> None:
    nowhere = change("cancelled", date="2026-12-03")
    either = change("moved", "change-2", date="2026-12-02", to="{hours: 09:00-10:00}")
    found = found_in(assignments=TWICE, changes=nowhere + either)
    assert [each.id for each in found.without_effect] == ["change-1", "change-2"]
    assert {visit.status for visit in found.visits} == {"scheduled"}


def test_days_at_the_ends_of_the_calendar_are_days_like_others() -> None:
    early = change("moved", date="0001-01-01", to="2026-12-03")
    late = change("moved", "change-2", date="9999-12-31", to="2026-12-04")
    later = change("cancelled", "change-3", from_="2026-12-04", to="9999-12-31")
    assert after(early, late, later) == [
        FIRST,
        "2026-12-09 08:30-12:00 jia cancelled",
        "2026-12-16 08:30-12:00 jia cancelled",
    ]


def of_clinic(what: str, id_: str, **more: str) -> str:
    """A change of all that is held at the clinic on one day."""
    return change(what, id_, assignment="", organization="clinic", date="2026-12-09", **more)


def test_a_clinic_that_opens_again_brings_back_nothing_else() -> None:
    closed = of_clinic("cancelled", "change-2", announced="2026-11-21", reason="停电")
    opened = of_clinic("restored", "change-3", announced="2026-11-22", reason="来电")
    ill = change("cancelled", date="2026-12-09", reason="手术")
    instead = change("substituted", date="2026-12-09", by="yi")
    away = post("每周三上午", absences="[{from: 2026-12-09, to: 2026-12-09, reason: 进修}]")
    assert after(closed, opened)[1] == f"{SECOND} 来电"
    assert after(ill, closed, opened)[1] == "2026-12-09 08:30-12:00 jia cancelled 手术"
    assert after(closed, opened, assignments=away)[1] == "2026-12-09 08:30-12:00 jia cancelled 进修"
    assert after(instead, closed, opened)[1] == (
        "2026-12-09 08:30-12:00 yi substituted was 2026-12-09 08:30 jia"
    )


def test_a_doctor_who_comes_after_all_does_not_open_a_closed_clinic() -> None:
    ill = change("cancelled", date="2026-12-09", reason="手术")
    closed = of_clinic("cancelled", "change-2", announced="2026-11-21", reason="停电")
    well = change("restored", "change-3", date="2026-12-09", announced="2026-11-22")
    assert after(ill, closed, well)[1] == "2026-12-09 08:30-12:00 jia cancelled 停电"
    assert after(closed, well)[1] == SECOND


def test_what_is_called_off_may_be_so_again_or_moved_or_held_by_somebody_else() -> None:
    away = post("每周三上午", absences="[{from: 2026-12-09, to: 2026-12-09, reason: 进修}]")
    off = change(
        "cancelled", "change-0", from_="2026-12-08", to="2026-12-15", announced="2026-11-01"
    )
    for assignments, earlier, reason in ((away, "", " 进修"), (WEEKLY, off, "")):
        for change_, wanted in (
            (
                change("cancelled", date="2026-12-09"),
                f"2026-12-09 08:30-12:00 jia cancelled{reason}",
            ),
            (
                change("moved", date="2026-12-09", to="2026-12-10"),
                "2026-12-10 08:30-12:00 jia moved was 2026-12-09 08:30 jia",
            ),
            (
                change("substituted", date="2026-12-09", by="yi"),
                "2026-12-09 08:30-12:00 yi substituted was 2026-12-09 08:30 jia",
            ),
        ):
            found = found_in(assignments=assignments, changes=earlier + change_)
            assert told(found.visits[1]) == wanted
            assert not found.without_effect


def test_nobody_stands_in_at_a_closed_clinic() -> None:
    closed = of_clinic("cancelled", "change-2", announced="2026-11-19", reason="停电")
    instead = change("substituted", date="2026-12-09", by="yi")
    assert after(closed, instead)[1] == "2026-12-09 08:30-12:00 jia cancelled 停电"


def test_all_day_is_for_both_sessions_of_a_day() -> None:
    assert after(change("cancelled", date="2026-12-02", session="全天"), assignments=TWICE)[:2] == [
        "2026-12-02 08:30-12:00 jia cancelled",
        "2026-12-02 14:00-17:00 jia cancelled",
    ]


def test_a_moved_visit_is_known_by_the_session_that_it_was() -> None:
    moved = change("moved", date="2026-12-09", to="{date: 2026-12-10, hours: 14:00-15:00}")
    on = change("restored", "change-2", date="2026-12-09", session="上午", announced="2026-11-21")
    assert after(moved, on) == [FIRST, SECOND, THIRD]


def test_added_with_its_hours_as_session() -> None:
    one = change("added", date="2026-12-10", session="'09:00-10:00'")
    assert after(one)[2] == "2026-12-10 09:00-10:00 jia added"


def test_hospital_that_is_closed_stops_no_tour_that_it_runs() -> None:
    closed = change("cancelled", assignment="", organization="hospital", date="2026-12-03")
    assert visits_in(last="2026-12-04", tours=VAN, changes=closed) == [
        "2026-12-03 09:00-10:00 jia scheduled",
        "2026-12-03 14:00-15:00 jia scheduled",
    ]


def test_of_changes_announced_at_once_the_files_order_does_not_matter() -> None:
    moved = change("moved", "a", date="2026-12-09", to="2026-12-10")
    instead = change("substituted", "b", date="2026-12-10", by="yi")
    off = change("cancelled", "c", date="2026-12-10")
    back = change("restored", "d", date="2026-12-09")
    for several, wanted in (
        ((moved, instead), "2026-12-10 08:30-12:00 yi substituted was 2026-12-09 08:30 jia"),
        ((moved, off), "2026-12-10 08:30-12:00 jia cancelled was 2026-12-09 08:30 jia"),
        ((moved, back), SECOND),
    ):
        assert after(*several)[1] == after(*reversed(several))[1] == wanted
