"""The commands: each reads its options, calls the pipeline and prints what came of it.

The only place that asks the clock: today is the day in Asia/Shanghai unless `--as-of` says
otherwise. Exit status: 0 done, 1 errors (nothing is published), 2 wrong usage.
"""

import os
import sys
from collections import Counter
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from time import monotonic
from typing import Any, NoReturn
from urllib.parse import urlsplit

import click

from generator import pipeline, preview
from generator.load.site_config import ConfigUnusable, SiteConfig, site_config
from generator.publish.frame import FrameFailed
from generator.publish.lock import AlreadyBuilding
from generator.publish.writing import WrittenTwice
from generator.render.finding_forms import (
    findings_as_github,
    findings_as_json,
    findings_as_text,
    rules_text,
)
from generator.texts.catalogue import LANGUAGES, catalogue

OUTPUTS = ("pages", "data", "feeds", "boards")
OUTPUTS_MADE = frozenset(["pages"])
WORDS = catalogue("zh").ui["cli"]
SILENT_FOR = 1.0
"""Seconds before a build begins to tell how far it is."""


class Day(click.ParamType[date]):
    """A date as 2026-12-02."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the date, or fail as usage."""
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            day = None
        if day is None or day.isoformat() != str(value):
            self.fail(WORDS["not_a_date"].format(value=value), param, ctx)
        return day


class Several(click.ParamType[tuple[str, ...]]):
    """Words of a fixed set, with commas between them."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed
        self.name = ",".join(allowed)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Read the words, or fail as usage."""
        words = tuple(word.strip() for word in str(value).split(","))
        for word in words:
            if word not in self.allowed:
                self.fail(
                    WORDS["not_allowed"].format(value=word, allowed=", ".join(self.allowed)),
                    param,
                    ctx,
                )
        return words


as_of_option = click.option("--as-of", type=Day(), default=None, help=WORDS["help_as_of"])
config_option = click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    help=WORDS["help_config"],
)
data_option = click.option(
    "--data", type=click.Path(path_type=Path), default=None, help=WORDS["help_data"]
)
site_option = click.option(
    "--site", type=click.Path(path_type=Path), default=None, help=WORDS["help_site"]
)
jobs_option = click.option(
    "--jobs", type=click.IntRange(1, 256), default=None, help=WORDS["help_jobs"]
)


@click.group(help=WORDS["help"], context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gongshi")
def main() -> None:
    """Gongshi."""


@main.command(help=WORDS["help_build"])
@config_option
@data_option
@site_option
@as_of_option
@jobs_option
@click.option(
    "--outputs", type=Several(*OUTPUTS), default=",".join(OUTPUTS), help=WORDS["help_outputs"]
)
@click.option("--lang", "languages", type=Several("zh"), default="zh", help=WORDS["help_languages"])
@click.option("--strict", is_flag=True, help=WORDS["help_strict"])
def build(
    config_file: Path,
    data: Path | None,
    site: Path | None,
    as_of: date | None,
    jobs: int | None,
    outputs: tuple[str, ...],
    languages: tuple[str, ...],
    *,
    strict: bool,
) -> None:
    """Check, render, check the links, publish."""
    del languages  # one so far
    config = configured(config_file, data, site)
    if "pages" not in outputs:
        raise click.UsageError(WORDS["no_output"].format(outputs=", ".join(sorted(OUTPUTS_MADE))))
    progress = ProgressLine()
    try:
        built = pipeline.build(
            config, as_of or today(), jobs or os.cpu_count() or 1, progress, strict=strict
        )
    except AlreadyBuilding as error:
        stop(WORDS["already_building"].format(site=error))
    except FrameFailed as error:
        stop(WORDS["frame_failed"].format(output=error))
    except WrittenTwice as error:
        stop(WORDS["written_twice"].format(path=error))
    except BrokenExecutor:
        stop(WORDS["helper_ended"])
    except OSError as error:
        stop(WORDS["not_written"].format(error=error))
    finally:
        progress.close()
    tell(built, config)
    if not built.is_published:
        sys.exit(1)


@main.command(help=WORDS["help_check"])
@config_option
@data_option
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help=WORDS["help_format"],
)
@click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="zh", help=WORDS["help_language"]
)
def check(
    config_file: Path, data: Path | None, as_of: date | None, form: str, language: str
) -> None:
    """Findings only."""
    folder = data or configured(config_file, None, None).data
    if not folder.is_dir():
        raise click.UsageError(WORDS["no_data"].format(data=folder))
    checked = pipeline.check(folder, as_of or today())
    forms = {"text": findings_as_text, "json": findings_as_json, "github": findings_as_github}
    click.echo(
        forms[form](checked.findings, checked.lines, catalogue(language), shown(folder)), nl=False
    )
    sys.exit(1 if checked.has_errors else 0)


