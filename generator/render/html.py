"""Pages into HTML: our templates format what the views decided, the frame's shells surround it."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.render.prose import prose
from generator.render.shells import Shell
from generator.texts.catalogue import Catalogue
from generator.views.page import Page


@dataclass(frozen=True, slots=True)
class Renderer:
    """Templates and shells, for any number of pages. `address` is the site's own, or empty."""

    templates: Environment
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


def renderer(theme: Path, words: Catalogue, shells: Mapping[int, Shell], address: str) -> Renderer:
    """A renderer for the templates in the `theme` folder."""
    templates = Environment(
        loader=FileSystemLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.globals["ui"] = words.ui
    templates.globals["mark"] = words.list_mark
    templates.filters["prose"] = lambda text: Markup(prose(text))  # noqa: S704 - prose lets no markup of the data through
    return Renderer(templates, shells, address)
