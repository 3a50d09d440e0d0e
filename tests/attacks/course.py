"""All attacks as students of one course, graded in one run an exercise, with honest people before and after them."""

import hashlib
import json
import resource
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from graders.course.create import create_course
from graders.course.grade import Graded, grade
from graders.demo import answers
from tests.attacks.attack import Attack
from tests.attacks.catalogue import FAMILY_OF
from tests.attacks.honest import CARDS, PROMPT, TABLE, WHOLE, Points
from tests.attacks.pages import write_feedback
from tests.attacks.surroundings import Surroundings

CELL_SECONDS = 4
# Whose words may come to stand on a feedback page. nbgrader takes a third of a second for each page.
TELLING = ("metadata", "files", "notebooks", "objects", "forging", "reading", "injection", "markup", "formulas")
FIRST, LAST = "aa-honest", "zz-honest"
FULL: dict[str, Points] = {CARDS: WHOLE, TABLE: {"tidy-table": 20}, PROMPT: {"triage-prompt": 20}}


@dataclass(frozen=True)
class Result:
    """What is left of one submission.

    Args:
        points: by question, as the gradebook says.
        notes: what the instructor is told, in English.
        outputs: of all cells in the autograded notebook.
        notebook: the autograded file.
        page: the feedback.
        record: the score records.
    """

    points: Points
    notes: str
    outputs: str
    notebook: str
    page: str
    record: str


@dataclass
class Run:
    """The course after everybody was graded."""

    around: Surroundings
    results: dict[tuple[str, str], Result] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    grown: int = 0
    """Bytes by which this process, which is the grader's, was larger at its largest than before."""

    def of(self, attack: Attack) -> Result:
        """What is left of an attack."""
        return self.results[attack.who, attack.slug]


def honest_student(name: str, slug: str, token: str) -> Attack:
    """A classmate with the model answers, and a secret in a comment."""
    texts = {q: f"# {token}\n{code}" for q, code in answers.solution(slug, "ko").items()}
    return Attack(name, "nothing", answers=texts, slug=slug, due=FULL[slug], language="ko")


def run_course(
    around: Surroundings, attacks: Iterable[Attack], grade: Callable[[Path, str], list[Graded]] = grade
) -> Run:
    """Make the course, hand everything in, grade it, write the feedback.

    Args:
        around: the traps, open.
        attacks: who hands in what.
        grade: from course and assignment to results.
    """
    attacks = list(attacks)
    slugs = sorted({a.slug for a in attacks})
    create_course(around.course, slugs)
    config = around.course / "nbgrader_config.py"
    # Nobody wants to watch twenty endless loops for the full time.
    config.write_text(f"{config.read_text('utf-8')}c.Execute.timeout = {CELL_SECONDS}\n", "utf-8")
    _plant_in_gradebook(around)
    everybody = attacks + [honest_student(n, s, around.tokens["classmate"]) for n in (FIRST, LAST) for s in slugs]
    for attack in everybody:
        attack.hand_in(around.course / "submitted" / attack.who / attack.slug, around)
    run = Run(around, before=fingerprints(around.course))
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for slug in slugs:
        graded = {g.student: g for g in grade(around.course, slug)}
        run.grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - largest) * 1024
        for attack in everybody:
            if attack.slug == slug:
                if attack.name not in FAMILY_OF or FAMILY_OF[attack.name] in TELLING:
                    write_feedback(around.course, attack.who, slug)
                run.results[attack.who, slug] = _result(around.course, attack, graded[attack.who])
    return run


def fingerprints(course: Path) -> dict[str, str]:
    """What no submission may change: sources, configuration, everything that was handed in."""
    files = [course / "nbgrader_config.py"]
    for folder in ("source", "solutions", "release", "submitted"):
        files += [f for f in (course / folder).rglob("*") if f.is_file() and not f.is_symlink()]
    return {str(f.relative_to(course)): hashlib.sha256(f.read_bytes()).hexdigest() for f in sorted(files)}


def _plant_in_gradebook(around: Surroundings) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{around.course / 'gradebook.db'}") as gradebook:
        gradebook.update_or_create_student(LAST, first_name=around.tokens["gradebook"])


def _result(course: Path, attack: Attack, graded: Graded) -> Result:
    notebook = _text(course / "autograded" / attack.who / attack.slug / f"{attack.slug}.ipynb")
    cells = json.loads(notebook)["cells"] if notebook else []
    return Result(
        dict(graded.points),
        " ".join(note.en for note in graded.notes),
        json.dumps([cell.get("outputs") for cell in cells], ensure_ascii=False),
        notebook,
        _text(course / "feedback" / attack.who / attack.slug / f"{attack.slug}.html"),
        _text(course / "scores" / attack.slug / f"{attack.who}.jsonl"),
    )


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""
