"""The installation as a whole: what is missing is made, what is there is left alone."""

import errno
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from labkit.errors import SetupError
from labkit.i18n import Text, catalogue
from labkit.setup import stamp, venv
from labkit.setup.layout import Layout
from labkit.setup.locks import exclusive
from labkit.setup.pip import install_packages, install_project
from labkit.setup.runner import Run, run_logged

t = catalogue("setup")

NEEDED_BYTES = 2_500_000_000  # about 0.8 GB stay, the rest is pip's cache and what it unpacks on the way


def ensure_installed(layout: Layout, run: Run = run_logged) -> None:
    """Make the environment complete, or see that it is: then nothing is run at all.

    Args:
        layout: the checkout.
        run: how to run a command.

    Raises:
        SetupError: what stands in the way and what to do; whatever was done stays and is completed next time.
    """
    if _is_complete(layout):
        return
    try:
        with _ended_politely(), exclusive(layout.lock, lambda: print(t("somebody-installs"), flush=True)):
            if not _is_complete(layout):  # the one we waited for may have done it
                _install(layout, run)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(str(t("install-interrupted"))) from None
    except OSError as error:
        raise SetupError(_explain(error, layout)) from error


def _is_complete(layout: Layout) -> bool:
    there = stamp.found(layout)
    return bool(there) and there == stamp.wanted(layout, layout.python_version() or "")


def _install(layout: Layout, run: Run) -> None:
    _check_space(layout)
    there = stamp.found(layout)
    layout.stamp.unlink(missing_ok=True)
    layout.log.unlink(missing_ok=True)
    print(t("first-time") if not layout.python.exists() else t("completing"), flush=True)
    _ensure_python(layout, run)
    want = stamp.wanted(layout, layout.python_version() or "")
    if any(there.get(part) != want[part] for part in ("packages", "python")):
        print(t("step-packages"), flush=True)
        venv.drop_half_packages(layout.site_packages())
        install_packages(layout, run)
    print(t("step-project"), flush=True)
    install_project(layout, run)
    stamp.write(layout, want)
    print(t("installed"), flush=True)


def _ensure_python(layout: Layout, run: Run) -> None:
    if layout.works() and venv.has_pip(layout.site_packages()):
        return
    print(t("step-venv"), flush=True)
    venv.clear(layout)
    venv.make(layout, run)


def _check_space(layout: Layout) -> None:
    free = shutil.disk_usage(layout.root).free
    there = sum(file.stat().st_size for file in layout.site_packages().rglob("*") if file.is_file())
    if free + there < NEEDED_BYTES:
        raise SetupError(
            t(
                "little-space",
                free=_gigabytes(free),
                needed=_gigabytes(NEEDED_BYTES - there),
                folder=layout.root,
            )
        )


def _gigabytes(count: float) -> str:
    return f"{count / 1e9:.1f}"


def _explain(error: OSError, layout: Layout) -> Text:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", -1)):
        return t("disk-full", log=layout.log)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return t("no-permission", log=layout.log)
    return t("install-failed", said=error, log=layout.log)


@contextmanager
def _ended_politely() -> Iterator[None]:
    """A closed window or a `kill` ends like Ctrl+C: pip with it, and the next start goes on from there."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), interrupt) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
