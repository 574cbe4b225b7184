"""A regular session in words: when, what is done, where, and how to be seen there."""

from dataclasses import dataclass

from generator.model.pairing import Assignment, Session
from generator.model.region import Region
from generator.views.page import Setting
from generator.views.told_when import written_when
from generator.views.visit_place import village_name


@dataclass(frozen=True, slots=True)
class SessionWords:
    """One session: its schedule, what and where, and the details of being seen."""

    when: str
    details: tuple[str, ...]


def sessions_of(
    assignment: Assignment, region: Region, setting: Setting
) -> tuple[SessionWords, ...]:
    """The sessions of an assignment, in the order written."""
    return tuple(
        SessionWords(written_when(session.when, setting), session_details(session, region, setting))
        for session in assignment.sessions
    )


def session_details(session: Session, region: Region, setting: Setting) -> tuple[str, ...]:
    """What is done, in which room; numbers, booking, what to bring, what it costs."""
    words = setting.ui["visits"]
    closes, village = session.registration_closes, village_name(session.village, region)
    told = (
        setting.words.name("service", session.service) if session.service else "",
        (session.room or "") if session.service != "home_visit" else "",
        words["quota"].format(number=session.quota) if session.quota is not None else "",
        words["registration_closes"].format(time=f"{closes:%H:%M}") if closes else "",
        booking_words(session, setting),
        words["bring"].format(what=session.bring) if session.bring else "",
        words["fee"].format(fee=session.fee) if session.fee else "",
        "" if session.insurance is None else words[_INSURED[session.insurance]],
        words["village"].format(village=village) if village else "",
        session.note or "",
    )
    return tuple(each for each in told if each)


_INSURED = {True: "insured", False: "not_insured"}


def booking_words(session: Session, setting: Setting) -> str:
    """How to book; empty where nothing is written."""
    if session.booking is None:
        return ""
    words, booking = setting.ui["visits"], session.booking
    told = [" ".join(part for part in (booking.how, booking.phone) if part)]
    told += [booking.ahead] if booking.ahead else []
    how = setting.words.joined(tuple(each for each in told if each))
    return str(words["booking"]).format(how=how) if how else ""
