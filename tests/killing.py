"""Builds in processes of their own that end at a chosen moment, as by `kill -9`.

What a process does to files is told by Python's audit events; the process is killed right before
one of them, so that every step of a build can be its last.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from generator.publish import exchange
from tests.commands import PROCESSES
from tests.projects import AS_OF, Project, environment

CHANGES = frozenset(
    ["open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "ctypes.dlsym"]
)
NO_SUCH_FLAG = 1 << 12
"""Makes the kernel refuse to exchange, as file systems do that cannot."""


def build_and_die(project: Project, step: int, *, can_exchange: bool = True) -> bool:
    """Build, but be killed right before a step; whether it came to that."""
    process = PROCESSES.Process(target=_build, args=(project, step, can_exchange, None))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def steps_of(project: Project, *, can_exchange: bool = True) -> list[str]:
    """Build, and tell every step: what is done, and to which file."""
    receiver, sender = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=_build, args=(project, 0, can_exchange, sender.send))
    process.start()
    steps: list[str] = receiver.recv()
    process.join()
    assert process.exitcode == 0
    return steps


def build_with_small_files(project: Project, largest: int) -> str:
    """Build where no file may be larger than so many bytes; the error's name, or nothing."""
    receiver, sender = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=_build_limited, args=(project, largest, sender.send))
    process.start()
    process.join()
    assert process.exitcode == 0
    return str(receiver.recv())


def _build(
    project: Project, last_step: int, can_exchange: bool, tell: Callable[[list[str]], None] | None
) -> None:
    if not can_exchange:
        exchange.RENAME_EXCHANGE = NO_SUCH_FLAG
    # What an earlier build printed would be steps less: every build prints its boards anew.
    shutil.rmtree(project.workspace / "boards", ignore_errors=True)
    steps: list[str] = []

    def count(event: str, arguments: tuple[object, ...]) -> None:
        if event in CHANGES and (event != "open" or _writes(arguments)):
            to = arguments[1] if event in ("os.rename", "os.link", "ctypes.dlsym") else arguments[0]
            steps.append(f"{event} {Path(str(to)).name}")
            if len(steps) == last_step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    assert project.build().is_published
    if tell:
        tell(steps)


def _writes(arguments: tuple[object, ...]) -> bool:
    return isinstance(arguments[2], int) and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR))


def _build_limited(project: Project, largest: int, tell: Callable[[str], None]) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    try:
        project.build()
    except OSError as error:
        tell(type(error).__name__)
    else:
        tell("")


def killed_build(
    project: Project,
    *,
    seconds: float = 30,
    when: Callable[[subprocess.Popen[bytes]], bool] = lambda _: False,
    group: bool = True,
) -> None:
    """Start `gongshi build` and kill it after some seconds, or as soon as something is so.

    With all its processes, or (not `group`) the first alone.
    """
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        *project.build_words("--as-of", str(AS_OF)),
    ]
    command += ["--jobs", "2"]
    process = subprocess.Popen(
        command,
        cwd=project.folder,
        env=environment(),
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    end = monotonic() + seconds
    while process.poll() is None and monotonic() < end and not when(process):
        sleep(0.001)
    if process.poll() is None:
        (os.killpg if group else os.kill)(process.pid, signal.SIGKILL)
    process.wait()


def is_running(process: int) -> bool:
    """A process of that number is there, and not only waiting to be counted as dead."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def leftovers(workspace: Path) -> list[str]:
    """What lies in a site's workspace besides what is kept from build to build."""
    kept = {"boards", "frames", "lock", "published.json"}
    return sorted(entry.name for entry in workspace.iterdir() if entry.name not in kept)
