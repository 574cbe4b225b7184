"""Tables of the content's pages, each in a group that can be scrolled by keyboard."""

import re

_HEADS_AND_TABLES = re.compile(r'<h[1-6] id="(?P<id>[^"]+)"|<table>|</table>')


def with_groups(html: str) -> str:
    """HTML as Markdown made it, with every table in a group that is named by its heading.

    Such a table may be wider than the screen (WCAG 2.2, 1.4.10 excepts it), and then it must be
    reached without a mouse (2.1.1).
    """
    heading = ""

    def group(part: re.Match[str]) -> str:
        nonlocal heading
        if part["id"]:
            heading = part["id"]
            return part[0]
        if part[0] == "</table>":
            return "</table></div>"
        name = f' role="group" aria-labelledby="{heading}"' if heading else ""
        return f'<div class="gs-table"{name} tabindex="0"><table class="gs-rows gs-rows--prose">'

    return _HEADS_AND_TABLES.sub(group, html)
