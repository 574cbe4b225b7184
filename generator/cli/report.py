"""What a build says: how far it is, what came of it, why it came to nothing."""

import sys
from collections import Counter
from concurrent.futures import BrokenExecutor
from pathlib import Path
from time import monotonic

import click

from generator import pipeline
from generator.cli.options import WORDS
from generator.load.site_config import SiteConfig
from generator.production.findings import Found
from generator.publish.frame import FrameFailed
from generator.publish.lock import AlreadyBuilding
from generator.publish.writing import WrittenTwice
from generator.render.finding_forms import findings_as_text
from generator.texts.catalogue import catalogue

FAILURES = (AlreadyBuilding, FrameFailed, WrittenTwice, BrokenExecutor, OSError)
"""What a build may raise without a fault of ours; the published site is as it was."""

SILENT_FOR = 1.0
"""Seconds before a build begins to tell how far it is."""


class ProgressLine:
    """One line on the terminal that says how far a long build is; nothing where nobody watches."""

    def __init__(self) -> None:
        self.began = monotonic()
        self.is_watched = sys.stderr.isatty()
        self.is_open = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Tell the stage, and how much of it is done."""
        if self.is_watched and monotonic() - self.began > SILENT_FOR:
            count = f" {done}/{total}" if total else ""
            click.echo(f"\r\033[K{WORDS['stages'][stage]}{count}", err=True, nl=False)
            self.is_open = True

    def close(self) -> None:
        """Clear the line."""
        if self.is_open:
            click.echo("\r\033[K", err=True, nl=False)


def tell(built: pipeline.Built, config: SiteConfig) -> None:
    """The build report: findings, pages, seconds by stage."""
    words, checked = WORDS, built.checked
    tell_findings(checked, config)
    if built.gone:
        message = words["gone" if built.is_published else "emptied"]
        click.echo(message.format(regions=", ".join(built.gone)), err=True)
    for link in built.broken:
        click.echo(words["broken"].format(page=link.page, target=link.target), err=True)
    for sheet in built.not_printed:
        click.echo(words["not_printed"].format(path=sheet.path, reason=sheet.reason), err=True)
    counts = Counter(finding.severity for finding in checked.findings)
    seconds = "，".join(
        f"{words['stages'][stage]} {spent:.2f}" for stage, spent in built.seconds.items()
    )
    if built.is_published:
        if not config.address:
            click.echo(words["no_address"])
        if not built.has_guides:
            click.echo(words["no_guides"])
        if built.foreign:
            click.echo(words["foreign"].format(names="、".join(built.foreign)))
        click.echo(
            words["published"].format(
                pages=built.pages, made=built.pages_made, site=shown(config.site)
            )
        )
    else:
        click.echo(
            words["not_published"].format(errors=counts["error"], broken=len(built.broken)),
            err=True,
        )
    click.echo(words["seconds"].format(total=f"{sum(built.seconds.values()):.2f}", stages=seconds))


def tell_findings(checked: Found, config: SiteConfig) -> None:
    """What the checks found."""
    if checked.findings:
        click.echo(
            findings_as_text(checked.findings, checked.lines, catalogue("zh"), shown(config.data)),
            nl=False,
        )


def shown(path: Path) -> str:
    """A path as a person at this folder would write it."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def told(failure: Exception) -> str:
    """One of the FAILURES in a sentence."""
    match failure:
        case AlreadyBuilding():
            return str(WORDS["already_building"].format(site=failure))
        case FrameFailed():
            return str(WORDS["frame_failed"].format(output=failure))
        case WrittenTwice():
            return str(WORDS["written_twice"].format(path=failure))
        case BrokenExecutor():
            return str(WORDS["helper_ended"])
        case _:
            return str(WORDS["not_written"].format(error=failure))
