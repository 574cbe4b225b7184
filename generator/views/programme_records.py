"""What a programme's records are shown as besides its own page: reports, workload."""

from datetime import date, timedelta

from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.page import Link, Setting, record_path
from generator.views.report_period import ReportPeriod, period_words, report_period, why_not
from generator.views.report_workload import entries_of
from generator.views.scoreboard import case_of


def has_records(region: Region) -> bool:
    """Whether the region keeps any record of what happened."""
    ledgers = (
        region.attendance,
        region.workload,
        region.activities,
        region.trainees,
        region.techniques,
    )
    return any(ledgers) or any(pairing.agreements for pairing in region.pairings)


def reports_shown(
    programme: Programme, region: Region, setting: Setting
) -> tuple[ReportPeriod, ...]:
    """The periods whose reports are pages; none where the region keeps no record."""
    if not has_records(region):
        return ()
    day = min(setting.as_of, programme.period.to.last_day)
    month = _before(day.replace(day=1)) if day == setting.as_of else day
    years = range(programme.period.from_.first_day.year, day.year + 1)
    written = [
        f"{month:%Y-%m}",
        *(f"{year}Q{quarter}" for year in years for quarter in range(1, 5)),
        *(str(year) for year in years),
    ]
    periods = [each for text in written if (each := report_period(text))]
    return tuple(
        each
        for each in periods
        if not why_not(each, programme, setting.as_of)
        and (each.per == "year" or each.last <= setting.as_of)
    )


def report_path(programme: Programme, region: Region, period: ReportPeriod) -> str:
    """The address of a report: of quarters and years for good, of the last month one alone."""
    name = "latest-month" if period.per == "month" else period.text.lower()
    return f"{record_path(region.id, 'programmes', programme.id)}report-{name}/"


def report_links(programme: Programme, region: Region, setting: Setting) -> tuple[Link, ...]:
    """What leads to the reports of a programme."""
    return tuple(
        Link(period_words(each, setting), report_path(programme, region, each))
        for each in reports_shown(programme, region, setting)
    )


def workload_path(programme: Programme, region: Region) -> str:
    """The address of the page of a programme's workload."""
    return f"{record_path(region.id, 'programmes', programme.id)}workload/"


def record_ways(programme: Programme, region: Region, setting: Setting) -> tuple[Link, ...]:
    """What leads from a programme's page to these."""
    words = setting.ui["programme"]
    workload = [Link(words["workload"], workload_path(programme, region))]
    reported = bool(region.workload) and bool(entries_of(case_of(programme, region, setting))[0])
    reports = (
        each._replace(text=words["report_on"].format(period=each.text))
        for each in report_links(programme, region, setting)
    )
    has_deadlines = bool(programme.reports) and has_records(region)
    deadlines = [Link(setting.ui["ways"]["reports"], f"{region.id}/reports/")]
    return (
        *(deadlines if has_deadlines else ()),
        *(workload if reported else ()),
        *reports,
    )


def _before(day: date) -> date:
    return day - timedelta(days=1)
