"""The statutory festivals of a year, which lapse work also where no notice has been announced yet.

全国年节及纪念日放假办法, 国务院令第795号, in force since 2025-01-01, 第二条.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from generator.schedule.lunar import qingming, solar_date

NEAR_GREAT, NEAR = 9, 4  # days before and after in which a notice usually moves work


@dataclass(frozen=True, slots=True)
class Festival:
    """One festival: its days off by law, and how far round them a notice may reach (in days)."""

    name: str
    first: date
    last: date
    reach: int

    @property
    def touched(self) -> tuple[date, date]:
        """The days, both included, that nobody can be sure of before the notice."""
        return self.first - timedelta(self.reach), self.last + timedelta(self.reach)


@cache
def festivals_of(year: int) -> tuple[Festival, ...]:
    """The seven festivals of a solar year, by date; none outside 1901–2100, where no table reaches.

    Before 2025 the law gave 除夕 and 2 May no day off: such a year counts as unconfirmed anyway.
    """
    if not 1901 <= year <= 2100:
        return ()
    spring = solar_date(year, 1, 1)
    dragon_boat, mid_autumn, tomb_sweeping = (
        solar_date(year, 5, 5),
        solar_date(year, 8, 15),
        qingming(year),
    )
    found = (
        Festival("元旦", date(year, 1, 1), date(year, 1, 1), NEAR),
        Festival("春节", spring - timedelta(1), spring + timedelta(2), NEAR_GREAT),
        Festival("清明节", tomb_sweeping, tomb_sweeping, NEAR),
        Festival("劳动节", date(year, 5, 1), date(year, 5, 2), NEAR),
        Festival("端午节", dragon_boat, dragon_boat, NEAR),
        Festival("中秋节", mid_autumn, mid_autumn, NEAR),
        Festival("国庆节", date(year, 10, 1), date(year, 10, 3), NEAR_GREAT),
    )
    return tuple(sorted(found, key=lambda festival: festival.first))


@cache
def lawful_days_off(year: int) -> dict[date, str]:
    """The days off that the law itself gives, by name."""
    return {
        festival.first + timedelta(more): festival.name
        for festival in festivals_of(year)
        for more in range((festival.last - festival.first).days + 1)
    }


@cache
def days_touched(year: int) -> frozenset[date]:
    """The days near the festivals of a year: nobody can be sure of them before its notice."""
    return frozenset(
        festival.touched[0] + timedelta(more)
        for festival in festivals_of(year)
        for more in range((festival.touched[1] - festival.touched[0]).days + 1)
    )
