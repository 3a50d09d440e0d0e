"""Several rules as one criterion: what a desk would mend in one go."""

from labkit.checks import check
from labkit.checks.official.amounts import amount_form
from labkit.checks.official.closing import closing
from labkit.checks.official.dates import date_form, time_form
from labkit.checks.official.enclosure import enclosures
from labkit.checks.official.marks import item_marks
from labkit.checks.official.parts import letter_parts
from labkit.score import Finding


@check(over="reply")
def written_values(reply: str, *, dates: int = 0, times: int = 0, amounts: int = 0, spelled: bool = False) -> Finding:
    """Days, times and amounts are written as the rules have it.

    Args:
        reply: the text.
        dates: so many days must be there.
        times: so many times of day.
        amounts: so many amounts with their words.
        spelled: as in `date_form`.
    """
    return mean(
        date_form(reply, at_least=dates, spelled=spelled),
        time_form(reply, at_least=times, spelled=spelled),
        amount_form(reply, at_least=amounts),
    )


@check(over="reply")
def letter_form(reply: str, *, items: int = 0, enclosed: int = 0) -> Finding:
    """A letter has its parts, item marks in order, enclosures and 끝.

    Args:
        reply: the text.
        items: so many items must be marked.
        enclosed: so many enclosures there are.
    """
    return mean(
        letter_parts(reply, zero_at=0.5),
        item_marks(reply, at_least=items),
        enclosures(reply, count=enclosed),
        closing(reply),
    )


def mean(*found: Finding) -> Finding:
    """One finding of several: their mean, what it lacks counted twice, and what was seen by the worst of them."""
    worst = min(found, key=lambda f: f.score)
    share = sum(f.score for f in found) / len(found)
    return Finding(round(max(0.0, 2 * share - 1), 4), worst.reason, worst.evidence)
