"""Two folders trade places in one step, where the system can."""

import ctypes
import os
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def exchange(one: Path, other: Path) -> None:
    """Let two paths trade places (renameat2 with RENAME_EXCHANGE).

    Raises OSError where that cannot be.
    """
    if not sys.platform.startswith("linux"):
        raise OSError("no atomic exchange on this system")
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        raise OSError("no renameat2 in this C library")
    paths = (AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other))
    if rename(*paths, RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))


def can_exchange(folder: Path) -> bool:
    """Whether `exchange` works below a folder (on Linux: ext4, xfs, btrfs, tmpfs)."""
    one, other = folder / "try-one", folder / "try-other"
    for each in (one, other):
        each.mkdir(exist_ok=True)
    try:
        exchange(one, other)
    except OSError:
        return False
    return True
