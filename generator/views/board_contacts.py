"""What a board says besides people and days: whom to ring, the workshop, the public notice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dataset import bare
from generator.model.ledger import PublicNotice
from generator.model.organization import Organization
from generator.model.region import Region
from generator.model.service import Workshop
from generator.views.page import Setting, told_date
from generator.views.told_when import written_when
from generator.views.visit_line import phone_of

WEEKS_DAYS = 28
MOST_OFFICES = 2


@dataclass(frozen=True, slots=True)
class BoardContact:
    """A number to read from two metres, or that there is none; `small` is the print below it."""

    label: str
    number: str
    small: str
    is_known: bool = True


def contacts_of(
    organization: Organization, region: Region, unknown: str, setting: Setting, *, is_over: bool
) -> tuple[BoardContact, tuple[BoardContact, ...]]:
    """Whom to ring before setting out; where to complain, who supervises."""
    words, profile = setting.ui["board"], region.profile
    found = []
    for each in (profile.complaints if profile else ())[:MOST_OFFICES]:
        days = each.reply_days
        reply = "" if days is None else words["reply"].format(number=days)
        small = setting.words.with_sign(
            "comma", (each.office, written_when(each.hours, setting), reply)
        )
        found.append(_contact(words["complaints"], each.phone, small, unknown))
    if not found:
        found.append(_contact(words["complaints"], None, "", unknown))
    supervision = organization.supervision_phone or (profile.supervision_phone if profile else None)
    found.append(_contact(words["supervision"], supervision, "", unknown))
    phone = phone_of(organization.id, region, setting)
    label = words["phone_over" if is_over else "phone"]
    return _contact(label, phone, _registration(organization, setting), unknown), tuple(found)


def workshops_of(organization: Organization, region: Region, setting: Setting) -> Iterator[str]:
    """Each workshop in a sentence."""
    words = setting.ui["board"]
    for workshop in region.workshops:
        if bare(workshop.organization, region.id) == organization.id:
            yield words["workshop"].format(name=workshop.name, details=_details(workshop, setting))


def notices_of(region: Region, monday: date, setting: Setting) -> Iterator[str]:
    """The public notice in force in the four weeks, its days and the office for objections."""
    last = monday + timedelta(days=WEEKS_DAYS - 1)
    running = [each for each in region.notices if each.from_ <= last and each.to >= monday]
    current = [each for each in running if each.kind == "current"]
    for notice in (current or [each for each in running if each.kind == "proposed"])[:1]:
        yield _notice(notice, setting)


def _contact(label: str, number: str | None, small: str, unknown: str) -> BoardContact:
    return BoardContact(label, number or unknown, small, is_known=number is not None)


def _registration(organization: Organization, setting: Setting) -> str:
    words, registration = setting.ui["board"], organization.registration
    if registration is None:
        return ""
    hours = ""
    if registration.opens and registration.closes:
        hours = words["registration_hours"].format(
            opens=f"{registration.opens:%H:%M}", closes=f"{registration.closes:%H:%M}"
        )
    told = setting.words.with_sign("comma", (registration.how or "", hours))
    return str(words["registration"]).format(how=told) if told else ""


def _details(workshop: Workshop, setting: Setting) -> str:
    words, booking = setting.ui["board"], workshop.booking
    parts = [
        workshop.room or "",
        written_when(workshop.hours, setting),
        setting.words.joined(workshop.services),
    ]
    if booking and booking.phone:
        parts.append(words["booking"].format(phone=booking.phone))
    return setting.words.with_sign("comma", parts)


def _notice(notice: PublicNotice, setting: Setting) -> str:
    words = setting.ui["board"]
    told = words["notice"].format(
        title=notice.title,
        start=told_date(notice.from_.isoformat(), setting),
        end=told_date(notice.to.isoformat(), setting),
    )
    objections = notice.objections
    if objections is None:
        return str(told)
    where = " ".join(part for part in (objections.office, objections.phone or "") if part)
    until = (
        words["until"].format(date=told_date(objections.until.isoformat(), setting))
        if objections.until
        else ""
    )
    return f"{told}{words['objections'].format(where=where, until=until)}"
