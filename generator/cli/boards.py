"""`gongshi boards`: the boards of one region or clinic, beside any site."""

import os
import sys
from datetime import date
from pathlib import Path

import click

from generator import on_demand
from generator.cli.options import (
    WORDS,
    as_of_option,
    config_option,
    configured,
    data_option,
    jobs_option,
    today,
)
from generator.cli.report import FAILURES, ProgressLine, shown, tell_findings, told
from generator.production.week_pictures import SHEET as WEEK
from generator.views.sheets import BOARDS, KINDS


@click.command(help=WORDS["help_boards"])
@config_option
@data_option
@as_of_option
@jobs_option
@click.option("--region", "region_id", required=True, metavar="ID", help=WORDS["help_of_region"])
@click.option("--organization", default=None, metavar="ID", help=WORDS["help_organization"])
@click.option(
    "--sheet",
    "sheets",
    type=click.Choice((*KINDS, WEEK)),
    multiple=True,
    help=WORDS["help_sheet"],
)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("boards"), help=WORDS["help_out"]
)
def boards(
    config_file: Path,
    data: Path | None,
    as_of: date | None,
    jobs: int | None,
    region_id: str,
    organization: str | None,
    sheets: tuple[str, ...],
    out: Path,
) -> None:
    """Print the boards of a region, or of one organization; or draw its week."""
    if WEEK in sheets and len(set(sheets)) > 1:
        raise click.UsageError(WORDS["week_alone"])
    config, day = configured(config_file, data, None), as_of or today()
    progress = ProgressLine()
    try:
        if WEEK in sheets:
            found = on_demand.draw_weeks(config, day, region_id, organization, out, progress)
        else:
            printed = tuple(dict.fromkeys(sheets)) or BOARDS
            team = jobs or os.cpu_count() or 1
            found = on_demand.print_boards(
                config, day, region_id, organization, printed, out, team, progress
            )
    except FAILURES as failure:
        progress.close()
        click.echo(told(failure), err=True)
        sys.exit(1)
    finally:
        progress.close()
    if found is None:
        raise click.UsageError(WORDS["no_region"].format(region=region_id))
    tell_findings(found.checked, config)
    for each in found.not_printed:
        click.echo(WORDS["not_printed"].format(path=each.path, reason=each.reason), err=True)
    if found.checked.has_errors:
        click.echo(WORDS["boards_errors"], err=True)
        sys.exit(1)
    if not found.paths:
        raise click.UsageError(WORDS["no_boards"].format(region=region_id))
    done = WORDS["weeks_drawn" if WEEK in sheets else "boards_printed"]
    click.echo(done.format(number=len(found.paths), out=shown(out)))
