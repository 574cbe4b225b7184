"""What every printed sheet carries: who issues it, how old it is, what comes before all else."""

from dataclasses import dataclass

from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.page import Setting, notes_of, told_date
from generator.views.region_links import is_transcribed, region_name


@dataclass(frozen=True, slots=True)
class Band:
    """A sentence that comes before everything else: the place is invented; the list is over."""

    kind: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """What every sheet of a region carries.

    `watermark` runs across the sheet where it is not empty.
    """

    issuer: str
    bands: tuple[Band, ...]
    watermark: str
    origin: str
    as_of: str


@dataclass(frozen=True, slots=True)
class SheetFact:
    """A labelled line: what is known, or that it is not."""

    label: str
    text: str
    is_known: bool


def frame_of(region: Region, programmes: tuple[Programme, ...], setting: Setting) -> SheetFrame:
    """The frame of a sheet that has to do with some programmes of a region."""
    words = setting.ui["board"]
    return SheetFrame(
        _issuer(region, setting),
        tuple(
            Band(note.kind, note.title, note.text)
            for note in notes_of(region, programmes, setting)
            if note.from_day is None
        ),
        words["watermark"] if region.profile and region.profile.example else "",
        _origin(region, setting),
        words["as_of"].format(date=told_date(setting.as_of.isoformat(), setting)),
    )


def _issuer(region: Region, setting: Setting) -> str:
    """Who signs; of data that somebody else took from a notice, whose notice it was."""
    issuer = region.profile.issuer if region.profile else region_name(region)
    words = setting.ui["board"]
    return str(words["source_of"]).format(issuer=issuer) if is_transcribed(region) else issuer


def _origin(region: Region, setting: Setting) -> str:
    """Who verified the data, or that nobody has."""
    words = setting.ui["organization"]
    if is_transcribed(region):
        return str(words["transcribed"])
    verified = region.profile.verified if region.profile else None
    if verified is None:
        return str(words["not_verified"])
    date_words = told_date(str(verified.date), setting)
    return str(words["verified"]).format(date=date_words, by=verified.by)
