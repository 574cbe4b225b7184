"""What a reader is told of one rule in the small county of tests/schedule/county.py."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.load.dataset import load
from generator.texts.catalogue import catalogue
from generator.views.page import Setting
from generator.views.scoreboard import Line, Verdict, verdicts_of
from tests.schedule.county import write_county

AS_OF = "2026-12-02"
PERIOD = "{from: 2026-01-01, to: 2027-12-31}"
PROGRAMME = """\
- id: plan
  name: 示范县帮扶方案
  period: PERIOD
MORE  rules:
  - {rule: RULE, clause: 一, quote: 要这样, force: FORCE}
"""
REPORTS = """\
  reports:
  - name: 报告
    DUE
    by: [hospital, clinic]
    filed: [FILED]
"""


def verdict(
    rule: str,
    force: str = "must",
    as_of: str = AS_OF,
    more: str = "",
    period: str = PERIOD,
    **files: str,
) -> Verdict:
    """What is set out of a rule (with its parameters); `more` are lines of the programme."""
    programme = PROGRAMME.replace("RULE", rule).replace("FORCE", force).replace("MORE", more)
    programme = programme.replace("PERIOD", period)
    with TemporaryDirectory() as folder:
        write_county(Path(folder), **{"programmes": programme, **files})
        loaded = load(Path(folder))
    assert not any(loaded.findings.values()), loaded.findings
    setting = Setting(loaded.dataset, date.fromisoformat(as_of), catalogue("zh"), {}, {})
    (region,) = loaded.dataset.regions
    return verdicts_of(region.programmes[0], region, setting)[0]


def told(
    rule: str,
    force: str = "must",
    as_of: str = AS_OF,
    more: str = "",
    period: str = PERIOD,
    **files: str,
) -> list[str]:
    """A line for each thing said: the state, why, on which days, and of whom."""
    found = verdict(rule, force, as_of, more, period, **files)
    return [_told(group.word, line) for group in found.groups for line in group.lines]


def _told(word: str, line: Line) -> str:
    who = "、".join(each.text for each in line.who)
    return " ".join(part for part in (f"{word}：{line.reason}", line.days, line.since, who) if part)


def resident(id_: str = "post", expert: str = "jia", pairing: str = "clinic", **more: str) -> str:
    """An assignment of somebody who stays, as text; `more` are lines of it by their first word."""
    fields = {"expert": expert, "period": "{from: 2026-01, to: 2027-06}", **more}
    lines = "".join(f"  {key}: {value}\n" for key, value in fields.items() if value)
    return f"- id: {id_}\n  pairing: {pairing}\n  mode: resident\n{lines}"


def attendance(days: str, assignment: str = "post", by: str = "示例卫生院办公室") -> str:
    """A month's record, confirmed: `days` as `02 present, 03 absent` of the month 2026-11."""
    told = "".join(
        f"  - {{date: 2026-11-{day}, status: {status}}}\n"
        for day, status in (each.split() for each in days.split(", "))
    )
    return f"- assignment: {assignment}\n  confirmed_by: {by}\n  days:\n{told}"


def reports(due: str, filed: str) -> str:
    """The programme's one report: `due` is its line, `filed` what was handed in."""
    return REPORTS.replace("DUE", due).replace("FILED", filed)
