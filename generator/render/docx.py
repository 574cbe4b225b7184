"""A report as a Word file: A4 landscape, headings as styles, tables with a header row marked."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Row
from docx.text.paragraph import Paragraph

from generator.render.zip_bytes import fixed_zip
from generator.views.report import Cell, Report, Section, Table

BODY, HEADINGS = "宋体", "黑体"
"""Fonts that every office computer in China has; none is embedded."""
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 297, 210, 15
STYLES = (("Normal", BODY, 10.5), ("Title", HEADINGS, 18), ("Heading 1", HEADINGS, 14))
SMALL = Pt(8)


def report_docx(report: Report) -> bytes:
    """The whole file; the same report gives the same bytes."""
    word = Document()
    _set_up(word, report)
    word.add_paragraph(report.title, style="Title")
    for line in report.first_lines:
        word.add_paragraph(line)
    for section in report.sections:
        _add_section(word, section)
    written = BytesIO()
    word.save(written)
    return fixed_zip(written.getvalue(), report.as_of)


def _set_up(word: Word, report: Report) -> None:
    """Paper, styles, language, properties and page numbers."""
    about, day = word.core_properties, datetime.combine(report.as_of, datetime.min.time())
    about.title, about.author, about.language = report.title, report.issuer, report.language
    about.created = about.modified = day
    about.last_modified_by, about.comments, about.revision = report.issuer, "", 1
    page = word.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Mm(PAGE_WIDTH), Mm(PAGE_HEIGHT)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    for name, font, size in STYLES:
        style = word.styles[name]
        if isinstance(style, ParagraphStyle):
            _set_style(style, font, size)
    defaults = word.styles.element.find(".//" + qn("w:rPrDefault")).find(qn("w:rPr"))
    language = defaults.find(qn("w:lang"))
    language.set(qn("w:val"), report.language)
    language.set(qn("w:eastAsia"), "zh-CN")
    _add_page_numbers(page.footer.paragraphs[0], report.page_of)


def _set_style(style: ParagraphStyle, font: str, size: float) -> None:
    style.font.name, style.font.size = font, Pt(size)
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia"):
        fonts.set(qn(script), font)


def _add_page_numbers(footer: Paragraph, told: str) -> None:
    """`told` has the blanks {page} and {pages}: Word fills them."""
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, _, rest = told.partition("{page}")
    between, _, after = rest.partition("{pages}")
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        footer.add_run(text)
        if field:
            element = OxmlElement("w:fldSimple")
            element.set(qn("w:instr"), field)
            footer._p.append(element)  # noqa: SLF001 - python-docx has no fields of its own


def _add_section(word: Word, section: Section) -> None:
    word.add_paragraph(section.heading, style="Heading 1")
    for sentence in section.sentences:
        word.add_paragraph(sentence)
    if section.table.rows:
        _add_table(word, section.table)
    else:
        word.add_paragraph(section.nothing)


def _add_table(word: Word, content: Table) -> None:
    table = word.add_table(1, len(content.columns), style="Table Grid")
    table.autofit = False
    share = (PAGE_WIDTH - 2 * MARGIN) / sum(content.widths)
    widths = [Mm(share * width) for width in content.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    head = table.rows[0]
    _fill(head, content.columns, widths)
    for paragraph in (each for cell in head.cells for each in cell.paragraphs):
        for run in paragraph.runs:
            run.bold = True
    _mark(head, "w:tblHeader")
    for cells in content.rows:
        row = table.add_row()
        _fill(row, cells, widths)
        _mark(row, "w:cantSplit")


def _fill(row: _Row, cells: Sequence[Cell], widths: Sequence[Mm]) -> None:
    for cell, value, width in zip(row.cells, cells, widths, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run("" if value is None else str(value)).font.size = SMALL
        if isinstance(value, int):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _mark(row: _Row, name: str) -> None:
    """A row's property: it is repeated on each page, or not split."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - python-docx lacks it
