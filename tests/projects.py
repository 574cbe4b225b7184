"""A small site to build: folders with real files, for tests that publish, kill and serve."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import pipeline
from generator.load.site_config import site_config
from generator.publish.links import BrokenLink, UnitLinks, broken_links
from generator.texts.catalogue import MAIN
from generator.views.page import OUTPUTS_MADE
from tests.commands import run_command

ROOT = Path(__file__).parent.parent
AS_OF = date(2026, 11, 22)
EPOCH = "1795305600"
"""2026-11-22 in Asia/Shanghai, in seconds."""

CONFIG = """\
site_name: 示范
site_url: !ENV [SITE_URL, ""]
docs_dir: content
theme:
  name: material
  custom_dir: theme
  language: zh-Hans
  font: false
  logo: assets/logo.svg
  favicon: assets/favicon.svg
  palette:
    - scheme: default
      toggle: {icon: gongshi/brightness-auto, name: 换成深色}
    - scheme: slate
      toggle: {icon: gongshi/brightness-dark, name: 换成浅色}
  icon: {menu: gongshi/menu}
extra_css: [assets/gongshi.css]
plugins:
  - gongshi: {data_dir: data}
"""

Records = Mapping[str, str]
"""By file below data/, what it says."""


def organization(id_: str, name: str, type_: str, phone: str = "") -> str:
    line = f"  phone: {phone}\n" if phone else ""
    return f"- id: {id_}\n  name: {name}\n  type: {type_}\n{line}"


def region_files(region: str, name: str, clinics: Mapping[str, str], hospital: str) -> Records:
    """A region in which `hospital` (which may be another's) supports every clinic with a person."""
    is_elsewhere = "/" in hospital
    organizations = [
        organization(id_, f"{name}{id_}院", "township_health_center", phone)
        for id_, phone in clinics.items()
    ]
    if not is_elsewhere:
        organizations.insert(0, organization(hospital, f"{name}医院", "general_hospital"))
    return {
        f"{region}/region.yml": f"name: {name}\ndivision_code: '000000'\nissuer: {name}局\n",
        f"{region}/organizations.yml": "".join(organizations),
        f"{region}/programmes.yml": f"- id: plan\n  name: {name}方案\n"
        "  period: {from: 2026-01, to: 2026-12}\n",
        f"{region}/experts.yml": "".join(
            f"- id: {id_}\n  name: 示例{id_}\n  organization: {hospital}\n" for id_ in clinics
        ),
        f"{region}/pairings.yml": "".join(
            f"- {{id: {id_}, programme: plan, support: {hospital}, recipient: {id_}}}\n"
            for id_ in clinics
        ),
        f"{region}/assignments.yml": "".join(
            f"- {{id: {id_}, pairing: {id_}, expert: {id_}, mode: clinic,"
            " period: {from: 2026-01, to: 2026-12}}\n"
            for id_ in clinics
        ),
    }


OLD = {
    **region_files("bei", "北县", {"yi": "", "er": ""}, "hospital"),
    **region_files("dong", "东县", {"yi": "", "er": ""}, "hospital"),
    **region_files("xi", "西县", {"yi": "", "er": ""}, "dong/hospital"),
}
"""Three regions; the clinics of one are supported by another's hospital, so their pages link."""

ONE_CHANGED = {**OLD, **region_files("bei", "北县", {"yi": "0000-0000001", "er": ""}, "hospital")}
"""One region has a telephone number more."""

SEVERAL_CHANGED = {
    **region_files("bei", "北县", {"yi": "", "er": ""}, "hospital"),
    **region_files("dong", "东县", {"yi": "", "san": ""}, "hospital"),
    **region_files("nan", "南县", {"yi": ""}, "xi/hospital"),
    **region_files("xi", "西县", {"er": "", "si": ""}, "hospital"),
}
"""A region more; pages gone and pages new in two others, and links between regions changed."""


READ_AT_THE_START = frozenset(["PYTHONHASHSEED", "PYTHONPATH", "PYTHONUTF8", "LC_ALL", "LANG"])
"""Variables that Python asks for once, when it starts."""
QUICK = frozenset(["pages", "data", "feeds"])
"""Outputs without paper, which takes most of the time of a small site."""


@dataclass(frozen=True)
class Project:
    """A folder with mkdocs.yml, content, theme and data; `gongshi build` puts the site beside."""

    folder: Path
    outputs: frozenset[str] = OUTPUTS_MADE
    languages: tuple[str, ...] = (MAIN,)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def workspace(self) -> Path:
        return self.folder / ".gongshi" / "site"

    def has(self, records: Records) -> None:
        """Let data/ hold just these files."""
        shutil.rmtree(self.folder / "data", ignore_errors=True)
        for name, text in records.items():
            file = self.folder / "data" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def build(self, jobs: int = 1) -> pipeline.Built:
        """Build in this process."""
        config = site_config(self.folder / "mkdocs.yml")
        return pipeline.build(config, AS_OF, jobs, outputs=self.outputs, languages=self.languages)

    def run(self, *words: str, **told: str) -> subprocess.CompletedProcess[str]:
        """Run a command of gongshi (or, with "-m", any module) in the folder."""
        if words[0] == "build":
            words = self.build_words(*words)
        if words[0] != "-m" and not told.keys() & READ_AT_THE_START:
            return run_command(words, self.folder, environment(**told))
        command = words if words[0] == "-m" else ("-m", "generator", *words)
        return subprocess.run(
            [sys.executable, *command],
            cwd=self.folder,
            env=environment(**told),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def build_words(self, *words: str) -> tuple[str, ...]:
        """What `gongshi build` is told, with the project's outputs and languages if not others."""
        if "--lang" not in words:
            words = (*words, "--lang", ",".join(self.languages))
        if "--outputs" not in words:
            words = (*words, "--outputs", ",".join(sorted(self.outputs)))
        return words


def environment(**told: str) -> dict[str, str]:
    """This process's, without what would change a site."""
    plain = {name: value for name, value in os.environ.items() if name not in ("SITE_URL", "TZ")}
    return {**plain, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **told}


def new_project(
    folder: Path,
    records: Records = OLD,
    languages: tuple[str, ...] = (MAIN,),
    outputs: frozenset[str] = OUTPUTS_MADE,
) -> Project:
    """A project that has never been built."""
    (folder / "content" / "guide").mkdir(parents=True)
    (folder / "content" / "guide" / "reading.md").write_text("# 怎么看\n", encoding="utf-8")
    (folder / "content" / "guide" / "calendar.md").write_text("# 日历\n", encoding="utf-8")
    (folder / "content" / "about.md").write_text("# 关于\n\n给大家看的。\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    shutil.copytree(ROOT / "theme", folder / "theme")
    project = Project(folder, outputs, languages)
    project.has(records)
    return project


def kezuozhong_alone(folder: Path) -> Path:
    """The shipped data as of one region, a programme that is over."""
    shutil.copytree(ROOT / "data" / "kezuozhong", folder / "kezuozhong")
    shutil.copytree(ROOT / "data" / "holidays", folder / "holidays")
    shutil.copy(ROOT / "data" / "departments.yml", folder)
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file by its path; links by where they lead; empty folders end in a slash."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = bytes(path.readlink())
        elif path.is_file():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[f"{name}/"] = b""
    return found


def broken_links_in(site: Path, base: str = "/") -> tuple[BrokenLink, ...]:
    """The broken links of a finished site, read from its files alone."""
    links = UnitLinks()
    for name, content in tree(site).items():
        if name.endswith(".html"):
            links.add_page(re.sub(r"(^|/)index\.html$", r"\1", name), content.decode(), base)
        else:
            links.add_file(name)
    return broken_links([links])
