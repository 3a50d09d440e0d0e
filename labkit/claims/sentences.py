"""A text cut into sentences and clauses, each with the labels and the quantities that it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from labkit.claims.facts import Facts, Label
from labkit.claims.readings import months_of, read
from labkit.claims.words import cue, key, keys, said
from labkit.quantities import Quantity

_SENTENCE = re.compile(r"(?<=[^\s\d][.!?。])[\"'”’)]{0,2}\s+|(?<=\d\.)\s+(?=[A-Z])|\n+")
_CLAUSE = re.compile(
    r"[,;·](?=\s)|(?<=다가)(?=\s)|\s[-–—]\s|(?<=[고며나만데])(?=\s)(?<![가-힣]하나)|(?<=[어아여해라])서(?=\s)"
    r"|\s(?:and|while|but|whereas|though|although|which)\s"
)
# "B를 앞선다", "4월 수준을 웃돌았다", "B 다음으로 많다": what stands before is held against something.
_OVERTAKEN = re.compile(
    r"(?:의)?(?:\s?(?:수준|기록|실적|값|수치))?(?:을|를|에|에게)\s?(?:[가-힣]{1,4}\s)?"
    r"(?:웃[돌도돈]|앞[서선섰지질]|능가|제[치쳤]|따돌|상회|넘어|밑[돌도돈]|뒤[지처진졌]|하회|못\s?미)"
)
_NEXT_TO = re.compile(r"(?:에 이어|의? ?(?:바로 )?다음)")
# "새빛1·2동" is two rows.
_JOINED = re.compile(r"(?P<base>[가-힣]{2,})(?P<a>\d)\s?[·,및과와ㆍ]\s?(?P<b>\d)(?P<end>동)")
# Where no column holds the rate, its numerator's name tells what it is a rate of.
LIVING = re.compile(r"거주|(?<![가-힣])(?:살고|삽니다|산다|사는|살며|살아)(?![가-힣]{2})")
# Words that imply what is counted: where people live, how large a place is, how fast, how old.
_IMPLIED = (
    (LIVING, "인구"),
    (re.compile(r"\bout[ -]of[ -]town|\bother (?:cities|regions|towns)|다른 지역|타 ?지역"), "외지"),
    (re.compile(r"지연율|지연 비율"), "처리율"),
    (re.compile(r"\bpeople (?:came|attended|visited)\b|다녀[갔간가]|찾았|찾은"), "방문객"),
    (
        re.compile(
            r"\b(?:(?:larg|small|bigg)e(?:r|st))(?= (?:dong|district|of|than))|(?:큰|작은)(?= (?:동|구)(?![가-힣]{2}))"
        ),
        "인구",
    ),
    (re.compile(r"빨랐|빠[르른]|느[렸린리]|늦[었은게]|\b(?:fast|slow|quick)(?:er|est)\b"), "처리일"),
    (re.compile(r"젊[은고었다]|늙[은고었다]|고령화가|\b(?:oldest|youngest|older dong|younger dong|age?ing)\b"), "65세"),
)
_PREDICATE = re.compile(r"(?<=[가-힣]{2})(?:이?다|임|인|이?었다|였다|이?며|입니다)$")
_SIZE = re.compile(r"(?<=보다 )(?:더 |훨씬 )?(?:크[다고며]|작[다고은])")
_INSTEAD = {"고령화율": "65세"}
_NUMERIC = re.compile(r"[\d\s.,-]+")


@dataclass(frozen=True)
class Mention:
    """Where a text names a row: the labels it can mean, one for each dimension that has such a name."""

    start: int
    end: int
    labels: tuple[Label, ...]
    reference: bool  # what something is compared with: "예담1동보다", "than in July"


@dataclass(frozen=True)
class Named:
    """Where a text names (a word of) a quantity."""

    start: int
    end: int
    key: str


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """First and last character of every sentence or line that has something in it."""
    at = 0
    for cut in (*_SENTENCE.finditer(text), None):
        end = cut.start() if cut else len(text)
        if text[at:end].strip():
            yield at, end
        at = cut.end() if cut else end


def clauses(
    text: str, start: int, end: int, claims: Sequence[tuple[int, int]], listed: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """The clauses of a sentence; a piece that claims nothing belongs to the next one ("예담1동, 우물동의 합계는").

    Args:
        text: all of it.
        start: of the sentence.
        end: of the sentence.
        claims: where claims stand; a cut within one is none.
        listed: rows and days, between which "and" or a comma cuts nothing ("July and August").
    """
    cuts = [
        m.end()
        for m in _CLAUSE.finditer(text, start, end)
        if not any(a < m.end() < b for a, b in claims)
        and not _lists(text, m, listed)
        and not (
            m[0].strip() == "and" and re.search(r"\b(?:between|both)\b[^,;]*$", text[start : m.start()], re.IGNORECASE)
        )
    ]
    found, at = [], start
    for cut in [*cuts, end]:
        if any(at <= a < cut for a, b in claims):
            found.append((at, cut))
            at = cut
    if not found:
        return [(start, end)]
    found[-1] = (found[-1][0], end)
    return found


def _lists(text: str, cut: re.Match[str], listed: Sequence[tuple[int, int]]) -> bool:
    before = any(not text[b : cut.start()].strip() for _, b in listed if b <= cut.start())
    return before and any(not text[cut.end() : a].strip() for a, _ in listed if a >= cut.end())


def mentions(text: str, facts: Facts, read: Sequence[Quantity]) -> list[Mention]:
    """Where the text names rows, the longest names first; dates by what they say and not by how they are written."""
    found: list[Mention] = []
    lower = text.casefold()
    for match in _JOINED.finditer(lower):
        pair = [f"{match['base']}{n}{match['end']}" for n in (match["a"], match["b"])]
        labels = tuple(label for label in facts.labels if label.text.casefold() in pair)
        if len(labels) >= 2:
            found.append(Mention(*match.span(), labels, _is_reference(lower, *match.span())))
    for pattern, labels in _patterns(facts.labels):
        for match in pattern.finditer(lower):
            if not any(match.start() < m.end and match.end() > m.start for m in found):
                found.append(Mention(*match.span(), labels, _is_reference(lower, *match.span())))
    for quantity in read:
        if stretch := months_of(quantity):
            within = tuple(x for x in facts.labels if re.fullmatch(r"\d{4}-\d\d", x.date) and _in(x.date, stretch))
            if within:
                found.append(Mention(quantity.start, quantity.end, within, False))
            continue
        labels = tuple(label for label in facts.labels if label.date and _same_day(label.date, str(quantity.value)))
        if quantity.kind == "date" and labels:
            where = quantity.start, quantity.end
            if not any(where[0] < m.end and where[1] > m.start for m in found):
                found.append(Mention(*where, labels, _is_reference(lower, *where)))
    return sorted(found, key=lambda m: m.start)


def names(text: str, facts: Facts, taken: Sequence[Mention]) -> list[Named]:
    """Where the text names quantities, word by word; words within a row's name are none."""
    wanted = {k for table, quantity in facts.quantities for k in keys(quantity or table)}
    found = []
    for pattern, word in _IMPLIED:
        if key(word) in wanted:
            found += [Named(*m.span(), key(word)) for m in pattern.finditer(text.casefold())]
    for word, start, end in said(text):
        if any(m.start < end and start < m.end for m in taken):
            continue
        if "-" in word and key(word) not in wanted:
            found += [Named(start, end, key(part)) for part in word.split("-") if len(part) > 2 and key(part) in wanted]
        if key(word) not in wanted:
            word = _PREDICATE.sub("", word)
        known = key(word) if key(word) in wanted else _INSTEAD.get(key(word), "")
        if known in wanted:
            found.append(Named(start, end, known))
        elif len(word) >= 2 and word >= "가":
            # "처리 기간" for a column "평균 처리일": the first word of a name that the text writes apart
            found += [Named(start, end, k) for k in sorted(wanted) if k.startswith(word)]
    if not found and key("인구") in wanted:
        found = [Named(*m.span(), key("인구")) for m in _SIZE.finditer(text)]
    return found


