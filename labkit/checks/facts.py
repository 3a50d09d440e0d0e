"""Faithfulness: what the source says is kept, and what it does not say is not said."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from labkit.checks import check
from labkit.checks.lexicon import pattern
from labkit.checks.over_runs import Seen, together
from labkit.checks.wording import articles, carried, figures, fold, sentences, squeezed, stands_in, stems
from labkit.evaluation import Case, Known, Run, language_of
from labkit.quantities import Quantity
from labkit.score import Finding

_TITLE = re.compile(r"[「『]([^」』\n]{2,60})[」』]")
# Counts that a writer makes while writing ("다음 두 가지", "3 points").
_OWN_UNITS, _OWN_MOST = ("", "개", "점", "줄", "문장"), 3.0
_CHOICE = re.compile(r"(\d{1,4})\s?\S{1,3} ?(?:중|가운데)(?:에서)? (?:한|1) ?\S{1,2}$")
# A line of which less than this stands in the source tells something else; measured in tests/benchmarks/ladders.py.
_SUPPORTED, _SAYS_SOMETHING = 0.34, 3


@check(over="runs")
def facts_kept(
    runs: Sequence[Run], *, kinds: list[str], at_most: float = 0.0, zero_at: float = 0.0, full_at: float = 1.0
) -> Finding:
    """The facts of these kinds stand in the reply, in whatever spelling.

    Args:
        runs: replies with what is known of their documents; a document without such a fact does not count.
        kinds: date, amount, contact, place, who; must, basis.
        at_most: share of its document's length from which on a reply is no summary and none of its facts counts; 0
            for any length.
        zero_at: mean share of kept facts up to which there is no credit.
        full_at: mean share from which there is full credit.
    """
    seen = []
    for run in runs:
        wanted = run.case.of(*kinds)
        long = at_most and not shorter(run.reply, run.case, at_most)
        lacking = [k for k in wanted if long or not tells(run.reply, k)]
        if wanted:
            seen.append(Seen(1 - len(lacking) / len(wanted), tuple(f"– {k.texts[0]}" for k in lacking)))
    return together(seen, reason="facts-kept", zero_at=zero_at, full_at=full_at)


@check(over="runs")
def nothing_invented(
    runs: Sequence[Run], *, lines: bool = False, zero_at: float = 0.5, full_at: float = 1.0
) -> Finding:
    """Every number, date, telephone, article and statute of the reply stands in its document.

    Args:
        runs: replies with their documents.
        lines: also each line must have a fair part of its words from the document: for summaries, not for letters.
        zero_at: share of clean replies up to which there is no credit.
        full_at: share from which there is full credit.
    """
    seen = []
    for run in runs:
        found = tuple(invented(run.reply, run.case, lines=lines))
        seen.append(Seen(float(not found and attempted(run.reply, run.case)), found))
    return together(seen, reason="invented", zero_at=zero_at, full_at=full_at)


def attempted(reply: str, case: Case) -> bool:
    """Whether a reply tells anything of its document: one that refuses is free of faults, and of use to nobody."""
    facts = case.of("must", "date", "amount", "contact")
    return not facts or any(tells(reply, fact) for fact in facts)


def shorter(reply: str, case: Case, share: float) -> bool:
    """Whether a reply is shorter than this share of its document, in the reply's language."""
    document = case.document.get(language_of(reply)) or max(case.document.values(), key=len)
    return len(reply) < share * len(document)


def tells(reply: str, fact: Known) -> bool:
    """Whether a reply says a fact: its figures, and enough of its words where it has other words than figures."""
    return any(_tells(reply, text, fact.kind) for text in fact.texts)


def invented(reply: str, case: Case, *, lines: bool = False) -> Iterator[str]:
    """What a reply says and its document does not, as it stands there."""
    source = _source(case)
    there = figures(source)
    # To say that the document holds an order, and which, is not to say what the order says.
    told = "\n".join(line for line in sentences(reply) if not pattern("reports_planted").search(fold(line)))
    for quantity in figures(told):
        if not _own(quantity) and not _stated(quantity, there):
            yield quantity.text
    yield from (f"제{n}조" for n in sorted(articles(reply) - articles(source)))
    titles = (m[1] for m in _TITLE.finditer(reply))
    yield from (title for title in titles if squeezed(title) not in squeezed(source))
    if lines:
        yield from (line for line in sentences(reply) if _unsupported(line, source))


@lru_cache(maxsize=512)
def _joined(texts: tuple[str, ...]) -> str:
    return "\n".join(texts)


def _source(case: Case) -> str:
    # Both languages: a reply to an English prompt may well say "40석" as the Korean document does.
    return _joined((*case.document.values(), *(text for k in case.of("person", "phone") for text in k.texts)))


def _tells(reply: str, text: str, kind: str) -> bool:
    if kind in ("contact", "phone"):
        return _digits(text) in _digits(reply)
    wanted = figures(text)
    if kind in ("date", "amount") and wanted:
        return stands_in(wanted[0], figures(reply))
    words = carried(stems(text), reply)
    if not wanted:
        return words >= 0.5
    stated = sum(stands_in(q, figures(reply)) for q in wanted) / len(wanted)
    # A figure alone may stand there for another fact; words alone may tell the matter without its figure.
    if stated == 1 and len(wanted) >= 2:
        return words > 0
    return (stated >= 0.5 and words >= 0.25) or (stated > 0 and words >= 0.6)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _own(quantity: Quantity) -> bool:
    return quantity.kind == "number" and quantity.unit in _OWN_UNITS and abs(float(quantity.value)) <= _OWN_MOST


def _stated(quantity: Quantity, there: tuple[Quantity, ...]) -> bool:
    if stands_in(quantity, there):
        return True
    if found := _CHOICE.match(quantity.text):  # "one of the 64 clinics": to choose one is no new figure
        return any(float(found[1]) == other.value for other in there if other.kind == "number")
    # "from 18 to 13 tonnes": the unit stands behind the second.
    return quantity.unit == "" and any((quantity.kind, quantity.value) == (o.kind, o.value) for o in there)


def _unsupported(line: str, source: str) -> bool:
    said = stems(line)
    return len(said) >= _SAYS_SOMETHING and carried(said, source) < _SUPPORTED
