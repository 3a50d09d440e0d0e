"""What `start` installs, what it leaves alone, and what it says when it cannot."""

import errno
import shutil
from collections import namedtuple

import pytest
from fake_installation import install, make_venv

from labkit.errors import SetupError
from labkit.setup import venv
from labkit.setup.install import ensure_installed


def test_first_start_makes_the_environment_then_packages_then_the_project(layout, run):
    ensure_installed(layout, run)
    assert run.steps == ["venv", "packages", "project"]
    packages = run.commands[1]
    assert {"--require-hashes", "--no-deps", "--only-binary=:all:"} <= set(packages)
    assert "--upgrade" not in packages


def test_second_start_runs_nothing(layout, run):
    ensure_installed(layout, run)
    run.commands.clear()
    ensure_installed(layout, run)
    assert run.commands == []


def test_changed_pins_are_installed_into_the_same_environment(layout, run):
    ensure_installed(layout, run)
    layout.constraints.write_text("alpha==1.1 \\\n    --hash=sha256:cc\n")
    run.commands.clear()
    ensure_installed(layout, run)
    assert run.steps == ["packages", "project"]


def test_changed_project_file_needs_no_packages(layout, run):
    ensure_installed(layout, run)
    (layout.root / "pyproject.toml").write_text("[project]\nname='x'\n")
    run.commands.clear()
    ensure_installed(layout, run)
    assert run.steps == ["project"]


def test_line_ends_turned_by_git_are_no_change(layout, run):
    ensure_installed(layout, run)
    layout.constraints.write_bytes(layout.constraints.read_bytes().replace(b"\n", b"\r\n"))
    run.commands.clear()
    ensure_installed(layout, run)
    assert run.commands == []


def test_failed_installation_leaves_no_stamp_and_goes_on_next_time(layout, run):
    run.fails_at, run.pip_says = "packages", ["Collecting alpha==1.0", "ERROR: something"]
    with pytest.raises(SetupError):
        ensure_installed(layout, run)
    assert not layout.stamp.exists()
    run.fails_at = None
    run.commands.clear()
    ensure_installed(layout, run)
    assert run.steps == ["packages", "project"]


def test_interrupt_says_that_the_next_start_goes_on(layout, run):
    run.fails_at, run.raises = "packages", KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt, match="goes on from there"):
        ensure_installed(layout, run)
    assert not layout.stamp.exists()


def test_broken_environment_is_rebuilt_and_the_readers_settings_kept(layout, run):
    make_venv(layout)
    layout.python.unlink()
    layout.python.symlink_to("/nowhere/python3")
    layout.private.mkdir()
    (layout.private / "theme").write_text("dark")
    ensure_installed(layout, run)
    assert run.steps[0] == "venv"
    assert (layout.private / "theme").read_text() == "dark"


def test_environment_without_pip_is_rebuilt(layout, run):
    make_venv(layout)
    shutil.rmtree(next(layout.site_packages().glob("pip-*")))
    ensure_installed(layout, run)
    assert run.steps[0] == "venv"


def test_a_folder_that_is_no_environment_is_not_deleted(layout, run):
    layout.venv.mkdir()
    (layout.venv / "thesis.txt").write_text("mine")
    with pytest.raises(SetupError, match="was not touched"):
        ensure_installed(layout, run)
    assert (layout.venv / "thesis.txt").read_text() == "mine"


def test_half_copied_packages_are_forgotten_so_that_pip_copies_them_again(layout):
    make_venv(layout)
    site = layout.site_packages()
    whole = install(site, "alpha", "1.0")
    half = install(site, "beta", "2.0", finished=False)
    cut = install(site, "gamma", "3.0")
    (site / "gamma/__init__.py").write_text("x")  # the disk filled in the middle of the file
    (site / "~lpha").mkdir()
    assert venv.drop_half_packages(site) == ["beta-2.0", "gamma-3.0"]
    assert whole.exists()
    assert not half.exists()
    assert not cut.exists()
    assert not (site / "~lpha").exists()


def test_little_space_is_said_before_anything_is_done(layout, run, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(10**10, 9 * 10**9, 10**9))
    with pytest.raises(SetupError, match=r"1\.0 GB are free, about 2\.5 GB"):
        ensure_installed(layout, run)
    assert run.commands == []


def test_disk_that_fills_up_in_our_own_hands(layout, run):
    run.fails_at, run.raises = "packages", OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(SetupError, match="filled up"):
        ensure_installed(layout, run)


def test_python_without_ensurepip_names_the_package_to_install(layout, run, monkeypatch):
    import importlib.util

    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *a: None if name == "ensurepip" else real(name, *a))
    with pytest.raises(SetupError, match=r"sudo apt install python3\.\d+-venv"):
        ensure_installed(layout, run)
