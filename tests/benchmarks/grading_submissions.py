"""Honest submissions by the hundred, from a seed: right, partly right, wrong, untouched, each with harmless oddities.

Answers come from the proof banks (`tests/bank`, written by hands that saw only the brief), from the model solutions
and from the demonstration's class. Oddities are what honest people's notebooks hold besides the answer.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graders.course.sources import exercise_of
from graders.demo import answers
from labkit.exercise import Question
from tests.attacks.attack import Notebook, code_cell, markdown_cell, released
from tests.graders.bank import ROOT

SLUGS = tuple(sorted(f.parent.name for f in (ROOT / "exercises").glob("*/exercise.toml")))


@dataclass(frozen=True)
class Submission:
    """One honest submission.

    Args:
        name: of the student; says number, kind and oddities.
        slug: exercise.
        lang: of the notebook.
        data: the file.
    """

    name: str
    slug: str
    lang: Any
    data: bytes

    def hand_in(self, course: Path) -> None:
        """Put it where `nbgrader collect` would."""
        folder = course / "submitted" / self.name / self.slug
        folder.mkdir(parents=True)
        (folder / f"{self.slug}.ipynb").write_bytes(self.data)


def generate(count: int, seed: int = 2026, slugs: Sequence[str] = SLUGS) -> Iterator[Submission]:
    """Submissions; the first n of a longer list are the same as a list of n.

    Args:
        count: how many.
        seed: another one, other submissions.
        slugs: of the exercises, which take turns.
    """
    for number in range(count):
        yield _one(number, slugs[number % len(slugs)], random.Random(f"{seed}-{number}"))


def _one(number: int, slug: str, rng: random.Random) -> Submission:
    lang = rng.choice(("ko", "en"))
    notebook = json.loads(released(slug, lang))
    kinds = []
    for question in exercise_of(slug).questions:
        kind = rng.choice(("right", "partly", "wrong", "untouched", "bank", "bank", "bank"))
        if text := _text(slug, lang, question, kind, rng):
            _cell(notebook, f"{question.id}-answer")["source"] = text
        kinds.append(kind)
    odd = rng.sample(sorted(ODDITIES), rng.choice((0, 1, 1, 2, 3)))
    for name in sorted(odd, key=lambda name: name == "lines"):  # last: the others take a cell's source for one text
        ODDITIES[name](notebook, rng)
    words = "-".join([*dict.fromkeys(kinds), *odd])
    return Submission(f"s{number:03d}-{words}", slug, lang, json.dumps(notebook).encode())


def _text(slug: str, lang: Any, question: Question, kind: str, rng: random.Random) -> str | None:
    if kind == "untouched":
        return None
    if kind == "bank":
        if written := _bank(slug).get(question.id):
            return _as_code(question, rng.choice(written))
        kind = rng.choice(("right", "partly", "wrong"))  # an exercise whose bank is still to be written
    write = {"right": answers.solution, "partly": answers.partly, "wrong": answers.wrong}[kind]
    return write(slug, lang).get(question.id)


@cache
def _bank(slug: str) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    file = ROOT / "tests/bank" / f"{slug}.jsonl"
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        entry = json.loads(line)
        found.setdefault(entry["question"], []).append(entry["answer"])
    return found


def _as_code(question: Question, answer: Any) -> str:
    """A table's answer is code already; every other one becomes an assignment."""
    return str(answer) if question.type == "table" else f"{question.name} = {answer!r}"


def _cell(notebook: Notebook, id: str) -> Notebook:
    return next(c for c in notebook["cells"] if c["id"] == id)


def _answers(notebook: Notebook) -> list[int]:
    return [i for i, c in enumerate(notebook["cells"]) if c["id"].endswith("-answer")]


def _insert(source: str) -> Callable[[Notebook, random.Random], None]:
    """A code cell of one's own, anywhere after the set-up cell."""

    def put(notebook: Notebook, rng: random.Random) -> None:
        cells = notebook["cells"]
        first = next(i for i, c in enumerate(cells) if c["cell_type"] == "code") + 1
        cells.insert(rng.randint(first, len(cells)), code_cell(source, f"own{len(cells)}"))

    return put


def _to_answer(text: str, *, before: bool = False) -> Callable[[Notebook, random.Random], None]:
    """Lines of one's own in an answer cell."""

    def put(notebook: Notebook, rng: random.Random) -> None:
        cell = notebook["cells"][rng.choice(_answers(notebook))]
        cell["source"] = f"{text}\n{cell['source']}" if before else f"{cell['source']}\n{text}"

    return put


def _before_test(notebook: Notebook, rng: random.Random) -> None:
    """A cell between an answer and its test."""
    at = rng.choice(_answers(notebook))
    notebook["cells"].insert(at + 1, code_cell("x = 1\nx", f"between{at}"))


