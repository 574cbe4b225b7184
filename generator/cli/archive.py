"""`gongshi archive`: months that are over are frozen, and what was taken back is logged."""

import sys
from datetime import date
from pathlib import Path

import click

from generator import archiving
from generator.cli.options import (
    WORDS,
    as_of_option,
    config_option,
    configured,
    data_option,
    today,
)
from generator.cli.report import FAILURES, shown, tell_findings, told
from generator.load.git_commit import NoSuchState


@click.command(help=WORDS["help_archive"])
@config_option
@data_option
@as_of_option
@click.option("--region", "region_id", default=None, help=WORDS["help_of_region"])
@click.option("--since", default=None, metavar="COMMIT", help=WORDS["help_since_archive"])
def archive(
    config_file: Path,
    data: Path | None,
    as_of: date | None,
    region_id: str | None,
    since: str | None,
) -> None:
    """Freeze and log."""
    config = configured(config_file, data, None)
    try:
        done = archiving.archive(config.data, as_of or today(), region_id, since)
    except NoSuchState as error:
        raise click.UsageError(WORDS["no_commit"].format(commit=since, error=error)) from None
    except FAILURES as failure:
        click.echo(told(failure), err=True)
        sys.exit(1)
    if done.checked.has_errors:
        tell_findings(done.checked.all, config)
        click.echo(WORDS["archive_errors"], err=True)
        sys.exit(1)
    for name in (*done.months, *done.logged):
        click.echo(shown(config.data / name))
    number = WORDS["archived"].format(months=len(done.months), logs=len(done.logged))
    click.echo(number)
