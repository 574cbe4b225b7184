"""A zip archive with the order and times of its files fixed: the same content, the same bytes."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CONTENT_TYPES = "[Content_Types].xml"
"""Office reads this first, and so it comes first."""


PROPERTIES = "docProps/core.xml"
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def fixed_zip(content: bytes, day: date) -> bytes:
    """The same archive with its files sorted, and dated as early as zip can say.

    Its properties say that it was changed on `day`: openpyxl writes the clock's time.
    """
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != CONTENT_TYPES, name)):
            about = ZipInfo(name)
            about.compress_type = ZIP_DEFLATED
            about.external_attr = 0o644 << 16
            part = old.read(name)
            if name == PROPERTIES:
                part = MODIFIED.sub(rb"\g<1>%sT00:00:00Z" % day.isoformat().encode(), part)
            new.writestr(about, part)
    return written.getvalue()
