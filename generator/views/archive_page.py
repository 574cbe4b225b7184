"""A region's frozen months, and the public log of what was taken back."""

from dataclasses import dataclass, replace

from generator.model.archive import Correction, FrozenMonth, hash_of
from generator.model.region import Region
from generator.schedule.history import differing_from_archive, is_logged
from generator.views.page import Link, Page, Setting, told_date
from generator.views.people import organization_link, people_of
from generator.views.region_links import once_a_region, region_name
from generator.views.region_ways import region_ways
from generator.views.said_words import told_said


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One frozen month: what it holds, in numbers, and its file, whose SHA-256 is the hash."""

    month: str
    frozen: str
    visits: int
    off: int
    days: int
    file: Link
    hash: str


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """What was said, and now is (empty: removed); the day on which that was found."""

    kind: str
    record: str
    was: str
    now: str
    found: str


@dataclass(frozen=True, slots=True)
class ArchiveContent:
    """What the page sets out, the newest first."""

    title: str
    months: tuple[MonthLine, ...]
    corrections: tuple[CorrectionLine, ...]
    open: tuple[CorrectionLine, ...]
    ways: tuple[Link, ...]


def archive_path(region: Region, month: FrozenMonth) -> str:
    """Where the bytes lie that a month's hash is of."""
    return f"{region.id}/open-data/archive/{month.month}.json"


def archive_page(region: Region, setting: Setting) -> Page:
    """The page of what has been frozen and corrected; it says so where nothing has."""
    words = setting.ui["archive"]
    newest_first = sorted(region.archive, key=lambda each: each.month, reverse=True)
    corrections = sorted(region.corrections, key=lambda each: (each.found, each.id), reverse=True)
    content = ArchiveContent(
        words["title"].format(region=region_name(region)),
        tuple(_month(each, region, setting) for each in newest_first),
        tuple(_correction(each, region, setting) for each in corrections),
        tuple(
            CorrectionLine(
                words["kinds"][each.kind],
                _whose(each.record, region, setting),
                told_said(each.was, region.id, setting.dataset, setting.words),
                told_said(each.now, region.id, setting.dataset, setting.words) if each.now else "",
                "",
            )
            for each in differing_from_archive(region, setting.dataset)
            if not is_logged(each, region.corrections)
        ),
        region_ways(region, "archive", setting),
    )
    page = once_a_region("archive", content, region, setting)
    return replace(page, title=content.title)


def _month(month: FrozenMonth, region: Region, setting: Setting) -> MonthLine:
    return MonthLine(
        told_date(str(month.month), setting),
        told_date(month.frozen.isoformat(), setting),
        len(month.visits),
        sum(each.status == "cancelled" for each in month.visits),
        sum(each.status != "absent" for each in month.attendance if each.confirmed_by),
        Link(
            f"{month.month}.json",
            archive_path(region, month) if "data" in setting.outputs else None,
        ),
        hash_of(month),
    )


def _correction(each: Correction, region: Region, setting: Setting) -> CorrectionLine:
    words = setting.ui["archive"]
    return CorrectionLine(
        words["kinds"][each.kind],
        _whose(each.record, region, setting),
        told_said(each.was, region.id, setting.dataset, setting.words),
        told_said(each.now, region.id, setting.dataset, setting.words) if each.now else "",
        told_date(each.found.isoformat(), setting),
    )


def _whose(record: str, region: Region, setting: Setting) -> str:
    """Whom a record is of, and where: names where the data still has it, else its id."""
    inside = record.removeprefix(f"{region.id}/").partition("/")[0]
    change = next((each for each in region.changes if each.id == record), None)
    post = region.assignments_by_id.get((change.assignment or "") if change else inside)
    pairing = region.pairings_by_id.get(post.pairing) if post else None
    if post is None or pairing is None:
        return record
    names = tuple(each.name.text for each in people_of(post, region, setting))
    clinic = organization_link(pairing.recipient, region, setting).text
    whose = setting.ui["archive"]["whose"]
    return str(whose.format(names=setting.words.joined(names), clinic=clinic))
