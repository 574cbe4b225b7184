"""What two counties publish of a visit in one's data that is held at the other's clinic."""

import json
import textwrap
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.production.region_files import region_files
from generator.texts.catalogue import catalogue
from generator.views.page import Setting
from tests.projects import new_project
from tests.schedule.county import FILES, change
from tests.schedule.neighbour import NEIGHBOUR, write_two
from tests.schedule.test_neighbour import AWAY_FROM_HOME
from tests.views.test_agenda import told
from tests.views.test_views import pages_of

CLOSED = change(
    "cancelled", "power", assignment="", organization="clinic", date="2026-12-09", reason="停电"
)
DEPARTMENTS = "- {id: eye, name: 眼科}\n"


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    data = tmp_path_factory.mktemp("data")
    write_two(data, {}, changes=CLOSED, assignments="[]")
    (data / "departments.yml").write_text(DEPARTMENTS, encoding="utf-8")
    checked = pipeline.check(data, date(2026, 12, 2))
    assert not checked.has_errors
    return Setting(checked.dataset, date(2026, 12, 2), catalogue("zh"), {}, checked.lines)


def events_of(files: dict[str, bytes], path: str, uid: str) -> list[str]:
    """The lines of one entry of a feed that say when and whether it is."""
    text = files[path].decode().replace("\r\n ", "")
    (event,) = [each for each in text.split("BEGIN:VEVENT") if f"UID:{uid}\r\n" in each]
    return [line for line in event.splitlines() if line.startswith(("DTSTART", "STATUS"))]


def test_feeds_and_data_of_both_counties_say_that_the_clinic_is_closed(setting: Setting) -> None:
    near, far = (
        dict(region_files(setting.dataset.regions_by_id[each], setting, ""))
        for each in ("shifan", "lin")
    )
    visits = json.loads(far["open-data/visits.json"])["visits"]
    (off,) = [
        (each["id"], each["status"], each["reason"])
        for each in visits
        if each["date"] == "2026-12-09"
    ]
    assert off == ("lin/lin/2026-12-09/am", "cancelled", "停电")
    for files, path in (
        (near, "organizations/clinic/visits.ics"),
        (near, "departments/eye/visits.ics"),
        (far, "organizations/yuan/visits.ics"),
        (far, "experts/lin/visits.ics"),
        (far, "departments/eye/visits.ics"),
    ):
        assert events_of(files, path, "lin/lin/2026-12-09/am") == [
            "DTSTART;TZID=Asia/Shanghai:20261209T083000",
            "STATUS:CANCELLED",
        ]


def test_pages_of_both_counties_say_it(setting: Setting) -> None:
    pages = pages_of(setting)
    for path in (
        "shifan/organizations/clinic/",
        "shifan/departments/eye/",
        "lin/experts/lin/",
        "lin/departments/eye/",
    ):
        (off,) = [line[3:6] for line in told(pages[path]) if line[0].startswith("12月9日")]
        assert off == ("停诊（这次不来）", "", "原因：停电")
    changes = {region: pages[f"{region}/changes/"].content.coming for region in ("shifan", "lin")}
    assert [
        (each.id, [line.line.who[0].text for line in each.planned]) for each in changes["shifan"]
    ] == [("c-power", ["示例邻"])]
    assert changes["lin"] == (replace(changes["shifan"][0], id="c-shifan.power"),)


def test_department_page_names_the_neighbours_doctor_and_the_clinic(setting: Setting) -> None:
    page = pages_of(setting)["shifan/departments/eye/"]
    assert [line[6] for line in told(page)][:1] == ["示例邻"]


@pytest.mark.parametrize("ties", ["pairing", "place of a session"])
def test_a_later_build_makes_anew_what_a_neighbour_has_changed(ties: str, tmp_path: Path) -> None:
    own_only = {"pairings": NEIGHBOUR["pairings"].splitlines()[1], "assignments": AWAY_FROM_HOME}
    neighbour = NEIGHBOUR if ties == "pairing" else {**NEIGHBOUR, **own_only}
    records = {
        **{f"shifan/{name}.yml": text for name, text in FILES.items()},
        **{f"lin/{name}.yml": textwrap.dedent(text) for name, text in neighbour.items()},
        "departments.yml": DEPARTMENTS,
    }
    project = new_project(tmp_path, records)
    assert project.build().is_published
    clinic = project.site / "shifan/organizations/clinic/visits.ics"
    assert "停电" not in clinic.read_text("utf-8").replace("\r\n ", "")

    closed = CLOSED.replace("date: 2026-12-09", "from: 2026-12-09\n  to: 2026-12-10")
    project.has({**records, "shifan/changes.yml": closed})
    assert project.build().is_published
    visits = json.loads((project.site / "lin/open-data/visits.json").read_text("utf-8"))["visits"]
    assert {each["reason"] for each in visits} == {None, "停电"}

    late = change("late", assignment="lin", from_="2026-11-25", to="2026-12-03", reason="修路")
    project.has({**records, "lin/changes.yml": late})
    assert project.build().is_published
    feed = clinic.read_text("utf-8").replace("\r\n ", "")
    assert ("修路" in feed, "停电" in feed) == (True, False)
