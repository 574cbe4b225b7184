"""The words of the pages: both languages say the same, and no word is left over."""

import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.texts.catalogue import catalogue
from generator.texts.sentence import BAR

REPOSITORY = Path(__file__).parents[2]


def texts_in(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from texts_in(inner, f"{path}.{position}")
    else:
        yield path, str(value)


def blanks_of(text: str) -> set[str]:
    """The names of the blanks; of one that depends on a count, the count's."""
    return {name.split(BAR)[0] for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_things() -> None:
    zh, en = (dict(texts_in(catalogue(language).ui, "ui")) for language in ("zh", "en"))

    assert sorted(en) == sorted(zh)


def test_both_languages_leave_the_same_blanks() -> None:
    """A month is a number in Chinese and has a name in English."""
    zh, en = (dict(texts_in(catalogue(language).ui, "ui")) for language in ("zh", "en"))

    differ = {path for path in zh if blanks_of(zh[path]) != blanks_of(en[path])}

    dates = ("day", "month", "month_day", "month_short", "month_day_short")
    assert differ == {f"ui.dates.{each}" for each in dates}


def test_what_scripts_and_sheets_fill_has_no_forms() -> None:
    """They put a value in the place of its blank, and know no more."""
    groups = ("ui.finder", "ui.offline", "ui.home", "ui.sheets.labels", "ui.dates.day")
    texts = dict(texts_in(catalogue("en").ui, "ui"))

    assert {
        path for path, text in texts.items() if path.startswith(groups) and BAR in text
    } == set()


def test_no_word_is_left_over() -> None:
    """Every last key stands somewhere in the code or the theme."""
    sources = [REPOSITORY / "mkdocs.yml", *REPOSITORY.glob("generator/**/*.py")]
    sources += [*REPOSITORY.glob("theme/**/*.html"), *REPOSITORY.glob("theme/**/*.typ")]
    used = set(
        re.findall(r"[\w-]+", " ".join(file.read_text(encoding="utf-8") for file in sources))
    )
    keys = {path.rsplit(".", 1)[1] for path, _ in texts_in(catalogue("zh").ui, "ui")}

    left_over = {
        key
        for key in keys - used
        if not key.isdigit() and not key.endswith(("_over", "_unquantified", "_principle"))
    }

    assert left_over == set()
