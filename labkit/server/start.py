"""From the command line to a running server, with what a person must know before the first request."""

import os
import socket

from labkit.i18n import catalogue
from labkit.model.configuration import PRACTICE_MODEL
from labkit.server.listening import address, is_loopback, listen
from labkit.server.workers import run

t = catalogue("model")


def start(host: str, port: int, workers: int) -> None:
    """Serve the practice model until interrupted.

    `LABKIT_SERVER_KEY`, where it is set, must be sent by every client.

    Args:
        host: where to listen.
        port: 0 for any that is free.
        workers: processes.

    Raises:
        SetupError: it cannot listen there.
    """
    key = os.environ.get("LABKIT_SERVER_KEY", "").strip()
    listener = listen(host, port)
    try:
        _announce(listener, bool(key), workers)
        run(listener, key, workers)
    finally:
        listener.close()
    print(t("serve-stopped"))


def _announce(listener: socket.socket, key: bool, workers: int) -> None:
    url = address(listener)
    print(t("serve-at", url=url, model=PRACTICE_MODEL))
    print(t("serve-how", url=url, model=PRACTICE_MODEL, key=t("serve-your-key") if key else "none"))
    if workers > 1 and not hasattr(os, "fork"):
        print(t("serve-one-worker"))
    if not is_loopback(listener):
        print(t("serve-open-key" if key else "serve-open", host=listener.getsockname()[0]))
    print(t("serve-end"), flush=True)
