"""What a person writes of an expert cannot do harm on the page."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render.prose import prose

HEADINGS = ("h3", "h4", "h5", "h6")
BLOCKS = ("blockquote", "br", "hr", "li", "ol", "p", "pre", "ul")
TAGS = frozenset([*HEADINGS, *BLOCKS, "a", "code", "em", "strong"])
ATTRIBUTES = frozenset([("a", "href"), ("a", "title"), ("ol", "start")])
PIECES = st.sampled_from(
    [
        *"[]()<>!*_`#&;:\"'\\/ \n\t=-.1ax",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "javascript:",
        "JaVaScRiPt:",
        "java&#115;cript:",
        "&#x6A;avascript:",
        "data:text/html,",
        "https://a.b",
        "onclick=",
        "![x](https://a.b/c.png)",
        "[x]: javascript:y",
        "<img src=x onerror=y>",
        "<svg/onload=y>",
        "\x02",
        "\x03",
        "\n\n",
        "    ",
        "眼科",
    ]
)


class Seen(HTMLParser):
    """Collects what is not allowed."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.bad.append(tag)
        for name, value in attrs:
            if (tag, name) not in ATTRIBUTES:
                self.bad.append((tag, name))
            if name == "href" and not str(value).lower().startswith(
                ("https://", "http://", "tel:")
            ):
                self.bad.append(value)

    def handle_comment(self, data: str) -> None:
        self.bad.append(data)

    def handle_decl(self, decl: str) -> None:
        self.bad.append(decl)

    def handle_pi(self, data: str) -> None:
        self.bad.append(data)

    def unknown_decl(self, data: str) -> None:
        self.bad.append(data)


def harm_in(html: str) -> list[object]:
    seen = Seen()
    seen.feed(html)
    seen.close()
    return seen.bad


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_whatever_is_written_only_harmless_markup_comes_out(text: str) -> None:
    assert harm_in(prose(text)) == []


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_only_harmless_markup_comes_out(text: str) -> None:
    assert harm_in(prose(text)) == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("主任医师，**擅长**白内障。", "<p>主任医师，<strong>擅长</strong>白内障。</p>"),
        ("- 一\n- 二", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>"),
        ("# 简历", "<h3>简历</h3>"),
        ("[院网](https://a.cn/)", '<p><a href="https://a.cn/">院网</a></p>'),
        ("<https://a.cn/>", '<p><a href="https://a.cn/">https://a.cn/</a></p>'),
        ("[电话](tel:12320)", '<p><a href="tel:12320">电话</a></p>'),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("<!-- x -->", "<p>&lt;!-- x --&gt;</p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("[x](javascript:y)", "<p><a>x</a></p>"),
        ("[x]( JAVASCRIPT:y)", "<p><a>x</a></p>"),
        ("[x](java&#115;cript:y)", "<p><a>x</a></p>"),
        ("[x](data:text/html,y)", "<p><a>x</a></p>"),
        ("[x](//a.cn/)", "<p><a>x</a></p>"),
        ("[x](/admin/)", "<p><a>x</a></p>"),
        ("![x](https://a.cn/b.png)", "<p>![x](https://a.cn/b.png)</p>"),
    ],
)
def test_prose_as_written(text: str, html: str) -> None:
    assert prose(text) == html


@pytest.mark.parametrize(
    "sign", ["1. ", "- ", "> ", "*", "**a", "<", "&", "[a](", "`", "字", "    "]
)
def test_five_thousand_signs_come_out(sign: str) -> None:
    assert harm_in(prose((sign * 5_000)[:5_000])) == []
