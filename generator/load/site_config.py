"""The few lines of mkdocs.yml that say where things are and what the site is called."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


class ConfigUnusable(Exception):
    """mkdocs.yml cannot be read; the text says why."""


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """Where the site's parts are. `address` ends in a slash, or is empty where the site does not know its own."""

    file: Path
    name: str
    address: str
    content: Path
    theme: Path
    site: Path
    data: Path


class _Loader(yaml.CSafeLoader):
    """Safe YAML that knows `!ENV` and takes any other tag for nothing."""


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        *names, default = [loader.construct_object(each) for each in node.value]
        return next((os.environ[name] for name in names if name in os.environ), default)
    return os.environ.get(str(loader.construct_object(node)))


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def site_config(file: Path) -> SiteConfig:
    """Read mkdocs.yml. Raises ConfigUnusable."""
    try:
        found = yaml.load(file.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a safe loader
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigUnusable(f"{file}: {error}") from None
    if not isinstance(found, dict):
        raise ConfigUnusable(f"{file}: not a mapping")
    folder = file.absolute().parent
    theme = found.get("theme")
    custom = theme.get("custom_dir", "theme") if isinstance(theme, dict) else "theme"
    options: dict[str, Any] = {}
    for plugin in found.get("plugins") or ():
        if isinstance(plugin, dict) and isinstance(plugin.get("gongshi"), dict):
            options = plugin["gongshi"]
    address = str(found.get("site_url") or "")
    return SiteConfig(
        file.absolute(),
        str(found.get("site_name", "")),
        address.rstrip("/") + "/" if address else "",
        folder / str(found.get("docs_dir", "docs")),
        folder / str(custom),
        folder / str(found.get("site_dir", "site")),
        folder / str(options.get("data_dir", "data")),
    )
