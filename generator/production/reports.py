"""A report on a programme as files: Word and Excel, named after what they are about."""

from generator.model.programme import Programme
from generator.model.region import Region
from generator.render.docx import report_docx
from generator.render.xlsx import report_xlsx
from generator.views.page import Setting
from generator.views.report_period import ReportPeriod
from generator.views.report_whole import report_of


def report_files(
    programme: Programme, region: Region, period: ReportPeriod, setting: Setting
) -> dict[str, bytes]:
    """The files of a report by name; the same data and day give the same bytes."""
    report = report_of(programme, region, period, setting)
    name = f"{region.id}-{programme.id}-{period.text}"
    return {f"{name}.docx": report_docx(report), f"{name}.xlsx": report_xlsx(report)}
