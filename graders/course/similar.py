"""Answers that resemble each other, for a person to look at. Two colleagues may have learnt at one table.

What everybody has from us (the stub, the brief) and what much of the class has in common (the labels of the task, a
starter's lines) says nothing about a pair and is taken out first.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from graders.course.records import students_with_records
from graders.course.sources import instructor_notebook

MIN_CHARS = 60
"""Shorter rests are alike by chance."""
_COMMON = 0.2
"""A line that this share of the class wrote is the task's, not anybody's own."""


@dataclass(frozen=True)
class Pair:
    """Two answers that are alike.

    Args:
        question: id of the answer cell.
        students: the two.
        likeness: 0 to 100, of what is their own (rapidfuzz's ratio over words, order counted).
        shared: the longest line that both wrote.
        own: how many characters of their own the shorter answer has.
    """

    question: str
    students: tuple[str, str]
    likeness: int
    shared: str
    own: int


def similar(course: Path, assignment: str, least: int = 85) -> list[Pair]:
    """Pairs of answers, most alike first.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
        least: from this likeness on.
    """
    answers = dict(_answers(course, assignment))
    ours = _given(assignment)
    pairs: list[Pair] = []
    for question in sorted({q for found in answers.values() for q in found}):
        texts = {student: found[question] for student, found in answers.items() if question in found}
        pairs += _pairs(question, _own(texts, ours), least)
    return sorted(pairs, key=lambda p: (-p.likeness, -p.own, p.students))


def _answers(course: Path, assignment: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Student → text of each answer cell, as it was graded."""
    for student in students_with_records(course, assignment):
        file = course / "autograded" / student / assignment / f"{assignment}.ipynb"
        try:
            cells = json.loads(file.read_text("utf-8"))["cells"]
        except (OSError, ValueError, KeyError):
            continue
        yield (
            student,
            {
                cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"])
                for cell in cells
                if cell["metadata"].get("nbgrader", {}).get("solution")
            },
        )


def _given(assignment: str) -> set[str]:
    """Lines that stand in our own notebooks, in either language."""
    return {
        _plain(line)
        for lang in ("ko", "en")
        for cell in instructor_notebook(assignment, lang).cells
        if not cell.metadata.get("nbgrader", {}).get("solution")
        for line in cell.source.splitlines()
    }


def _own(texts: dict[str, str], ours: set[str]) -> dict[str, list[str]]:
    """Each person's own lines."""
    lines = {student: [line for line in text.splitlines() if _plain(line)] for student, text in texts.items()}
    known = Counter(plain for found in lines.values() for plain in {_plain(line) for line in found})
    often = {plain for plain, n in known.items() if n > max(3, _COMMON * len(texts))}
    return {s: [line for line in found if _plain(line) not in ours | often] for s, found in lines.items()}


def _plain(line: str) -> str:
    return "".join(line.split()).casefold()


def _pairs(question: str, own: dict[str, list[str]], least: int) -> Iterator[Pair]:
    from rapidfuzz import fuzz, process

    people = [student for student, lines in own.items() if len("".join(lines)) >= MIN_CHARS]
    texts = [" ".join(" ".join(own[student]).split()).casefold() for student in people]
    if len(people) < 2:
        return
    # One core: the other one may be grading.
    likeness = process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=least, workers=1)
    for a, b in combinations(range(len(people)), 2):
        if likeness[a][b] >= least:
            shared = _shared(own[people[a]], own[people[b]])
            size = min(len(texts[a]), len(texts[b]))
            yield Pair(question, (people[a], people[b]), round(float(likeness[a][b])), shared, size)


def _shared(a: list[str], b: list[str]) -> str:
    theirs = {_plain(line) for line in b}
    return max((line.strip() for line in a if _plain(line) in theirs), key=len, default="")
