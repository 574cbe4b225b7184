"""Measures finished pages as a telephone on a slow line has them, by Lighthouse.

Usage: python tools/lighthouse.py LIGHTHOUSE SITE PAGE…

Serves the site as plain static hosting does (gzip, ten minutes' cache) and prints for each page the
four scores of Lighthouse's mobile profile. Ends with 1 where accessibility, best practices or SEO
is below 100 or performance below 95, and names the audits that cost points.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
COMPRESSED = ("text/", "application/json", "application/javascript", "image/svg+xml")


class Hosting(SimpleHTTPRequestHandler):
    """Plain static hosting."""

    def do_GET(self) -> None:
        """Send a file, compressed where it is text."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        content, kind = file.read_bytes(), self.guess_type(str(file))
        self.send_response(200)
        if kind.startswith(COMPRESSED):
            content = gzip.compress(content, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def report_on(lighthouse: str, address: str) -> dict[str, Any]:
    """What Lighthouse says of a page."""
    command = [lighthouse, address, "--quiet", f"--chrome-flags={FLAGS}", "--output=json"]
    chrome = shutil.which("chromium") or shutil.which("google-chrome") or ""
    environment = {**os.environ, "CHROME_PATH": chrome}
    done = subprocess.run(  # noqa: S603 - the program that the Makefile names
        command, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def main(arguments: list[str]) -> int:
    """Measure the pages named."""
    lighthouse, site, *pages = arguments
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Hosting, directory=site))
    Thread(target=server.serve_forever, daemon=True).start()
    is_good = True
    for page in pages:
        report = report_on(lighthouse, f"http://127.0.0.1:{server.server_port}/{page}")
        for name, category in report["categories"].items():
            score = round(category["score"] * 100)
            print(f"/{page}  {name} {score}")
            if score >= LEAST[name]:
                continue
            is_good = False
            for part in category["auditRefs"]:
                audit = report["audits"][part["id"]]
                if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                    print(f"    {audit['title']} {audit.get('displayValue', '')}")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
