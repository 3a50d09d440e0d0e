"""What a prompt asks for, from two readings of it: the catalogue's, which knows wordings, and the learned one.

The catalogue is precise where it matches and blind elsewhere; the learned reading has an opinion about every saying.
Which instructions count is weighed from both (`weighing`); here they get their values.
"""

import re
from collections.abc import Sequence
from typing import Any

from labkit.practice.reading.hearing import asked, spotting
from labkit.practice.reading.hearing.linear import STEP
from labkit.practice.reading.hearing.listening import Heard
from labkit.practice.reading.lists import members as lists_
from labkit.practice.reading.scanning import Found

Counts = dict[str, int]  # how far each lane counts, in steps

_NUMBER = -5 * STEP // 2
_LISTED = -3 * STEP // 2  # a word of a list that is known to be one
_RARE = -5 * STEP // 2
_UNSURE = -4 * STEP
_MODE = -STEP
_MEANT = -2 * STEP
_TASK, _TASK_ALONE = -4 * STEP, -2 * STEP
_FAINT = -4 * STEP  # hardly said by anything
_CLAUSES = 12  # that are searched for the value of an instruction
_LOOK = -5  # a saying as far from an instruction as this has no value of it


# ------------------------------------------------------------------ all of them


def decide(heard: Heard, found: Found, counts: Counts) -> dict[str, Any]:
    """The instructions, apart from keys, labels, examples and the delimiter.

    Args:
        heard: the learned reading.
        found: the catalogue's.
        counts: how far each lane counts, from both.
    """
    known = found.values
    out: dict[str, Any] = {name: True for name in asked.FLAGS[:6] if counts[name] > 0}
    for name in ("format", "tone", "language"):
        if value := _one_of(counts, name):
            out[name] = value
    if wanted := [fact for fact in asked.VALUES["include"] if counts[f"include={fact}"] > 0]:
        out["include"] = wanted
    for name in ("audience", "role"):
        if counts[name] > 0 and (value := _phrase(heard, name) or known.get(name)):
            out[name] = value
    if out.get("say_unknown"):
        out["say_unknown"] = _unknown(heard) or known.get("say_unknown") or "확인되지 않음"
    if counts["forbid"] > 0:
        words = _banned(heard, known.get("forbid", []))
        out |= {"forbid": words} if words else {}
    out |= _limits(heard, found, counts)
    if task := _task(heard, counts, known.get("task", []), asks=bool(out)):
        out["task"] = task
    return out


def _one_of(counts: Counts, name: str) -> str | None:
    """The value that counts most."""
    counted = [v for v in asked.VALUES[name] if counts[f"{name}={v}"] > 0]
    if "json" in counted and "label" in counted:
        return "json"  # "JSON으로, 라벨만 값으로": the label is inside
    return max(counted, key=lambda v: (counts[f"{name}={v}"], v), default=None)


def _task(heard: Heard, counts: Counts, matched: Sequence[str], *, asks: bool) -> str | None:
    """The task that counts most, as far as any is told at all; one that the learned reading does not know else.

    Args:
        heard: the learned reading.
        counts: how far each lane counts.
        matched: what the catalogue matched.
        asks: whether the prompt asks for anything else: then it has a task, however it is said.
    """
    best = max(asked.VALUES["task"], key=lambda v: (counts[f"task={v}"], v))
    strength = counts[f"task={best}"]
    foreign = [v for v in matched if v not in asked.VALUES["task"]]
    if foreign and foreign[0] == matched[0] and strength < 0:
        return foreign[0]
    if strength >= (_TASK if matched else _TASK_ALONE) and (matched or asks or heard.strength(f"task={best}") > _FAINT):
        return best
    return matched[0] if matched else None


def names(heard: Heard, counts: Counts, lane: str, spots: str | None = None) -> list[str]:
    """The names that a prompt lists (keys, labels), in order; [] where it asks for none."""
    return _list(heard, lane, spots or lane) if counts[lane] > 0 else []


# ------------------------------------------------------------------ values


def _banned(heard: Heard, matched: Sequence[str]) -> list[str]:
    """What is banned: the things that are rather meant than not; where there is none, what sounds like one."""
    surest = max((sure for sure, _ in heard.banned), default=_UNSURE)
    known = {stem for word in matched for stem in _stems(word)}
    meant = [
        text
        for sure, text in heard.banned
        if sure > max(_MEANT, min(0, surest - STEP)) and not known.intersection(_stems(text))
    ]
    words = [*matched, *meant] or _list(heard, "forbid", "forbid")
    return list(dict.fromkeys(word for word in words if any(map(str.isalnum, word))))


def _looked_at(heard: Heard, lane: str) -> list[int]:
    """The clauses in which an instruction may be said, the likeliest first."""
    column = asked.LANES.index(lane)
    best = heard.best[lane][1]
    likely = [(-row[column], n) for n, row in enumerate(heard.scores) if row[column] >= _LOOK * STEP or n == best]
    found = [heard.clause_of[n] for _, n in sorted(likely)]
    return list(dict.fromkeys(found))[:_CLAUSES]


def _phrase(heard: Heard, name: str) -> str | None:
    """The surest stretch of words that is a value."""
    found = [
        (sure, n, start, end)
        for n in _looked_at(heard, name)
        for start, end, sure in spotting.items(heard.whole[n], heard.words(n), name, -2 * STEP)
    ]
    if not found:
        return None
    _, n, start, end = max(found)
    return spotting.bare(_BEING.sub("", heard.whole[n].text[start:end])) or None


