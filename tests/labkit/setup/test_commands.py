"""`python -m labkit` as a person meets it: two languages, no traceback, the right exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import labkit.commands
from labkit.commands import main
from labkit.commands.start import _again
from labkit.errors import SetupError
from labkit.i18n import Text

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def command(monkeypatch):
    """Replace what `labkit doctor` does."""

    def replace(run):
        monkeypatch.setattr("labkit.commands.doctor.run", run)

    monkeypatch.delenv("LABKIT_DEBUG", raising=False)
    return replace


def raising(error):
    def run(args):
        raise error

    return run


@pytest.mark.parametrize("name", ["start", "doctor", "test"])
def test_help_is_in_both_languages_korean_first(name, capsys):
    with pytest.raises(SystemExit) as caught:
        main([name, "--help"])
    shown = capsys.readouterr().out
    assert caught.value.code == 0
    assert shown.index("선택 사항") < shown.index("options")


def test_our_own_error_is_its_sentence_on_stderr_and_exit_code_1(command, capsys):
    command(raising(SetupError(Text("가득 참", "full"))))
    assert main(["doctor"]) == 1
    out, err = capsys.readouterr()
    assert (out, err) == ("", "✘ full\n")


def test_an_interrupt_is_130(command, capsys):
    command(raising(KeyboardInterrupt()))
    assert main(["doctor"]) == 130
    assert "Interrupted" in capsys.readouterr().err


def test_a_bug_is_a_sentence_too(command, capsys):
    command(raising(ZeroDivisionError("division by zero")))
    assert main(["doctor"]) == 1
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert "ZeroDivisionError" in err


def test_developers_can_ask_for_the_traceback(command, monkeypatch):
    command(raising(ZeroDivisionError("division by zero")))
    monkeypatch.setenv("LABKIT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["doctor"])


def test_every_word_after_test_goes_to_pytest_unread(monkeypatch):
    seen = []
    monkeypatch.setattr("labkit.commands.test.run", lambda args: seen.append(args.rest) or 5)
    assert main(["test", "-k", "start or stop", "--lf", "-h"]) == 5
    assert seen == [["-k", "start or stop", "--lf", "-h"]]


def test_a_command_that_needs_packages_goes_on_in_the_venv(monkeypatch):
    handed = []
    monkeypatch.setattr(labkit.commands, "_packages_here", lambda: False)
    monkeypatch.setattr(labkit.commands, "_in_the_venv", lambda name, words: handed.append((name, words)) or 7)
    monkeypatch.setitem(labkit.commands.COMMANDS, "doctor", True)
    assert main(["doctor", "--lang", "ko"]) == 7
    assert handed == [("doctor", ["doctor", "--lang", "ko"])]


def test_a_broken_command_does_not_take_doctor_with_it(monkeypatch, command):
    command(lambda args: 0)
    real = labkit.commands._load
    monkeypatch.setattr(labkit.commands, "_load", lambda name: real(name) if name == "doctor" else 1 / 0)
    assert main(["doctor"]) == 0


@pytest.mark.parametrize("port", ["x", "80", "70000", "-1"])
def test_a_port_that_is_none_is_refused(port, capsys):
    with pytest.raises(SystemExit) as caught:
        main(["start", f"--port={port}"])
    assert caught.value.code == 2
    assert "1024" in capsys.readouterr().err


def test_the_second_half_of_start_gets_the_same_arguments(monkeypatch):
    seen = []
    monkeypatch.setattr("labkit.commands.start.run", lambda args: seen.append(args) or 0)
    words = ["--port", "9000", "--lang", "ko", "--workspace", "my work", "--track", "two-day", "--no-browser"]
    main(["start", *words])
    main(["start", *_again(seen[0])])
    assert vars(seen[0]) == vars(seen[1])


def run_labkit(*words, python=sys.executable, **environment):
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LABKIT", "PYTHON"))}
    return subprocess.run(
        [python, "-S", "-m", "labkit", *words],  # -S: no site-packages, a bare Python
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_bare_python_can_start_and_examine():
    assert "--workspace" in run_labkit("start", "--help").stdout
    seen = run_labkit("doctor", "--lang", "en", LABKIT_WORKSPACE="/nowhere")
    assert "Python" in seen.stdout
    assert "Traceback" not in seen.stderr


def test_an_old_python_is_told_which_one_is_needed():
    """The check itself, with the version turned down: an old interpreter is not on every machine."""
    code = "import sys, runpy; sys.version_info = (3, 9, 2); runpy.run_module('labkit', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "Python 3.11 이상" in done.stderr
    assert "Python 3.11 or newer is needed. This one is 3.9.2." in done.stderr
    assert "Traceback" not in done.stderr


def test_the_version_check_is_written_in_the_syntax_of_old_pythons():
    import ast

    source = (ROOT / "labkit/__main__.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert source.index("version_info") < source.index("from labkit")
