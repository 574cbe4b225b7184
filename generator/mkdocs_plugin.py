"""The one module that knows MkDocs: lends the theme's frame to our pages, and MkDocs our pages.

`mkdocs build`, `mkdocs serve` and `properdocs build` give the whole site through it. `gongshi
build` runs MkDocs for the frame alone (GONGSHI_FRAME_ONLY=1) and publishes by itself. Today's date
comes from SOURCE_DATE_EPOCH here.
"""

# ruff: noqa: ARG002 - MkDocs names the arguments of its hooks

import os
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from generator.load.site_config import ConfigUnusable, SiteConfig, days_in, with_slash
from generator.publish.guide_index import IndexFailed, index_guides
from generator.publish.writing import WrittenTwice
from generator.render import shells
from generator.render.asset_marks import marked, marks_in
from generator.render.guide_tables import with_groups
from generator.render.policy import with_policy
from generator.schedule.window import Days
from generator.texts.catalogue import (
    LANGUAGES,
    MAIN,
    Catalogue,
    Language,
    catalogue,
    folder_of,
    language_at,
)

if TYPE_CHECKING:
    from generator.pipeline import Checked

log = get_plugin_logger(__name__)


class GongshiConfig(Config):  # type: ignore[no-untyped-call] # MkDocs types it in part
    """The plugin's options in mkdocs.yml."""

    data_dir = config_options.Dir(exists=False, default="data")
    days_back = config_options.Optional(config_options.Type(int))
    days_ahead = config_options.Optional(config_options.Type(int))


