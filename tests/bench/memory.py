"""The memory that a command takes with all it starts, looked at every few milliseconds."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import sleep

PROCESSES = Path("/proc")
BETWEEN_LOOKS = 0.02


@dataclass(frozen=True, slots=True)
class Memory:
    """Peaks in bytes.

    `largest`: of one process. `proportional`: of all at one moment, pages that several share
    counted once (PSS). `resident`: the same with shared pages counted for each (RSS).
    """

    largest: int = 0
    proportional: int = 0
    resident: int = 0


def peak_memory(command: list[str], folder: Path) -> Memory:
    """Run a command in a folder and watch it; nothing is seen where there is no /proc."""
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peak = Memory()
    while process.poll() is None:
        if sys.platform == "linux":
            seen = [_memory_of(pid) for pid in _family(process.pid)]
            peak = Memory(
                max([peak.largest, *(resident for resident, _ in seen)]),
                max(peak.proportional, sum(proportional for _, proportional in seen)),
                max(peak.resident, sum(resident for resident, _ in seen)),
            )
        sleep(BETWEEN_LOOKS)
    return peak


def _family(pid: int) -> list[int]:
    """A process and all that it and its threads started."""
    found = [pid]
    try:
        for children in (PROCESSES / str(pid) / "task").glob("*/children"):
            for child in children.read_text(encoding="ascii").split():
                found += _family(int(child))
    except OSError:
        pass  # it has just ended
    return found


def _memory_of(pid: int) -> tuple[int, int]:
    """RSS and PSS in bytes; nothing where the process has just ended."""
    try:
        text = (PROCESSES / str(pid) / "smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0, 0
    sizes = {line.split()[0]: line.split()[1] for line in text.splitlines()[1:]}
    return int(sizes.get("Rss:", 0)) * 1024, int(sizes.get("Pss:", 0)) * 1024
