"""Shells: what the theme draws is mended, cut at its markers, and filled."""

from generator.render.shells import MARKERS, mended, shell_from


def test_checkbox_has_no_autocomplete_and_a_field_keeps_its_own() -> None:
    field = '<input type="text" autocomplete="off">'
    toggle = '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'

    assert mended(field + toggle) == (
        field + '<input class="md-toggle" type="checkbox" id="__drawer">'
    )


def test_shell_is_filled_at_every_marker() -> None:
    frame = "<title>{title}</title><i>{description}</i><h1>{title}</h1><p>{body}</p>"
    shell = shell_from(frame.format_map(MARKERS), has_address=False)

    assert shell.filled({"title": "甲", "description": "乙", "body": "<p>丙</p>"}) == (
        "<title>甲</title><i>乙</i><h1>甲</h1><p>丙</p>"
    )


def test_shell_without_an_address_has_no_canonical_link() -> None:
    frame = '<link rel="canonical" href="{canonical}">{title}{description}{body}'
    html = frame.format_map(MARKERS)

    assert "canonical" not in shell_from(html, has_address=False).text
    assert "canonical" in shell_from(html, has_address=True).text
