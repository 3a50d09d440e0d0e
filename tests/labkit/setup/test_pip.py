"""What a person sees while pip works."""

import io

import pytest
from fake_installation import install, make_venv

from labkit.setup.bar import Bar
from labkit.setup.pip import count_pins, install_packages


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_pins_are_counted_not_their_hashes(layout):
    assert count_pins(layout.constraints) == 2


def test_plain_lines_where_there_is_no_terminal():
    out = io.StringIO()
    bar = Bar("installed", 100, out)
    for count in range(101):
        bar.show(count)
    lines = out.getvalue().splitlines()
    assert len(lines) == 11
    assert lines[-1].strip() == "installed 100/100"
    assert "\r" not in out.getvalue()


def test_a_bar_on_a_terminal_fills_up():
    out = Terminal()
    bar = Bar("installed", 4, out)
    bar.show(2)
    bar.show(9)
    bar.close()
    half, full = out.getvalue().split("\r")[1:]
    assert half.count("#") == 15
    assert "2/4" in half
    assert full.count("#") == 30
    assert "4/4" in full


def test_packages_for_other_systems_do_not_count(layout, capsys):
    def run(command, log, on_line, on_tick):
        on_line("Ignoring beta: markers 'sys_platform == \"win32\"' don't match your environment")
        on_line("Collecting alpha==1.0 (from -r constraints.txt (line 2))")
        on_line("Installing collected packages: alpha")
        on_tick()
        return 0

    make_venv(layout)
    install(layout.site_packages(), "alpha", "1.0")
    install_packages(layout, run)
    shown = capsys.readouterr().out
    assert "collected 1/1" in shown
    assert "installed 1/1" in shown


@pytest.mark.parametrize("windows", [True, False])
def test_paths_of_both_systems(tmp_path, windows):
    from labkit.setup.layout import Layout

    layout = Layout(tmp_path, windows=windows)
    expected = ".venv/Scripts/python.exe" if windows else ".venv/bin/python"
    assert layout.python == tmp_path / expected
