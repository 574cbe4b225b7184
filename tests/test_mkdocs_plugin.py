"""MkDocs and ProperDocs give the very files that `gongshi build` gives."""

from pathlib import Path

import pytest

from generator.texts.catalogue import LANGUAGES
from tests.projects import (
    AS_OF,
    EPOCH,
    OLD,
    ONE_CHANGED,
    Project,
    new_project,
    tree,
)
from tests.serving import free_port, running
from tests.thorough import IS_LONG

BROKEN = {**OLD, "bei/region.yml": "name: 北县\n"}
ADDRESSES = ["", "https://example.gov.cn/gongshi/"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return new_project(tmp_path_factory.mktemp("project"), languages=LANGUAGES)


@pytest.mark.parametrize("address", ADDRESSES, ids=["no-address", "address"])
def test_all_three_tools_give_the_same_tree(project: Project, address: str) -> None:
    told = {"SITE_URL": address, "SOURCE_DATE_EPOCH": EPOCH, "DISABLE_MKDOCS_2_WARNING": "true"}
    sites = {}
    for tool in ("mkdocs", "properdocs") if IS_LONG or not address else ("mkdocs",):
        words = ("-m", tool, "build", "--quiet", "--site-dir", tool, "--config-file", "mkdocs.yml")
        done = project.run(*words, **told)
        assert (done.returncode, done.stderr) == (0, "")
        sites[tool] = tree(project.folder / tool)
    assert project.run("build", "--as-of", str(AS_OF), SITE_URL=address).returncode == 0
    ours = tree(project.site)
    assert [name for name in ours if name.startswith("bei/organizations/")]
    assert "pagefind/pagefind-entry.json" in ours
    assert sites == dict.fromkeys(sites, ours)


def test_days_of_the_window_are_asked_of_mkdocs_yml(project: Project) -> None:
    config = project.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    words = ("-m", "mkdocs", "build", "--quiet", "--site-dir", "few")
    config.write_text(text.replace("data_dir: data", "data_dir: data, days_ahead: 7"), "utf-8")
    assert project.run(*words, SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    assert project.run("build", "--as-of", str(AS_OF)).returncode == 0
    config.write_text(text.replace("data_dir: data", "data_dir: data, days_ahead: -7"), "utf-8")
    refused = project.run(*words, SOURCE_DATE_EPOCH=EPOCH)
    usage = project.run("build", "--as-of", str(AS_OF))
    config.write_text(text, encoding="utf-8")
    visits = "bei/open-data/visits.json"
    few = (project.folder / "few" / visits).read_bytes()
    assert b'"to": "2026-11-29"' in few
    assert (project.site / visits).read_bytes() == few
    assert (refused.returncode, "days_ahead: -7" in refused.stderr) == (1, True)
    assert (usage.returncode, "days_ahead: -7" in usage.stderr) == (2, True)


def test_errors_in_the_data_end_the_build_and_leave_the_folder(project: Project) -> None:
    project.has(OLD)
    words = ("-m", "mkdocs", "build", "--quiet", "--site-dir", "out")
    assert project.run(*words, SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    before = tree(project.folder / "out")
    project.has(BROKEN)
    done = project.run(*words, SOURCE_DATE_EPOCH=EPOCH)
    project.has(OLD)
    assert (done.returncode, "数据有错误" in done.stderr) == (1, True)
    assert "Traceback" not in done.stderr
    assert tree(project.folder / "out") == before


def test_broken_link_ends_the_build(project: Project) -> None:
    page = project.folder / "content" / "about.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n[没有](missing.md)\n", encoding="utf-8")
    done = project.run("-m", "mkdocs", "build", "--quiet", "--site-dir", "out")
    page.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert "about/ 上的链接哪里也不到：about/missing.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_begins_with_a_dot_stays_in_the_folder(project: Project) -> None:
    kept = project.folder / "out" / ".git" / "HEAD"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("ref\n", encoding="utf-8")
    assert project.run("-m", "mkdocs", "build", "--quiet", "--site-dir", "out").returncode == 0
    assert kept.read_text(encoding="utf-8") == "ref\n"


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
def test_serve_shows_the_data_and_follows_it(tmp_path: Path, tool: str) -> None:
    project = new_project(tmp_path / "project")
    port = free_port()
    words = (tool, "serve", "--config-file", "mkdocs.yml", "--dev-addr", f"127.0.0.1:{port}")
    with running(project, port, *words, DISABLE_MKDOCS_2_WARNING="true") as server:
        path = "/bei/organizations/yi/"
        assert "北县yi院" in server.waited_for(path, "北县yi院").text
        project.has(ONE_CHANGED)
        assert "0000-0000001" in server.waited_for(path, "0000-0000001").text
