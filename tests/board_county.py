"""A county with one clinic to which as many people are sent as a test asks for, and its boards."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.load.dataset import load
from generator.model.region import Region
from generator.render.pdf import sheet_data, sheet_pdf, templates_of_sheets
from generator.texts.catalogue import catalogue
from generator.views.board import Board, board_of
from generator.views.page import Setting
from generator.views.sheet_frame import SheetFrame
from generator.views.sheets import KINDS, Book, Sheet, sheets_in

ROOT = Path(__file__).parent.parent
TEMPLATES = templates_of_sheets(ROOT / "theme" / "boards")
AS_OF = date(2026, 11, 24)
ADDRESS = "https://example.org/gongshi/"
NAMES = (
    "唐呼格吉乐吐",
    "阿拉坦图雅·巴特尔",
    "王䶮",
    "李㛃",
    "张𬱖",
    "赵堃",
    "钱翀",
    "孙昇",
    "欧阳示例",
    "示例九",
    "示例十",
    "示例十一",
)
TITLES = ("主任医师", "副主任蒙医师", "主管技师", "副主任医师（妇产科）")
DEPARTMENTS = ("内科", "外科", "针灸科", "医学影像科", "妇产科")
DAYS = "一二三四五"
CLINIC = "示例镇中心卫生院"

Records = Mapping[str, str]


def county(people: int, *, schedules: bool = True, changes: int = 0, **clinic: str) -> Records:
    """By file below data/, a county in which so many people come to one clinic twice a week."""
    numbers = range(people)
    sessions = "" if not schedules else ", sessions: [{{when: 每周{0}上午}}, {{when: 每周{1}下午}}]"
    told = "".join(f", {name}: {value}" for name, value in clinic.items())
    found = {
        "xian/region.yml": (
            "name: 示例县\ndivision_code: '000000'\nissuer: 示例县卫生健康局\n"
            "supervision_phone: 0000-0000003\n"
            "complaints: [{office: 示例县卫生健康局医政股, phone: 0000-0000002, reply_days: 7}]\n"
            "office_hours: [{from: 01-01, to: 12-31, am: 08:30-12:00, pm: 14:00-17:00}]\n"
        ),
        "xian/organizations.yml": (
            "- {id: hospital, name: 示例县人民医院, type: county_hospital}\n"
            f"- {{id: clinic, name: {CLINIC}, type: township_health_center,"
            f" phone: 0000-0000009{told}}}\n"
        ),
        "xian/programmes.yml": (
            "- id: plan\n  name: 示例县对口支援工作方案\n  document_number: 示卫〔2026〕1号\n"
            "  period: {from: 2026-01, to: 2027-12}\n"
        ),
        "xian/pairings.yml": (
            "- {id: pair, programme: plan, support: hospital, recipient: clinic}\n"
        ),
        "xian/experts.yml": "".join(
            f"- {{id: e{number}, name: {NAMES[number % len(NAMES)]},"
            f" title: {TITLES[number % len(TITLES)]},"
            f" department: {DEPARTMENTS[number % len(DEPARTMENTS)]},"
            " specialties: [高血压, 心慌胸闷, 冠心病放支架以后怎么吃药, 颈肩腰腿疼],"
            " organization: hospital}\n"
            for number in numbers
        ),
        "xian/assignments.yml": "".join(
            f"- {{id: a{number}, pairing: pair, expert: e{number}, mode: clinic,"
            " period: {from: 2026-01, to: 2027-12}"
            + sessions.format(DAYS[number % 5], DAYS[(number + 2) % 5])
            + "}\n"
            for number in numbers
        ),
        "xian/changes.yml": "".join(
            f"- {{id: c{number}, assignment: a{number}, date: {_day(number % 5, number // 5)},"
            f" change: cancelled, reason: 到县里参加急救演练, announced: 2026-11-20}}\n"
            for number in range(changes)
        ),
    }
    return {name: text for name, text in found.items() if text}


def with_workshop_and_tour(records: Records, people: int) -> Records:
    """The county with a workshop in which so many people work, and a tour to as many villages."""
    names = [f"e{number}" for number in range(people)]
    stops = "".join(
        f"    - {{id: s{number}, place: 示例{number}村村委会门前, village: v{number},"
        f" when: 每周{DAYS[number % 5]}上午, services: [量血压, 测血糖], if_rain: 改在室内}}\n"
        for number in range(people)
    )
    lead = f"  lead: e0\n  members: [{', '.join(names)}]\n" if names else ""
    more = {
        "xian/workshops.yml": (
            "- id: room\n  name: 示例心血管支援专家工作室\n  organization: clinic\n"
            "  programme: plan\n  room: 门诊楼 2 诊室\n  hours: 每周三上午\n"
            f"  services: [高血压复查, 心电图, 心脏彩超]\n{lead}"
            "  booking: {how: 打电话或现场, phone: 0000-0000004, ahead: 提前一天}\n"
        ),
        "xian/tours.yml": (
            "- id: van\n  name: 示例巡回医疗车\n  organization: hospital\n  programme: plan\n"
            "  vehicle: {name: 示例巡回医疗车, equipment: [B超机, 心电图机]}\n"
            + (f"  stops:\n{stops}" if stops else "")
        ),
        "xian/villages.yml": "".join(
            f"- {{id: v{number}, name: 示例{number}村, clinic: clinic}}\n"
            for number in range(people)
        ),
    }
    return {**records, **{name: text for name, text in more.items() if text}}


def _day(weekday: int, week: int) -> date:
    return date(2026, 11, 23 + weekday) if week == 0 else date(2026, 11, 30)


def write(records: Records, data: Path) -> Path:
    """Write the files."""
    for name, text in records.items():
        file = data / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return data


def setting_of(data: Path, as_of: date = AS_OF) -> Setting:
    """What the views need of a data folder."""
    return Setting(load(data).dataset, as_of, catalogue("zh"), {}, {})


def board_in(data: Path, as_of: date = AS_OF, address: str = ADDRESS) -> Board:
    """The board of the county's clinic."""
    setting = setting_of(data, as_of)
    region: Region = setting.dataset.regions_by_id["xian"]
    return board_of(region.organizations_by_id["clinic"], region, setting, address)


def sheet_of(board: Board, name: str) -> Sheet:
    """A board, or several as a book, as the sheet of that name."""
    return book_of((board,), name, f"{board.clinic} 支援专家公示")


def book_of(boards: tuple[Board, ...], name: str, title: str) -> Sheet:
    """Boards one after another."""
    first = boards[0]
    frame = SheetFrame(first.issuer, first.bands, first.watermark, first.origin, first.as_of)
    return Sheet(KINDS[name], "clinic", f"xian/{name}.pdf", title, Book(frame, boards))


def sheets_of(data: Path, *names: str, as_of: date = AS_OF, region: str = "xian") -> list[Sheet]:
    """The sheets of some kinds of a region."""
    setting = setting_of(data, as_of)
    return list(sheets_in(setting.dataset.regions_by_id[region], setting, ADDRESS, names))


def pdf_of(board: Board, name: str, as_of: date = AS_OF) -> bytes:
    """A board as PDF, without photos."""
    return pdf_of_sheet(sheet_of(board, name), as_of)


def pdf_of_sheet(sheet: Sheet, as_of: date = AS_OF) -> bytes:
    """A sheet as PDF, without photos."""
    data = sheet_data(sheet, catalogue("zh"))
    return sheet_pdf(TEMPLATES, data.template, data.json, ROOT, as_of)
