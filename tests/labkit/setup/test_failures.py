"""Lines that pip and venv really printed, and the cause that is told."""

from pathlib import Path

import pytest

from labkit.setup.failures import explain

REFUSED = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<HTTPSConnection>: Failed to "
    "establish a new connection: [Errno 111] Connection refused')': /alembic/"
)
NOT_FOUND = "ERROR: No matching distribution found for alembic==1.20.1"
TLS = (
    "WARNING: Retrying after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: "
    "CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain'))': /six/"
)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([REFUSED, NOT_FOUND], "network connection"),
        ([NOT_FOUND], "lacks a version"),
        ([TLS, NOT_FOUND], "certificate"),
        (["ProxyError('Cannot connect to proxy.', OSError('407 Proxy Authentication Required'))", NOT_FOUND], "proxy"),
        ([REFUSED, "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"], "disk"),
        (["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."], "not the one"),
        (["created successfully because ensurepip is not available.  On Debian/Ubuntu"], "python3-venv"),
        (["OSError: [Errno 13] Permission denied: '/x'"], "no permission"),
        (["HINT: ... does not have Windows Long Path support enabled."], "longer than Windows"),
        (["WARNING: The repository located at m is not a trusted or secure host", NOT_FOUND], "PIP_TRUSTED_HOST"),
        (["ERROR: a thing nobody foresaw"], "a thing nobody foresaw"),
        ([], "failed"),
    ],
)
def test_cause(lines, said):
    text = explain(lines, Path("pip.log"))
    assert said in text.en
    assert text.ko != text.en
    assert "pip.log" in text.ko


def test_a_failing_installation_never_quotes_a_whole_screen():
    assert len(explain(["ERROR " + "x" * 5000], Path("l")).en) < 700
