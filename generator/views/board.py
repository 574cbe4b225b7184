"""The notice board of a clinic: everything that hangs on its wall, in the order of the sheet."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dataset import OwnedPairing
from generator.model.organization import Organization
from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.board_contacts import BoardContact, contacts_of, notices_of, workshops_of
from generator.views.board_people import BoardPerson, people_on
from generator.views.board_times import NO_DATES, BoardWeek, timetable_of
from generator.views.page import Setting, record_path, told_date
from generator.views.people import organization_link
from generator.views.recipient import recipient_of
from generator.views.sheet_frame import Band, frame_of
from generator.views.support import comes_title

FOLDER = "board/"


@dataclass(frozen=True, slots=True)
class Board:
    """One clinic's board, whatever the size of the sheet.

    `path` is the live page's below the site's root, `address` that page's own address, or empty:
    then there is no QR code. `watermark` runs across the sheet where it is not empty. `weeks` are
    empty where nothing has a date: then `no_dates` says so. `name_mn` stands in vertical script.
    `monday` (ISO) is the first day of the four weeks.
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
    received = recipient_of(organization, region, setting)
    shown, programmes, over = received.pairings, received.programmes, received.is_over
    table = NO_DATES if over else timetable_of(organization, region, shown, first, setting)
    people = people_on(shown, table, setting, is_over=over)
    path = record_path(region.id, "organizations", organization.id)
    unknown = received.unknown
    frame = frame_of(region, programmes, setting)
    return Board(
        path,
        address + path if address else "",
        frame.issuer,
        organization.name,
        organization.name_en or "",
        organization.name_mn or "",
        frame.bands,
        frame.watermark,
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
        frame.as_of,
        frame.origin,
    )


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
