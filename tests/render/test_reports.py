"""Reports as offices open them: read back with the same libraries, compared as they are."""

from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from generator.render.docx import report_docx
from generator.render.xlsx import report_xlsx
from generator.views.report import Report, Section, Table

COLUMNS = ("谁", "门诊人次", "相差")
ROWS = (("=HYPERLINK(1)", 112, None), ("+86", 0, -2), ("@甲", None, None))
REPORT = Report(
    "《示范方案》2026年10月工作量报表",
    ("人和时间都是编的，请勿据此就诊。", "空着的格子是没有记录，不是零。"),
    (
        Section(
            "派出医院报的工作量", "派出医院报", ("只到今天。",), Table(COLUMNS, ROWS, (2, 1, 1)), ""
        ),
        Section("交流", "交流", (), Table(COLUMNS, (), (1, 1, 1)), "没有记录。"),
    ),
    "示范县卫生健康局",
    "zh-CN",
    date(2026, 12, 2),
    "第{page}页，共{pages}页",
)


def test_word_file_has_headings_sentences_and_tables() -> None:
    word = Document(BytesIO(report_docx(REPORT)))

    told = [(each.style.name if each.style else "", each.text) for each in word.paragraphs]
    assert told == [
        ("Title", "《示范方案》2026年10月工作量报表"),
        ("Normal", "人和时间都是编的，请勿据此就诊。"),
        ("Normal", "空着的格子是没有记录，不是零。"),
        ("Heading 1", "派出医院报的工作量"),
        ("Normal", "只到今天。"),
        ("Heading 1", "交流"),
        ("Normal", "没有记录。"),
    ]
    (table,) = word.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["谁", "门诊人次", "相差"],
        ["=HYPERLINK(1)", "112", ""],
        ["+86", "0", "-2"],
        ["@甲", "", ""],
    ]


def test_word_file_prints_on_a4_with_heading_rows_and_page_numbers() -> None:
    word = Document(BytesIO(report_docx(REPORT)))
    page, properties = word.sections[0], word.core_properties

    width, height = page.page_width, page.page_height
    assert width
    assert height
    assert (round(width.mm), round(height.mm)) == (297, 210)
    rows = list(word.element.body.iter(qn("w:tr")))
    heads = [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows]
    assert heads == [True, False, False, False]
    footer = page.footer.paragraphs[0]
    fields = [each.get(qn("w:instr")) for each in page.footer.part.element.iter(qn("w:fldSimple"))]
    assert (footer.text, fields) == ("第页，共页", ["PAGE", "NUMPAGES"])
    assert (properties.title, properties.author) == (REPORT.title, REPORT.issuer)
    assert (properties.language, properties.modified.date()) == ("zh-CN", REPORT.as_of)
    fonts = word.styles["Heading 1"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "黑体"


def test_excel_file_has_a_sheet_a_section_with_text_as_text() -> None:
    book = load_workbook(BytesIO(report_xlsx(REPORT)))

    assert {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book} == {
        "派出医院报": [
            ("《示范方案》2026年10月工作量报表", None, None),
            ("派出医院报的工作量", None, None),
            ("人和时间都是编的，请勿据此就诊。", None, None),
            ("空着的格子是没有记录，不是零。", None, None),
            ("只到今天。", None, None),
            COLUMNS,
            *ROWS,
        ],
        "交流": [
            ("《示范方案》2026年10月工作量报表",),
            ("交流",),
            ("人和时间都是编的，请勿据此就诊。",),
            ("空着的格子是没有记录，不是零。",),
            ("没有记录。",),
        ],
    }
    sheet = book["派出医院报"]
    assert [[cell.data_type for cell in row] for row in sheet["A7:C9"]] == [
        ["s", "n", "n"],
        ["s", "n", "n"],
        ["s", "n", "n"],
    ]
    assert (sheet.print_title_rows, sheet.page_setup.paperSize) == ("$6:$6", 9)
    assert book.properties.title == REPORT.title
    assert book.properties.modified == datetime(2026, 12, 2)  # noqa: DTZ001 - as openpyxl reads it


def test_same_report_is_the_same_bytes() -> None:
    for made in (report_docx, report_xlsx):
        first = made(REPORT)

        assert made(REPORT) == first
        with ZipFile(BytesIO(first)) as archive:
            names = archive.namelist()
            assert names == [names[0], *sorted(names[1:])]
            assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
