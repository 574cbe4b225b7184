"""A page in another language than the data's: its Chinese is marked, and its links find the rest.

The pages of a language lie in a folder of their own, as a tree of their own; files (calendars,
sheets, open data, the theme's) and pages that only the main language has lie outside of it.
Screen readers and browsers need to know which words are Chinese (WCAG 2.2, 3.1.2): whatever the
views and the templates put together, here every word is looked at once.
"""

import re
from collections.abc import Collection

HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SIGNS = r"\u3001-\u301f\uff01-\uff65\u2018-\u201d·…—"
# From the first character to the last, with what stands between and around them but Latin letters.
_RUN = re.compile(
    rf"[〔（“《【\d]*[{HAN}]+(?:[^A-Za-z{HAN}]*+[{HAN}]+)*(?:[\d{_SIGNS}]*[\d〕）”》】。！？])?"
)
# Possessive, and only right behind a tag: each sign is looked at once.
_TEXT = re.compile(
    r"(?:(?P<tag><(?P<name>[a-zA-Z][\w-]*+)(?P<attributes>[^<>]*+)>)|(?<=>)|^)"
    rf"(?P<text>[^<>{HAN}]*+[{HAN}][^<>]*+)(?=(?P<closes></)?)"
)
_HIDDEN = re.compile(r"(<(?:script|style)\b[^>]*>.*?</(?:script|style)>)", re.DOTALL)
_ONLY_TEXT = frozenset(["option", "title", "textarea"])
_IN_PICTURES = frozenset(["text", "tspan"])


def marked_chinese(html: str, tag: str) -> str:
    """A page's body with the language (BCP 47 `tag`) at all Chinese that it has."""

    def marked(found: re.Match[str]) -> str:
        name, attributes, text = found["name"], found["attributes"] or "", found["text"]
        if " lang=" in attributes:
            return found[0]
        if found["tag"] and found["closes"]:
            first = _RUN.search(text)
            if name in _ONLY_TEXT or (first and first[0] == text.strip()):
                return f'<{name} lang="{tag}"{attributes}>{text}'
        around = "tspan" if name in _IN_PICTURES else "bdi"
        told = _RUN.sub(lambda run: f'<{around} lang="{tag}">{run[0]}</{around}>', text)
        return (found["tag"] or "") + told

    parts = _HIDDEN.split(html)
    parts[::2] = (_TEXT.sub(marked, part) for part in parts[::2])
    return "".join(parts)


def up_from(root: str) -> str:
    """The way from a page to the site's root; `root` is that to the root of its language's tree."""
    return "../" if root == "./" else f"../{root}"


def with_links_out(html: str, root: str, pages_elsewhere: Collection[str]) -> str:
    """A page's body whose links to what its own tree lacks lead out of it.

    `root` is the way from the page to the root of its tree, with which such links begin, and the
    site's root lies one folder further up. `pages_elsewhere` are addresses of pages that only the
    main language has.
    """
    outside = up_from(root)

    def led(found: re.Match[str]) -> str:
        path = found["path"]
        is_ours = (path == "" or path.endswith("/")) and path not in pages_elsewhere
        return found[0] if is_ours else f"{found['before']}{outside}{path}"

    links = re.compile(rf'(?P<before>\s(?:href|src|action)="){re.escape(root)}(?P<path>[^"#?]*)')
    return links.sub(led, html)
