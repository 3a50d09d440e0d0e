"""Lists of labels that are nobody's usual words: told by the cue next to them ("one of: A-type, B-type, other")."""

import re
from functools import lru_cache

from labkit.practice.reading.lists.senses import exact_words, is_label, key_kind, senses_of
from labkit.practice.reading.segment import Clause, Span

MAX_LABELS = 40

_ITEM = r"[^,、/|·\n:：;{}()\[\]<>\"'“”‘’`→.!?]{1,28}"
_QUOTE = r"[\"'“”‘’`「」]?"
_RUN = re.compile(
    rf"{_QUOTE}{_ITEM}{_QUOTE}(?:\s?\([^()\n]{{1,20}}\))?(?:\s{{0,2}}(?:[,、/|·]|또는|혹은|\bor\b"
    rf"|\band\b)\s{{0,2}}(?:or |and |또는 |혹은 "
    rf")?{_QUOTE}{_ITEM}{_QUOTE}(?:\s?\([^()\n]{{1,20}}\))?){{1,39}}"
)
_CUE = re.compile(
    r"중 ?(?:에서 )?(?:하나|한|골라|택|선택)|가운데|분류|카테고리|라벨|레이블|범주|값|하나로"
    r"|골라|(?:으로|로)만|\bone of\b"
    r"|\beither\b|categor|\blabels?\b|classif|\bvalues?\b|\ballowed\b|must be|choose|enum"
    r"|options?",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s{0,2}(?:[,、/|·]|또는|혹은|\bor\b|\band\b)\s{0,2}(?:or\s|and\s|또는\s|혹은\s)?", re.IGNORECASE)


_LIST_ENDS = re.compile(
    r"\s?(?:중에서|중에|중 ?(?:에서 )?(?:하나|한 ?가지|한|1개|골라|택)|가운데|(?:이고|이며"
    r"|고),?(?=\s)|[,.]?\s(?=(?:and "
    r"|그리고 )?[\"'`]?(?:urgency|priority|긴급도|긴급 여부)))[가-힣]{0,4}",
    re.IGNORECASE,
)


def cued_runs(clause: Clause, previous: str) -> list[tuple[list[str], Span]]:
    """The lists in a clause, each with its place.

    Args:
        clause: the clause.
        previous: the clause before it, whose cue may introduce the list.
    """
    out = []
    # "교통, 청소 중 하나이고, urgency는 긴급 또는 일반": the second list starts where the first is said to end.
    shaped = _LIST_ENDS.sub(lambda m: "\n" * len(m[0]), clause.text)
    for match in _RUN.finditer(shaped):
        raw = _SPLIT.split(match[0])
        items = [_label(i, first=n == 0, last=n == len(raw) - 1) for n, i in enumerate(raw)]
        items = list(dict.fromkeys(i for i in items if i))
        known = sum(1 for i in items if is_label(i))
        cue = _CUE.search(clause.text) or (previous.rstrip().endswith((":", "：")) and _CUE.search(previous))
        head = definition_head(clause.text)
        defines = bool(head) and is_label(head) and not key_kind(head)
        contrasts = re.search(r"[,\s](?:not|never|but)\s|아니라|아니고|말고", match[0])
        if len(items) < 2 or len(items) > MAX_LABELS or defines or contrasts:
            continue
        named = [i for i in items if is_label(i)]
        # Most items must be words for departments or degrees, or a cue must say that these are labels.
        distinct = {senses_of(i, "category") or senses_of(i, "urgency") for i in named}
        if (known >= 2 and known >= 0.6 * len(items) and len(distinct) >= 2) or (
            cue and len(items) >= 3 and all(len(i) <= 14 for i in items) and _one_of(clause.text)
        ):
            out.append((items, (clause.start + match.start(), clause.start + match.end())))
    return out


def _one_of(text: str) -> bool:
    return bool(
        re.search(
            r"중 ?(?:에서 )?(?:하나|한)|가운데|one of|either|labels?:|categories:|카테고리:|분류:|라벨:",
            text,
            re.IGNORECASE,
        )
    )


_TAIL = re.compile(
    r"\s?(?:중에서|중|가운데|의|로만|으로만|만|으로|로|입니다|이다|임|이야|을|를|이며|이고|은|는"
    r"|에서|이|가|로서|다)?\s?(?:반드시|꼭"
    r"|하나\S{0,6}|택\S{0,4}|선택\S{0,4}|골라\S{0,4}|한 가지\S{0,4}|분류\S{0,6}|으?로 .{0,12}"
    r"|\d{1,2}개.{0,12}|여덟.{0,10})?$"
)
_FRONT = re.compile(
    r"^.{0,60}?(?:one of(?: the following| these)?|either|must be|should be|can be|\bis\b"
    r"|\bare\b|\bas\b|into|from|labels?|categories|category|urgency|값은|분류는|카테고리는|긴급도는"
    r"|urgency[는은]|category[는은]|유형은|중|[은는])\s{0,2}(?=\S)",
    re.IGNORECASE,
)


def _label(item: str, *, first: bool, last: bool) -> str:
    bare = item.strip().strip("\"'“”‘’`「」*- ")
    bare = re.sub(r"\s?\([^()]{1,20}\)$", "", bare)
    if first and not _is_exact(bare):
        shorter = _FRONT.sub("", bare)
        bare = (
            shorter.strip("\"'“”‘’`「」*-: ")
            if shorter and _is_exact(shorter.strip("\"'“”‘’`「」*-: "))
            else _last_word(bare)
        )
    if last and not _is_exact(bare):
        cut = _TAIL.sub("", bare).strip("\"'“”‘’`「」 ")
        bare = cut if _is_exact(cut) else _first_word(bare)
    return bare if 1 <= len(bare) <= 28 else ""


def _is_exact(item: str) -> bool:
    return item.lower() in exact_words()


def _last_word(text: str) -> str:
    words = text.split()
    return words[-1].strip("\"'“”‘’`「」") if len(words) > 1 and is_label(words[-1]) else text


def _first_word(text: str) -> str:
    words = text.split()
    if not words:
        return text
    head = words[0].strip("\"'“”‘’`「」")
    for particle in (
        "으로만",
        "로만",
        "으로",
        "로",
        "이다",
        "입니다",
        "이며",
        "을",
        "를",
        "이",
        "가",
        "은",
        "는",
        "의",
        "만",
        "임",
    ):
        if head.endswith(particle) and _is_exact(head[: -len(particle)]):
            return head[: -len(particle)]
    return head if is_label(head) else _TAIL.sub("", text)


_DEFINITION = re.compile(
    r"^\s{0,8}(?:[-*•·▪○●]|\d{1,2}[.)]|\|)?\s{0,3}[\"'`*\[(【]{0,3}"
    r"([A-Za-z가-힣·&/ ]{1,28}?)[\"'`*\])】]{0,3}(?:\s?\([^()\n]{1,20}\))?"
    r"\s{0,2}(?:[:：=→|]|->|=>| [-–—] )\s{0,3}\S"
)


@lru_cache(maxsize=4096)
def definition_head(text: str) -> str:
    """The head of a line like "- 청소: 쓰레기, 무단투기"; "" for any other line."""
    match = _DEFINITION.match(text)
    return match[1].strip() if match else ""
