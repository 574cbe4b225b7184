"""What a rule of a programme asks, in plain words."""

from collections.abc import Sequence

from generator.model.programme import Duty, ReportDuty, SpecialtiesTooFew, TeamTooSmall
from generator.views.page import Setting, told_date


def duty_in_words(rule: Duty, setting: Setting, reports: Sequence[ReportDuty] = ()) -> str:
    """One sentence with the rule's own numbers; where it gives none, that it gives none.

    Where it is about reports, with their names.
    """
    words = setting.ui["duties"]
    if isinstance(rule, TeamTooSmall):
        return _team_in_words(rule, setting)
    values = {name: value for name, value in rule.__dict__.items() if value is not None}
    code = str(values["rule"])
    if reports:
        names = tuple(dict.fromkeys(each.name for each in reports))
        return str(words["report-overdue_named"]).format(reports=setting.words.joined(names))
    variant = "unquantified" if _has_no_number(rule) else rule.force
    template = words.get(f"{code}_{variant}")
    if isinstance(rule, SpecialtiesTooFew) and rule.types:
        template = words["specialties-too-few_types"]
    if "per" in values:
        values["per"] = setting.ui["per"][values["per"]]
    if "rank" in values:
        values["rank"] = setting.words.name("rank", values["rank"])
    if "types" in values:
        types = tuple(setting.words.name("organization_type", each) for each in values["types"])
        values["types"] = setting.words.joined(types)
    if "type" in values:
        values["type"] = setting.words.name("activity_type", values["type"])
    if "by" in values:
        values["by"] = told_date(str(values["by"]), setting)
    return str((template or words[code]).format_map(values))


def _team_in_words(rule: TeamTooSmall, setting: Setting) -> str:
    """How many, and of which types of organization how many."""
    words = setting.ui["duties"]
    if not rule.by_type:
        return str(words["team-too-small"].format(minimum=rule.minimum))
    sizes = tuple(
        words["team_size"][rule.measured].format(
            type=setting.words.name("organization_type", each.type), minimum=each.minimum
        )
        for each in rule.by_type
    )
    code = "team-too-small_by_type" if rule.minimum else "team-too-small_only_by_type"
    return str(words[code].format(minimum=rule.minimum, by_type=setting.words.joined(sizes)))


def _has_no_number(rule: Duty) -> bool:
    """Whether the notice gives no number where the rule may carry one, or the number is zero."""
    values = rule.__dict__
    return values.get("days_allowed") == 0 or any(
        values.get(name, 0) is None for name in ("minimum", "sessions", "by")
    )
