"""The one module that knows MkDocs: it lends the theme's frame to our pages, and puts our pages into MkDocs' output.

`mkdocs build`, `mkdocs serve` and `properdocs build` give the whole site through it. `gongshi build` runs MkDocs for the
frame alone (GONGSHI_FRAME_ONLY=1) and publishes by itself. Today's date comes from SOURCE_DATE_EPOCH here.
"""

import os
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from generator.load.site_config import site_config
from generator.render import shells
from generator.texts.catalogue import catalogue

log = get_plugin_logger(__name__)


class GongshiConfig(Config):
    """The plugin's options in mkdocs.yml."""

    data_dir = config_options.Dir(exists=False, default="data")


class GongshiPlugin(BasePlugin[GongshiConfig]):
    """Adds one marked page for each depth of address, and fills it as often as the data asks."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Register the shells beside the content."""
        for depth in shells.DEPTHS:
            files.append(File.generated(config, str(shells.source_path(depth)), content=shells.source_text()))
        return files

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

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages of the data into MkDocs' output."""
        if os.environ.get("GONGSHI_FRAME_ONLY"):
            return
        from generator import pipeline  # noqa: PLC0415 - the frame alone needs no models: half a second

        site = site_config(Path(config.config_file_path))
        built = pipeline.build_into(Path(config.site_dir), site, get_build_datetime().astimezone(pipeline.SHANGHAI).date())
        if not built.is_published:
            raise PluginError(catalogue("zh").ui["plugin"]["errors"])
        for link in built.broken:
            log.warning(catalogue("zh").ui["plugin"]["broken"].format(page=link.page, target=link.target))

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Build again when the data changes."""
        server.watch(self.config.data_dir)
        return server

