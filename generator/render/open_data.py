"""Open data into bytes: JSON with a record a line, and CSV safe for spreadsheet programs."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

RECORD = json.JSONEncoder(ensure_ascii=False)
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""A cell that begins so may be run as a formula (OWASP ASVS 5.0 1.2.10)."""


def records_json(records: Iterable[Mapping[str, Any]]) -> bytes:
    """A list, one record a line."""
    return f"{_lines(records)}\n".encode()


def document_json(document: Mapping[str, Any], key: str) -> bytes:
    """An object whose last member, `key`, is a list with a record a line."""
    head = json.dumps({name: value for name, value in document.items() if name != key})
    return f'{head[:-1]}, "{key}": {_lines(document[key])}}}\n'.encode()


def table_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with BOM, so that Excel reads Chinese; text that could be a formula gets a `'`."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(STARTS_FORMULA) else cell


def _lines(records: Iterable[Mapping[str, Any]]) -> str:
    told = [RECORD.encode(record) for record in records]
    return "[\n" + ",\n".join(told) + "\n]" if told else "[]"
