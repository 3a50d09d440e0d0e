import socket

import pytest

from labkit.setup import doctor
from labkit.setup.doctor import compare_versions, examine, table


def by_name(results):
    return {result.name.en: result for result in results}


def test_on_a_bare_python_it_says_that_nothing_is_installed(layout):
    seen = by_name(examine(layout))
    assert seen["Installed packages"].must_be_fixed
    assert "nothing is installed" in seen["Installed packages"].seen.en
    assert "Model" not in seen  # nothing could be said about it


def test_marks_are_words_too_and_each_fault_has_a_next_step(layout):
    shown = table(examine(layout))
    assert "✘ to fix | Installed packages" in shown
    assert "→ Run python3 -m labkit start." in shown
    assert "✔ fine | Python" in shown


def test_an_empty_file_among_the_data_is_found(layout):
    folder = layout.root / "datasets" / "budget"
    folder.mkdir(parents=True)
    (folder / "datapackage.yaml").write_text("name: budget\n")
    (folder / "budget.csv").write_text("a,b\n")
    assert by_name(examine(layout))["Data sets"].verdict == "ok"
    (folder / "budget.csv").write_text("")
    broken = by_name(examine(layout))["Data sets"]
    assert broken.must_be_fixed
    assert "budget.csv" in broken.seen.en


@pytest.mark.parametrize(
    ("pins", "wrong"),
    [
        ("pytest==0.0.1 \\\n    --hash=sha256:aa\n", 1),
        ("no-such-package-here==1.0 \\\n", 1),
        ("no-such-package-here==1.0 ; sys_platform == 'nowhere' \\\n", 0),
        ("# pytest==0.0.1\n", 0),
    ],
)
def test_versions_against_the_pins(pins, wrong):
    assert len(compare_versions(pins)[0]) == wrong


def test_no_free_port_must_be_fixed(layout, monkeypatch):
    monkeypatch.setattr(doctor, "is_free", lambda port: False)
    assert by_name(examine(layout))["Port"].must_be_fixed


def test_a_failing_model_is_a_line_in_the_table_not_a_crash(layout, monkeypatch):
    def explode(name):
        raise socket.gaierror("no such host")

    monkeypatch.setattr(doctor.importlib, "import_module", explode)
    result = doctor._model(layout)
    assert result.must_be_fixed
    assert "no such host" in result.seen.en
    assert result.next_step
