"""A text looked over as a colleague would, for lessons and for one's own desk: each rule with what was seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from labkit.checks.official.amounts import amount_form
from labkit.checks.official.closing import closing
from labkit.checks.official.dates import date_form, time_form
from labkit.checks.official.enclosure import enclosures
from labkit.checks.official.marks import item_marks
from labkit.checks.official.parts import letter_parts, minutes_parts, report_form
from labkit.checks.official.press import press_parts
from labkit.checks.official.reading import t
from labkit.checks.told import only_from
from labkit.evidence import shown
from labkit.score import Finding

_VALUES: dict[str, Callable[[str], Finding]] = {"dates": date_form, "times": time_form, "amounts": amount_form}
_KINDS: dict[str, dict[str, Callable[[str], Finding]]] = {
    "letter": {
        **_VALUES,
        "marks": item_marks,
        "enclosures": enclosures,
        "end": closing,
        "parts": letter_parts,
    },
    "press": {
        "dates": lambda text: date_form(text, spelled=True),
        "times": lambda text: time_form(text, spelled=True),
        "parts": press_parts,
    },
    "minutes": {**_VALUES, "marks": item_marks, "parts": minutes_parts},
    "report": {**_VALUES, "parts": report_form},
}


@dataclass(frozen=True)
class Review:
    """What was seen, rule by rule."""

    found: tuple[tuple[str, Finding], ...]

    @property
    def faults(self) -> list[str]:
        """The rules that are not kept."""
        return [rule for rule, finding in self.found if finding.score < 1]

    def __str__(self) -> str:
        return "\n".join(_line(rule, finding) for rule, finding in self.found)

    def __repr__(self) -> str:
        """As text: a notebook shows it below the cell."""
        return str(self)


def review(text: str, *, kind: str = "letter", source: str | Sequence[str] = ()) -> Review:
    """Look a text over.

    Args:
        text: a draft.
        kind: `letter`, `press`, `minutes` or `report`.
        source: what it was written from; then also what it adds to that is shown.

    Raises:
        ValueError: for another kind.
    """
    if kind not in _KINDS:
        raise ValueError(f"kind: {', '.join(_KINDS)}; {kind!r}?")
    found = [(rule, judge(str(text))) for rule, judge in _KINDS[kind].items()]
    if source:
        found.append(("source", only_from(str(text), source=[source] if isinstance(source, str) else source)))
    return Review(tuple(found))


def _line(rule: str, finding: Finding) -> str:
    seen = "".join(f"\n    → {shown(quote)}" for quote in finding.evidence) if finding.score < 1 else ""
    return f"{'✔' if finding.score >= 1 else '✘'} {t(f'rule-{rule}')}: {finding.reason}{seen}"
