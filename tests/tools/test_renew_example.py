"""What keeps the example county alive: each autumn it is made to run a year longer."""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.model.record import Record
from generator.pipeline import Checked, check

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "tools" / "renew_example.py"
PROGRAMME = """\
- id: plan
  name: 示范方案
  period: {from: 2026-01, to: 2027-12}
  reports:
    - {name: 报告, due: [2026-06-30, 2027-06-30, 2027-11-30]}
"""
PAIRINGS = """\
- id: one
  period: {from: 2026-01, to: 2027-12}
  agreements:
    - {kind: main, from: 2026-01-20, to: 2027-12-31}
- id: over
  period: {from: 2026-01, to: 2027-06}
"""


def renew(data: Path, year: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, data, year],
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )


def postings_until(checked: Checked, year: int) -> list[str]:
    last = date(year, 12, 31)
    return [
        each.id
        for each in checked.dataset.regions_by_id["shifan"].assignments
        if each.period.to and each.period.to.last_day == last
    ]


def over_in(checked: Checked) -> list[Record]:
    """The programmes that were over before 2027, and all that goes by them."""
    region = checked.dataset.regions_by_id["shifan"]
    programmes = [each for each in region.programmes if each.period.to.last_day.year < 2027]
    pairings = [
        pairing for each in programmes for pairing in region.pairings_by_programme.get(each.id, ())
    ]
    assignments = [
        assignment
        for each in pairings
        for assignment in region.assignments_by_pairing.get(each.id, ())
    ]
    return [*programmes, *pairings, *assignments]


def codes_in(checked: Checked) -> set[str]:
    return {each.code for each in checked.findings if each.file.startswith("shifan")}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for region, example in (("shifan", "example: true\n"), ("real", "")):
        (tmp_path / region).mkdir()
        (tmp_path / region / "region.yml").write_text(f"name: 某地\n{example}", encoding="utf-8")
        (tmp_path / region / "programmes.yml").write_text(PROGRAMME, encoding="utf-8")
    (tmp_path / "shifan" / "pairings.yml").write_text(PAIRINGS, encoding="utf-8")
    (tmp_path / "shifan" / "changes.yml").write_text("- {to: 2027-12-31}\n", encoding="utf-8")
    return tmp_path


def test_renewing_extends_what_runs_to_the_end_of_the_year(data: Path) -> None:
    assert renew(data, "2028").returncode == 0

    assert (
        (data / "shifan" / "programmes.yml").read_text(encoding="utf-8")
        == """\
- id: plan
  name: 示范方案
  period: {from: 2026-01, to: 2028-12}
  reports:
    - {name: 报告, due: [2026-06-30, 2027-06-30, 2027-11-30, 2028-06-30, 2028-11-30]}
"""
    )
    assert (
        (data / "shifan" / "pairings.yml").read_text(encoding="utf-8")
        == """\
- id: one
  period: {from: 2026-01, to: 2028-12}
  agreements:
    - {kind: main, from: 2026-01-20, to: 2028-12-31}
- id: over
  period: {from: 2026-01, to: 2027-06}
"""
    )


def test_renewing_leaves_real_regions_and_changes_alone(data: Path) -> None:
    renew(data, "2028")

    assert (data / "real" / "programmes.yml").read_text(encoding="utf-8") == PROGRAMME
    assert (data / "shifan" / "changes.yml").read_text(encoding="utf-8") == "- {to: 2027-12-31}\n"


def test_renewing_twice_changes_nothing_more(data: Path) -> None:
    renew(data, "2028")
    once = {path: path.read_bytes() for path in data.rglob("*.yml")}
    again = renew(data, "2028")

    assert {path: path.read_bytes() for path in data.rglob("*.yml")} == once
    assert "续到" not in again.stdout


def test_renewing_needs_a_folder_and_a_year(data: Path) -> None:
    assert renew(data, "明年").returncode == 2
    assert renew(data / "no", "2028").returncode == 2


def test_shipped_example_renewed_expires_no_more(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    before = check(tmp_path / "data", date(2027, 12, 1))
    renew(tmp_path / "data", "2028")
    after = check(tmp_path / "data", date(2027, 12, 1))

    assert len(over_in(before)) == 13
    assert over_in(before) == over_in(after)
    assert postings_until(before, 2027) == postings_until(after, 2028)
    assert len(postings_until(after, 2028)) > 30
    assert codes_in(before) - codes_in(after) == {"period-expiring"}
    assert codes_in(after) - codes_in(before) == set()
    assert not after.has_errors
