"""A period that a report is about, as people say it."""

from generator.views.page import Setting, told_date


def told_period(text: str, setting: Setting) -> str:
    """2026-10, 2026Q3, 2026H1 or 2026 in words."""
    words, year = setting.ui["report"], text[:4]
    if "Q" in text:
        quarter = words["quarters"][int(text[-1]) - 1]
        return str(words["periods"]["quarter"]).format(year=year, quarter=quarter)
    if "H" in text:
        return str(words["halves"][int(text[-1]) - 1]).format(year=year)
    if "-" in text:
        return told_date(text, setting)
    return str(words["periods"]["year"]).format(year=year)
