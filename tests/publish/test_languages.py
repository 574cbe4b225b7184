"""The site in several languages: one tree each, page for page, with ways to and fro."""

import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from generator.publish.links import resolved
from generator.render.tongue import HAN
from generator.texts.catalogue import LANGUAGES
from tests.killing import leftovers
from tests.projects import (
    AS_OF,
    OLD,
    ONE_CHANGED,
    ROOT,
    Project,
    broken_links_in,
    environment,
    new_project,
    tree,
)

ADDRESS = "https://example.gov.cn/gongshi/"
WORDS = ("--as-of", str(AS_OF), "--outputs", "pages,data,feeds")
SWITCH = re.compile(r'<ul class="gs-tongues".*?</ul>', re.DOTALL)
BODY = re.compile(r'<div id="gs-main".*(?=</article>)', re.DOTALL)
MARKED = re.compile(r'<(\w+) lang="zh-Hans"[^>]*>[^<]*</\1>')


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = new_project(tmp_path_factory.mktemp("project"), languages=LANGUAGES)
    (project.folder / "content" / "en" / "guide").mkdir(parents=True)
    about = project.folder / "content" / "en" / "about.md"
    about.write_text("# About\n\n[Read](guide/calendar.md)\n", encoding="utf-8")
    calendar = project.folder / "content" / "en" / "guide" / "calendar.md"
    calendar.write_text("# Calendar\n", encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def site(project: Project) -> dict[str, str]:
    done = project.run("build", *WORDS, SITE_URL=ADDRESS)
    assert (done.returncode, leftovers(project.workspace)) == (0, [])
    return pages_of(project.site)


def pages_of(folder: Path) -> dict[str, str]:
    """Every page of a site by its address."""
    return {
        name.removesuffix("index.html"): content.decode()
        for name, content in tree(folder).items()
        if name.endswith("index.html")
    }


def twins_named(address: str, html: str) -> list[str | None]:
    """Where the switch of a page leads."""
    found = SWITCH.search(html)
    links = re.findall(r'href="([^"]*)"', found[0]) if found else []
    return [resolved(address, unescape(each)) for each in links]


def without_switch(html: str) -> str:
    """A page as it is where there is no other language."""
    return re.sub(r"\s*" + SWITCH.pattern, "", html, flags=re.DOTALL)


def test_every_page_of_the_data_is_there_in_both_languages(site: dict[str, str]) -> None:
    content = {"about/", "guide/calendar/", "guide/reading/"}
    chinese = {address for address in site if not address.startswith("en/")}
    english = {address.removeprefix("en/") for address in site if address.startswith("en/")}

    assert chinese - english == {"guide/reading/"}  # what nobody has translated
    assert english - chinese == set()
    assert content - english == {"guide/reading/"}


def test_each_page_leads_to_the_same_page_in_the_other_language(site: dict[str, str]) -> None:
    for address, html in site.items():
        inside = address.removeprefix("en/")
        twin = inside if address.startswith("en/") else f"en/{inside}"
        assert twins_named(address, html) == [twin if twin in site else "en/"], address


def test_search_engines_are_told_of_both(project: Project, site: dict[str, str]) -> None:
    told = (
        f'<xhtml:link rel="alternate" hreflang="zh-Hans" href="{ADDRESS}bei/"/>'
        f'<xhtml:link rel="alternate" hreflang="en" href="{ADDRESS}en/bei/"/></url>'
    )
    for address in ("bei/", "en/bei/"):
        sitemap = (project.site / address / "sitemap.xml").read_text(encoding="utf-8")
        assert f"<url><loc>{ADDRESS}{address}</loc>{told}" in sitemap
        assert f'<link rel="canonical" href="{ADDRESS}{address}">' in site[address]
    of_none = (project.site / "sitemap-site.xml").read_text(encoding="utf-8")
    assert f"<url><loc>{ADDRESS}guide/reading/</loc></url>" in of_none


def test_page_says_its_language_and_marks_what_is_chinese(site: dict[str, str]) -> None:
    for address, html in site.items():
        language = "en" if address.startswith("en/") else "zh-Hans"
        assert re.search(r"<html[^>]* lang=\"([^\"]*)", html)[1] == language  # type: ignore[index]
        body = BODY.search(html)
        if body and language == "en":
            text = re.sub(r"<[^>]*>", "", MARKED.sub("", body[0]))
            assert re.findall(f"[{HAN}]", text) == [], address
    assert '<h1>Bei Xian <bdi lang="zh-Hans">北县</bdi></h1>' in site["en/bei/"]


def test_menu_beside_a_guide_speaks_the_language_of_the_guide(site: dict[str, str]) -> None:
    menu = re.compile(r'<nav class="md-nav md-nav--primary".*?</nav>', re.DOTALL)

    def entries(address: str) -> list[str]:
        found = menu.search(site[address])
        return re.findall(r"<a [^>]*>([^<]*)</a>", found[0]) if found else []

    assert entries("about/") == ["首页", "关于", "日历", "怎么看"]
    assert entries("en/about/") == ["Home", "About", "Calendar", "怎么看"]


def test_every_label_stands_for_a_control_of_its_page(site: dict[str, str]) -> None:
    for address, html in site.items():
        controls = re.findall(r'<(?:input|select|textarea|button)\b[^>]* id="([^"]*)"', html)
        labels = re.findall(r'<label\b[^>]* for="([^"]*)"', html)
        assert set(labels) - set(controls) == set(), address


def test_links_lead_somewhere_and_files_are_there_once(
    project: Project, site: dict[str, str]
) -> None:
    assert site
    assert broken_links_in(project.site, "/gongshi/") == ()
    kinds = {Path(name).suffix for name in tree(project.site / "en")}
    assert kinds == {".html", ".js", ".xml"}


def test_sitemaps_have_the_pages_of_both(project: Project, site: dict[str, str]) -> None:
    listed: set[str] = set()
    for name, content in tree(project.site).items():
        if Path(name).name.startswith("sitemap") and name != "sitemap.xml":
            listed.update(re.findall(rf"<loc>{ADDRESS}([^<]*)</loc>", content.decode()))
    assert listed == {each for each in site if not each.endswith("offline/")}


def test_chinese_alone_is_what_it_is_without_the_others(project: Project) -> None:
    both = project.run("build", *WORDS)
    shown = pages_of(project.site)
    alone = project.run("build", *WORDS, "--lang", "zh")
    left = pages_of(project.site)
    assert (both.returncode, alone.returncode, leftovers(project.workspace)) == (0, 0, [])
    assert (project.site / "en").exists() is False
    assert broken_links_in(project.site) == ()
    assert left == {
        address: without_switch(html)
        for address, html in shown.items()
        if not address.startswith("en/")
    }
    refused = project.run("build", "--lang", "en")
    assert refused.returncode == 2


def test_one_change_is_seen_in_both_languages_at_once(project: Project) -> None:
    project.has(OLD)
    assert project.run("build", *WORDS).returncode == 0
    (project.site / "en" / "mine.txt").write_text("left by somebody", encoding="utf-8")
    before = tree(project.site)
    project.has(ONE_CHANGED)
    assert project.run("build", *WORDS).returncode == 0
    after = tree(project.site)
    changed = {name for name in after if before[name] != after[name] and name.endswith(".html")}
    clinic = "bei/organizations/yi"
    chinese = {
        "bei/missing/index.html",
        f"{clinic}/index.html",
        f"{clinic}/board/index.html",
    }
    assert changed == chinese | {f"en/{name}" for name in chinese}
    assert after["en/mine.txt"] == b"left by somebody"
    assert leftovers(project.workspace) == []
    project.has(OLD)


def test_another_language_is_one_file(tmp_path: Path) -> None:
    project = new_project(tmp_path / "project", languages=LANGUAGES)
    package = tmp_path / "code" / "generator"
    shutil.copytree(ROOT / "generator", package, ignore=shutil.ignore_patterns("__pycache__"))
    english = (package / "texts" / "en.yml").read_text(encoding="utf-8")
    zhuang = english.replace("hreflang: en", "hreflang: za").replace(
        "called: English", "called: Vahcuengh"
    )
    (package / "texts" / "za.yml").write_text(zhuang, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", *WORDS],
        cwd=project.folder,
        env=environment() | {"PYTHONPATH": str(tmp_path / "code")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    clinic = "bei/organizations/yi/"
    pages = pages_of(project.site)
    assert twins_named(clinic, pages[clinic]) == [f"en/{clinic}", f"za/{clinic}"]
    assert twins_named(f"za/{clinic}", pages[f"za/{clinic}"]) == [clinic, f"en/{clinic}"]
    assert ">Vahcuengh</span>" in pages[clinic]
    assert broken_links_in(project.site) == ()
