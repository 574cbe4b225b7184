"""Synthetic regions in the real data format: invented, as many as wanted, always the same bytes.

`write(folder, clinics)` makes so many clinics, twice as many experts and assignments, as many
pairings, a tenth as many hospitals, and a region for every 25 clinics. Values are as long as real
ones. One clinic of a region needs more than is sent, and every fourth region's programme is over,
so that pages have something to warn of.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

VOCABULARY = Path(__file__).parents[2] / "data" / "departments.yml"
CLINICS_PER_REGION = 25
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
NEEDS = [
    "内科",
    "外科",
    "妇科",
    "儿科",
    "中医",
    "全科",
    "B超",
    "心电图",
    "化验",
    "放射科",
    "康复",
    "骨科",
    "眼科",
    "口腔科",
    "皮肤科",
    "急诊科",
    "检验科",
    "彩超",
    "理疗",
    "消化内科",
    "心内科",
    "神经内科",
    "呼吸内科",
    "内分泌科",
]
TITLES = ["主任医师", "副主任医师", "主治医师", "副主任中医师", "主管技师", "主治医师", "主管药师"]
SPECIALTIES = [
    "高血压和糖尿病的长期管理",
    "颈肩腰腿疼的针灸和推拿",
    "腹部和甲状腺超声检查",
    "膝关节置换术前术后的康复",
    "小儿呼吸道感染",
    "白内障的筛查和转诊",
    "慢性胃炎与消化性溃疡",
    "常见妇科炎症和宫颈癌筛查",
    "脑卒中后的肢体训练",
    "骨折的手法复位与外固定",
    "心电图判读与胸痛急救",
]
HOSPITALS = (
    ("人民医院", "general_hospital", "三级乙等"),
    ("中医院", "tcm_hospital", "二级甲等"),
    ("妇幼保健院", "maternal_child", "二级甲等"),
)
SESSIONS = ("每周一上午", "每周三上午", "每周四下午", "每周五全天", "每周二上午")
SERVICES = ("outpatient", "ward_round", "teaching_round", "examination")
RULES = """\
    - rule: stay-too-short
      months: 6
      clause: 二（一）
      quote: 每人连续驻点帮扶不少于6个月，驻点期间不承担派出医院的日常工作
      force: must
    - rule: on-site-gap
      days_allowed: 0
      clause: 二（二）
      quote: 保证受援单位全年均有派驻人员驻点帮扶
      force: must
    - rule: trainees-too-few
      minimum: 3
      per: year
      clause: 二（三）
      quote: 每年为受援单位培养至少3名临床骨干医师或医技人员
      force: must
    - rule: remote-not-in-use
      clause: 二（四）
      quote: 可充分利用远程平台进行教育培训
      force: may
    - rule: recipient-not-covered
      types: [township_health_center]
      clause: 一（二）
      quote: 原则上做到乡镇卫生院全覆盖
      force: principle
"""


def write(folder: Path, clinics: int, *, one_region: bool = False) -> None:
    """Write a data folder with so many clinics (10 or more) below `folder`, which it makes."""
    size = clinics if one_region else CLINICS_PER_REGION
    regions = -(-clinics // size)
    hospitals = clinics // 10
    folder.mkdir(parents=True)
    shutil.copy(VOCABULARY, folder)
    for number in range(regions):
        own_hospitals = range(number * hospitals // regions, (number + 1) * hospitals // regions)
        own_clinics = range(number * size, min((number + 1) * size, clinics))
        _write_region(folder / f"shili-{number + 1:03}", number, own_hospitals, own_clinics)


def _write_region(folder: Path, number: int, hospitals: range, clinics: range) -> None:
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
        "assignments": [entry for clinic in clinics for entry in _assignments(clinic)],
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


def _region(number: int) -> str:
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
example: true
sources:
  - title: 关于印发《{_name(number)}县医院对口帮扶乡镇卫生院工作方案》的通知
    document_number: {_document(number)}
    issued: 2026-02-13
verified: {{date: 2026-11-16, by: {_name(number)}县卫生健康局}}
"""


def _programme(number: int) -> str:
    until = "2026-06-30" if number % 4 == 3 else "2027-12-31"
    return f"""\
- id: bangfu
  name: {_name(number)}县医院对口帮扶乡镇卫生院工作方案
  document_number: {_document(number)}
  issuer: {_name(number)}县卫生健康局
  issued: 2026-02-13
  period: {{from: 2026-03-01, to: {until}}}
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
  verified: {{date: 2026-11-{number % 20 + 1:02}, by: {_name(number)}镇中心卫生院办公室}}
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


def _assignments(clinic: int) -> Iterator[str]:
    for each, (mode, sessions) in enumerate((("resident", 2), ("clinic", 1))):
        number = clinic * 2 + each
        lines = "".join(
            f"""\
    - when: {SESSIONS[(number + session * 2) % len(SESSIONS)]}
      service: {SERVICES[(number + session) % len(SERVICES)]}
      room: 门诊楼 {number % 4 + 1} 层 {number % 12 + 1} 诊室
      quota: 30
"""
            for session in range(sessions)
        )
        yield f"""\
- id: paizhu-{number + 1:05}
  pairing: jiedui-{clinic + 1:04}
  expert: zhuanjia-{number + 1:05}
  department: {_need(clinic, each)}
  mode: {mode}
  period: {{from: 2026-03-{number % 28 + 1:02}, to: 2027-02-28}}
  sessions:
{lines}"""
