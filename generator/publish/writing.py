"""Files into a staging folder; one that is as it was published keeps its time."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

BINARY = getattr(os, "O_BINARY", 0)
"""Windows would change line ends."""


class WrittenTwice(Exception):
    """Two pages or files want the same place; the text is its path."""


@dataclass(slots=True)
class Writer:
    """Writes below `folder`; `published` is the same place in the present site, or None.

    `is_same` stays true as long as all that is written was published already.
    """

    folder: Path
    published: Path | None = None
    is_same: bool = True
    _folders: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.published is not None and not self.published.is_dir():
            self.published = None  # spares a look for each file

    def page(self, path: str, html: str) -> None:
        """A page at an address that ends in a slash, or is empty."""
        self.file(f"{path}index.html", html.encode())

    def file(self, path: str, content: bytes) -> None:
        """A file at a path with forward slashes. Raises WrittenTwice."""
        target = f"{self.folder}/{path}"
        folder = target.rpartition("/")[0]
        if folder not in self._folders:
            _make_folder(folder)
            self._folders.add(folder)
        try:
            if self.published is not None and _holds(f"{self.published}/{path}", content):
                link_file(f"{self.published}/{path}", target)
                return
            self.is_same = False
            _write(target, content)
        except FileExistsError:
            raise WrittenTwice(path) from None

    def linked(self, path: str, source: Path) -> None:
        """A file that stands elsewhere on the same disk already. Raises WrittenTwice."""
        target = f"{self.folder}/{path}"
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        try:
            if self.published is not None and _is_same_file(f"{self.published}/{path}", source):
                link_file(f"{self.published}/{path}", target)
                return
            self.is_same = False
            link_file(str(source), target)
        except FileExistsError:
            raise WrittenTwice(path) from None


def _is_same_file(path: str, source: Path) -> bool:
    try:
        return os.path.samefile(path, source) or _holds(path, source.read_bytes())  # noqa: PTH121 - as below
    except OSError:
        return False


def _write(path: str, content: bytes) -> None:
    """A new file; without a file object, which takes as long as the writing. FileExistsError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
    finally:
        os.close(descriptor)


def _make_folder(folder: str) -> None:
    """A folder, with those above it; most have their parent already, so it is tried first."""
    try:
        os.mkdir(folder)  # noqa: PTH102 - a Path a page costs a tenth of the build
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as above


def link_file(source: str, target: str) -> None:
    """The same file at a second place; a copy with the same time where there are no hard links.

    Raises FileExistsError.
    """
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _holds(path: str, content: bytes) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return os.fstat(file.fileno()).st_size == len(content) and file.read() == content
    except OSError:
        return False
