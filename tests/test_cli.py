"""The commands as people and workflows call them: real processes, their words and exit statuses."""

import json
import os
import pty
import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from time import monotonic, sleep

import pytest
from click.testing import CliRunner, Result

from generator.cli.commands import main
from generator.views.sheets import KINDS
from tests.killing import leftovers
from tests.projects import (
    AS_OF,
    EPOCH,
    OLD,
    ONE_CHANGED,
    QUICK,
    Project,
    environment,
    new_project,
    region_files,
    tree,
)

ON_DAY = ("--as-of", str(AS_OF))
BROKEN = {**OLD, "bei/region.yml": "name: 北县\n"}
NEW_REGION = "{name: 新县, division_code: '000000', issuer: 新县卫生健康局, example: true}\n"
WARNED = {
    **OLD,
    "departments.yml": "- {id: eyes, name: 眼科}\n",
    "bei/experts.yml": OLD["bei/experts.yml"]
    + "- {id: san, name: 示例三, organization: hospital, department: 无此科}\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return new_project(tmp_path_factory.mktemp("project"), outputs=QUICK)


@pytest.fixture
def built(project: Project) -> Project:
    """The project with its first data published."""
    project.has(OLD)
    assert project.build().is_published
    return project


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project published with all outputs."""
    project = new_project(tmp_path_factory.mktemp("complete"))
    assert project.build().is_published
    return project


def test_build_publishes_and_reports(built: Project) -> None:
    done = built.run("build", *ON_DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"已发布到 site：\d+ 页，其中 \d+ 页是这次生成的。\n用时 ", done.stdout)
    assert "没有网站地址" in done.stdout


def test_build_with_options_from_another_folder(complete: Project, tmp_path: Path) -> None:
    shutil.copytree(complete.folder / "data", tmp_path / "numbers")
    words = [
        "--config",
        str(complete.folder / "mkdocs.yml"),
        "--data",
        "numbers",
        "--site",
        "out/www",
    ]
    words += ["--jobs", "2", "--outputs", "pages,data,feeds,boards,sheets", "--lang", "zh", *ON_DAY]
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", *words],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "已发布到 out/www：" in done.stdout
    assert tree(tmp_path / "out" / "www") == tree(complete.site)


def without_weeks(files: dict[str, bytes]) -> dict[str, bytes]:
    """A site without the pages of this week, what leads to them, and what a scanned board says."""
    ways = re.compile(rb"<li><a [^>]*/week/\">[^<]*</a></li>\n|<url><loc>[^<]*/week/</loc></url>\n")
    scanned = re.compile(rb'<div class="gs-note gs-note--scanned" .*</div>\n')
    return {
        path: scanned.sub(b"", ways.sub(b"", content))
        for path, content in files.items()
        if not path.endswith("/week/index.html")
    }


@pytest.mark.parametrize(
    "outputs", ["pages", "pages,data", "pages,feeds", "pages,boards", "pages,sheets"]
)
def test_only_the_outputs_asked_for_are_published(
    complete: Project, tmp_path: Path, outputs: str
) -> None:
    done = complete.run("build", "--site", str(tmp_path / "www"), "--outputs", outputs, *ON_DAY)
    assert (done.returncode, done.stderr) == (0, "")
    everything = tree(complete.site)
    kinds = {"data": ["/open-data/"], "feeds": ["/visits.ics"], "boards": [], "sheets": []}
    for kind in KINDS.values():
        if kind.output:
            kinds[kind.output].append(f"/{kind.file}")
    left_out = [each for name in kinds if name not in outputs for each in kinds[name]]
    expected = {
        path: content
        for path, content in everything.items()
        if not any(each in f"/{path}" for each in left_out)
    }
    made = tree(tmp_path / "www")
    if "boards" not in outputs:
        expected = without_weeks(expected)
    assert made.keys() == expected.keys()
    for path in [path for path in expected if path.endswith("/index.html")]:
        wanted, found = expected.pop(path), made.pop(path)
        # A page leads to its sheets, where there are any.
        leads = [each for each in left_out if each.endswith(".pdf") and each.encode() in wanted]
        assert not any(each.encode() in found for each in leads)
        assert leads or found == wanted
    assert made == expected
    assert all(
        any(each in path for path in everything)
        for each in ("/open-data/", "/visits.ics", "/board-a", "/cards-a")
    )


@pytest.mark.parametrize("day", [ON_DAY, ()], ids=["as-of", "epoch"])
def test_today_is_what_is_said(built: Project, day: tuple[str, ...]) -> None:
    """A programme of 2026 is over in 2027 and not on the day that is said."""
    told = {} if day else {"SOURCE_DATE_EPOCH": EPOCH}
    before = tree(built.site)
    assert built.run("build", *day, **told).returncode == 0
    assert tree(built.site) == before
    assert built.run("build", "--as-of", "2027-01-01").returncode == 0
    assert tree(built.site) != before


def test_errors_publish_nothing(built: Project) -> None:
    before = tree(built.site)
    built.has(BROKEN)
    done = built.run("build", *ON_DAY)
    assert done.returncode == 1
    assert "data/bei/region.yml:" in done.stdout
    assert "没有发布，网站保持原样：1 个错误" in done.stderr
    assert tree(built.site) == before
    assert leftovers(built.workspace) == []


def test_data_without_any_region_does_not_empty_the_site(built: Project) -> None:
    before = tree(built.site)
    shutil.rmtree(built.folder / "data")
    (built.folder / "data").mkdir()
    done = built.run("build", *ON_DAY)
    assert done.returncode == 1
    assert "数据里一个地区也没有，而网站上有：" in done.stderr
    assert tree(built.site) == before


def test_region_that_is_gone_is_named(built: Project) -> None:
    built.has({**OLD, "xin/region.yml": NEW_REGION, "xin/organizations.yml": "[]\n"})
    assert built.run("build", *ON_DAY).returncode == 0
    built.has(OLD)
    done = built.run("build", *ON_DAY)
    assert (done.returncode, "它们的网页也就没有了：xin" in done.stderr) == (0, True)


def test_strict_refuses_warnings(built: Project) -> None:
    before = tree(built.site)
    built.has(WARNED)
    strict = built.run("build", "--strict", *ON_DAY)
    assert (strict.returncode, tree(built.site)) == (1, before)
    assert "department-unknown" in strict.stdout
    assert built.run("build", *ON_DAY).returncode == 0
    assert tree(built.site) != before


def test_strict_lets_information_pass(built: Project) -> None:
    nobody_uses = "- {id: leer, name: 无人院, type: township_health_center}\n"
    resident = {
        f"{region}/assignments.yml": OLD[f"{region}/assignments.yml"].replace("clinic", "resident")
        for region in ("bei", "dong", "xi")
    }
    organizations = {"bei/organizations.yml": OLD["bei/organizations.yml"] + nobody_uses}
    built.has({**OLD, **resident, **organizations})
    done = built.run("build", "--strict", *ON_DAY)
    assert (done.returncode, "record-unused" in done.stdout) == (0, True)


def test_broken_link_in_content_is_told_with_page_and_target(built: Project) -> None:
    before = tree(built.site)
    page = built.folder / "content" / "about.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        f"{text}\n见[说明](guide/missing.md)和[怎么看](guide/reading.md#没有)。\n", encoding="utf-8"
    )
    try:
        done = built.run("build", *ON_DAY)
    finally:
        page.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert "about/ 上的链接哪里也不到：about/guide/missing.md\n" in done.stderr
    assert "about/ 上的链接哪里也不到：guide/reading/#没有\n" in done.stderr
    assert "没有发布，网站保持原样：0 个错误，2 个断了的链接。" in done.stderr
    assert tree(built.site) == before
    assert leftovers(built.workspace) == []


@pytest.mark.parametrize("name", ["index.md", "bei/index.md", "rules.md", "schemas/region.json"])
def test_content_in_the_way_of_the_data_is_told(built: Project, name: str) -> None:
    before = tree(built.site)
    file = built.folder / "content" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("# 挡路\n", encoding="utf-8")
    try:
        done = built.run("build", *ON_DAY)
    finally:
        file.unlink()
        if file.parent.name != "content":
            file.parent.rmdir()
    assert done.returncode == 1
    assert "请给 content/ 里的换个名字" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(built.site) == before


@pytest.mark.parametrize(
    "words",
    [
        ("build", "--as-of", "heute"),
        ("build", "--as-of", "20261122"),
        ("build", "--as-of", "2026-02-30"),
        ("build", "--jobs", "0"),
        ("build", "--outputs", "pages,music"),
        ("build", "--outputs", "boards"),
        ("build", "--outputs", "data,feeds"),
        ("build", "--lang", "xx"),
        ("build", "--config", "missing.yml"),
        ("build", "--data", "missing"),
        ("build", "--site", "."),
        ("build", "--site", "data/site"),
        ("build", "--site", ".."),
        ("build", "--no-such-option"),
        ("check", "--data", "missing"),
        ("check", "--format", "xml"),
        ("serve", "--port", "70000"),
        ("no-such-command",),
    ],
)
def test_wrong_usage_says_so(complete: Project, words: tuple[str, ...]) -> None:
    before = tree(complete.site)
    done = said(complete, *words)
    assert done.exit_code == 2
    assert "Error: " in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(complete.site) == before


def said(project: Project, *words: str) -> Result:
    """What a command answers in a project's folder, in this process: no site is made."""
    with chdir(project.folder):
        return CliRunner().invoke(main, words)


@pytest.mark.parametrize("content", [b"site_name: [", b"- list\n", b"\xff\xfe", b""])
def test_unreadable_configuration_is_wrong_usage(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(content)
    done = said(Project(tmp_path), "build")
    assert (done.exit_code, "设置文件读不了" in done.stderr) == (2, True)
    assert "Traceback" not in done.stderr


def test_port_that_is_taken_is_wrong_usage(built: Project) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = built.run("serve", "--port", port)
    assert (done.returncode, f"Error: {port}: " in done.stderr) == (2, True)


def test_frame_that_fails_says_what_the_tool_said(built: Project) -> None:
    before = tree(built.site)
    config = built.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(f"{text}  - no-such-plugin\n", encoding="utf-8")
    try:
        done = built.run("build", *ON_DAY)
    finally:
        config.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert "外壳没有生成" in done.stderr
    assert "no-such-plugin" in done.stderr
    assert tree(built.site) == before


def test_second_build_at_once_says_so_and_touches_nothing(built: Project) -> None:
    built.has(ONE_CHANGED)
    command = [sys.executable, "-m", "generator", *built.build_words("build", *ON_DAY)]
    first = subprocess.Popen(
        command, cwd=built.folder, env=environment(), stdout=subprocess.PIPE, text=True
    )
    end = monotonic() + 30
    while not any(built.workspace.glob("turn-*")) and monotonic() < end:
        sleep(0.001)
    first.send_signal(signal.SIGSTOP)
    try:
        before = (tree(built.site), sorted(path.name for path in built.workspace.iterdir()))
        second = built.run("build", *ON_DAY)
        after = (tree(built.site), sorted(path.name for path in built.workspace.iterdir()))
    finally:
        first.send_signal(signal.SIGCONT)
        first.communicate()
    assert (second.returncode, second.stdout) == (1, "")
    assert second.stderr == f"另一个进程正在生成 {built.site}，请等它完成。\n"
    assert after == before
    assert first.returncode == 0
    assert "0000-0000001" in (built.site / "bei/organizations/yi/index.html").read_text("utf-8")


def test_long_build_tells_a_terminal_how_far_it_is(tmp_path: Path) -> None:
    project = new_project(tmp_path / "project", many_regions())
    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "generator", "build", *ON_DAY, "--jobs", "1"]
    command += ["--outputs", "pages,data", "--lang", "zh"]  # printing takes a minute
    process = subprocess.Popen(
        command, cwd=project.folder, env=environment(), stdout=subprocess.DEVNULL, stderr=terminal
    )
    os.close(terminal)
    said = b""
    while True:
        try:
            part = os.read(main, 4096)
        except OSError:  # the other side has closed the terminal
            break
        said += part
    os.close(main)
    process.wait()
    assert process.returncode == 0
    counts = re.findall(r"页面 (\d+)/(\d+)", said.decode())
    assert counts
    assert counts[-1] == ("40", "40")
    assert said.endswith(b"\r\x1b[K")


def many_regions() -> dict[str, str]:
    """Enough to take more than a second."""
    clinics = {f"c{number}": "" for number in range(20)}
    files: dict[str, str] = {}
    for number in range(40):
        files |= region_files(f"r{number:02}", f"第{number}县", clinics, "hospital")
    return files


def test_check_finds_and_exits_by_severity(built: Project) -> None:
    assert built.run("check", *ON_DAY).returncode == 0
    built.has(WARNED)
    assert built.run("check", *ON_DAY).returncode == 0
    built.has(BROKEN)
    done = built.run("check", "--format", "github", *ON_DAY)
    assert (done.returncode, "::error file=data/bei/region.yml,line=1" in done.stdout) == (1, True)


def test_rules_lists_every_code_in_both_languages(built: Project) -> None:
    chinese, english = built.run("rules"), built.run("rules", "--lang", "en")
    assert (chinese.returncode, english.returncode) == (0, 0)
    codes = {path.name for path in (built.site / "rules").iterdir() if path.is_dir()}
    assert {code for code in codes if code in chinese.stdout and code in english.stdout} == codes


DECEMBER = ("--from", "2026-12-01", "--to", "2026-12-10")


def test_when_says_what_was_understood_and_the_dates(project: Project) -> None:
    project.has({**OLD, "holidays/2026.yml": "notice: 示例通知\n"})
    done = project.run("when", "每周三、五上午8:30-11:30", *DECEMBER)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "理解为：每周三、五上午8:30-11:30\n"
        "2026-12-02 上午 08:30-11:30\n"
        "2026-12-04 上午 08:30-11:30\n"
        "2026-12-09 上午 08:30-11:30\n"
    )


