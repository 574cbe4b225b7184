"""A schedule in words: in the reader's language; in Chinese as it is written, or in normal form."""

from generator.texts.catalogue import MAIN
from generator.views.page import Setting


def told_when(when: str, setting: Setting) -> str:
    """A `when` as everybody writes it; the words as written where they are not understood."""
    # The parser's tables take a fifth of a second: only where there is a schedule.
    from generator.schedule.expression import When  # noqa: PLC0415
    from generator.schedule.normal_form import normal_form  # noqa: PLC0415
    from generator.schedule.parsing import parse  # noqa: PLC0415
    from generator.schedule.told_schedule import told_schedule  # noqa: PLC0415

    understood = parse(when)
    if not isinstance(understood, When):
        return when
    if setting.words.language == MAIN:
        return normal_form(understood)
    return told_schedule(understood, setting.words)


def written_when(when: str | None, setting: Setting) -> str:
    """A `when` as it is written; told where the page is in another language than the data.

    Empty where none is written.
    """
    if when is None or setting.words.language == MAIN:
        return when or ""
    return told_when(when, setting)
