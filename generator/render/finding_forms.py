"""Findings as text for people, JSON for programs, annotations for GitHub; and the codes.

Each form is a function of the findings (sorted), the lines of the other places that their
sentences name, the catalogue, and the data folder's name as the reader would write it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import get_args

from generator.model.finding import Finding, FindingCode, Severity
from generator.model.place import Place
from generator.model.private_numbers import hidden
from generator.texts.catalogue import Catalogue

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
GITHUB_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def findings_as_text(
    findings: Sequence[Finding], lines: Mapping[Place, int], words: Catalogue, data: str
) -> str:
    """A block a file: place, severity, code, message, and the hint below; then the counts."""
    blocks = [
        _block(tuple(found), lines, words, data)
        for _, found in groupby(findings, key=lambda finding: finding.file)
    ]
    counts = _counts(findings)
    summary = " · ".join(f"{words.name('severity', each)} {counts[each]}" for each in SEVERITIES)
    return "\n".join([*blocks, f"{summary}\n"])


def findings_as_json(
    findings: Sequence[Finding], lines: Mapping[Place, int], words: Catalogue, _data: str
) -> str:
    """What `check --format json` prints; a `hint` or `record` that is not there is null."""
    found = [
        {
            "code": finding.code,
            "severity": finding.severity,
            "file": hidden(finding.file),
            "line": finding.line,
            "column": finding.column,
            "message": words.told("message", finding.code, finding.problem, lines),
            "hint": words.told("hint", finding.code, finding.problem, lines),
            "record": hidden(finding.problem.record) if finding.problem.record else None,
        }
        for finding in findings
    ]
    report = {"findings": found, "summary": _counts(findings)}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def findings_as_github(
    findings: Sequence[Finding], lines: Mapping[Place, int], words: Catalogue, data: str
) -> str:
    """A workflow command a finding: GitHub shows it at the line of the file."""
    return "".join(_annotation(finding, lines, words, data) for finding in findings)


def rules_text(codes: Iterable[FindingCode], words: Catalogue) -> str:
    """Every code with its severity and sentence, a line each."""
    rows = [
        (about.code, words.name("severity", about.severity), words.findings[about.code]["sentence"])
        for about in codes
    ]
    return "".join(f"{line}\n" for line in _aligned(rows))


def _block(
    findings: tuple[Finding, ...], lines: Mapping[Place, int], words: Catalogue, data: str
) -> str:
    rows = [
        (
            f"{_path(finding, data)}:{finding.line}:{finding.column}",
            words.name("severity", finding.severity),
            finding.code,
            _told("message", finding, lines, words),
        )
        for finding in findings
    ]
    told = []
    for finding, row in zip(findings, _aligned(rows), strict=True):
        told.append(row)
        hint = _told("hint", finding, lines, words)
        if hint:
            told.append(f"    {hint}")
    return "".join(f"{line}\n" for line in told)


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Each row on one line, its columns (the last aside) as wide as the widest."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    widths = [*widths[:-1], 0]
    return ["  ".join(map(str.ljust, row, widths)) for row in rows]


def _annotation(finding: Finding, lines: Mapping[Place, int], words: Catalogue, data: str) -> str:
    properties = {
        "file": _path(finding, data),
        "line": str(finding.line),
        "col": str(finding.column),
        "title": finding.code,
    }
    where = ",".join(f"{name}={_as_property(value)}" for name, value in properties.items())
    told = (_told(part, finding, lines, words) for part in ("message", "hint"))
    message = _as_message("\n".join(part for part in told if part))
    return f"::{GITHUB_COMMANDS[finding.severity]} {where}::{message}\n"


def _as_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _as_property(text: str) -> str:
    return _as_message(text).replace(":", "%3A").replace(",", "%2C")


def _path(finding: Finding, data: str) -> str:
    parts = [part for part in (data, hidden(finding.file)) if part not in ("", ".")]
    return "/".join(parts)


def _told(part: str, finding: Finding, lines: Mapping[Place, int], words: Catalogue) -> str:
    """A finding's sentence on one line, also where a value in it has several."""
    return " ".join((words.told(part, finding.code, finding.problem, lines) or "").split())


def _counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in SEVERITIES}
