"""The trainee's README promises what the bundle holds, in both languages."""

import io
import re
import tomllib
import zipfile
from pathlib import Path

import pytest

from graders.build.bundle import make_bundle
from labkit.commands import COMMANDS

ROOT = Path(__file__).parents[3]
TOP = "civic-ai-practice-lab/"


@pytest.fixture(scope="module")
def bundle():
    with zipfile.ZipFile(io.BytesIO(make_bundle(ROOT)[0])) as archive:
        return {name.removeprefix(TOP): archive.read(name) for name in archive.namelist()}


@pytest.fixture(params=["한국어", "English"])
def section(request, bundle):
    found = re.search(rf"^## {request.param}\n(.*?)(?=^## |\Z)", bundle["README.md"].decode(), re.DOTALL | re.MULTILINE)
    return found[1]


def test_each_language_tells_how_to_start_check_and_get_help(section):
    named = re.findall(r"^python3 -m labkit (\w+)", section, re.MULTILINE)
    assert named == ["start", "check", "doctor"]
    assert set(named) <= set(COMMANDS)


@pytest.mark.parametrize("promise", ["graders", "labkit test", "git clone", "CONTRIBUTING", "pytest", "nbgrader"])
def test_nothing_is_promised_that_a_bundle_does_not_have(section, promise):
    assert promise not in section


def test_what_it_names_is_there(section, bundle):
    links = re.findall(r"\]\(([^)#]+)\)", section)
    assert links
    assert set(links) <= bundle.keys()
    for slug in re.findall(r"labkit check (\w+)", section):
        assert f"exercises/{slug}/exercise.toml" in bundle


def test_the_repositorys_own_readmes_stay_at_home(bundle):
    assert not {"README.ko.md", "CONTRIBUTING.md"} & bundle.keys()
    assert bundle["README.md"] != (ROOT / "README.md").read_bytes()
    project = tomllib.loads(bundle["pyproject.toml"].decode())["project"]
    assert project["readme"] in bundle  # or the installation of the bundle would fail
