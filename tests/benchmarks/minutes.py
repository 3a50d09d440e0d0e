"""How long exercises and lessons take, reckoned from what there is to do: `python -m tests.benchmarks.minutes`.

No substitute for people with a watch, but no guess either. The English text is read at 238 words a minute (Brysbaert
2019, doi:10.1016/j.jml.2019.104047; other languages take about as long for the same message), cells of code at half of
that. What the model answer adds to the stub is typed at 0.28 seconds a key (Card, Moran and Newell 1980: an average
non-secretary). Assumed, and to be mended when somebody was timed: the seconds below for what must be thought about.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from graders.build.content import Content, read_content
from graders.build.source import BEGIN_SOLUTION, END_SOLUTION, SourceCell
from labkit.exercise import Question

WORDS_A_MINUTE, SECONDS_A_KEY = 238.0, 0.28
RUN = 10.0  # a cell: run it and look at what it shows
THOUGHT = {"choice": 40.0, "choices": 40.0, "number": 90.0, "json": 60.0, "table": 420.0, "figure": 420.0}
COMPOSED = 3.0  # times the typing: what is written in sentences is thought out and changed
TRIES, TRY = 3, 75.0  # prompts are tried and their replies read
_SOLUTION = re.compile(rf"{BEGIN_SOLUTION}\n(.*?){END_SOLUTION}", re.DOTALL)
_KEYS = re.compile(r"""^\s*["'][^"']+["']\s*:""", re.MULTILINE)
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Minutes:
    """Minutes of one content, by what they are spent on."""

    reading: float
    running: float
    answering: float

    @property
    def total(self) -> float:
        """All of it."""
        return self.reading + self.running + self.answering


def reckoned(content: Content) -> Minutes:
    """The minutes of one exercise or lesson.

    Args:
        content: as the builder reads it.
    """
    shown = [c for c in content.cells if c.lang in (None, "en") and c.role not in ("hint", "commentary")]
    words = sum(len(c.source.split()) for c in shown if c.role in ("prose", "rubric"))
    code = [c for c in shown if c.role == "code"]
    words += 2 * sum(len(c.source.split()) for c in code)
    questions = {q.id: q for q in content.exercise.questions} if content.exercise else {}
    answers = sum(_answer(c, questions[c.id]) for c in shown if c.role == "answer" and c.id in questions)
    runs = sum(c.role in ("code", "answer", "check") for c in shown)
    return Minutes(words / WORDS_A_MINUTE, runs * RUN / 60, answers / 60)


def _answer(cell: SourceCell, question: Question) -> float:
    """Seconds for one answer."""
    solution = "".join(_SOLUTION.findall(cell.source))
    typed = len(re.sub(r"\s+", " ", solution)) * SECONDS_A_KEY
    if question.type in ("prompt", "text"):
        return COMPOSED * typed + (TRIES * TRY if question.type == "prompt" else 0.0)
    decided = max(1, len(_KEYS.findall(solution)))
    if question.type in ("table", "figure"):
        return typed + THOUGHT[question.type]
    return typed + decided * THOUGHT[question.type]


def main() -> None:
    """A line for each content: reckoned, and what its file says."""
    print(f"{'':26}{'reading':>9}{'running':>9}{'answer':>9}{'reckoned':>10}{'said':>7}")
    for content in read_content(ROOT)[0]:
        file = content.source.with_name("exercise.toml" if content.exercise else "lesson.toml")
        said = tomllib.loads(file.read_text("utf-8")).get("minutes") if file.is_file() else None
        m = reckoned(content)
        line = f"{m.reading:9.0f}{m.running:9.0f}{m.answering:9.0f}{m.total:10.0f}"
        print(f"{content.slug:26}{line}{said if said is not None else '–':>7}")


if __name__ == "__main__":
    main()
