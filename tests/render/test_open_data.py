"""Open data as bytes: JSON that any reader takes, CSV that no spreadsheet program runs."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.open_data import document_json, records_json, table_csv

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def test_records_stand_one_a_line() -> None:
    assert records_json([]) == b"[]\n"
    assert (
        records_json([{"id": "a"}, {"id": "甲"}]).decode() == '[\n{"id": "a"},\n{"id": "甲"}\n]\n'
    )


def test_document_ends_in_its_records() -> None:
    document = {"generated": "2026-12-02", "visits": [{"id": "a"}]}
    assert document_json(document, "visits").decode() == (
        '{"generated": "2026-12-02", "visits": [\n{"id": "a"}\n]}\n'
    )


@given(st.dictionaries(TEXT, TEXT))
def test_json_is_read_back(record: dict[str, str]) -> None:
    assert json.loads(records_json([record])) == [record]
    assert json.loads(document_json({"a": 1, "b": [record]}, "b")) == {"a": 1, "b": [record]}


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@a", "\tx", "\rx", "＝1", "=cmd|' /C calc'!A0"]
)
def test_cell_that_could_be_a_formula_is_quoted(cell: str) -> None:
    table = table_csv(["a"], [[cell]]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(table, newline=""))) == [["a"], [f"'{cell}"]]


@given(st.lists(st.tuples(TEXT, TEXT), max_size=5))
def test_csv_is_read_back(rows: list[tuple[str, str]]) -> None:
    content = table_csv(["a", "b"], rows)
    assert content.startswith(b"\xef\xbb\xbfa,b\r\n")
    found = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]
    assert [[cell.removeprefix("'") for cell in row] for row in found] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
