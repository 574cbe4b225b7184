"""Tables of the guide can be scrolled by keyboard."""

from generator.render.guide_tables import with_groups


def test_table_stands_in_a_region_named_by_the_heading_before_it() -> None:
    html = '<h1 id="a">A</h1><h2 id="b">B</h2><table><tr><td>1</td></tr></table><p>2</p>'

    assert with_groups(html) == (
        '<h1 id="a">A</h1><h2 id="b">B</h2>'
        '<div class="gs-table" role="group" aria-labelledby="b" tabindex="0">'
        '<table class="gs-rows gs-rows--prose"><tr><td>1</td></tr></table></div><p>2</p>'
    )


def test_table_before_any_heading_has_no_name() -> None:
    assert with_groups("<table></table>") == (
        '<div class="gs-table" tabindex="0"><table class="gs-rows gs-rows--prose"></table></div>'
    )
