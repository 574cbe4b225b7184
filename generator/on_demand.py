"""What is made when somebody asks for it, and is no part of the site: sheets, pictures, reports."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.load.site_config import SiteConfig
from generator.pipeline import Progress, check, setting_of, work_of
from generator.production.boards import NotPrinted, all_printed, ordered_boards
from generator.production.findings import Found
from generator.production.sharing import fresh_processes
from generator.production.week_pictures import week_pictures
from generator.texts.catalogue import Language
from generator.views.report_period import ReportPeriod, why_not


@dataclass(frozen=True, slots=True)
class BoardsPrinted:
    """What came of printing boards: their paths below the folder that was named."""

    checked: Found
    paths: tuple[str, ...] = ()
    not_printed: tuple[NotPrinted, ...] = ()


def print_boards(
    config: SiteConfig,
    as_of: date,
    region_id: str,
    organization: str | None,
    sheets: Sequence[str],
    out: Path,
    jobs: int = 1,
    progress: Progress = lambda *_: None,
) -> BoardsPrinted | None:
    """Print the boards of a region, or of one organization, into a folder; None: no such region.

    Errors in the data print nothing. Raises OSError.
    """
    progress("check", 0, 0)
    checked = check(config.data, as_of, config.days)
    if checked.has_errors:
        return BoardsPrinted(checked.all)
    region = checked.dataset.regions_by_id.get(region_id)
    if region is None:
        return None
    with TemporaryDirectory(prefix="gongshi-") as folder:
        work = work_of(config, as_of, Path(folder))
        setting = setting_of(checked.dataset, checked.found_by_region, work)
        ordered = ordered_boards(region, setting, config.address, work.press, sheets, organization)
        failed = all_printed(work.press, ordered, partial(fresh_processes, jobs), progress)
        names = {each: f"{each.of}-{each.path.rpartition('/')[2]}" for each in ordered}
        out.mkdir(parents=True, exist_ok=True)
        for each, name in names.items():
            shutil.copyfile(work.press.of(region_id).file(each.kept), out / name)
    return BoardsPrinted(checked.all, tuple(names.values()), tuple(failed))


def draw_weeks(
    config: SiteConfig,
    as_of: date,
    region_id: str,
    organization: str | None,
    out: Path,
    progress: Progress = lambda *_: None,
) -> BoardsPrinted | None:
    """Draw this week for every clinic and village of a region, or of one organization, as PNG.

    None: no such region. Errors in the data draw nothing. Raises OSError.
    """
    progress("check", 0, 0)
    checked = check(config.data, as_of, config.days)
    if checked.has_errors:
        return BoardsPrinted(checked.all)
    region = checked.dataset.regions_by_id.get(region_id)
    if region is None:
        return None
    work = work_of(config, as_of, out)
    setting = setting_of(checked.dataset, checked.found_by_region, work)
    out.mkdir(parents=True, exist_ok=True)
    names = []
    for name, picture in week_pictures(region, setting, config.theme, organization):
        (out / name).write_bytes(picture)
        names.append(name)
        progress("boards", len(names), len(names))
    return BoardsPrinted(checked.all, tuple(names))


@dataclass(frozen=True, slots=True)
class ReportWritten:
    """What came of a report: the names of its files, or (a key) why the period has none."""

    checked: Found
    names: tuple[str, ...] = ()
    refused: str = ""


def write_report(
    config: SiteConfig,
    as_of: date,
    reference: str,
    period: ReportPeriod,
    language: Language,
    out: Path,
) -> ReportWritten | None:
    """Write the report on a programme (`region/id`) into a folder; None: no such programme.

    Errors in the data write nothing. Raises OSError.
    """
    from generator.production.reports import report_files  # noqa: PLC0415 - brings Word and Excel

    checked = check(config.data, as_of, config.days)
    if checked.has_errors:
        return ReportWritten(checked.all)
    owner, _, inside = reference.partition("/")
    region = checked.dataset.regions_by_id.get(owner)
    programme = region.programmes_by_id.get(inside) if region else None
    if region is None or programme is None:
        return None
    refused = why_not(period, programme, as_of)
    if refused:
        return ReportWritten(checked.all, refused=refused)
    work = work_of(config, as_of, out)
    setting = setting_of(checked.dataset, checked.found_by_region, work, language)
    region = setting.dataset.regions_by_id[owner]
    out.mkdir(parents=True, exist_ok=True)
    files = report_files(region.programmes_by_id[inside], region, period, setting)
    for name, content in files.items():
        (out / name).write_bytes(content)
    return ReportWritten(checked.all, tuple(files))
