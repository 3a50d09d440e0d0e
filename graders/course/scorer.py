"""Score answers in processes of their own, which import the criteria once and run nothing of a trainee's.

A criterion that hangs, eats memory or crashes ends its process, not the run: the question gets no points, is marked
for review with the reason, and the next one is scored by a fresh process.
"""

import json
import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from graders import criteria
from graders.cell import Points
from graders.course import examined
from graders.course.examined import Examined, examiner_of
from graders.course.nbgrader_runs import environment
from graders.scoring import score
from graders.texts import t
from labkit import extraction
from labkit.errors import AnswerError
from labkit.exercise import Exercise, Question, checkout, read_exercise
from labkit.feedback.panel import Panel
from labkit.i18n import Language, Text, current_language, language
from labkit.judging import empty_score
from labkit.score import Score

if TYPE_CHECKING:
    from graders.examiner import Examiner

SECONDS = 60.0
"""For one question. The slowest criteria run a prompt on 60 cases, in about a second."""
MEMORY = 3_000_000_000
"""Bytes of address space of one scorer."""
_MAX_REPLY = 100_000_000


@dataclass(frozen=True)
class Judged:
    """The score of one question, ready to be written.

    Args:
        question: its id.
        record: `Score.to_record()`.
        points: as nbgrader reads them.
        html: the panel for the feedback page, in the trainee's language.
        review: why a person must look; None where nobody must.
        failed: the grader broke down on it: to be tried again.
    """

    question: str
    record: str
    points: float
    html: str
    review: Text | None = None
    failed: bool = False

    def plain(self) -> dict[str, Any]:
        """For a pipe."""
        return asdict(self) | {"review": self.review.as_dict() if self.review else None}


def exercise_of(slug: str) -> Exercise:
    """The declaration of an exercise, read without the builder."""
    return read_exercise(checkout() / "exercises" / slug / "exercise.toml")


def judge(slug: str, question: Question, sent: Any, lang: Language, examiner: "Examiner | None" = None) -> Judged:
    """Score what left the box for one question, in this process.

    Args:
        slug: the exercise.
        question: what was asked.
        sent: what `labkit.extraction` published, unchecked; None where nothing came.
        lang: of the panel.
        examiner: asks the course's model for what a prompt gives.
    """
    from graders.examiner.asking import ModelAwayError

    failed = False
    try:
        result = score(slug, question, extraction.read(question.type, [{"data": {extraction.MIME: sent}}]), examiner)
    except ModelAwayError as error:  # no falling back to another model: the question waits
        failed = True
        result = _for_review(empty_score(question, None, error.text))
    except extraction.NotRunError as error:  # the run broke off before: a person should look
        result = _for_review(empty_score(question, None, error.text))
    except AnswerError as error:
        result = empty_score(question, None, error.text)
    except (Exception, MemoryError) as error:  # no points for this question, the rest goes on, the instructor is told
        failed = True
        result = _for_review(empty_score(question, None, t("scoring-failed", kind=type(error).__name__)))
    return judged_from(result, lang, failed)


def broken(question: Question, why: Text, lang: Language) -> Judged:
    """No points and a look: what a question gets whose scorer did not answer."""
    return judged_from(_for_review(empty_score(question, None, why)), lang, failed=True)


def judged_from(result: Score, lang: Language, failed: bool = False) -> Judged:
    """A score with its panel in a trainee's language."""
    before = current_language()
    language(lang)
    try:
        html = Panel.of_score(result)._repr_html_()
    finally:
        language(before)
    review = next((line.reason for line in result.criteria if line.ungraded), None)
    return Judged(result.question, result.to_record(), float(Points(result.points)), html, review, failed)


def _for_review(result: Score) -> Score:
    return replace(result, criteria=tuple(replace(line, ungraded=True) for line in result.criteria))


