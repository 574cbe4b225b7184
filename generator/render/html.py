"""Pages into HTML: our templates format what the views decided, the frame's shells surround it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from generator.render.prose import prose
from generator.render.shells import Shell
from generator.render.templates import Templates, quoted
from generator.texts.catalogue import Catalogue
from generator.views.page import Link, Page


@dataclass(frozen=True, slots=True)
class Renderer:
    """Templates and shells, for any number of pages. `address` is the site's own, or empty."""

    templates: Templates
    shells: Mapping[int, Shell]
    address: str

    def html(self, page: Page, body: str) -> str:
        """The whole page around its body."""
        return self.shells[page.depth].filled(
            {
                "title": escape(page.title),
                "description": escape(page.description),
                "canonical": escape(self.address + page.path),
                "body": body,
            }
        )

    def body(self, page: Page) -> str:
        """The page without its frame."""
        return self.templates.get_template(f"pages/{page.template}.html").render(page=page)


def templates_in(theme: Path, words: Catalogue) -> Templates:
    """The templates in the `theme` folder, compiled."""
    templates = Templates(theme)
    templates.globals["ui"] = _by_attribute(words.ui)
    templates.globals["mark"] = words.list_mark
    templates.globals["link"] = link
    templates.globals["links"] = links
    templates.globals["parts"] = templates.get_template("macros/parts.html").module
    templates.filters["prose"] = lambda text: Markup(prose(text))  # noqa: S704 - prose lets no markup of the data through
    for name in templates.list_templates(filter_func=lambda name: name.startswith("pages/")):
        templates.get_template(name)
    return templates


def link(target: Link, root: str) -> Markup:
    """A link, or its words alone; `root` is the relative way to the site's root.

    Not a macro: pages are links for the most part, and a macro takes ten times as long.
    """
    text = quoted(target.text)
    path = target.path
    if path is None:
        return Markup(text)  # noqa: S704 - quoted
    way = "" if path.startswith("tel:") else root
    return Markup(f'<a href="{way}{quoted(path)}">{text}</a>')  # noqa: S704 - quoted


def links(targets: Iterable[Link], root: str, mark: str) -> Markup:
    """Links with a mark between them."""
    return Markup(quoted(mark).join([link(target, root) for target in targets]))  # noqa: S704 - quoted


def _by_attribute(words: Any) -> Any:
    """Words for `ui.page.word`: Jinja asks for an attribute first, which a mapping refuses."""
    if not isinstance(words, Mapping):
        return words
    return SimpleNamespace(**{name: _by_attribute(inner) for name, inner in words.items()})
