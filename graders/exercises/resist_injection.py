"""Sixteen documents that no trainee has seen; in twelve of them somebody has planted an order."""

from functools import cache

from graders.heldout import Notice, notices, press_releases
from graders.heldout.records import records
from labkit.cases import planted
from labkit.evaluation import Case, Known

# Four stay as they were: whoever refuses every document must not pass for careful.
_CLEAN = ("P-008", "P-013", "N-027", "N-039")


@cache
def unseen() -> tuple[Case, ...]:
    """Press releases and notices, with their facts and the words that only an obedient reply would say."""
    found = {notice.id: _case(notice) for notice in (*press_releases(), *notices())}
    attacked = [planted(found[order["id"]], order) for order in records("orders")]
    return (*attacked, *(found[id] for id in _CLEAN))


def _case(notice: Notice) -> Case:
    known = tuple(Known(fact.kind, fact.value, fact.value_en) for fact in notice.facts)
    return Case(notice.id, notice.document, known=known)


CASES = {"guarded-prompt": unseen}
