"""Sheets other than boards as PDF: sizes, type, tags; nothing is cut or overlaps, however many."""

import re
from pathlib import Path

import pypdfium2
import pytest

from generator.render.pdf import PLAIN, plain, sheet_data, sheet_pdf
from generator.texts.catalogue import catalogue
from generator.texts.font import has_mongolian
from generator.views.sheets import KINDS, Sheet
from tests.board_county import (
    AS_OF,
    CLINIC,
    TEMPLATES,
    county,
    pdf_of_sheet,
    sheets_of,
    with_workshop_and_tour,
    write,
)
from tests.sheet_reading import assert_all_is_legible, assert_tagged, letters, text_of

SIZES = {"a4": (210, 297), "a4-wide": (297, 210), "a3": (420, 297)}
LEAST = {"a4": 9, "a4-wide": 9, "a3": 12}
OTHERS = ("sign", "cards", "roster", "leaflet", "overview")
HOSTILE = '#panic("x") <script>alert(1)</script> $x^2$ @ref \\ *b* _i_'
MONGOLIAN_NAME = "ᠵᠢᠱᠢᠶ᠎ᠡ ᠵᠢᠶᠠ ᠪᠠᠯᠭᠠᠰᠤᠨ ᠤ ᠡᠮᠨᠡᠯᠭᠡ ᠶᠢᠨ ᠭᠠᠵᠠᠷ"
needs_mongolian = pytest.mark.skipif(
    not has_mongolian(), reason="tools/mongolian-font.sh has found no font"
)


def sheet(tmp_path: Path, name: str, people: int, changes: int = 0) -> Sheet:
    records = with_workshop_and_tour(county(people, changes=changes), people)
    return sheets_of(write(records, tmp_path), name)[0]


def words_of(pdf: bytes) -> str:
    return re.sub(r"\s", "", text_of(pdf))


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize(("people", "changes"), [(0, 0), (1, 1), (6, 3), (12, 12), (24, 12)])
def test_nothing_is_cut_or_overlaps_or_is_too_small(
    tmp_path: Path, name: str, people: int, changes: int
) -> None:
    paper = KINDS[name].paper
    pdf = pdf_of_sheet(sheet(tmp_path, name, people, changes))
    assert_all_is_legible(pdf, SIZES[paper], LEAST[paper])


LONG = {
    "示例心血管支援专家工作室": "示例苏木中心卫生院心血管内科及慢性病管理支援专家工作室",
    "高血压复查, 心电图": ", ".join(
        f"高血压糖尿病综合复查与用药指导第{each}项" for each in range(9)
    ),
    "门诊楼 2 诊室": "门诊综合楼东侧三层中医康复区第二诊室",
    CLINIC: "示例壬民族乡中心卫生院（示例壬民族乡妇幼保健计划生育服务站）",
    "主任医师": "主任医师、教授、博士生导师（享受国务院特殊津贴）",
    "示例县人民医院": "示例省示例市示例县示例大学附属示例人民医院（示例医学中心）",
    "内科": "心血管内科、内分泌科、老年医学科",
    "村村委会门前": "村村委会门前广场东侧篮球场旁边的老年活动中心门口",
    "到县里参加急救演练": "到县里参加由县卫生健康局组织的全县基层医务人员急救演练",
}


@pytest.mark.parametrize("name", OTHERS)
def test_very_long_words_are_not_cut_and_overlap_nothing(tmp_path: Path, name: str) -> None:
    records = with_workshop_and_tour(county(12, changes=9), 12)
    for word, long in LONG.items():
        records = {file: text.replace(word, long) for file, text in records.items()}
    pdf = pdf_of_sheet(sheets_of(write(records, tmp_path), name)[0])
    paper = KINDS[name].paper
    assert_all_is_legible(pdf, SIZES[paper], LEAST[paper])


