"""Nothing is quietly taken back: archive and `check --since`, in a real git repository."""

import hashlib
import shutil
import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from generator import archiving
from generator.load.dataset import load
from generator.load.git_commit import NoSuchState
from generator.load.yaml_text import parse
from generator.model.archive import FrozenMonth, content_of, hash_of
from generator.publish.data_files import write_month
from generator.schedule.window import USUAL_DAYS
from generator.texts.catalogue import catalogue
from tests.schedule.county import write_county

NOVEMBER = date(2026, 11, 3)
LATER = date(2026, 11, 20)
POST = """\
- id: post
  pairing: clinic
  expert: jia
  mode: clinic
  period: {from: 2026-01, to: 2027-06}
  sessions:
    - {when: 每周三上午, service: outpatient}
"""
ATTENDANCE = """\
- assignment: post
  confirmed_by: 示例卫生院办公室
  days:
    - {date: 2026-10-14, status: present}
"""
CHANGE = """\
- {id: off, assignment: post, date: 2026-10-21, change: cancelled, announced: 2026-10-20}
"""


words = (
    some.text("示例甲：，#-'\"&*{}[]!%@`|>? aZ09~", min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)


class Repository:
    """A data folder in a git repository of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.git("init", "--quiet")
        self.git("config", "user.name", "test")
        self.git("config", "user.email", "test@example.invalid")
        self.data.mkdir()
        write_county(self.data, assignments=POST, changes=CHANGE)
        self.write("attendance/2026-10.yml", ATTENDANCE)
        self.commit()

    @property
    def region(self) -> Path:
        return self.data / "shifan"

    def git(self, *words: str) -> str:
        done = subprocess.run(
            ["git", *words], cwd=self.folder, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def write(self, name: str, text: str) -> None:
        file = self.region / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "data")
        return self.git("rev-parse", "HEAD")

    def told(self, since: str | None = None) -> list[str]:
        """The findings about the past, as `check` tells them."""
        checked = archiving.check_since(self.data, LATER, USUAL_DAYS, since)
        words = catalogue("zh")
        return [
            f"{each.code} {words.told('message', each.code, each.problem, checked.lines)}"
            for each in checked.findings
            if each.code.startswith(("past-", "archive-", "month-"))
        ]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    folder = tmp_path / "repository"
    folder.mkdir()
    return Repository(folder)


def test_month_that_is_over_is_frozen_once_with_what_became_of_it(repository: Repository) -> None:
    first = archiving.archive(repository.data, NOVEMBER, None, None)
    again = archiving.archive(repository.data, LATER, None, None)
    (month,) = load(repository.data).dataset.regions[0].archive

    assert (first.months, again.months) == (("shifan/archive/2026-10.yml",), ())
    assert [(str(each.date), each.status, each.announced) for each in month.visits] == [
        ("2026-10-14", "scheduled", None),
        ("2026-10-21", "cancelled", "2026-10-20"),
        ("2026-10-28", "scheduled", None),
    ]
    assert [(each.assignment, str(each.date), each.status) for each in month.attendance] == [
        ("post", "2026-10-14", "present")
    ]
    assert month.hash == hashlib.sha256(content_of(month).encode()).hexdigest()
    assert repository.told() == []


def test_each_month_names_the_one_before(repository: Repository) -> None:
    archiving.archive(repository.data, NOVEMBER, None, None)
    archiving.archive(repository.data, date(2026, 12, 5), None, None)
    october, november = load(repository.data).dataset.regions[0].archive

    assert (october.previous, november.previous) == (None, october.hash)
    (repository.region / "archive" / "2026-10.yml").unlink()
    assert repository.told() == [
        "archive-altered 2026-11 接的上一份不是封存的那一份：中间少了、多了或者换了一份。"
    ]


def test_past_that_is_altered_is_found_until_it_stands_in_the_log(repository: Repository) -> None:
    archiving.archive(repository.data, NOVEMBER, None, None)
    before = repository.commit()
    repository.write("attendance/2026-10.yml", ATTENDANCE.replace("present", "absent"))
    repository.write("changes.yml", "[]\n")

    day = "2026-10-14 {}（示例卫生院办公室）"
    came = f"“{day.format('到岗')}”，现在是“{day.format('没来')}”。"
    hours = "2026-10-21 08:30-12:00"
    off = f"“{hours} 停诊 示例甲”，现在是“{hours} 照常 示例甲”。"
    assert sorted(repository.told(before)) == [
        f"past-altered post/2026-10-14：封存的时候是{came}",
        f"past-altered shifan/post/2026-10-21/am：封存的时候是{off}",
        "past-taken-back off：原来是“2026-10-21 停诊”，现在没有了。",
        f"past-taken-back post/2026-10-14：原来是{came}",
        f"past-taken-back shifan/post/2026-10-21/am：原来是{off}",
    ]

    logged = archiving.archive(repository.data, LATER, None, before).logged
    (region,) = load(repository.data).dataset.regions
    assert logged == ("shifan/corrections.yml",)
    assert [(each.kind, each.record, each.since) for each in region.corrections] == [
        ("visit", "shifan/post/2026-10-21/am", before),
        ("attendance", "post/2026-10-14", before),
        ("change", "off", before),
    ]
    assert repository.told(before) == []
    assert archiving.archive(repository.data, LATER, None, before).logged == ()


def test_frozen_month_that_is_altered_is_an_error(repository: Repository) -> None:
    archiving.archive(repository.data, NOVEMBER, None, None)
    file = repository.region / "archive" / "2026-10.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("cancelled", "scheduled"), "utf-8")

    assert "archive-altered 2026-10 封存的内容和它的 hash 对不上：封存以后改动过。" in (
        repository.told()
    )


def test_log_and_frozen_months_must_stay(repository: Repository) -> None:
    archiving.archive(repository.data, NOVEMBER, None, None)
    frozen = repository.commit()
    repository.write("attendance/2026-10.yml", ATTENDANCE.replace("present", "absent"))
    archiving.archive(repository.data, LATER, None, frozen)
    logged = repository.commit()
    (repository.region / "archive" / "2026-10.yml").unlink()
    (repository.region / "corrections.yml").unlink()

    assert [each.partition("：")[0] for each in repository.told(logged)] == [
        "past-taken-back 2026-10",
        "past-taken-back 2026-11-20-1",
    ]


def test_what_git_does_not_know_is_said(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(NoSuchState, match="nowhere"):
        archiving.check_since(repository.data, LATER, USUAL_DAYS, "nowhere")
    bare = tmp_path / "bare"
    shutil.copytree(repository.data, bare)
    with pytest.raises(NoSuchState, match="not a git repository"):
        archiving.check_since(bare, LATER, USUAL_DAYS, "HEAD")


@settings(max_examples=25, deadline=None)
@given(reason=words)
def test_frozen_month_reads_back_with_its_hash(reason: str) -> None:
    """Whatever a reason holds that YAML can: the hash is of what is read."""
    said = {"id": "x/one/2026-10-14/am", "date": "2026-10-14", "organization": "clinic"}
    month = FrozenMonth.model_validate(
        {
            "month": "2026-10",
            "frozen": "2026-11-03",
            "visits": [{**said, "reason": reason, "experts": [reason]}],
            "hash": "",
        }
    )
    month = month.model_copy(update={"hash": hash_of(month)})
    with TemporaryDirectory() as folder:
        name = write_month(Path(folder), "archive/2026-10.yml", month)
        value = parse(Path(folder, name).read_text(encoding="utf-8")).value
    read = FrozenMonth.model_validate(value)

    assert (read, hash_of(read)) == (month, month.hash)
