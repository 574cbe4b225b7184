"""A region's public notices (公示): what is open to objections now, what comes, what came of it."""

from dataclasses import dataclass, replace

from generator.model.ledger import PublicNotice
from generator.model.region import Region
from generator.views.agenda import dialled
from generator.views.page import Fact, Link, Page, Setting, file_link, told_date
from generator.views.region_links import once_a_region, region_name, unknown_of
from generator.views.region_ways import region_ways


@dataclass(frozen=True, slots=True)
class NoticeEntry:
    """One notice: its title, its kind in a word, and what is to be known of it."""

    id: str
    title: str
    kind: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class NoticesContent:
    """What a region's notices set out: those of today, those to come, those that are over."""

    title: str
    as_of: str
    running: tuple[NoticeEntry, ...]
    coming: tuple[NoticeEntry, ...]
    over: tuple[NoticeEntry, ...]
    ways: tuple[Link, ...]


def notices_page(region: Region, setting: Setting) -> Page:
    """The page of a region's notices; the nearest first, and of what is over the latest."""
    as_of = setting.as_of
    by_day = sorted(region.notices, key=lambda each: (each.from_, each.id))
    content = NoticesContent(
        setting.ui["notices"]["title"].format(region=region_name(region)),
        setting.ui["deadlines"]["as_of"].format(day=told_date(as_of.isoformat(), setting)),
        tuple(_entry(each, region, setting) for each in by_day if each.from_ <= as_of <= each.to),
        tuple(_entry(each, region, setting) for each in by_day if each.from_ > as_of),
        tuple(_entry(each, region, setting) for each in reversed(by_day) if each.to < as_of),
        region_ways(region, "notices", setting),
    )
    page = once_a_region("notices", content, region, setting)
    return replace(page, as_of=as_of.isoformat()) if region.notices else page


def _entry(notice: PublicNotice, region: Region, setting: Setting) -> NoticeEntry:
    words = setting.ui["notices"]
    period = setting.ui["periods"]["from_to"].format(
        start=told_date(notice.from_.isoformat(), setting),
        end=told_date(notice.to.isoformat(), setting),
    )
    unknown = unknown_of(region, setting)
    facts = [(words["about"], Link(notice.about or unknown), notice.about is not None)]
    facts.append((words["period"], Link(period), True))
    objections = notice.objections
    until = objections.until if objections else None
    last_day = told_date(until.isoformat(), setting) if until else unknown
    facts.append((words["until"], Link(last_day), until is not None))
    office = objections.office if objections else None
    facts.append((words["office"], Link(office or unknown), office is not None))
    phone = objections.phone if objections else None
    facts.append((words["phone"], _call(phone) if phone else Link(unknown), phone is not None))
    if notice.result or notice.to < setting.as_of:
        # What stays in force has no result; what was proposed has one, known or not.
        is_due = notice.kind != "current"
        if notice.result or is_due:
            told = notice.result or words["no_result"]
            facts.append((words["result"], Link(told), notice.result is not None))
    if notice.file:
        facts.append((words["file"], file_link(notice.file), True))
    return NoticeEntry(
        notice.id,
        notice.title,
        setting.words.name("notice_kind", notice.kind),
        tuple(Fact(label, (value,), is_known) for label, value, is_known in facts),
    )


def _call(phone: str) -> Link:
    return Link(phone, f"tel:{dialled(phone)}")
