"""What every page has: an address, a title, a way back, notes that come before anything else."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Literal, NamedTuple, TypeVar

from generator.model.dataset import Dataset
from generator.model.finding import Finding
from generator.model.place import Place
from generator.model.programme import Programme
from generator.model.region import Region
from generator.schedule.window import USUAL_DAYS, Days, Window, window_round
from generator.texts.catalogue import Catalogue

T = TypeVar("T")

OUTPUTS = ("pages", "data", "feeds", "boards", "sheets")
OUTPUTS_MADE = frozenset(OUTPUTS)
"""What a build can be told to make, and what this version makes."""


class Link(NamedTuple):
    """Words that lead to a path below the site's root; without a path they are only words."""

    text: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence at the top of a page. With `from_day` (ISO) it is hidden until that day."""

    kind: Literal["example", "over"]
    title: str
    text: str
    from_day: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line: what is known, or that it is not."""

    label: str
    values: tuple[Link, ...]
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `template` sets out `content`, a frozen record of its own kind of page.

    `as_of` is the day of the build (ISO) where the page has dates that grow old;
    `runs_webassembly` asks the browser for leave to.
    """

    path: str
    template: str
    title: str
    description: str
    crumbs: tuple[Link, ...]
    notes: tuple[Note, ...]
    content: Any
    as_of: str | None = None
    runs_webassembly: bool = False

    @property
    def depth(self) -> int:
        """How many folders below the site's root."""
        return self.path.count("/")

    @property
    def root(self) -> str:
        """The relative way from this page to the site's root."""
        return "../" * self.depth or "./"


@dataclass(frozen=True)
class Setting:
    """What every view may ask: all data, the day, the words, the findings of each region.

    `outputs` names what the build makes, so that nothing leads to what it leaves out; `days` is
    how many before and after the day are worked out; `address` is the site's own, or empty.
    """

    dataset: Dataset
    as_of: date
    words: Catalogue
    findings_by_region: Mapping[str, tuple[Finding, ...]]
    lines: Mapping[Place, int]
    outputs: frozenset[str] = OUTPUTS_MADE
    days: Days = USUAL_DAYS
    address: str = ""

    @property
    def ui(self) -> Mapping[str, Any]:
        """The words of the pages, by page."""
        return self.words.ui

    def once(self, key: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """What several pages show alike: made for the first, by a key of its own, and kept."""
        if key not in self._kept:
            self._kept[key] = make()
        kept: T = self._kept[key]
        return kept

    def forget(self) -> None:
        """Let go of what was kept: the pages of another region hardly show it."""
        self._kept.clear()

    @cached_property
    def window(self) -> Window:
        """The days whose visits are worked out."""
        return window_round(self.as_of, self.days)

    @cached_property
    def _kept(self) -> dict[tuple[Hashable, ...], Any]:
        return {}

    @cached_property
    def sentences(self) -> Mapping[tuple[str, str, str], tuple[str, ...]]:
        """By region, kind and id of a record: what the checks found, in sentences for everybody."""
        found: dict[tuple[str, str, str], dict[str, None]] = {}
        for region, findings in self.findings_by_region.items():
            for finding in findings:
                told = self.words.told("public", finding.code, finding.problem, self.lines)
                for kind, record in finding.problem.concerns if told else ():
                    found.setdefault((region, kind, record), {})[str(told)] = None
        return {key: tuple(sentences) for key, sentences in found.items()}


def file_link(written: str) -> Link:
    """A file that a record names: an address leads there, a name below files/ is only told."""
    return Link(written, written if written.startswith(("https://", "http://")) else None)


def record_path(region: str, kind: str, record: str) -> str:
    """The address of a record's page; `record` may name another region's as `region/id`."""
    owner, slash, inside = record.partition("/")
    return f"{owner}/{kind}/{inside}/" if slash else f"{region}/{kind}/{record}/"


def is_over(programme: Programme, as_of: date) -> bool:
    """Whether a programme's last day lies before a day."""
    return programme.period.to.last_day < as_of


def are_over(programmes: tuple[Programme, ...], as_of: date) -> bool:
    """Whether there are programmes, and none of them still runs."""
    return bool(programmes) and all(is_over(programme, as_of) for programme in programmes)


def notes_of(
    region: Region, programmes: tuple[Programme, ...], setting: Setting
) -> tuple[Note, ...]:
    """What is said before anything else: the place is invented; a programme is or will be over."""
    # Programmes of one id stand in several regions; while the data lives, no other has this number.
    which = tuple(id(programme) for programme in programmes)
    return setting.once(
        ("notes", region.id, which), lambda: tuple(_notes(region, programmes, setting))
    )


def _notes(region: Region, programmes: tuple[Programme, ...], setting: Setting) -> Iterator[Note]:
    words = setting.ui["notes"]
    if region.profile and region.profile.example:
        yield Note("example", words["example_title"], words["example_text"])
    are_alike = len(programmes) == 1 or are_over(programmes, setting.as_of)
    for programme in programmes:
        until = programme.period.to
        words_over = words["over_text" if are_alike else "over_text_part"]
        text = words_over.format(name=programme.name, until=told_date(str(until), setting))
        next_day = (until.last_day + timedelta(days=1)).isoformat()
        from_day = None if is_over(programme, setting.as_of) else next_day
        yield Note("over", words["over_title"], text, from_day)


def described(text: str, programmes: tuple[Programme, ...], setting: Setting) -> str:
    """A page's description, which search engines show alone: it says first when all is over."""
    over = are_over(programmes, setting.as_of)
    return str(setting.ui["notes"]["over_prefix"]) + text if over else text


def told_date(text: str, setting: Setting) -> str:
    """`2023-12-31` or `2023-12` as people say it."""
    return setting.once(("date", text), lambda: setting.words.told_date(text))
