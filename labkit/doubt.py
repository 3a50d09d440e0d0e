"""Where a prompt may say what the practice model did not hear: such a criterion is for a person to look at."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from labkit.exercise import RubricLine
from labkit.i18n import catalogue
from labkit.score import CriterionScore

t = catalogue("checks")


def unheard(line: RubricLine, result: CriterionScore, answer: Any) -> CriterionScore:
    """The result, open for review where the prompt has the criterion's words and its instruction was not heard.

    The points measured stand until somebody looked: a prompt that bans what it should ask for has the words as well.

    Args:
        line: the criterion as declared.
        result: as measured.
        answer: the prompt, a text or messages.
    """
    if result.points >= result.max_points or result.ungraded or not line.asks_for:
        return result
    from labkit.practice import understand

    text = "\n".join(_texts(answer)).replace("{document}", "")
    heard = set(_named(understand(text)))
    clause = next((c for c in re.split(r"(?<=[.!?。])\s+|\n", text) if _touches(line, c)), None)
    if clause is None or all(heard.intersection(wanted.split("|")) for wanted in line.asks_for):
        return result
    reason = t("for-review-unheard", clause=clause.strip()[:80], measured=result.reason)
    return replace(result, reason=reason, ungraded=True)


def spoiled(line: RubricLine, result: CriterionScore, answer: Any) -> CriterionScore:
    """The result, open for review where the prompt may order what would cost this criterion, but not surely.

    A sure wrong order is carried out, and measured.

    Args:
        line: the criterion as declared.
        result: as measured.
        answer: the prompt, a text or messages.
    """
    if result.points <= 0 or result.ungraded or not line.spoiled_by:
        return result
    from labkit.practice.contrary.heard import of_prompt

    found = next((c for c in of_prompt("\n".join(_texts(answer))) if not c.sure and c.lane in line.spoiled_by), None)
    if found is None:
        return result
    reason = t("for-review-contrary", clause=found.text.strip()[:80], measured=result.reason)
    return replace(result, reason=reason, ungraded=True)


def _touches(line: RubricLine, clause: str) -> bool:
    return any(word.casefold() in clause.casefold() for word in line.touched_by)


def _texts(answer: Any) -> Iterator[str]:
    if isinstance(answer, str):
        yield answer
        return
    yield from (str(message.get("content", "")) for message in answer)


def _named(known: dict[str, Any]) -> Iterator[str]:
    """What was heard, by name, and by name and value where it has one."""
    for name, value in known.items():
        yield name
        yield from (f"{name}={one}" for one in (value if isinstance(value, list) else [value]))
