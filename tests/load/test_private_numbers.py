"""Private numbers are found wherever they stand, and no form of the findings repeats them."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline import Checked, check
from generator.render.finding_forms import findings_as_github, findings_as_json, findings_as_text
from generator.texts.catalogue import LANGUAGES, catalogue

BASE = Path(__file__).parents[1] / "example_base"
MOBILE = "13800138000"
CITIZEN = "11010519491231002X"
GOOD = "- id: jia\n  name: 示例甲\n  organization: hospital\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    return tmp_path / "data"


def all_forms(checked: Checked) -> str:
    return "".join(
        form(checked.findings, checked.lines, catalogue(language), "data")
        for form in (findings_as_text, findings_as_json, findings_as_github)
        for language in LANGUAGES
    )


@pytest.mark.parametrize("number", [MOBILE, CITIZEN])
@pytest.mark.parametrize(
    "text",
    [
        "  bio: 电话: {0}\n",
        "  bio：{0}\n",
        "  bio: *{0}\n",
        "  bio: !{0} x\n",
        "  bio: [{0}\n",
        "  '{0}': x\n",
        "  x{0}: x\n  x{0}: x\n",
        "  title:\n    tel: {0}\n",
        "  # {0}\n",
        "  bio: " + "长" * 52 + ": {0}\n",
        "- id: yi{0}\n  name: 示例乙\n  organization: hospital\n",
    ],
)
def test_number_is_found_and_never_repeated(data: Path, text: str, number: str) -> None:
    (data / "shifan/experts.yml").write_text(GOOD + text.format(number), encoding="utf-8")

    checked = check(data, date(2026, 12, 2))

    codes = {finding.code for finding in checked.findings}
    assert codes & {"private-citizen-id", "private-mobile-number"}
    assert number not in all_forms(checked)
    assert number[:10] not in all_forms(checked)


def test_number_in_the_name_of_a_file_or_folder_is_found(data: Path) -> None:
    (data / "shifan" / f"wang-{MOBILE}.yml").write_text("x\n", encoding="utf-8")
    (data / "shifan/experts").mkdir()
    (data / f"shifan/experts/li-{MOBILE}.yml").write_text(
        GOOD.replace("jia", "yi"), encoding="utf-8"
    )
    shutil.copytree(BASE / "shifan", data / MOBILE)

    checked = check(data, date(2026, 12, 2))

    found = [each.file for each in checked.findings if each.code == "private-mobile-number"]
    assert found == [MOBILE, f"shifan/experts/li-{MOBILE}.yml", f"shifan/wang-{MOBILE}.yml"]
    assert MOBILE not in all_forms(checked)


def test_phone_of_an_office_is_let_be_in_a_broken_entry_too(data: Path) -> None:
    with (data / "shifan/organizations.yml").open("a", encoding="utf-8") as file:
        file.write(f"  phone: {MOBILE}\n  address: '没有写完\n")

    checked = check(data, date(2026, 12, 2))

    assert [finding.code for finding in checked.findings] == ["yaml-syntax"]
