"""The frame of the pages: built by MkDocs in a process of its own, kept while its sources are."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from generator.publish import guide_index
from generator.publish.workspace import Workspace

FRAME_TOOLS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")


class FrameFailed(Exception):
    """The frame could not be built; the text is what the tool printed."""


@dataclass(slots=True)
class FrameBuild:
    """A frame that is there, or is being built beside other work.

    `digest` names everything it is made from.
    """

    folder: Path
    digest: str
    unfinished: Path | None = None
    process: "subprocess.Popen[bytes] | None" = None

    def finished(self) -> Path:
        """The folder of built HTML. Raises FrameFailed with what the tool said."""
        if self.process is None or self.unfinished is None:
            return self.folder
        process, self.process = self.process, None
        output, _ = process.communicate()
        if process.returncode != 0:
            raise FrameFailed(output.decode("utf-8", "replace").strip())
        shutil.rmtree(self.folder.parent, ignore_errors=True)  # older frames
        self.folder.parent.mkdir(exist_ok=True)
        self.unfinished.rename(self.folder)
        return self.folder

    def stop(self) -> None:
        """Give up waiting."""
        if self.process is not None:
            self.process.kill()
            self.process.communicate()


def start_frame(
    workspace: Workspace,
    config: Path,
    sources: Iterable[Path],
    words: Iterable[str],
    address: str,
    languages: Iterable[str],
) -> FrameBuild:
    """The frame for a configuration file, from the cache or begun now.

    `sources` are the files and folders that it is made from, `words` whatever else it depends on
    besides the tools; `address` is the site's own, `languages` those of its pages.
    """
    tools = (f"{tool} {version(tool)}" for tool in FRAME_TOOLS)
    spoken = ",".join(languages)
    digest = digest_of(sources, (address, spoken, *words, *tools, guide_index.tool()))
    folder = workspace.frames / digest
    if folder.is_dir():
        return FrameBuild(folder, digest)
    unfinished = workspace.unfinished_frame
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    command += ["--config-file", str(config), "--site-dir", str(unfinished)]
    told = {
        "GONGSHI_FRAME_ONLY": "1",
        "GONGSHI_LANGUAGES": spoken,
        "SITE_URL": address,
        "SOURCE_DATE_EPOCH": "0",
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "PYTHONHASHSEED": "0",
    }
    process = subprocess.Popen(  # noqa: S603 - our own command, no shell
        command,
        env=os.environ | told,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return FrameBuild(folder, digest, unfinished, process)


def digest_of(sources: Iterable[Path], words: Iterable[str] = ()) -> str:
    """A digest of files, folders (by relative names and bytes) and words."""
    digest = blake2b(digest_size=12)
    for word in words:
        digest.update(f"{word}\0".encode())
    for source in sources:
        files = sorted(source.rglob("*")) if source.is_dir() else [source]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                content = file.read_bytes()
                name = file.relative_to(source).as_posix() if source.is_dir() else file.name
                digest.update(f"{name}\0{len(content)}\0".encode())
                digest.update(content)
    return digest.hexdigest()
