"""Links as HTML. Not macros: pages are links for the most part, and a macro is ten times slower."""

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from generator.views.page import Link

ELSEWHERE = ("tel:", "geo:", "https://", "http://")
"""What leads out of the site."""


def link(target: Link, root: str) -> Markup:
    """A link, or its words alone; `root` is the relative way to the site's root."""
    return _link(target.text, target.path, root)


def links(targets: Iterable[Link], root: str, mark: str) -> Markup:
    """Links with a mark between them."""
    return Markup(joined(targets, root, mark))  # noqa: S704 - quoted


def joined(targets: Iterable[Link], root: str, mark: str) -> str:
    """The same, to be put into more HTML."""
    return mark.join([_link(target.text, target.path, root) for target in targets])


@lru_cache(maxsize=8192)
def _link(text: str, path: str | None, root: str) -> Markup:
    if path is None:
        return escape(text)
    way = "" if path.startswith(ELSEWHERE) else root
    return Markup(f'<a href="{way}{escape(path)}">{escape(text)}</a>')  # noqa: S704 - quoted
