"""Files kept from build to build by a digest of what they are made from."""

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of kept files; a file is there whole or not at all."""

    folder: Path

    def file(self, name: str) -> Path:
        """Where a file is, or would be."""
        return self.folder / name

    def has(self, name: str) -> bool:
        """Whether it is kept."""
        return self.file(name).is_file()

    def keep(self, name: str, content: bytes) -> None:
        """Keep a file; another process may keep the same."""
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = self.folder / f"{name}.{os.getpid()}"
        unfinished.write_bytes(content)
        unfinished.replace(self.file(name))

    def forget_but(self, names: Collection[str]) -> None:
        """Let go of what is no longer asked for."""
        if self.folder.is_dir():
            for entry in os.scandir(self.folder):
                if entry.name not in names:
                    Path(entry.path).unlink(missing_ok=True)
