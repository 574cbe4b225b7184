"""Lets the example regions run a year longer: what ended with one year ends with the next.

Usage: python tools/renew_example.py DATA YEAR

In the programmes, pairings, assignments and notices of every region with `example: true`, a period
or agreement that runs to the end of the year before YEAR runs to the end of YEAR, and reports that
were due in the year before are due in YEAR too. What is over stays as it was, and no id changes.
Running it again changes nothing. What only a person can do is told at the end.
"""

import re
import sys
from pathlib import Path

KINDS = ("programmes", "pairings", "assignments", "notices")
IS_EXAMPLE = re.compile(r"^example: true\s*$", re.MULTILINE)
DUE = re.compile(r"(?<=due: \[)[^\]]*(?=\])")
LEFT_TO_DO = """还要人做的（见 CONTRIBUTING.md“每年续示范县”）：
  changes.yml 写新一年的停诊、改期；attendance/、workload/ 添最近两个月；
  holidays/ 添本地放假；region.yml、organizations.yml 改核对日期（verified）；
  “待定”的下一批定人；最后运行 gongshi check。"""


def renewed(text: str, year: int) -> str:
    """The text of a file with what ends in the year before `year` ending in `year` instead."""
    before = str(year - 1)
    ends = re.compile(rf"(?<=\bto: ){before}(?=-12(-31)?\s*[,}}\n])")

    def with_next_year(due: re.Match[str]) -> str:
        days = due[0].split(", ")
        known = [day for day in days if day.startswith(before)]
        more = [day.replace(before, str(year), 1) for day in known]
        return ", ".join([*days, *(day for day in more if day not in days)])

    return DUE.sub(with_next_year, ends.sub(str(year), text))


def files_of_examples(data: Path) -> list[Path]:
    """The files of the example regions in which something may run on, sorted."""
    regions = [
        profile.parent
        for profile in data.glob("*/region.yml")
        if IS_EXAMPLE.search(profile.read_text(encoding="utf-8"))
    ]
    return sorted(
        path
        for region in regions
        for kind in KINDS
        for path in [region / f"{kind}.yml", *region.glob(f"{kind}/*.yml")]
        if path.is_file()
    )


def main(arguments: list[str]) -> int:
    """Renew as the command line says; 2 where it says nothing that can be renewed."""
    match arguments:
        case [data, year] if Path(data).is_dir() and re.fullmatch("20[0-9][0-9]", year):
            for path in files_of_examples(Path(data)):
                text = path.read_text(encoding="utf-8")
                new = renewed(text, int(year))
                if new != text:
                    path.write_text(new, encoding="utf-8", newline="\n")
                    print(f"{path.relative_to(data).as_posix()}：续到 {year} 年底")
            print(LEFT_TO_DO)
            return 0
        case _:
            print("用法：python tools/renew_example.py 数据文件夹 年份", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
