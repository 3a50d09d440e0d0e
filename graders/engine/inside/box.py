"""The process that lives in a box: confines itself, then runs the cells."""

import asyncio
import json
import os
import signal
import socket
import sys
import tempfile
from pathlib import Path
from typing import Any

from . import cells, confine, wire
from .outlet import Outlet
from .shell import connect
from .warm import Shelf

ANSWER_MIME = "application/vnd.labkit.answer+json"  # labkit.extraction.MIME, whose import is the trainee's matter


class Inhabitant:
    """One submission's process, from the fork on.

    Args:
        settings: of the pool.
        order: of this job: `limits`, `language`, `seed`, `names` of the files, `user`.
        descriptors: the channel, the cells, then the files.
        work: folder to work in, where the box does not bring its own.
        shell: warm.
        shelf: modules put aside.
    """

    def __init__(
        self,
        settings: dict[str, Any],
        order: dict[str, Any],
        descriptors: list[int],
        work: Path | None,
        shell: Any,
        shelf: Shelf,
    ) -> None:
        self._settings, self._order, self._work = settings, order, work
        self._channel, self._cells, *self._files = descriptors
        self._shell, self._shelf = shell, shelf

    def live(self) -> None:
        """Confine, run, end. What cannot be set up ends the process before a line of the trainee runs."""
        channel = socket.socket(fileno=self._channel)
        try:
            sources = json.loads(Path(f"/proc/self/fd/{self._cells}").read_text("utf-8"))
            os.close(self._cells)
            below = self._stand_in_for_streams()
            work = confine.confine(self._settings, self._order, self._files, self._work)
            self._prepare(work)
        except BaseException as error:
            channel.sendall(wire.frame({"broken": f"{type(error).__name__}: {error}"[:500]}))
            raise
        outlet = Outlet(channel, ANSWER_MIME, self._order["limits"], self._order["language"])
        outlet.send({"up": True})
        streams = connect(self._shell, outlet, below)
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        loop.run_until_complete(cells.run_cells(self._shell, sources, outlet, streams))

    def _stand_in_for_streams(self) -> tuple[int, int]:
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.close(nothing)
        files = []
        for name, standard in (("stdout", 1), ("stderr", 2)):
            files.append(os.memfd_create(name))
            # Appending: after we empty the file, the next write must begin at its start.
            appending = os.open(f"/proc/self/fd/{files[-1]}", os.O_WRONLY | os.O_APPEND)
            os.dup2(appending, standard)
            os.close(appending)
        return files[0], files[1]

    def _prepare(self, work: Path) -> None:
        temporary = work.with_name("tmp") if self._settings["tier"] == "bubblewrap" else work
        os.environ.update(LABKIT_LANG=self._order["language"], HOME=str(work), TMPDIR=str(temporary))
        tempfile.tempdir = None  # found out by the warm process already
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for name, of in (("random", "seed"), ("numpy.random", "seed")):
            module = self._shelf.get(name)
            if module is not None:
                getattr(module, of)(self._order["seed"])
        sys.argv[:] = ["ipykernel_launcher.py"]
