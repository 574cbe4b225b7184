"""Jinja's language and output with less work for each value: a page holds a hundred of them.

Jinja makes an object that says "this is safe" of each value that it escapes, only to join it to the
page, and asks each function that it calls whether it wants the template's context: ours never do.
"""

import re
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape

SPECIAL = re.compile("[&<>\"']")


def quoted(value: object) -> str:
    """A value as HTML; what is HTML already stays."""
    if type(value) is str:
        return str(escape(value)) if SPECIAL.search(value) else value
    return value if type(value) is Markup else str(escape(value))


class _Context(Context):
    def call(
        self,
        function: Callable[..., object],
        /,
        *arguments: object,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: object,
    ) -> object:
        return function(*arguments, **named)


class _Code(CodeGenerator):
    def _output_child_pre(self, node: Any, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.quoted(")


class Templates(Environment):
    """The templates of a folder: they escape all they show, and refuse what is not there."""

    context_class = _Context
    code_generator_class = _Code
    quoted = staticmethod(quoted)

    def __init__(self, folder: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template sees: copied for each page, which a chain of mappings makes slow."""
        return {**self.globals, **(d or {})}
