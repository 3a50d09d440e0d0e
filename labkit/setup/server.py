"""Talking to our own JupyterLab: is it there, at which address."""

import json
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from labkit.setup.ports import HOST

PATIENCE_SECONDS = 120  # a first start on a slow disk with a virus scanner takes that long


def address(port: int, token: str, lang: str) -> str:
    """The address of the course home, with the key to it."""
    return f"http://{HOST}:{port}/lab/tree/home.{lang}.ipynb?token={token}"


def is_answering(port: int, token: str) -> bool:
    """Does our server (and not somebody else's) answer there?"""
    request = urllib.request.Request(f"http://{HOST}:{port}/api/status", headers={"Authorization": f"token {token}"})
    # No proxy: an office's proxy setting would send even this machine's own address away.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=5) as reply:
            return bool(reply.status == 200)
    except (OSError, ValueError):
        return False


def wait_until_answering(port: int, token: str, is_alive: Callable[[], bool]) -> bool:
    """Wait for the server.

    Args:
        port: where.
        token: its key.
        is_alive: whether its process still runs.

    Returns:
        False when the process ended first, or never answered.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if not is_alive():
            return False
        if is_answering(port, token):
            return True
        time.sleep(0.2)
    return False


def running_in(runtime: Path, folder: Path, lang: str) -> str | None:
    """The address of a lab that already runs on this workspace: a second one would fight over the same files."""
    for file in sorted(runtime.glob("jpserver-*.json")):
        try:
            server = json.loads(file.read_text("utf-8"))
            port, token = int(server["port"]), str(server["token"])
            same = Path(server["root_dir"]).resolve() == folder
        except (OSError, ValueError, KeyError, TypeError):
            continue  # a server that died while it wrote
        if same and is_answering(port, token):
            return address(port, token, lang)
    return None
