from datetime import date
from pathlib import Path

from generator.pipeline import check
from tests.bench import synthetic

AS_OF = date(2026, 12, 2)


def test_synthetic_data_has_no_errors(tmp_path: Path) -> None:
    synthetic.write(tmp_path / "data", 50)

    checked = check(tmp_path / "data", AS_OF)

    assert [finding for finding in checked.findings if finding.severity == "error"] == []
    assert [len(region.organizations) for region in checked.dataset.regions] == [27, 28]
    assert [len(region.experts) for region in checked.dataset.regions] == [50, 50]


def test_synthetic_data_is_the_same_twice(tmp_path: Path) -> None:
    synthetic.write(tmp_path / "once", 50)
    synthetic.write(tmp_path / "again", 50)

    assert _contents(tmp_path / "once") == _contents(tmp_path / "again")


def _contents(folder: Path) -> dict[Path, bytes]:
    return {
        file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }
