"""Scripts and styles that old phones can read: Chromium 80, WeChat's X5, Safari of iOS 12.

One sign that an old browser does not know, and it drops the whole script.
"""

import re
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "theme"
SCRIPTS = sorted([*THEME.glob("assets/*.js"), THEME / "sw.js"])
NEWER = {
    "optional chaining (ES2020)": r"\?\.(?!\d)",
    "?? (ES2020)": r"\?\?",
    "catch without a name (ES2019)": r"\bcatch\s*\{",
    "logical assignment (ES2021)": r"(?:&&|\|\|)=",
    "1_000 (ES2021)": r"\b\d+_\d",
    "private names (ES2022)": r"\bthis\.#|^\s*#\w+",
    "lookbehind, named groups (ES2018)": r"\(\?<",
    "spread in an object (ES2018)": r"[{,]\s*\.\.\.[\w.]+\s*\}",
    "for await (ES2018)": r"\bfor await\b",
    "import(), import.meta": r"\bimport\s*[(.]",
    "methods of later browsers": r"\.(?:at|replaceAll|matchAll(?=\(/)|replaceChildren|requestSubmit"
    r"|toSorted|toReversed|findLast|hasOwn|fromEntries|allSettled|any)\(",
    "functions of later browsers": r"\b(?:structuredClone|queueMicrotask|reportError)\(",
    "selectors of later browsers": r"\((?:\"|'|`)[^\"'`]*:(?:has|is|where)\(",
}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_is_one_that_old_browsers_read(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    code = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)

    assert [name for name, newer in NEWER.items() if re.search(newer, code, re.MULTILINE)] == []


@pytest.mark.parametrize(
    ("code", "is_newer"),
    [
        ("a?.b()", True),
        ("a ? .5 : 1", False),
        ("a?.5:1", False),
        ("try { a() } catch { b() }", True),
        ("try { a() } catch (refused) { b() }", False),
        ("f({ ...a })", True),
        ("f(...a)", False),
        ("[...a]", False),
        ("a ||= 1", True),
        ("list.replaceChildren(a)", True),
        ("clients.matchAll({})", False),
        ('document.querySelector("a:has(b)")', True),
        ('document.querySelector("a:not([hidden])")', False),
        ("/^(?:a)(?=b)(?!c)/", False),
        ("/(?<year>a)/", True),
    ],
)
def test_newer_code_is_told_from_older(code: str, is_newer: bool) -> None:
    assert any(re.search(newer, code, re.MULTILINE) for newer in NEWER.values()) == is_newer


def test_signs_drawn_by_styles_have_a_form_that_older_browsers_read() -> None:
    """A `content` with words for screen readers is dropped as a whole before Safari 17.4."""
    for sheet in THEME.glob("assets/*.css"):
        text = sheet.read_text(encoding="utf-8")
        spoken = re.findall(r'(content: "[^"]*"); content: "[^"]*" / ""', text)

        assert len(spoken) == len(re.findall(r'" / "', text)), sheet.name
