"""A schedule in words: as everybody writes it, whatever way the data does."""


def told_when(when: str) -> str:
    """The normal form of a `when`; the words as written where they are not understood."""
    # The parser's tables take a fifth of a second: only where there is a schedule.
    from generator.schedule.expression import When  # noqa: PLC0415
    from generator.schedule.normal_form import normal_form  # noqa: PLC0415
    from generator.schedule.parsing import parse  # noqa: PLC0415

    understood = parse(when)
    return normal_form(understood) if isinstance(understood, When) else when
