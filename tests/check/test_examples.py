"""Every code's explanation carries an example that has the finding, where marked, and no other."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.model.finding import FindingCode
from generator.pipeline import check, finding_codes

BASE = Path(__file__).parents[1] / "example_base"
FILE_NAME = re.compile(r"^# (\S+\.yml)$", re.MULTILINE)
MARK = "# ←"
AS_OF = date(2026, 11, 25)  # over 30 days before the periods of the examples end
# Their examples cannot be written down as text; each has a test of its own.
TOLD_IN_WORDS = {
    "byte-order-mark",
    "file-missing",
    "file-not-utf-8",
    "file-outside-data",
    "file-too-large",
    "file-unreadable",
    "past-taken-back",
    "photo-unusable",
    "region-id-invalid",
    "windows-line-ends",
    "yaml-alias-bomb",
    "yaml-tab",
    "yaml-too-deep",
}


def example_files(about: FindingCode) -> dict[str, str]:
    """The files of a code's example, by their names relative to the region's folder."""
    _, *parts = FILE_NAME.split(about.explanation)
    return {
        name: text.strip("\n") + "\n" for name, text in zip(parts[::2], parts[1::2], strict=True)
    }


def test_base_of_the_examples_has_no_findings() -> None:
    assert check(BASE, AS_OF).findings == ()


@pytest.mark.parametrize("about", finding_codes(), ids=lambda about: about.code)
def test_example_has_its_finding_at_the_marked_line_and_no_other(
    about: FindingCode, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(BASE, data)
    wanted = []
    for name, text in example_files(about).items():
        file = name.removeprefix("../") if name.startswith("../") else f"shifan/{name}"
        (data / file).parent.mkdir(exist_ok=True)
        (data / file).write_text(text, encoding="utf-8")
        wanted += [
            (about.code, about.severity, file, number)
            for number, line in enumerate(text.splitlines(), 1)
            if line.endswith(MARK)
        ]

    findings = check(data, AS_OF).findings

    found = [(each.code, each.severity, each.file, each.line) for each in findings]
    assert found == wanted
    assert bool(wanted) != (about.code in TOLD_IN_WORDS)


@pytest.mark.parametrize("about", finding_codes(), ids=lambda about: about.code)
def test_explanation_begins_with_one_sentence(about: FindingCode) -> None:
    sentence = about.explanation.split("\n")[0]

    assert re.fullmatch(r"[A-Z].*\.", sentence)
