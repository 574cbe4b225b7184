"""Names in other languages, each with its language: screens and readers must know."""

from typing import NamedTuple


class OtherName(NamedTuple):
    """A name besides the Chinese one; without a language it is Chinese too: a former one."""

    text: str
    language: str = ""


def other_names(*, mn: str | None, en: str | None) -> tuple[OtherName, ...]:
    """The names that there are, Mongolian first."""
    found = (OtherName(mn or "", "mn"), OtherName(en or "", "en"))
    return tuple(each for each in found if each.text)