_BEING = re.compile(r"(?<=[가-힣])(?:입니다|이에요|예요|이다|이야|이라고|라고|답게|처럼|으?로서| 역할)$")


def _list(heard: Heard, lane: str, spots: str) -> list[str]:
    """The names in a list; where no word is sure, the surest one sets the measure."""
    first = spotting.LANES.index(f"B:{spots}")
    clauses = sorted(_looked_at(heard, lane))
    surest = max((row[first] for n in clauses for row in heard.words(n)), default=-99 * STEP)
    least = _RARE if spots == "urgency" else max(_UNSURE, min(_LISTED, surest - STEP // 2))
    found: list[str] = []
    lists: list[tuple[int, int, list[str]]] = []
    for n in clauses:
        clause = heard.whole[n]
        seen = list(spotting.items(clause, heard.words(n), spots, least, 2 * _LISTED))
        names = spotting.listed([clause.text[a:b] for a, b, _ in seen])
        places = _places(clause.text, seen, names)
        members = lists_.whole(clause.text, [(a, b) for a, b, _ in seen], places) if seen else None
        if members:
            lists.append((sum(sure for _, _, sure in seen), n, members))
        found += [clause.text[a:b] for a, b, _ in seen]
    if lists and spots != "forbid":
        named = spotting.listed(max(lists)[2])
        if len(named) * 2 >= len(found):
            return named
    return spotting.listed(found)


def _places(text: str, seen: Sequence[tuple[int, int, int]], names: Sequence[str]) -> list[tuple[int, int]]:
    """Where the names stand without their particles."""
    out = []
    for start, end, _ in seen:
        inside = next((name for name in names if name in text[start:end]), "")
        at = text.find(inside, start, end) if inside else start
        out.append((at, at + len(inside)) if inside else (start, end))
    return out


_GENERAL = frozenset(
    ["표현", "단어", "용어", "낱말", "내용", "자료", "이야", "사항", "없는", "words", "phras", "terms"]
)


def _stems(text: str) -> set[str]:
    """The beginnings of the words that tell what a thing is."""
    found = re.findall(r"[가-힣]{2,}|[a-z]{4,}", text.casefold())
    return {w[:5] if w.isascii() else w[:2] for w in found} - _GENERAL


_DEGREES = re.compile(
    r"(?<![가-힣])(긴급|즉시|시급|상|높음)(?:인지|이나|나|과|와)?(?:[\s/·,|]{1,3}|\s?(?:아니면|또는|혹은)\s?)(일반|보통|중간|중)(?:인지)?"
    r"(?:(?:[\s/·,|]{1,3}|\s?(?:아니면|또는|혹은)\s?)(하|낮음))?(?![가-힣]{2})"
    r"|\b(urgent|high)\b(?:[\s/,|]{1,3}|\s(?:or|and)\s)(normal|medium)(?:(?:[\s/,|]{1,3})(?:or\s|and\s)?(low))?\b",
    re.IGNORECASE,
)


def degrees(heard: Heard) -> list[str]:
    """Degrees of urgency where they stand in a row: 긴급/일반, 상·중·하, urgent or normal."""
    for clause in heard.whole:
        if match := _DEGREES.search(clause.text):
            return [word for word in match.groups() if word]
    return []


_QUOTED = re.compile(r"[\"'“‘「『`]([^\"'“”‘’「」『』`\n]{1,40})[\"'”’」』`]")


def _unknown(heard: Heard) -> str | None:
    for n in _looked_at(heard, "say_unknown"):
        saying = heard.whole[n]
        spans = sorted(spotting.items(saying, heard.words(n), "say_unknown", -2 * STEP), key=lambda s: -s[2])
        for start, end, _ in spans:
            quoted = next((m for m in _QUOTED.finditer(saying.text) if m.start() < end and m.end() > start), None)
            return quoted[1].strip() if quoted else spotting.bare(saying.text[start:end])
        if quoted := _QUOTED.search(saying.text):
            return quoted[1].strip()
    return None


def _limits(heard: Heard, found: Found, counts: Counts) -> dict[str, Any]:
    """What the numbers limit; where two limit the same, the one that is surer."""
    known = found.values
    best: dict[str, tuple[int, Any]] = {}
    for number in heard.numbers:
        row = number.lanes
        for name in ("count_items", "count_sentences", "max_chars"):
            if row[name] >= best.get(name, (_NUMBER, None))[0]:
                mode = _mode(row, number.value, known.get(name))
                value = number.value if name == "max_chars" else {"n": number.value, "mode": mode}
                best[name] = (row[name], value)
    out = {name: value for name, (_, value) in best.items() if counts[name] > 0}
    named = {number.value for number in heard.numbers}
    for name in ("count_items", "count_sentences", "max_chars"):
        if name in known and (name == "max_chars" or (found.state(name) == "plain" and known[name]["n"] in named)):
            out.setdefault(name, known[name])
    return out


def _mode(row: dict[str, int], value: int, known: Any) -> str:
    """Whether a number is the most, the least or neither; the catalogue knows plain words for it."""
    if row["max"] > max(_MODE, row["min"]):
        return "max"
    if row["min"] > _MODE:
        return "min"
    return str(known["mode"]) if isinstance(known, dict) and known["n"] == value else "exact"
