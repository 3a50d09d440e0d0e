"""A PostgreSQL server of one's own, on this machine, for as long as the tests run."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def binaries() -> Path | None:
    """Where the server's programs are: Debian keeps them out of PATH."""
    found = shutil.which("initdb")
    places = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return next((place for place in reversed(places) if (place / "initdb").exists()), None)


@contextmanager
def server(bin: Path) -> Iterator[str]:
    """Address of a fresh server, without the name of a database; it refuses to run as root."""
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        user = {}
        if os.getuid() == 0:
            user = {"user": "nobody", "group": "nogroup", "extra_groups": []}
            Path(folder).chmod(0o755)
            shutil.chown(data, "nobody", "nogroup")
        more = {**user, "cwd": "/", "check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        init = [bin / "initdb", "-D", data, "-U", "grader", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        subprocess.run(init, **more)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        options = f"-h 127.0.0.1 -p {port} -k '' -F"
        subprocess.run(
            [bin / "pg_ctl", "-D", data, "-l", data / "log", "-w", "-t", "60", "-o", options, "start"], **more
        )
        try:
            yield f"postgresql+psycopg://grader@127.0.0.1:{port}"
        finally:
            subprocess.run([bin / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **more)
