"""An exercise as its `exercise.toml` declares it: questions, the criteria shown beforehand, the public cases.

The rubric (ids, points, titles) stands in one place, here; what trainees read, what the public check shows and what
the held-out grading scores are three readings of it and cannot drift apart.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from labkit.errors import ExerciseError
from labkit.evaluation import Case
from labkit.i18n import Text, catalogue

t = catalogue("checks")


@dataclass(frozen=True)
class RubricLine:
    """One criterion as declared: what it is worth, and which public check (if any) shows it.

    Args:
        id: kebab-case.
        points: at most so many.
        title: as trainees read it.
        next_step: what to do when it is not fulfilled.
        check: name of a check of `labkit.checks`; None: judged on held-out material only.
        options: the check's parameters.
        full_at: share of replies from which a per-reply check gives full credit.
        zero_at: share up to which it gives none.
        touched_by: words that, in a clause which the practice model did not understand, put this criterion in doubt:
            it is then measured, but open for a person to review.
        asks_for: instructions as `labkit.practice.understand` names them (`task=reply`, `include=contact`, `forbid`).
            Where the prompt has one of those words and an instruction was not heard all the same, it is in doubt, too.
            `a|b`: one of the two is enough.
        spoiled_by: wrong orders as `labkit.practice.contrary` names them (`drop_contact`). Where the prompt may give
            one, but not surely, the criterion is in doubt, too.
        manual: a person judges it; grading leaves it open and shows the anchors.
        anchors: what nothing, half and full look like, for that person and the trainee alike.
    """

    id: str
    points: float
    title: Text
    next_step: Text | None = None
    check: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    full_at: float = 1.0
    zero_at: float = 0.0
    touched_by: tuple[str, ...] = ()
    asks_for: tuple[str, ...] = ()
    spoiled_by: tuple[str, ...] = ()
    manual: bool = False
    anchors: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Question:
    """One graded value: its name in the notebook, its type, its rubric.

    Args:
        id: grade_id of the graded cell.
        type: answer type of `labkit.answers`.
        name: the variable that holds the answer.
        rubric: at least one line.
        cases: where the public cases of a prompt come from: rows of a table (`data`, `where`, `document`, `expected`)
            or the city's documents with what is known of them (`data`, `ids`, `orders`; see `labkit.cases`).
    """

    id: str
    type: str
    name: str
    rubric: tuple[RubricLine, ...]
    cases: Mapping[str, Any] | None = None

    @property
    def points(self) -> float:
        """What the question is worth: the sum of its rubric."""
        return float(sum(line.points for line in self.rubric))

    @property
    def automatic(self) -> float:
        """What of it is given without a person."""
        return float(sum(line.points for line in self.rubric if not line.manual))


@dataclass(frozen=True)
class Exercise:
    """A unit of content that is answered and graded."""

    slug: str
    version: str
    title: Text
    minutes: int
    competencies: tuple[str, ...]
    data: tuple[str, ...]
    questions: tuple[Question, ...]

    def question(self, id: str) -> Question:
        """The question of that id.

        Raises:
            ExerciseError: there is none; the message names those there are.
        """
        for question in self.questions:
            if question.id == id:
                return question
        known = ", ".join(q.id for q in self.questions)
        raise ExerciseError(t("unknown-question", slug=self.slug, id=id, known=known))


def read_exercise(file: Path) -> Exercise:
    """Read `exercise.toml`.

    Raises:
        ExerciseError: not readable, or a key is missing; the message names file and key.
    """
    try:
        data = tomllib.loads(file.read_text("utf-8"))
        return Exercise(
            slug=data["slug"],
            version=data["version"],
            title=_text(data["title"]),
            minutes=data["minutes"],
            competencies=tuple(data["competencies"]),
            data=tuple(data.get("data", ())),
            questions=tuple(_question(q, data.get("lists", {})) for q in data["question"]),
        )
    except OSError as error:
        raise ExerciseError(t("exercise-unreadable", file=file.name, why=error.strerror or "?")) from error
    except KeyError as error:
        raise ExerciseError(t("exercise-key", file=file.name, key=error.args[0])) from error
    except (AttributeError, TypeError, ValueError) as error:  # a title that is one text, points in words, a doubled [x]
        raise ExerciseError(t("exercise-unreadable", file=file.name, why=error)) from error


def find_exercise(slug: str, start: Path | None = None) -> Exercise:
    """The exercise of that slug: beside the notebook, above it, or in the checkout.

    Args:
        slug: folder name of the exercise.
        start: where to look first; the working directory by default.

    Raises:
        ExerciseError: nowhere found.
    """
    for file in places("exercise.toml", "exercises", slug, start or Path.cwd()):
        if file.is_file():
            exercise = read_exercise(file)
            if exercise.slug == slug:
                return exercise
    raise ExerciseError(t("exercise-missing", slug=slug))


def public_cases(question: Question) -> list[Case]:
    """The practice cases of a prompt question, from the data set that its `cases` names."""
    if question.cases is None:
        return []
    if "ids" in question.cases:
        from labkit.cases import public

        return public(question.cases["data"], question.cases["ids"], question.cases.get("orders", ()))
    from labkit.data import load

    frame = load(question.cases["data"])
    frame = frame[frame[question.cases["where"]].astype(bool)]
    texts, expected = question.cases["document"], question.cases["expected"]
    return [
        Case(
            id=str(row[frame.columns[0]]),
            document={lang: str(row[name]) for lang, name in texts.items() if isinstance(row[name], str)},
            expected={key: str(row[key]) for key in expected},
        )
        for row in frame.to_dict("records")
    ]


def checkout() -> Path:
    """The folder that holds `labkit/`: the checkout, or what a course unpacked."""
    return Path(__file__).resolve().parent.parent


def places(name: str, home: str, slug: str, start: Path) -> Iterator[Path]:
    """Where the file of an exercise or lesson may lie, nearest first.

    Args:
        name: `exercise.toml`, `quiz.toml`.
        home: the folder of its kind in the checkout: `exercises`, `notebooks`; `LABKIT_EXERCISES` names another.
        slug: of the exercise or lesson.
        start: where to look first.
    """
    # The trainee's own folder first: a course may run an older version than the installed one.
    for folder in (start, *list(start.parents)[:2]):
        yield folder / name
        yield folder / slug / name
    if root := os.environ.get(f"LABKIT_{home.upper()}"):
        yield Path(root) / slug / name
    yield checkout() / home / slug / name


def _question(data: Mapping[str, Any], lists: Mapping[str, Any]) -> Question:
    return Question(
        id=data["id"],
        type=data["type"],
        name=data["name"],
        rubric=tuple(_line(line, lists) for line in data["criterion"]),
        cases=data.get("cases"),
    )


def _line(data: Mapping[str, Any], lists: Mapping[str, Any]) -> RubricLine:
    return RubricLine(
        id=data["id"],
        points=float(data["points"]),
        title=_text(data["title"]),
        next_step=_text(data["next_step"]) if "next_step" in data else None,
        check=data.get("check"),
        options={key: _resolve(value, lists) for key, value in data.get("with", {}).items()},
        full_at=float(data.get("full_at", 1.0)),
        zero_at=float(data.get("zero_at", 0.0)),
        touched_by=tuple(str(word) for word in data.get("touched_by", ())),
        asks_for=tuple(str(name) for name in data.get("asks_for", ())),
        spoiled_by=tuple(str(name) for name in data.get("spoiled_by", ())),
        manual=bool(data.get("manual", False)),
        anchors=tuple(_anchors(data["anchors"])) if "anchors" in data else (),
    )


def _anchors(data: Mapping[str, Any]) -> Iterator[Text]:
    for ko, en in zip(data["ko"], data["en"], strict=True):
        yield Text(ko=str(ko), en=str(en))


def _resolve(value: Any, lists: Mapping[str, Any]) -> Any:
    """`"@category"` stands for `lists.category`: one list of labels, named by several criteria."""
    if isinstance(value, str) and value.startswith("@"):
        return lists[value[1:]]
    if isinstance(value, dict):
        return {k: _resolve(v, lists) for k, v in value.items()}
    return value


def _text(data: Mapping[str, str]) -> Text:
    return Text(ko=data["ko"], en=data["en"])
