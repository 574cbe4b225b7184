"""A whole build: the same input gives the same bytes, whoever makes them, where and when."""

import re
import shutil
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.production.share import RegionMade, Work
from generator.production.sharing import all_checked, all_made, shared_out
from generator.texts.catalogue import LANGUAGES
from tests.projects import (
    AS_OF,
    OLD,
    SEVERAL_CHANGED,
    Project,
    broken_links_in,
    new_project,
    tree,
)

ADDRESS = "https://example.gov.cn/gongshi/"
MARKER = re.compile(rb"gongshi:\w+:marker")
Helpers = Callable[[int], tuple[Executor, ...]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = new_project(tmp_path_factory.mktemp("project"), languages=LANGUAGES)
    assert project.build().is_published
    return project


def test_same_input_same_bytes_wherever_and_however_built(project: Project, tmp_path: Path) -> None:
    elsewhere = Project(tmp_path / "a folder 示范", languages=LANGUAGES)
    shutil.copytree(project.folder, elsewhere.folder)
    shutil.rmtree(elsewhere.folder / ".gongshi")
    shutil.rmtree(elsewhere.site)
    words = ("build", "--as-of", str(AS_OF), "--jobs")
    west = elsewhere.run(*words, "1", TZ="America/Los_Angeles", PYTHONHASHSEED="1")
    cold = tree(elsewhere.site)
    shutil.rmtree(elsewhere.site)
    (elsewhere.workspace / "published.json").unlink()
    east = elsewhere.run(*words, "2", TZ="Asia/Tokyo", PYTHONHASHSEED="2", LC_ALL="C")
    warm = tree(elsewhere.site)
    elsewhere.has(SEVERAL_CHANGED)
    assert elsewhere.build().is_published
    elsewhere.has(OLD)
    assert elsewhere.build(jobs=2).is_published
    assert (west.returncode, east.returncode) == (0, 0), west.stderr + east.stderr
    assert cold == tree(project.site)
    assert warm == cold
    assert tree(elsewhere.site) == cold


def test_address_makes_canonical_links_and_sitemaps_of_each_page(
    project: Project, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    words = ("build", "--as-of", str(AS_OF), "--site", str(site))
    done = project.run(*words, SITE_URL="https://example.gov.cn/gongshi")
    assert done.returncode == 0, done.stderr
    files = tree(site)
    pages = {re.sub(r"index\.html$", "", name) for name in files if name.endswith("/index.html")}
    pages |= {""}
    canonical = {
        path: re.findall(
            r'<link rel="canonical" href="([^"]*)">', files[f"{path}index.html"].decode()
        )
        for path in pages
    }
    assert canonical == {path: [ADDRESS + path] for path in pages}
    index = locations(files["sitemap.xml"])
    assert index == [
        f"{ADDRESS}{name}"
        for name in sorted(name for name in files if "sitemap" in name)
        if name != "sitemap.xml"
    ]
    listed = [page for each in index for page in locations(files[each.removeprefix(ADDRESS)])]
    assert sorted(listed) == sorted(ADDRESS + path for path in pages - {"offline/", "en/offline/"})
    assert [name for name, content in files.items() if MARKER.search(content)] == []
    assert broken_links_in(site, "/gongshi/") == ()


def test_without_an_address_there_is_nothing_that_needs_one(project: Project) -> None:
    files = tree(project.site)
    assert [name for name in files if "sitemap" in name or "shell" in name] == []
    pages = [content for name, content in files.items() if name.endswith(".html")]
    assert [page for page in pages if b"canonical" in page or MARKER.search(page)] == []
    assert broken_links_in(project.site) == ()


def locations(content: bytes) -> list[str]:
    return [str(each.text) for each in ET.fromstring(content).iter() if each.tag.endswith("}loc")]  # noqa: S314 - our own


def work_in(project: Project, staging: Path) -> Work:
    data, theme = project.folder / "data", project.folder / "theme"
    return Work(data, AS_OF, theme, "", staging, None, languages=project.languages)


def made(project: Project, work: Work, helpers: Helpers) -> list[RegionMade]:
    frame = next((project.workspace / "frames").iterdir())
    with shared_out(work, helpers) as sharing:
        checked = all_checked(sharing)
        shares = list(all_made(sharing, checked, frame, checked.linked.keys()))
    return sorted((each for share in shares for each in share), key=lambda each: each.id)


def nobody(_: int) -> tuple[Executor, ...]:
    return ()


def threads(_: int) -> tuple[Executor, ...]:
    return (ThreadPoolExecutor(2),)


def forks(_: int) -> tuple[Executor, ...]:
    return tuple(ProcessPoolExecutor(1, get_context("fork")) for _ in range(2))


def one_pool_for_all(_: int) -> tuple[Executor, ...]:
    """What one process has read, another may be asked for."""
    return (ProcessPoolExecutor(3, get_context("fork")),)


def spawned(_: int) -> tuple[Executor, ...]:
    return (ProcessPoolExecutor(1, get_context("spawn")),)


@pytest.mark.parametrize("helpers", [threads, forks, one_pool_for_all, spawned])
def test_any_executor_makes_what_one_process_makes(
    project: Project, tmp_path: Path, helpers: Helpers
) -> None:
    alone = made(project, work_in(project, tmp_path / "1"), nobody)
    shared = made(project, work_in(project, tmp_path / "2"), helpers)
    assert shared == alone
    assert tree(tmp_path / "2") == tree(tmp_path / "1")


def test_two_builds_in_one_process_do_not_disturb_each_other(
    project: Project, tmp_path: Path
) -> None:
    changed = Project(tmp_path / "changed", languages=LANGUAGES)
    shutil.copytree(project.folder, changed.folder)
    changed.has(SEVERAL_CHANGED)
    works = [
        (project, work_in(project, tmp_path / "1"), threads),
        (project, work_in(project, tmp_path / "2"), threads),
        (changed, work_in(changed, tmp_path / "3"), threads),
    ]
    with ThreadPoolExecutor(3) as builds:
        one, other, third = builds.map(lambda arguments: made(*arguments), works)
    alone = made(project, work_in(project, tmp_path / "4"), nobody)
    assert one == other == alone != third
    assert tree(tmp_path / "1") == tree(tmp_path / "2") == tree(tmp_path / "4")
