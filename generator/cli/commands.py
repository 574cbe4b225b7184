"""The commands of `gongshi`."""

import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import click

from generator import archiving, pipeline, preview
from generator.cli.archive import archive
from generator.cli.boards import boards
from generator.cli.options import (
    WORDS,
    Day,
    Several,
    as_of_option,
    config_option,
    configured,
    data_option,
    jobs_option,
    language_option,
    site_option,
    today,
)
from generator.cli.programme_report import report
from generator.cli.report import FAILURES, ProgressLine, shown, tell, told
from generator.load.git_commit import NoSuchState
from generator.render.finding_forms import (
    findings_as_github,
    findings_as_json,
    findings_as_text,
    rules_text,
)
from generator.schedule.window import USUAL_DAYS
from generator.texts.catalogue import LANGUAGES, MAIN, catalogue
from generator.views.page import OUTPUTS, OUTPUTS_MADE


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
@click.option(
    "--lang",
    "languages",
    type=Several(*LANGUAGES),
    default=",".join(LANGUAGES),
    help=WORDS["help_languages"],
)
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
    config = configured(config_file, data, site)
    if "pages" not in outputs:
        raise click.UsageError(WORDS["no_output"])
    if MAIN not in languages:
        raise click.UsageError(WORDS["no_main_language"])
    progress = ProgressLine()
    try:
        built = pipeline.build(
            config,
            as_of or today(),
            jobs or os.cpu_count() or 1,
            progress,
            strict=strict,
            outputs=OUTPUTS_MADE.intersection(outputs),
            languages=tuple(each for each in LANGUAGES if each in languages),
        )
    except FAILURES as failure:
        progress.close()
        click.echo(told(failure), err=True)
        sys.exit(1)
    finally:
        progress.close()
    tell(built, config)
    if not built.is_published:
        sys.exit(1)


main.add_command(boards)
main.add_command(report)
main.add_command(archive)


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
@click.option("--since", default=None, metavar="COMMIT", help=WORDS["help_since"])
@language_option
def check(
    config_file: Path,
    data: Path | None,
    as_of: date | None,
    form: str,
    since: str | None,
    language: str,
) -> None:
    """Findings only."""
    config = None if data else configured(config_file, None, None)
    folder = data or (config.data if config else Path())
    if not folder.is_dir():
        raise click.UsageError(WORDS["no_data"].format(data=folder))
    days = config.days if config else USUAL_DAYS
    try:
        checked = archiving.check_since(folder, as_of or today(), days, since)
    except NoSuchState as error:
        raise click.UsageError(WORDS["no_commit"].format(commit=since, error=error)) from None
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
            built = pipeline.build(config, as_of or today(), languages=LANGUAGES)
        except click.UsageError as error:
            click.echo(error.format_message(), err=True)
        except FAILURES as failure:
            click.echo(told(failure), err=True)
        else:
            tell(built, config)
            return built.is_published
        return False

    base = urlsplit(first.address).path or "/"
    try:
        server = preview.PreviewServer(port, site, base)
    except OSError as error:
        raise click.UsageError(f"{port}: {error.strerror}") from None
    watched = (first.data, first.theme, first.content, first.file)
    preview.serve(server, watched, rebuilt, click.echo)


@main.command(help=WORDS["help_rules"])
@language_option
def rules(language: str) -> None:
    """Every finding code."""
    click.echo(rules_text(pipeline.finding_codes(), catalogue(language)), nl=False)


@main.command(help=WORDS["help_when"])
@click.argument("expression", metavar="EXPR")
@click.option("--from", "first", type=Day(), required=True, help=WORDS["help_from"])
@click.option("--to", "last", type=Day(), required=True, help=WORDS["help_to"])
@click.option("--region", "region_id", default=None, metavar="ID", help=WORDS["help_region"])
@config_option
@data_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=WORDS["help_format"],
)
@language_option
def when(
    expression: str,
    first: date,
    last: date,
    region_id: str | None,
    config_file: Path,
    data: Path | None,
    form: str,
    language: str,
) -> None:
    """What a schedule means, and its dates."""
    if last < first:
        raise click.UsageError(WORDS["backwards"].format(first=first, last=last))
    folder = data or configured(config_file, None, None).data
    if not folder.is_dir():
        raise click.UsageError(WORDS["no_data"].format(data=folder))
    answer = pipeline.told_schedule(folder, region_id, expression, first, last, language)
    if answer is None:
        raise click.UsageError(WORDS["no_region"].format(region=region_id))
    click.echo(answer.as_json if form == "json" else answer.as_text, nl=False)
    sys.exit(0 if answer.is_understood else 1)
