"""The live preview: serves a built site on this machine, builds again on every save, and reloads the open pages."""

import threading
from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.pipeline import Built

CHANGES = "/-/changes"
QUIET_SECONDS = 0.2
LONGEST_POLL = 25
RELOADER = b"""<script>(async()=>{for(let v="";;){try{const t=await(await fetch("/-/changes?"+v)).text();
if(v&&t!==v)location.reload();v=t}catch{await new Promise(r=>setTimeout(r,1000))}}})()</script></body>"""


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
    """Serves the folder; HTML gets a script that reloads the page after a build. The files themselves stay clean."""

    changes: Changes

    def __init__(self, *arguments: object, changes: Changes, directory: str) -> None:
        self.changes = changes
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type] # the server's own arguments

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        """Answer a request."""
        if self.path.startswith(CHANGES):
            self.answer(HTTPStatus.OK, self.changes.after(self.path.partition("?")[2]).encode(), "text/plain")
            return
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and file.is_file():
            self.answer(HTTPStatus.OK, with_reloader(file.read_bytes()), "text/html; charset=utf-8")
        elif file.exists():
            super().do_GET()
        else:
            missing = Path(self.directory, "404.html")
            page = missing.read_bytes() if missing.is_file() else b"404</body>"
            self.answer(HTTPStatus.NOT_FOUND, with_reloader(page), "text/html; charset=utf-8")

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


class Saves(FileSystemEventHandler):
    """Turns a burst of saves into one event."""

    def __init__(self) -> None:
        self.happened = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Something below a watched folder changed."""
        if event.event_type in ("created", "modified", "deleted", "moved"):
            self.happened.set()


def with_reloader(html: bytes) -> bytes:
    """A page with the script that reloads it."""
    return html.replace(b"</body>", RELOADER, 1)


def serve(
    site: Path, watched: Iterable[Path], rebuilt: Callable[[], Built | None], port: int, say: Callable[[str], None]
) -> None:
    """Serve `site` on 127.0.0.1 until interrupted. A failed build leaves the last good one in view."""
    saves = Saves()
    observer = Observer()
    for path in watched:
        observer.schedule(saves, str(path), recursive=path.is_dir())
    observer.start()
    rebuilt()
    changes = Changes()
    handler = partial(PreviewHandler, changes=changes, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"http://127.0.0.1:{server.server_address[1]}/")
    try:
        while True:
            saves.happened.wait()
            while saves.happened.is_set():
                saves.happened.clear()
                threading.Event().wait(QUIET_SECONDS)
            built = rebuilt()
            if built is not None and built.is_published:
                changes.announce()
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        observer.stop()
        observer.join()
