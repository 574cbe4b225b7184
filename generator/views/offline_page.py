"""What is shown without a network where a page was never opened before."""

from dataclasses import dataclass

from generator.views.page import Link, Page, Setting

PATH = "offline/"


@dataclass(frozen=True, slots=True)
class OfflineContent:
    """What the page sets out; theme/sw.js adds the list of pages that are kept."""

    title: str
    text: str
    call: str
    kept: str


def offline_page(setting: Setting) -> Page:
    """The page, which lies among the others so that browsers can fetch it beforehand."""
    words = setting.ui["offline"]
    content = OfflineContent(words["title"], words["text"], words["call"], words["kept"])
    crumbs = (Link(words["title"]),)
    return Page(PATH, "offline", words["title"], words["text"], crumbs, (), content)
