"""What holds for the repository as a whole, whoever changes it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


@pytest.mark.parametrize("lock", sorted(ROOT.glob("*.lock")), ids=lambda path: path.name)
def test_lock_file_names_packages_versions_and_hashes_only(lock: Path) -> None:
    package = r"[a-z0-9.-]+==\S+( ; [^\\]+)? \\"
    digest = r"    --hash=sha256:[0-9a-f]{64}( \\)?"
    allowed = re.compile(f"# .*|{package}|{digest}")

    strangers = [
        line
        for line in lock.read_text(encoding="utf-8").splitlines()
        if not allowed.fullmatch(line) or "http" in line
    ]

    assert strangers == []


def test_lock_files_agree_on_versions() -> None:
    pins = re.compile(r"^[a-z0-9].*==.*\\$", re.MULTILINE)
    site, dev = (
        set(pins.findall((ROOT / name).read_text(encoding="utf-8")))
        for name in ("requirements.lock", "requirements-dev.lock")
    )

    assert site - dev == set()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_pins_every_action_by_commit(workflow: Path) -> None:
    actions = re.findall(r"uses:\s*(.*)", workflow.read_text(encoding="utf-8"))

    assert [action for action in actions if not PINNED.fullmatch(action)] == []


def test_workflows_agree_on_each_action() -> None:
    text = "".join(workflow.read_text(encoding="utf-8") for workflow in WORKFLOWS)
    pins = set(re.findall(r"uses:\s*(.*)", text))

    assert len(pins) == len({pin.split("@")[0] for pin in pins})


def test_ci_runs_make_test() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = [line for line in script.splitlines() if not line.startswith("#")]

    assert commands == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "make test"]
