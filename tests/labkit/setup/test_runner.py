import sys
import threading

import pytest

from labkit.setup.locks import exclusive
from labkit.setup.runner import clean_environment, run_logged


def test_lines_reach_listener_and_log_and_the_exit_code_comes_back(tmp_path):
    seen = []
    code = "import sys; print('하나'); print('two', file=sys.stderr); sys.exit(3)"
    log = tmp_path / "l.log"
    assert run_logged([sys.executable, "-c", code], log, seen.append, lambda: None) == 3
    assert sorted(seen) == ["two", "하나"]
    assert "하나" in log.read_text("utf-8")


def test_silence_ticks(tmp_path, monkeypatch):
    monkeypatch.setattr("labkit.setup.runner.TICK_SECONDS", 0.01)
    ticks = []
    command = [sys.executable, "-c", "import time; time.sleep(0.3)"]
    run_logged(command, tmp_path / "l", lambda line: None, lambda: ticks.append(1))
    assert ticks


def test_interrupt_ends_the_command_too(tmp_path):
    def interrupt(line):
        raise KeyboardInterrupt

    code = "print('up', flush=True); import time; time.sleep(600)"  # the test would hang if it lived on
    with pytest.raises(KeyboardInterrupt):
        run_logged([sys.executable, "-c", code], tmp_path / "l", interrupt, lambda: None)


def test_what_would_send_packages_elsewhere_is_dropped_and_a_mirror_kept(monkeypatch):
    for name in ("PIP_USER", "PIP_TARGET", "PYTHONPATH", "PYTHONHOME"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    environment = clean_environment()
    assert not {"PIP_USER", "PIP_TARGET", "PYTHONPATH", "PYTHONHOME"} & environment.keys()
    assert environment["PIP_INDEX_URL"] == "https://mirror.example/simple"


def test_a_second_one_waits_and_is_told_so(tmp_path):
    order, waiting = [], threading.Event()

    def second():
        with exclusive(tmp_path / "lock", waiting.set):
            order.append("second")

    thread = threading.Thread(target=second)
    with exclusive(tmp_path / "lock"):
        thread.start()
        assert waiting.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
