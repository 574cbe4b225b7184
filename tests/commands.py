"""Commands of gongshi, each in a process of its own, without the second that Python needs to begin.

The process is forked from one that has imported the program and done nothing else: it has its own
folder, environment, output and exit status, as when a shell starts it.
"""

import io
import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["generator.cli.commands", "tests.killing"])
SECONDS = 60
"""After so long a command hangs."""


def run_command(
    words: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """What `gongshi` prints when it is called with these words, and its exit status."""
    with TemporaryDirectory() as told:
        files = (Path(told) / "stdout", Path(told) / "stderr")
        process = PROCESSES.Process(target=_command, args=(words, folder, environment, files))
        process.start()
        process.join(SECONDS)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise subprocess.TimeoutExpired(list(words), SECONDS)
        stdout, stderr = (file.read_text(encoding="utf-8") for file in files)
    return subprocess.CompletedProcess(list(words), process.exitcode, stdout, stderr)


def _command(
    words: Sequence[str], folder: Path, environment: Mapping[str, str], files: tuple[Path, Path]
) -> None:
    from generator.cli import main  # noqa: PLC0415 - imported before, by the process it comes from

    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    for number, file in enumerate(files, start=1):
        with file.open("wb") as stream:
            os.dup2(stream.fileno(), number)
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(os.fdopen(number, "wb", closefd=False), "utf-8", line_buffering=True)
        for number in (1, 2)
    )
    sys.argv = ["gongshi", *words]
    main(list(words), prog_name="gongshi")
