"""A second county, 邻县, whose hospital sends an eye doctor to the first one's clinic."""

import textwrap
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.load.dataset import load
from generator.schedule.visits import region_visits
from generator.schedule.window import Window
from tests.schedule.county import told, write_county

OFFICE_HOURS = """
office_hours:
  - {from: 01-01, to: 12-31, am: 08:00-12:00, pm: 14:30-17:30}
"""
NEIGHBOUR = {
    "region": f"name: 邻县\ndivision_code: '000000'\nissuer: 邻县卫生健康局\n{OFFICE_HOURS}",
    "programmes": "- {id: plan, name: 邻县帮扶方案, period: {from: 2026-01, to: 2027-12}}\n",
    "organizations": "- {id: yuan, name: 邻县医院, type: general_hospital}\n"
    "- {id: wei, name: 邻县卫生院, type: township_health_center}\n",
    "experts": "- {id: lin, name: 示例邻, organization: yuan, department: 眼科}\n",
    "pairings": "- {id: across, programme: plan, support: yuan, recipient: shifan/clinic}\n"
    "- {id: own, programme: plan, support: yuan, recipient: wei}\n",
    "assignments": """
    - id: lin
      pairing: across
      expert: lin
      mode: clinic
      period: {from: 2026-01, to: 2027-06}
      sessions:
      - when: 每周三上午
    """,
}


def write_two(data: Path, neighbour: dict[str, str], **files: str) -> None:
    """Write both counties, some files of the neighbour's (and of the first's) replaced."""
    write_county(data, **files)
    (data / "lin").mkdir()
    for name, text in {**NEIGHBOUR, **neighbour}.items():
        path = data / "lin" / f"{name}.yml"
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")


def neighbours_visits(neighbour: dict[str, str], **files: str) -> list[str]:
    """The visits of the neighbour's data in the first half of December, a line each."""
    with TemporaryDirectory() as folder:
        write_two(Path(folder), neighbour, **files)
        loaded = load(Path(folder))
    assert not any(loaded.findings.values())
    region = loaded.dataset.regions_by_id["lin"]
    window = Window(date(2026, 12, 1), date(2026, 12, 16))
    return [told(visit) for visit in region_visits(region, loaded.dataset, window).visits]
