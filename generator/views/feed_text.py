"""What a calendar entry says of a visit, so that it can be read without the site."""

from dataclasses import dataclass, field
from typing import Literal

from generator.model.dataset import region_and_id
from generator.model.region import Region
from generator.schedule.visit import Series, Visit
from generator.views.day_words import told_day, told_day_at, told_hours
from generator.views.feed_event import EventText, FeedEvent
from generator.views.page import Setting, record_path
from generator.views.people import department_link, expert_of, organization_of
from generator.views.visit_line import VisitLine, line_of, phone_of
from generator.views.visit_place import location_words, spot

Told = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]
STATUSES: dict[str, Told] = {"unconfirmed": "TENTATIVE", "cancelled": "CANCELLED"}


@dataclass
class FeedTexts:
    """The entries of one region's visits. What those of a series have in common is made once.

    `address` is the site's own, or empty.
    """

    region: Region
    setting: Setting
    address: str
    _known: dict[tuple[Series, tuple[str, ...], str | None, bool, str], EventText] = field(
        default_factory=dict
    )

    def event_of(self, visit: Visit) -> FeedEvent:
        """The entry of a visit that stands in the region's data."""
        text = self._unchanged(visit) if not visit.changes else self._text(visit)
        return FeedEvent(visit.id, visit.date, visit.start, visit.end, len(visit.changes), text)

    def _unchanged(self, visit: Visit) -> EventText:
        if visit.reason:
            return self._text(visit)
        key = (visit.series, visit.experts, visit.part, visit.start is None, visit.status)
        if key not in self._known:
            self._known[key] = self._text(visit)
        return self._known[key]

    def _text(self, visit: Visit) -> EventText:
        series, setting, region = visit.series, self.setting, self.region
        line = line_of(visit, region, setting)
        organization = organization_of(series.organization, region, setting)
        path = record_path(region.id, "organizations", series.organization)
        service = setting.words.name("service", series.service) if series.service else None
        department = department_link(series.department, region, setting)
        categories = (department.text if department else None, service)
        return EventText(
            STATUSES.get(visit.status, "CONFIRMED"),
            self._summary(visit, line),
            self._description(visit, line),
            location_words(visit, organization, region, setting),
            spot(visit, organization),
            self.address + path if self.address else "",
            tuple(each for each in categories if each),
        )

    def _summary(self, visit: Visit, line: VisitLine) -> str:
        """【停诊】上午 内科 门诊 示例甲（示例镇卫生院）."""
        setting, words = self.setting, self.setting.ui["feeds"]
        mark = words["marks"].get(visit.status, "")
        part = setting.ui["visits"]["parts"][visit.part] if visit.part else ""
        who = setting.words.joined(tuple(each.text for each in line.who))
        said = (
            part if visit.start is None else "",
            *(each.text for each in line.what),
            who or line.who_words,
        )
        told = " ".join(each for each in said if each)
        summary = mark + words["summary"].format(what=told, where=line.clinic.text).strip()
        return f"{summary}{words['example_mark'] if self._is_example else ''}"

    def _description(self, visit: Visit, line: VisitLine) -> str:
        setting = self.setting
        words, visits = setting.ui["feeds"], setting.ui["visits"]
        phone = phone_of(visit.series.organization, self.region, setting)
        details = visit.series.sitting
        said = (
            words["example"] if self._is_example else "",
            line.word,
            " ".join(each.text for each in line.what),
            self._people(visit, line),
            *self._before(visit),
            line.reason,
            line.hours if visit.start is None else "",
            visits["bring"].format(what=details.bring) if details and details.bring else "",
            words["ring"].format(phone=phone) if phone else visits["call_unknown"],
            visits["plan"],
        )
        return "\n".join(each for each in said if each)

    def _people(self, visit: Visit, line: VisitLine) -> str:
        """Everybody who comes, with their title and hospital."""
        setting, region = self.setting, self.region
        sender = self._sender(visit, line)
        hospital = setting.ui["visits"]["from"].format(hospital=sender) if sender else ""
        if not visit.experts:
            told = [" ".join([*(each.text for each in line.who), line.who_words]).strip()]
        else:
            told = []
            for reference in visit.experts:
                expert = expert_of(reference, region, setting)
                named = (expert.name, expert.title) if expert else (reference, None)
                told.append(" ".join(each for each in named if each))
        who = setting.words.joined(tuple(each for each in told if each))
        return setting.words.with_sign("comma", (who, hospital))

    def _sender(self, visit: Visit, line: VisitLine) -> str | None:
        """Where they come from: of somebody who stands in, their own hospital, if it is known."""
        before = visit.original
        if before is None or before.experts == visit.experts:
            return line.hospital.text
        expert = expert_of(visit.experts[0], self.region, self.setting) if visit.experts else None
        owner, _ = region_and_id(visit.experts[0], self.region.id) if visit.experts else ("", "")
        home = self.setting.dataset.regions_by_id.get(owner)
        if expert is None or home is None:
            return None
        hospital = organization_of(expert.organization, home, self.setting)
        return hospital.name if hospital else None

    def _before(self, visit: Visit) -> list[str]:
        """What had been announced."""
        setting, before = self.setting, visit.original
        if before is None:
            return []
        words, visits, told = setting.ui["feeds"], setting.ui["visits"], []
        if (before.date, before.start, before.end) != (visit.date, visit.start, visit.end):
            hours = told_hours(None, before.start, before.end, setting)
            is_timed, is_same_day = before.start is not None, before.date == visit.date
            if is_same_day:
                when = hours if is_timed else ""
            elif is_timed:
                when = told_day_at(before.date, hours, setting)
            else:
                when = told_day(before.date, setting)
            is_moved = visit.status == "moved"
            said = words["moved_from"] if is_moved else visits["was"]
            told.append(said.format(when=when or hours))
        if before.experts != visit.experts:
            names = (expert_of(each, self.region, setting) for each in before.experts)
            who = setting.words.joined(tuple(each.name for each in names if each))
            if who:
                told.append(visits["instead_of"].format(who=who))
        return told

    @property
    def _is_example(self) -> bool:
        return bool(self.region.profile and self.region.profile.example)
