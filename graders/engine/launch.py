"""Start the warm process, in the outer box where there is one."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Literal

import labkit
from graders.engine import texts
from graders.engine.inside.wire import HEAD
from graders.engine.scene import INSIDE, Scene, scene
from labkit.errors import LabkitError

_READY_SECONDS = 120.0
_MOST_ANSWER = 1_000_000
# Numbers that no distribution hands out; the second for containers that map only 65,536.
_USERS = (2_000_000_000, 61_000)
_IN_BOX = "/run/box"
_ENVIRONMENT = {
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",  # the same submission, the same bytes
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONNOUSERSITE": "1",
    "OPENBLAS_NUM_THREADS": "1",  # a process with threads cannot be forked
    "OMP_NUM_THREADS": "1",
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "JUPYTER_PLATFORM_DIRS": "1",
}


class StartError(LabkitError):
    """The warm process did not come up; the message has the end of what it wrote."""

    def __init__(self, seen: str) -> None:
        super().__init__(texts.t("start-failed", seen=seen))


class Launch:
    """One warm process, or one trial of a box.

    Args:
        tier: name of the box.
        part: `"zygote"` or `"probe"`.
        settings: what else it is told.
    """

    def __init__(self, tier: str, part: Literal["zygote", "probe"], settings: dict[str, Any] | None = None) -> None:
        self.control, inner = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self._places = tempfile.TemporaryDirectory(prefix="box-", ignore_cleanup_errors=True)
        Path(self._places.name).chmod(0o711)
        told = {**_settings(tier, self._places.name), **(settings or {}), "control": inner.fileno()}
        environment = _environment(tier, self._places.name)
        try:
            self.process = subprocess.Popen(
                _command(tier, part, told, environment),
                pass_fds=[inner.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=self._said,
                stderr=subprocess.STDOUT,
                env=environment,
                cwd="/",
                start_new_session=True,  # Ctrl+C is for the grader, which then ends this
            )
        finally:
            inner.close()

    def answer(self, seconds: float = _READY_SECONDS) -> dict[str, Any]:
        """The first thing it says; where it says nothing, `{"seen": …}` with the end of what it wrote."""
        self.control.settimeout(seconds)
        try:
            data = self.control.recv(_MOST_ANSWER)
        except OSError:
            data = b""
        self.control.settimeout(None)
        if len(data) < HEAD.size:
            return {"seen": self.last_words()}
        said = json.loads(data[HEAD.size :])
        return said if isinstance(said, dict) else {}

    def last_words(self) -> str:
        """The end of what it wrote."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(0.5)
        size = self._said.seek(0, os.SEEK_END)
        self._said.seek(max(0, size - 800))
        lines = self._said.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else f"exit code {self.process.poll()}"

    def close(self) -> None:
        """End it, and with it everything it started."""
        self.control.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)  # bubblewrap alone would leave what it started
            self.process.wait()
        self._said.close()
        self._places.cleanup()

    def __enter__(self) -> "Launch":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


@cache
def user_number() -> int | None:
    """The user that trainees' code runs as; `None` where we are a plain user ourselves."""
    if os.getuid() != 0:
        return None
    try:
        mapped = [line.split() for line in Path("/proc/self/uid_map").read_text().splitlines()]
    except OSError:  # without /proc no box holds, and the trial says so
        mapped = []
    for user in _USERS:
        if any(int(first) <= user < int(first) + int(count) for first, _, count in mapped):
            return user
    return _USERS[-1]


def _settings(tier: str, places: str) -> dict[str, Any]:
    seen = scene()
    boxed = tier == "bubblewrap"
    outside = Path(places, "outside")
    outside.write_text("in no box", "utf-8")
    return {
        "forbidden": [str(outside), "/etc/shadow", "/etc/passwd", str(Path(__file__).resolve())],
        "tier": tier,
        "labkit": str(Path(labkit.__file__).resolve().parents[1]),
        "readable": [str(p) for p in seen.shown],
        "listed": [] if boxed else [str(p) for p in seen.listed],
        "user": user_number(),
        "work": places,
        "cover_tmp": not any(Path("/tmp") in place.parents for place in seen.shown),  # noqa: S108
        "mount_proc": boxed and os.getuid() == 0,
        "keep_reading": tier == "landlock" and os.getuid() == 0 and not _others_may_read(Path(sys.prefix)),
    }


def _others_may_read(place: Path) -> bool:
    """Whether a plain user gets to this Python: below /root it does not."""
    folders = {*place.resolve().parents, *Path(sys.base_prefix).resolve().parents}
    return all(folder.stat().st_mode & 0o001 for folder in folders)


def _environment(tier: str, places: str) -> dict[str, str]:
    home = "/tmp" if tier == "bubblewrap" else places  # noqa: S108 - the box's own
    named = {name: os.environ[name] for name in ("TZ", "LD_LIBRARY_PATH") if name in os.environ}
    data = {"LABKIT_DATA": scene().data} if scene().data else {}
    folders = {"HOME": home, "MPLCONFIGDIR": f"{home}/matplotlib", "IPYTHONDIR": f"{home}/ipython"}
    return {**_ENVIRONMENT, **named, **{k: v for k, v in data.items() if v}, **folders}


def _command(tier: str, part: str, told: dict[str, Any], environment: dict[str, str]) -> list[str]:
    holder = _IN_BOX if tier == "bubblewrap" else str(INSIDE.parent)
    start = f"import sys; sys.path.insert(0, {holder!r}); from inside.{part} import main; sys.path.pop(0); main()"
    python = [sys.executable, "-P", "-c", start, json.dumps(told)]
    return [*_bubblewrap(scene(), environment), "--", *python] if tier == "bubblewrap" else python


def _bubblewrap(seen: Scene, environment: dict[str, str]) -> list[str]:
    # Not --die-with-parent: it ends the box when the *thread* that started it ends. The warm process ends when its
    # line to us breaks, which is also when we are killed.
    command = [str(shutil.which("bwrap")), "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"]
    command += ["--unshare-cgroup-try", "--clearenv", "--cap-drop", "ALL"]
    for name, value in environment.items():
        command += ["--setenv", name, value]
    if os.getuid() == 0:
        # For the first steps of our own code, which then becomes a plain user and has none.
        command += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SYS_ADMIN"]
    else:
        command += ["--unshare-user"]
    command += ["--perms", "1777", "--size", "200000000", "--tmpfs", "/tmp"]  # noqa: S108
    made = {Path("/tmp")}  # noqa: S108
    for place in seen.shown:
        command += [*_folders(place, made), *_show(place)]
    # As root, bubblewrap covers parts of a /proc that it mounts itself, and then no box within can mount its own.
    command += ["--dir", "/proc"] if os.getuid() == 0 else ["--proc", "/proc"]
    command += ["--dev", "/dev", "--perms", "0755", "--dir", "/box"]
    command += [*_folders(Path(_IN_BOX, "inside"), made), "--ro-bind", str(INSIDE), f"{_IN_BOX}/inside"]
    return [*command, "--remount-ro", "/", "--chdir", "/"]


def _folders(place: Path, made: set[Path]) -> list[str]:
    """Folders on the way to a place, open to all: bubblewrap makes them for their owner alone."""
    command = []
    for folder in reversed(place.parents[:-1]):
        if folder not in made:
            made.add(folder)
            command += ["--perms", "0755", "--dir", str(folder)]
    return command


def _show(place: Path) -> list[str]:
    if place.is_symlink():
        return ["--symlink", os.readlink(place), str(place)]  # noqa: PTH115 - as it is written
    return ["--ro-bind", str(place), str(place)]
