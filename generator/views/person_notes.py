"""What else to know of somebody who is sent: turns, batch, days away, an early end."""

from collections.abc import Iterator
from datetime import date

from generator.model.dataset import region_and_id
from generator.model.pairing import Assignment, Turn
from generator.model.region import Region
from generator.schedule.turns import experts_on
from generator.views.day_words import told_day
from generator.views.page import Setting, told_date


def notes_on_assignment(assignment: Assignment, region: Region, setting: Setting) -> Iterator[str]:
    """Sentences on an assignment, for the card of everybody whom it sends."""
    words = setting.ui["people"]
    if assignment.role:
        yield words["role"].format(role=assignment.role)
    if assignment.batch:
        yield words["batch"].format(batch=assignment.batch)
    if assignment.team:
        yield words["team"].format(number=len(assignment.team))
    if assignment.rotation:
        yield _turns(assignment.rotation, region, setting)
    for absence in assignment.absences:
        if absence.to >= setting.as_of:
            start, end = _told(absence.from_, setting), _told(absence.to, setting)
            reason = words["because"].format(reason=absence.reason) if absence.reason else ""
            yield words["absent"].format(start=start, end=end) + reason
    if assignment.ended:
        ended = assignment.ended
        reason = words["because"].format(reason=ended.reason) if ended.reason else ""
        yield words["ended"].format(date=_told(ended.date, setting)) + reason


def _turns(turn: Turn, region: Region, setting: Setting) -> str:
    """How they take turns, and whose it is on the day of the build."""
    words = setting.ui["people"]
    told = words["turns"].format(each=setting.ui["per"][turn.each], date=_told(turn.start, setting))
    now = experts_on(turn, setting.as_of)
    if not now:
        return str(told)
    owner, inside = region_and_id(now[0], region.id)
    home = setting.dataset.regions_by_id.get(owner)
    expert = home.experts_by_id.get(inside) if home else None
    name = expert.name if expert else now[0]
    return f"{told}{words['turn_now'].format(date=told_day(setting.as_of, setting), name=name)}"


def _told(day: date, setting: Setting) -> str:
    return told_date(day.isoformat(), setting)
