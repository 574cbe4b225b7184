"""Who is sent: titles and their number."""

from collections.abc import Iterator

from generator.duties.answer import Answer, Subject
from generator.duties.case import Case
from generator.model.programme import SeniorExpertsTooFew, TitleTooLow
from generator.model.titles import is_at_least, rank_of


def title_too_low(rule: TitleTooLow, case: Case) -> Iterator[Answer]:
    """Each expert: the title that the data gives."""
    for reference, expert in case.experts.items():
        subject = Subject("experts", reference)
        rank = rank_of(expert.title)
        words = {"title": expert.title or ""}
        if rank is None:
            yield Answer(subject, "unknown", "title_unknown" if expert.title else "no_title", words)
        elif is_at_least(rank, rule.rank):
            yield Answer(subject, "kept", "title_enough", words)
        else:
            yield Answer(subject, "short", "title_low", words)


def senior_experts_too_few(rule: SeniorExpertsTooFew, case: Case) -> Iterator[Answer]:
    """All who are on the list together: certain where those without a title could not change it."""
    ranks = [rank_of(expert.title) for expert in case.experts.values()]
    enough = sum(rank is not None and is_at_least(rank, rule.rank) for rank in ranks)
    unknown = sum(rank is None for rank in ranks)
    words = {"minimum": rule.minimum, "people": enough, "unknown": unknown}
    subject = case.about_programme()
    if enough >= rule.minimum:
        yield Answer(subject, "kept", "seniors_enough", words)
    elif not ranks or enough + unknown >= rule.minimum:
        yield Answer(subject, "unknown", "seniors_unknown", words)
    else:
        yield Answer(subject, "short", "seniors_few", words)
