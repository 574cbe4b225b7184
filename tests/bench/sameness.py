"""Whether two sites say the same: words, title, description and links of the pages both have."""

import re
from collections.abc import Iterator
from difflib import ndiff
from html import unescape
from pathlib import Path

UNSEEN = re.compile(r"<(script|style|svg)\b.*?</\1>|<!--.*?-->", re.DOTALL)
LINK = re.compile(r'<a\b[^>]*\bhref="?([^">]*)"?')
DESCRIPTION = re.compile(r'<meta name="?description"? content="([^"]*)"')
TAG = re.compile(r"<[^>]*>")


def said(html: str) -> list[str]:
    """A page's description, its words in order, and where its links lead."""
    html = UNSEEN.sub(" ", html)
    words = unescape(TAG.sub(" ", html)).split()
    links = [unescape(link).removesuffix("/") for link in LINK.findall(html)]
    return [unescape("".join(DESCRIPTION.findall(html))), *words, *links]


def pages(site: Path) -> set[str]:
    """The addresses of a site's pages."""
    return {file.relative_to(site).as_posix() for file in site.rglob("*.html")}


def differences(ours: Path, theirs: Path) -> Iterator[str]:
    """A line for each page of theirs that ours lacks, or that says something else."""
    for page in sorted(pages(theirs)):
        if not (ours / page).exists():
            yield f"{page}: not in ours"
            continue
        one, other = (said((site / page).read_text(encoding="utf-8")) for site in (ours, theirs))
        if one != other:
            changes = [line for line in ndiff(one, other) if line[0] in "+-"]
            yield f"{page}: {' '.join(changes[:12])}"
