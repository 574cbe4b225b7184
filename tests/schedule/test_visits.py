"""Visits as planned: who comes, from when to when, at which hours, with which id."""

from tests.schedule.county import FILES, change, county, found_in, post, visits_in

WEEKLY = ["2026-12-02 08:30-12:00 jia scheduled", "2026-12-09 08:30-12:00 jia scheduled"]
ORGANIZATIONS = FILES["organizations"]


def with_clinic(fields: str) -> str:
    """The organizations, one more line in the clinic's record."""
    return ORGANIZATIONS.replace(
        "township_health_center}", f"township_health_center, {fields}}}", 1
    )


def ids_in(**files: str) -> list[str]:
    return [visit.id for visit in found_in(**files).visits]


def test_a_session_gives_its_dates_with_office_hours() -> None:
    assert visits_in(last="2026-12-14", assignments=post("每周三上午")) == WEEKLY


def test_a_post_without_sessions_gives_none() -> None:
    text = "- {id: post, pairing: clinic, expert: jia, mode: resident, period: {from: 2026-01}}"
    assert visits_in(assignments=text) == []


def test_a_series_says_who_sends_whom_where() -> None:
    text = post("每周三上午", department="内科") + "    room: 3 诊室\n    service: outpatient\n"
    series = found_in(assignments=text).visits[0].series
    assert (series.hospital, series.recipient, series.organization) == (
        "hospital",
        "clinic",
        "clinic",
    )
    assert (series.department, series.room, series.service, series.place) == (
        "内科",
        "3 诊室",
        "outpatient",
        None,
    )
    assert series.source.path == (0, "sessions", 0, "when")


def test_department_is_that_of_the_only_expert() -> None:
    assert found_in(assignments=post("每周三上午")).visits[0].series.department == "眼科"
    team = post("每周三上午", expert="", team="[jia, yi]")
    assert found_in(assignments=team).visits[0].series.department is None


def test_a_whole_team_comes() -> None:
    team = post("每周三上午", expert="", team="[jia, shifan/yi]")
    assert visits_in(last="2026-12-08", assignments=team) == [
        "2026-12-02 08:30-12:00 jia+yi scheduled"
    ]


def test_people_not_yet_named_come_nameless() -> None:
    text = post("每周三上午", expert="", to_be_named="{number: 1, what: 外科医师}")
    (visit,) = found_in(last="2026-12-08", assignments=text).visits
    assert (visit.experts, visit.series.experts) == ((), ())
    assert visit.series.to_be_named is not None
    assert visit.series.to_be_named.what == "外科医师"


def test_experts_take_turns_by_weeks_counted_from_the_start() -> None:
    turns = "{experts: [jia, yi, bing], each: week, start: 2026-11-30}"
    text = post("每周一、日上午", expert="", rotation=turns)
    assert visits_in("2026-11-23", "2026-12-27", assignments=text) == [
        "2026-11-30 08:30-12:00 jia scheduled",
        "2026-12-06 08:30-12:00 jia scheduled",
        "2026-12-07 08:30-12:00 yi scheduled",
        "2026-12-13 08:30-12:00 yi scheduled",
        "2026-12-14 08:30-12:00 bing scheduled",
        "2026-12-20 08:30-12:00 bing scheduled",
        "2026-12-21 08:30-12:00 jia scheduled",
        "2026-12-27 08:30-12:00 jia scheduled",
    ]


def test_experts_take_turns_by_months_from_the_day_of_the_month() -> None:
    turns = "{experts: [jia, yi], each: month, start: 2026-10-15}"
    text = post("每月14日、15日上午", expert="", rotation=turns)
    assert visits_in("2026-10-01", "2026-12-31", assignments=text) == [
        "2026-10-15 08:30-12:00 jia scheduled",
        "2026-11-14 08:30-12:00 jia scheduled",
        "2026-11-15 08:30-12:00 yi scheduled",
        "2026-12-14 08:30-12:00 yi scheduled",
        "2026-12-15 08:30-12:00 jia scheduled",
    ]


def test_days_away_are_called_off_with_their_reason() -> None:
    away = "[{from: 2026-12-03, to: 2026-12-09, reason: 进修}]"
    assert visits_in(assignments=post("每周三上午", absences=away)) == [
        "2026-12-02 08:30-12:00 jia scheduled",
        "2026-12-09 08:30-12:00 jia cancelled 进修",
        "2026-12-16 08:30-12:00 jia scheduled",
    ]


def test_a_post_that_ended_early_has_no_visits_later() -> None:
    text = post("每周三上午", ended="{date: 2026-12-09, reason: 调回}")
    assert visits_in(assignments=text) == WEEKLY


def test_an_organization_that_closed_has_no_visits_from_that_day_on() -> None:
    closed = with_clinic("closed: {date: 2026-12-09}")
    assert visits_in(assignments=post("每周三上午"), organizations=closed) == WEEKLY[:1]


def test_what_a_period_leaves_open_comes_from_the_pairing_else_the_programme() -> None:
    months = post("每周三上午", period="{months_min: 6}")
    assert visits_in("2027-12-20", "2028-01-20", assignments=months) == [
        "2027-12-22 08:30-12:00 jia scheduled",
        "2027-12-29 08:30-12:00 jia unconfirmed",
    ]
    pairings = """
        - id: clinic
          programme: plan
          support: hospital
          recipient: clinic
          period: {from: 2026-12-03, to: 2026-12-15}
        """
    assert visits_in(assignments=months, pairings=pairings) == WEEKLY[1:]


def test_an_organization_has_hours_of_its_own_wholly() -> None:
    own = with_clinic("office_hours: [{from: 01-01, to: 12-31, am: 09:00-11:00}]")
    text = post("每周三上午、下午")
    assert visits_in(last="2026-12-02", assignments=text, organizations=own) == [
        "2026-12-02 下午 jia scheduled",
        "2026-12-02 09:00-11:00 jia scheduled",
    ]


def test_an_organization_has_market_days_of_its_own() -> None:
    region = FILES["region"] + "market_days: 每月1日\n"
    text = post("逢集上午")
    assert visits_in(assignments=text, region=region) == ["2026-12-01 08:30-12:00 jia scheduled"]
    own = with_clinic("market_days: 每月8日")
    assert visits_in(assignments=text, region=region, organizations=own) == [
        "2026-12-08 08:30-12:00 jia scheduled"
    ]


def test_winter_hours_run_over_new_year() -> None:
    own = with_clinic(
        "office_hours: [{from: 12-15, to: 02-28, am: 09:30-11:30},"
        " {from: 03-01, to: 12-14, am: 08:00-12:00}]"
    )
    found = visits_in("2026-12-09", "2027-01-13", assignments=post("每周三上午"), organizations=own)
    assert found == [
        "2026-12-09 08:00-12:00 jia scheduled",
        "2026-12-16 09:30-11:30 jia scheduled",
        "2026-12-23 09:30-11:30 jia scheduled",
        "2026-12-30 09:30-11:30 jia unconfirmed",
        "2027-01-06 09:30-11:30 jia scheduled",
        "2027-01-13 09:30-11:30 jia scheduled",
    ]


def test_a_session_may_be_held_at_a_village_clinic() -> None:
    organizations = ORGANIZATIONS.replace(
        "parent: clinic}",
        "parent: clinic, office_hours: [{from: 01-01, to: 12-31, pm: 13:00-15:00}]}",
    )
    text = post("每周三下午") + "    place: village\n"
    (visit,) = found_in(last="2026-12-08", assignments=text, organizations=organizations).visits
    series = visit.series
    assert (series.organization, series.recipient, series.place) == ("village", "clinic", None)
    assert str(visit.start) == "13:00:00"


def test_a_place_in_words_is_at_the_recipient() -> None:
    text = post("每周三下午") + "    place: 镇政府门前\n"
    series = found_in(last="2026-12-08", assignments=text).visits[0].series
    assert (series.organization, series.place) == ("clinic", "镇政府门前")


def test_a_tour_goes_from_stop_to_stop() -> None:
    tours = """
        - id: van
          name: 巡回医疗车
          organization: hospital
          programme: plan
          team: [jia, yi]
          stops:
            - {id: gate, place: 村委会门前, when: 每周三上午}
            - {id: market, place: 集市, when: "每月3日9:00-10:00"}
            - {id: later, place: 学校}
        """
    found = found_in(last="2026-12-08", tours=tours).visits
    assert [(visit.id, visit.series.place, visit.experts) for visit in found] == [
        ("shifan/van/gate/2026-12-02/am", "村委会门前", ("jia", "yi")),
        ("shifan/van/market/2026-12-03/am", "集市", ("jia", "yi")),
    ]


def test_ids_are_the_post_the_day_and_the_part_of_the_day() -> None:
    text = post("每周三上午、下午；每月3日；每月4日全天；每月5日夜诊；每月6日12:30-14:00")
    assert ids_in(last="2026-12-07", assignments=text) == [
        "shifan/post/2026-12-02/am",
        "shifan/post/2026-12-02/pm",
        "shifan/post/2026-12-03/day",
        "shifan/post/2026-12-04/all-day",
        "shifan/post/2026-12-05/night",
        "shifan/post/2026-12-06/pm",
    ]


def test_ids_stay_when_sessions_change_places() -> None:
    sessions = [
        "  - when: 每周三8:00-9:00\n",
        "  - when: 每周三9:00-10:00\n",
        "  - {when: 每周三9:00-11:00, service: lecture}\n",
        "  - {when: 每周三9:00-11:00, service: lecture, room: 3 诊室}\n",
        "  - when: 每周三下午\n",
    ]
    head = post("").partition("  - when")[0]
    found = []
    for order in (sessions, sessions[::-1], [*sessions[2:], *sessions[:2]]):
        visits = found_in(last="2026-12-08", assignments=head + "".join(order)).visits
        found.append({visit.id: (visit.start, visit.end, visit.series.room) for visit in visits})
    assert sorted(found[0]) == [
        "shifan/post/2026-12-02/am",
        "shifan/post/2026-12-02/am-0900",
        "shifan/post/2026-12-02/am-0900-lecture",
        "shifan/post/2026-12-02/am-0900-lecture-again",
        "shifan/post/2026-12-02/pm",
    ]
    assert found[0] == found[1] == found[2]


def test_a_schedule_by_appointment_gives_no_dates() -> None:
    assert visits_in(assignments=post("电话预约")) == []


def test_a_region_is_scheduled_where_something_may_have_a_date() -> None:
    dataset = county(assignments=post("每周三上午"), changes=change("cancelled", date="2026-12-02"))
    assert dataset.regions[0].is_scheduled
    assert not county().regions[0].is_scheduled
