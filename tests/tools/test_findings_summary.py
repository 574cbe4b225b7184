"""The table of findings on a pull request's summary page."""

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "tools" / "findings_summary.py"


def summary_page(findings: list[dict[str, object]]) -> str:
    severities = [finding["severity"] for finding in findings]
    counts = {name: severities.count(name) for name in ("error", "warning", "info")}
    report = json.dumps({"findings": findings, "summary": counts})
    return subprocess.run(
        [sys.executable, SCRIPT],
        input=report,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout


def finding(**changes: object) -> dict[str, object]:
    return {
        "code": "department-unknown",
        "severity": "warning",
        "file": "left/experts.yml",
        "line": 12,
        "column": 5,
        "message": "张伟的科室“骨一科”不在词表里",
        "hint": "写成“骨科”，或加进词表",
        "record": "zhang-wei",
    } | changes


def test_summary_without_findings_says_so() -> None:
    assert summary_page([]) == "## 数据检查：0 个错误，0 个警告，0 个提示\n\n"


def test_summary_lists_errors_first() -> None:
    findings = [
        finding(severity="info", code="record-unused", message="没有用到"),
        finding(),
        finding(severity="error", code="date-invalid", file="b/tours.yml", hint=None),
    ]

    assert summary_page(findings) == (
        "## 数据检查：1 个错误，1 个警告，1 个提示\n"
        "\n"
        "| 程度 | 位置 | 问题 | 怎么改 | 代码 |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 错误 | b/tours.yml:12:5 | 张伟的科室“骨一科”不在词表里 |  | date-invalid |\n"
        "| 警告 | left/experts.yml:12:5 | 张伟的科室“骨一科”不在词表里 "
        "| 写成“骨科”，或加进词表 | department-unknown |\n"
        "| 提示 | left/experts.yml:12:5 | 没有用到 "
        "| 写成“骨科”，或加进词表 | record-unused |\n"
    )


def test_summary_shows_markup_in_data_as_text() -> None:
    message = "<img src=x>\n| [点我](a) `b` *c* @someone #1"

    assert summary_page([finding(message=message, hint="")]) == (
        "## 数据检查：0 个错误，1 个警告，0 个提示\n"
        "\n"
        "| 程度 | 位置 | 问题 | 怎么改 | 代码 |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 警告 | left/experts.yml:12:5 "
        r"| &lt;img src=x&gt; \| \[点我\](a) \`b\` \*c\* \@someone \#1 "
        "|  | department-unknown |\n"
    )


def test_summary_of_very_many_findings_stops_and_counts_the_rest() -> None:
    page = summary_page([finding()] * 502).splitlines()

    assert (page[0], len(page), page[-1]) == (
        "## 数据检查：0 个错误，502 个警告，0 个提示",
        2 + 2 + 500 + 2,
        "还有 2 条没有列出：在自己的电脑上运行 `make check-data` 看全部。",
    )
