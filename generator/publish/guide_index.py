"""What readers search the guides by: Pagefind's index of the frame's own pages."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

PACKAGE = "pagefind-bin-extended"
"""Pagefind's program that also tells Chinese words apart."""

FOLDER = "pagefind"
ENTRY = "pagefind-entry.json"
BEGIN = "begin.js"
"""A module that hands Pagefind to theme/assets/guides.js, which old browsers have to read too."""

_BEGIN = 'import * as pagefind from "./pagefind.js?v={version}";\nwindow.gongshiGuides(pagefind);\n'
_PUBLISHED = (
    "pagefind.js",
    "pagefind.*.pf_meta",
    "wasm.*.pagefind",
    "index/*.pf_index",
    "fragment/*.pf_fragment",
)
"""Of what Pagefind writes; besides there are user interfaces, and a worker that we do not start."""


class IndexFailed(Exception):
    """Pagefind could not read the pages; the text is what it printed."""


def program() -> Path | None:
    """Pagefind's program; None on machines for which there is none."""
    try:
        from pagefind_bin_extended import get_executable  # noqa: PLC0415 - not there everywhere

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        return None


def tool() -> str:
    """The program and its version, or that there is none: an index depends on it."""
    return f"{PACKAGE} {version(PACKAGE)}" if program() else f"no {PACKAGE}"


def index_guides(site: Path, pages: Sequence[str]) -> bool:
    """Write the index of these pages, by their paths in a folder of built HTML, beside them.

    Of a page it has what stands in `data-pagefind-body`. False where the program is missing or
    cannot be run here. Raises IndexFailed with what it said.
    """
    found = program()
    if found is None:
        return False
    if not pages:
        return True
    with TemporaryDirectory(dir=site.parent, prefix=".gongshi-") as folder:
        read, written = Path(folder, "pages"), Path(folder, "index")
        for page in pages:
            copy = read / page
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site / page, copy)
        command = [str(found), "--silent", "--site", str(read), "--output-path", str(written)]
        try:
            done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own
        except OSError:
            return False
        if done.returncode != 0:
            raise IndexFailed((done.stdout + done.stderr).decode("utf-8", "replace").strip())
        _publish(written, site / FOLDER)
    return True


def has_index(frame: Path) -> bool:
    """Whether a built frame has an index of its pages."""
    return (frame / FOLDER / ENTRY).is_file()


def _publish(written: Path, folder: Path) -> None:
    """The files that readers need; the same for the same pages."""
    for pattern in _PUBLISHED:
        for file in written.glob(pattern):
            target = folder / file.relative_to(written)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    # Pagefind lists languages in another order each time.
    entry = json.loads((written / ENTRY).read_text(encoding="utf-8"))
    sorted_entry = json.dumps(entry, ensure_ascii=False, sort_keys=True)
    (folder / ENTRY).write_text(sorted_entry, encoding="utf-8")
    begin = _BEGIN.format(version=entry["version"])
    (folder / BEGIN).write_text(begin, encoding="utf-8")
