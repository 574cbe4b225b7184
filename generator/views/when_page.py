"""How schedules are written: every form with its examples and dates, and what is asked about."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from generator.schedule.examples import Form, Understood, forms
from generator.texts.catalogue import MAIN, catalogue
from generator.views.page import Link, Page, Setting
from generator.views.told_when import told_when

PATH = "guide/when/"
QUESTIONS_PATH = "guide/when/questions/"
MOST_DATES = 3


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """One example: as written, and what it means or what is asked."""

    written: str
    told: str
    dates: str


@dataclass(frozen=True, slots=True)
class FormContent:
    """The examples of one form; `anchor` is its place on the page."""

    name: str
    anchor: str
    lines: tuple[ExampleLine, ...]


@dataclass(frozen=True, slots=True)
class WhenContent:
    """What the page sets out; `other` leads to the page of the other kind."""

    title: str
    lead: str
    place: str
    forms: tuple[FormContent, ...]
    other: Link
    has_dates: bool


def when_pages(setting: Setting) -> tuple[Page, Page]:
    """The page of what is understood, and the page of what is asked about."""
    words = setting.ui["when"]
    understood = [form for form in forms() if form.understood]
    refused = [form for form in forms() if form.refused]
    return (
        _page(
            PATH,
            WhenContent(
                words["title"],
                words["lead"],
                words["place"],
                tuple(
                    _form(number, form, setting) for number, form in enumerate(understood, start=1)
                ),
                Link(words["questions_title"], QUESTIONS_PATH),
                has_dates=True,
            ),
            (Link(words["title"]),),
        ),
        _page(
            QUESTIONS_PATH,
            WhenContent(
                words["questions_title"],
                words["questions_lead"],
                "",
                tuple(_form(number, form, setting) for number, form in enumerate(refused, start=1)),
                Link(words["title"], PATH),
                has_dates=False,
            ),
            (Link(words["title"], PATH), Link(words["questions_title"])),
        ),
    )


def _page(path: str, content: WhenContent, crumbs: tuple[Link, ...]) -> Page:
    return Page(path, "when", content.title, content.lead, crumbs, (), content)


def _form(number: int, form: Form, setting: Setting) -> FormContent:
    lines = [
        ExampleLine(each.when, _meaning(each, setting), _dates(each, setting))
        for each in form.understood
    ]
    lines += [
        ExampleLine(
            each.when.strip() or setting.ui["when"]["nothing"],
            each.refusal.question(setting.words.language),
            "",
        )
        for each in form.refused
    ]
    name = setting.words.name("form", form.name)
    return FormContent(name, f"f{number}", tuple(lines))


def _meaning(example: Understood, setting: Setting) -> str:
    """The normal form; in another language than the data's, its meaning before it."""
    normal = example.normal_form
    if setting.words.language == MAIN:
        return normal
    return told_when(normal, setting) + setting.words.in_brackets(normal)


def _dates(example: Understood, setting: Setting) -> str:
    """The first dates, and how many there are from when to when."""
    words = setting.ui["when"]
    if not example.dates:
        return str(words["no_dates"])
    said = _said_in_dates(setting)
    dates = (" ".join(said.get(word, word) for word in line.split(" ")) for line in example.dates)
    shown = setting.words.joined(tuple(islice(dates, MOST_DATES)))
    more = len(example.dates) - MOST_DATES
    return str(words["dates_more"]).format(dates=shown, number=more) if more > 0 else shown


def _said_in_dates(setting: Setting) -> Mapping[str, str]:
    """What the examples' dates say in Chinese beside day and hours, in the page's language."""
    unconfirmed = catalogue(MAIN).schedule["told"]["unconfirmed"]
    told: str = setting.words.schedule["told"]["unconfirmed"]
    return {**setting.ui["visits"]["parts"], unconfirmed: told}
