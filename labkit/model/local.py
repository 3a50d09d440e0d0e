"""A model in a GGUF file on this machine: llama.cpp (through xllamacpp) in a process of its own, reached over HTTP.

A process of its own, because llama.cpp takes over Ctrl-C, writes to the console and ends the whole process on some
damaged files: a notebook's kernel must outlive all three. It listens on the loopback only, at a port that the system
picks, wants a key that only this process knows, and ends when this process does.
"""

import json
import secrets
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO

import httpx2

from labkit.errors import ModelError
from labkit.i18n import catalogue

t = catalogue("model")

START_SECONDS = 300
_lock = threading.Lock()
_running: "_Child | None" = None


class LocalTransport(httpx2.BaseTransport):
    """Hands requests to the process that has the model, starting it where it does not run.

    Args:
        file: the GGUF file.
        model: the name that the model gives itself.
    """

    def __init__(self, file: Path, model: str) -> None:
        self._file, self._model = file, model
        self._inner = httpx2.HTTPTransport()

    def start(self) -> "_Child":
        """The process, ready to answer; one of another file is ended first, as memory may not hold both.

        Raises:
            ModelError: it cannot be started.
        """
        global _running
        with _lock:
            if _running is None or _running.file != self._file or not _running.lives():
                stop()
                _running = _Child(self._file, self._model)
            return _running

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request."""
        child = self.start()
        headers = {**request.headers, "authorization": f"Bearer {child.key}"}
        del headers["host"]
        url = httpx2.URL(child.address).copy_with(raw_path=request.url.raw_path)
        sent = httpx2.Request(
            request.method, url, headers=headers, content=request.read(), extensions=request.extensions
        )
        try:
            return self._inner.handle_request(sent)
        except httpx2.TransportError as error:
            if child.lives():
                raise
            raise ModelError(t("local-failed", file=self._file, cause=child.last_words())) from error

    def close(self) -> None:
        """Close the connections; the process goes on for the next client."""
        self._inner.close()


def stop() -> None:
    """End the process, if there is one."""
    global _running
    if _running:
        _running.end()
        _running = None


class _Child:
    def __init__(self, file: Path, model: str) -> None:
        if find_spec("xllamacpp") is None:
            raise ModelError(t("local-no-package"))
        if not file.is_file():
            raise ModelError(t("local-no-file", file=file))
        self.file, self.key = file, secrets.token_urlsafe(24)
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the process)
        # A session of its own: interrupting a notebook's cell sends its signal to the kernel's whole process group.
        self._process = subprocess.Popen(
            [sys.executable, "-m", "labkit.model.local_server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            start_new_session=True,
            encoding="utf-8",
        )
        self.address = self._begin(model)

    def _begin(self, model: str) -> str:
        late = threading.Timer(START_SECONDS, self._process.kill)
        late.start()
        try:
            asked = {"file": str(self.file), "model": model, "key": self.key}
            print(json.dumps(asked), file=self._process.stdin, flush=True)
            line = self._process.stdout.readline() if self._process.stdout else ""
        except OSError:
            line = ""
        in_time = late.is_alive()
        late.cancel()
        if line:
            return str(json.loads(line)["address"])
        self.end()
        if not in_time:
            raise ModelError(t("local-slow", file=self.file, seconds=START_SECONDS))
        raise ModelError(t("local-failed", file=self.file, cause=self.last_words()))

    def lives(self) -> bool:
        return self._process.poll() is None

    def end(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # it may be gone, with what it was told still unsent
                if pipe:
                    pipe.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def last_words(self) -> str:
        """The last line in which llama.cpp says why; prompts are in none of them."""
        self._said.seek(0)
        lines = self._said.read()[-20_000:].decode("utf-8", errors="replace").splitlines()
        told = [line.strip() for line in lines if "error" in line.lower() or "invalid" in line.lower()]
        return (told or [line.strip() for line in lines if line.strip()] or [f"exit {self._process.poll()}"])[-1][:200]
