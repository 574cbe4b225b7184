"""What a page may load and run: files of its own origin, the inline scripts it was built with."""

import base64
import hashlib
import re

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_CHARSET = re.compile(r'<meta charset="[^"]*">')
_RULES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    # The theme and the week's picture set lengths in style attributes; no style runs anything.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


def with_policy(html: str) -> str:
    """A whole page with its Content-Security-Policy (CSP Level 3) after its charset.

    Inline scripts are allowed by their hash, so that no other can be slipped in; data blocks
    (`type="application/json"`) are not run and need none. A page without a charset stays as it is.
    """
    hashes = "".join(f" '{each}'" for each in script_hashes(html))
    policy = "; ".join(_RULES).format(hashes=hashes)
    meta = f'\n  <meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _CHARSET.sub(lambda charset: charset[0] + meta, html, count=1)


def with_webassembly(html: str) -> str:
    """A page whose policy lets WebAssembly run besides, and nothing more (CSP Level 3, 2.3.1)."""
    scripts = "script-src 'self'"
    return html.replace(scripts, f"{scripts} 'wasm-unsafe-eval'", 1)


def script_hashes(html: str) -> list[str]:
    """The hash of each inline script, in the page's order (CSP Level 3, 2.3.1)."""
    found = [
        script["text"]
        for script in _SCRIPT.finditer(html)
        if "src=" not in script["attributes"] and "json" not in script["attributes"]
    ]
    digests = (hashlib.sha256(text.encode()).digest() for text in found)
    return list(dict.fromkeys(f"sha256-{base64.b64encode(each).decode()}" for each in digests))
