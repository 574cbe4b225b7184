"""All pages of one region, in a fixed order."""

from collections.abc import Iterator

from generator.model.region import Region
from generator.views.archive_page import archive_page
from generator.views.board_page import board_page
from generator.views.calendar_page import calendar_page
from generator.views.changes_page import changes_page
from generator.views.coverage_page import coverage_page
from generator.views.deadlines_page import deadlines_page
from generator.views.department_page import department_page, departments_in
from generator.views.expert_page import expert_page
from generator.views.finder_page import find_page
from generator.views.index_pages import departments_page, villages_page
from generator.views.missing_page import missing_page
from generator.views.notices_page import notices_page
from generator.views.organization_page import organization_page
from generator.views.page import Page, Setting
from generator.views.pairing_page import pairing_page
from generator.views.programme_page import programme_page
from generator.views.recipient import recipients
from generator.views.region_page import region_page
from generator.views.report_pages import report_pages
from generator.views.today_page import today_page
from generator.views.tour_page import tour_page
from generator.views.village_page import village_page
from generator.views.week_page import week_pages
from generator.views.workload_page import workload_page
from generator.views.workshop_page import workshop_page


def region_pages(region: Region, setting: Setting) -> Iterator[Page]:
    """Every page of a region."""
    departments_by_id = setting.dataset.vocabulary.departments_by_id
    yield region_page(region, setting)
    yield today_page(region, setting)
    yield calendar_page(region, setting)
    yield changes_page(region, setting)
    yield departments_page(region, setting)
    yield coverage_page(region, setting)
    yield deadlines_page(region, setting)
    yield notices_page(region, setting)
    yield archive_page(region, setting)
    yield missing_page(region, setting)
    yield villages_page(region, setting)
    yield find_page(region, setting)
    for programme in region.programmes:
        yield programme_page(programme, region, setting)
        yield from report_pages(programme, region, setting)
        workload = workload_page(programme, region, setting)
        if workload:
            yield workload
    yield from (
        organization_page(organization, region, setting) for organization in region.organizations
    )
    yield from (board_page(each, region, setting) for each in recipients(region, setting))
    if "boards" in setting.outputs:
        yield from week_pages(region, setting)
    yield from (expert_page(expert, region, setting) for expert in region.experts)
    yield from (pairing_page(pairing, region, setting) for pairing in region.pairings)
    yield from (village_page(village, region, setting) for village in region.villages)
    yield from (tour_page(tour, region, setting) for tour in region.tours)
    yield from (workshop_page(workshop, region, setting) for workshop in region.workshops)
    for department_id, pairings in departments_in(region, setting).items():
        yield department_page(departments_by_id[department_id], pairings, region, setting)
