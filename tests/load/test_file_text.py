"""Bytes into text: what is no text, too big or from elsewhere is refused, slips are named."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load.file_text import FileText, decoded, read_text
from generator.load.mistake import Mistake

TEXT = "- id: jia\n  name: 示例甲\n"


def refused(code: str, **words: str | int) -> FileText:
    return FileText(None, (Mistake(code, 1, 1, (), words),))


@pytest.mark.parametrize(
    ("content", "mistakes"),
    [
        (TEXT.encode(), ()),
        (TEXT.encode("utf-8-sig"), (Mistake("byte-order-mark", 1, 1),)),
        (TEXT.replace("\n", "\r\n").encode(), (Mistake("windows-line-ends", 1, 1),)),
        (TEXT.replace("\n", "\r").encode(), (Mistake("windows-line-ends", 1, 1),)),
        (TEXT.encode("gbk"), (Mistake("file-not-utf-8", 2, 9, (), {"encoding": "GBK"}),)),
        (
            TEXT.replace("\n", "\r\n").encode("gbk"),
            (
                Mistake("file-not-utf-8", 2, 9, (), {"encoding": "GBK"}),
                Mistake("windows-line-ends", 1, 1),
            ),
        ),
        (
            TEXT.replace("甲", "\u202e甲\x07").encode(),
            (
                Mistake("text-with-control-characters", 2, 11, (), {"found": "\\u202e"}),
                Mistake("text-with-control-characters", 2, 13, (), {"found": "\\x07"}),
            ),
        ),
    ],
)
def test_text_is_read_in_spite_of_slips(content: bytes, mistakes: tuple[Mistake, ...]) -> None:
    assert decoded(content) == FileText(TEXT, mistakes)


@pytest.mark.parametrize(
    ("content", "mistake"),
    [
        (TEXT.encode("utf-16"), Mistake("file-not-utf-8", 1, 1, (), {"encoding": "UTF-16"})),
        (TEXT.encode()[:-2] + b"\n", Mistake("file-not-utf-8", 2, 11, variant="damaged")),
        (
            "- id: jia\n  name: 衛生院內科醫師\n".encode("big5"),
            Mistake("file-not-utf-8", 2, 9, variant="damaged"),
        ),
        (b"\xff\x00\xd8", Mistake("file-unreadable", 1, 1, (), {"reason": "no_text"})),
        (b"a: 1\n\x89PNG\0", Mistake("file-unreadable", 2, 1, (), {"reason": "no_text"})),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, mistake: Mistake) -> None:
    assert decoded(content) == FileText(None, (mistake,))


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 * 2**20)


def linked_out(path: Path) -> None:
    outside = path.parents[1] / "outside.yml"
    outside.write_text(TEXT, encoding="utf-8")
    path.symlink_to(outside)


def linked_to_itself(path: Path) -> None:
    path.symlink_to(path)


def linked_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("gone.yml"))


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (too_large, refused("file-too-large", megabytes=50, most=8)),
        (linked_out, refused("file-outside-data")),
        (linked_to_nothing, refused("file-unreadable", reason="points_nowhere")),
        (linked_to_itself, refused("file-unreadable", reason="points_in_a_circle")),
        (Path.mkdir, refused("file-unreadable", reason="not_a_file")),
        (os.mkfifo, refused("file-unreadable", reason="not_a_file")),
    ],
)
def test_what_cannot_be_read_is_told(
    make: Callable[[Path], None], found: FileText, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    make(data / "experts.yml")

    assert read_text(data / "experts.yml", data) == found


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "experts.yml"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)

    assert read_text(path, tmp_path) == refused("file-unreadable", reason="no_permission")


def test_link_inside_the_data_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.yml").symlink_to(tmp_path / "a.yml")

    assert read_text(tmp_path / "b.yml", tmp_path) == FileText(TEXT)
