"""What a region publishes besides pages: whole files, with every status; `expected/` holds them."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.production.region_files import region_files
from generator.schedule.window import Days
from generator.texts.catalogue import catalogue
from generator.views.page import Setting

HERE = Path(__file__).parent
AS_OF = date(2026, 12, 2)
ADDRESS = "https://example.gov.cn/gongshi/"


@pytest.fixture(scope="module")
def setting() -> Setting:
    checked = pipeline.check(HERE / "scheduled", AS_OF)
    assert [each for each in checked.findings if each.severity == "error"] == []
    return Setting(
        checked.dataset, AS_OF, catalogue("zh"), {}, checked.lines, days=Days(back=1, ahead=28)
    )


def files_of(region: str, setting: Setting, address: str = ADDRESS) -> dict[str, bytes]:
    found = list(region_files(setting.dataset.regions_by_id[region], setting, address))
    assert len(dict(found)) == len(found)
    return dict(found)


@pytest.mark.parametrize(
    "path",
    [
        "open-data/visits.json",
        "open-data/visits.csv",
        "open-data/experts.json",
        "open-data/pairings.json",
        "organizations/jia-zhen/visits.ics",
        "organizations/yiyuan/visits.ics",
        "experts/ding/visits.ics",
        "departments/surgery/visits.ics",
    ],
)
def test_files_are_as_expected(path: str, setting: Setting) -> None:
    expected = HERE / "expected" / path.replace("/", "_")
    assert files_of("shifan", setting)[path] == expected.read_bytes()


def test_every_record_that_somebody_may_come_to_has_a_feed(setting: Setting) -> None:
    expected = [
        "organizations/yiyuan",
        "organizations/jia-zhen",
        "organizations/yi-zhen",
        "organizations/cunwei",
        "experts/jia",
        "experts/yi",
        "experts/bing",
        "experts/ding",
        "departments/internal-medicine",
        "departments/paediatrics",
        "departments/surgery",
    ]
    found = [path for path in files_of("shifan", setting) if path.endswith(".ics")]
    assert found == [f"{folder}/visits.ics" for folder in expected]


def test_feeds_and_data_stay_when_nothing_is_scheduled(setting: Setting) -> None:
    later = replace(setting, as_of=date(2029, 1, 1))
    files = files_of("shifan", later)
    assert list(files) == list(files_of("shifan", setting))
    assert json.loads(files["open-data/visits.json"])["visits"] == []
    assert b"BEGIN:VEVENT" not in files["experts/jia/visits.ics"]


def test_hospital_and_experts_of_another_region_have_what_they_do_here(setting: Setting) -> None:
    files = files_of("dong", setting)
    uids = {
        path: [line for line in content.decode().splitlines() if line.startswith("UID:")]
        for path, content in files.items()
        if path.endswith(".ics")
    }
    assert uids == {
        "organizations/yiyuan/visits.ics": ["UID:shifan/dong-jia/2026-12-09/pm"],
        "experts/jia/visits.ics": ["UID:shifan/dong-jia/2026-12-09/pm"],
        "experts/yi/visits.ics": ["UID:shifan/jia-neike/2026-12-16/am"],
    }
    assert json.loads(files["open-data/visits.json"])["visits"] == []


def test_substitute_comes_from_their_own_hospital_or_nobody_says_from_where(
    setting: Setting,
) -> None:
    feed = files_of("shifan", setting)["organizations/jia-zhen/visits.ics"].decode()
    feed = feed.replace("\r\n ", "")
    assert "示例东乙 主治医师，来自东区示例医院\\n" in feed
    assert "示例戊 主治医师\\n" in feed


def test_only_invented_regions_say_that_they_are(setting: Setting) -> None:
    region = setting.dataset.regions_by_id["shifan"]
    assert region.profile
    real = replace(region, profile=region.profile.model_copy(update={"example": False}))
    dataset = replace(setting.dataset, regions=(real, setting.dataset.regions_by_id["dong"]))
    files = files_of("shifan", replace(setting, dataset=dataset))
    assert [path for path, content in files.items() if "演示".encode() in content] == []
    assert b"X-WR-CALNAME:\xe7\xa4\xba" in files["organizations/jia-zhen/visits.ics"]


def test_csv_says_what_json_says(setting: Setting) -> None:
    files = files_of("shifan", setting)
    visits = json.loads(files["open-data/visits.json"])["visits"]
    rows = list(csv.DictReader(io.StringIO(files["open-data/visits.csv"].decode("utf-8-sig"))))
    plain = [
        {key: (row[key] or None) for key in row if key not in ("original", "tour", "stop")}
        for row in rows
    ]
    told = [{key: visit[key] for key in plain[0]} for visit in visits]
    assert [each for each in told if each["place"] == "=镇政府"]
    for each in told:
        each["place"] = "'=镇政府" if each["place"] == "=镇政府" else each["place"]
    assert plain == told
    assert [row["tour"] for row in rows if row["tour"]] == ["che"]


def test_photos_consent_and_papers_stay_inside(setting: Setting) -> None:
    files = files_of("shifan", setting)
    told = b"".join(content for path, content in files.items() if path.startswith("open-data/"))
    assert b"jia.jpg" not in told
    assert b"photo" not in told
    assert b"xieyi.pdf" not in told


def test_home_visit_says_a_village_at_most(setting: Setting) -> None:
    feed = files_of("shifan", setting)["experts/bing/visits.ics"].decode().replace("\r\n ", "")
    (event,) = [each for each in feed.split("BEGIN:VEVENT") if "jia-shang-men" in each]
    assert "LOCATION:示例甲村\r\n" in event
    assert "GEO" not in event


def test_addresses_stand_only_where_the_site_has_one(setting: Setting) -> None:
    with_address = files_of("shifan", setting)["organizations/jia-zhen/visits.ics"]
    assert f"URL:{ADDRESS}shifan/organizations/jia-zhen/\r\n".encode() in with_address
    without = files_of("shifan", setting, "")["organizations/jia-zhen/visits.ics"]
    assert b"URL:" not in without


@pytest.mark.parametrize(
    ("outputs", "folders"),
    [
        ({"pages"}, {"finder.js"}),
        ({"pages", "data"}, {"finder.js", "open-data"}),
        ({"pages", "feeds"}, {"finder.js", "organizations", "experts", "departments"}),
        (
            {"pages", "data", "feeds"},
            {"finder.js", "open-data", "organizations", "experts", "departments"},
        ),
    ],
    ids=lambda value: "-".join(sorted(value)),
)
def test_only_what_was_asked_for_is_made(
    outputs: set[str], folders: set[str], setting: Setting
) -> None:
    asked = replace(setting, outputs=frozenset(outputs))
    assert {path.partition("/")[0] for path in files_of("shifan", asked)} == folders


def test_same_bytes_twice(setting: Setting) -> None:
    checked = pipeline.check(HERE / "scheduled", AS_OF)
    again = replace(setting, dataset=checked.dataset)
    for region in ("shifan", "dong"):
        assert files_of(region, setting) == files_of(region, again)
