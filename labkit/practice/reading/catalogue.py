"""The instructions the practice model knows, read from `knowledge/instructions.toml`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from labkit.practice.knowledge import load

Reader = Callable[[re.Match[str], str], Any]

_KO_NUMBERS = ["하나", "한", "둘", "두", "셋", "세", "넷", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"]
_KO_VALUES = (1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10)
_EN_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_NUMBERS = {
    **dict(zip(_KO_NUMBERS, _KO_VALUES, strict=True)),
    **{word: n for n, word in enumerate(_EN_NUMBERS, 1)},
    "a single": 1,
}


@dataclass(frozen=True)
class Entry:
    """One way to give one instruction.

    Args:
        kind: the instruction's fixed name.
        pattern: all its wordings.
        anywhere: the same for lower case, to look for in all clauses at once.
        value: what it asks for, where that does not depend on the match.
        reader: reads what it asks for out of the match and its clause.
        negatable: a negation nearby withdraws it.
        says: sentences that must be understood so.
    """

    kind: str
    pattern: re.Pattern[str]
    anywhere: re.Pattern[str]
    value: Any
    reader: Reader | None
    negatable: bool
    says: tuple[str, ...]

    def read(self, match: re.Match[str], clause: str) -> Any:
        """The value of a match; None when it turns out to say nothing."""
        return self.reader(match, clause) if self.reader else self.value


def number(word: str) -> int:
    """`number("세") == number("three") == number("3") == 3`."""
    low = word.lower().replace(",", "")
    return int(low) if low.isdigit() else _NUMBERS[low]


def facts() -> dict[str, str]:
    """The kinds of facts a notice holds, with the words that name them."""
    return dict(load("instructions")["facts"])


@cache
def entries() -> tuple[Entry, ...]:
    """The catalogue, compiled once."""
    return tuple(
        Entry(
            kind=item["kind"],
            pattern=re.compile(_wordings(item), re.IGNORECASE),
            anywhere=re.compile(
                _LARGE.sub(lambda m: m[0] if len(m[0]) > 1 else m[0].lower(), _wordings(item)), re.MULTILINE
            ),
            value=item.get("value"),
            reader=_READERS.get(item.get("reader", "")),
            negatable=item.get("negatable", True),
            says=tuple(item["says"]),
        )
        for item in load("instructions")["instruction"]
    )


# Capitals of a pattern that are letters, not part of an escape or of a group's name.
_LARGE = re.compile(r"\\.|\?P<|[A-Z]")


def _wordings(item: dict[str, Any]) -> str:
    return "|".join(f"(?:{p})" for p in _expanded(item["patterns"]))


def _expanded(patterns: list[str]) -> list[str]:
    """The patterns with their pieces filled in; a number's group needs a name of its own in each."""
    words = "|".join(sorted(_NUMBERS, key=lambda w: (-len(w), w)))
    pieces = load("instructions")["pieces"] | {"facts": "|".join(facts().values())}
    out = []
    for n, pattern in enumerate(patterns):
        own = {"number": rf"(?P<n{n}>\d{{1,3}}|{words})", "digits": rf"(?P<d{n}>\d[\d,]{{0,6}})"}
        for name, piece in (*pieces.items(), *own.items()):
            pattern = pattern.replace(f"<{name}>", piece)
        out.append(pattern)
    return out


# ------------------------------------------------------------------ readers

_MAX = re.compile(
    r"이내|이하|최대|안으로|넘지|넘기지|미만|at most|no more than|up to|max|or fewer|or less|within|under|fewer than|"
    r"not exceed|limit",
    re.IGNORECASE,
)
_MIN = re.compile(r"이상|최소|적어도|at least|or more|min(?:imum)?\b|no fewer", re.IGNORECASE)
_QUOTED = re.compile(r"[\"'“”‘’「『`]([^\"'“”‘’「」『』`\n]{1,40})[\"'“”‘’」』`]")
_SAYS_SO = re.compile(r"([가-힣]{1,8}(?: [가-힣]{1,4})?)(?:이?라고|으로|로) (?:답|적|쓰|표시|출력|써)")


def _group(match: re.Match[str], _: str) -> str:
    return next(v for v in match.groups() if v).strip()


def _count(match: re.Match[str], clause: str) -> dict[str, Any] | None:
    word = next((v for v in match.groupdict().values() if v), None)
    if not word:
        return None
    # "두 문장, 120자 이내": the limit belongs to the next number, not to this one.
    after = re.split(r"[,;]|\d", clause[match.end() : match.end() + 14])[0]
    before = re.split(r"[,;]|\d", clause[max(0, match.start() - 16) : match.start()])[-1]
    near = f"{before}{match[0]}{after}"
    return {"n": number(word), "mode": "max" if _MAX.search(near) else "min" if _MIN.search(near) else "exact"}


def _chars(match: re.Match[str], _: str) -> int | None:
    digits = next((v for v in match.groupdict().values() if v), "").replace(",", "")
    return int(digits) if digits and int(digits) >= 5 else None


def _quoted(match: re.Match[str], _: str) -> list[str] | None:
    return _QUOTED.findall(match[0]) or None


def _phrase(match: re.Match[str], clause: str) -> str:
    quoted = _QUOTED.search(clause, match.start())
    if quoted:
        return quoted[1].strip()
    plain = _SAYS_SO.search(clause[match.start() :])
    if plain:
        return plain[1]
    return "확인되지 않음" if any("가" <= ch <= "힣" for ch in clause) else "not stated"


def _facts(match: re.Match[str], clause: str) -> list[str] | None:
    area = clause[max(0, match.start() - 60) : match.end() + 60]
    return [name for name, words in facts().items() if re.search(words, area, re.IGNORECASE)] or None


_READERS: dict[str, Reader] = {
    "chars": _chars,
    "count": _count,
    "facts": _facts,
    "group": _group,
    "phrase": _phrase,
    "quoted": _quoted,
}
