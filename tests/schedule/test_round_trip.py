"""A schedule in its normal form, read again, is the same schedule: for all there can be."""

from hypothesis import given, settings

from generator.schedule.expression import When
from generator.schedule.normal_form import normal_form
from generator.schedule.parsing import parse
from tests.schedule.any_schedule import schedules
from tests.thorough import examples


@given(schedules)
@settings(max_examples=examples(150), deadline=None)
def test_normal_form_reads_back_as_the_same_schedule(when: When) -> None:
    text = normal_form(when)
    if len(text) > 300:
        return
    assert parse(text) == when
    assert normal_form(when) == text
