"""5,000 clinics, 85 days: 180,000 visits in under 1.5 seconds of one core."""

from datetime import date, timedelta
from random import Random
from time import process_time

from generator.model.record import OfficeHours
from generator.schedule.calendar import calendar_of
from generator.schedule.dates import dates_of
from generator.schedule.lunar import lunar_day
from generator.schedule.parsing import parse
from generator.schedule.rule_days import Place
from generator.schedule.seasons import seasons_of
from tests.schedule.place import national_notices, understood

CLINICS, VISITS, REGIONS = 5_000, 36, 100
FIRST = date(2026, 10, 25)
LAST = FIRST + timedelta(84)


def schedules() -> list[str]:
    """A thousand and some, as different as those of real clinics."""
    chance = Random(1)  # noqa: S311 - the same schedules every time
    found = []
    for _ in range(3 * CLINICS):
        one, other = sorted(chance.sample("一二三四五", 2), key="一二三四五".index)
        hours = f"{chance.randint(7, 9)}:{chance.choice(['00', '15', '30'])}-11:30"
        forms = [
            f"每周{one}、{other}上午",
            f"每周{one}{hours}",
            f"工作日{hours}",
            f"农历逢三、六、九{hours}",
        ]
        found.append(
            chance.choice([*forms, f"每周{one}上午；每月第一个周{other}下午（节假日顺延）"])
        )
    return found


def test_180_000_visits_are_expanded_in_time() -> None:
    whens = [understood(text) for text in schedules()]
    places = [Place(calendar_of(national_notices())) for _ in range(REGIONS)]
    office_hours = [
        (
            OfficeHours.model_validate(
                {"from": "01-01", "to": "12-31", "am": f"08:{minute:02}-12:00"}
            ),
        )
        for minute in range(60)
    ]
    begin = process_time()
    visits, taken = 0, 0
    for clinic in range(CLINICS):
        seasons = seasons_of(office_hours[clinic % 60])
        while visits < VISITS * (clinic + 1):
            when = whens[taken % len(whens)]
            period = (date(2026, 1, 1), None)
            visits += len(
                dates_of(
                    when, places[clinic * REGIONS // CLINICS], FIRST, LAST, seasons, period
                ).occurrences
            )
            taken += 1
    assert visits >= CLINICS * VISITS
    assert process_time() - begin < 1.5


def test_asking_twice_costs_nothing() -> None:
    days = [FIRST + timedelta(more) for more in range(366)]
    texts = schedules()
    for day in days:
        lunar_day(day)
    for text in texts:
        parse(text)
    begin = process_time()
    for day in days:
        lunar_day(day)
    for text in texts:
        parse(text)
    assert process_time() - begin < 0.1
