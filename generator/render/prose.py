"""A person's Markdown into HTML that is safe to publish: text, lists, links to the web."""

from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

SAFE_ADDRESSES = ("https://", "http://", "tel:")
HEADINGS = {"h1": "h3", "h2": "h4", "h3": "h5", "h4": "h6", "h5": "h6"}
"""The page has a title and a section's title above them."""


class _Tamed(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            element.tag = HEADINGS.get(element.tag, element.tag)
            if not element.get("href", "").lower().startswith(SAFE_ADDRESSES):
                element.attrib.pop("href", None)


class _DataOnly(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        for pattern in ("image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(pattern)
        md.treeprocessors.register(_Tamed(md), "gongshi_tamed", 0)


def prose(text: str) -> str:
    """Markdown text of the data as HTML; markup in it stands as the signs it is written with."""
    try:
        return Markdown(extensions=[_DataOnly()], output_format="html").convert(text)
    except RecursionError:  # a list in a list in a list …, deeper than anybody writes
        return f"<p>{escape(text)}</p>"
