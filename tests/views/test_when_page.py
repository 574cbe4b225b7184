"""The page of how schedules are written: every form, in the words of the page's language."""

from datetime import date

from generator.model.dataset import Dataset
from generator.schedule.examples import forms
from generator.texts.catalogue import catalogue
from generator.views.page import Setting
from generator.views.when_page import WhenContent, when_pages


def content_in(language: str) -> WhenContent:
    setting = Setting(Dataset(), date(2026, 12, 2), catalogue(language), {}, {})
    content: WhenContent = when_pages(setting)[0].content
    return content


def test_reader_of_chinese_sees_the_normal_form() -> None:
    first = content_in("zh").forms[0]
    dates = [f"2026-12-{day:02} 上午 08:30-12:00" for day in (2, 9, 16)]

    assert first.name == "每周"
    assert (first.lines[0].written, first.lines[0].told) == ("每周三上午", "每周三上午")
    assert first.lines[0].dates == f"{'、'.join(dates)}，还有2天"


def test_reader_of_english_sees_its_meaning_before_it() -> None:
    first = content_in("en").forms[0]
    dates = [f"2026-12-{day:02} morning 08:30-12:00" for day in (2, 9, 16)]

    assert first.name == "Every week"
    assert first.lines[0].written == "每周三上午"
    assert first.lines[0].told == "every Wednesday in the morning (每周三上午)"
    assert first.lines[0].dates == f"{', '.join(dates)}, and 2 days more"


def test_every_form_has_a_name_in_each_language() -> None:
    names = [form.name for form in forms()]

    assert list(catalogue("zh").names["form"].items()) == list(zip(names, names, strict=True))
    assert list(catalogue("en").names["form"]) == names