def test_when_as_json(project: Project) -> None:
    project.has({**OLD, "holidays/2026.yml": "notice: 示例通知\n"})
    done = project.run("when", "每周三上午", *DECEMBER, "--format", "json")
    assert json.loads(done.stdout) == {
        "understood": "每周三上午",
        "rrule": "FREQ=WEEKLY;BYDAY=WE",
        "visits": [
            {"date": date, "start": None, "end": None, "part": "上午", "status": "scheduled"}
            for date in ("2026-12-02", "2026-12-09")
        ],
    }


def test_when_asks_where_it_does_not_understand(project: Project) -> None:
    project.has(OLD)
    done = project.run("when", "每周三天", *DECEMBER, "--lang", "en")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("每周三天\n")


@pytest.mark.parametrize(
    "words",
    [
        ("每周三",),
        ("每周三", "--from", "2026-12-10", "--to", "2026-12-01"),
        ("每周三", *DECEMBER, "--region", "nowhere"),
        ("每周三", *DECEMBER, "--data", "nowhere"),
    ],
    ids=["no-window", "backwards", "no-region", "no-data"],
)
def test_when_used_wrongly(project: Project, words: tuple[str, ...]) -> None:
    project.has(OLD)
    done = said(project, "when", *words)
    assert (done.exit_code, done.stdout, "Error: " in done.stderr) == (2, "", True)


