"""What may be claimed: a verdict on each of several statements."""

from typing import Any

from labkit.checks import check, scale
from labkit.checks.choices import Choices, canonical
from labkit.i18n import catalogue
from labkit.score import Finding

t = catalogue("measures")
checks_t = catalogue("checks")


@check(over="choices")
def all_judged(choices: Choices, *, items: list[str], verdicts: list[list[str]]) -> Finding:
    """Every statement has one of the allowed verdicts. Says nothing about which is right.

    Args:
        choices: statement → verdict.
        items: the statements.
        verdicts: groups of equal spellings.
    """
    open_items = [item for item in items if verdict(choices, item, verdicts) is None]
    done = len(items) - len(open_items)
    if open_items:
        reason = checks_t("choices-open", done=done, total=len(items), items=", ".join(open_items[:8]))
        return Finding(scale(done / len(items), 0.0, 1.0), reason, tuple(open_items[:8]))
    return Finding(1.0, checks_t("choices-decided", done=done, total=len(items)))


@check(over="choices")
def verdicts_match(
    choices: Choices, *, key: dict[str, list[str]], verdicts: list[list[str]], zero_at: float = 0.4
) -> Finding:
    """The statements judged rightly, less what guessing would get.

    Args:
        choices: statement → verdict.
        key: statement → accepted verdicts: two where the sources leave room for both.
        verdicts: groups of equal spellings, the canonical one first.
        zero_at: share of right verdicts up to which there is no credit: one verdict for all gets about a third.
    """
    wrong = [item for item, accepted in key.items() if verdict(choices, item, verdicts) not in accepted]
    right = len(key) - len(wrong)
    if not wrong:
        return Finding(1.0, t("claims-right", total=len(key)))
    reason = t("claims-wrong", right=right, total=len(key), items=", ".join(wrong))
    return Finding(scale(right / len(key), zero_at, 1.0), reason, tuple(wrong))


def verdict(choices: Choices, item: str, verdicts: list[list[str]]) -> str | None:
    """The verdict on one statement in its canonical spelling; None where there is none."""
    value: Any = choices.get(item)
    return canonical({item: {"verdict": value}}, item, "verdict", verdicts)
