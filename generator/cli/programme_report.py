"""`gongshi report`: a programme's report of a month, quarter or year, as Word and Excel files."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator import on_demand
from generator.cli.options import (
    WORDS,
    as_of_option,
    config_option,
    configured,
    data_option,
    language_option,
    today,
)
from generator.cli.report import FAILURES, shown, tell_findings, told
from generator.views.report_period import ReportPeriod, report_period


class Period(click.ParamType[ReportPeriod]):
    """A month, quarter or year, as 2026-11, 2026Q4 or 2026."""

    name = "2026-11|2026Q4|2026"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> ReportPeriod:
        """Read the period, or fail as usage."""
        period = report_period(str(value))
        if period is None:
            self.fail(WORDS["not_a_period"].format(value=value), param, ctx)
        return period


@click.command(help=WORDS["help_report"])
@click.option("--programme", required=True, metavar="REGION/ID", help=WORDS["help_programme"])
@click.option("--period", type=Period(), required=True, help=WORDS["help_period"])
@config_option
@data_option
@as_of_option
@language_option
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("reports"), help=WORDS["help_out"]
)
def report(
    programme: str,
    period: ReportPeriod,
    config_file: Path,
    data: Path | None,
    as_of: date | None,
    language: str,
    out: Path,
) -> None:
    """Write the report on a programme."""
    config = configured(config_file, data, None)
    try:
        written = on_demand.write_report(config, as_of or today(), programme, period, language, out)
    except FAILURES as failure:
        click.echo(told(failure), err=True)
        sys.exit(1)
    if written is None:
        raise click.UsageError(WORDS["no_programme"].format(programme=programme))
    if written.refused:
        raise click.UsageError(WORDS[written.refused].format(period=period.text))
    if written.checked.has_errors:
        tell_findings(written.checked, config)
        click.echo(WORDS["report_errors"], err=True)
        sys.exit(1)
    files = "、".join(shown(out / name) for name in written.names)
    click.echo(WORDS["report_written"].format(files=files))
