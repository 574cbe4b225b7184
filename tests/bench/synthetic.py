"""Synthetic regions in the real data format: invented, as many as wanted, always the same bytes.

`write(folder, clinics)` makes so many clinics, twice as many experts and assignments, as many
pairings, a tenth as many hospitals, and a region for every 25 clinics. Values are as long as real
ones. One clinic of a region needs more than is sent, and every fourth region's programme is over,
so that pages have something to warn of; beside that a check finds nothing to mend.

Of each clinic's two experts one comes twice a week and one once, and every second region has market
days. With `dated=False` both are posted there, and nothing says on which days.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.bench.synthetic_words import (
    BRANCHES,
    HOSPITALS,
    NEEDS,
    RULES,
    SERVICES,
    SESSIONS,
    SPECIALTIES,
    STEMS,
    TITLES,
)

SHARED = Path(__file__).parents[2] / "data"
CLINICS_PER_REGION = 25


def write(folder: Path, clinics: int, *, dated: bool = True, one_region: bool = False) -> None:
    """Write a data folder with so many clinics (10 or more) below `folder`, which it makes."""
    size = clinics if one_region else CLINICS_PER_REGION
    regions = -(-clinics // size)
    hospitals = clinics // 10
    folder.mkdir(parents=True)
    shutil.copy(SHARED / "departments.yml", folder)
    shutil.copytree(SHARED / "holidays", folder / "holidays")
    for number in range(regions):
        own_hospitals = range(number * hospitals // regions, (number + 1) * hospitals // regions)
        own_clinics = range(number * size, min((number + 1) * size, clinics))
        region = folder / f"shili-{number + 1:03}"
        _write_region(region, number, own_hospitals, own_clinics, dated=dated)


def _write_region(
    folder: Path, number: int, hospitals: range, clinics: range, *, dated: bool
) -> None:
    folder.mkdir()
    files = {
        "region": [_region(number)],
        "programmes": [_programme(number)],
        "organizations": [*map(_hospital, hospitals), *map(_clinic, clinics)],
        "experts": [
            entry
            for clinic in clinics
            for entry in _experts(clinic, _hospital_of(clinic, hospitals, clinics))
        ],
        "pairings": [
            _pairing(clinic, _hospital_of(clinic, hospitals, clinics), clinics)
            for clinic in clinics
        ],
        "assignments": [
            entry
            for clinic in clinics
            for entry in _assignments(clinic, _until(number), dated=dated)
        ],
    }
    for name, entries in files.items():
        text = "# 全部是编的，只用来测速度。\n" + "".join(f"\n{entry}" for entry in entries)
        (folder / f"{name}.yml").write_text(text, encoding="utf-8", newline="\n")


def _hospital_of(clinic: int, hospitals: range, clinics: range) -> int:
    """The hospital that supports a clinic: each its share, one after the other."""
    return hospitals[(clinic - clinics.start) * len(hospitals) // len(clinics)]


def _name(number: int) -> str:
    """An invented proper name; sixty of them, in turn."""
    return f"示例{STEMS[number % 10]}{BRANCHES[number % 12]}"


def _document(number: int) -> str:
    return f"示卫健字〔2026〕{number + 1}号"


def _until(region: int) -> str:
    """The last day of a region's programme; on the bench's day every fourth is over."""
    return "2026-06-30" if region % 4 == 3 else "2027-12-31"


def _region(number: int) -> str:
    market_days = "" if number % 2 else "market_days: 农历逢三、六、九\n"
    return f"""\
name: {_name(number)}县
short_name: {_name(number)}
division_code: "000000"
parents: [示例省, 示例市]
issuer: {_name(number)}县卫生健康局
phone: 0000-{number:07}
complaints:
  - {{office: {_name(number)}县卫生健康局, phone: 0000-{number + 1:07}, hours: 工作日 08:30-17:30}}
  - {{office: 政务服务热线, phone: "12345"}}
languages: [zh]
office_hours:
  - {{from: 05-01, to: 09-30, am: 08:00-12:00, pm: 15:00-18:00}}
  - {{from: 10-01, to: 04-30, am: 08:30-12:00, pm: 14:00-17:00}}
{market_days}example: true
sources:
  - title: 关于印发《{_name(number)}县医院对口帮扶乡镇卫生院工作方案》的通知
    document_number: {_document(number)}
    issued: 2026-02-13
verified: {{date: 2026-11-16, by: {_name(number)}县卫生健康局}}
"""


def _programme(number: int) -> str:
    return f"""\
