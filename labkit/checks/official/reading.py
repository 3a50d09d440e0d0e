"""How the checks of official writing read a text: its lines, its body, its enclosures, what it quotes."""

import re
import unicodedata
from collections.abc import Sequence

from labkit.checks import scale
from labkit.evaluation import language_of
from labkit.i18n import Text, catalogue
from labkit.plain import clean
from labkit.score import Finding

t = catalogue("official")

ENCLOSED = re.compile(
    r"^\s*(?:[*_#\s]*)(?:<\s*)?(붙\s?임|첨\s?부)(?![가-힣])(?:\s*(?:서류|파일|물))?\s*(?P<colon>[:：]?)\s*(?P<rest>.*)$"
)
ENCLOSED_EN = re.compile(r"^\W{0,4}(?:Enclosures?|Encl?s?\.?|Attachments?|Attached)\b", re.IGNORECASE)
# Someone's own words, titles of works and addresses keep their spelling.
_QUOTED = re.compile(
    r"“[^”\n]{0,600}”|\"[^\"\n]{0,600}\"|「[^」\n]{0,80}」|『[^』\n]{0,80}』|https?://\S{1,300}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,64}|<[^>\n]{1,60}>"
)


def plain(text: str) -> str:
    """NFC with ordinary spaces, and dashes and tildes in one spelling; marks such as ① stay what they are."""
    text = unicodedata.normalize("NFC", text)
    return re.sub(r"[∼〜～]", "~", re.sub(r"[^\S\n]", " ", text)).replace("：", ":").replace("．", ".")


def own_words(text: str) -> str:
    """The text with quotations blanked out, character for character."""
    return _QUOTED.sub(lambda m: " " * len(m[0]), plain(text))


def is_korean(text: str) -> bool:
    """Whether the rules for Korean documents apply."""
    return language_of(text) == "ko"


def lines(text: str) -> list[str]:
    """Lines with something in them."""
    return [line for line in plain(text).split("\n") if line.strip()]


def body_and_enclosures(text: str) -> tuple[list[str], list[str]]:
    """The lines before the first line that begins with 붙임 (Enclosures), and those from there on."""
    all_lines = lines(text)
    begins = (i for i, line in enumerate(all_lines) if ENCLOSED.match(line) or ENCLOSED_EN.match(line))
    at = next(begins, len(all_lines))
    return all_lines[:at], all_lines[at:]


def verdict(right: int, wrong: Sequence[str], *, ok: Text, fault: Text) -> Finding:
    """The share of what is in form, with what is not.

    Args:
        right: how many are.
        wrong: those that are not, as they stand.
        ok: what to say where all are.
        fault: what to say otherwise.
    """
    if not wrong:
        return Finding(1.0, ok)
    quoted = tuple(dict.fromkeys(clean(" ".join(w.split())[:60]) for w in wrong))
    return Finding(scale(right / (right + len(wrong)), 0.0, 1.0), fault, quoted[:3])
