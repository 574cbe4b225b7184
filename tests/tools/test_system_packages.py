"""The script that sees to Chromium and fonts, on machines made of nothing but stand-in commands."""

import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "system-packages.sh"
FONTS = 'echo "Noto Sans CJK SC"'
ADVICE = """\
缺少系统软件，请安装后再试 · Please install first: chromium fontconfig fonts-noto-cjk
  chromium: 打不开网页，浏览器测试不能做 · no page can be opened, browser tests fail
  fonts-noto-cjk: 网页上的汉字成方框，版面测试出错 · Chinese shows as boxes, layout tests fail
Debian、Ubuntu: sudo apt-get install chromium fontconfig fonts-noto-cjk
"""


class Machine:
    """A folder of stand-in commands, which is all that the script finds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def give(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def run(self) -> tuple[int, str, str]:
        result = subprocess.run(
            ["/bin/bash", SCRIPT],
            env={"PATH": str(self.folder)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return result.returncode, result.stdout, result.stderr


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_nothing_happens_when_all_is_there(machine: Machine) -> None:
    machine.give("chromium", "exit 9")
    machine.give("fc-list", FONTS)

    assert machine.run() == (0, "", "")


def test_another_chromium_will_do(machine: Machine) -> None:
    machine.give("google-chrome", "exit 9")
    machine.give("fc-list", FONTS)

    assert machine.run() == (0, "", "")


def test_without_rights_it_says_what_to_install(machine: Machine) -> None:
    machine.give("id", "echo 1000")
    machine.give("sudo", "exit 1")
    machine.give("apt-get", "echo never reached")

    assert machine.run() == (1, "", ADVICE)


def test_without_apt_it_says_what_to_install(machine: Machine) -> None:
    machine.give("id", "echo 0")

    assert machine.run() == (1, "", ADVICE)


def test_root_installs_only_what_is_missing(machine: Machine) -> None:
    machine.give("id", "echo 0")
    machine.give("env", 'shift; "$@"')
    machine.give("apt-get", 'echo "apt-get $*"')
    machine.give("fc-list", FONTS)

    status, output, errors = machine.run()

    assert (status, output.splitlines(), errors) == (
        0,
        [
            "安装 · installing: chromium",
            "apt-get update --quiet=2",
            "apt-get install --quiet=2 --yes --no-install-recommends chromium",
        ],
        "",
    )


def test_sudo_installs_where_it_asks_no_password(machine: Machine) -> None:
    machine.give("id", "echo 1000")
    machine.give("sudo", 'echo "sudo $*"')
    machine.give("apt-get", "exit 9")
    machine.give("chromium", "exit 9")
    machine.give("fc-list", "exit 0")

    status, output, errors = machine.run()

    install = "apt-get install --quiet=2 --yes --no-install-recommends fontconfig fonts-noto-cjk"
    assert (status, output.splitlines(), errors) == (
        0,
        [
            "sudo -n true",
            "安装 · installing: fontconfig fonts-noto-cjk",
            "sudo -n apt-get update --quiet=2",
            f"sudo -n env DEBIAN_FRONTEND=noninteractive {install}",
        ],
        "",
    )
