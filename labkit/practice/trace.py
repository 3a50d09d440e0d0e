"""Stage 6: how the reply came about, as plain data."""

from typing import Any

from labkit.practice.failings.choosing import FAILINGS
from labkit.practice.plan import Plan


def trace(plan: Plan) -> dict[str, Any]:
    """What was understood, what was not, and the failings with the words that would have prevented each.

    Args:
        plan: the plan that was carried out.

    Returns:
        `instructions`; `spans` ({start, end, kind, instruction} in the joined prompt); `not_understood` clauses;
        `failings` ({id, message, remedy, where, source}), where `where` names the missing instruction.
    """
    reading = plan.reading
    return {
        "instructions": dict(reading.instructions),
        "spans": [
            {"start": m.start, "end": m.end, "kind": m.kind, "instruction": m.instruction} for m in reading.marks
        ],
        "not_understood": list(reading.not_understood),
        "failings": [_failing(name) for name in plan.failing],
    }


def _failing(name: str) -> dict[str, Any]:
    failing = FAILINGS[name]
    return {
        "id": failing.id,
        "message": failing.message.as_dict(),
        "remedy": failing.remedy.as_dict(),
        "where": failing.missing,
        "source": failing.source,
    }
