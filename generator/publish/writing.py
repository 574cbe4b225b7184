"""Files into a staging folder; one that has not changed since it was published keeps its bytes and its time."""

import os
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Writer:
    """Writes below `folder`; `published` is the same place in the present site, or None where there is none.

    `files` counts what was written; `is_same` stays true as long as all of it was published already.
    """

    folder: Path
    published: Path | None = None
    files: int = 0
    is_same: bool = True
    _folders: set[str] = field(default_factory=set)

    def page(self, path: str, html: str) -> None:
        """A page at an address that ends in a slash, or is empty."""
        self.file(f"{path}index.html", html.encode())

    def file(self, path: str, content: bytes) -> None:
        """A file at a path with forward slashes."""
        self.files += 1
        target = f"{self.folder}/{path}"
        folder = target.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - a Path a page costs a tenth of the build
            self._folders.add(folder)
        if self.published is not None and _holds(f"{self.published}/{path}", content):
            try:
                os.link(f"{self.published}/{path}", target)
                return
            except OSError:
                pass  # a file system without hard links: the bytes are written again
        else:
            self.is_same = False
        with open(target, "wb") as file:  # noqa: PTH123 - as above
            file.write(content)


def _holds(path: str, content: bytes) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return os.fstat(file.fileno()).st_size == len(content) and file.read() == content
    except OSError:
        return False
