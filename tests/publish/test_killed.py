"""A build killed at any moment leaves the old site or the new one, and the next build ends well."""

import subprocess
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

import pytest

from generator.texts.catalogue import LANGUAGES, MAIN
from tests.killing import build_and_die, is_running, killed_build, leftovers, steps_of
from tests.projects import (
    OLD,
    ONE_CHANGED,
    QUICK,
    SEVERAL_CHANGED,
    Project,
    Records,
    broken_links_in,
    new_project,
    tree,
)
from tests.thorough import IS_LONG

BEFORE, AFTER = 3, 2
"""So many steps before the journal is written and after it is put away, every one is tried."""
SPREAD = 2
"""So many more are tried before, and so many after."""
Tree = dict[str, bytes]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return new_project(tmp_path_factory.mktemp("project"), languages=LANGUAGES)


@pytest.fixture(scope="module")
def quick(project: Project) -> Project:
    """The same without sheets of paper: they take most of a build, and none of the swap."""
    return replace(project, outputs=QUICK)


def built(project: Project, records: Records) -> Tree:
    """The site of some data, when nothing is in the way."""
    project.has(records)
    assert project.build().is_published
    assert broken_links_in(project.site) == ()
    return tree(project.site)


def moments(steps: list[str], number: int) -> list[int]:
    """The steps to be killed before: all while the site changes, and some before and after.

    `number` is how many steps there are whichever way the site changes.
    """
    first = steps.index("os.rename journal.json") - BEFORE
    last = steps.index("os.rename published.json") + AFTER
    earlier = range(1, first, max(1, first // SPREAD))
    later = range(last, number + 1, max(1, (number - last) // SPREAD))
    return [*earlier, *range(first, last), *later]


def tried(all_moments: list[int], languages: tuple[str, ...]) -> list[int]:
    """In two languages more is exchanged, in the same steps: every second one is tried."""
    return all_moments if IS_LONG or languages == (MAIN,) else all_moments[::2]


@pytest.mark.parametrize(
    ("records", "languages"),
    [(ONE_CHANGED, (MAIN,)), (SEVERAL_CHANGED, LANGUAGES)],
    ids=["one", "several"],
)
def test_killed_at_any_step_site_is_old_or_new(
    quick: Project, records: Records, languages: tuple[str, ...]
) -> None:
    quick = replace(quick, languages=languages)
    new, old = built(quick, records), built(quick, OLD)
    data_of = {"old": OLD, "new": records}
    tree_of = {"old": old, "new": new}
    quick.has(records)
    steps = steps_of(quick)
    quick.has(OLD)
    back = steps_of(quick)
    now, seen = "old", set()
    for moment in tried(moments(steps, min(len(steps), len(back))), languages):
        before, wanted = now, "old" if now == "new" else "new"
        quick.has(data_of[wanted])
        assert build_and_die(quick, moment)
        site = tree(quick.site)
        assert site in (tree_of[before], tree_of[wanted])
        seen.add(site == tree_of[wanted])
        now = before if moment % 3 == 0 else wanted  # before: somebody took the change back
        assert built(quick, data_of[now]) == tree_of[now]
        assert leftovers(quick.workspace) == []
    assert seen == {True, False}


def test_killed_where_folders_cannot_be_exchanged_next_start_finishes(quick: Project) -> None:
    quick = replace(quick, languages=(MAIN,))
    new, old = built(quick, ONE_CHANGED), built(quick, OLD)
    quick.has(ONE_CHANGED)
    steps = steps_of(quick, can_exchange=False)
    assert tree(quick.site) == new
    first, last = steps.index("os.rename journal.json"), steps.index("os.rename published.json")
    seen = []
    for moment in range(first + 1, last + 2):
        assert built(quick, OLD) == old
        quick.has(ONE_CHANGED)
        assert build_and_die(quick, moment, can_exchange=False)
        trees = {"none": {}, "old": old, "new": new}
        seen.append(next(name for name in trees if trees[name] == tree(quick.site)))
        quick.has({**OLD, "bei/region.yml": "name: 北县\n"})
        assert (
            not quick.build().is_published
        )  # errors in the data: nothing but the rest of the swap
        assert tree(quick.site) == (old if seen[-1] == "old" else new)
        assert leftovers(quick.workspace) == []
    assert sorted(set(seen)) == ["new", "none", "old"]
    assert seen == sorted(seen, key=["old", "none", "new"].index)


def test_killed_at_any_time_by_hand(project: Project) -> None:
    """The whole command with all its processes, from its first moment on, by the clock."""
    new, old = built(project, SEVERAL_CHANGED), built(project, OLD)
    began = monotonic()
    killed_build(project)  # it ends by itself before
    whole = monotonic() - began
    assert tree(project.site) == old
    for moment in range(8):
        now = tree(project.site)
        project.has(SEVERAL_CHANGED if now == old else OLD)
        killed_build(project, seconds=whole * (moment + 0.5) / 8)
        assert tree(project.site) in (old, new)
    assert built(project, OLD) == old
    assert leftovers(project.workspace) == []


def test_killed_while_the_frame_is_built(project: Project) -> None:
    old = built(project, OLD)
    about = project.folder / "content" / "about.md"
    text = about.read_text(encoding="utf-8")
    about.write_text(f"{text}\n还有一句。\n", encoding="utf-8")
    frames = sorted(path.name for path in (project.workspace / "frames").iterdir())
    killed_build(project, when=lambda _: any(project.workspace.glob("turn-*/frame/*")))
    assert tree(project.site) == old
    assert sorted(path.name for path in (project.workspace / "frames").iterdir()) == frames
    assert project.build().is_published
    assert "还有一句" in tree(project.site)["about/index.html"].decode()
    assert leftovers(project.workspace) == []
    about.write_text(text, encoding="utf-8")
    assert built(project, OLD) == old


def test_killed_alone_helpers_end_too(project: Project) -> None:
    """A SIGKILL of the command only, as by a system short of memory."""
    built(project, OLD)
    project.has(SEVERAL_CHANGED)
    helpers: set[int] = set()

    def has_helpers(process: subprocess.Popen[bytes]) -> bool:
        if not any(project.workspace.glob("turn-*/staging/*")):
            return False
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        helpers.update(int(each) for each in children.read_text().split())
        return True

    killed_build(project, when=has_helpers, group=False)
    deadline = monotonic() + 5
    while any(is_running(helper) for helper in helpers) and monotonic() < deadline:
        sleep(0.01)
    assert helpers
    assert [helper for helper in helpers if is_running(helper)] == []
    assert project.build().is_published
    assert leftovers(project.workspace) == []
