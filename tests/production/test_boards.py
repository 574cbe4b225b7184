"""Boards in the site: where they stand, what is kept, what a failure does."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.load.site_config import site_config
from generator.production import boards
from generator.production.boards import NotPrinted
from generator.render.pdf import SheetFailed, Templates, sheet_pdf
from generator.views.sheets import KINDS
from tests.board_county import AS_OF, county, with_workshop_and_tour
from tests.projects import Project, new_project
from tests.render.test_photo import picture, with_place

SHEETS = ("board-a3.pdf", "board-a4.pdf", "cards-a4.pdf", "roster-a4.pdf")
CLINIC = "site/xian/organizations/clinic/board"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = new_project(tmp_path / "project", county(3))
    guide = made.folder / "content" / "guide" / "calendar.md"
    guide.write_text("# 日历\n", encoding="utf-8")
    return made


def built(project: Project) -> pipeline.Built:
    return pipeline.build(site_config(project.folder / "mkdocs.yml"), AS_OF)


def inodes(project: Project) -> dict[str, int]:
    return {each.name: each.stat().st_ino for each in (project.folder / CLINIC).glob("*.pdf")}


def test_boards_are_published_once_and_kept(project: Project) -> None:
    assert built(project).not_printed == ()
    before = inodes(project)
    assert sorted(before) == sorted(SHEETS)
    organizations = project.folder / "data" / "xian" / "organizations.yml"
    text = organizations.read_text(encoding="utf-8")
    organizations.write_text(f"{text}# 没有人看见的话\n", encoding="utf-8")
    built(project)
    assert inodes(project) == before
    organizations.write_text(text.replace("0000009", "0000008"), encoding="utf-8")
    built(project)
    after = inodes(project)
    assert sorted(after) == sorted(SHEETS)
    assert [name for name in SHEETS if after[name] == before[name]] == ["cards-a4.pdf"]
    kept = [each.name for each in (project.workspace / "boards" / "xian").iterdir()]
    assert len(kept) == len(SHEETS) + 1  # the overview
    assert all(name.endswith(".pdf") for name in kept)
    assert not (project.site / "boards").exists()


def test_one_failure_does_not_stop_the_others_and_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(templates: Templates, name: str, data: str, *rest: object) -> bytes:
        if '"paper": "a3"' in data and name == "board":
            raise SheetFailed("no")
        return sheet_pdf(templates, name, data, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(boards, "sheet_pdf", fails)
    done = built(project)
    assert done.is_published
    assert done.not_printed == (NotPrinted("xian/organizations/clinic/board/board-a3.pdf", "no"),)
    assert sorted(inodes(project)) == sorted(SHEETS)


def test_photo_is_shown_with_consent_and_changes_the_board(project: Project) -> None:
    records = dict(county(1))
    person = records["xian/experts.yml"].rstrip("}\n")
    consent = "photo: tang.jpg, photo_consent: {date: 2026-01-01}"
    records["xian/experts.yml"] = f"{person}, {consent}}}\n"
    project.has(records)
    missing = built(project)
    codes = [each.code for each in missing.checked.findings]
    assert "photo-unusable" in codes
    before = inodes(project)
    photo = project.folder / "data" / "xian" / "photos" / "tang.jpg"
    photo.parent.mkdir()
    photo.write_bytes(with_place())
    there = built(project)
    assert "photo-unusable" not in [each.code for each in there.checked.findings]
    after = inodes(project)
    assert [name for name in SHEETS if after[name] == before[name]] == list(SHEETS[2:])
    pdf = (project.folder / CLINIC / "board-a4.pdf").read_bytes()
    assert b"/DCTDecode" in pdf
    assert b"telephone" not in pdf
    photo.write_bytes(picture("JPEG")[:500])
    assert "photo-unusable" in [each.code for each in built(project).checked.findings]


def test_command_prints_the_boards_of_one_clinic(project: Project) -> None:
    words = ("--region", "xian", "--organization", "clinic", "--as-of", AS_OF.isoformat())
    done = project.run("boards", *words, "--sheet", "a3", "--out", "print")
    assert (done.returncode, done.stderr) == (0, "")
    assert [each.name for each in (project.folder / "print").iterdir()] == ["clinic-board-a3.pdf"]
    built(project)
    assert (project.folder / "print" / "clinic-board-a3.pdf").read_bytes() == (
        project.folder / CLINIC / "board-a3.pdf"
    ).read_bytes()
    assert project.run("boards", "--region", "nowhere").returncode == 2
    assert project.run("boards", "--region", "xian", "--organization", "no").returncode == 2


def test_command_prints_the_sheets_that_are_named(project: Project) -> None:
    project.has(with_workshop_and_tour(county(3), 3))
    words = ("--region", "xian", "--as-of", AS_OF.isoformat(), "--out", "print")
    asked = [word for name in KINDS for word in ("--sheet", name)]
    done = project.run("boards", *words, *asked)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(each.name for each in (project.folder / "print").iterdir()) == [
        "clinic-board-a3.pdf",
        "clinic-board-a4.pdf",
        "clinic-cards-a4.pdf",
        "clinic-roster-a4.pdf",
        "room-sign-a4.pdf",
        "van-leaflet-a4.pdf",
        "xian-all-a3.pdf",
        "xian-all-a4.pdf",
        "xian-overview-a3.pdf",
    ]
    of_one = ("--organization", "clinic", "--sheet", "sign", "--sheet", "overview")
    assert "打印好 1 份" in project.run("boards", *words, *of_one).stdout
    nothing = project.run("boards", *words, "--organization", "hospital", "--sheet", "sign")
    assert nothing.returncode == 2
    assert "没有可打印的" in nothing.stderr


def test_sheets_are_published_beside_what_they_are_of_and_led_to(project: Project) -> None:
    project.has(with_workshop_and_tour(county(3), 3))
    assert built(project).broken == ()
    for page, sheet in (
        ("organizations/clinic/board/", "roster-a4.pdf"),
        ("organizations/clinic/board/", "cards-a4.pdf"),
        ("workshops/room/", "sign-a4.pdf"),
        ("tours/van/", "leaflet-a4.pdf"),
        ("calendar/", "../boards/overview-a3.pdf"),
    ):
        folder = project.site / "xian" / page
        assert (folder / sheet).read_bytes().startswith(b"%PDF")
        told = sheet.removeprefix("../")
        assert f'{told}"' in (folder / "index.html").read_text(encoding="utf-8")
    assert not list(project.site.rglob("all-*.pdf"))


def test_page_of_a_board_has_the_mongolian_name_in_its_language(project: Project) -> None:
    project.has(county(1, name_mn="ᠵᠢᠱᠢᠶ᠎ᠡ", name_en="Example"))
    built(project)
    board = (project.folder / CLINIC / "index.html").read_text(encoding="utf-8")
    assert '<p class="gs-board__mongolian" lang="mn">ᠵᠢᠱᠢᠶ᠎ᠡ</p>' in board
    page = (project.folder / CLINIC).parent / "index.html"
    assert '<p class="gs-othername" lang="mn">ᠵᠢᠱᠢᠶ᠎ᠡ</p>' in page.read_text(encoding="utf-8")
