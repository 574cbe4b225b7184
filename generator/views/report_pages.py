"""The reports on a programme as pages for everybody: of the last whole month, quarters, years."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.page import Link, Page, Setting, described, notes_of, record_path
from generator.views.programme_records import report_path, reports_shown
from generator.views.region_links import region_crumb
from generator.views.report import Report
from generator.views.report_period import period_words
from generator.views.report_whole import report_of


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A report, and the command that writes the same as Word and Excel files."""

    report: Report
    command: str


def report_pages(programme: Programme, region: Region, setting: Setting) -> Iterator[Page]:
    """A page for each report shown."""
    words = setting.ui["report"]
    for period in reports_shown(programme, region, setting):
        report = report_of(programme, region, period, setting, is_public=True)
        told = period_words(period, setting)
        description = words["page_description"].format(programme=programme.name, period=told)
        yield Page(
            report_path(programme, region, period),
            "report",
            report.title,
            described(description, (programme,), setting),
            (
                region_crumb(region, setting),
                Link(programme.name, record_path(region.id, "programmes", programme.id)),
                Link(told),
            ),
            notes_of(region, (programme,), setting),
            ReportContent(
                report,
                f"gongshi report --programme {region.id}/{programme.id} --period {period.text}",
            ),
        )