def without_numbers_of(text: str, taken: Sequence[Mention]) -> list[Quantity]:
    """The quantities of a text that are no part of a row's name ("예담1동")."""
    hidden = text
    for mention in taken:
        if not all(label.date for label in mention.labels):
            hidden = hidden[: mention.start] + "가" * (mention.end - mention.start) + hidden[mention.end :]
    return read(hidden)


def _in(month: str, stretch: tuple[int, int]) -> bool:
    return stretch[0] <= int(month[5:7]) <= stretch[1]


def _same_day(label: str, stated: str) -> bool:
    if stated.startswith("-"):
        return label[4:] == stated[1:] and not label.startswith("-")
    return label == stated or (label.startswith("-") and stated[4:] == label[1:])


def _is_reference(text: str, start: int, end: int) -> bool:
    behind, ahead = text[end : end + 14], text[max(0, start - 24) : start]
    # "(9,720명)보다": what stands in brackets belongs to the name.
    closed = re.match(r"\s?\([^)]{1,20}\)", text[end : end + 24])
    if closed:
        behind = text[end + closed.end() : end + closed.end() + 12]
    if re.match(r"(?:의|에|이|가|인)?\s?(?:[가-힣]{0,4}\s)?(?:보다|에 비|에 견|대비)|(?:와|과)의? 비교", behind):
        return True
    if _OVERTAKEN.match(behind) or _NEXT_TO.match(behind):
        return True
    return bool(
        re.search(
            r"\b(?:than|compared (?:to|with)|against|versus|as (?:many|much|high|large|big|long)(?: [a-z]+){0,2} as"
            r"|ahead of"
            r"|second only to|followed by)(?: \w+){0,3} ?$",
            ahead,
        )
        or re.search(r"\b(?:up|down|improvement|increase|decrease|drop|rise|fall) (?:on|over)(?: \w+)? ?$", ahead)
        or re.search(r"\bas in ?$|\b(?:that|those) of ?$", ahead)
    )


@lru_cache(maxsize=64)
def _patterns(labels: tuple[Label, ...]) -> tuple[tuple[re.Pattern[str], tuple[Label, ...]], ...]:
    by_text: dict[str, list[Label]] = {}
    for label in labels:
        if not _NUMERIC.fullmatch(label.text) and label.text:
            by_text.setdefault(label.text.casefold(), []).append(label)
    longest = sorted(by_text, key=lambda text: (-len(text), text))
    return tuple((_pattern(text), tuple(by_text[text])) for text in longest)


def _pattern(text: str) -> re.Pattern[str]:
    body = r"[\s-]?".join(re.escape(part) for part in re.split(r"[\s-]+", text))
    left = r"(?<![a-z\d])" if text[0].isascii() else r"(?<![가-힣\d])"
    right = r"(?![a-z\d])" if text[-1].isascii() else (r"(?![가-힣])" if len(text) == 1 else r"(?!\d)")
    return re.compile(left + body + right)


def has(name: str, text: str) -> bool:
    """Whether the words of that cue stand in a text."""
    return bool(cue(name).search(text.casefold()))
