"""Every record of a region that is missing: what, of whom, in which file it goes, who has it."""

from collections.abc import Iterator

from generator.duties.case import Case
from generator.model.pairing import Assignment, Pairing
from generator.model.region import Region
from generator.views.missing_ledgers import ledgers_missing
from generator.views.missing_record import Missing, Side
from generator.views.page import Link, Setting, is_over, record_path
from generator.views.people import expert_of, organization_link, people_of
from generator.views.region_links import is_transcribed
from generator.views.scoreboard import case_of
from generator.views.standing import is_past


def missing_in(region: Region, setting: Setting) -> tuple[Missing, ...]:
    """What is missing on the day of the build, each once; of a notice, what it does not give.

    Of a programme that is over nothing is asked for any more.
    """
    return setting.once(
        ("missing", region.id), lambda: tuple(dict.fromkeys(_missing(region, setting)))
    )


def _missing(region: Region, setting: Setting) -> Iterator[Missing]:
    of_notice = is_transcribed(region)
    for programme in region.programmes:
        if not of_notice and is_over(programme, setting.as_of):
            continue
        case = case_of(programme, region, setting)
        for pairing in case.pairings if of_notice else case.running_pairings:
            yield from _of_pairing(pairing, case, setting)
            for post in case.assignments(pairing):
                if of_notice or not is_past(post, region, setting):
                    yield from _of_post(post, pairing, case, setting)
        if not of_notice:
            yield from ledgers_missing(case, setting)
    yield from _of_region(region)


def _of_pairing(pairing: Pairing, case: Case, setting: Setting) -> Iterator[Missing]:
    """Telephones of both sides, and the agreement."""
    sides: tuple[tuple[Side, str], ...] = (
        ("support", pairing.support),
        ("recipient", pairing.recipient),
    )
    for side, reference in sides:
        organization = case.organization(reference)
        if organization and not organization.phone:
            holder = case.whole(reference)
            file = f"{holder.partition('/')[0]}/organizations.yml"
            yield Missing(side, holder, "phone", file)
    if not any(each.kind == "main" for each in pairing.agreements):
        hospital = organization_link(pairing.support, case.region, setting).text
        about = Link(hospital, record_path(case.region.id, "pairings", pairing.id))
        holder = case.whole(pairing.recipient)
        yield Missing("recipient", holder, "agreement", f"{case.region.id}/pairings.yml", about)


def _of_post(post: Assignment, pairing: Pairing, case: Case, setting: Setting) -> Iterator[Missing]:
    """Who is sent, as what, when: the hospital that sends has it."""
    holder, file = case.whole(pairing.support), f"{case.region.id}/assignments.yml"
    people = people_of(post, case.region, setting)
    if post.to_be_named:
        about = organization_link(pairing.recipient, case.region, setting)
        yield Missing("support", holder, "person", file, about)
    for reference, person in zip(post.experts, people, strict=False):
        expert = expert_of(reference, case.region, setting)
        experts = f"{case.whole(reference).partition('/')[0]}/experts.yml"
        if expert and not expert.title:
            yield Missing("support", holder, "title", experts, person.name)
        if expert and not (post.department or expert.department):
            yield Missing("support", holder, "department", experts, person.name)
    for person in people:
        if not post.sessions and post.mode != "resident":
            yield Missing("support", holder, "when", file, person.name)
        if not post.period.from_ and not (pairing.period and pairing.period.from_):
            yield Missing("support", holder, "since", file, person.name)


def _of_region(region: Region) -> Iterator[Missing]:
    """What the health authority says of itself."""
    profile = region.profile
    if profile is None:
        return
    told = {
        "phone": profile.phone,
        "supervision": profile.supervision_phone,
        "complaints": profile.complaints,
        "verified": profile.verified,
    }
    for what, value in told.items():
        if not value:
            yield Missing("authority", "", what, f"{region.id}/region.yml")
