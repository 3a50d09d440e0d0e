"""Whether a text can go out as it is: no talk around it, no marks of a chat, no blanks left to fill."""

import unicodedata
from collections.abc import Iterator, Sequence

from labkit.checks import check
from labkit.checks.facts import attempted
from labkit.checks.lexicon import pattern
from labkit.checks.over_runs import Seen, together
from labkit.evaluation import Run
from labkit.score import Finding


@check(over="runs")
def ready_to_send(runs: Sequence[Run], *, zero_at: float = 0.0, full_at: float = 1.0) -> Finding:
    """The reply is the text itself: no words to the person who asked for it, no Markdown, no gap to fill.

    Args:
        runs: replies; one that tells nothing of its document is no text to send.
        zero_at: share of finished texts up to which there is no credit.
        full_at: share from which there is full credit.
    """
    seen = []
    for run in runs:
        found = tuple(unfinished(run.reply))
        seen.append(Seen(float(not found and attempted(run.reply, run.case)), found))
    return together(seen, reason="finish", zero_at=zero_at, full_at=full_at)


def unfinished(reply: str) -> Iterator[str]:
    """What would have to be taken out of a text or filled in."""
    text = unicodedata.normalize("NFC", reply).strip()
    lines = [line.strip() for line in text.split("\n") if line.strip()] or [""]
    places = {"before": lines[0], "after": lines[-1], "chat": text, "blank": text}
    for name, place in places.items():
        if match := pattern(name).search(place):
            yield match[0]
