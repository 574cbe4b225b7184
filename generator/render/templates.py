"""Jinja's language and output with less work for each value: a page holds a hundred of them.

Jinja makes an object that says "this is safe" of each value that it escapes, only to join it to the
page; asks each function that it calls whether it wants the template's context, which ours never do;
and looks for `a.b` among attributes and keys, where ours are always attributes.
"""

import re
from collections.abc import MutableMapping
from contextlib import suppress
from hashlib import sha256
from keyword import iskeyword
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

SPECIAL = re.compile("[&<>\"']")


def quoted(value: object) -> str:
    """A value as HTML; what is HTML already stays."""
    if type(value) is str:
        return str(escape(value)) if SPECIAL.search(value) else value
    return value if type(value) is Markup else str(escape(value))


class _Code(CodeGenerator):
    def _output_child_pre(self, node: Any, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.quoted(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - the name of the node
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - the name of the node
        if forward_caller or node.dyn_args or node.dyn_kwargs or _names_keyword(node):
            super().visit_Call(node, frame, forward_caller)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"{named.key}=")
            self.visit(named.value, frame)
            self.write(", ")
        self.write(")")


def _names_keyword(node: nodes.Call) -> bool:
    return any(iskeyword(named.key) for named in node.kwargs)


class _Constants(NodeTransformer):
    """Puts in what is the same on every page: the words below a global name.

    A text that agrees with a count is not: as a constant it would be a plain text.
    """

    def __init__(self, name: str, value: object) -> None:
        self._name, self._value = name, value

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802 - the name of the node
        try:
            value = self._value_of(node)
        except LookupError:
            return self.generic_visit(node)
        return nodes.Const(value, lineno=node.lineno) if type(value) is str else node

    def _value_of(self, node: nodes.Node) -> object:
        """What a chain of attributes leads to. Raises LookupError where it begins elsewhere."""
        if isinstance(node, nodes.Name) and node.name == self._name:
            return self._value
        if isinstance(node, nodes.Getattr):
            return getattr(self._value_of(node.node), node.attr)
        raise LookupError


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept beside Python's own compiled files; the words are part of them."""

    def __init__(self, folder: Path, made_from: bytes) -> None:
        super().__init__(str(folder))
        self._made_from = made_from

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - as Jinja has it
        """By name alone: wherever a theme lies, what was made of the same text is the same."""
        return sha256(name.encode()).hexdigest()

    def get_source_checksum(self, source: str) -> str:
        return sha256(self._made_from + source.encode()).hexdigest()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):  # a disk that is full; a folder that is somebody else's
            super().dump_bytecode(bucket)


def _compiled_with(words: object, name: str) -> _Compiled | None:
    """What is kept of templates with these words, under a name; None if nothing can be kept."""
    folder = Path(__file__).parent / "__pycache__" / "templates" / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made_from = f"{words!r} {jinja2.__version__}".encode() + Path(__file__).read_bytes()
    except OSError:
        return None
    return _Compiled(folder, made_from)


class Templates(Environment):
    """The templates of a folder: they escape all they show, and refuse what is not there.

    `words` are what they call `ui`; `name` tells them from other words for the same templates.
    """

    code_generator_class = _Code
    quoted = staticmethod(quoted)

    def __init__(self, folder: Path, words: object, name: str = "") -> None:
        super().__init__(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=_compiled_with(words, name),
        )
        self.globals["ui"] = words

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        told = _Constants("ui", self.globals["ui"]).visit(source)
        return super()._generate(told, name, filename, defer_init)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template sees: copied for each page, which a chain of mappings makes slow."""
        return {**self.globals, **(d or {})}