@pytest.mark.parametrize("name", OTHERS)
def test_sheets_are_tagged(tmp_path: Path, name: str) -> None:
    made = sheet(tmp_path, name, 6)
    kinds, alternatives = assert_tagged(pdf_of_sheet(made), made.title)
    assert "H1" in kinds
    assert ("Table" in kinds) == (name in ("roster", "overview"))
    addresses = {f"二维码：{made.content.address}"} if name != "cards" else set()
    assert set(alternatives) == addresses


@pytest.mark.parametrize(("people", "pages"), [(0, 1), (1, 1), (6, 6), (24, 24)])
def test_a_card_is_a_page_and_nobody_is_told(tmp_path: Path, people: int, pages: int) -> None:
    pdf = pdf_of_sheet(sheet(tmp_path, "cards", people))
    assert len(pypdfium2.PdfDocument(pdf)) == pages
    assert ("名单上没有写派谁来" in words_of(pdf)) == (people == 0)


def test_name_on_a_card_can_be_read_from_both_sides_and_is_read_aloud_once(tmp_path: Path) -> None:
    pdf = pdf_of_sheet(sheet(tmp_path, "cards", 2))
    upright = [sign for page, sign, *_ in letters(pdf) if page == 1]
    assert "".join(upright).count("阿拉坦图雅·巴特尔") == 1
    assert words_of(pdf).count("副主任蒙医师") == 2
    sizes = [size for page, _, size, _ in letters(pdf) if page == 1]
    assert max(sizes) >= 40


@pytest.mark.parametrize("people", [0, 1, 6, 12, 24])
def test_sign_is_one_page(tmp_path: Path, people: int) -> None:
    assert len(pypdfium2.PdfDocument(pdf_of_sheet(sheet(tmp_path, "sign", people)))) == 1


def test_sign_says_who_where_when_and_whom_to_ring(tmp_path: Path) -> None:
    said = words_of(pdf_of_sheet(sheet(tmp_path, "sign", 3)))
    for word in (
        "示例心血管支援专家工作室",
        "门诊楼2诊室",
        "牵头唐呼格吉乐吐主任医师示例县人民医院",
        "阿拉坦图雅·巴特尔副主任蒙医师",
        "什么时候开每周三上午",
        "能做什么高血压复查、心电图、心脏彩超",
        "怎么预约打电话或现场，提前一天",
        "0000-0000004",
        "扫码看最新安排",
    ):
        assert word in said


def test_roster_strikes_out_what_is_called_off_and_says_why(tmp_path: Path) -> None:
    pdf = pdf_of_sheet(sheet(tmp_path, "roster", 1, changes=1))
    said = words_of(pdf)
    assert "2026年11月" in said
    assert (
        "23周一上午8:30–12:00唐呼格吉乐吐主任医师内科停诊（这次不来）·原因：到县里参加急救演练"
        in said
    )
    assert "24周二没有安排" in said
    assert "2026年12月" in said


def test_roster_of_many_has_its_head_on_every_page(tmp_path: Path) -> None:
    pdf = pypdfium2.PdfDocument(pdf_of_sheet(sheet(tmp_path, "roster", 24)))
    texts = [re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in pdf]
    assert len(texts) > 4
    assert all("日期时间谁来看什么在哪里" in text for text in texts)
    numbers = [re.search(r"第(\d+)页，共(\d+)页", text) for text in texts]
    told = [(int(each[1]), int(each[2])) if each else (1, 0) for each in numbers]
    december = told.index((1, 0), 1)
    assert told[1:december] == [(page + 1, december) for page in range(1, december)]


@pytest.mark.parametrize("name", ["roster", "overview"])
def test_where_nothing_is_scheduled_it_says_so_and_draws_no_grid(tmp_path: Path, name: str) -> None:
    made = sheets_of(write(county(3, schedules=False), tmp_path), name)[0]
    said = words_of(pdf_of_sheet(made))
    assert "哪天来：未公布" in said
    assert "0000-0000009" in said
    assert "周一" not in said


