"""What the ledgers have of a period: training, techniques, activities, exchanges, agreements."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.duties.case import Case
from generator.model.ledger import Trainee
from generator.model.pairing import Pairing
from generator.views.page import Setting, told_date
from generator.views.report import Cell, Section, report_section
from generator.views.report_names import name_of, pair_names
from generator.views.report_period import ReportPeriod

EXCHANGES = ("phone_exchange", "video_exchange", "visit_exchange")


def record_sections(
    case: Case, period: ReportPeriod, setting: Setting, *, is_public: bool
) -> tuple[Section, ...]:
    """A section for each ledger; of those trained, the public is told how many they are."""
    trainees = _trainees_counted if is_public else _trainees
    return (
        trainees(case, period, setting),
        _techniques(case, period, setting),
        _activities(case, period, setting, is_exchange=False),
        _activities(case, period, setting, is_exchange=True),
        _agreements(case, period, setting),
    )


def _trainees(case: Case, period: ReportPeriod, setting: Setting) -> Section:
    """Those whose training fell into the period, or may have."""
    rows = [
        (
            pair_names(pairing, case),
            each.number,
            each.unit,
            each.specialty,
            each.form,
            _told(each.from_, setting),
            _told(each.to, setting),
            each.result,
        )
        for each, pairing in _trained(case, period)
    ]
    return report_section("trainees", rows, setting, widths=(6, 2, 4, 3, 2, 4, 4, 3))


def _trainees_counted(case: Case, period: ReportPeriod, setting: Setting) -> Section:
    counts = Counter(pair_names(pairing, case) for _, pairing in _trained(case, period))
    return report_section("trainees_counted", tuple(counts.items()), setting, widths=(6, 2))


def _trained(case: Case, period: ReportPeriod) -> Iterator[tuple[Trainee, Pairing]]:
    for each in case.region.trainees:
        pairing = _pairing(each.pairing, case)
        if pairing and _touches(each.from_, each.to, period):
            yield each, pairing


def _techniques(case: Case, period: ReportPeriod, setting: Setting) -> Section:
    """Those whose first case was in the period."""
    rows = [
        (pair_names(pairing, case), each.name, _told(each.first_case, setting), each.cases)
        for each in case.region.techniques
        if (pairing := _pairing(each.pairing, case))
        and each.first_case
        and period.first <= each.first_case <= period.last
    ]
    return report_section("techniques", rows, setting, widths=(6, 5, 4, 2))


def _activities(
    case: Case, period: ReportPeriod, setting: Setting, *, is_exchange: bool
) -> Section:
    """What was done on a day of the period, in the order of days."""
    recipients = {case.whole(each.recipient) for each in case.pairings}
    rows: list[tuple[Cell, ...]] = []
    for each in sorted(case.activities, key=lambda each: (each.date, each.id)):
        if not period.first <= each.date <= period.last:
            continue
        if (each.type in EXCHANGES) != is_exchange:
            continue
        if each.pairing:
            pairing = _pairing(each.pairing, case)
            about = pair_names(pairing, case) if pairing else None
        elif each.organization and case.whole(each.organization) in recipients:
            about = name_of(each.organization, case)
        elif each.programme and case.whole(each.programme) == case.whole(case.programme.id):
            about = case.programme.name
        else:
            about = None
        if about:
            kind = setting.words.name("activity_type", each.type)
            day = _told(each.date, setting)
            rows.append((day, kind, about, each.title, each.people, each.hours))
    name = "exchanges" if is_exchange else "activities"
    return report_section(name, rows, setting, widths=(4, 3, 6, 6, 2, 2))


def _agreements(case: Case, period: ReportPeriod, setting: Setting) -> Section:
    """Those in force in the period, or that may have been; none that was signed after it."""
    words = setting.ui["pairing"]["agreement_kinds"]
    states = setting.ui["report"]["agreement_states"]
    rows = [
        (
            pair_names(pairing, case),
            words[each.kind],
            _told(each.signed, setting),
            _told(each.from_, setting),
            _told(each.to, setting),
            states[each.status] if each.status else None,
        )
        for pairing in case.pairings
        for each in pairing.agreements
        if _touches(each.from_ or each.signed, each.to, period)
    ]
    return report_section("agreements", rows, setting, widths=(6, 3, 4, 4, 4, 3))


def _touches(first: date | None, last: date | None, period: ReportPeriod) -> bool:
    return (first or date.min) <= period.last and (last or date.max) >= period.first


def _pairing(reference: str, case: Case) -> Pairing | None:
    """A pairing of the programme."""
    inside = reference.removeprefix(f"{case.region.id}/")
    pairing = case.region.pairings_by_id.get(inside)
    return pairing if pairing and pairing.programme == case.programme.id else None


def _told(day: date | None, setting: Setting) -> str | None:
    return told_date(day.isoformat(), setting) if day else None
