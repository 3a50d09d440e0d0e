"""The shapes of words that the learned reading of instructions counts: pieces of a word, a word beside another.

Words are cut without a dictionary, so that every machine reads a prompt alike: runs of syllables and of the letters
of Hangul survive endings, typos and missing spaces; English words lose their commonest endings.
"""

import re
from functools import cache, lru_cache
from itertools import combinations

from labkit.practice.common_sense.learned import _letters, _runs
from labkit.practice.knowledge import load

DOCUMENT = "\ufffc"  # stands for the document
_TOKEN = re.compile(r"\ufffc|[가-힣]+|[A-Za-z]+(?:'[A-Za-z]+)*|\d[\d,.]*|[^\w\s]|_")
_LONGEST = 40
_ENDINGS = ("ingly", "edly", "ing", "ies", "ed", "es", "ly", "s")

Token = tuple[int, int, str]
"""Start, end, and the word in lower case; all numbers are "0"."""


def tokens(text: str) -> list[Token]:
    """The words, numbers and marks of a text."""
    return [(m.start(), m.end(), _plain(m[0])) for m in _TOKEN.finditer(text)]


def _plain(word: str) -> str:
    return "0" if word[0].isdigit() else word.lower()[:_LONGEST]


def _hangul(word: str) -> bool:
    return "가" <= word[0] <= "힣"


@lru_cache(maxsize=20_000)
def short(word: str) -> str:
    """What is left of a word beside another: two syllables, or an English stem."""
    if _hangul(word):
        return word[:2]
    return _stem(word) if word[0].isalpha() else word


def _stem(word: str) -> str:
    bare = word.replace("'s", "").strip("'")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            return bare[: -len(ending)]
    return bare


def of_word(word: str) -> list[str]:
    """The pieces of a word."""
    if _hangul(word):
        whole = f"^{word}$"
        exact = [f"={word}"] if len(word) <= 8 else []
        single = [whole] if len(word) == 1 else []
        return [*exact, *_runs(whole, (2, 3)), *_runs("^" + "".join(map(_letters, word)) + "$", (6,)), *single]
    if word[0].isalpha():
        return [f"={_stem(word)}", f"=={word}", *(_runs(f"^{word}$", (4,)) if len(word) > 4 else [])]
    return [f"={word}"]


_DENIED_KO = re.compile(
    r"안|말고|말|아니|아닌|아님|않|없|불필요|불요|필요|취소|빼|금지|못|ㄴㄴ|제외|마|싫|됐|그만|거두|거둬|잊|생략|관두|외"
)
_DENIED_EN = frozenset(
    [
        *("not", "no", "never", "without", "needn't", "don't", "isn't", "nor", "neither", "wasn't", "doesn't", "needn"),
        *("skip", "forget", "scrap", "drop", "unnecessary", "aren't", "won't", "didn't", "instead", "avoid", "cancel"),
        *("withdrawn", "rather"),
    ]
)


def denies(word: str) -> bool:
    """Whether a word takes back what stands near it."""
    return word in _DENIED_EN or _DENIED_KO.match(word) is not None


def of_row(words: list[str]) -> list[str]:
    """The pieces of words in a row: each beside the next and the next but one, and which of them are denied."""
    row = ["^", *words, "$"]
    cut = [short(w) for w in row]
    out = []
    for i in range(len(row) - 1):
        out.append(f"2{cut[i]}|{cut[i + 1]}")
        out.append(f"e{row[i][-2:]}|{row[i + 1][:2]}")
        if i + 2 < len(row):
            out.append(f"3{cut[i]}|{cut[i + 1]}|{cut[i + 2]}")
            out.append(f"s{cut[i]}|{cut[i + 2]}")
    out += _of_kinds(words)
    out += of_acts(words)
    no = [i for i in range(1, len(row) - 1) if denies(row[i])]
    out += [f"!{cut[i]}" for n in no for i in range(max(1, n - 4), n)]
    out += [f"<{cut[i]}" for n in no if row[n] in _DENIED_EN for i in range(n + 1, min(len(row) - 1, n + 5))]
    return list(dict.fromkeys(out))