def _move_prose(notebook: Notebook, rng: random.Random) -> None:
    cells = notebook["cells"]
    prose = [i for i, c in enumerate(cells) if c["cell_type"] == "markdown"]
    cells.insert(rng.randrange(len(cells)), cells.pop(rng.choice(prose)))


def _delete_prose(notebook: Notebook, rng: random.Random) -> None:
    prose = [i for i, c in enumerate(notebook["cells"]) if c["cell_type"] == "markdown"]
    del notebook["cells"][rng.choice(prose)]


def _reorder_questions(notebook: Notebook, rng: random.Random) -> None:
    """The first question last, its test with it: nothing it needs comes later."""
    cells = notebook["cells"]
    first = cells[_answers(notebook)[0]]
    test = _cell(notebook, first["id"].removesuffix("-answer"))
    for moved in (first, test):
        cells.remove(moved)
        cells.append(moved)


def _stored_outputs(notebook: Notebook, rng: random.Random) -> None:
    """What the trainee saw, as Jupyter saves it."""
    for number, cell in enumerate(c for c in notebook["cells"] if c["cell_type"] == "code"):
        cell["execution_count"] = number + 1
        cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["saved\n"]}]


def _lists_of_lines(notebook: Notebook, rng: random.Random) -> None:
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True)


def _helper(notebook: Notebook, rng: random.Random) -> None:
    """The answer made in a cell of one's own, and only handed on in the answer's."""
    at = rng.choice(_answers(notebook))
    cell = notebook["cells"][at]
    name = (
        next(line.split("=")[0].strip() for line in reversed(cell["source"].splitlines()) if "=" in line)
        if "=" in cell["source"]
        else ""
    )
    if name.isidentifier():
        notebook["cells"].insert(at, code_cell(f"{cell['source']}\nmine = {name}", f"helper{at}"))
        cell["source"] = f"{name} = mine"


def _metadata(notebook: Notebook, rng: random.Random) -> None:
    notebook["metadata"]["widgets"] = {}
    notebook["metadata"]["toc-autonumbering"] = True
    for cell in notebook["cells"]:
        cell["metadata"]["collapsed"] = False
        cell["metadata"]["execution"] = {"iopub.status.busy": "2026-11-20T09:00:00Z"}


ODDITIES: dict[str, Callable[[Notebook, random.Random], None]] = {
    "warns": _insert("import warnings\nwarnings.warn('careful')"),
    "warns-in-answer": _to_answer("import warnings; warnings.warn('careful')"),
    "stderr": _to_answer("import sys; print('note', file=sys.stderr)"),
    "prints": _to_answer("print('한글', 123)"),
    "prints-much": _insert("for i in range(2000):\n    print('line', i)"),
    "ends-in-a-value": _to_answer("'a value'"),
    "own-cell": _insert("numbers = [1, 2, 3]\nsum(numbers)"),
    "own-text": lambda notebook, rng: notebook["cells"].append(markdown_cell("## 메모\n\n오늘은 여기까지", "memo")),
    "empty-cell": _insert(""),
    "error-in-own-cell": _insert("raise ValueError('one of my tries')"),
    "syntax-error": _insert("for x in\n  print("),
    "name-error": _insert("not_defined + 1"),
    "error-after-answer": _to_answer("1 / 0"),
    "error-before-answer": _to_answer("1 / 0", before=True),
    "between": _before_test,
    "moved-text": _move_prose,
    "deleted-text": _delete_prose,
    "reordered": _reorder_questions,
    "stored-outputs": _stored_outputs,
    "lines": _lists_of_lines,
    "helper": _helper,
    "metadata": _metadata,
    "plots": _insert("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('인구')\nplt.show()"),
    "frame": _insert("import pandas as pd\npd.DataFrame({'가': [1, 2]}).describe()"),
    "random": _insert("import random\nimport numpy as np\nrandom.random(), np.random.rand()"),
    "asks": _insert("labkit.ask('한 문장으로 요약해 주세요: {document}', '도서관은 월요일에 쉽니다.')"),
    "checks-again": lambda notebook, rng: notebook["cells"].append(
        code_cell(next(c["source"] for c in notebook["cells"] if "labkit.check(" in c["source"]), "again")
    ),
    "timed": _to_answer("%%time", before=True),
    "magic": _insert("%who\n%pwd"),
    "shell": _insert("!echo hello"),
    "awaits": _insert("import asyncio\nawait asyncio.sleep(0.01)"),
    "switches-language": _insert("labkit.language('en')"),
    "defines": _insert("from dataclasses import dataclass\n@dataclass\nclass Thing:\n    x: int = 1\nThing()"),
    "display-options": _insert(
        "import pandas as pd\npd.set_option('display.max_rows', 5)\npd.options.display.precision = 2"
    ),
    "shadows": _insert("list = [1]\nsum = 3\nlen = None\nstr = 'x'"),
    "closes-figures": _insert("import matplotlib.pyplot as plt\nplt.close('all')"),
    "writes-a-file": _insert("open('mine.txt', 'w').write('x')\nopen('mine.txt').read()"),
}
