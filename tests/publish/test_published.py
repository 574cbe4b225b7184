"""What a build does to the published site: only what changed, and nothing that is not its own."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.killing import build_with_small_files, leftovers
from tests.projects import (
    AS_OF,
    OLD,
    ONE_CHANGED,
    QUICK,
    SEVERAL_CHANGED,
    Project,
    Records,
    broken_links_in,
    new_project,
    region_files,
    tree,
)

IS_ROOT = os.geteuid() == 0
BROKEN = {**OLD, "bei/region.yml": "name: 北县\n"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return new_project(tmp_path_factory.mktemp("project"), outputs=QUICK)


@pytest.fixture(scope="module")
def with_paper(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose site has sheets to print as well, which take long."""
    return new_project(tmp_path_factory.mktemp("with_paper"))


@pytest.fixture(scope="module")
def small_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project whose site lies on a disk of its own; for root only."""
    disk = tmp_path_factory.mktemp("disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m", "gongshi-test", str(disk)]
    if not IS_ROOT or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a disk")
    try:
        yield new_project(disk / "project", outputs=QUICK)
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def built(project: Project, records: Records) -> dict[str, bytes]:
    project.has(records)
    assert project.build().is_published
    assert leftovers(project.workspace) == []
    return tree(project.site)


def times(site: Path) -> dict[str, int]:
    return {name: (site / name).stat().st_mtime_ns for name in tree(site)}


def test_only_pages_that_show_a_change_are_new_files(with_paper: Project) -> None:
    old = built(with_paper, OLD)
    before = times(with_paper.site)
    new = built(with_paper, ONE_CHANGED)
    after = times(with_paper.site)
    clinic = "bei/organizations/yi"
    names = ("index.html", "board-a4.pdf", "board-a3.pdf", "roster-a4.pdf")
    boards = {f"{clinic}/board/{name}" for name in names}
    pages = {f"{clinic}/index.html", f"{clinic}/week/index.html", "bei/boards/overview-a3.pdf"}
    # The telephone that was missing is there now.
    changed = {*pages, "bei/missing/index.html", "bei/open-data/organizations.json", *boards}
    assert {name for name in new if old[name] != new[name]} == changed
    assert {name for name in after if before[name] != after[name]} == changed


def test_nothing_changed_leaves_every_folder_where_it_is(project: Project) -> None:
    built(project, OLD)
    before = (times(project.site), project.site.stat().st_ino)
    regions = ("bei/", "dong/", "xi/")
    pages = [name for name in tree(project.site) if name.endswith("index.html")]
    of_none = [name for name in pages if not name.startswith(regions)]
    assert project.build().pages_made == len(of_none)
    assert (times(project.site), project.site.stat().st_ino) == before


@pytest.mark.parametrize(
    "records",
    [
        {name: text for name, text in OLD.items() if not name.startswith("bei/")},
        {**OLD, **region_files("root", "根县", {"yi": ""}, "dong/hospital")},
        {name.replace("bei/", "beibei/"): text for name, text in OLD.items()},
        {**OLD, **region_files("xi", "西县", {"yi": "", "er": ""}, "hospital")},
    ],
    ids=["region-removed", "region-added", "region-renamed", "link-turned"],
)
def test_site_after_a_change_is_as_from_scratch(
    project: Project, tmp_path: Path, records: Records
) -> None:
    built(project, OLD)
    changed = built(project, records)
    scratch = replace(project, folder=tmp_path / "scratch")
    shutil.copytree(project.folder, scratch.folder, ignore=shutil.ignore_patterns("site"))
    assert scratch.build().is_published
    assert changed == tree(scratch.site)
    assert broken_links_in(project.site) == ()


def test_errors_publish_nothing(project: Project) -> None:
    old = built(project, OLD)
    before = times(project.site)
    project.has(BROKEN)
    assert not project.build().is_published
    assert (tree(project.site), times(project.site)) == (old, before)
    assert leftovers(project.workspace) == []


def test_files_of_others_at_the_top_stay_and_are_named(project: Project) -> None:
    old = built(project, OLD)
    (project.site / "CNAME").write_text("example.gov.cn\n", encoding="utf-8")
    (project.site / ".well-known").mkdir()
    (project.site / ".well-known" / "note.txt").write_text("给别人的\n", encoding="utf-8")
    (project.site / "elsewhere").symlink_to("/nowhere")
    others = {"CNAME": b"example.gov.cn\n", ".well-known/note.txt": "给别人的\n".encode()}
    try:
        for records in (ONE_CHANGED, SEVERAL_CHANGED, OLD):
            project.has(records)
            assert project.build().foreign == (".well-known", "CNAME", "elsewhere")
            assert {name: tree(project.site).get(name) for name in others} == others
            assert (project.site / "elsewhere").readlink() == Path("/nowhere")
        assert {name: text for name, text in tree(project.site).items() if name in old} == old
    finally:
        (project.site / "elsewhere").unlink()
        shutil.rmtree(project.site)


@pytest.mark.parametrize("harm", ["site", "region", "page", "manifest", "garbage", "other-site"])
def test_site_or_memory_of_it_harmed_by_hand_is_made_whole(project: Project, harm: str) -> None:
    old = built(project, OLD)
    manifest = project.workspace / "published.json"
    match harm:
        case "site":
            shutil.rmtree(project.site)
        case "region":
            shutil.rmtree(project.site / "xi")
        case "page":
            (project.site / "about" / "index.html").write_text("?", encoding="utf-8")
        case "manifest":
            manifest.unlink()
        case "garbage":
            manifest.write_text('{"units": {"xi": {"digest": 1}}}', encoding="utf-8")
        case "other-site":
            shutil.rmtree(project.site)
            shutil.copytree(project.folder / "data", project.site / "xi")
    assert project.build().is_published
    assert tree(project.site) == old


def test_region_that_came_from_elsewhere_is_not_believed(project: Project) -> None:
    """Restored from a copy, say: nobody remembers what it was made from."""
    built(project, OLD)
    old_xi = project.folder / "old-xi"
    shutil.copytree(project.site / "xi", old_xi)
    new = built(project, SEVERAL_CHANGED)
    shutil.rmtree(project.site / "xi")
    old_xi.rename(project.site / "xi")
    assert project.build().is_published
    assert tree(project.site) == new


def test_site_that_is_a_link_stays_a_link(project: Project, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "real").mkdir()
    project.has(OLD)
    for _ in range(2):
        done = project.run("build", "--site", str(tmp_path / "link"), "--as-of", str(AS_OF))
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "link").is_symlink()
    assert tree(tmp_path / "real") == built(project, OLD)


@pytest.mark.parametrize("left", [0, 20_000, 50_000, 100_000])
def test_disk_full_leaves_the_site(small_disk: Project, left: int) -> None:
    old = built(small_disk, OLD)
    filling = small_disk.folder.parent / "filling"
    small_disk.has(SEVERAL_CHANGED)
    free = shutil.disk_usage(small_disk.folder).free
    filling.write_bytes(b"\0" * max(0, free - left))
    try:
        done = small_disk.run("build", "--as-of", str(AS_OF))
        assert (done.returncode, "写不进去，网站保持原样" in done.stderr) == (1, True)
        assert "Traceback" not in done.stderr
        assert tree(small_disk.site) == old
    finally:
        filling.unlink()
    assert leftovers(small_disk.workspace) == []
    built(small_disk, SEVERAL_CHANGED)


@pytest.mark.parametrize("largest", [0, 1_000, 9_000])
def test_files_that_may_not_grow_leave_the_site(project: Project, largest: int) -> None:
    old = built(project, OLD)
    project.has(SEVERAL_CHANGED)
    assert build_with_small_files(project, largest) == "OSError"
    assert tree(project.site) == old
    assert leftovers(project.workspace) == []


def test_disk_that_may_not_be_written_leaves_the_site(small_disk: Project) -> None:
    old = built(small_disk, OLD)
    small_disk.has(ONE_CHANGED)
    disk = str(small_disk.folder.parent)
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    try:
        done = small_disk.run("build", "--as-of", str(AS_OF))
    finally:
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    assert (done.returncode, "写不进去，网站保持原样" in done.stderr) == (1, True)
    assert "Traceback" not in done.stderr
    assert tree(small_disk.site) == old


@pytest.mark.skipif(IS_ROOT, reason="root may write everywhere")
def test_folder_that_may_not_be_written_leaves_the_site(project: Project) -> None:
    old = built(project, OLD)
    project.workspace.chmod(0o555)
    try:
        done = project.run("build", "--as-of", str(AS_OF))
    finally:
        project.workspace.chmod(0o755)
    assert (done.returncode, "写不进去，网站保持原样" in done.stderr) == (1, True)
    assert tree(project.site) == old
