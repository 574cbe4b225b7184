"""The parser's tables are kept, and made again where they cannot be read."""

from pathlib import Path

from generator.schedule.grammar import grammar

SAID = "每周三上午"


def test_tables_are_kept_and_read(tmp_path: Path) -> None:
    kept = tmp_path / "new" / "tables"
    first = grammar(kept).parse(SAID)
    written = kept.read_bytes()

    assert grammar(kept).parse(SAID) == first
    assert kept.read_bytes() == written
    assert [each.name for each in kept.parent.iterdir()] == ["tables"]


def test_tables_of_another_grammar_or_cut_short_are_made_again(tmp_path: Path) -> None:
    kept = tmp_path / "tables"
    first = grammar(kept).parse(SAID)
    whole = kept.read_bytes()
    for broken in (b"", b"x" * 40 + whole, whole[: len(whole) // 2], whole[:32], whole[:32] + b"."):
        kept.write_bytes(broken)
        assert grammar(kept).parse(SAID) == first
        assert kept.read_bytes()[:32] == whole[:32]


def test_tables_need_not_be_kept(tmp_path: Path) -> None:
    nowhere = tmp_path / "file" / "tables"
    nowhere.parent.write_text("no folder")
    assert grammar(nowhere).parse(SAID) == grammar().parse(SAID)
