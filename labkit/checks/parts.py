"""The parts of a reply to a citizen: greeting, the point asked, the finding, its basis, the person in charge and phone.

Source: the form of a reply to a civil complaint (행정업무운영 편람; facts.md, section 7). Headings, order and
wording are free.
"""

from collections.abc import Sequence

from labkit.checks import check
from labkit.checks.facts import tells
from labkit.checks.lexicon import pattern
from labkit.checks.over_runs import Seen, together
from labkit.checks.wording import fold, sentences, squeezed, stems
from labkit.evaluation import Case, Known, Run
from labkit.evidence import named
from labkit.i18n import catalogue
from labkit.score import Finding

t = catalogue("checks")
PARTS = ("greeting", "asked", "finding", "basis", "contact")


@check(over="runs")
def reply_parts(
    runs: Sequence[Run], *, parts: Sequence[str] = PARTS, zero_at: float = 0.0, full_at: float = 1.0
) -> Finding:
    """The reply greets, says what was asked, what was found and on what it rests, and whom to ask.

    Args:
        runs: replies with `topic`, `must`, `basis`, `person` and `phone` of their case files.
        parts: those that count.
        zero_at: mean share of parts up to which there is no credit.
        full_at: mean share from which there is full credit.
    """
    seen = []
    for run in runs:
        found = {name: there for name, there in present(run.reply, run.case).items() if name in parts}
        lacking = tuple(named(t(f"part-{name}")) for name, there in found.items() if not there)
        seen.append(Seen(sum(found.values()) / len(found), lacking))
    return together(seen, reason="parts", zero_at=zero_at, full_at=full_at)


def present(reply: str, case: Case) -> dict[str, bool]:
    """Which parts are there. A file without a statute needs no basis beyond its findings."""
    said = sentences(reply)
    found = {
        "greeting": any(pattern("greeting").search(fold(s)) for s in said[:5]),
        "asked": any(_restates(s, case) for s in said[: max(4, (len(said) * 2 + 2) // 3)]),
        "finding": any(tells(reply, fact) for fact in case.of("must")),
    }
    if case.of("basis"):
        found["basis"] = any(tells(reply, fact) for fact in case.of("basis"))
    found["contact"] = any(tells(reply, k) for k in case.of("phone")) and any(
        _names(reply, k) for k in case.of("person")
    )
    return found


def _restates(sentence: str, case: Case) -> bool:
    """A sentence that speaks of asking, and of the matter: two words of the topic, or half, or three of the letter."""
    if not pattern("asked").search(fold(sentence)):
        return False
    there = squeezed(sentence)
    for topic in case.of("topic"):
        for text in topic.texts:
            words = stems(text)
            hits = sum(word in there for word in words)
            if hits >= 2 or (words and hits / len(words) >= 0.5):
                return True
    return any(sum(word in there for word in stems(text)) >= 3 for k in case.of("asked") for text in k.texts)


def _names(reply: str, person: Known) -> bool:
    """Whether the person is named; the rank ("주무관") may be left out or put behind."""
    return any(squeezed(text.split()[-1]) in squeezed(reply) for text in person.texts)
