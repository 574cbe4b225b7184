"""The parser of `when`, its tables kept beside Python's own compiled files.

Working them out takes a fifth of a second, reading them a tenth of that.
"""

import pickle
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import lark
from lark import Lark

GRAMMAR = Path(__file__).with_name("when.lark")
KEPT = GRAMMAR.parent / "__pycache__" / "when.lark.tables"
UNREADABLE = (OSError, EOFError, pickle.UnpicklingError, AttributeError, LookupError, ValueError)


def grammar(kept: Path = KEPT) -> Lark:
    """The parser; its tables come from the file `kept` where that is of this grammar and Python."""
    text = GRAMMAR.read_bytes()
    digest = sha256(text + f"{lark.__version__} {sys.version}".encode()).digest()
    with suppress(*UNREADABLE), kept.open("rb") as file:
        if file.read(len(digest)) == digest:
            parser: Lark = Lark.load(file)
            return parser
    built = Lark(text.decode(), parser="lalr", lexer="contextual", maybe_placeholders=False)
    _keep(built, digest, kept)
    return built


def _keep(built: Lark, digest: bytes, kept: Path) -> None:
    """Whole or not at all: several processes may do so at once, or none have the right to."""
    with suppress(OSError), TemporaryDirectory(dir=_made(kept.parent)) as folder:
        whole = Path(folder, kept.name)
        with whole.open("wb") as file:
            file.write(digest)
            built.save(file)
        whole.replace(kept)


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder
