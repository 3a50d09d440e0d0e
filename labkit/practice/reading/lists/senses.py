"""What words for departments, degrees of urgency and keys mean, whoever chose them and in whichever language."""

import re
from functools import lru_cache

from labkit.practice.knowledge import load


@lru_cache(maxsize=8)
def senses(kind: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The senses of a kind of label ("category", "urgency") with their words."""
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
        exact = [s for s, words in senses(kind) if low in words]
        # "비긴급" and "non-urgent" contain the other's word: the longest word found decides.
        found = max(((len(w), s) for s, words in senses(kind) for w in words if w in low), default=None)
        return tuple(exact) or ((found[1],) if found else ())
    hits = []
    for sense, words in senses(kind):
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


@lru_cache(maxsize=4096)
def is_label(item: str) -> bool:
    """An item that is little more than the word for a department or a degree ("교통", "parks and trees" is not)."""
    for kind in ("category", "urgency"):
        for _, words in senses(kind):
            if any(w in item.lower() and len(item) <= len(w) + (4 if w.isascii() else 2) for w in words):
                return True
    return False


@lru_cache(maxsize=1)
def exact_words() -> frozenset[str]:
    """All words that are labels as they stand."""
    return frozenset(w for kind in ("category", "urgency") for _, words in senses(kind) for w in words)


# What may follow a Korean word without making it another: 교통은, 교통이다, 교통과로, but not 교통사고.
AFTER_KO = (
    r"(?![가-힣])|(?=(?:과|팀|쪽|분야|부서|민원)?(?:으로|로|이|가|은|는|을|를|의|에|와|과|나|랑|도|만|요|야|임|죠|란|라|예요|뿐|까지|밖|입니|며|였|하고|인가|인지"
    r"|일까|인데|아닌"
    r"|(?:다|고|지|인|일|인지|인가|일까|다만|든|든지)(?![가-힣]))|(?:과|팀|쪽|처럼|보다|대신)(?![가-힣]))"
)


@lru_cache(maxsize=256)
def words_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of the words, each as a word of its own."""
    ordered = sorted((w for w in words if w), key=lambda w: (-len(w), w))
    latin = "|".join(re.escape(w) for w in ordered if w.isascii())
    other = "|".join(re.escape(w) for w in ordered if not w.isascii())
    parts = [rf"(?<![A-Za-z0-9_-])(?:{latin})(?![A-Za-z0-9_]|-[A-Za-z])"] if latin else []
    parts += [rf"(?<![가-힣A-Za-z])(?:{other})(?:{AFTER_KO})"] if other else []
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)


@lru_cache(maxsize=8)
def label_words(kind: str) -> re.Pattern[str]:
    """A pattern for every word that can be a label of a kind."""
    return words_pattern(tuple(w for _, words in senses(kind) for w in words))


@lru_cache(maxsize=4096)
def sense(word: str, kind: str) -> str:
    """The one sense of a word that is a label as it stands; "" for any other."""
    low = word.lower()
    return next((s for s, words in senses(kind) if low in words), "")
