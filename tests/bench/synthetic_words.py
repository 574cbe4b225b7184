"""The words that synthetic regions are made of."""

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
