"""From what was seen in each reply to one finding over all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from labkit.checks import number, scale
from labkit.i18n import Text, catalogue
from labkit.plain import clean
from labkit.score import Finding

t = catalogue("checks")
_SHOWN = 3


@dataclass(frozen=True)
class Seen:
    """What was seen in one reply.

    Args:
        score: 0.0 to 1.0.
        what: what lacks or is too much, in the words of the reply or of its document; empty where nothing.
    """

    score: float
    what: tuple[str, ...] = ()


def together(seen: Sequence[Seen], *, reason: str, zero_at: float, full_at: float) -> Finding:
    """The mean over all replies, on the line from `zero_at` to `full_at`, with the shortest of what was seen.

    Args:
        seen: one for each reply that the criterion applies to.
        reason: key of the message; it takes {share}, {full}, {total} and {worst}.
        zero_at: mean up to which there is no credit.
        full_at: mean from which there is full credit.
    """
    if not seen:
        return Finding(1.0, t("nothing-to-check"))
    mean = sum(s.score for s in seen) / len(seen)
    full = sum(s.score >= 1 for s in seen)
    quoted = dict.fromkeys(clean(" ".join(what.split())[:70]) for s in seen if s.score < 1 for what in s.what[:1])
    text: Text = t(reason, share=number(mean), full=full, total=len(seen), goal=number(full_at))
    return Finding(scale(mean, zero_at, full_at), text, tuple(quoted)[:_SHOWN])
