"""The report of a month, quarter or year: which sections it has, and those on the programme."""

from dataclasses import replace

from generator.duties.case import Case
from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.page import Setting, told_date
from generator.views.programme_page import Asked, asked_of
from generator.views.report import Cell, Report, Section, framed, report_section
from generator.views.report_period import ReportPeriod, judged_at
from generator.views.report_presence import presence_section
from generator.views.report_records import record_sections
from generator.views.report_workload import month_sections, sum_sections

NOT_PROVEN = ("unknown", "arranged")


def report_of(
    programme: Programme,
    region: Region,
    period: ReportPeriod,
    setting: Setting,
    *,
    is_public: bool = False,
) -> Report:
    """The report on a period that has begun; judged on its last day, or today.

    The public one counts those trained, and leaves out what the checks found, which is for those
    who keep the data.
    """
    then = replace(setting, as_of=judged_at(period, setting))
    case = Case(programme, region, setting.dataset, then.as_of)
    if period.per == "month":
        sections = (_facts(case, then), *month_sections(case, period, then))
    else:
        asked = asked_of(programme, region, then)
        sections = (
            _facts(case, then),
            presence_section(case, period, then),
            *sum_sections(case, period, then),
            *record_sections(case, period, then, is_public=is_public),
            _verdicts(asked, then),
            _not_proven(asked, then),
        )
    if not is_public:
        sections = (*sections, _findings(region, setting))
    return framed(programme, region, period, sections, setting)


def _facts(case: Case, setting: Setting) -> Section:
    words, programme = setting.ui["report"]["facts"], case.programme
    who, runs = programme.responsible, programme.period
    days = [told_date(str(day), setting) for day in (runs.from_, runs.to)]
    facts: dict[str, Cell] = {
        "programme": programme.name,
        "document_number": programme.document_number,
        "issuer": programme.issuer,
        "period": setting.ui["periods"]["from_to"].format(start=days[0], end=days[1]),
        "responsible": " ".join(part for part in (who.body, who.post) if part) if who else None,
        "hospitals": len({case.whole(each.support) for each in case.pairings}),
        "recipients": len({case.whole(each.recipient) for each in case.pairings}),
        "people": len(case.experts),
    }
    rows = tuple((words[name], value) for name, value in facts.items())
    return report_section("facts", rows, setting, widths=(1, 4))


def _verdicts(asked: tuple[Asked, ...], setting: Setting) -> Section:
    rows = tuple(
        (each.clause, each.plain, each.force, each.verdict.word, _why(each)) for each in asked
    )
    return report_section("verdicts", rows, setting, widths=(2, 6, 2, 3, 6))


def _why(asked: Asked) -> str:
    return " ".join(part for part in (asked.verdict.counts, asked.verdict.plain) if part)


def _not_proven(asked: tuple[Asked, ...], setting: Setting) -> Section:
    """Each thing that no record proves, and of whom it is said."""
    rows = tuple(
        (
            each.clause,
            each.plain,
            group.word,
            line.reason,
            setting.words.joined(tuple(link.text for link in line.who)),
        )
        for each in asked
        for group in each.verdict.groups
        if group.state in NOT_PROVEN
        for line in group.lines
    )
    return report_section("not_proven", rows, setting, widths=(2, 5, 3, 5, 8))


def _findings(region: Region, setting: Setting) -> Section:
    rows = tuple(
        (
            setting.words.name("severity", each.severity),
            each.file,
            each.line,
            setting.words.told("message", each.code, each.problem, setting.lines),
            setting.words.told("hint", each.code, each.problem, setting.lines),
        )
        for each in setting.findings_by_region.get(region.id, ())
    )
    return report_section("findings", rows, setting, widths=(1, 4, 1, 8, 6))