class Scorers:
    """A few scorer processes and a queue before them. A context manager; ending it ends the processes."""

    def __init__(self, workers: int = 1, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="scorer")
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._workers = [_Worker(memory) for _ in range(workers)]
        for worker in self._workers:
            self._idle.put(worker)

    def __enter__(self) -> "Scorers":
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.stop(for_good=True)
        self._threads.shutdown()

    def warm(self, slug: str = "") -> None:
        """Start one process now, beside whatever comes first; the others start when they are needed.

        Args:
            slug: exercise whose criteria it reads meanwhile.
        """
        self._threads.submit(self._prepare, slug)

    def submit(
        self, slug: str, sent: Mapping[str, Any], lang: Language, asked: Examined | None = None
    ) -> "Future[list[Judged]]":
        """Score a whole submission.

        Args:
            slug: the exercise.
            sent: question id → what left the box.
            lang: of the panels.
            asked: the course's own model for prompts; the practice model by default.

        Returns:
            A future of the scores in the exercise's order. It never raises for what an answer does.
        """
        return self._threads.submit(self._score, slug, sent, lang, asked)

    def _score(self, slug: str, sent: Mapping[str, Any], lang: Language, asked: Examined | None) -> list[Judged]:
        with self._borrowed() as worker:
            return [self._ask(worker, slug, q, sent.get(q.id), lang, asked) for q in exercise_of(slug).questions]

    def _prepare(self, slug: str) -> None:
        with self._borrowed() as worker:
            try:
                worker.ask({"prepare": slug}, self._seconds)
            except (OSError, EOFError, ValueError):  # the first answer will tell why
                worker.stop()

    def _ask(
        self, worker: "_Worker", slug: str, question: Question, sent: Any, lang: Language, asked: Examined | None
    ) -> Judged:
        asked = asked if question.type == "prompt" else None
        seconds = examined.SECONDS if asked else self._seconds
        try:
            request = {"slug": slug, "question": question.id, "sent": _as_text(sent), "lang": lang}
            reply = worker.ask(request | {"examiner": asked.request() if asked else None}, seconds)
            return Judged(**{**reply, "review": Text(**reply["review"]) if reply["review"] else None})
        except TimeoutError:
            why = t("scoring-too-slow", seconds=f"{seconds:g}")
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            why = t("scoring-failed", kind=type(error).__name__)
        worker.stop()
        return broken(question, why, lang)

    @contextmanager
    def _borrowed(self) -> "Iterator[_Worker]":
        worker = self._idle.get()
        try:
            yield worker
        finally:
            self._idle.put(worker)


class _Worker:
    """One scorer process, started when it is asked and after it was stopped."""

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._ended = False
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection | None = None

    def start(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        if self._ended:
            raise EOFError
        self.stop()
        ours, theirs = socket.socketpair()
        with theirs:
            # A session of its own: Ctrl-C is for the one who asked. It ends by itself when the pipe closes.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "graders.course.scorer", str(theirs.fileno()), str(self._memory)],
                cwd=checkout(), env=environment(), pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
        self._pipe = Connection(ours.detach())

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        self.start()
        pipe = self._pipe
        if pipe is None:  # the run was ended while this question waited
            raise EOFError
        pipe.send_bytes(json.dumps({"seconds": seconds, **request}).encode())
        if not pipe.poll(seconds):
            raise TimeoutError
        reply: dict[str, Any] = json.loads(pipe.recv_bytes(_MAX_REPLY))
        return reply

    def stop(self, for_good: bool = False) -> None:
        self._ended = self._ended or for_good
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
        pipe, self._pipe = self._pipe, None
        if pipe is not None:
            pipe.close()


def _as_text(sent: Any) -> Any:
    """What was sent, as JSON in a text: `labkit.extraction` reads it with its own bounds, however deep it is nested."""
    try:
        return sent if sent is None or isinstance(sent, str) else json.dumps(sent)
    except (RecursionError, ValueError, TypeError):
        return "["


def _prepare(slug: str) -> None:
    """Read the criteria of an exercise; those of a prompt by scoring one of a single letter."""
    for question in exercise_of(slug).questions if slug else ():
        criteria.judges(slug, question.id)
        if question.type == "prompt":
            score(slug, question, "x")


def _serve(pipe: Connection, memory: int) -> None:
    """The scorer: one question after another until the pipe closes."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    while True:
        try:
            request = json.loads(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        signal.alarm(int(request["seconds"]) + 2)  # should whoever asked be gone, a criterion that hangs still ends
        if "prepare" in request:
            with suppress(Exception):
                _prepare(request["prepare"])
            pipe.send_bytes(b"{}")
            continue
        question = exercise_of(request["slug"]).question(request["question"])
        examiner = examiner_of(request["examiner"]) if request["examiner"] else None
        judged = judge(request["slug"], question, request["sent"], request["lang"], examiner)
        signal.alarm(0)
        pipe.send_bytes(json.dumps(judged.plain()).encode())


if __name__ == "__main__":
    _serve(Connection(int(sys.argv[1])), int(sys.argv[2]))
