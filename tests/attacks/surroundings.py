"""What lies around the course for attacks to reach: secrets to read, doors to knock at, a process to kill.

All of it belongs to the test. Attacks name it by placeholders (`@HOME@`), filled in when they are written.
"""

import contextlib
import os
import secrets
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass
class Surroundings:
    """Paths, ports and secrets of one run.

    Args:
        base: everything lies below; short, since the path of a socket may have 100 bytes.
        tokens: name → random words that nobody but its owner may ever show.
        knocked: what the traps received.
    """

    base: Path
    tcp: int = 0
    udp: int = 0
    free: int = 0
    victim: int = 0
    tokens: dict[str, str] = field(default_factory=lambda: {k: f"{k}-{secrets.token_hex(12)}" for k in TOKENS})
    mark: str = field(default_factory=lambda: f"atk{secrets.token_hex(4)}")
    knocked: list[str] = field(default_factory=list)

    @property
    def course(self) -> Path:
        """The course directory."""
        return self.base / "haneul"

    @property
    def outside(self) -> Path:
        """A folder that everybody on the machine may write to."""
        return self.base / "outside"

    @property
    def home(self) -> Path:
        """The home of whoever grades."""
        return self.base / "home"

    def fill(self, text: str) -> str:
        """Put the paths and ports of this run into an attack."""
        values = {
            "COURSE": self.course, "OUTSIDE": self.outside, "HOME": self.home, "REPO": ROOT, "TCP": self.tcp,
            "UDP": self.udp, "FREE": self.free, "VICTIM": self.victim, "MARK": self.mark, "PIDS": _pid_namespace(),
        }  # fmt: skip
        for name, value in values.items():
            text = text.replace(f"@{name}@", str(value))
        return text


TOKENS = ("home", "environment", "classmate", "gradebook")


@contextlib.contextmanager
def surround(base: Path) -> Iterator[Surroundings]:
    """Plant the secrets and open the traps; close them, and end the victim, afterwards."""
    around = Surroundings(base)
    around.outside.mkdir()
    around.outside.chmod(0o777)
    (around.home / ".ssh").mkdir(parents=True)
    (around.home / ".ssh/id_ed25519").write_text(around.tokens["home"], "utf-8")
    before = dict(os.environ)
    with contextlib.ExitStack() as stack:
        stack.callback(_restore, before)
        os.environ |= {"HOME": str(around.home), "GRADER_PASSWORD": around.tokens["environment"]}
        around.tcp = _trap(stack, around, socket.socket(socket.AF_INET, socket.SOCK_STREAM), ("127.0.0.1", 0))[1]
        around.udp = _trap(stack, around, socket.socket(socket.AF_INET, socket.SOCK_DGRAM), ("127.0.0.1", 0))[1]
        for address in (str(around.outside / "trap.sock"), f"\0{around.mark}"):
            _trap(stack, around, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM), address)
        (around.outside / "trap.sock").chmod(0o777)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            around.free = probe.getsockname()[1]
        victim = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"])
        stack.callback(victim.wait)
        stack.callback(victim.kill)
        around.victim = victim.pid
        yield around


def _trap(stack, around, sock, address):
    """A listener that writes down who came."""
    sock.bind(address)
    stream = sock.type == socket.SOCK_STREAM
    if stream:
        sock.listen(16)
    sock.settimeout(0.2)
    closed = threading.Event()

    def serve():
        while not closed.is_set():
            with contextlib.suppress(OSError):
                if stream:
                    peer, _ = sock.accept()
                    peer.close()
                else:
                    sock.recvfrom(1000)
                around.knocked.append(repr(address))
        sock.close()

    thread = threading.Thread(target=serve)
    thread.start()
    stack.callback(thread.join)
    stack.callback(closed.set)
    return sock.getsockname()


def _pid_namespace() -> str:
    """Attacks that signal everybody compare this with their own: they must not do so outside a box of their own."""
    here = Path("/proc/self/ns/pid")
    return str(here.readlink()) if here.exists() else ""


def _restore(before: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(before)
