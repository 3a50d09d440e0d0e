"""The passages of a letter or release in which a fact can be told: sentences and items, with what introduces them.

A day belongs to the matter that stands beside it, above it as heading or parent item, or in the sentence before: but
never to one that has a day of its own.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from labkit.checks.wording import figures, sentences

_HEADING = 25
# "1. ", "가. ", "붙임  1. ": the numbers of items are no figures of the text.
_MARK = re.compile(
    r"^(\s*(?:붙임\s+)?)(?:\(?\d{1,2}[.)](?!\s?\d{1,2}\.)|\(?[가-하][.)]|[①-⑳㉮-㉻])(?=\s|[가-힣(A-Za-z])", re.MULTILINE
)

# The marks of items by their depth, as in the rules for Korean documents; (a) and then - lie below all of them.
_LEVELS = tuple(
    re.compile(rf"\s*{mark}")
    for mark in (
        r"\d{1,2}\.(?!\s?\d{1,2}\.)",
        r"[가-하]\.",
        r"\d{1,2}\)",
        r"[가-하]\)",
        r"\([\d가-하]{1,2}\)",
        r"[①-⑳]",
        r"\(?[a-z][.)]\s",
        r"[-ㆍ•·*○◦]\s",
    )
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_CAPITALS = re.compile(rf"\b(?:{_MONTHS.upper()})\b")
# "8.30 p.m.", as the British write it, and "13/11/2025", of which one part can only be a day.
_POINTED = re.compile(r"\b(\d{1,2})\.([0-5]\d)(?=\s?[ap]m\b)", re.IGNORECASE)
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b")
_HOUR = r"\d{1,2}시(?:\s?\d{1,2}분|\s?반)?"
# "Art. 12" ends no sentence.
_SHORT = re.compile(r"\b(Art|No|Nos|Tel|Mr|Ms|Mrs|Dr|Sec|Encl|approx)\.\s", re.IGNORECASE)
_SPANS = (
    (re.compile(r"(\d{1,2})(\s?(?:~|-|–|∼)\s?\d{1,2}시(?!간))"), r"\1시\2"),
    (re.compile(rf"(오전|오후|저녁|밤)(\s?{_HOUR}\s?(?:부터|에서|~|-|–|∼)\s?)(?={_HOUR})"), r"\1\2\1 "),
    (
        re.compile(
            r"\b(\d{1,2}(?::\d\d)?)(\s?(?:to|and|-|–|until)\s?\d{1,2}(?::\d\d)?)(\s?[ap]\.?m\b\.?)", re.IGNORECASE
        ),
        r"\1\3\2\3",
    ),
)
# "오후 6시부터 9시까지, 마지막 입장은 8시 30분", "6–9 p.m. (last entry 8:30)": the half of the day is said once.
_LATE = re.compile(r"오후|저녁|밤|\d\s?p\.?m\b", re.IGNORECASE)
_BARE_HOUR = re.compile(
    r"(?<![\d:.])(?<!오전\s)(?<!오후\s)(?<!저녁\s)(?<!밤\s)(?<!아침\s)(?<!오전)(?<!오후)(?<!저녁)(?<!밤)(?<!아침)"
    r"(?P<ko>(?:[1-9]|1[01])시(?!간|[가-힣]*청|장))|(?<![\d:])(?P<en>(?:[1-9]|1[01]):[0-5]\d)(?!\s?[ap]\.?m|\d|:\d)",
    re.IGNORECASE,
)


def units(text: str) -> list[str]:
    """Sentences and items, by themselves and with what introduces them."""
    lines = [
        (_depth(line), [s for s in sentences(spelled(line)) if re.search(r"\w", s)])
        for line in unicodedata.normalize("NFC", text).split("\n")
        if line.strip()
    ]
    return (
        [s for _, said in lines for s in said]
        + [f"{above} {s}" for above, s in _headed(lines)]
        + [f"{above} {s}" for above, s in _introduced(lines)]
    )


def _headed(lines: Sequence[tuple[int, list[str]]]) -> Iterator[tuple[str, str]]:
    """Each short heading with the two lines below it; the next item of its own kind is none of them."""
    flat = [(depth, s) for depth, said in lines for s in said]
    for at, (depth, heading) in enumerate(flat):
        if len(heading) > _HEADING or figures(heading):
            continue
        below: list[str] = []
        for deep, said in flat[at + 1 : at + 3]:
            if depth and deep == depth:
                break
            below.append(said)
        if below:
            yield heading, " ".join(below[: 1 if len(below) > 1 and not figures(below[1]) else 2])


def _introduced(lines: Sequence[tuple[int, list[str]]]) -> Iterator[tuple[str, str]]:
    """Each sentence with the one before it, and each item with the item above it, where that names no day itself."""
    above: list[tuple[int, str]] = []
    for depth, said in lines:
        above = [(d, s) for d, s in above if d < depth]
        for before, s in pairwise(said):
            if not _dated(before):
                yield before, s
        if above and not _dated(above[-1][1]):
            yield from ((above[-1][1], s) for s in said)
        if depth and said:
            above.append((depth, " ".join(said)))


def _dated(text: str) -> bool:
    return any(q.kind in ("date", "time") for q in figures(text))


def _depth(line: str) -> int:
    """How deep an item lies by its mark: 1 for "1.", 4 for "가)"; 0 where there is no mark."""
    return next((n for n, mark in enumerate(_LEVELS, start=1) if mark.match(line)), 0)


def spelled(text: str) -> str:
    """A text without the numbers of items, "오후 6시부터 9시" as "오후 6시부터 오후 9시", days and hours in one way."""
    text = _SHORT.sub(r"\1.", re.sub(r"\b([ap])\.m\.", r"\1m", _MARK.sub(r"\1", text), flags=re.IGNORECASE))
    text = _CAPITALS.sub(lambda m: m[0].capitalize(), _POINTED.sub(r"\1:\2", _SLASHED.sub(_day_of, text)))
    for pattern, full in _SPANS:
        text = pattern.sub(full, text)
    return "\n".join(map(_afternoon, text.split("\n")))


def _day_of(match: re.Match[str]) -> str:
    first, second = int(match[1]), int(match[2])
    if first == second or first > 12 >= second:
        return f"{match[3]}-{second:02d}-{first:02d}"
    return f"{match[3]}-{first:02d}-{second:02d}" if second > 12 >= first else match[0]


def _afternoon(line: str) -> str:
    said = _LATE.search(line)
    if not said:
        return line
    rest = _BARE_HOUR.sub(lambda m: f"오후 {m['ko']}" if m["ko"] else f"{m['en']} pm", line[said.end() :])
    # The figure right behind "오후" has its half of the day.
    return line[: said.end()] + re.sub(r"^(\s?)오후 ", r"\1", rest)