@main.command(help=WORDS["help_serve"])
@config_option
@data_option
@as_of_option
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help=WORDS["help_port"])
def serve(config_file: Path, data: Path | None, as_of: date | None, port: int) -> None:
    """Live preview."""
    first = configured(config_file, data, None)
    site = first.site.parent / ".gongshi" / "preview" / "site"

    def rebuilt() -> bool:
        try:
            config = replace(configured(config_file, data, None), site=site)
            built = pipeline.build(config, as_of or today())
        except WrittenTwice as error:
            click.echo(WORDS["written_twice"].format(path=error), err=True)
        except (AlreadyBuilding, FrameFailed, OSError, click.UsageError) as error:
            click.echo(str(error), err=True)
        else:
            tell(built, config)
            return built.is_published
        return False

    base = urlsplit(first.address).path or "/"
    server = preview.PreviewServer(port, site, base)
    watched = (first.data, first.theme, first.content, first.file)
    preview.serve(server, watched, rebuilt, click.echo)


@main.command(help=WORDS["help_rules"])
@click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="zh", help=WORDS["help_language"]
)
def rules(language: str) -> None:
    """Every finding code."""
    click.echo(rules_text(pipeline.finding_codes(), catalogue(language)), nl=False)


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


def configured(config_file: Path, data: Path | None, site: Path | None) -> SiteConfig:
    """The configuration with what the options say instead; unusable is wrong usage."""
    try:
        config = site_config(config_file)
    except ConfigUnusable as error:
        raise click.UsageError(WORDS["no_config"].format(error=error)) from None
    config = replace(
        config, data=(data or config.data).absolute(), site=(site or config.site).resolve()
    )
    if not config.data.is_dir():
        raise click.UsageError(WORDS["no_data"].format(data=data or config.data))
    for source in (config.file, config.data, config.content, config.theme):
        path = source.resolve()
        if path.is_relative_to(config.site) or config.site.is_relative_to(path):
            raise click.UsageError(WORDS["site_in_the_way"].format(site=config.site, path=path))
    return config


def tell(built: pipeline.Built, config: SiteConfig) -> None:
    """The build report: findings, pages, seconds by stage."""
    words, checked = WORDS, built.checked
    if checked.findings:
        click.echo(
            findings_as_text(checked.findings, checked.lines, catalogue("zh"), shown(config.data)),
            nl=False,
        )
    for link in built.broken:
        click.echo(words["broken"].format(page=link.page, target=link.target), err=True)
    counts = Counter(finding.severity for finding in checked.findings)
    seconds = "，".join(
        f"{words['stages'][stage]} {spent:.2f}" for stage, spent in built.seconds.items()
    )
    if built.is_published:
        if not config.address:
            click.echo(words["no_address"])
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


def shown(path: Path) -> str:
    """A path as a person at this folder would write it."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def today() -> date:
    """Today in Asia/Shanghai; SOURCE_DATE_EPOCH stands in for the clock where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), pipeline.SHANGHAI).date()
        except (ValueError, OverflowError, OSError):
            raise click.UsageError(WORDS["not_an_epoch"].format(value=epoch)) from None
    return datetime.now(pipeline.SHANGHAI).date()


def stop(message: str) -> NoReturn:
    """Say why nothing was done, and end."""
    click.echo(message, err=True)
    sys.exit(1)
