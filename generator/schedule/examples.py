"""The examples of every form of a schedule: tests hold them true, a page of the site shows them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.schedule.refusal import Refusal

EXAMPLES = Path(__file__).with_name("examples.yml")


@dataclass(frozen=True, slots=True)
class Understood:
    """A schedule as written, its normal form, and its dates from a day to a day, as lines."""

    when: str
    normal_form: str
    first: str
    last: str
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that is asked about, and what about."""

    when: str
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Form:
    """Examples of one way of writing."""

    name: str
    understood: tuple[Understood, ...] = ()
    refused: tuple[Refused, ...] = ()


@cache
def forms() -> tuple[Form, ...]:
    """Every form in the order of the file: those understood, then those refused."""
    with EXAMPLES.open(encoding="utf-8") as file:
        told: dict[str, Any] = yaml.load(file, yaml.CSafeLoader)
    return (
        *(
            Form(form["form"], understood=tuple(_understood(each) for each in form["examples"]))
            for form in told["understood"]
        ),
        *(
            Form(form["form"], refused=tuple(_refused(each) for each in form["examples"]))
            for form in told["refused"]
        ),
    )


def _understood(example: dict[str, Any]) -> Understood:
    return Understood(
        example["when"],
        example["understood"],
        str(example["from"]),
        str(example["to"]),
        tuple(str(each) for each in example["dates"]),
    )


def _refused(example: dict[str, Any]) -> Refused:
    return Refused(
        example["when"], Refusal(example["refused"], example["column"], example["found"])
    )
