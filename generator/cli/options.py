"""Options that commands share, and what they stand for: a day, words of a set, a configuration."""

import os
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from generator import pipeline
from generator.load.site_config import ConfigUnusable, SiteConfig, site_config
from generator.texts.catalogue import LANGUAGES, catalogue

WORDS = catalogue("zh").ui["cli"]


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
language_option = click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="zh", help=WORDS["help_language"]
)


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


def today() -> date:
    """Today in Asia/Shanghai; SOURCE_DATE_EPOCH stands in for the clock where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), pipeline.SHANGHAI).date()
        except (ValueError, OverflowError, OSError):
            raise click.UsageError(WORDS["not_an_epoch"].format(value=epoch)) from None
    return datetime.now(pipeline.SHANGHAI).date()
