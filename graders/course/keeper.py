"""Keeps what grading found, in an order that a kill at any moment cannot spoil.

pending mark → answers → notebook and gradebook (by the caller) → audit log → record → mark gone. A mark that is still
there tells the next run whom to grade again; the record, written last, tells it who is done.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from graders.course import audit
from graders.course.examined import Examined, examined
from graders.course.intake import Taken, take_in
from graders.course.locks import locked_students
from graders.course.records import (
    Made,
    mark_pending,
    read_made,
    read_records,
    unmark_pending,
    write_answers,
    write_records,
)
from graders.course.scorer import Judged, exercise_of, judged_from
from graders.course.versions import ENGINE, criteria_version
from graders.texts import t
from labkit.errors import SetupError
from labkit.i18n import Language, Text
from labkit.score import CriterionScore, Score

Why = Literal["first", "changed", "failed", "interrupted", "criteria", "forced", "restored", "stock"]
"""Why a score was made: the codes that the audit log keeps."""


@dataclass(frozen=True)
class Moved:
    """A criterion whose points changed when a person was graded again."""

    student: str
    question: str
    criterion: str
    before: float
    after: float


class Keeper:
    """Records, answers and audit log of one assignment.

    Args:
        course: the course directory.
        assignment: slug of the exercise.
    """

    def __init__(self, course: Path, assignment: str) -> None:
        self._course, self._assignment = course, assignment

    @cached_property
    def criteria(self) -> str:
        """Version of the criteria as they are now.

        Raises:
            SetupError: they cannot be read: then no grading must begin.
        """
        try:
            version = criteria_version(self._assignment)
            return self.examined.version(version) if self.examined else version
        except (ImportError, SyntaxError, KeyError, OSError) as error:
            raise SetupError(t("criteria-unreadable", assignment=self._assignment, why=error)) from error

    @cached_property
    def examined(self) -> Examined | None:
        """The course's own model for this assignment's prompts; None where they run on the practice model."""
        return examined(self._course, exercise_of(self._assignment))

    @cached_property
    def locked(self) -> frozenset[str]:
        """Whose scores are published."""
        return locked_students(self._course, self._assignment)

    @cached_property
    def _logged(self) -> dict[str, audit.Event]:
        """The log's last word on everybody's score."""
        events = audit.read_events(self._course, self._assignment)
        return {event["student"]: event for event in events if event.get("event") == "score"}

    def begin(self, student: str) -> None:
        """Before anything of theirs is written."""
        mark_pending(self._course, student, self._assignment)

    def keep_answers(self, taken: Taken, sent: Mapping[str, Any]) -> None:
        """The plain answers, for criteria that change."""
        write_answers(self._course, taken.student, self._assignment, taken.content, sent)

    def finish(self, student: str, judged: Sequence[Judged], made: Made, why: Why) -> list[Moved]:
        """After notebook and gradebook: log, record, mark gone.

        Args:
            student: whose.
            judged: the scores.
            made: from what and with what.
            why: what was the reason to grade.

        Returns:
            The criteria whose points moved against the record before.
        """
        moved = list(_moved(student, read_records(self._course, student, self._assignment), judged))
        self._log(student, judged, made, why)
        write_records(self._course, student, self._assignment, [one.record for one in judged], made)
        unmark_pending(self._course, student, self._assignment)
        return moved

    def agreed(self, student: str) -> None:
        """Notebook and gradebook say again what the record says."""
        unmark_pending(self._course, student, self._assignment)

    def made(self, taken: Taken, judged: Iterable[Judged], *, box: str, ended: str, timed_out: int = 0) -> Made:
        """How a score comes about, for the record.

        Args:
            taken: the submission.
            judged: its scores.
            box: that the cells ran in.
            ended: how the run ended.
            timed_out: how many cells were interrupted.
        """
        return Made(
            taken.submitted, taken.content, self.criteria, ENGINE, box, ended, taken.lang, taken.readable,
            ended == "lost" or any(one.failed for one in judged), tuple(note.as_dict() for note in taken.notes),
            self.examined.settings.name if self.examined else "", timed_out,
        )  # fmt: skip

    def keep_stock(
        self, student: str, judged: Sequence[Judged], sent: Mapping[str, Any], *, box: str, ended: str, timed_out: int
    ) -> None:
        """All of it at once, for stock `nbgrader autograde`, which reads `submitted/` by itself.

        The gradebook is saved by nbgrader a moment later. Were it not, the next `graders grade` finds them apart.
        """
        for taken in take_in(self._course, self._assignment, [student]):
            self.keep_answers(taken, sent)
            made = self.made(taken, judged, box=box, ended=ended, timed_out=timed_out)
            self.finish(student, judged, made, "stock")

    def kept_scores(self, student: str, lang: Language) -> list[Judged]:
        """The scores of the record, as if they had just been made."""
        records = read_records(self._course, student, self._assignment)
        return [judged_from(score_of(record), lang) for record in records]

    def to_review(self, student: str, questions: Iterable[str]) -> set[str]:
        """The questions that formgrader must ask a person to look at."""
        made = read_made(self._course, student, self._assignment)
        if made is None or not made.readable:
            return set(questions)
        records = read_records(self._course, student, self._assignment)
        return {r["question"] for r in records if any(c["ungraded"] for c in r["criteria"])}

    def _log(self, student: str, judged: Sequence[Judged], made: Made, why: Why) -> None:
        points = {one.question: json.loads(one.record)["points"] for one in judged}
        last = self._logged.get(student)
        event = {
            "event": "score", "assignment": self._assignment, "student": student, "points": points,
            "before": last["points"] if last else None, "why": why, "content": made.content,
            "criteria": made.criteria, "engine": made.engine, "box": made.box,
            "review": sorted(one.question for one in judged if one.review),
        }  # fmt: skip
        same = ("points", "content", "criteria", "engine", "box", "review")
        # A run that was killed between log and record, or a grading that found the same: nothing happened to the score.
        if last is None or any(last.get(key) != event[key] for key in same):
            audit.append(self._course, event)
            self._logged[student] = event


def _moved(student: str, before: Sequence[Mapping[str, Any]], judged: Sequence[Judged]) -> Iterator[Moved]:
    old = {(r["question"], c["id"]): c["points"] for r in before for c in r["criteria"]}
    new = {
        (r["question"], c["id"]): c["points"] for one in judged for r in [json.loads(one.record)] for c in r["criteria"]
    }
    if not old:
        return
    for question, criterion in dict.fromkeys((*old, *new)):
        was, now = old.get((question, criterion), 0.0), new.get((question, criterion), 0.0)
        if was != now:
            yield Moved(student, question, criterion, was, now)


def score_of(record: Mapping[str, Any]) -> Score:
    """A score from its record."""
    lines = tuple(
        CriterionScore(
            c["id"], c["points"], c["max_points"], Text(**c["title"]), Text(**c["reason"]), tuple(c["evidence"]),
            Text(**c["next_step"]) if c["next_step"] else None, c["ungraded"],
        )
        for c in record["criteria"]
    )  # fmt: skip
    return Score(
        record["question"], record["points"], record["max_points"], record["answer"], Text(**record["reason"]), lines
    )