class GongshiPlugin(BasePlugin[GongshiConfig]):  # type: ignore[no-untyped-call] # as above
    """Adds one marked page for each depth of address, and fills it as often as the data asks."""

    checked: "Checked | None" = None
    files: Files
    is_served = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """`mkdocs serve` puts a script of its own into every page."""
        self.is_served = command == "serve"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check the data while the former output is still there."""
        if os.environ.get("GONGSHI_FRAME_ONLY"):
            return
        from generator import pipeline  # noqa: PLC0415 - the frame needs no models: half a second

        data, days = Path(self.config.data_dir), self._days()
        self.checked = pipeline.check(data, as_of(pipeline.SHANGHAI), days)
        if self.checked.has_errors:
            raise PluginError(catalogue(MAIN).ui["plugin"]["errors"])

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Register the shells beside the content."""
        words = catalogue(MAIN).ui["plugin"]
        if not config.use_directory_urls:
            raise PluginError(words["no_directory_urls"])
        for file in files.documentation_pages():
            if language_at(file.src_uri) != MAIN:
                file.inclusion = InclusionLevel.NOT_IN_NAV
        for language, depth in product(languages(), shells.DEPTHS):
            path = str(shells.source_path(depth, language))
            if files.get_file_from_path(path):
                raise PluginError(words["written_twice"].format(path=path))
            shell = File.generated(config, path, content=shells.source_text())
            if depth or language != MAIN:
                shell.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(shell)
        self.files = files
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name the home where mkdocs.yml does not: its own title is a marker."""
        if nav.homepage and nav.homepage.title is None:
            nav.homepage.title = catalogue(MAIN).ui["crumbs"]["home"]
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Give the theme's overrides the words of the main language's catalogue."""
        env.globals["words"] = catalogue(MAIN).ui
        return env

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """The page of a wrong address speaks the main language, and names the homes of others."""
        homes = [(each, folder_of(each)) for each in languages() if each != MAIN]
        return self._speaking(context, MAIN, homes, config)

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Let a page speak its language, and lead to the same page in others.

        The links of a shell are marked: it has as many addresses as pages it serves.
        """
        language = language_at(page.file.src_uri)
        tongues = list(self._elsewhere(page, language))
        if page.meta.get("shell"):
            page.canonical_url = shells.MARKERS["canonical"]
            page.previous_page = page.next_page = None
            tongues = [(each, shells.MARKERS[shells.OTHER[each]]) for each, _ in tongues]
        return self._speaking(context, language, tongues, config)

    def _speaking(
        self,
        context: Any,
        language: Language,
        tongues: Iterable[tuple[Language, str]],
        config: MkDocsConfig,
    ) -> Any:
        """A page's context with what differs by language; `tongues` are others' addresses."""
        words = catalogue(language)
        config.theme["language"] = words.ui["frame"]["theme"]
        return context | {
            "words": words.ui,
            "tree": words.folder,
            "menu": [self._in_menu(each, words) for each in context["nav"].pages],
            "tongues": [(catalogue(each), address) for each, address in tongues],
            "guide": lambda path: self._address_in(language, path),
        }

    def _address_in(self, language: Language, path: str) -> str:
        """The address of a page of the content in a language, or in the main one."""
        twin = self.files.get_file_from_path(f"{folder_of(language)}{path.rstrip('/')}.md")
        return twin.url if twin else path

    def _elsewhere(self, page: Page, language: Language) -> Iterator[tuple[Language, str]]:
        """By other language, the address of a page's counterpart, or of that language's home."""
        inside = page.file.src_uri.removeprefix(folder_of(language))
        for each in languages():
            if each != language:
                twin = self.files.get_file_from_path(folder_of(each) + inside)
                yield each, twin.url if twin else folder_of(each) or "."

    def _in_menu(self, page: Page, words: Catalogue) -> tuple[str, str, str]:
        """Title, address, and the language of a page where it is not that of the words."""
        if words.language == MAIN:
            return page.title or "", page.url, ""
        if page.is_homepage:
            return words.ui["crumbs"]["home"], words.folder, ""
        twin = self.files.get_file_from_path(words.folder + page.file.src_uri)
        if twin and twin.page:
            return twin.page.title or "", twin.url, ""
        return page.title or "", page.url, catalogue(MAIN).hreflang

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let the content's tables be scrolled by keyboard."""
        return with_groups(html)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what the theme draws and say what it may load; the shells are pages too."""
        return self._finished(output, config)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """The page of a wrong address likewise."""
        return self._finished(output_content, config)

    def _finished(self, html: str, config: MkDocsConfig) -> str:
        mended = marked(shells.mended(html), marks_in(theme_of(config)))
        return mended if self.is_served else with_policy(mended)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index of the content, then the pages of the data, into MkDocs' output."""
        self._index_guides(Path(config.site_dir))
        if self.checked is None:
            return
        from generator import pipeline  # noqa: PLC0415 - as above

        words = catalogue(MAIN).ui["plugin"]
        site, day = Path(config.site_dir), as_of(pipeline.SHANGHAI)
        try:
            built = pipeline.build_into(site, self._site_config(config), day, self.checked)
        except WrittenTwice as error:
            raise PluginError(words["written_twice"].format(path=error)) from None
        for link in built.broken:
            log.error(words["broken"].format(page=link.page, target=link.target))
        if built.broken:
            raise PluginError(words["links"].format(number=len(built.broken)))

    def _index_guides(self, site: Path) -> None:
        """Let readers search the pages of the content in the languages that the site has."""
        guides = [
            file.dest_uri
            for file in self.files.documentation_pages()
            if not shells.is_shell(file.dest_uri) and language_at(file.src_uri) in languages()
        ]
        try:
            is_indexed = index_guides(site, guides)
        except IndexFailed as error:
            words = catalogue(MAIN).ui["plugin"]
            raise PluginError(words["index_failed"].format(reason=error)) from None
        if not is_indexed:
            log.info(catalogue(MAIN).ui["plugin"]["no_guides"])

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Build again when the data or our templates change."""
        server.watch(self.config.data_dir)
        if config.theme.custom_dir:
            server.watch(config.theme.custom_dir)
        return server

    def _site_config(self, config: MkDocsConfig) -> SiteConfig:
        return SiteConfig(
            Path(config.config_file_path or "mkdocs.yml"),
            with_slash(config.site_url or ""),
            Path(config.docs_dir),
            theme_of(config),
            Path(config.site_dir),
            Path(self.config.data_dir),
            days=self._days(),
        )

    def _days(self) -> Days:
        try:
            return days_in(self.config)
        except ConfigUnusable as error:
            raise PluginError(str(error)) from None


def languages() -> tuple[Language, ...]:
    """The languages to build in: all, or those of GONGSHI_LANGUAGES."""
    asked = os.environ.get("GONGSHI_LANGUAGES")
    return tuple(asked.split(",")) if asked else LANGUAGES


def theme_of(config: MkDocsConfig) -> Path:
    """The folder of our templates and assets."""
    return Path(config.theme.custom_dir or "theme")


def as_of(zone: ZoneInfo) -> date:
    """The day on which MkDocs builds: today, or SOURCE_DATE_EPOCH's."""
    return get_build_datetime().astimezone(zone).date()
