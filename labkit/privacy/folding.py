"""One spelling for the many ways to write a digit or a hyphen, with the way back to the text as it stands.

"０１０－００００－１２３４", "010‑0000‑1234" with a soft hyphen, and digits with zero-width spaces between them are all
one number to a reader, and so to us.
"""

import unicodedata

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e")
_HYPHENS = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\u3161\ufe58\ufe63\uff0d")


def fold(text: str) -> tuple[str, list[int]]:
    """The text in one spelling, and for each of its characters the place in the original.

    Args:
        text: as written.

    Returns:
        The folded text and a list of as many indices; one character never becomes two.
    """
    if text.isascii():
        return text, list(range(len(text)))
    out: list[str] = []
    places: list[int] = []
    for index, ch in enumerate(text):
        if ch in _INVISIBLE:
            continue
        out.append(_plain(ch))
        places.append(index)
    return "".join(out), places


def _plain(ch: str) -> str:
    if ch.isascii() or "가" <= ch <= "힣":
        return ch
    if ch in _HYPHENS:
        return "-"
    if ch.isdecimal():
        return str(unicodedata.decimal(ch))
    plain = unicodedata.normalize("NFKC", ch)
    return plain if len(plain) == 1 else ch
