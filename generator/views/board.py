"""The notice board of a clinic: everything that hangs on its wall, in the order of the sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dataset import OwnedPairing
from generator.model.organization import Organization
from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.board_contacts import BoardContact, contacts_of, notices_of, workshops_of
from generator.views.board_people import BoardPerson, people_on
from generator.views.board_times import NO_DATES, BoardWeek, timetable_of
from generator.views.page import Setting, are_over, is_over, notes_of, record_path, told_date
from generator.views.people import organization_link, unknown_words
from generator.views.region_links import is_transcribed, region_name
from generator.views.support import comes_title, programmes_of

FOLDER = "board/"


@dataclass(frozen=True, slots=True)
class Band:
    """A sentence that comes before everything else: the place is invented; the list is over."""

    kind: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Board:
    """One clinic's board, whatever the size of the sheet.

    `path` is the live page's below the site's root, `address` that page's own address, or empty:
    then there is no QR code. `watermark` runs across the sheet where it is not empty. `weeks` are
    empty where nothing has a date: then `no_dates` says so. `name_mn` is in vertical script, which
    these sheets do not set yet. `monday` (ISO) is the first day of the four weeks.
    """

    path: str
    address: str
    issuer: str
    clinic: str
    second_name: str
    name_mn: str
    bands: tuple[Band, ...]
    watermark: str
    basis: tuple[str, ...]
    people_title: str
    people: tuple[BoardPerson, ...]
    weeks: tuple[BoardWeek, ...]
    hours: str
    nobody: str
    no_dates: str
    phone: BoardContact
    contacts: tuple[BoardContact, ...]
    lines: tuple[str, ...]
    monday: str
    as_of: str
    origin: str


def board_path(region: str, organization: str) -> str:
    """The folder of a clinic's boards, below the site's root."""
    return record_path(region, "organizations", organization) + FOLDER


def recipients(region: Region, setting: Setting) -> Iterator[Organization]:
    """Who has a board: the organizations of a region that somebody is sent to."""
    for organization in region.organizations:
        if (region.id, organization.id) in setting.dataset.pairings_by_recipient:
            yield organization


def board_of(
    organization: Organization,
    region: Region,
    setting: Setting,
    address: str = "",
    monday: date | None = None,
) -> Board:
    """The board of a recipient for the four weeks from a Monday: as-of's week unless told.

    `address` is the site's own, or empty. Each is made once.
    """
    first = monday or setting.as_of - timedelta(days=setting.as_of.weekday())
    return setting.once(
        ("board", region.id, organization.id, address, first),
        lambda: _board(organization, region, setting, address, first),
    )


def _board(
    organization: Organization, region: Region, setting: Setting, address: str, first: date
) -> Board:
    words = setting.ui["board"]
    received = setting.dataset.pairings_by_recipient.get((region.id, organization.id), ())
    all_programmes = programmes_of(received)
    over = are_over(all_programmes, setting.as_of)
    shown = received if over else tuple(each for each in received if not _is_over(each, setting))
    programmes = programmes_of(shown)
    table = NO_DATES if over else timetable_of(organization, region, shown, first, setting)
    people = people_on(shown, table, setting, is_over=over)
    path = record_path(region.id, "organizations", organization.id)
    unknown = (
        unknown_words(shown[0].region, shown[0].pairing, setting)
        if shown
        else unknown_words(region, None, setting)
    )
    profile = region.profile
    is_example = bool(profile and profile.example)
    return Board(
        path,
        address + path if address else "",
        _issuer(region, setting),
        organization.name,
        organization.name_en or "",
        organization.name_mn or "",
        tuple(
            Band(note.kind, note.title, note.text)
            for note in notes_of(region, all_programmes if over else programmes, setting)
            if note.from_day is None
        ),
        words["watermark"] if is_example else "",
        tuple(_basis(programme, shown, setting) for programme in programmes),
        comes_title(programmes, setting).plain,
        people,
        table.weeks,
        table.hours,
        "" if people else words["nobody"],
        ""
        if table.weeks or not people
        else words["no_dates_over" if over else "no_dates"].format(unknown=unknown),
        *contacts_of(organization, region, unknown, setting, is_over=over),
        (*workshops_of(organization, region, setting), *notices_of(region, first, setting)),
        first.isoformat(),
        words["as_of"].format(date=told_date(setting.as_of.isoformat(), setting)),
        _origin(region, setting),
    )


def _is_over(owned: OwnedPairing, setting: Setting) -> bool:
    programme = owned.region.programmes_by_id.get(owned.pairing.programme)
    return bool(programme and is_over(programme, setting.as_of))


def _basis(programme: Programme, shown: tuple[OwnedPairing, ...], setting: Setting) -> str:
    """Which programme, by which document, how long, and who sends."""
    words = setting.ui["board"]
    hospitals = tuple(
        dict.fromkeys(
            organization_link(each.pairing.support, each.region, setting).text
            for each in shown
            if each.pairing.programme == programme.id
        )
    )
    number = programme.document_number
    return str(words["basis"]).format(
        name=programme.name,
        number=words["number"].format(number=number) if number else "",
        start=told_date(str(programme.period.from_), setting),
        end=told_date(str(programme.period.to), setting),
        hospitals=setting.words.joined(hospitals),
    )


def _issuer(region: Region, setting: Setting) -> str:
    """Who signs; of data that somebody else took from a notice, whose notice it was."""
    issuer = region.profile.issuer if region.profile else region_name(region)
    words = setting.ui["board"]
    return str(words["source_of"]).format(issuer=issuer) if is_transcribed(region) else issuer


def _origin(region: Region, setting: Setting) -> str:
    """Who verified the data, or that nobody has."""
    words = setting.ui["organization"]
    if is_transcribed(region):
        return str(words["transcribed"])
    verified = region.profile.verified if region.profile else None
    if verified is None:
        return str(words["not_verified"])
    date_words = told_date(str(verified.date), setting)
    return str(words["verified"]).format(date=date_words, by=verified.by)
