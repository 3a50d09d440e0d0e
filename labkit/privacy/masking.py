"""A text with every identifier replaced by what it was: the same identifier by the same mark everywhere."""

from collections import Counter
from dataclasses import dataclass, field

from labkit.i18n import Language, catalogue
from labkit.privacy.detect import Found, find

t = catalogue("privacy")


@dataclass
class Masked:
    """What came of it.

    Args:
        text: without identifiers.
        found: what was replaced, in order; holds the identifiers themselves, so keep it on this machine.
    """

    text: str
    found: list[Found] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """How many of each kind; safe to show and to log."""
        return dict(Counter(f.kind for f in self.found))


class Marks:
    """The marks of one request: "[이름 2]" is the same person in all of its messages."""

    def __init__(self, lang: Language) -> None:
        self._lang = lang
        self._known: dict[tuple[str, str], str] = {}
        self._numbers: Counter[str] = Counter()

    def mark(self, found: Found) -> str:
        """The mark of an identifier."""
        key = (found.kind, "".join(ch for ch in found.text if ch.isalnum()))
        if key not in self._known:
            self._numbers[found.kind] += 1
            name = t(f"kind-{found.kind}").pick(self._lang)
            self._known[key] = f"[{name} {self._numbers[found.kind]}]"
        return self._known[key]


def mask(text: str, lang: Language = "ko", marks: Marks | None = None) -> Masked:
    """Replace every identifier.

    Args:
        text: what may hold personal data.
        lang: of the marks.
        marks: those of other texts that go together with this one.
    """
    marks = marks or Marks(lang)
    found = find(text)
    out, at = [], 0
    for each in found:
        out += [text[at : each.start], marks.mark(each)]
        at = each.end
    return Masked("".join([*out, text[at:]]), found)
