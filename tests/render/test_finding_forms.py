"""Findings as text, JSON and annotations; the list of codes."""

import json

from generator.model.finding import Finding, FindingCode, Problem
from generator.model.place import Place
from generator.render.finding_forms import (
    findings_as_github,
    findings_as_json,
    findings_as_text,
    rules_text,
)
from generator.texts.catalogue import catalogue

EARLIER = Place("shifan/experts.yml", (0, "id"))
FINDINGS = (
    Finding(
        "id-repeated",
        "error",
        Problem(Place("shifan/experts.yml", (1, "id")), "jia", {"id": "jia", "earlier": EARLIER}),
        4,
        7,
    ),
    Finding(
        "department-unknown",
        "warning",
        Problem(Place("shifan/experts.yml", (10, "department")), "yi", {"found": "骨一科"}),
        120,
        15,
    ),
    Finding("byte-order-mark", "warning", Problem(Place("shifan/region.yml")), 1, 1),
)
LINES = {EARLIER: 1}


def test_text_has_a_block_a_file_and_ends_with_the_counts() -> None:
    assert findings_as_text(FINDINGS, LINES, catalogue("zh"), "data") == (
        "data/shifan/experts.yml:4:7     错误  id-repeated         "
        "id“jia”已经用过了，见 shifan/experts.yml:1。\n"
        "    同一条记录写了两遍，就删掉一遍；是两条记录，给还没有公布的一条换一个 id。\n"
        "data/shifan/experts.yml:120:15  警告  department-unknown  "
        "科室词表里没有“骨一科”。网站照原样显示，但按科室找不到它。\n"
        "    在 departments.yml 里给合适的科室加上这个同义词。\n"
        "\n"
        "data/shifan/region.yml:1:1  警告  byte-order-mark  "
        "文件开头有看不见的标记（BOM）。内容已照常读取。\n"
        "    另存为“UTF-8”，不要选“UTF-8 BOM”或“带签名”。\n"
        "\n"
        "错误 1 · 警告 2 · 提示 0\n"
    )


def test_text_without_findings_is_the_counts() -> None:
    assert findings_as_text((), {}, catalogue("en"), "data") == "error 0 · warning 0 · info 0\n"


def test_json_has_every_key_of_the_contract() -> None:
    assert json.loads(findings_as_json(FINDINGS[1:], LINES, catalogue("en"), "data")) == {
        "findings": [
            {
                "code": "department-unknown",
                "severity": "warning",
                "file": "shifan/experts.yml",
                "line": 120,
                "column": 15,
                "message": "The vocabulary of departments lacks “骨一科”. "
                "The site shows it as written, but nobody finds it by department.",
                "hint": "Add it to the synonyms of the right department in departments.yml.",
                "record": "yi",
            },
            {
                "code": "byte-order-mark",
                "severity": "warning",
                "file": "shifan/region.yml",
                "line": 1,
                "column": 1,
                "message": "The file begins with a mark that nobody sees (BOM). "
                "It was read all the same.",
                "hint": "Save it as “UTF-8”, not as “UTF-8 with BOM” or “with signature”.",
                "record": None,
            },
        ],
        "summary": {"error": 0, "warning": 2, "info": 0},
    }


def test_github_annotation_escapes_what_would_end_it() -> None:
    words = {"kind": "experts", "name": "100%\n::error::甲,乙"}
    finding = Finding("record-unused", "info", Problem(Place("a,b:c%.yml"), "jia", {**words}), 3, 1)

    assert findings_as_github([finding], {}, catalogue("zh"), "../data") == (
        "::notice file=../data/a%2Cb%3Ac%25.yml,line=3,col=1,title=record-unused"
        "::专家“100%25 ::error::甲,乙”没有别的记录提到。"
        "%0A忘了写它参与的结对或安排，就补上；不需要补的，留着也不影响发布。\n"
    )


def test_github_annotation_of_a_folder_that_is_the_repository_has_its_bare_path() -> None:
    finding = Finding("byte-order-mark", "warning", Problem(Place("shifan/region.yml")), 1, 1)

    annotation = findings_as_github([finding], {}, catalogue("zh"), ".")

    assert annotation.startswith(
        "::warning file=shifan/region.yml,line=1,col=1,title=byte-order-mark::"
    )


def test_codes_stand_in_columns() -> None:
    codes = [FindingCode("yaml-tab", "error", ""), FindingCode("windows-line-ends", "warning", "")]

    assert rules_text(codes, catalogue("zh")) == (
        "yaml-tab           错误  用制表符（Tab）缩进。\n"
        "windows-line-ends  警告  文件用的是 Windows 的换行。\n"
    )
