"""A report as an Excel file: a sheet a section, text as text, numbers as numbers."""

from datetime import datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.render.zip_bytes import fixed_zip
from generator.views.report import Cell, Report, Section

FONT = "宋体"
THIN = Side(style="thin", color="808080")
WIDTH = 150
"""Of all columns together, in characters."""
NARROWEST = 8


def report_xlsx(report: Report) -> bytes:
    """The whole file; the same report gives the same bytes."""
    book = Workbook()
    book.remove(book.active)
    about, day = book.properties, datetime.combine(report.as_of, datetime.min.time())
    about.title, about.creator, about.language = report.title, report.issuer, report.language
    about.created = day
    for section in report.sections:
        _add_sheet(book.create_sheet(section.short), section, report)
    written = BytesIO()
    book.save(written)
    return fixed_zip(written.getvalue(), report.as_of)


def _add_sheet(sheet: Worksheet, section: Section, report: Report) -> None:
    """What is said first, the heading row, the rows; the heading row on each printed page."""
    rows = section.table.rows
    said = [report.title, section.heading, *report.first_lines, *section.sentences]
    said += [] if rows else [section.nothing]
    for row, text in enumerate(said, 1):
        _put(sheet, row, 1, text, is_head=row <= 2)
    head = len(said) + 1
    for number, cells in enumerate((section.table.columns, *rows) if rows else ()):
        for column, value in enumerate(cells, 1):
            _put(sheet, head + number, column, value, in_table=True, is_head=not number)
    share = WIDTH / sum(section.table.widths)
    for column, width in enumerate(section.table.widths, 1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = max(NARROWEST, round(share * width))
    if rows:
        sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = report.page_of.format(page="&P", pages="&N")


def _put(
    sheet: Worksheet,
    row: int,
    column: int,
    value: Cell,
    *,
    in_table: bool = False,
    is_head: bool = False,
) -> None:
    cell = sheet.cell(row, column)
    cell.font = Font(FONT, bold=is_head, size=11)
    if in_table:
        cell.border = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, str):
        cell.value = value
        cell.data_type = "s"  # what begins with = + - @ is text, too, and never a formula
        cell.number_format = "@"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
    elif value is not None:
        cell.value = value
