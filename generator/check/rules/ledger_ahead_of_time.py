"""Rule ledger-ahead-of-time."""

from collections.abc import Iterator
from datetime import date

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.ledger import month_of
from generator.model.place import Place
from generator.model.region import Region

SEVERITY = "warning"
Claim = tuple[Place, date, str | None]  # where it is said, of which day, in which record
FIELDS = (
    ("activities", "date"),
    ("trainees", "from"),
    ("techniques", "first_case"),
    ("boards", "put_up"),
    ("boards", "taken_down"),
    ("assessments", "mended"),
)


def ledger_ahead_of_time(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """What is written down as done has a date that is still to come.

    Of attendance told once an entry, at its first such day.

    # activities.yml
    - id: lecture
      date: 2027-11-04 # ←
      type: lecture
      pairing: clinic
      title: 高血压怎么随访
    """
    as_of = surroundings.as_of
    claims = (*_of_months(region, as_of), *_of_records(region), *_of_papers(region))
    for place, day, record in claims:
        if day > as_of:
            yield Problem(place, record, {"date": str(day), "today": str(as_of)})


def _of_months(region: Region, as_of: date) -> Iterator[Claim]:
    for entry in region.attendance:
        month = month_of(entry)
        ahead = [
            (day.date, position)
            for position, day in enumerate(entry.days)
            if as_of < day.date and month.first_day <= day.date <= month.last_day
        ]
        if ahead:
            day, position = min(ahead)
            yield entry.source.at("days", position, "date"), day, None
    for work in region.workload:
        yield work.source.at("assignment"), month_of(work).first_day, None


def _of_records(region: Region) -> Iterator[Claim]:
    for kind, field in FIELDS:
        for record in getattr(region, kind):
            day = getattr(record, "from_" if field == "from" else field)
            if day:
                yield record.source.at(field), day, record.id


def _of_papers(region: Region) -> Iterator[Claim]:
    for pairing in region.pairings:
        for number, agreement in enumerate(pairing.agreements):
            if agreement.signed:
                place = pairing.source.at("agreements", number, "signed")
                yield place, agreement.signed, pairing.id
    for programme in region.programmes:
        for number, duty in enumerate(programme.reports):
            for position, filed in enumerate(duty.filed):
                place = programme.source.at("reports", number, "filed", position, "date")
                yield place, filed.date, programme.id
