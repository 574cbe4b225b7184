"""What a region publishes besides pages, as files: the finder's index, open data, calendars."""

from collections.abc import Iterator

from generator.model.archive import content_of
from generator.model.region import Region
from generator.render import finder_script
from generator.render.ics import event_ics, feed_ics
from generator.render.open_data import document_json, records_json, table_csv
from generator.texts.catalogue import MAIN
from generator.views.feed_text import FeedTexts
from generator.views.feeds import feeds_of
from generator.views.finder_index import finder_index
from generator.views.page import Setting
from generator.views.record_data import OPEN_KINDS, records_data
from generator.views.visit_data import COLUMNS, TOUR_COLUMNS, visit_row, visits_data


def region_files(region: Region, setting: Setting, address: str) -> Iterator[tuple[str, bytes]]:
    """Path below the region and content of every file that the build is to make.

    `address` is the site's own, or empty.
    """
    yield finder_script.NAME, finder_script.index_script(finder_index(region, setting))
    if setting.words.language != MAIN:
        return  # data and calendars are there once: pages in every language lead to them
    if "data" in setting.outputs:
        yield from _open_data(region, setting)
    if "feeds" in setting.outputs:
        yield from _feeds(region, setting, address)


def _open_data(region: Region, setting: Setting) -> Iterator[tuple[str, bytes]]:
    visits = visits_data(region, setting)
    rows = map(visit_row, visits["visits"])
    yield "open-data/visits.json", document_json(visits, "visits")
    yield "open-data/visits.csv", table_csv((*COLUMNS, *TOUR_COLUMNS), rows)
    for month in region.archive:
        yield f"open-data/archive/{month.month}.json", content_of(month).encode()
    for kind in OPEN_KINDS:
        yield f"open-data/{kind}.json", records_json(records_data(kind, region))


def _feeds(region: Region, setting: Setting, address: str) -> Iterator[tuple[str, bytes]]:
    """Each visit is made into an entry once, and stands in up to three feeds and more."""
    texts: dict[str, FeedTexts] = {}
    entries: dict[str, bytes] = {}
    for feed in feeds_of(region, setting):
        for owner, visit in feed.visits:
            if visit.id in entries:
                continue
            if owner.id not in texts:
                texts[owner.id] = FeedTexts(owner, setting, address)
            entries[visit.id] = event_ics(texts[owner.id].event_of(visit), setting.as_of)
        yield feed.path, feed_ics(feed.head, [entries[visit.id] for _, visit in feed.visits])
