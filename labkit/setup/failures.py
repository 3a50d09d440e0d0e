"""From what pip or venv printed to what the reader can do about it.

Order matters: a full disk during a download also prints connection warnings, and a proxy that opens TLS prints
"connection broken" around the certificate error that is the cause.
"""

import re
from pathlib import Path

from labkit.i18n import Text, catalogue

t = catalogue("setup")

_CAUSES: tuple[tuple[str, str], ...] = (
    (
        "disk-full",
        r"\[Errno 28\]|No space left on device|WinError 112|not enough space on the disk|\[Errno 122\]",
    ),
    ("hash-mismatch", r"DO NOT MATCH THE HASHES|[Hh]ashes? (?:are|is) required|Expected sha256"),
    ("certificate", r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|certificate verify failed"),
    ("proxy", r"ProxyError|407 Proxy|Cannot connect to proxy|Tunnel connection failed"),
    (
        "no-venv-output",
        r"ensurepip is not available|No module named '?ensurepip|returned non-zero exit.*ensurepip",
    ),
    ("untrusted-mirror", r"is not a trusted or secure host"),
    ("long-path", r"Windows Long Path|filename or extension is too long"),
    ("no-permission", r"Permission denied|WinError 5\]|Access is denied|Read-only file system"),
    (
        "no-network",
        r"Failed to establish a new connection|NewConnectionError|NameResolutionError|ConnectTimeout|"
        r"Temporary failure in name resolution|getaddrinfo failed|Name or service not known|ReadTimeout|"
        r"Connection refused|Network is unreachable|Max retries exceeded|Connection aborted|RemoteDisconnected|"
        r"IncompleteRead|ConnectionResetError|connection broken|timed out",
    ),
    # Last: without a network pip ends on this line too.
    ("no-such-package", r"No matching distribution found|Could not find a version"),
)


def explain(lines: list[str], log: Path) -> Text:
    """What went wrong, and the next step.

    Args:
        lines: what the failed command printed.
        log: where all of it can be read.

    Returns:
        One of the known causes, else pip's own last error line.
    """
    text = "\n".join(lines)
    for key, pattern in _CAUSES:
        if re.search(pattern, text):
            return t(key, log=log)
    errors = [line.strip() for line in lines if "ERROR" in line or "Error" in line] or [line for line in lines if line]
    return t("install-failed", said=errors[-1][:300] if errors else "?", log=log)
