"""Files that a command writes into the data folder: readable, and a line for each entry."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from generator.model.archive import Correction, FrozenMonth

HEAD = "# 由 gongshi archive 写成，不要手改。Written by gongshi archive; not edited by hand.\n"
SCHEMA = "# yaml-language-server: $schema={way}site/schemas/{kind}.json\n"


def write_month(data: Path, name: str, month: FrozenMonth) -> str:
    """Write a frozen month, its visits and days a line each; the file's name below the data."""
    lines = [SCHEMA.format(way="../../../", kind="archive"), HEAD]
    lines += [f"month: {month.month}\n", f"frozen: {month.frozen}\n"]
    lines += [f"previous: {month.previous}\n"] if month.previous else []
    for field in ("visits", "attendance"):
        entries: Sequence[BaseModel] = getattr(month, field)
        lines += [f"{field}:\n"] if entries else []
        lines += [f"- {_one_line(told(each))}\n" for each in entries]
    lines.append(f"hash: {month.hash}\n")
    return _written(data, name, "".join(lines))


def added_to_list(data: Path, name: str, entries: Sequence[Correction]) -> str:
    """Add entries to the end of a list; what stands there stays as it is, byte by byte."""
    file = data / name
    start = file.read_text(encoding="utf-8") if file.is_file() else ""
    if not start:
        start = SCHEMA.format(way="../../", kind="corrections") + HEAD
    elif not start.endswith("\n"):
        start += "\n"
    return _written(data, name, start + "".join(f"- {_one_line(told(each))}\n" for each in entries))


def told(part: BaseModel) -> dict[str, Any]:
    """A record as a data file has it, in the order of its fields; what is empty is left out."""
    found: dict[str, Any] = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, BaseModel):
            found[name] = told(value)
        elif isinstance(value, tuple):
            found |= {name: list(value)} if value else {}
        elif value is not None:
            found[name] = str(value)
    return found


def _one_line(entry: Mapping[str, Any]) -> str:
    text: str = yaml.safe_dump(
        dict(entry), allow_unicode=True, default_flow_style=True, sort_keys=False, width=10**9
    )
    return text.strip()


def _written(data: Path, name: str, text: str) -> str:
    file = data / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return name
