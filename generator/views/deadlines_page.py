"""What is due in a region: within 31 days, past its day without a record, late, done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.ledger import Assessment
from generator.model.region import Region
from generator.views.deadlines import Deadline, Stage, deadlines_in, told_due
from generator.views.page import Link, Page, Setting, told_date
from generator.views.region_links import once_a_region, region_name
from generator.views.region_ways import region_ways

ORDER: tuple[Stage, ...] = ("coming", "missing", "unknown", "expired", "late", "done")
NEWEST_FIRST: tuple[Stage, ...] = ("missing", "unknown", "expired", "late", "done")
IS_DONE: tuple[Stage, ...] = ("late", "done")
MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is due: what, by when, by whom, to whom, under what, when it was done.

    `few` tells the first of those who owe it and how many they are, where they are many.
    """

    what: str
    due: str
    by: tuple[Link, ...]
    few: str
    to: str
    under: Link | None
    clause: str
    done: str
    file: Link | None


@dataclass(frozen=True, slots=True)
class StageOf:
    """All that are at one stage; `id` is the heading's, `has_done` where days of filing stand.

    `day` heads the days on which they are due.
    """

    id: Stage
    title: str
    lead: str
    day: str
    has_done: bool
    number: int
    rows: tuple[Due, ...]


@dataclass(frozen=True, slots=True)
class Assessed:
    """One assessment: what was looked at, how, by whom, with what result, and what was to mend."""

    about: str
    kind: str
    by: str
    result: str
    mending: str


@dataclass(frozen=True, slots=True)
class DeadlinesContent:
    """What the page sets out."""

    title: str
    as_of: str
    stages: tuple[StageOf, ...]
    assessments: tuple[Assessed, ...]
    ways: tuple[Link, ...]


def deadlines_page(region: Region, setting: Setting) -> Page:
    """The page `reports/` of a region."""
    words = setting.ui["deadlines"]
    found: dict[Stage, list[Deadline]] = {stage: [] for stage in ORDER}
    for each in deadlines_in(region, setting):
        found[each.stage].append(each)
    content = DeadlinesContent(
        setting.ui["reports"]["title"].format(region=region_name(region)),
        words["as_of"].format(day=told_date(setting.as_of.isoformat(), setting)),
        tuple(
            StageOf(
                stage,
                words["titles"][stage],
                words["leads"][stage],
                words["ended" if stage == "expired" else "due"],
                stage in IS_DONE,
                len(found[stage]),
                _rows(found[stage], setting, is_newest_first=stage in NEWEST_FIRST),
            )
            for stage in ORDER
            if found[stage]
        ),
        tuple(_assessed(each, setting) for each in region.assessments),
        region_ways(region, "reports", setting),
    )
    page = once_a_region("reports", content, region, setting, template="deadlines")
    return replace(page, as_of=setting.as_of.isoformat()) if content.stages else page


def _rows(
    deadlines: Sequence[Deadline], setting: Setting, *, is_newest_first: bool
) -> tuple[Due, ...]:
    """A row for each thing due on a day (and done on one): by whom, together."""
    together: dict[Deadline, list[Link]] = {}
    for each in deadlines:
        together.setdefault(each._replace(by=None), []).extend([each.by] if each.by else [])
    in_order = sorted(together, key=lambda each: (each.due, each.what), reverse=is_newest_first)
    return tuple(
        Due(
            each.what,
            told_due(each, setting),
            tuple(together[each]),
            _few(together[each], setting),
            each.to,
            each.under,
            each.clause,
            told_date(each.done.isoformat(), setting) if each.done else "",
            each.file,
        )
        for each in in_order
    )


def _few(names: Sequence[Link], setting: Setting) -> str:
    if len(names) <= MOST_NAMED:
        return ""
    first = setting.words.joined(tuple(each.text for each in names[:MOST_NAMED]))
    return str(setting.ui["deadlines"]["few"]).format(names=first, number=len(names))


def _assessed(each: Assessment, setting: Setting) -> Assessed:
    words, unknown = setting.ui["deadlines"], setting.ui["unknown"]["not_published"]
    mending = [
        words[name].format(day=told_date(day.isoformat(), setting))
        for name, day in (("mend_by", each.mend_by), ("mended", each.mended))
        if day and day <= max(setting.as_of, each.mend_by or day)
    ]
    about = each.about + (setting.words.in_brackets(each.period) if each.period else "")
    return Assessed(
        about,
        words["kinds"][each.kind],
        each.by or unknown,
        each.result or unknown,
        setting.words.joined(tuple(mending)),
    )