- id: bangfu
  name: {_name(number)}县医院对口帮扶乡镇卫生院工作方案
  document_number: {_document(number)}
  issuer: {_name(number)}县卫生健康局
  issued: 2026-02-13
  period: {{from: 2026-03-01, to: {_until(number)}}}
  rules:
{RULES}  reports:
    - name: 成效评估报告
      every: quarter
      by: each
      to: [县卫生健康局医政股]
      clause: 三（二）
      quote: 每季度末形成报告，报送县卫生健康局医政股
"""


def _hospital(number: int) -> str:
    kind, type_, level = HOSPITALS[number % len(HOSPITALS)]
    departments = ", ".join(NEEDS[(number + each) % len(NEEDS)] for each in range(0, 15, 2))
    return f"""\
- id: yiyuan-{number + 1:04}
  name: {_name(number)}{kind}
  type: {type_}
  level: {level}
  address: 示例县示例镇示例大街 {number % 300 + 1} 号
  phone: 0000-{1000000 + number:07}
  departments: [{departments}]
  insurance: true
"""


def _clinic(number: int) -> str:
    departments = ", ".join(NEEDS[(number * 5 + each) % len(NEEDS)] for each in range(4))
    return f"""\
- id: weishengyuan-{number + 1:04}
  name: {_name(number)}镇中心卫生院
  type: township_health_center
  address: 示例县{_name(number)}镇示例街 {number % 200 + 1} 号，镇政府东侧
  township: {_name(number)}镇
  phone: 0000-{2000000 + number:07}
  registration:
    phone: 0000-{3000000 + number:07}
    how: 现场挂号，或打电话预约
    opens: "07:30"
    closes: "16:30"
  transport: 县城汽车站乘 {number % 19 + 1} 路，{_name(number)}镇下车，步行 300 米
  departments: [{departments}]
  insurance: true
  verified: {{date: 2026-11-{number % 20 + 10:02}, by: {_name(number)}镇中心卫生院办公室}}
"""


def _experts(clinic: int, hospital: int) -> Iterator[str]:
    for each in (0, 1):
        number = clinic * 2 + each
        specialties = ", ".join(
            SPECIALTIES[(number * 3 + step * 4) % len(SPECIALTIES)] for step in range(3)
        )
        yield f"""\
- id: zhuanjia-{number + 1:05}
  name: {_name(number)}
  sex: {("female", "male")[number % 2]}
  title: {TITLES[number % len(TITLES)]}
  department: {_need(clinic, each)}
  specialties: [{specialties}]
  organization: yiyuan-{hospital + 1:04}
"""


def _need(clinic: int, position: int) -> str:
    return NEEDS[(clinic * 7 + position * 5) % len(NEEDS)]


def _pairing(clinic: int, hospital: int, clinics: range) -> str:
    is_short = (clinic - clinics.start) % CLINICS_PER_REGION == CLINICS_PER_REGION - 1
    needs = [_need(clinic, position) for position in range(3 if is_short else 2)]
    return f"""\
- id: jiedui-{clinic + 1:04}
  number: "{clinic - clinics.start + 1}"
  programme: bangfu
  support: yiyuan-{hospital + 1:04}
  recipient: weishengyuan-{clinic + 1:04}
  needs: [{", ".join(needs)}]
  needs_as_written: {"、".join(needs)}
"""


def _assignments(clinic: int, until: str, *, dated: bool) -> Iterator[str]:
    for each in (0, 1):
        number = clinic * 2 + each
        comes = _comes(number) if dated else "  mode: resident\n"
        yield f"""\
- id: paizhu-{number + 1:05}
  pairing: jiedui-{clinic + 1:04}
  expert: zhuanjia-{number + 1:05}
  department: {_need(clinic, each)}
  period: {{from: 2026-03-{number % 28 + 1:02}, to: {until}}}
{comes}"""


def _comes(number: int) -> str:
    """On which days an expert comes: the first of a clinic twice a week, the second once."""
    mode, sessions = (("resident", 2), ("clinic", 1))[number % 2]
    lines = "".join(
        f"""\
    - when: {SESSIONS[(number + session * 2) % len(SESSIONS)]}
      service: {SERVICES[(number + session) % len(SERVICES)]}
      room: 门诊楼 {number % 4 + 1} 层 {number % 12 + 1} 诊室
      quota: 30
"""
        for session in range(sessions)
    )
    return f"  mode: {mode}\n  sessions:\n{lines}"
