"""This week at a clinic or in a village: a text for the group, a script for the loudspeaker."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.dataset import OwnedPairing, bare, region_and_id
from generator.model.organization import Organization, Village
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.agenda import WEEK_FOLDER, Owned
from generator.views.current import current_pairings
from generator.views.page import (
    Link,
    Note,
    Page,
    Setting,
    are_over,
    described,
    notes_of,
    record_path,
    told_date,
)
from generator.views.people import unknown_words
from generator.views.recipient import recipients
from generator.views.region_links import region_crumb
from generator.views.spoken import spoken_phone, spoken_sentence
from generator.views.standing import standing_of_pairings
from generator.views.support import programmes_of
from generator.views.visit_line import VisitLine, lines_at, phone_of
from generator.views.visits_here import visits_at, visits_near
from generator.views.week_message import (
    Coming,
    Message,
    Saying,
    coming_of,
    spoken_message,
    written_message,
)


@dataclass(frozen=True, slots=True)
class WeekContent:
    """What the page sets out. `first` and `last` (ISO) are the days that it tells of."""

    name: str
    place: Link
    written: Message
    spoken: Message
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class _Told:
    """Where somebody comes, and all that is said of it besides the days."""

    name: str
    path: str
    coming: Coming
    notes: tuple[Note, ...]
    standing: tuple[str, ...]
    phone: str | None
    unknown: str
    has_clinic: bool


def week_pages(region: Region, setting: Setting, only: str | None = None) -> Iterator[Page]:
    """A page for each clinic to which somebody is sent, and for each village with visits near.

    `only` is the id of an organization: its page, and those of the villages that it serves.
    """
    for organization in recipients(region, setting):
        if only in (None, organization.id):
            yield clinic_week_page(organization, region, setting)
    for village in region.villages:
        clinic = bare(village.clinic or "", region.id)
        is_told = village.clinic or visits_near(village, region, setting)
        if is_told and only in (None, clinic):
            yield village_week_page(village, region, setting)


def clinic_week_page(organization: Organization, region: Region, setting: Setting) -> Page:
    """The page of one clinic."""
    owned = visits_at(organization, region, setting)
    path = record_path(region.id, "organizations", organization.id)
    key = (region.id, organization.id)
    return _page(organization.name, path, key, owned, region, setting, has_clinic=False)


def village_week_page(village: Village, region: Region, setting: Setting) -> Page:
    """The page of one village: what its clinic has, and the stops of tours."""
    owned = visits_near(village, region, setting)
    path = record_path(region.id, "villages", village.id)
    key = region_and_id(village.clinic or "", region.id)
    return _page(village.name, path, key, owned, region, setting, has_clinic=True)


def _page(
    name: str,
    path: str,
    clinic: tuple[str, str],
    owned: Iterable[Owned],
    region: Region,
    setting: Setting,
    *,
    has_clinic: bool,
) -> Page:
    words = setting.ui["week"]
    received = current_pairings(setting.dataset.pairings_by_recipient.get(clinic, ()), setting)
    programmes = programmes_of(received)

    def lines(visit: Visit, owner: Region) -> tuple[VisitLine, ...]:
        found = lines_at("/".join(clinic), visit, owner, setting)
        # A tour is told by the place where it stops, not by whose it is.
        return (
            tuple(each._replace(clinic=Link("")) for each in found) if visit.series.tour else found
        )

    coming = coming_of(owned, lines, setting)
    notes = notes_of(region, programmes, setting)
    phone = phone_of("/".join(clinic), region, setting) if clinic[1] else None
    owner, pairing = (received[0].region, received[0].pairing) if received else (region, None)
    unknown = unknown_words(owner, pairing, setting)
    standing = _standing(received, coming, unknown, setting)
    told = _Told(name, path, coming, notes, standing, phone, unknown, has_clinic)
    content = WeekContent(
        name,
        Link(name, path),
        _written(told, setting),
        _spoken(told, setting),
        setting.as_of.isoformat(),
        setting.window.last.isoformat(),
    )
    return Page(
        path + WEEK_FOLDER,
        "week",
        words["page_title"].format(name=name),
        described(words["description"].format(name=name), programmes, setting),
        (region_crumb(region, setting), Link(name, path), Link(words["crumb"])),
        notes,
        content,
        setting.as_of.isoformat() if coming.mondays else None,
    )


def _standing(
    received: tuple[OwnedPairing, ...], coming: Coming, unknown: str, setting: Setting
) -> tuple[str, ...]:
    """What has no dates: who is posted there, who comes by appointment; that nothing is known."""
    found = (
        setting.ui["week"]["standing"].format(who=who.text, what=what) if who.text else what
        for who, what in standing_of_pairings(received, setting)
    )
    told = tuple(dict.fromkeys(found))
    if told or coming.mondays or are_over(programmes_of(received), setting.as_of):
        return told
    return (setting.ui["week"]["no_dates"].format(unknown=unknown),)


def _written(told: _Told, setting: Setting) -> Message:
    words, visits = setting.ui["week"], setting.ui["visits"]
    head = (Saying("", words["head"].format(name=told.name)), *_noted(told, setting))
    foot = (
        *told.standing,
        visits["plan"] if told.coming.mondays else "",
        words["call"].format(phone=told.phone) if told.phone else _no_phone(told, setting),
        words["end"].format(address=setting.address + told.path) if setting.address else "",
        words["as_of"].format(date=told_date(setting.as_of.isoformat(), setting)),
    )
    shown = tuple(each for each in foot if each)
    return written_message(told.coming, head, shown, setting, has_clinic=told.has_clinic)


def _spoken(told: _Told, setting: Setting) -> Message:
    words, visits = setting.ui["week"], setting.ui["visits"]
    head = (
        Saying("", words["said_head"].format(name=told.name)),
        *(
            Saying(each.day, spoken_sentence((each.text,), setting))
            for each in _noted(told, setting)
        ),
    )
    foot = (
        *(spoken_sentence((each,), setting) for each in told.standing),
        visits["plan"] if told.coming.mondays else "",
        words["said_call"].format(phone=spoken_phone(told.phone, setting))
        if told.phone
        else _no_phone(told, setting),
    )
    shown = tuple(each for each in foot if each)
    return spoken_message(told.coming, head, shown, setting, has_clinic=told.has_clinic)


def _no_phone(told: _Told, setting: Setting) -> str:
    return str(setting.ui["week"]["call_unknown"]).format(unknown=told.unknown)


def _noted(told: _Told, setting: Setting) -> Iterator[Saying]:
    """What comes before anything else: the place is invented; the list is over."""
    for note in told.notes:
        yield Saying(note.from_day or "", setting.words.with_sign("colon", (note.title, note.text)))
