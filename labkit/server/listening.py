"""The socket that all workers share."""

import errno
import ipaddress
import os
import socket

from labkit.errors import SetupError
from labkit.i18n import Text, catalogue
from labkit.setup.ports import holder_of

t = catalogue("model")

BACKLOG = 2_048


def listen(host: str, port: int) -> socket.socket:
    """A listening socket.

    Args:
        host: a name or an address.
        port: 0 for any that is free.

    Raises:
        SetupError: the port is taken, or the address is not this machine's.
    """
    try:
        # The protocol by name: asyncio sets TCP_NODELAY only where it reads IPPROTO_TCP, and the accepted sockets
        # take over what this one says. Without it an answer in two packets waits 40 ms for an acknowledgement.
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)[0]
        made = socket.socket(found[0], found[1], socket.IPPROTO_TCP)
    except (OSError, UnicodeError, OverflowError) as error:
        raise SetupError(t("serve-no-address", host=host, error=error)) from error
    try:
        if os.name != "nt":  # there it would let us in beside another listener
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(found[4])
        made.listen(BACKLOG)
    except OSError as error:
        made.close()
        raise SetupError(_why(error, host, port)) from error
    made.setblocking(False)
    return made


def _why(error: OSError, host: str, port: int) -> Text:
    if error.errno == errno.EADDRINUSE:
        holder = holder_of(port) or t("serve-somebody")
        return t("serve-port-taken", port=port, holder=holder, free=port + 1 if port < 65_535 else 8_400)
    if error.errno == errno.EACCES:
        return t("serve-port-refused", port=port)
    return t("serve-no-address", host=host, error=error.strerror or error)


def is_loopback(made: socket.socket) -> bool:
    """Whether only this machine can reach it."""
    return ipaddress.ip_address(made.getsockname()[0].partition("%")[0]).is_loopback


def address(made: socket.socket) -> str:
    """How a client on this machine reaches it, up to `/v1`."""
    host, port = made.getsockname()[:2]
    if ipaddress.ip_address(host.partition("%")[0]).is_unspecified:
        host = "::1" if made.family == socket.AF_INET6 else "127.0.0.1"
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/v1"
