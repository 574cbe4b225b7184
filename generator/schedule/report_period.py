"""The period of a report as offices write it (2026年10月, 2026年第三季度, 2026年度) → its days."""

import re
from calendar import monthrange
from datetime import date
from unicodedata import normalize

from generator.schedule.numerals import number_of

MONTHS = re.compile(
    r"(?P<year>[0-9]{4})(?:年|-|\.)"
    r"(?P<first>[0-9]{1,2})(?:月?[-—~至到](?P<last>[0-9]{1,2}))?月?份?"
)
QUARTER = re.compile(r"(?P<year>[0-9]{4})年?(?:第?(?P<named>[一二三四1-4])季度?|Q(?P<short>[1-4]))")
HALF = re.compile(r"(?P<year>[0-9]{4})年?(?P<half>[上下])半年")
YEAR = re.compile(r"(?P<year>[0-9]{4})年?(?:度|全年)?")


def days_of_period(written: str) -> tuple[date, date] | None:
    """The first and last day; None where the words say something else."""
    text = "".join(normalize("NFKC", written).split()).upper()
    if found := YEAR.fullmatch(text):
        return _days(found["year"], 1, 12)
    if found := HALF.fullmatch(text):
        return _days(found["year"], *((1, 6) if found["half"] == "上" else (7, 12)))
    if found := QUARTER.fullmatch(text):
        last = 3 * number_of(found["named"] or found["short"])
        return _days(found["year"], last - 2, last)
    if found := MONTHS.fullmatch(text):
        return _days(found["year"], int(found["first"]), int(found["last"] or found["first"]))
    return None


def _days(year: str, first: int, last: int) -> tuple[date, date] | None:
    if int(year) == 0 or not 1 <= first <= last <= 12:
        return None
    return date(int(year), first, 1), date(int(year), last, monthrange(int(year), last)[1])
