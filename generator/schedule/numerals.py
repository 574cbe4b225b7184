"""Numbers as people write them: 23, 二十三, 廿三, 两."""

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
TENS = {"十": 1, "廿": 2, "卅": 3}
# Up to 99; one regular expression without groups, for the grammar's terminals too.
CHINESE_NUMBER = (
    "[二三四五六七八九]?十[一二三四五六七八九]?"
    "|[廿卅][一二三四五六七八九]?"
    "|[零一二两三四五六七八九]"
)


def number_of(written: str) -> int:
    """The value of a number from 0 to 99 in either script."""
    if written.isdigit():
        return int(written)
    for sign, tens in TENS.items():
        before, found, after = written.partition(sign)
        if found:
            return (DIGITS[before] if before else tens) * 10 + (DIGITS[after] if after else 0)
    return DIGITS[written]


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    signs = "零一二三四五六七八九"
    if not tens:
        return signs[ones]
    return (signs[tens] if tens > 1 else "") + "十" + (signs[ones] if ones else "")
