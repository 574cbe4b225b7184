"""The few lines of mkdocs.yml that say where things are and what the site is called."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.schedule.window import USUAL_DAYS, Days

MOST_DAYS = 366


class ConfigUnusable(Exception):
    """mkdocs.yml cannot be read; the text says why."""


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """Where the site's parts are.

    `address` ends in a slash, or is empty where the site does not know its own. `environment` has
    each variable that the file asks for, as `NAME=value`. `days` is how many days before and after
    that of the build have their visits worked out.
    """

    file: Path
    address: str
    content: Path
    theme: Path
    site: Path
    data: Path
    environment: tuple[str, ...] = ()
    days: Days = USUAL_DAYS


class _Loader(yaml.CSafeLoader):
    """Safe YAML that knows `!ENV` and takes any other tag for nothing."""


def site_config(file: Path) -> SiteConfig:
    """Read mkdocs.yml; what it inherits from another file is not asked. Raises ConfigUnusable."""
    try:
        text = file.read_text(encoding="utf-8")
        found = yaml.load(text, _Loader)  # noqa: S506 - a safe loader
        environment = tuple(_environment_in(yaml.compose(text, yaml.CSafeLoader)))
    except (OSError, ValueError, yaml.YAMLError, RecursionError) as error:
        raise ConfigUnusable(f"{file}: {error}") from None
    if not isinstance(found, dict):
        raise ConfigUnusable(f"{file}: not a mapping")
    folder = file.absolute().parent
    options = _options_of_gongshi(found.get("plugins"))
    theme = found.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    return SiteConfig(
        file.absolute(),
        with_slash(str(found.get("site_url") or "")),
        folder / str(found.get("docs_dir") or "docs"),
        folder / str(custom or "theme"),
        folder / str(found.get("site_dir") or "site"),
        folder / str(options.get("data_dir") or "data"),
        environment,
        days_in(options),
    )


def days_in(options: Mapping[str, Any]) -> Days:
    """The plugin's `days_back` and `days_ahead`. Raises ConfigUnusable."""
    standard = USUAL_DAYS
    found = {}
    for name, usual in (("days_back", standard.back), ("days_ahead", standard.ahead)):
        value = options.get(name)
        if value is not None and (type(value) is not int or not 0 <= value <= MOST_DAYS):
            raise ConfigUnusable(f"{name}: {value!r} (0, 1, …, {MOST_DAYS})")
        found[name] = usual if value is None else value
    return Days(found["days_back"], found["days_ahead"])


def with_slash(address: str) -> str:
    """A site's address as it is put before paths: empty, or ending in one slash."""
    return address.rstrip("/") + "/" if address else ""


def _options_of_gongshi(plugins: object) -> dict[str, Any]:
    """The plugin's options, from the list or the mapping that MkDocs allows."""
    named: Iterable[object] = ()
    if isinstance(plugins, dict):
        named = [plugins]
    elif isinstance(plugins, list):
        named = plugins
    for each in named:
        if isinstance(each, dict) and isinstance(each.get("gongshi"), dict):
            return dict(each["gongshi"])
    return {}


def _names_asked(node: yaml.Node) -> list[str]:
    """The variables that an `!ENV` names, in the order in which they are asked."""
    if isinstance(node, yaml.SequenceNode):
        named = node.value if len(node.value) == 1 else node.value[:-1]
        return [str(each.value) for each in named]
    if isinstance(node, yaml.ScalarNode):
        return [str(node.value)]
    raise yaml.YAMLError("!ENV takes a name, or a list of names")


def _from_environment(loader: _Loader, node: yaml.Node) -> Any:
    """The first of the variables that is set; else the default, the last of a list."""
    for name in _names_asked(node):
        if name in os.environ:
            return os.environ[name]
    if isinstance(node, yaml.SequenceNode) and len(node.value) > 1:
        return loader.construct_object(node.value[-1], deep=True)
    return None


def _environment_in(node: yaml.Node | None) -> Iterator[str]:
    """Every variable that a document asks for, with its value."""
    if node is None:
        return
    if node.tag == "!ENV":
        yield from (f"{name}={os.environ.get(name)}" for name in _names_asked(node))
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _environment_in(each)
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for each in pair:
                yield from _environment_in(each)


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)
