"""Links of pages, and which of them lead nowhere."""

from html import escape
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.links import BrokenLink, UnitLinks, broken_links, resolved

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs"]), min_size=1)


@pytest.mark.parametrize(
    ("reference", "target"),
    [
        ("", "a/b/"),
        ("#", "a/b/"),
        ("#top", "a/b/"),
        ("#here", "a/b/#here"),
        (".", "a/b/"),
        ("./", "a/b/"),
        ("..", "a/"),
        ("../", "a/"),
        ("../..", ""),
        ("../../", ""),
        ("../../..", "../"),
        ("../c/", "a/c/"),
        ("../c", "a/c"),
        ("../c/index.html", "a/c/"),
        ("../../index.html#x", "#x"),
        ("../myindex.html", "a/myindex.html"),
        ("c.css?v=1", "a/b/c.css"),
        ("?page=2#x", "a/b/#x"),
        (" ../c/ ", "a/c/"),
        ("%E7%9C%BC/#%E7%9C%BC", "a/b/眼/#眼"),
        ("眼/", "a/b/眼/"),
        ("/base/", ""),
        ("/base/c/", "c/"),
        ("/base/../c/", "../c/"),
        ("/c/", "/c/"),
        ("//elsewhere.cn/", None),
        ("https://elsewhere.cn/", None),
        ("HTTPS://elsewhere.cn/", None),
        ("mailto:a@b.cn", None),
        ("tel:12320", None),
        ("javascript:void(0)", None),
        ("data:image/png;base64,AA==", None),
    ],
)
def test_where_a_reference_leads(reference: str, target: str | None) -> None:
    assert resolved("a/b/", reference, "/base/") == target


@pytest.mark.parametrize(
    ("html", "targets"),
    [
        ('<a href="x/">', {"x/"}),
        ("<a href='x/'>", {"x/"}),
        ("<a href=x/>", {"x/"}),
        ('<a\n  class="y"\n  HREF = "x/">', {"x/"}),
        ('<a title="a > b" href="x/">', {"x/"}),
        ('<img src="x.png"><link href="y.css" rel=stylesheet>', {"x.png", "y.css"}),
        ('<a href="x/?a=1&amp;b=2">', {"x/"}),
        ("<p>请写 href=x 或 src=y</p>", set()),
        ("<p>1 < 2 href=x</p>", set()),
        ("<code>&lt;a href=x&gt;</code>", set()),
        ("<!-- <a href='x/'> -->", set()),
        ("<script>'<a href=x>'</script>", set()),
        ('<script src="x.js"></script><a href="y/">', {"x.js", "y/"}),
        ("<p data-href='x'>", set()),
    ],
)
def test_which_links_a_page_has(html: str, targets: set[str]) -> None:
    links = UnitLinks()
    links.add_page("", html)
    assert set(links.targets) == targets


def test_links_to_nothing_are_told_with_their_page() -> None:
    one, other = UnitLinks(), UnitLinks()
    one.add_page("", '<a href="a/"><a href="a/#x"><a href="a/#y"><a href="b/">')
    one.add_file("c.css")
    other.add_page("a/", '<p id="x"><a href=".."><a href="../c.css"><a href="../d.css">')
    assert broken_links([one, other]) == (
        BrokenLink("", "a/#y"),
        BrokenLink("", "b/"),
        BrokenLink("a/", "d.css"),
    )


@given(WORDS.filter(lambda words: words.casefold() != "top"))
def test_anchor_in_any_words_is_found_however_it_is_written(anchor: str) -> None:
    links = UnitLinks()
    ways = (quote(anchor), escape(quote(anchor, safe="眼科一二")))
    written = f'<h2 id="{escape(anchor)}">' + "".join(f'<a href="#{way}">' for way in ways)
    links.add_page("a/", written)
    assert broken_links([links]) == ()


@given(WORDS, st.sampled_from(["a/b/", "a/", ""]))
def test_page_with_any_name_is_found_from_everywhere(name: str, page: str) -> None:
    folder = name.replace("/", "-").replace(".", "-").replace("\\", "-")
    links = UnitLinks()
    links.add_page(f"{folder}/", "")
    links.add_page(page, f'<a href="{"../" * page.count("/")}{quote(folder)}/">')
    assert broken_links([links]) == ()


@given(st.text())
def test_whatever_a_reference_says_it_leads_somewhere_or_nowhere(reference: str) -> None:
    target = resolved("a/b/", reference)
    assert target is None or isinstance(target, str)
