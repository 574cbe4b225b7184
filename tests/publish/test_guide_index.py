"""Pagefind's index: of the guides and nothing else, the same for the same pages, or left out."""

import gzip
import json
import os
import re
import stat
from pathlib import Path

import pytest

from generator.publish import guide_index
from generator.publish.guide_index import IndexFailed, index_guides, program, tool
from generator.texts.catalogue import LANGUAGES
from tests.projects import AS_OF, EPOCH, ROOT, Project, new_project, tree

NO_PROGRAM = "raise ImportError\n"
LINE = "这台机器上运行不了 Pagefind"
GUIDES = {
    "about/index.html": ("zh-Hans", "<h1>关于</h1><p>给大家看的。</p>"),
    "guide/calendar/index.html": ("zh-Hans", "<h1>日历</h1><p>停诊的那天写着停诊。</p>"),
    "en/about/index.html": ("en", "<h1>About</h1><p>For everybody.</p>"),
}
OTHER = {"shifan/index.html": ("zh-Hans", "<h1>示范县</h1>")}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, (language, body) in {**GUIDES, **OTHER}.items():
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True)
        html = f'<html lang="{language}"><body><nav>菜单</nav><div data-pagefind-body>{body}</div>'
        file.write_text(html, encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = new_project(tmp_path_factory.mktemp("project"), languages=LANGUAGES)
    (project.folder / "content" / "en").mkdir(parents=True)
    about = project.folder / "content" / "en" / "about.md"
    about.write_text("# About\n", encoding="utf-8")
    return project


def pages_in(index: Path) -> dict[str, str]:
    """The text of every page that an index has, by its address."""
    found = {}
    for file in index.glob("fragment/*.pf_fragment"):
        fragment = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[fragment["url"]] = fragment["content"].replace("\u200b", "")
    return found


def test_index_has_what_is_in_the_body_of_the_pages_that_it_is_asked_for(site: Path) -> None:
    assert index_guides(site, list(GUIDES))
    found = pages_in(site / "pagefind")
    assert sorted(found) == ["/about/", "/en/about/", "/guide/calendar/"]
    assert "停诊" in found["/guide/calendar/"]
    assert "菜单" not in "".join(found.values())
    entry = json.loads((site / "pagefind" / "pagefind-entry.json").read_bytes())
    assert {tag: each["page_count"] for tag, each in entry["languages"].items()} == {
        "en": 1,
        "zh-hans": 2,
    }


def test_only_what_a_reader_needs_is_published(site: Path) -> None:
    index_guides(site, list(GUIDES))
    names = {re.sub(r"(?<=[._/-])[\w-]+_[0-9a-f]+\.", "*.", name) for name in tree(site)}
    assert {name for name in names if name.startswith("pagefind/")} == {
        "pagefind/begin.js",
        "pagefind/fragment/*.pf_fragment",
        "pagefind/index/*.pf_index",
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind.*.pf_meta",
        "pagefind/pagefind.js",
        "pagefind/wasm.en.pagefind",
        "pagefind/wasm.unknown.pagefind",
    }


def test_same_pages_give_the_same_bytes(site: Path) -> None:
    """Four times: Pagefind itself lists languages in either order."""
    index_guides(site, list(GUIDES))
    first = tree(site / "pagefind")
    for _ in range(3):
        index_guides(site, list(reversed(GUIDES)))
        assert tree(site / "pagefind") == first


def test_without_the_program_nothing_is_written(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide_index, "program", lambda: None)
    assert not index_guides(site, list(GUIDES))
    assert not (site / "pagefind").exists()
    assert tool() == "no pagefind-bin-extended"


def test_program_of_another_machine_is_none(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = tmp_path / "pagefind"
    foreign.write_bytes(b"\x7fELF?")
    foreign.chmod(foreign.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(guide_index, "program", lambda: foreign)
    assert not index_guides(site, list(GUIDES))
    assert not (site / "pagefind").exists()


def test_program_that_fails_is_heard(site: Path) -> None:
    (site / "about" / "index.html").rename(site / "about" / "no-page.txt")
    with pytest.raises(IndexFailed, match="not able to build an index"):
        index_guides(site, ["about/no-page.txt"])


def test_no_pages_no_index(site: Path) -> None:
    assert index_guides(site, [])
    assert not (site / "pagefind").exists()


def test_program_is_there_for_the_tests() -> None:
    assert program()


@pytest.mark.parametrize("languages", [("zh",), LANGUAGES], ids=",".join)
def test_site_has_an_index_of_the_guides_in_its_languages(
    project: Project, languages: tuple[str, ...]
) -> None:
    done = project.run("build", "--as-of", str(AS_OF), "--lang", ",".join(languages))
    assert (done.returncode, LINE in done.stdout) == (0, False)
    chinese = ["/about/", "/guide/calendar/", "/guide/reading/"]
    english = ["/en/about/"] if "en" in languages else []
    assert sorted(pages_in(project.site / "pagefind")) == sorted(chinese + english)


def test_only_the_pages_that_search_may_run_webassembly(project: Project) -> None:
    assert project.run("build", "--as-of", str(AS_OF)).returncode == 0
    pages = [name for name, content in tree(project.site).items() if b"wasm-unsafe" in content]
    assert pages == ["en/search/index.html", "search/index.html"]


def test_site_without_the_program_says_so_in_a_line_and_does_without(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "pagefind_bin_extended.py").write_text(NO_PROGRAM, encoding="utf-8")
    path = {"PYTHONPATH": os.pathsep.join([str(ROOT), str(tmp_path)])}
    for _ in range(2):  # made, then from the cache
        done = project.run("build", "--as-of", str(AS_OF), **path)
        assert (done.returncode, done.stdout.count(LINE)) == (0, 1)
    words = ("-m", "mkdocs", "build", "--site-dir", "out")
    told = project.run(*words, SOURCE_DATE_EPOCH=EPOCH, **path)
    assert (told.returncode, told.stderr.count(LINE)) == (0, 1)
    ours = tree(project.site)
    assert [name for name in ours if name.startswith("pagefind/")] == []
    assert b"data-gs-guides" not in ours["search/index.html"]
    assert b"wasm-unsafe" not in ours["search/index.html"]
    assert tree(project.folder / "out") == ours
