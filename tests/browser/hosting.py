"""A host of plain files as GitHub Pages is one: packed, for ten minutes the browser's own.

It can be made slow, and it can break down.
"""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any
from zlib import crc32

PACKED = frozenset([".html", ".css", ".js", ".svg", ".json", ".ics", ".csv", ".xml"])


@dataclass
class Host:
    """What is served. While `is_slow`, pages wait for `release`; while `is_broken`, all is 503."""

    folder: Path
    address: str = ""
    is_slow: bool = False
    is_broken: bool = False
    asked: list[str] = field(default_factory=list)
    sent: int = 0
    release: Event = field(default_factory=Event)


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """Serve a folder on this machine until the block ends."""
    host = Host(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answers, host))
    host.address = f"http://127.0.0.1:{server.server_port}/"
    Thread(target=server.serve_forever, daemon=True).start()
    yield host
    host.release.set()
    server.shutdown()
    server.server_close()


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, host: Host, *arguments: Any) -> None:
        self.host = host
        super().__init__(*arguments)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.host.asked.append(path)
        file = self.host.folder / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        if file.suffix == ".html" and self.host.is_slow:
            self.host.release.wait(20)
        if self.host.is_broken:
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, b"broken", {})
        elif not file.is_file():
            self._answer(HTTPStatus.NOT_FOUND, b"none", {})
        else:
            self._answer_file(file)

    def _answer_file(self, file: Path) -> None:
        content = file.read_bytes()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        kept = {"Cache-Control": "max-age=600", "ETag": f'"{crc32(content):x}"'}
        if self.headers.get("If-None-Match") == kept["ETag"]:
            self._answer(HTTPStatus.NOT_MODIFIED, b"", kept)
            return
        told = {**kept, "Content-Type": f"{kind}; charset=utf-8", "Vary": "Accept-Encoding"}
        if file.suffix in PACKED:
            content = gzip.compress(content, mtime=0)
            told["Content-Encoding"] = "gzip"
        self._answer(HTTPStatus.OK, content, told)

    def _answer(self, status: HTTPStatus, content: bytes, told: dict[str, str]) -> None:
        told = {"Date": formatdate(usegmt=True), "Content-Length": str(len(content)), **told}
        heads = (": ".join(each) for each in told.items())
        lines = [f"HTTP/1.1 {status.value} {status.phrase}", *heads]
        answer = "\r\n".join([*lines, "", ""]).encode() + content
        self.host.sent += len(answer)
        self.wfile.write(answer)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the parent's name
        pass
