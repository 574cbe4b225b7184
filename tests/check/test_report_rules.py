"""Reports filed: for which period, by whom, how often."""

from tests.check.county_findings import told

HEAD = """
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      reports:
        - name: 工作量月报
          every: month
          by: BY
          filed:
    """


def found(*filed: tuple[str, str, str], by: str = "each") -> list[str]:
    """What is told of reports: each a period, by whom and when; from line 9 on."""
    entries = "".join(
        f"        - {{period: {period}, by: {who}, date: {day}}}\n    "
        for period, who, day in filed
    )
    lines = told(programmes=HEAD.replace("BY", by).rstrip() + "\n    " + entries)
    return [line.removeprefix("programmes.yml:") for line in lines if "report" in line]


def test_reports_in_order_have_no_findings() -> None:
    assert (
        found(
            ("2026年10月", "示例卫生院", "2026-11-04"),
            ("2026年10月", "示范县人民医院医务科", "2026-11-04"),
            ("2026年度", "示例卫生院", "2026-11-20"),
        )
        == []
    )


def test_report_filed_before_its_period_began() -> None:
    assert found(("2026年第四季度", "示例卫生院", "2026-09-30")) == [
        "9 report-filed-too-early: “2026年第四季度”从 2026-10-01 开始，报告写的是 2026-09-30 交的。"
    ]
    assert found(("2026年第四季度", "示例卫生院", "2026-10-01")) == []


def test_report_filed_ahead_is_told_as_that_alone() -> None:
    assert told(
        programmes=HEAD.replace("BY", "each").rstrip()
        + "\n            - {period: 2027年, by: 示例卫生院, date: 2026-12-01}\n    "
    ) == [
        (
            "programmes.yml:9 ledger-ahead-of-time: 这里记的是做过的事，日期 2026-12-01 却还没有到"
            "（今天按 2026-11-25 算）。"
        )
    ]


def test_report_filed_by_one_of_whom_it_is_not_asked() -> None:
    filed = ("2026年10月", "示例乙卫生院", "2026-11-04")

    assert found(filed, by="[clinic, hospital]") == [
        (
            "9 report-filed-by-another: “工作量月报”要求示例卫生院、示范县人民医院报送，"
            "这里写的是“示例乙卫生院”报的。"
        )
    ]
    assert found(filed) == found(filed, by="[]") == []
    assert found(("2026年10月", "示例丙卫生院", "2026-11-04")) == [
        (
            "9 report-filed-by-another: “工作量月报”要求派出和受援的每一家报送，"
            "“示例丙卫生院”不在里面。"
        )
    ]


def test_one_body_files_a_report_once_a_period() -> None:
    assert found(
        ("2026年10月", "示例卫生院", "2026-11-04"),
        ("2026-10", "示例卫生院办公室", "2026-11-09"),
        ("10月的", "示例卫生院", "2026-11-04"),
        ("10月的", "示例卫生院", "2026-11-09"),
    ) == [
        (
            "10 report-filed-twice: “工作量月报”2026-10，“示例卫生院办公室”的已经记过了，"
            "见 shifan/programmes.yml:9。"
        ),
        (
            "12 report-filed-twice: “工作量月报”10月的，“示例卫生院”的已经记过了，"
            "见 shifan/programmes.yml:11。"
        ),
    ]


def test_report_filed_by_none_of_those_who_receive() -> None:
    filed = ("2026年10月", "示范县人民医院", "2026-11-04")

    assert found(filed, by="[other, each_recipient]") == [
        "9 report-filed-by-another: “示范县人民医院”不在要求报送“工作量月报”的单位里。"
    ]
    assert found(filed, by="[other, each_support]") == []


def test_word_that_is_neither_an_organization_nor_a_side_leads_nowhere() -> None:
    (line,) = told(programmes=HEAD.replace("BY", "[each_side]").replace("          filed:\n", ""))
    assert line.startswith("programmes.yml:7 reference-dangling: ")


def test_report_that_is_missing_is_told_at_its_own_clause() -> None:
    """A report with a clause of its own at its own line, the others at the rule's."""
    filed = "{period: 2026年上半年, by: 示例卫生院, date: 2026-06-30}"
    report = "by: [hospital, clinic], due: [2026-06-30]"
    programmes = f"""
        - id: plan
          name: 示范县帮扶方案
          period: {{from: 2026-01, to: 2027-12}}
          rules:
            - {{rule: report-overdue, clause: 二（一）, force: must}}
          reports:
            - {{name: 半年报告, {report}, filed: [{filed}]}}
            - {{name: 关系表, {report}, clause: 通知正文, filed: [{filed}]}}
        """

    assert [line for line in told(programmes=programmes) if "report-overdue" in line] == [
        (
            "programmes.yml:5 report-overdue: "
            "还没做到：按时交：半年报告（《示范县帮扶方案》二（一））。示范县人民医院："
            "半年报告（2026年6月30日到期）：没有交的记录，别家有。 从2026年6月30日起"
        ),
        (
            "programmes.yml:8 report-overdue: "
            "还没做到：按时交：关系表（《示范县帮扶方案》通知正文）。示范县人民医院："
            "关系表（2026年6月30日到期）：没有交的记录，别家有。 从2026年6月30日起"
        ),
    ]
