"""What mkdocs.yml says of the site's parts, however it is written."""

from pathlib import Path

import pytest

from generator.load.site_config import ConfigUnusable, SiteConfig, site_config
from generator.schedule.window import Days

EVERYTHING = """\
site_name: 示范
site_url: https://example.gov.cn/gongshi
docs_dir: words
site_dir: public
INHERIT: ../other.yml
theme:
  name: material
  custom_dir: looks
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      options: !!python/object/apply:os.system ["touch harmed"]
  - toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
extra: {relative: !relative $config_dir}
plugins:
  - search
  - gongshi: {data_dir: numbers}
"""


def config_of(folder: Path, text: str) -> SiteConfig:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return site_config(folder / "mkdocs.yml")


def test_everything_is_where_the_file_says(tmp_path: Path) -> None:
    assert config_of(tmp_path, EVERYTHING) == SiteConfig(
        file=tmp_path / "mkdocs.yml",
        address="https://example.gov.cn/gongshi/",
        content=tmp_path / "words",
        theme=tmp_path / "looks",
        site=tmp_path / "public",
        data=tmp_path / "numbers",
    )
    assert list(tmp_path.iterdir()) == [tmp_path / "mkdocs.yml"]


@pytest.mark.parametrize(
    "text",
    [
        "site_name: 示范\n",
        "{}\n",
        "theme: material\nplugins: [gongshi]\n",
        "theme: {name: material}\nplugins: {gongshi: {}}\n",
        "docs_dir:\nsite_dir:\nsite_url:\ntheme:\nplugins:\n",
        "plugins:\n  - gongshi:\n",
    ],
)
def test_what_is_not_said_is_where_mkdocs_expects_it(tmp_path: Path, text: str) -> None:
    assert config_of(tmp_path, text) == SiteConfig(
        file=tmp_path / "mkdocs.yml",
        address="",
        content=tmp_path / "docs",
        theme=tmp_path / "theme",
        site=tmp_path / "site",
        data=tmp_path / "data",
    )


def test_plugins_may_be_a_mapping(tmp_path: Path) -> None:
    config = config_of(tmp_path, "plugins: {search: {}, gongshi: {data_dir: numbers}}\n")
    assert config.data == tmp_path / "numbers"


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("{}", Days(28, 56)),
        ("{days_back: 0, days_ahead: 366}", Days(0, 366)),
        ("{days_ahead: 14}", Days(28, 14)),
        ("{days_back: null}", Days(28, 56)),
    ],
)
def test_days_that_are_worked_out(tmp_path: Path, written: str, days: Days) -> None:
    assert config_of(tmp_path, f"plugins: [gongshi: {written}]\n").days == days


@pytest.mark.parametrize("value", ["-1", "367", "1.5", "true", "four", "[1]", "'7'"])
def test_days_that_are_no_number_of_days_are_refused(tmp_path: Path, value: str) -> None:
    with pytest.raises(ConfigUnusable, match=r"days_ahead: .*366"):
        config_of(tmp_path, f"plugins: [gongshi: {{days_ahead: {value}}}]\n")


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://a.cn", "https://a.cn/"),
        ("https://a.cn/", "https://a.cn/"),
        ("https://a.cn/b//", "https://a.cn/b/"),
        ('""', ""),
        ("!ENV GONGSHI_TEST", "https://b.cn/"),
        ("!ENV [GONGSHI_TEST]", "https://b.cn/"),
        ("!ENV [GONGSHI_TEST, https://c.cn]", "https://b.cn/"),
        ("!ENV [NO_SUCH, GONGSHI_TEST, https://c.cn]", "https://b.cn/"),
        ("!ENV [NO_SUCH, https://c.cn]", "https://c.cn/"),
        ('!ENV [NO_SUCH, ""]', ""),
        ("!ENV [NO_SUCH, null]", ""),
        ("!ENV NO_SUCH", ""),
        ("!ENV [NO_SUCH]", ""),
    ],
)
def test_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, address: str
) -> None:
    monkeypatch.setenv("GONGSHI_TEST", "https://b.cn")
    monkeypatch.delenv("NO_SUCH", raising=False)
    assert config_of(tmp_path, f"site_url: {written}\n").address == address


def test_variables_that_are_asked_for_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GONGSHI_TEST", "示范")
    monkeypatch.delenv("NO_SUCH", raising=False)
    text = "site_name: !ENV GONGSHI_TEST\nextra: [{a: !ENV [NO_SUCH, x]}]\n"
    assert config_of(tmp_path, text).environment == ("GONGSHI_TEST=示范", "NO_SUCH=None")


@pytest.mark.parametrize(
    "content",
    [
        b"site_name: [",
        b"- a list\n",
        b"",
        b"site_name: \xff\xfe\n",
        b"a: &a [*a, *b]\n",
        b"site_name: 2026-13-45\n",
        b"\tsite_name: x\n",
        b"site_url: !ENV {a: b}\n",
    ],
)
def test_unusable_file_is_told_with_its_name(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_bytes(content)
    with pytest.raises(ConfigUnusable, match=r"mkdocs\.yml: "):
        site_config(file)


def test_missing_file_is_told_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigUnusable, match=r"mkdocs\.yml: "):
        site_config(tmp_path / "mkdocs.yml")
