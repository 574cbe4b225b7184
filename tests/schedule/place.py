"""The place that the examples are told for; generator/schedule/examples.yml says it in words."""

from pathlib import Path

from generator.load.yaml_text import parse as parse_yaml
from generator.model.jurisdiction import HolidayNotice
from generator.model.record import OfficeHours
from generator.schedule.calendar import calendar_of
from generator.schedule.expression import When
from generator.schedule.parsing import parse
from generator.schedule.rule_days import Place
from generator.schedule.seasons import seasons_of

DATA = Path(__file__).parents[2] / "data" / "holidays"


def national_notices() -> tuple[HolidayNotice, ...]:
    """The notices of 2025 and 2026 that the project ships."""
    texts = [(DATA / f"{year}.yml").read_text("utf-8") for year in (2025, 2026)]
    return tuple(HolidayNotice.model_validate(parse_yaml(text).value) for text in texts)


def understood(text: str) -> When:
    """What an expression says that must be understood."""
    when = parse(text)
    assert isinstance(when, When), when
    return when


CALENDAR = calendar_of(national_notices())
PLACE = Place(CALENDAR, market_days=understood("农历逢三、六、九"))
SEASONS = seasons_of(
    tuple(
        OfficeHours.model_validate(season)
        for season in (
            {"from": "05-01", "to": "09-30", "am": "08:00-12:00", "pm": "15:00-18:00"},
            {"from": "10-01", "to": "04-30", "am": "08:30-12:00", "pm": "14:00-17:00"},
        )
    )
)
