"""One run for all tests: everybody in one course, with the engine's box where this machine can hold one."""

import tempfile
from pathlib import Path

import pytest

from tests.attacks.boxes import boxed
from tests.attacks.catalogue import ATTACKS
from tests.attacks.course import Run, run_course
from tests.attacks.surroundings import surround


@pytest.fixture(scope="session")
def attacked():
    """The course after all attacks that this machine can bear, its traps still open."""
    # The path of a socket may have 100 bytes: pytest's own folders are longer.
    with tempfile.TemporaryDirectory(prefix="atk", ignore_cleanup_errors=True) as base:
        Path(base).chmod(0o755)
        with surround(Path(base)) as around:
            yield run_course(around, [a for a in ATTACKS if boxed() or not a.box])


@pytest.fixture
def result(attacked: Run, request):
    """What is left of the attack that the test is about."""
    return attacked.of(request.getfixturevalue("attack"))
