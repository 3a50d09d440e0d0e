"""JupyterLab on the course home: local address, token, no word to the network, the reader's own Jupyter untouched."""

import os
import secrets
import signal
import subprocess
import webbrowser
from pathlib import Path

from labkit.course.homebook import write_homes
from labkit.course.index import read_course
from labkit.course.workspace import deliver
from labkit.errors import SetupError
from labkit.i18n import catalogue, current_language
from labkit.setup import labconfig
from labkit.setup.layout import Layout, private_folder, workspace_folder
from labkit.setup.ports import HOST, choose_port
from labkit.setup.server import address, is_answering, running_in, wait_until_answering

t = catalogue("setup")


def open_lab(layout: Layout, workspace: Path | None, port: int | None, browser: bool, track: str | None) -> int:
    """Put the notebooks in the workspace, start JupyterLab, and stay until it ends.

    Args:
        layout: the checkout.
        workspace: as the reader asked; None for the default.
        port: as the reader asked; None for the first free one.
        browser: open one.
        track: show only this programme's units.

    Returns:
        0 once the lab was stopped.

    Raises:
        SetupError: the port is taken, the workspace cannot be written, JupyterLab does not start.
        ExerciseError: a notebook of the course is missing.
    """
    folder = workspace_folder(layout.root, workspace)
    private = labconfig.write(private_folder(layout), current_language())
    if running := running_in(private.runtime, folder, current_language()):
        print(t("already-running", address=running))
        _show(running, browser)
        return 0
    _prepare(layout, folder, private, track)
    chosen, token = choose_port(port), secrets.token_urlsafe(24)
    command = [str(layout.python), "-m", "jupyterlab", *_options(folder, chosen)]
    log = layout.venv / "labkit-jupyter.log"
    print(t("opening"), flush=True)
    with log.open("w", encoding="utf-8") as sink:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=private.environment(folder, token),
            # Ctrl+C is ours: Jupyter would ask on a terminal that it does not have.
            start_new_session=os.name != "nt",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        return _stay(process, log, chosen, token, browser, folder)


def _prepare(layout: Layout, folder: Path, private: "labconfig.Private", track: str | None) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        course = read_course(layout.root)
        for note in [*deliver(course, folder), *write_homes(course, folder, private.data, track)]:
            print(f"  {note}")
    except OSError as error:
        raise SetupError(t("workspace-unwritable", folder=folder, error=error)) from error


def _options(folder: Path, port: int) -> list[str]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0  # in a container; Jupyter refuses otherwise
    return [
        f"--ServerApp.root_dir={folder}",
        f"--ServerApp.ip={HOST}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.open_browser=False",
        f"--LabApp.default_url=/lab/tree/home.{current_language()}.ipynb",
        *(["--allow-root"] if root else []),
    ]


def _stay(process: "subprocess.Popen[bytes]", log: Path, port: int, token: str, browser: bool, folder: Path) -> int:
    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)
    try:
        if not wait_until_answering(port, token, lambda: process.poll() is None):
            raise SetupError(t("lab-died", log=log, said=_last_words(log)))
        url = address(port, token, current_language())
        other = address(port, token, "en" if current_language() == "ko" else "ko")
        print(t("open", address=url, other=other, folder=folder), flush=True)
        _show(url, browser)
        process.wait()
        if process.returncode and not is_answering(port, token):
            raise SetupError(t("lab-died", log=log, said=_last_words(log)))
    except KeyboardInterrupt:
        pass
    finally:
        _end(process)
    print(f"\n{t('stopped', folder=folder)}", flush=True)
    return 0


def _show(url: str, browser: bool) -> None:
    if browser and not webbrowser.open(url):
        print(t("no-browser-found"), flush=True)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _last_words(log: Path) -> str:
    lines = [line for line in log.read_text("utf-8", errors="replace").splitlines() if line.strip()]
    return lines[-1][:300] if lines else "?"