# ------------------------------------------------------------------ kinds of words

QUOTED = "Q"
_OPENING = {'"': '"', "'": "'", "“": "”", "‘": "’", "「": "」", "『": "』", "`": "`"}
_LONGEST_QUOTATION = 12  # words
_ENDING_KO = 5  # syllables of particles and suffixes that may follow a noun


@cache
def _kinds() -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    """Each kind with its Korean nouns and the pattern of its English ones."""
    known = load("instructions")["kinds"]
    return tuple((kind, frozenset(known[kind]["ko"]), re.compile(known[kind]["en"])) for kind in sorted(known))


@lru_cache(maxsize=20_000)
def kind_of(word: str) -> str:
    """The kind of thing that a word names: a person, a text, a kind of fact, a form; "" for any other."""
    if not word:
        return ""
    if _hangul(word):
        for end in range(len(word), 0, -1):
            for kind, nouns, _ in _kinds():
                if word[:end] in nouns and len(word) - end <= _ENDING_KO:
                    return kind
    elif word[0].isalpha():
        return next((kind for kind, _, pattern in _kinds() if pattern.fullmatch(word)), "")
    return ""


def by_kind(words: list[str]) -> list[str]:
    """Words in a row, shortened; those of a kind by its name, a quotation as one."""
    out, at = [], 0
    while at < len(words):
        closing = _OPENING.get(words[at])
        ahead = words[at + 1 : at + 2 + _LONGEST_QUOTATION]
        if closing in ahead[1:]:
            out.append(QUOTED)
            at += 2 + ahead.index(closing, 1)
            continue
        out.append(kind_of(words[at]) or short(words[at]))
        at += 1
    return out


def _of_kinds(words: list[str]) -> list[str]:
    row = ["^", *by_kind(words), "$"]
    named = [cell.isupper() and cell.isascii() for cell in row]
    out = []
    for i in range(len(row) - 1):
        if named[i] or named[i + 1]:
            out.append(f"k{row[i]}|{row[i + 1]}")
        if i + 2 < len(row) and (named[i] or named[i + 1] or named[i + 2]):
            out += [f"l{row[i]}|{row[i + 1]}|{row[i + 2]}", f"m{row[i]}|{row[i + 2]}"]
    return out


# ------------------------------------------------------------------ what is done

_NOT = "NOT"
_STEM = 4  # syllables of an ending that may follow the stem of a Korean verb


@cache
def _acts() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """Each act with its Korean stems and the pattern of its English words."""
    known = load("instructions")["acts"]
    return tuple((act, tuple(known[act]["ko"]), re.compile(known[act]["en"])) for act in sorted(known))


@lru_cache(maxsize=20_000)
def acts_of(word: str) -> tuple[str, ...]:
    """What a word may do in an instruction: order, obey, invent, add, leave out, ..."""
    out = [_NOT] if denies(word) else []
    if _hangul(word):
        out += [act for act, stems, _ in _acts() if word.startswith(stems)]
        out += ["ONLY"] if word.endswith(("만", "뿐")) and len(word) > 1 else []
    elif word[0].isalpha():
        out += [act for act, _, pattern in _acts() if pattern.fullmatch(word)]
    return tuple(dict.fromkeys(out))


_MOST_ACTS = 12


def of_acts(words: list[str]) -> list[str]:
    """The pieces of what is done in a row of words: every act, every two and every three of them, in order."""
    row: list[str] = []
    for word in words:
        named = kind_of(word)
        row += [x for x in (*acts_of(word), *((named,) if named else ())) if x not in row]
    row = row[:_MOST_ACTS]
    out = [f"A{a}" for a in row]
    out += [f"A{a}+{b}" for a, b in combinations(row, 2)]
    out += [f"A{a}+{b}+{c}" for a, b, c in combinations(sorted(row), 3)] if len(row) <= _FEW_ACTS else []
    return out


_FEW_ACTS = 8
