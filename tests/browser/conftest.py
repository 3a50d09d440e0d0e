"""A real browser on a real JupyterLab, as `python3 -m labkit start` opens it; skipped where there is no Chromium."""

import os
import secrets
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from labkit.setup.layout import Layout

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--window-size=1400,1100",
)  # fmt: skip


def pytest_collection_modifyitems(items):
    """Every test of this folder needs the browser."""
    missing = CHROMIUM is None or DRIVER is None
    for item in items:
        if "tests/browser" in Path(item.fspath).as_posix():
            item.add_marker(pytest.mark.browser)
            if missing:
                item.add_marker(pytest.mark.skip(reason="no chromium with chromedriver on this machine"))


@pytest.fixture
def browser():
    """A fresh headless Chromium."""
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = CHROMIUM
    for flag in FLAGS:
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """`labkit start` on a workspace and settings of its own; gives the address of the course home."""
    layout = Layout.of_this_checkout()
    if not layout.is_running():
        pytest.skip("runs in the lab's own environment: python3 -m labkit test")
    workspace = tmp_path_factory.mktemp("workspace")
    private = tmp_path_factory.mktemp("private")  # else the layout of this run greets the next reader of the checkout
    env = os.environ | {"LABKIT_LANG": "ko", "PYTHONUNBUFFERED": "1", "LABKIT_PRIVATE": str(private)}
    # nbgrader leaves it behind where a test ran it in this process; a kernel that has it shows no check.
    env.pop("NBGRADER_EXECUTION", None)
    command = [sys.executable, "-m", "labkit", "start", "--no-browser", "--workspace", str(workspace)]
    log = workspace.parent / f"lab-{secrets.token_hex(4)}.log"
    with log.open("w") as out:
        process = subprocess.Popen(command, cwd=layout.root, env=env, stdout=out, stderr=subprocess.STDOUT)
    try:
        yield _address(log, process)
    finally:
        process.terminate()
        process.wait(30)


def _address(log: Path, process: subprocess.Popen) -> str:
    for _ in range(600):
        for word in log.read_text("utf-8").split():
            if word.startswith("http://127.0.0.1") and "token=" in word:
                return word
        assert process.poll() is None, log.read_text("utf-8")
        time.sleep(0.2)
    raise AssertionError(log.read_text("utf-8"))
