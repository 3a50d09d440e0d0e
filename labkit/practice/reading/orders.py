"""What a prompt says around its document that no instruction of the catalogue holds: a question, names of columns."""

import re
from functools import lru_cache

from labkit.practice.plan import Plan

_CAP = 6_000


def orders(plan: Plan) -> str:
    """The prompt without its document and examples, capped."""
    parts = plan.reading.parts
    skip = [parts.document] if parts.document else []
    skip += [e.span for e in plan.reading.examples]
    return _without(parts.text, tuple(skip))


@lru_cache(maxsize=64)
def _without(text: str, skip: tuple[tuple[int, int], ...]) -> str:
    out, at = [], 0
    for start, end in sorted(skip):
        out.append(text[at:start])
        at = max(at, end)
    out.append(text[at:])
    return "\n".join(out)[:_CAP]


def says(plan: Plan, pattern: str) -> bool:
    """Whether the prompt uses such words outside its document."""
    return bool(re.search(pattern, orders(plan), re.IGNORECASE))


def wants_csv(plan: Plan) -> bool:
    """Whether values between commas are asked for."""
    return plan.asked.get("format") != "json" and says(
        plan, r"(?<![A-Za-z])csv(?![A-Za-z])|쉼표로 (?:구분|나눠|나누)|comma[- ]separated"
    )


def wants_iso(plan: Plan) -> bool:
    """Whether dates are asked for as 2025-09-24."""
    return says(plan, r"YYYY-MM-DD|(?<![A-Za-z])ISO(?![A-Za-z])|연-월-일|\d{4}-\d{2}-\d{2} ?(?:형식|꼴|처럼)")
