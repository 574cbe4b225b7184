"""What the finder's scripts say, and the words that they know: one set for all pages."""

from collections.abc import Mapping
from typing import Any

from generator.texts.catalogue import MAIN
from generator.views.page import Setting


def finder_words(setting: Setting) -> Mapping[str, Any]:
    """The words by the names that the scripts have for them."""
    words, visits = setting.ui["finder"], setting.ui["visits"]
    names = (
        "loading",
        "found",
        "nothing",
        "nothing_short",
        "all_results",
        "failed",
        "elsewhere",
        "suggestions",
        "any",
        "halves",
        "kinds",
        "after",
        "called",
        "before",
        "behind",
        "folds",
    )
    shared = ("today", "tomorrow", "day_after", "next", "none_coming", "plan", "call")
    return {
        **{name: words[name] for name in names},
        **{name: visits[name] for name in shared},
        "example": setting.ui["home"]["example"],
        "mark": setting.ui["dates"]["small_mark"],
        "list_mark": setting.words.list_mark,
        "is_spelt": setting.words.language != MAIN,
    }
