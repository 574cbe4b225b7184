"""A small county for tests of dated visits: a hospital, two clinics, a village clinic, experts."""

import textwrap
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.load.dataset import load
from generator.model.dataset import Dataset
from generator.schedule.visit import Visit
from generator.schedule.visits import RegionVisits, region_visits
from generator.schedule.window import Window

FILES = {
    name: textwrap.dedent(text).lstrip()
    for name, text in {
        "region": """
        name: 示范县
        division_code: "000000"
        issuer: 示范县卫生健康局
        office_hours:
          - {from: 05-01, to: 09-30, am: 08:00-12:00, pm: 15:00-18:00}
          - {from: 10-01, to: 04-30, am: 08:30-12:00, pm: 14:00-17:00}
        """,
        "programmes": """
        - id: plan
          name: 示范县帮扶方案
          period: {from: 2026-01, to: 2027-12}
        """,
        "organizations": """
        - {id: hospital, name: 示范县人民医院, type: general_hospital}
        - {id: clinic, name: 示例卫生院, type: township_health_center}
        - {id: other, name: 示例乙卫生院, type: township_health_center}
        - {id: village, name: 示例村卫生室, type: village_clinic, parent: clinic}
        """,
        "experts": """
        - {id: jia, name: 示例甲, organization: hospital, department: 眼科}
        - {id: yi, name: 示例乙, organization: hospital}
        - {id: bing, name: 示例丙, organization: hospital}
        """,
        "pairings": """
        - {id: clinic, programme: plan, support: hospital, recipient: clinic}
        - {id: other, programme: plan, support: hospital, recipient: other}
        """,
    }.items()
}
HOLIDAYS = Path(__file__).parents[2] / "data" / "holidays" / "2026.yml"


def post(when: str, **more: str) -> str:
    """An assignment of jia to the clinic, as text: `more` are lines of it, by their first word."""
    fields = {"expert": "jia", "period": "{from: 2026-01, to: 2027-06}", **more}
    lines = "".join(f"  {key}: {value}\n" for key, value in fields.items() if value)
    return f"- id: post\n  pairing: clinic\n  mode: clinic\n{lines}  sessions:\n  - when: {when}\n"


def change(what: str, id_: str = "change-1", **more: str) -> str:
    """A change of that assignment, as text; `from_` stands for `from`."""
    fields = {"announced": "2026-11-20", "assignment": "post", **more}
    lines = "".join(
        f"  {key.removesuffix('_')}: {value}\n" for key, value in fields.items() if value
    )
    return f"- id: {id_}\n  change: {what}\n{lines}"


def write_county(data: Path, **files: str) -> None:
    """Write the county as a data folder, some of its files replaced (or added)."""
    (data / "shifan").mkdir()
    (data / "holidays").mkdir()
    (data / "holidays/2026.yml").write_bytes(HOLIDAYS.read_bytes())
    for name, text in {**FILES, **files}.items():
        path = data / "shifan" / f"{name}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")


def county(**files: str) -> Dataset:
    """The county, read as any data folder is."""
    with TemporaryDirectory() as folder:
        write_county(Path(folder), **files)
        loaded = load(Path(folder))
    assert not any(loaded.findings.values())
    return loaded.dataset


def found_in(first: str = "2026-12-01", last: str = "2026-12-16", **files: str) -> RegionVisits:
    """The visits of the county from one day to another."""
    dataset = county(**files)
    window = Window(date.fromisoformat(first), date.fromisoformat(last))
    return region_visits(dataset.regions[0], dataset, window)


def visits_in(first: str = "2026-12-01", last: str = "2026-12-16", **files: str) -> list[str]:
    """The same, a line each: date, hours (or part), who, status, and what else there is to tell."""
    return [told(visit) for visit in found_in(first, last, **files).visits]


def told(visit: Visit) -> str:
    """A visit on one line."""
    hours = f"{visit.start:%H:%M}-{visit.end:%H:%M}" if visit.start and visit.end else visit.part
    who = "+".join(visit.experts) or (visit.stand_in.name if visit.stand_in else "nobody")
    words = [str(visit.date), str(hours), who, visit.status]
    if visit.original:
        before = visit.original
        words.append(f"was {before.date} {before.start:%H:%M} {'+'.join(before.experts)}")
    words += [word for word in (visit.place, visit.reason) if word]
    return " ".join(words)