def test_report_writes_word_and_excel_and_is_the_same_twice(project: Project) -> None:
    project.has(OLD)
    words = ("report", "--programme", "bei/plan", "--period", "2026Q3", *ON_DAY)
    for folder in ("one", "two"):
        done = project.run(*words, "--out", folder)
        assert (done.returncode, done.stderr) == (0, "")
        assert (
            done.stdout == f"写好了：{folder}/bei-plan-2026Q3.docx、{folder}/bei-plan-2026Q3.xlsx\n"
        )
    one = tree(project.folder / "one")
    assert sorted(one) == ["bei-plan-2026Q3.docx", "bei-plan-2026Q3.xlsx"]
    assert tree(project.folder / "two") == one


@pytest.mark.parametrize(
    ("programme", "period", "sentence"),
    [
        ("bei/plan", "2026-13", "2026-13 不是时段"),
        ("bei/plan", "2026-12", "2026-12 还没有开始，没有可报告的。"),
        ("bei/plan", "2025", "2025 不在方案的实施时间里。"),
        ("bei/none", "2026", "没有叫 bei/none 的方案；写法是 地区/方案。"),
    ],
)
def test_report_that_there_is_not_is_wrong_usage(
    project: Project, programme: str, period: str, sentence: str
) -> None:
    project.has(OLD)
    done = said(project, "report", "--programme", programme, "--period", period, *ON_DAY)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert not (project.folder / "reports").exists()


def test_report_of_data_with_errors_is_not_written(project: Project) -> None:
    project.has(BROKEN)
    done = project.run("report", "--programme", "bei/plan", "--period", "2026", *ON_DAY)
    assert (done.returncode, done.stderr) == (1, "数据有错误，没有写报告。\n")
    assert not (project.folder / "reports").exists()
