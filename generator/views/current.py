"""Which lists count today: of several programmes those that run; those that did where none does."""

from generator.model.dataset import OwnedPairing, region_and_id
from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.page import Setting, are_over, is_over


def current_pairings(owned: tuple[OwnedPairing, ...], setting: Setting) -> tuple[OwnedPairing, ...]:
    """Of some pairings those whose programme runs; all of them where none does."""
    return tuple(each for each in owned if not _is_over(each, setting)) or owned


def former_pairings(owned: tuple[OwnedPairing, ...], setting: Setting) -> tuple[OwnedPairing, ...]:
    """The others: those of programmes that are over, where another runs."""
    over = tuple(each for each in owned if _is_over(each, setting))
    return over if len(over) < len(owned) else ()


def is_current(owned: OwnedPairing, setting: Setting) -> bool:
    """Whether its recipient still goes by a pairing: it runs, or nothing else has come after."""
    recipient = region_and_id(owned.pairing.recipient, owned.region.id)
    received = setting.dataset.pairings_by_recipient.get(recipient, ())
    return not _is_over(owned, setting) or all(_is_over(each, setting) for each in received)


def current_programmes(region: Region, setting: Setting) -> tuple[Programme, ...]:
    """A region's programmes that run, and those over by which a clinic is still listed.

    All of them where none runs. Worked out once.
    """
    return setting.once(
        ("current programmes", region.id), lambda: _current_programmes(region, setting)
    )


def _current_programmes(region: Region, setting: Setting) -> tuple[Programme, ...]:
    if are_over(region.programmes, setting.as_of):
        return region.programmes
    pairings = (OwnedPairing(region, each) for each in region.pairings)
    listed = {each.pairing.programme for each in pairings if is_current(each, setting)}
    return tuple(
        each for each in region.programmes if not is_over(each, setting.as_of) or each.id in listed
    )


def _is_over(owned: OwnedPairing, setting: Setting) -> bool:
    programme = owned.region.programmes_by_id.get(owned.pairing.programme)
    return bool(programme and is_over(programme, setting.as_of))
