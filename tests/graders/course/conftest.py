"""A course to grade in: made once by nbgrader's own command, copied for each test."""

import shutil

import pytest

from tests.graders.course.classes import make_course


@pytest.fixture(scope="session")
def made_course(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("made") / "course")


@pytest.fixture
def fresh_course(made_course, tmp_path):
    """Nobody has handed in yet."""
    return shutil.copytree(made_course, tmp_path / "course")
