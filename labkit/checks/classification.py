"""How well a prompt classifies: macro-F1 and accuracy over all its replies on a set of cases."""

from collections.abc import Sequence

from labkit.checks import check, number, scale
from labkit.checks.json_format import value_of
from labkit.checks.spelling import spelling
from labkit.evaluation import Run
from labkit.i18n import Language, catalogue
from labkit.score import Finding

t = catalogue("checks")


@check(over="runs")
def macro_f1(
    runs: Sequence[Run], *, key: str, labels: list[list[str]], zero_at: float = 0.0, full_at: float = 1.0
) -> Finding:
    """Macro-F1 of the label under a key: every label counts alike, however rare.

    Args:
        runs: replies with the expected labels of their cases.
        key: of the JSON object, and of `case.expected`.
        labels: groups of equal spellings, e.g. `[["교통", "traffic"], …]`; the first is the case's own.
            Messages say each in its reader's language, the evidence in the language of the replies.
        zero_at: macro-F1 (0..1) up to which there is no credit: a bar that a bare prompt does not pass.
        full_at: macro-F1 from which there is full credit.

    Source: van Rijsbergen's F-measure, averaged over classes; a label that nobody predicted has F1 = 0.
    """
    pairs = _pairs(runs, key, labels)
    scores = [_f1(pairs, group[0]) for group in labels]
    mean = sum(scores) / len(scores)
    worst = min(range(len(labels)), key=lambda i: scores[i])
    reason = t(
        "macro-f1", key=key, value=number(mean), goal=number(full_at), worst=spelling(labels[worst]),
        worst_value=number(scores[worst]),
    )  # fmt: skip
    return Finding(scale(mean, zero_at, full_at), reason, _confusions(pairs, labels, _language(runs, key, labels)))


@check(over="runs")
def label_accuracy(
    runs: Sequence[Run], *, key: str, labels: list[list[str]], zero_at: float = 0.0, full_at: float = 1.0
) -> Finding:
    """The share of cases whose label under a key is right; parameters as for `macro_f1`."""
    pairs = _pairs(runs, key, labels)
    right = sum(expected == found for expected, found in pairs)
    share = right / len(pairs)
    reason = t("accuracy", key=key, right=right, total=len(pairs), goal=f"{full_at:.0%}")
    return Finding(scale(share, zero_at, full_at), reason, _confusions(pairs, labels, _language(runs, key, labels)))


def _pairs(runs: Sequence[Run], key: str, labels: list[list[str]]) -> list[tuple[str, str]]:
    canonical = {spelling: group[0] for group in labels for spelling in group}
    return [
        (run.case.expected[key], canonical.get(value_of(run.reply, key) or "", "–")) for run in runs
    ]  # an unreadable reply is a wrong one, never a missing case


def _f1(pairs: list[tuple[str, str]], label: str) -> float:
    hit = sum(e == f == label for e, f in pairs)
    missed = sum(e == label != f for e, f in pairs)
    false = sum(f == label != e for e, f in pairs)
    return 2 * hit / (2 * hit + missed + false) if hit else 0.0


def _language(runs: Sequence[Run], key: str, labels: list[list[str]]) -> Language:
    """The language whose spellings most replies use; Korean where neither does."""
    said = [value_of(run.reply, key) for run in runs]
    counts = {"ko": 0, "en": 0}
    for text in (spelling(group) for group in labels):
        if text.ko != text.en:
            counts["ko"] += said.count(text.ko)
            counts["en"] += said.count(text.en)
    return "en" if counts["en"] > counts["ko"] else "ko"


def _confusions(pairs: list[tuple[str, str]], labels: list[list[str]], lang: Language) -> tuple[str, ...]:
    """The three commonest mistakes, as `expected → found (times)`: no document is shown, held-out ones stay so."""
    shown = {group[0]: spelling(group).pick(lang) for group in labels}
    counts: dict[tuple[str, str], int] = {}
    for expected, found in pairs:
        if expected != found:
            counts[expected, found] = counts.get((expected, found), 0) + 1
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
    return tuple(f"{shown.get(e, e)} → {shown.get(f, f)} ({times})" for (e, f), times in common)
