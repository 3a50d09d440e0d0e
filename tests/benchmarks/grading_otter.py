"""otter-grader's local runner on the same submissions, in a virtual environment of its own.

What is translated: otter runs a notebook's tests after its last cell, and a test case is passed or not, without partial
credit. So each question becomes one test file of 12 cases; all call the same scoring as nbgrader's hidden line does,
and case i passes when bit i of the points (in hundredths) is set: their sum is the score. Otter executes the notebook
as handed in, in a kernel of the scratch environment, which borrows the lab's packages where it has none of its own.
"""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from graders.course.sources import exercise_of
from labkit.exercise import checkout
from tests.benchmarks.grading_submissions import Submission

BITS = 12
_TEST = """OK_FORMAT = True
test = {{
    "name": "{question}",
    "points": {points},
    "suites": [{{"type": "doctest", "scored": True, "setup": "", "teardown": "", "cases": [
        {{"hidden": True, "locked": False,
          "code": ">>> import otter_bits; otter_bits.bit('{slug}', '{question}', globals(), %d)\\nTrue" % bit}}
        for bit in range({bits})
    ]}}],
}}
"""
# Lies in the scratch environment. A question is scored once for its twelve cases.
_BITS = """from graders.cell import score_namespace

_known = {}


def bit(slug, question, names, number):
    if question not in _known:
        _known[question] = round(score_namespace(slug, question, names).points * 100)
    return bool(_known[question] >> number & 1)
"""
_DRIVER = """import json, sys
from otter.api import grade_submission
for line in sys.stdin:
    name, notebook, autograder = json.loads(line)
    try:
        results = grade_submission(notebook, autograder, quiet=True)
        points = {r.name: round(r.score, 2) for r in results.results.values()}
    except Exception as error:
        points = {"error": f"{type(error).__name__}: {error}"[:200]}
    print("RESULT", json.dumps([name, points]), flush=True)
"""


def install(folder: Path) -> Path | None:
    """A virtual environment with otter-grader; None where it cannot be installed.

    Args:
        folder: a new one, temporary.
    """
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin/python"
    installed = subprocess.run([python, "-m", "pip", "install", "-q", "otter-grader"], capture_output=True, check=False)
    if installed.returncode:
        return None
    packages = Path(
        subprocess.check_output([python, "-c", "import site; print(site.getsitepackages()[0])"], text=True).strip()
    )
    borrowed = [str(checkout()), *(path for path in sys.path if path.endswith("site-packages"))]
    (packages / "zz-lab.pth").write_text("\n".join(borrowed) + "\n", "utf-8")  # after its own packages
    (packages / "otter_bits.py").write_text(_BITS, "utf-8")
    return python


def by_otter(python: Path, folder: Path, submissions: Sequence[Submission]) -> dict[str, dict[str, float]]:
    """Points by student and question, one submission after another as `otter run` does.

    Args:
        python: of the environment with otter-grader.
        folder: a new one.
        submissions: honest ones.
    """
    folder.mkdir(parents=True)
    lines = []
    for one in submissions:
        autograder = _autograder(folder, one.slug)
        (folder / one.name).mkdir()
        notebook = folder / one.name / f"{one.slug}.ipynb"
        notebook.write_bytes(one.data)
        lines.append(json.dumps([one.name, str(notebook), str(autograder)]))
    # As under nbgrader: the visible check of a graded cell does nothing, the hidden scoring decides.
    env = os.environ | {"NBGRADER_EXECUTION": "autograde", "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [python, "-c", _DRIVER],
        input="\n".join(lines),
        stdout=subprocess.PIPE,
        text=True,
        env=env,
        cwd=folder,
        check=True,
    )
    return dict(json.loads(line[7:]) for line in done.stdout.splitlines() if line.startswith("RESULT "))


def _autograder(folder: Path, slug: str) -> Path:
    file = folder / f"{slug}.zip"
    if not file.exists():
        with zipfile.ZipFile(file, "w") as packed:
            packed.writestr("otter_config.json", json.dumps({"lang": "python", "pdf": False, "show_hidden": True}))
            for question in exercise_of(slug).questions:
                points = [2**bit / 100 for bit in range(BITS)]
                text = _TEST.format(question=question.id, slug=slug, points=points, bits=BITS)
                packed.writestr(f"tests/{question.id}.py", text)
    return file
