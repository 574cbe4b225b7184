"""Templates say the words of the catalogue they were made with, also when they come compiled."""

from pathlib import Path
from types import SimpleNamespace

from generator.render.templates import Templates
from generator.texts.sentence import Sentence

NAMES = SimpleNamespace(word="<一>")


def said(folder: Path, words: object, **values: object) -> str:
    return Templates(folder, words).get_template("page.html").render(**values)


def test_values_and_words_are_quoted(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ ui.word }} {{ value }} {{ each.for }}", "utf-8")
    values = {"value": "<b>&", "each": SimpleNamespace(**{"for": "'"})}

    for _ in range(2):  # worked out, then read
        assert said(tmp_path, NAMES, **values) == "&lt;一&gt; &lt;b&gt;&amp; &#39;"


def test_other_words_and_another_text_are_seen_at_once(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("{{ ui.word }}", "utf-8")
    assert said(tmp_path, NAMES) == "&lt;一&gt;"
    assert said(tmp_path, SimpleNamespace(word="二")) == "二"
    page.write_text("{{ ui.word }}。", "utf-8")
    assert said(tmp_path, NAMES) == "&lt;一&gt;。"


def test_functions_are_called_with_what_they_are_given(tmp_path: Path) -> None:
    macro = "{% macro told(a, b) %}{{ a }}{{ b }}{% endmacro %}"
    (tmp_path / "page.html").write_text(f"{macro}{{{{ told(1, b=call(2)) }}}}", "utf-8")

    assert said(tmp_path, NAMES, call=lambda number: number + 1) == "13"


def test_words_that_agree_with_a_count_do_so_in_templates(tmp_path: Path) -> None:
    """Also where the same words as a plain text were compiled before."""
    (tmp_path / "page.html").write_text("{{ ui.word.format(n=1) }} {{ ui.word.format(n=2) }}")
    written = "<{n|day|days}>"

    for _ in range(2):  # worked out, then read
        told = said(tmp_path, SimpleNamespace(word=Sentence(written)))
        assert told == "&lt;day&gt; &lt;days&gt;"
