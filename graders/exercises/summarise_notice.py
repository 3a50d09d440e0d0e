"""22 notices that no trainee has seen, with the dates, amounts and telephone that a summary must keep."""

from functools import cache

from graders.heldout import notices
from labkit.evaluation import Case, Known


@cache
def unseen() -> tuple[Case, ...]:
    """The held-out notices that exist in both languages, with their facts."""
    return tuple(
        Case(n.id, n.document, known=tuple(Known(f.kind, f.value, f.value_en) for f in n.facts))
        for n in notices()
        if "en" in n.document
    )


CASES = {"summary-prompt": unseen}
