"""The theme's own files are named with a mark of their bytes."""

from pathlib import Path

from generator.render.asset_marks import marked, marks_in

MARKS = {"gongshi.js": "0123abcd", "logo.svg": "89ef4567"}


def test_mark_changes_with_the_bytes_alone(tmp_path: Path) -> None:
    found = []
    for theme, text in (("one", "a"), ("two", "a"), ("three", "b")):
        (tmp_path / theme / "assets" / "stylesheets").mkdir(parents=True)
        (tmp_path / theme / "assets" / "gongshi.js").write_text(text, encoding="utf-8")
        found.append(marks_in(tmp_path / theme))

    assert found[0] == found[1] != found[2]
    assert [list(marks) for marks in found] == [["gongshi.js"]] * 3


def test_page_names_the_themes_files_with_their_marks() -> None:
    html = '<script src="../assets/gongshi.js" defer></script><img src="/gongshi/assets/logo.svg">'

    assert marked(html, MARKS) == (
        '<script src="../assets/gongshi.js?v=0123abcd" defer></script>'
        '<img src="/gongshi/assets/logo.svg?v=89ef4567">'
    )


def test_other_files_and_text_keep_their_names() -> None:
    html = (
        '<script src="assets/javascripts/bundle.a5f9d56c.min.js"></script>'
        '<a href="assets/strange.js">assets/gongshi.js</a>'
        '<script src="assets/gongshi.js?v=old"></script>'
    )

    assert marked(html, MARKS) == html
