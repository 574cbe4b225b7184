"""Pages for a USB stick lead from file to file, and say of which day they are."""

import pytest

from generator.render.stick import from_a_stick, is_for_servers


@pytest.mark.parametrize(
    ("link", "on_the_stick"),
    [
        ("../../shifan/", "../../shifan/index.html"),
        ("../../..", "../../../index.html"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("../today/#d-2026-12-02", "../today/index.html#d-2026-12-02"),
        ("../find/?q=1", "../find/index.html?q=1"),
        ("#facts", "#facts"),
        ("visits.ics", "visits.ics"),
        ("../assets/gongshi.css?v=0123abcd", "../assets/gongshi.css?v=0123abcd"),
        ("tel:00000000201", "tel:00000000201"),
        ("https://gongshi.example/shifan/", "https://gongshi.example/shifan/"),
        ("//gongshi.example/", "//gongshi.example/"),
    ],
)
def test_link_leads_to_a_file(link: str, on_the_stick: str) -> None:
    html = '<a class="x" href="{0}">a</a><form action="{0}">'

    assert from_a_stick(html.format(link)) == html.format(on_the_stick)


def test_words_that_look_like_links_stay() -> None:
    html = "<p>href=&quot;../&quot;</p><a data-href=\"../\">a</a><code>href='../'</code>"

    assert from_a_stick(html) == html


def test_policy_lets_files_load_files() -> None:
    html = '<meta http-equiv="Content-Security-Policy" content="img-src \'self\' data:">'

    assert from_a_stick(html) == html.replace("'self'", "'self' file:")


def test_page_with_dates_says_of_which_day_it_is() -> None:
    bar = '<template data-gs-stored data-age-0="今天"><aside>{date}</aside></template>'
    dated = '<html lang="zh-Hans">{}<div data-as-of="2026-11-26" hidden></div>'

    assert from_a_stick(bar) == ""
    assert from_a_stick(dated.format(bar)) == dated.format(
        '<aside class="gs-stored" aria-label="这一页是存下的">'
        "<strong>这是拷出来的一份，2026年11月26日生成。</strong>"
        " 后来的停诊、改期这里看不到，出门前请先打电话。</aside>"
    )


def test_page_in_english_says_so_in_english() -> None:
    bar = "<template data-gs-stored><aside>{date}</aside></template>"
    page = '<html class="x" lang="en">{}<div data-as-of="2026-11-26" hidden></div>'

    assert "<strong>This is a copy made on 26 November 2026.</strong>" in from_a_stick(
        page.format(bar)
    )


def test_what_only_a_server_needs_is_known() -> None:
    names = ["404.html", "sw.js", "offline/index.html", "sitemap.xml", "shifan/sitemap.xml"]
    names += ["en/offline/index.html", "en/shifan/sitemap.xml"]
    others = ["index.html", "assets/gongshi.js", "shifan/organizations/offline/index.html"]

    assert [name for name in names + others if is_for_servers(name)] == names
