"""The rank of a professional title: 职称 of physicians, pharmacists, technicians and nurses.

After 卫生技术人员职务试行条例: 主任 and 副主任 are senior titles (高级), 主治 and 主管 the middle
rank, 师 and 士 the lower ones. 执业助理医师 and 乡村医生 are licences, and count as the lowest.
"""

import re
from typing import get_args

from generator.model.programme import Rank

RANKS: tuple[Rank, ...] = get_args(Rank)  # from the highest down
KIND = "(?:中西医结合|中|蒙|民族)?(?:医|药|技|护|检验|影像)"
PATTERNS: tuple[tuple[Rank, re.Pattern[str]], ...] = (
    ("associate_senior", re.compile(f"副主任{KIND}|副高")),
    ("senior", re.compile(f"主任{KIND}|正高")),
    ("intermediate", re.compile(f"主治|主管{KIND}|中级")),
    ("assistant", re.compile(r"助理医师|乡村医生|[医药技护]士|见习")),
    ("junior", re.compile(r"[医药技护]师|初级")),
)


def rank_of(title: str | None) -> Rank | None:
    """The rank of a title; None where there is none, or it is no title that we know.

    科主任 and 院长 are posts, 教授 is of a university: neither says anything of the rank.
    """
    for rank, pattern in PATTERNS if title else ():
        if pattern.search(title or ""):
            return rank
    return None


def is_at_least(rank: Rank, wanted: Rank) -> bool:
    """Whether a rank is the one wanted, or higher."""
    return RANKS.index(rank) <= RANKS.index(wanted)
