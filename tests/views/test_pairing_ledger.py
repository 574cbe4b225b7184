"""What a pairing's page says of its ledgers, and a region's page of assessments."""

from datetime import date

from generator.views.deadlines_page import Assessed
from tests.projects import ROOT
from tests.views.test_views import pages_of, setting_of

AS_OF = date(2026, 11, 26)


def test_ledgers_of_a_pair_are_told_without_names_of_trainees() -> None:
    pages = pages_of(setting_of(ROOT / "data", AS_OF))
    found = pages["shifan/pairings/xian-jia/"].content.ledger

    assert [(fact.label, [each.text for each in fact.values]) for fact in found] == [
        (
            "需要的科室",
            ["内科 ✓ 名单上有人", "外科 ✓ 名单上有人", "妇科 ✓ 名单上有人", "超声 ✓ 名单上有人"],
        ),
        (
            "培训",
            [
                (
                    "甲镇01 · 示例甲镇卫生院 · 超声 · 跟学 · "
                    "2026年3月10日至2026年9月10日 · 能独立做腹部 B 超"
                ),
                "甲镇02 · 示例甲镇卫生院 · 外科 · 进修 · 2026年4月1日至2026年6月30日 · 合格",
                "甲镇03 · 示例甲一村卫生室 · 内科 · 师徒 · 2026年3月4日至2026年11月30日 · 合格",
            ],
        ),
        ("新技术、新业务", ["门诊小手术：体表肿物切除 · 第一例2026年5月22日 · 14例"]),
        (
            "活动和交流",
            [
                "2026年10月28日 · 讲座 · 高血压怎么随访 · 16人",
                "2026年11月11日 · 教学查房 · 住院部教学查房 · 8人",
            ],
        ),
        ("到岗", ["受援单位确认：到了24天，没来0天。没有确认的日子不在内。"]),
    ]
    (needs,) = pages["kezuozhong/pairings/wusitu/"].content.ledger
    assert [each.text for each in needs.values] == [
        "内科 ✓ 名单上有人",
        "心电B超 ✕ 名单上没有人",
        "化验 ✓ 名单上有人",
    ]
    assert pages["shifan/reports/"].content.assessments[2:] == (
        Assessed(
            "示例丙镇卫生院的公示牌（2026年9月）",
            "平时督查",
            "示范县示例医院",
            "公示牌上的电话写错了一位",
            "2026年9月30日以前改好、2026年9月25日改好了",
        ),
        Assessed(
            "示例丁镇卫生院的在岗登记（2026年10月）",
            "抽查",
            "示范县卫生健康局医政股",
            "有两天没有登记",
            "2026年11月15日以前改好",
        ),
    )