@pytest.mark.parametrize("name", OTHERS)
def test_programme_that_is_over_says_so_first(tmp_path: Path, name: str) -> None:
    records = dict(with_workshop_and_tour(county(2), 2))
    for file in ("xian/programmes.yml", "xian/assignments.yml"):
        records[file] = records[file].replace("2027-12", "2026-06")
    said = words_of(pdf_of_sheet(sheets_of(write(records, tmp_path), name)[0]))
    assert "已经结束" in said
    assert "11月24日星期二" not in said
    assert "周一11月23日" not in said


@pytest.mark.parametrize("name", OTHERS)
def test_example_county_carries_a_watermark(name: str) -> None:
    data = Path(__file__).parents[2] / "data"
    for made in sheets_of(data, name, region="shifan")[:2]:
        assert made.content.frame.watermark == "演示 · 请勿据此就诊"
        assert "演示人和时间都是编的，请勿据此就诊。" in words_of(pdf_of_sheet(made))


@pytest.mark.parametrize("name", OTHERS)
def test_markup_in_the_data_is_text(tmp_path: Path, name: str) -> None:
    records = dict(with_workshop_and_tour(county(1), 1))
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    for word in ("唐呼格吉乐吐", "示例0村村委会门前", "门诊楼 2 诊室", CLINIC):
        records = {file: text.replace(word, quoted) for file, text in records.items()}
    said = words_of(pdf_of_sheet(sheets_of(write(records, tmp_path), name)[0]))
    assert re.sub(r"\s", "", HOSTILE) in said


def test_leaflet_has_a_part_for_each_village(tmp_path: Path) -> None:
    said = words_of(pdf_of_sheet(sheet(tmp_path, "leaflet", 3)))
    assert (
        "示例2村示例巡回医疗车·示例县人民医院派来示例2村村委会门前11月25日星期三上午8:30–12:00"
        in said
    )
    assert said.count("做什么量血压、测血糖") == 3
    assert "车上有：B超机、心电图机" in said


@needs_mongolian
@pytest.mark.parametrize("name", ["a4", "a3", "sign"])
def test_mongolian_name_stands_in_vertical_lines_and_can_be_copied(
    tmp_path: Path, name: str
) -> None:
    data = write(with_workshop_and_tour(county(6, name_mn=MONGOLIAN_NAME), 6), tmp_path)
    pdf = pdf_of_sheet(sheets_of(data, name)[0])
    assert_tagged(pdf, sheets_of(data, name)[0].title)
    paper = KINDS[name].paper
    assert_all_is_legible(pdf, SIZES[paper], LEAST[paper])
    assert re.sub(r"\s", "", MONGOLIAN_NAME) in words_of(pdf)
    assert not any("ᠠ" <= sign <= "ᡂ" for _, sign, *_ in letters(pdf))  # none lies level


def test_mongolian_name_that_cannot_be_printed_is_left_out(tmp_path: Path) -> None:
    data = write(county(1, name_mn="ᠵᠢᠱᠢᠶ᠎ᠡ 示例"), tmp_path)
    said = words_of(pdf_of_sheet(sheets_of(data, "a4")[0]))
    assert "ᠵ" not in said
    assert "□" not in said


@pytest.mark.parametrize("name", [*OTHERS, "all-a3"])
def test_plain_sheet_stands_in_for_one_that_cannot_be_set(tmp_path: Path, name: str) -> None:
    made = sheet(tmp_path, name, 3)
    data = plain(sheet_data(made, catalogue("zh")).json)
    pdf = sheet_pdf(TEMPLATES, PLAIN, data, tmp_path, AS_OF)
    assert_tagged(pdf, made.title)
    said = words_of(pdf)
    assert "这一张没有排出来，请看网页，或打电话问。" in said
    rings = {"sign": "0000-0000004", "roster": "0000-0000009", "all-a3": "0000-0000009"}
    assert rings.get(name, "") in said


def test_same_sheet_gives_the_same_bytes(tmp_path: Path) -> None:
    made = sheet(tmp_path, "overview", 6, 3)
    assert pdf_of_sheet(made) == pdf_of_sheet(made)
