"""The theme's own files are named with a mark of their bytes."""

import re
from pathlib import Path

from generator.render.asset_marks import marked, marks_in

THEME = Path(__file__).parents[2] / "theme"
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


def test_templates_name_the_themes_files_by_their_marks() -> None:
    """The frame's own are marked when it is built; those of our pages where they are named."""
    templates = [*THEME.glob("pages/*.html"), *THEME.glob("macros/*.html")]
    unmarked = {
        template.name: found
        for template in templates
        if (found := re.findall(r"assets/(?!\{\{ asset\()\S*", template.read_text("utf-8")))
    }

    assert unmarked == {}
