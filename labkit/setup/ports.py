"""A free port on this machine's own address."""

import os
import socket

from labkit.errors import SetupError
from labkit.i18n import catalogue

t = catalogue("setup")

FIRST, LAST = 8888, 8987
HOST = "127.0.0.1"


def choose_port(wanted: int | None) -> int:
    """A port that nothing listens on.

    Args:
        wanted: the reader's own choice: taken or refused, never replaced.

    Returns:
        `wanted`, else the first free one from 8888 on; says so when it is another.

    Raises:
        SetupError: the wanted port is taken (by whom, as far as the system tells), or a hundred are.
    """
    if wanted is not None:
        if not is_free(wanted):
            holder = holder_of(wanted) or t("another-program")
            raise SetupError(t("port-taken", port=wanted, holder=holder, free=_first_free(wanted + 1) or FIRST))
        return wanted
    port = _first_free(FIRST)
    if port is None:
        raise SetupError(t("no-free-port", first=FIRST, last=LAST))
    if port != FIRST:
        print(t("port-moved", port=FIRST, holder=holder_of(FIRST) or t("another-program"), free=port))
    return port


def is_free(port: int) -> bool:
    """Can we listen on it?"""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if os.name == "nt":  # SO_REUSEADDR there would let us in beside another listener
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)  # type: ignore[attr-defined,unused-ignore]
        else:  # else a server stopped a moment ago still counts
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


def holder_of(port: int) -> str | None:
    """Name and number of the process that listens on `port`; None where the system does not say."""
    try:
        import psutil

        for connection in psutil.net_connections("tcp"):
            if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port and connection.pid:
                return f"{psutil.Process(connection.pid).name()} ({connection.pid})"
    except (ImportError, OSError, psutil.Error):  # macOS shows other programs' sockets to administrators only
        return None
    return None


def _first_free(start: int) -> int | None:
    return next((port for port in range(start, max(start, LAST) + 1) if is_free(port)), None)
