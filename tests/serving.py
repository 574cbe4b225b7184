"""Servers of a project in processes of their own, and requests to them."""

import http.client
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic, sleep

from tests.projects import EPOCH, Project, environment


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    kind: str
    text: str


@dataclass(frozen=True)
class Running:
    """A server that has been started; `said` reads what it has printed."""

    port: int
    said: Callable[[], str]

    def get(self, path: str) -> Answer:
        """Ask for a path, just as it is written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=40)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            content = response.read().decode("utf-8", "replace")
            return Answer(response.status, response.headers.get("Content-Type", ""), content)
        finally:
            connection.close()

    def waited_for(self, path: str, words: str) -> Answer:
        """Ask again until the answer has some words in it."""
        return self.waited_until(path, lambda answer: words in answer.text)

    def waited_until(self, path: str, is_so: Callable[[Answer], bool]) -> Answer:
        """Ask again until something is so of the answer."""
        end = monotonic() + 40
        while True:
            try:
                answer = self.get(path)
            except OSError:
                if monotonic() > end:
                    raise
            else:
                if is_so(answer) or monotonic() > end:
                    return answer
            sleep(0.05)


@contextmanager
def running(project: Project, port: int, *words: str, **told: str) -> Iterator[Running]:
    """Start a module's command in the project's folder, and interrupt it at the end."""
    output = project.folder / "said.txt"
    with output.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", *words],
            cwd=project.folder,
            env=environment(SOURCE_DATE_EPOCH=EPOCH, **told),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield Running(port, lambda: output.read_text(encoding="utf-8"))
        assert process.poll() is None, output.read_text(encoding="utf-8")
        process.send_signal(signal.SIGINT)
        process.wait(20)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
