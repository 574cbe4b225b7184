"""The folder beside the site in which builds prepare and remember: `.gongshi/<site's name>/`."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where builds keep what is not the site: on the same file system, so that a rename is enough.

    `turn` belongs to the running build alone; its name is never used again, so that a process that
    outlives a killed build cannot write into the next one's files.
    """

    site: Path
    turn: Path

    @property
    def staging(self) -> Path:
        """New units of this build, by name."""
        return self.turn / "staging"

    @property
    def following(self) -> Path:
        """The whole next site, where more than one unit changes."""
        return self.turn / "next"

    @property
    def retired(self) -> Path:
        """The whole former site, where two folders cannot trade places."""
        return self.turn / "retired"

    @property
    def unfinished_frame(self) -> Path:
        """The frame while the documentation tool is at it."""
        return self.turn / "frame"

    @property
    def frames(self) -> Path:
        """Built frames, by digest."""
        return self.turn.parent / "frames"

    @property
    def boards(self) -> Path:
        """Printed boards, by region and digest."""
        return self.turn.parent / "boards"

    @property
    def manifest(self) -> Path:
        """What the published units were made from, and their links."""
        return self.turn.parent / "published.json"

    @property
    def journal(self) -> Path:
        """The next manifest, from right before the site changes until right after."""
        return self.turn.parent / "journal.json"


def workspace_folder(site: Path) -> Path:
    """The folder of a site's builds."""
    return site.parent / ".gongshi" / site.name
