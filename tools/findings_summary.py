"""Turns `gongshi check --format json` into a Markdown table, for a GitHub workflow's summary page.

Usage: gongshi check --format json | python tools/findings_summary.py
"""

import html
import json
import re
import sys
from typing import TypedDict

SEVERITIES = {"error": "错误", "warning": "警告", "info": "提示"}
MOST_ROWS = 500  # GitHub shows at most 1 MiB of summary


class Finding(TypedDict):
    """One finding, as far as the table shows it."""

    code: str
    severity: str
    file: str
    line: int
    column: int
    message: str
    hint: str | None


class Report(TypedDict):
    """What `gongshi check --format json` prints."""

    findings: list[Finding]
    summary: dict[str, int]


def cell(text: str) -> str:
    """The text as one table cell: what it holds is shown, never obeyed."""
    one_line = " ".join(text.split())
    return re.sub(r"([\\`*_\[\]|~@#$])", r"\\\1", html.escape(one_line, quote=False))


def row(finding: Finding) -> str:
    """One line of the table."""
    cells = (
        SEVERITIES[finding["severity"]],
        cell(f"{finding['file']}:{finding['line']}:{finding['column']}"),
        cell(finding["message"]),
        cell(finding["hint"] or ""),
        cell(finding["code"]),
    )
    return f"| {' | '.join(cells)} |"


def summary_of(report: Report) -> str:
    """The whole page: a heading that counts, then errors before warnings before hints."""
    counts = "，".join(
        f"{report['summary'].get(severity, 0)} 个{name}" for severity, name in SEVERITIES.items()
    )
    lines = [f"## 数据检查：{counts}", ""]
    worst_first = sorted(
        report["findings"], key=lambda finding: list(SEVERITIES).index(finding["severity"])
    )
    if worst_first:
        lines += ["| 程度 | 位置 | 问题 | 怎么改 | 代码 |", "| --- | --- | --- | --- | --- |"]
        lines += [row(finding) for finding in worst_first[:MOST_ROWS]]
    if len(worst_first) > MOST_ROWS:
        left = len(worst_first) - MOST_ROWS
        lines += ["", f"还有 {left} 条没有列出：在自己的电脑上运行 `make check-data` 看全部。"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(summary_of(json.load(sys.stdin)))
