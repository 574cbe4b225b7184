"""The data folder as it was at an earlier commit of its own git repository."""

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path


class NoSuchState(Exception):
    """The folder has no such earlier state; it says what git said, in a line."""


def commit_named(data: Path, ref: str) -> str:
    """The full name of a commit. Raises NoSuchState: no repository, no such commit, no git."""
    return _git(
        data, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}", about=ref
    )


def data_at(data: Path, commit: str, folder: Path) -> Path:
    """Put the data folder of a commit below `folder`; where it is. Raises NoSuchState."""
    inside = _git(data, "rev-parse", "--show-prefix", about=commit).rstrip("/")
    top = Path(_git(data, "rev-parse", "--show-toplevel", about=commit))
    packed = _run(top, "archive", "--format=tar", f"{commit}:{inside}" if inside else commit)
    if packed.returncode:
        raise NoSuchState(_first_line(packed.stderr) or commit)
    target = folder / "data"
    target.mkdir()
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content:  # git knows no names that lead out of the folder; links are left out
                file = target / member.name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content.read())
    return target


def _git(data: Path, *words: str, about: str) -> str:
    done = _run(data, *words)
    if done.returncode:
        raise NoSuchState(_first_line(done.stderr) or about)
    return done.stdout.decode().strip()


def _run(data: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - git, with words of ours and one name
            ["git", *words],  # noqa: S607 - git is where PATH has it
            cwd=data,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise NoSuchState(str(error)) from None


def _first_line(text: bytes) -> str:
    return text.decode(errors="replace").strip().partition("\n")[0]
