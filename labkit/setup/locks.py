"""One at a time, between processes: the operating system lets go when a process dies, however it dies."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def exclusive(path: Path, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the lock file `path` inside the block.

    Args:
        path: made where it is missing, and left lying (deleting it would let two in).
        on_wait: called once when somebody else holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        # Children keep it too: pip may outlive a killed parent by half a minute, and must not meet a second pip.
        os.set_inheritable(file.fileno(), True)
        _take(file, on_wait)
        try:
            yield
        finally:
            _release(file)


if os.name == "nt":
    import msvcrt
    import time

    def _take(file: IO[bytes], on_wait: Callable[[], None]) -> None:
        told = False
        while True:
            try:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
                return
            except OSError:
                if not told:
                    on_wait()
                    told = True
                time.sleep(0.2)

    def _release(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _take(file: IO[bytes], on_wait: Callable[[], None]) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.flock(file, fcntl.LOCK_EX)

    def _release(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
