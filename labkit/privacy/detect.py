"""All finders over one text, with places in the text as it stands."""

from dataclasses import dataclass
from typing import Literal

from labkit.privacy.folding import fold
from labkit.privacy.names import names
from labkit.privacy.numbers import numbers
from labkit.privacy.places import places

Kind = Literal[
    "name", "phone", "resident_number", "email", "account", "card", "passport", "licence", "plate", "address"
]


@dataclass(frozen=True)
class Found:
    """An identifier.

    Args:
        kind: of identifier.
        start: first character in the text.
        end: behind the last.
        text: as it stands there.
    """

    kind: Kind
    start: int
    end: int
    text: str


def find(text: str) -> list[Found]:
    """Every personal identifier in a text, in order, none overlapping another.

    Args:
        text: of any length; each line is scanned by bounded patterns.
    """
    folded, place = fold(text)
    spans = [*numbers(folded), *places(folded)]
    spans += list(names(folded, tuple(spans)))
    out: list[Found] = []
    for kind, start, end in sorted(spans, key=lambda s: (s[1], -s[2])):
        first, last = place[start], place[end - 1] + 1
        if not out or first >= out[-1].end:
            out.append(Found(kind, first, last, text[first:last]))  # type: ignore[arg-type]
    return out
