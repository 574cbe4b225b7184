"""What the days of a schedule depend on in a region: its calendar, policy, first week, markets."""

from generator.model.jurisdiction import HolidayNotice
from generator.model.region import Region
from generator.schedule.calendar import calendar_of
from generator.schedule.expression import MarketDays, Rule, When
from generator.schedule.parsing import parse
from generator.schedule.refusal import Refusal
from generator.schedule.rule_days import Place


def place_of(
    region: Region | None, notices: tuple[HolidayNotice, ...], market_days: str | None = None
) -> Place:
    """A region as a place of schedules; `market_days` are an organization's own."""
    profile = region.profile if region else None
    calendar = calendar_of(notices, region.holidays if region else ())
    if profile is None:
        return Place(calendar, market_days=market_days_of(market_days))
    own = market_days or profile.market_days
    return Place(calendar, profile.holiday_policy, profile.week_one, market_days_of(own))


def market_days_of(text: str | None) -> When | None:
    """The market days that a record writes down; None where they are not understood."""
    understood = market_when(text) if text else None
    return understood if isinstance(understood, When) else None


def market_when(text: str) -> When | Refusal:
    """What `market_days` says; not market days again, and no start without a year."""
    understood = parse(text)
    if isinstance(understood, Refusal):
        return understood
    for rule in understood.rules:
        days = (
            [each for group in rule.groups for each in group.days] if isinstance(rule, Rule) else []
        )
        if any(isinstance(each, MarketDays) for each in days):
            return Refusal("market-days-of-market-days", 1, text)
        if isinstance(rule, Rule) and rule.start and rule.start.year is None:
            return Refusal("year-missing", 1, text)
    return understood
