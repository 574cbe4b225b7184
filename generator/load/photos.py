"""Photos of the data folder: the bytes of one, if it is a file inside its region's photos/."""

from pathlib import Path

MOST_BYTES = 20_000_000


def photo_bytes(data: Path, name: str) -> bytes | None:
    """The content of `region/photos/name`; None where there is no such file, or it is too big."""
    folder = (data / name.partition("/")[0] / "photos").resolve()
    file = data / name
    try:
        if not file.resolve().is_relative_to(folder) or not file.is_file():
            return None
        return file.read_bytes() if file.stat().st_size <= MOST_BYTES else None
    except (OSError, ValueError):
        return None
