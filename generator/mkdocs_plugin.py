"""The one module that knows MkDocs: lends the theme's frame to our pages, and MkDocs our pages.

`mkdocs build`, `mkdocs serve` and `properdocs build` give the whole site through it. `gongshi
build` runs MkDocs for the frame alone (GONGSHI_FRAME_ONLY=1) and publishes by itself. Today's date
comes from SOURCE_DATE_EPOCH here.
"""

# ruff: noqa: ARG002 - MkDocs names the arguments of its hooks

import os
from datetime import date
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
from generator.publish.writing import WrittenTwice
from generator.render import shells
from generator.render.asset_marks import marked, marks_in
from generator.render.guide_tables import with_groups
from generator.render.policy import with_policy
from generator.schedule.window import Days
from generator.texts.catalogue import catalogue

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
            raise PluginError(catalogue("zh").ui["plugin"]["errors"])

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Register the shells beside the content."""
        words = catalogue("zh").ui["plugin"]
        if not config.use_directory_urls:
            raise PluginError(words["no_directory_urls"])
        for depth in shells.DEPTHS:
            path = str(shells.source_path(depth))
            if files.get_file_from_path(path):
                raise PluginError(words["written_twice"].format(path=path))
            shell = File.generated(config, path, content=shells.source_text())
            if depth:
                shell.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(shell)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name the home where mkdocs.yml does not: its own title is a marker."""
        if nav.homepage and nav.homepage.title is None:
            nav.homepage.title = catalogue("zh").ui["crumbs"]["home"]
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Give the theme's overrides the words of the catalogue."""
        env.globals["words"] = catalogue("zh").ui
        return env

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Mark the canonical link of a shell: it has as many addresses as pages it serves."""
        if page.meta.get("shell"):
            page.canonical_url = shells.MARKERS["canonical"]
            page.previous_page = page.next_page = None
        return context

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
        """Write the pages of the data into MkDocs' output."""
        if self.checked is None:
            return
        from generator import pipeline  # noqa: PLC0415 - as above

        words = catalogue("zh").ui["plugin"]
        site, day = Path(config.site_dir), as_of(pipeline.SHANGHAI)
        try:
            built = pipeline.build_into(site, self._site_config(config), day, self.checked)
        except WrittenTwice as error:
            raise PluginError(words["written_twice"].format(path=error)) from None
        for link in built.broken:
            log.error(words["broken"].format(page=link.page, target=link.target))
        if built.broken:
            raise PluginError(words["links"].format(number=len(built.broken)))

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


def theme_of(config: MkDocsConfig) -> Path:
    """The folder of our templates and assets."""
    return Path(config.theme.custom_dir or "theme")


def as_of(zone: ZoneInfo) -> date:
    """The day on which MkDocs builds: today, or SOURCE_DATE_EPOCH's."""
    return get_build_datetime().astimezone(zone).date()
