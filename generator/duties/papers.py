"""What must be on paper: agreements, who answers for the work, and that pairs stay pairs."""

from collections.abc import Iterator

from generator.duties.answer import Answer, State
from generator.duties.case import Case
from generator.model.programme import AgreementMissing, PairingChanged, ResponsibleNotNamed

NOT_IN_FORCE = {
    "draft": "agreement_draft",
    "expired": "agreement_expired",
    "ended": "agreement_ended",
}


def agreement_missing(rule: AgreementMissing, case: Case) -> Iterator[Answer]:
    """Each pairing: a main agreement that was signed, by the day where one is named."""
    for pairing in case.running_pairings:
        subject = case.about_pairing(pairing)
        main = [each for each in pairing.agreements if each.kind == "main"]
        valid = [each for each in main if each.status not in ("draft", "expired", "ended")]
        signed = [each.signed for each in valid if each.signed and each.signed <= case.as_of]
        if signed:
            first = min(signed)
            is_late = rule.by is not None and first > rule.by.last_day
            yield Answer(
                subject,
                "late" if is_late else "kept",
                "signed_late" if is_late else "signed",
                since=first,
            )
        elif valid:
            yield Answer(subject, "unknown", "no_signing_day")
        elif main:
            reason = NOT_IN_FORCE[main[-1].status or ""]
            if rule.by and rule.by.last_day >= case.as_of:
                yield Answer(subject, "coming", reason, since=rule.by.last_day)
            else:
                yield Answer(subject, "short", reason)
        else:
            yield Answer(subject, "unknown", "no_agreement_on_record")


def responsible_not_named(_: ResponsibleNotNamed, case: Case) -> Iterator[Answer]:
    """The programme: a body, and the post in it that answers; the data has no place for others.

    A body without a post is a record that has been begun; a notice may leave the rest to others.
    """
    who = case.programme.responsible
    subject = case.about_programme()
    if who and who.post:
        yield Answer(subject, "kept", "responsible", {"who": f"{who.body}{who.post}"})
    elif who:
        state: State = "unknown" if case.is_transcribed else "short"
        yield Answer(subject, state, "post_not_named", {"who": who.body})
    else:
        yield Answer(subject, "unknown", "nobody_named")


def pairing_changed(_: PairingChanged, case: Case) -> Iterator[Answer]:
    """Each pairing that came in the place of another of the programme."""
    ids = {each.id for each in case.pairings}
    if not case.pairings:
        yield Answer(case.about_programme(), "unknown", "list_not_given")
    for pairing in case.pairings:
        replaced = (pairing.replaces or "").removeprefix(f"{case.region.id}/")
        if replaced in ids:
            yield Answer(case.about_pairing(pairing), "short", "pairing_replaced")
        else:
            yield Answer(case.about_pairing(pairing), "kept", "pairing_same")
