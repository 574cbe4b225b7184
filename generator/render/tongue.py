"""A page in another language than the data's: its Chinese is marked, and its links find the rest.

The pages of a language lie in a folder of their own, as a tree of their own; files (calendars,
sheets, open data, the theme's) and pages that only the main language has lie outside of it.
Screen readers and browsers need to know which words are Chinese (WCAG 2.2, 3.1.2): whatever the
views and the templates put together, here every word is looked at once.
"""

import re
from collections.abc import Collection
from functools import lru_cache

HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SIGNS = r"\u3001-\u301f\uff01-\uff65\u2018-\u201d·…—"
# From the first character to the last, with what stands between and around them but Latin letters.
_RUN = re.compile(
    rf"[〔（“《【\d]*[{HAN}]+(?:[^A-Za-z{HAN}]*+[{HAN}]+)*(?:[\d{_SIGNS}]*[\d〕）”》】。！？])?"
)
# Possessive, and only right behind a tag: each sign is looked at once.
_TEXT = re.compile(rf">([^<>{HAN}]*+[{HAN}][^<>]*+)")
TEXTS_KEPT = 16384
"""Names, dates and places stand on many pages, and are looked at once."""
_HIDDEN = re.compile(r"(<(?:script|style)\b[^>]*>.*?</(?:script|style)>)", re.DOTALL)
_ONLY_TEXT = frozenset(["option", "title", "textarea"])
_EMPTY = frozenset(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])
"""Elements that hold no text: what follows is their parent's (HTML, 13.1.2)."""
_IN_PICTURES = frozenset(["text", "tspan"])


def marked_chinese(html: str, tag: str) -> str:
    """A page's body with the language (BCP 47 `tag`) at all Chinese that it has."""
    parts = _HIDDEN.split(html)
    parts[::2] = (_marked(f">{part}", tag)[1:] for part in parts[::2])
    return "".join(parts)


def _marked(html: str, tag: str) -> str:
    """HTML without scripts and styles, which begins behind a tag: at its `>`."""
    pieces: list[str] = []
    done = 0
    for found in _TEXT.finditer(html):
        text, (start, end) = found[1], found.span(1)
        opening = html.rfind("<", 0, start) + 1
        inside = html[opening : start - 1] if opening else ""
        name = "" if ">" in inside or not inside else inside.split(maxsplit=1)[0]
        if " lang=" in inside and name:
            continue
        holds = name[:1] not in ("", "/", "!") and name.rstrip("/") not in _EMPTY
        if holds and html.startswith("</", end) and (name in _ONLY_TEXT or _is_chinese(text)):
            end = opening + len(name)
            pieces += (html[done:end], f' lang="{tag}"')
        else:
            around = "tspan" if name in _IN_PICTURES else "bdi"
            pieces += (html[done:start], _with_marks(text, around, tag))
        done = end
    return "".join((*pieces, html[done:]))


@lru_cache(maxsize=TEXTS_KEPT)
def _is_chinese(text: str) -> bool:
    """Whether a text is Chinese from end to end."""
    first = _RUN.search(text)
    return first is not None and first[0] == text.strip()


@lru_cache(maxsize=TEXTS_KEPT)
def _with_marks(text: str, around: str, tag: str) -> str:
    """A text with an element around each run of Chinese."""
    return _RUN.sub(lambda run: f'<{around} lang="{tag}">{run[0]}</{around}>', text)


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
