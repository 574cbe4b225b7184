"""Pages into HTML: our templates format what the views decided, the frame's shells surround it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from generator.render.asset_marks import asset, marks_in
from generator.render.day_html import lines_html, listed_day_html
from generator.render.link_html import link, links
from generator.render.policy import with_webassembly
from generator.render.prose import prose
from generator.render.shells import OTHER, Shell
from generator.render.templates import Templates
from generator.render.tongue import marked_chinese, up_from, with_links_out
from generator.render.visit_html import visit_html, weeks_html
from generator.texts.catalogue import MAIN, Catalogue, Language, catalogue, folder_of
from generator.views.page import Page


@dataclass(frozen=True, slots=True)
class Renderer:
    """Templates and shells, for any number of pages in one language.

    `address` is the site's own, or empty; `languages` are those that every page is made in;
    `only_main` has the addresses of pages that the main language alone has.
    """

    templates: Templates
    shells: Mapping[int, Shell]
    address: str
    words: Catalogue
    languages: tuple[Language, ...] = (MAIN,)
    only_main: Collection[str] = frozenset()

    def html(self, page: Page, body: str) -> str:
        """The whole page around its body."""
        root = page.root if self.words.language == MAIN else up_from(page.root)
        html = self.shells[page.depth].filled(
            {
                "title": escape(page.title),
                "description": escape(page.description),
                "canonical": escape(self.address + self.words.folder + page.path),
                "body": body,
                **{
                    OTHER[each]: escape(root + folder_of(each) + page.path)
                    for each in self.languages
                },
            }
        )
        return with_webassembly(html) if page.runs_webassembly else html

    def body(self, page: Page) -> str:
        """The page without its frame."""
        html = self.templates.get_template(f"pages/{page.template}.html").render(page=page)
        if self.words.language == MAIN:
            return html
        html = with_links_out(html, page.root, self.only_main)
        return marked_chinese(html, catalogue(MAIN).hreflang)


def templates_in(theme: Path, words: Catalogue) -> Templates:
    """The templates in the `theme` folder, compiled."""
    templates = Templates(theme, _by_attribute(words.ui), words.language)
    marks = marks_in(theme)
    templates.globals["mark"] = words.list_mark
    templates.globals["asset"] = lambda name: asset(name, marks)
    templates.globals["link"] = link
    templates.globals["links"] = links
    templates.globals["weeks"] = weeks_html
    templates.globals["visit"] = visit_html
    templates.globals["listed_day"] = listed_day_html
    templates.globals["place_lines"] = lines_html
    templates.globals["agenda"] = templates.get_template("macros/agenda.html").module
    templates.globals["parts"] = templates.get_template("macros/parts.html").module
    templates.globals["scores"] = templates.get_template("macros/scores.html").module
    templates.globals["bars"] = templates.get_template("macros/bars.html").module
    templates.globals["changes"] = templates.get_template("macros/changes.html").module
    templates.globals["finder"] = templates.get_template("macros/finder.html").module
    templates.globals["message"] = templates.get_template("macros/message.html").module
    templates.filters["prose"] = lambda text: Markup(prose(text))  # noqa: S704 - prose lets no markup of the data through
    templates.filters["told_date"] = words.told_date
    for name in templates.list_templates(filter_func=lambda name: name.startswith("pages/")):
        templates.get_template(name)
    return templates


def _by_attribute(words: Any) -> Any:
    """Words for `ui.page.word`: Jinja asks for an attribute first, which a mapping refuses."""
    if not isinstance(words, Mapping):
        return words
    return SimpleNamespace(**{name: _by_attribute(inner) for name, inner in words.items()})
