"""The live preview: serves a built site on this machine, builds it again on every save."""

import threading
from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

CHANGES = "/-/changes"
QUIET_SECONDS = 0.2
LONGEST_POLL = 25
RELOADER = "/-/reloader.js"
RELOADER_LINK = f'<script src="{RELOADER}"></script></body>'.encode()
"""A file of its own: pages run no inline script but their own."""
RELOADER_SCRIPT = b"""(async()=>{for(let v="";;){try{
const t=await(await fetch("/-/changes?"+v)).text();if(v&&t!==v)location.reload();v=t
}catch{await new Promise(r=>setTimeout(r,1000))}}})()
"""


class Changes:
    """Counts the builds, and lets readers wait for the next."""

    def __init__(self) -> None:
        self.number = 1
        self.condition = threading.Condition()

    def announce(self) -> None:
        """A build is done."""
        with self.condition:
            self.number += 1
            self.condition.notify_all()

    def after(self, known: str) -> str:
        """The number of the newest build; waits while it is the `known` one."""
        with self.condition:
            self.condition.wait_for(lambda: str(self.number) != known, LONGEST_POLL)
            return str(self.number)


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the folder; HTML gets a script that reloads the page after a build.

    The files themselves stay clean. `base` is the path that the site has on its host, "/" or
    longer: the page of a wrong address names files by it.
    """

    def __init__(self, *arguments: object, changes: Changes, site: Path, base: str) -> None:
        self.changes = changes
        self.base = base
        super().__init__(*arguments, directory=str(site))  # type: ignore[arg-type] # the server's own arguments

    def do_GET(self) -> None:
        """Answer a request."""
        address, _, query = self.path.partition("?")
        if address == CHANGES:
            self.answer(HTTPStatus.OK, self.changes.after(query).encode(), "text/plain")
            return
        if address == RELOADER:
            self.answer(HTTPStatus.OK, RELOADER_SCRIPT, "text/javascript")
            return
        if address.startswith(self.base):
            self.path = "/" + self.path.removeprefix(self.base)
        path = self.translate_path(self.path)  # never leaves the folder
        file = Path(path, "index.html") if path.endswith("/") else Path(path)
        if file.suffix == ".html" and file.is_file():
            self.answer_page(HTTPStatus.OK, file)
        elif file.is_file() or Path(path, "index.html").is_file():
            super().do_GET()
        else:
            self.answer_page(HTTPStatus.NOT_FOUND, Path(self.directory, "404.html"))

    def answer_page(self, status: HTTPStatus, file: Path) -> None:
        """Send a page with the script; a plain one where there is no site yet."""
        page = file.read_bytes() if file.is_file() else b"<!doctype html><body>404</body>"
        with_reloader = page.replace(b"</body>", RELOADER_LINK, 1)
        self.answer(status, with_reloader, "text/html; charset=utf-8")

    def answer(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        """Send bytes, never to be cached."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep the terminal for the findings."""


class PreviewServer(ThreadingHTTPServer):
    """Answers on 127.0.0.1, from a site's folder. Port 0 takes a free one."""

    daemon_threads = True

    def __init__(self, port: int, site: Path, base: str) -> None:
        self.changes = Changes()
        handler = partial(PreviewHandler, changes=self.changes, site=site, base=base)
        super().__init__(("127.0.0.1", port), handler)

    @property
    def address(self) -> str:
        """Where to open the preview."""
        return f"http://127.0.0.1:{self.server_port}/"


class Saves(FileSystemEventHandler):
    """Turns saves below watched folders, and of watched files, into one event."""

    def __init__(self, watched: Iterable[Path]) -> None:
        self.watched = tuple(watched)
        self.happened = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Something changed; a folder above a watched file sees more than that file."""
        if event.event_type not in ("created", "modified", "deleted", "moved"):
            return
        paths = (Path(str(event.src_path)), Path(str(event.dest_path or event.src_path)))
        if any(path.is_relative_to(each) for path in paths for each in self.watched):
            self.happened.set()

    def wait_until_quiet(self) -> None:
        """Wait for a save, and then until a burst of them is over."""
        self.happened.wait()
        while self.happened.is_set():
            self.happened.clear()
            threading.Event().wait(QUIET_SECONDS)


def serve(
    server: PreviewServer,
    watched: Iterable[Path],
    rebuilt: Callable[[], bool],
    say: Callable[[str], None],
) -> None:
    """Build and serve until interrupted; `rebuilt` says whether it published.

    A build that did not leaves the last good site in view.
    """
    saves = Saves(watched)
    observer = Observer()
    for path in saves.watched:  # an editor may replace a file: its folder sees that
        observer.schedule(
            saves, str(path if path.is_dir() else path.parent), recursive=path.is_dir()
        )
    observer.start()
    try:
        rebuilt()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(server.address)
        while True:
            saves.wait_until_quiet()
            if rebuilt():
                server.changes.announce()
    except KeyboardInterrupt:
        pass
    finally:
        observer.stop()
        observer.join()
        server.server_close()
