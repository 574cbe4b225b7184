"""Dates and months of a schedule in the words of a language: “7–11 December”."""

from itertools import groupby

from generator.schedule.expression import CalendarDay, MonthSpan
from generator.schedule.wording import Words, filled, listed


def told_day(day: CalendarDay, words: Words) -> str:
    """5 December 2026, or 5 December."""
    return dates_in((day,), words)


def dates_in(days: tuple[CalendarDay, ...], words: Words) -> str:
    """Days of one month stand together."""
    told = []
    for (year, month), several in groupby(days, lambda day: (day.year, day.month)):
        numbers = listed((filled(words, "date_day", day=day.day) for day in several), words)
        form = "dates_of_year" if year else "dates"
        told.append(filled(words, form, days=numbers, month=words["months"][month - 1], year=year))
    return listed(told, words)


def span_of_days(first: CalendarDay, last: CalendarDay, words: Words) -> str:
    """7–11 December, or 28 December – 3 January."""
    year, month = first.year, words["months"][first.month - 1]
    if (year, first.month) == (last.year, last.month) and first.day < last.day:
        form = "days_in_month_of_year" if year else "days_in_month"
        return filled(words, form, first=first.day, last=last.day, month=month, year=year)
    if year and year == last.year:
        start, end = CalendarDay(first.month, first.day), CalendarDay(last.month, last.day)
        return filled(
            words,
            "days_in_year",
            first=told_day(start, words),
            last=told_day(end, words),
            year=year,
        )
    is_next = year is None and (last.month, last.day) < (first.month, first.day)
    form = "days_to_next_year" if is_next else "days_to"
    return filled(words, form, first=told_day(first, words), last=told_day(last, words))


def span_of_months(span: MonthSpan, words: Words) -> str:
    """November to March, or December 2026."""
    first, last = _month(span.first, None, words), _month(span.last, None, words)
    if (span.first, span.first_year) == (span.last, span.last_year):
        return _month(span.first, span.first_year, words)
    if span.first_year is None:
        form = "months_to_next_year" if span.last < span.first else "months_to"
        return filled(words, form, first=first, last=last)
    if span.first_year == span.last_year:
        return filled(words, "months_in_year", first=first, last=last, year=span.first_year)
    first = _month(span.first, span.first_year, words)
    last = _month(span.last, span.last_year, words)
    return filled(words, "months_to", first=first, last=last)


def _month(month: int, year: int | None, words: Words) -> str:
    form = "month_of_year" if year else "month"
    return filled(words, form, month=words["months"][month - 1], year=year)
