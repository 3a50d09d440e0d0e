"""Stage 2b: the keys and the label sets that a prompt names, and which belongs to which."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from labkit.practice.knowledge import load
from labkit.practice.segment import Clause, Span

MAX_LABELS = 40


@dataclass
class Listing:
    """What a prompt names.

    Args:
        keys: keys of the JSON object, in order.
        labels: key (or "category"/"urgency" where no key is named) → labels, in order.
        spans: where the label lists and the keys were found.
    """

    keys: list[str] = field(default_factory=list)
    labels: dict[str, list[str]] = field(default_factory=dict)
    spans: list[tuple[Span, str]] = field(default_factory=list)


@lru_cache(maxsize=4096)
def _senses(kind: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((sense, tuple(words)) for sense, words in load("labels")[kind].items())


@lru_cache(maxsize=4096)
def senses_of(label: str, kind: str) -> tuple[str, ...]:
    """The senses of a label, e.g. `senses_of("환경(청소)", "category") == ("waste",)`.

    Args:
        label: as the prompt writes it.
        kind: "category" or "urgency".
    """
    low = label.lower().strip()
    if kind == "urgency":
        exact = [s for s, words in _senses(kind) if low in words]
        # "비긴급" and "non-urgent" contain the other's word: the longest word found decides.
        found = max(((len(w), s) for s, words in _senses(kind) for w in words if w in low), default=None)
        return tuple(exact) or ((found[1],) if found else ())
    hits = []
    for sense, words in _senses(kind):
        best = max((len(w) for w in words if _word_in(w, low)), default=0)
        if best:
            hits.append((best, sense))
    if ("공원" in low or "녹지" in low) and "관광" not in low:
        hits = [h for h in hits if h[1] == "parks"] or hits
    if "parking" in low:
        hits = [h for h in hits if h[1] != "parks"]
    return tuple(s for _, s in sorted(hits, reverse=True))


def _word_in(word: str, label: str) -> bool:
    return word in label if not word.isascii() else re.search(rf"\b{re.escape(word)}s?\b", label) is not None


@lru_cache(maxsize=4096)
def key_kind(key: str) -> str:
    """What a key holds: "category", "urgency", "reason", "summary", "place", … or "" for an unknown one."""
    low = key.lower().strip().replace("_", " ").replace("-", " ")
    for kind, names in load("labels")["keys"].items():
        if low in names or low.replace(" ", "") in names:
            return str(kind)
    best = [(len(n), str(k)) for k, names in load("labels")["keys"].items() for n in names if len(n) > 2 and n in low]
    return max(best)[1] if best else ""


# ------------------------------------------------------------------ keys

_SKELETON = re.compile(r"\{[^{}]{3,800}\}")
_PAIR = re.compile(
    r"[\"'“‘`]?([A-Za-z가-힣_][\w가-힣 -]{0,30}?)[\"'”’`]?\s{0,3}[:：]\s{0,3}(\"[^\"\n]{0,300}\""
    r"|<[^<>\n]{0,200}>|[^,\n{}]{0,300})"
)
_NAME = r"[\"'“‘`「]?(?:[A-Za-z_][A-Za-z0-9_]{0,25}|[가-힣]{1,8}?(?: 여부)?)[\"'”’`」]?"
_KEYS_AFTER = re.compile(
    r"(?:키|필드|속성|항목|열|keys?|fields?|propert(?:y|ies)|attributes?|columns?)(?: ?이름| ?명|s? "
    r"named| called| names?)?(?:은|는|이|으로|로)?\s{0,2}(?:are|is|should be|must be|:|：|=|\("
    r"|-)?\s{0,3}"
    rf"({_NAME}(?:\s{{0,2}}(?:,|와|과|랑|및|그리고|/|·|and|&|, and)\s{{0,2}}{_NAME}){{0,11}})",
    re.IGNORECASE,
)
_KEYS_BEFORE = re.compile(
    rf"({_NAME}(?:\s{{0,2}}(?:,|와|과|랑|이랑|및|그리고|/|·|and|&|, "
    rf"and)\s{{0,2}}{_NAME}){{0,11}})\s{{0,2}}(?:(?:을|를|이라는|라는|의)\s?)?(?:두|세|네|다섯|\d개의?|두 개의?"
    rf"|two|three|only)?\s{{0,2}}(?:가지\s?)?"
    r"(?:키|필드|속성|keys?\b|fields?\b|properties\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s{0,2}(?:, and|,|와|과|랑|이랑|및|그리고|/|·|and|&)\s{0,2}")


@lru_cache(maxsize=1)
def _not_keys() -> frozenset[str]:
    return frozenset(str(load("words")["not_keys"]).split())


def find_keys(text: str, clauses: Sequence[Clause], skip: Sequence[Span]) -> tuple[list[str], list[tuple[Span, str]]]:
    """The keys named in the instructions, and where."""
    keys, where = _skeleton_keys(text, skip)
    if keys:
        return keys, where
    for clause in clauses:
        found, span = _sentence_keys(clause)
        if found:
            keys += [k for k in found if k not in keys]
            where.append((span, "keys"))
    if not keys:
        keys, where = _bulleted_keys(clauses)
    return keys[:MAX_LABELS], where


def _skeletons(text: str, skip: Sequence[Span]) -> list[tuple[Span, dict[str, str]]]:
    """The shapes of an answer, like `{"category": "교통|청소", "urgency": "…"}`."""
    out = []
    for match in _SKELETON.finditer(text):
        quoted = '"' in match[0] or "'" in match[0]
        if quoted and not any(a <= match.start() < b for a, b in skip):
            pairs = {m[1].strip(): m[2].strip("\"'<> ") for m in _PAIR.finditer(match[0])}
            if pairs:
                out.append((match.span(), pairs))
    return out


def _skeleton_keys(text: str, skip: Sequence[Span]) -> tuple[list[str], list[tuple[Span, str]]]:
    shapes = _skeletons(text, skip)
    return (list(shapes[0][1]), [(shapes[0][0], "keys")]) if shapes else ([], [])


def _skeleton_labels(text: str, skip: Sequence[Span]) -> tuple[dict[str, list[str]], list[tuple[Span, str]]]:
    sets: dict[str, list[str]] = {}
    where: list[tuple[Span, str]] = []
    for span, pairs in _skeletons(text, skip):
        for key, value in pairs.items():
            items = [i.strip("\"'[] ") for i in _SPLIT.split(value.strip("[] "))]
            items = [re.sub(r"\s?(?:중 하나|one of|중)\s?:?", "", i).strip() for i in items]
            if len(items) >= 2 and sum(map(_is_label, items)) * 2 >= len(items):
                sets[key] = [i for i in items if i]
                where.append((span, "labels"))
    return sets, where


def _sentence_keys(clause: Clause) -> tuple[list[str], Span]:
    for pattern in (_KEYS_AFTER, _KEYS_BEFORE):
        for match in pattern.finditer(clause.text):
            names = [_clean(n) for n in _BETWEEN.split(match[1])]
            names = [n for n in names if n and n.lower() not in _not_keys()]
            # A word after "키는" that is no identifier must at least be a thing a key can hold ("키는 분류와 긴급도").
            names = [n for n in names if (n.isascii() and (len(names) > 1 or key_kind(n) or "_" in n)) or key_kind(n)]
            if names and (len(names) > 1 or key_kind(names[0])):
                return names, (clause.start + match.start(), clause.start + match.end())
    return [], (0, 0)


def _clean(name: str) -> str:
    bare = name.strip().strip("\"'“”‘’`「」 ")
    if not bare.isascii():
        for particle in ("으로", "이라는", "라는", "은", "는", "을", "를", "의", "로", "이", "만"):
            if bare.endswith(particle) and key_kind(bare[: -len(particle)]):
                return bare[: -len(particle)]
    return bare


_HEAD_KEY = re.compile(
    r"^\s{0,8}(?:[-*•·]|\d{1,2}[.)])?\s{0,3}[\"'`*]{0,3}([A-Za-z_][A-Za-z_]{1,24}"
    r"|[가-힣]{1,6})(?:\([^()\n]{1,20}\))?[\"'`*]{0,3}\s{0,2}[:：=\-–—]\s{0,3}"
)


def _bulleted_keys(clauses: Sequence[Clause]) -> tuple[list[str], list[tuple[Span, str]]]:
    """Lines like `- category: …`, at least one of which names a thing that only a key can mean."""
    heads = [
        (m[1], c)
        for c in clauses
        if (m := _HEAD_KEY.match(c.text)) and key_kind(m[1]) and not senses_of(m[1], "category")
    ]
    names = list(dict.fromkeys(h for h, _ in heads))
    if len(names) < 2 and not (names and names[0].isascii()):
        return [], []
    return names, [((c.start, c.start + len(h)), "keys") for h, c in heads]


# ------------------------------------------------------------------ labels

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


def find_labels(
    text: str, clauses: Sequence[Clause], keys: Sequence[str], skip: Sequence[Span]
) -> tuple[dict[str, list[str]], list[tuple[Span, str]]]:
    """The label sets, each under the key it belongs to, and where they stand."""
    sets, where = _skeleton_labels(text, skip)
    shapes = [span for span, _ in _skeletons(text, skip)]
    previous = ""
    for clause in clauses:
        if any(a < clause.end and b > clause.start for a, b in shapes):
            continue
        for labels, span in _runs(clause, previous):
            key = _owner(labels, clause.text[: max(0, span[0] - clause.start)], keys)
            if len(labels) > len(sets.get(key, [])):
                sets[key] = labels
            where.append((span, "labels"))
        previous = clause.text
    _from_heads(clauses, keys, sets, where)
    return sets, where


_LIST_ENDS = re.compile(
    r"\s?(?:중에서|중에|중 ?(?:에서 )?(?:하나|한 ?가지|한|1개|골라|택)|가운데|(?:이고|이며"
    r"|고),?(?=\s)|[,.]?\s(?=(?:and "
    r"|그리고 )?[\"'`]?(?:urgency|priority|긴급도|긴급 여부)))[가-힣]{0,4}",
    re.IGNORECASE,
)


def _runs(clause: Clause, previous: str) -> list[tuple[list[str], Span]]:
    out = []
    # "교통, 청소 중 하나이고, urgency는 긴급 또는 일반": the second list starts where the first is said to end.
    shaped = _LIST_ENDS.sub(lambda m: "\n" * len(m[0]), clause.text)
    for match in _RUN.finditer(shaped):
        raw = _SPLIT.split(match[0])
        items = [_label(i, first=n == 0, last=n == len(raw) - 1) for n, i in enumerate(raw)]
        items = list(dict.fromkeys(i for i in items if i))
        known = sum(1 for i in items if _is_label(i))
        cue = _CUE.search(clause.text) or (previous.rstrip().endswith((":", "：")) and _CUE.search(previous))
        head = definition_head(clause.text)
        defines = bool(head) and _is_label(head) and not key_kind(head)
        contrasts = re.search(r"[,\s](?:not|never|but)\s|아니라|아니고|말고", match[0])
        if len(items) < 2 or len(items) > MAX_LABELS or defines or contrasts:
            continue
        named = [i for i in items if _is_label(i)]
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


@lru_cache(maxsize=4096)
def _is_label(item: str) -> bool:
    """An item that is little more than the word for a department or a degree ("교통", "parks and trees" is not)."""
    for kind in ("category", "urgency"):
        for _, words in _senses(kind):
            if any(w in item.lower() and len(item) <= len(w) + (4 if w.isascii() else 2) for w in words):
                return True
    return False


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


@lru_cache(maxsize=4096)
def _exact_words() -> frozenset[str]:
    return frozenset(w for kind in ("category", "urgency") for _, words in _senses(kind) for w in words)


def _is_exact(item: str) -> bool:
    return item.lower() in _exact_words()


def _last_word(text: str) -> str:
    words = text.split()
    return words[-1].strip("\"'“”‘’`「」") if len(words) > 1 and _is_label(words[-1]) else text


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
    return head if _is_label(head) else _TAIL.sub("", text)


def _owner(labels: Sequence[str], before: str, keys: Sequence[str]) -> str:
    """The key a label set belongs to: by what the labels mean, else by the key named last before them."""
    urgent = sum(1 for x in labels if senses_of(x, "urgency") and not senses_of(x, "category"))
    kind = "urgency" if urgent * 2 > len(labels) else "category"
    meaning = [k for k in keys if key_kind(k) == kind]
    known = sum(1 for x in labels if _is_label(x))
    if meaning and known * 2 >= len(labels):
        return meaning[0]
    named = [(before.rfind(k), k) for k in keys if k in before]
    return max(named)[1] if named else (meaning[0] if meaning else kind)


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


def _from_heads(
    clauses: Sequence[Clause], keys: Sequence[str], sets: dict[str, list[str]], where: list[tuple[Span, str]]
) -> None:
    """A list of definitions, or of bare names, names its labels by itself."""
    for kind in ("category", "urgency"):
        key = next((k for k in keys if key_kind(k) == kind), kind)
        if sets.get(key):
            continue
        found: list[tuple[str, Clause]] = []
        for clause in clauses:
            head = definition_head(clause.text) or _bare_bullet(clause.text)
            if (
                head
                and head not in keys
                and _is_label(head)
                and senses_of(head, kind)
                and not (kind == "category" and key_kind(head) == "urgency")
            ):
                found.append((head, clause))
        names = list(dict.fromkeys(h for h, _ in found))
        if len(names) >= (3 if kind == "category" else 2):
            sets[key] = names
            where += [((c.start, c.start + len(c.text.split(":")[0])), "labels") for _, c in found]


def _bare_bullet(text: str) -> str:
    bare = text.strip().lstrip("-*•·▪○●0123456789.) ").strip("\"'`* ")
    return bare if len(bare) <= 14 and _is_label(bare) else ""
