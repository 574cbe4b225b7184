"""Hours that are lacking where another county's data has somebody come."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.pipeline import check
from tests.schedule.neighbour import write_two

WITHOUT_HOURS = "name: 示范县\ndivision_code: '000000'\nissuer: 示范县卫生健康局\n"


def found(**files: str) -> list[tuple[str, int, str]]:
    with TemporaryDirectory() as folder:
        write_two(Path(folder), {}, **files)
        findings = check(Path(folder), date(2026, 11, 25)).findings
    return [(each.file, each.line, each.code) for each in findings if each.code == "hours-unknown"]


def test_county_of_the_clinic_is_told_that_its_hours_are_lacking() -> None:
    assert found(region=WITHOUT_HOURS) == [("shifan/region.yml", 1, "hours-unknown")]


def test_nobody_is_told_where_the_clinics_county_has_its_hours() -> None:
    assert found() == []
