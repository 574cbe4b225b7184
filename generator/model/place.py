"""Where in the data something stands: a file and the keys and list positions that lead to it."""

from typing import NamedTuple


class Place(NamedTuple):
    """A spot in a data file; its line and column are worked out only when somebody has to be told.

    `file` is relative to the data folder with forward slashes; `path` holds keys and list positions
    from 0. With `at_key` the spot is the key itself (a misspelt field), else the value behind it.
    """

    file: str
    path: tuple[str | int, ...] = ()
    at_key: bool = False

    @property
    def region(self) -> str:
        """The region in whose folder the file lies."""
        return self.file.partition("/")[0]

    def at(self, *steps: str | int) -> "Place":
        """The value deeper inside, by key or list position."""
        return Place(self.file, self.path + steps)

    def key(self, name: str) -> "Place":
        """The key `name` itself, for findings about the key rather than its value."""
        return Place(self.file, (*self.path, name), at_key=True)
