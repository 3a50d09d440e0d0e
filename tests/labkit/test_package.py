"""What the package promises as a whole: light to import, whole in its names, and without the graders."""

import ast
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import labkit

ROOT = Path(labkit.__file__).parent.parent
HEAVY = {
    "pandas",
    "numpy",
    "openai",
    "httpx",
    "httpx2",
    "matplotlib",
    "IPython",
    "yaml",
    "kiwipiepy",
    "nbformat",
    "jupyter_core",
}


def fresh(code, *flags):
    """What a new interpreter prints; its own warnings would be errors."""
    command = [sys.executable, *flags, "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_names_are_sorted_and_each_has_a_home():
    assert list(labkit.__all__) == sorted(set(labkit.__all__))
    for name in labkit.__all__:
        value = getattr(labkit, name)
        assert value is getattr(import_module(labkit._HOME_OF[name]), name)
        assert getattr(value, "__doc__", None)


def test_a_star_import_and_dir_give_the_same_names():
    code = "from labkit import *; names = dir(); import labkit, json; print(json.dumps([names, dir(labkit)]))"
    starred, listed = json.loads(fresh(code))
    assert {name for name in starred if not name.startswith("__")} == set(labkit.__all__)
    assert set(listed) == {*labkit.__all__, "__version__"}


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'asks'"):
        _ = labkit.asks


@pytest.mark.parametrize(
    "module",
    [
        "labkit", "labkit.answers", "labkit.checks", "labkit.evaluation", "labkit.exercise", "labkit.extraction",
        "labkit.feedback", "labkit.feedback.panel", "labkit.judging", "labkit.score", "labkit.selfcheck",
        "labkit.tables", "labkit.__main__",
    ],
)  # fmt: skip
def test_importing_loads_nothing_heavy(module):
    code = f"import {module}, sys, json; print(json.dumps(sorted({{m.split('.')[0] for m in sys.modules}})))"
    assert HEAVY & set(json.loads(fresh(code))) == set()


def test_checks_are_found_without_pandas():
    code = "from labkit import checks; checks.names(); import sys; print('pandas' in sys.modules)"
    assert fresh(code).strip() == "False"


def test_a_bare_python_can_import_the_package_and_speak():
    # -S: no site-packages; `python -m labkit start` runs before anything is installed.
    code = "import labkit; labkit.language('ko'); print(labkit.DataError(labkit.Text('예', 'yes')))"
    assert fresh(code, "-S", "-X", "utf8").strip() == "예"


# --- labkit never imports graders


def imports(source):
    """Full names of all modules that a piece of Python imports, also by name in a call."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in {"import_module", "__import__", "find_spec"}:
                yield str(node.args[0].value)


def of_graders(source):
    return [name for name in imports(source) if name.split(".")[0] == "graders"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import graders", ["graders"]),
        ("def f():\n    from graders.scoring import score", ["graders.scoring", "graders.scoring.score"]),
        ("import importlib\nimportlib.import_module('graders.cell')", ["graders.cell"]),
        ("import json, graders.cell as c", ["graders.cell"]),
        ("from labkit import graders", []),
        ("x = 'graders'", []),
    ],
)
def test_the_scan_sees_what_it_should(source, found):
    assert of_graders(source) == found


@pytest.mark.parametrize("file", sorted((ROOT / "labkit").rglob("*.py")), ids=lambda f: str(f.relative_to(ROOT)))
def test_labkit_imports_nothing_of_the_graders(file):
    assert of_graders(file.read_text("utf-8")) == []


def code_of(notebook):
    """The code cells of a notebook as Python; lines that only IPython reads are left out."""
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            lines = "".join(cell["source"]).splitlines()
            yield "\n".join("pass" if x.lstrip().startswith(("%", "!")) else x for x in lines)


NOTEBOOKS = sorted([*ROOT.glob("exercises/*/*/*.ipynb"), *ROOT.glob("notebooks/*/*/*.ipynb")])
SOURCES = sorted([*ROOT.glob("exercises/*/*.py"), *ROOT.glob("notebooks/*/*.py")])


def test_there_is_something_to_scan():
    assert {f.parent.name for f in SOURCES} >= {"choose_licence", "clean_population", "triage_complaints"}


@pytest.mark.parametrize("file", [*SOURCES, *NOTEBOOKS], ids=lambda f: str(f.relative_to(ROOT)))
def test_what_trainees_run_imports_nothing_of_the_graders(file):
    # In an exercise's source the builder adds the hidden line; what is written there is the trainee's own.
    cells = code_of(file) if file.suffix == ".ipynb" else [file.read_text("utf-8")]
    for cell in cells:
        assert of_graders(cell) == []
