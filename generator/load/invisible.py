"""The characters that nobody sees and that do not belong in data."""

import re

# What YAML forbids, what turns the direction of a text, and what some programs take for a line end.
INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e"
    r"\u2066-\u2069\ufeff\ufffe\uffff]+"
)
