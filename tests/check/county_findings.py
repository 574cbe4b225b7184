"""What is found in the small county of tests/schedule/county.py."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.pipeline import check
from generator.render.finding_forms import findings_as_text
from generator.texts.catalogue import LANGUAGES, catalogue
from tests.schedule.county import post, write_county

AS_OF = "2026-11-25"
BOTH = """
    - {id: one, pairing: clinic, expert: jia, mode: clinic, period: {from: 2026-01, to: 2026-12},
       sessions: [{when: ONE}]}
    - {id: two, pairing: other, expert: jia, mode: clinic, period: {from: 2026-01, to: 2026-12},
       sessions: [{when: TWO}]}
    """


def told(as_of: str = AS_OF, **files: str) -> list[str]:
    """Every finding about the region: file, line, code, message; unused records left out."""
    with TemporaryDirectory() as folder:
        write_county(Path(folder), **files)
        checked = check(Path(folder), date.fromisoformat(as_of))
        for language in LANGUAGES:
            findings_as_text(checked.findings, checked.lines, catalogue(language), "data")
    words = catalogue("zh")
    return [
        f"{each.file.removeprefix('shifan/')}:{each.line} {each.code}: "
        f"{words.told('message', each.code, each.problem, checked.lines)}"
        for each in checked.findings
        if each.code != "record-unused"
    ]


def codes(as_of: str = AS_OF, **files: str) -> list[str]:
    """The codes alone, with their lines."""
    return [line.partition(":")[2].partition(":")[0] for line in told(as_of, **files)]


def both(one: str, two: str) -> str:
    return BOTH.replace("ONE", one).replace("TWO", two)


def weekly(**more: str) -> str:
    """A post that ends with the year."""
    return post(**{"when": "每周三上午", "period": "{from: 2026-01, to: 2026-12}", **more})
