"""A clinic whose place is known can be opened in the telephone's own map."""

from datetime import date
from pathlib import Path

from generator.render.link_html import link
from tests.schedule.county import FILES, write_county
from tests.views.test_views import pages_of, setting_of

PLACE = "type: township_health_center, latitude: 25.5, longitude: 100.25}"


def test_place_is_a_link_that_asks_no_other_site(tmp_path: Path) -> None:
    clinics = FILES["organizations"].replace("type: township_health_center}", PLACE, 1)
    write_county(tmp_path, organizations=clinics)
    pages = pages_of(setting_of(tmp_path, date(2026, 12, 2)))
    facts = pages["shifan/organizations/clinic/"].content.facts
    (place,) = [fact.values[0] for fact in facts if fact.label == "地图"]

    assert link(place, "../../../") == (
        '<a href="geo:25.5,100.25?q=25.5,100.25">在手机地图里打开</a>'
    )
    other = pages["shifan/organizations/other/"].content.facts
    assert [fact for fact in other if fact.label == "地图"] == []
