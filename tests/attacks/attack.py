"""One hostile submission as data, and how its notebook comes to be."""

import copy
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from graders.build.release import release
from graders.course.sources import instructor_notebook
from tests.attacks.honest import CARDS, MIXED, PROMPT, Lang, Points, honest_answers, scored
from tests.attacks.surroundings import Surroundings

# Attacks say so themselves when they got through; in two pieces, since the notebook shows their source.
PRELUDE = 'def escaped(*what): print("ESC" + "APED", *what)\n\n\n'
ESCAPED = "ESCAPED"

Notebook = dict[str, Any]


@dataclass(frozen=True)
class Attack:
    """A hostile or broken submission.

    Args:
        name: of the attack, and of the student who hands it in unless `student` says another.
        aim: what it tries, in a line.
        code: a code cell of the trainee's own, standing before the answer to the question `at`.
        at: a question, or "first".
        answers: question → code, on top of the honest answers of the exercise.
        spoil: from the notebook as JSON to another one, or to the bytes of the file.
        beside: what else lies in the submitted folder (or in place of the notebook).
        due: what the honest part earns by question; None for what scoring the honest prompt directly says.
        earns: with no `due`, its own answers earn what scoring them directly says: they ask for something honest, too.
        box: whether the engine needs its box to bear it: without one it would do harm, or simply succeed.
        noted: whether the instructor must be told.
        stock: why it is not run on stock nbgrader; empty where it is.
    """

    name: str
    aim: str
    code: str = ""
    at: str = "first"
    answers: dict[str, str] = field(default_factory=dict)
    spoil: Callable[[Notebook], Notebook | bytes] | None = None
    beside: Callable[[Path, Surroundings], None] | None = None
    slug: str = CARDS
    due: Points | None = field(default_factory=MIXED.copy)
    earns: bool = False
    box: bool = False
    noted: bool = False
    stock: str = ""
    student: str = ""
    language: Lang | None = None

    @property
    def lang(self) -> Lang:
        """Of the notebook handed in: both languages take turns by name."""
        return self.language or ("en" if crc32(self.name.encode()) % 2 else "ko")

    @property
    def who(self) -> str:
        """The student."""
        return self.student or self.name

    def points(self) -> Points:
        """What the honest part earns, by question."""
        if self.due is not None:
            return self.due
        return scored(self.slug, honest_answers(self.slug, self.lang) | (self.answers if self.earns else {}))

    def hand_in(self, folder: Path, around: Surroundings) -> None:
        """Write the submission into a folder that does not exist yet."""
        folder.mkdir(parents=True)
        (folder / "timestamp.txt").write_text("2026-11-20 09:00:00 UTC", "utf-8")
        (folder / f"{self.slug}.ipynb").write_bytes(self._file(around))
        if self.beside:
            self.beside(folder, around)

    def _file(self, around: Surroundings) -> bytes:
        notebook = json.loads(released(self.slug, self.lang))
        texts = honest_answers(self.slug, self.lang) | self.answers
        for cell in notebook["cells"]:
            if cell["id"].removesuffix("-answer") in texts and cell["id"].endswith("-answer"):
                cell["source"] = around.fill(texts[cell["id"].removesuffix("-answer")])
        if self.code:
            notebook["cells"].insert(
                _place(notebook, self.at), code_cell(around.fill(PRELUDE + self.code.strip()), "attack")
            )
        spoilt = self.spoil(notebook) if self.spoil else notebook
        return spoilt if isinstance(spoilt, bytes) else json.dumps(spoilt).encode()


def on_prompt(name: str, aim: str, prompt: str | None = None, **more: Any) -> Attack:
    """An attack by a prompt; its due is what the honest prompt gets, unless said otherwise."""
    answers = {} if prompt is None else {"triage-prompt": prompt}
    return Attack(name, aim, slug=PROMPT, answers=answers, **{"due": None} | more)


def code_cell(source: str, id: str) -> Notebook:
    """A cell of the trainee's own."""
    return {"cell_type": "code", "id": id, "metadata": {}, "outputs": [], "execution_count": None, "source": source}


def markdown_cell(source: str, id: str) -> Notebook:
    """A text of the trainee's own."""
    return {"cell_type": "markdown", "id": id, "metadata": {}, "source": source}


def cell(notebook: Notebook, id: str) -> Notebook:
    """The cell of that id."""
    return next(c for c in notebook["cells"] if c["id"] == id)


def graded(notebook: Notebook) -> list[Notebook]:
    """The test cells."""
    return [c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade")]


def _place(notebook: Notebook, at: str) -> int:
    first = re.compile(r".*-answer" if at == "first" else rf"{re.escape(at)}-answer")
    if at == "last":
        return len(notebook["cells"])
    return next(i for i, c in enumerate(notebook["cells"]) if first.fullmatch(c["id"]))


@cache
def released(slug: str, lang: Lang) -> str:
    return json.dumps(release(copy.deepcopy(instructor_notebook(slug, lang))))
