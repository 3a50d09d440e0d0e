"""Amounts of money as `금113,560원(금일십일만삼천오백육십원)`: the figures and the words say the same.

Accepted: 일 left out or there ("십일만", "일십일만"), spaces, "정" at the end, "금" once or twice. A rounded amount in
running text ("약 20만 원") is no amount of this kind.
"""

import re

from labkit.checks import check
from labkit.checks.official.reading import is_korean, plain, t, verdict
from labkit.quantities.numerals import figure, korean
from labkit.score import Finding

_WRITTEN = re.compile(
    r"(?P<gold>(?:일\s?)?금\s?)?(?<![\d,])(?P<figures>\d[\d,]*)\s?원\s?(?:정|整)?\s?[(（]\s?(?:일\s?)?(?P<gold2>금\s?)?"
    r"(?P<words>[일이삼사오육륙칠팔구십백천만억조영\s]{1,40}?)\s?원\s?(?:정|整)?\s?[)）]"
)
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})*")


@check(over="reply")
def amount_form(reply: str, *, at_least: int = 0) -> Finding:
    """Every amount with its words in brackets has commas, 금, and words that equal the figures.

    Args:
        reply: the text; of an English one nothing is asked here.
        at_least: so many amounts must be in this form.
    """
    if not is_korean(reply):
        return Finding(1.0, t("korean-only"))
    found = list(_WRITTEN.finditer(plain(reply)))
    wrong = [m[0] for m in found if not _fits(m)]
    if len(found) < at_least:
        return Finding(0.0, t("amount-too-few", found=len(found), least=at_least))
    if not found:
        return Finding(1.0, t("none-here"))
    return verdict(
        len(found) - len(wrong),
        wrong,
        ok=t("amount-ok", total=len(found)),
        fault=t("amount-fault", wrong=len(wrong), total=len(found)),
    )


def _fits(match: re.Match[str]) -> bool:
    read = korean(re.sub(r"\s", "", match["words"]))
    written = bool(_COMMAS.fullmatch(match["figures"])) and bool(match["gold"] or match["gold2"])
    return written and read is not None and read[0] == figure(match["figures"])
