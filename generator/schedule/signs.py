"""One sign for each thing: widths, dashes, brackets, spaces; with the way back to the columns."""

from dataclasses import dataclass

SAME: dict[str, str] = {
    **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("－–—―‐‑‒−─~～〜∼至到", "-"),
    **dict.fromkeys("【〔［[〖「﹙", "("),
    **dict.fromkeys("】〕］]〗」﹚", ")"),
    **dict.fromkeys("､﹑", "、"),
    **dict.fromkeys("，﹐", ","),
    **dict.fromkeys("；﹔", ";"),
    **dict.fromkeys("：﹕∶", ":"),
    "號": "号",
    "週": "周",
    "點": "点",
    "時": "时",
    "廾": "廿",
    "〇": "零",
}
INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class Normalised:
    """The text with one sign for each thing; `columns` (from 1) of each sign in the original.

    `columns` has one entry more: the column behind the last sign.
    """

    text: str
    columns: tuple[int, ...]
    original: str

    def written(self, first: int, last: int) -> str:
        """What stands in the original from one sign up to (not including) another."""
        start, end = self.columns[first] - 1, self.columns[last] - 1
        return self.original[start:end].strip()


def normalised(original: str) -> Normalised:
    """The text without spaces and a closing full stop, every sign in its one form."""
    signs: list[str] = []
    columns: list[int] = []
    for column, sign in enumerate(original, start=1):
        if sign.isspace() or sign in INVISIBLE:
            continue
        same = SAME.get(sign, sign)
        if same == "-" and signs and signs[-1] == "-":
            continue
        signs.append(same)
        columns.append(column)
    if signs and signs[-1] == "。":
        signs.pop()
        columns.pop()
    return Normalised("".join(signs), (*columns, len(original) + 1), original)
