"""Pages in another language: what is Chinese says so, and links to what they lack lead out."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.tongue import HAN, marked_chinese, with_links_out

MARKED = {
    "<p>Xia Baoping 夏宝平, doctor</p>": '<p>Xia Baoping <bdi lang="zh">夏宝平</bdi>, doctor</p>',
    '<a href="x">夏宝平</a>': '<a lang="zh" href="x">夏宝平</a>',
    "<li>夏 <b>Xia</b></li>": '<li><bdi lang="zh">夏</bdi> <b>Xia</b></li>',
    "<td>2023年11月</td>": '<td lang="zh">2023年11月</td>',
    "<p>《关于》（一）, see</p>": '<p><bdi lang="zh">《关于》（一）</bdi>, see</p>',
    "<option>Xia 夏</option>": '<option lang="zh">Xia 夏</option>',
    "<text>Xia 夏</text>": '<text>Xia <tspan lang="zh">夏</tspan></text>',
    "<p>Xia<br>夏</p>": '<p>Xia<br><bdi lang="zh">夏</bdi></p>',
    "<p>Xia<br/>夏</p>": '<p>Xia<br/><bdi lang="zh">夏</bdi></p>',
    "<p>1 > 夏</p>": '<p>1 > <bdi lang="zh">夏</bdi></p>',
    '<td\n id="a">夏</td>': '<td lang="zh"\n id="a">夏</td>',
    '<p lang="mn">夏</p>': '<p lang="mn">夏</p>',
    '<script>say("夏")</script>夏': '<script>say("夏")</script><bdi lang="zh">夏</bdi>',
    "<p>No Chinese</p>": "<p>No Chinese</p>",
    "夏": '<bdi lang="zh">夏</bdi>',
}


@pytest.mark.parametrize(("html", "told"), MARKED.items())
def test_chinese_is_marked(html: str, told: str) -> None:
    assert marked_chinese(html, "zh") == told


# ruff: noqa: ARG002 - the parser names the arguments


class _Reader(HTMLParser):
    """The text of a piece of HTML, and the Chinese in it that stands under no language."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.unmarked = ""
        self._open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "br":
            self._open.append("lang" in dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        if not any(self._open):
            self.unmarked += "".join(re.findall(f"[{HAN}]", data))


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


words = st.text(alphabet="Xia 夏宝平，。（）《》·2023年月, -", max_size=20)
pieces = st.recursive(
    words | st.just("<br>"),
    lambda inner: st.tuples(st.sampled_from(["p", "a", "b", "li", "td"]), st.lists(inner)).map(
        lambda found: f"<{found[0]}>{''.join(found[1])}</{found[0]}>"
    ),
    max_leaves=8,
)


@given(pieces)
def test_no_word_changes_and_no_chinese_is_left_unmarked(html: str) -> None:
    marked = read(marked_chinese(html, "zh"))
    assert (marked.text, marked.unmarked) == (read(html).text, "")


def test_a_long_text_without_chinese_takes_no_longer_than_it_is_long() -> None:
    html = "<p>" + "a" * 2_000_000 + "</p><p>" + "夏" * 200_000 + "</p>"
    assert marked_chinese(html, "zh").count("lang=") == 1


def test_links_to_files_and_to_pages_of_the_main_language_lead_out_of_the_tree() -> None:
    html = (
        '<a href="../../shifan/experts/"></a><a href="../../"></a><a href="../../#top"></a>'
        '<a href="../../shifan/visits.ics?x"></a><img src="../../assets/a.svg"><a href="#here"></a>'
        '<a href="../../about/"></a><form action="../../search/"></form><a href="tel:12345"></a>'
    )
    assert with_links_out(html, "../../", {"about/"}) == (
        '<a href="../../shifan/experts/"></a><a href="../../"></a><a href="../../#top"></a>'
        '<a href="../../../shifan/visits.ics?x"></a><img src="../../../assets/a.svg">'
        '<a href="#here"></a><a href="../../../about/"></a><form action="../../search/"></form>'
        '<a href="tel:12345"></a>'
    )
    assert with_links_out('<a href="./a.pdf"><a href="./bei/">', "./", ()) == (
        '<a href="../a.pdf"><a href="./bei/">'
    )
