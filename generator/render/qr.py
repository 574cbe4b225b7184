"""An address as a QR code, drawn as SVG."""

from functools import lru_cache
from io import BytesIO

import segno

QUIET_ZONE = 4
"""Modules of white around it (ISO/IEC 18004)."""


@lru_cache(maxsize=2)
def qr_svg(address: str) -> str:
    """The code of an address; error correction M: a board hangs in the rain."""
    out = BytesIO()
    code = segno.make(address, error="m", micro=False, boost_error=False)
    code.save(out, kind="svg", border=QUIET_ZONE, xmldecl=False, omitsize=True, light="#fff")
    return out.getvalue().decode()
