"""What a prompt asks for, from two readings of it: the catalogue's, which knows wordings, and the learned one.

The catalogue is precise where it matches and blind elsewhere; the learned reading has an opinion about every saying.
An instruction counts when its strongest saying reaches a point that was set on prompts of writers that the training
had not seen; a match of the catalogue lowers that point, as far as the learned reading does not object.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from labkit.practice import asked, facts, limits, spotting
from labkit.practice.linear import STEP, tables
from labkit.practice.sayings import Saying
from labkit.practice.scanning import Found
from labkit.practice.segment import Span

_NUMBER = -7 * STEP // 10
_LISTED = -3 * STEP // 2  # a word of a list that is known to be one
_RARE = -5 * STEP // 2
_UNSURE = -4 * STEP
_MODE = -STEP
_NAMED = -STEP // 4
_SOME = -STEP
_DENIED = -5 * STEP
_BACKED = 2 * STEP  # what the catalogue's word for a task adds
_TASK, _TASK_ALONE = -6 * STEP, -4 * STEP
# Where an instruction counts, in steps, for lanes whose points were not learned.
_POINTS = {"alone": -STEP // 2, "agreed": -2 * STEP, "plain": -4 * STEP, "doubted": 0, "withdrawn": 5 * STEP // 2}
_MARKED = -2 * STEP
_CLAUSES = 12  # that are searched for the value of an instruction
_LOOK = -5  # a saying as far from an instruction as this has no value of it


@dataclass
class Heard:
    """The learned reading of a prompt.

    Args:
        said: its sayings.
        whole: its clauses.
        scores: the lanes of each.
        best: for each lane how strong it is where it is strongest, in steps, and in which saying.
    """

    said: Sequence[Saying]
    whole: Sequence[Saying]
    scores: list[list[int]]
    best: dict[str, tuple[int, int]]
    _words: dict[int, list[list[int]]] = field(default_factory=dict)

    def words(self, at: int) -> list[list[int]]:
        """The lanes of each word of a clause."""
        if at not in self._words:
            self._words[at] = spotting.spot(tables()[1], self.whole[at])
        return self._words[at]

    def strength(self, lane: str) -> int:
        """How strong a lane is in the prompt, in steps."""
        return self.best[lane][0] if lane in self.best else -99 * STEP

    def marks(self, known: dict[str, Any]) -> Iterator[tuple[Span, str]]:
        """Where the instructions that count are said: where each is strongest, and wherever it is plainly said."""
        for name, value in known.items():
            values = value if isinstance(value, list) else [value]
            for lane in (f"{name}={v}" for v in values) if name in asked.VALUES else (name,):
                if lane in self.best:
                    column, (strength, best) = asked.LANES.index(lane), self.best[lane]
                    said = (n for n, row in enumerate(self.scores) if row[column] > 0)
                    for at in {best, *said} if strength > _MARKED else ():
                        yield (self.said[at].start, self.said[at].end), name


def listen(said: Sequence[Saying], whole: Sequence[Saying]) -> Heard:
    """Read sayings, and the clauses they are of."""
    table = tables()[0]
    scores = [asked.weigh(table, saying) for saying in said]
    return Heard(said, whole, scores, asked.strongest(scores))


def without(heard: Heard, spans: Sequence[Span]) -> Heard:
    """The reading without what lies in some spans: what teaches the labels asks for nothing else."""
    kept = [n for n, s in enumerate(heard.said) if not any(a < s.end and s.start < b for a, b in spans)]
    scores = [heard.scores[n] for n in kept]
    whole = [c for c in heard.whole if not any(a <= c.start and c.end <= b for a, b in spans)]
    return Heard([heard.said[n] for n in kept], whole, scores, asked.strongest(scores))


def given(heard: Heard, lane: str, found: Found) -> bool:
    """Whether an instruction counts: whether it is said clearly enough for what the catalogue says of it.

    Args:
        heard: the learned reading.
        lane: the instruction, with its value where it has a fixed set of them.
        found: the catalogue's reading.
    """
    return heard.strength(lane) >= _point(lane, found.state(lane))


def _point(lane: str, state: str) -> int:
    return int(tables()[0].about.get("points", {}).get(lane, {}).get(state, _POINTS[state]))


# ------------------------------------------------------------------ all of them


def decide(heard: Heard, found: Found) -> dict[str, Any]:
    """The instructions, apart from keys, labels, examples and the delimiter."""
    known = found.values
    out: dict[str, Any] = {name: True for name in asked.FLAGS[:6] if given(heard, name, found)}
    for name in ("format", "tone", "language"):
        if value := _one_of(heard, name, found):
            out[name] = value
    if task := _task(heard, known.get("task", [])):
        out["task"] = task
    # The catalogue's many ways to say "only that" come from prompts that sort.
    if task == "triage" and "no_preamble" in known and heard.strength("no_preamble") > _DENIED:
        out["no_preamble"] = True
    if wanted := _facts(heard, found):
        out["include"] = wanted
    for name in ("audience", "role"):
        if given(heard, name, found) and (value := _phrase(heard, name) or known.get(name)):
            out[name] = value
    if out.get("say_unknown"):
        out["say_unknown"] = _unknown(heard) or known.get("say_unknown") or "확인되지 않음"
    if given(heard, "forbid", found):
        words = list(dict.fromkeys([*known.get("forbid", []), *_list(heard, "forbid", "forbid")]))
        out |= {"forbid": words} if words else {}
    return out | _limits(heard, found)


def _facts(heard: Heard, found: Found) -> list[str]:
    """The facts that must not be missing: where they are named, and where they are said in other words."""
    table = tables()[1]
    wanted: dict[str, int] = {}
    for saying, row in zip(heard.said, heard.scores, strict=True):
        if row[_INCLUDE] < _PERHAPS:
            continue
        mentioned = facts.named(saying.text)
        for one in mentioned:
            sure = facts.weigh(table, saying, one, mentioned)
            wanted[one.fact] = max(sure, wanted.get(one.fact, sure))
    return [
        fact
        for fact in asked.VALUES["include"]
        if (fact in wanted and wanted[fact] >= (_PLAINLY if found.state(f"include={fact}") == "plain" else _NAMED))
        or (fact not in wanted and given(heard, f"include={fact}", found) and heard.strength("include") >= _SOME)
    ]


_INCLUDE = asked.LANES.index("include")
_PERHAPS = -4 * STEP
_PLAINLY = -3 * STEP


def _one_of(heard: Heard, name: str, found: Found) -> str | None:
    """The value that is strongest among those that count."""
    counted = [v for v in asked.VALUES[name] if given(heard, f"{name}={v}", found)]
    if "json" in counted and "label" in counted:
        return "json"  # "JSON으로, 라벨만 값으로": the label is inside
    return max(counted, key=lambda v: (heard.strength(f"{name}={v}"), v), default=None)


def _task(heard: Heard, matched: Sequence[str]) -> str | None:
    """The task that is strongest, as far as any is told at all; one that the learned reading does not know else."""

    def weight(task: str) -> tuple[int, str]:
        return heard.strength(f"task={task}") + (_BACKED if task in matched else 0), task

    best = max(asked.VALUES["task"], key=weight)
    strength = heard.strength(f"task={best}")
    foreign = [v for v in matched if v not in asked.VALUES["task"]]
    if foreign and foreign[0] == matched[0] and strength < 0:
        return foreign[0]
    if strength >= (_TASK if matched else _TASK_ALONE):
        return best
    return matched[0] if matched else None


def names(heard: Heard, found: Found, lane: str, spots: str | None = None) -> list[str]:
    """The names that a prompt lists (keys, labels), in order; [] where it asks for none."""
    return _list(heard, lane, spots or lane) if given(heard, lane, found) else []


# ------------------------------------------------------------------ values


def _looked_at(heard: Heard, lane: str) -> list[int]:
    """The clauses in which an instruction may be said, the likeliest first."""
    column = asked.LANES.index(lane)
    best = heard.best[lane][1]
    likely = [(-row[column], n) for n, row in enumerate(heard.scores) if row[column] >= _LOOK * STEP or n == best]
    starts = [clause.start for clause in heard.whole]
    found = [max(0, bisect_right(starts, heard.said[n].start) - 1) for _, n in sorted(likely)]
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
    found = []
    for n in clauses:
        clause = heard.whole[n]
        found += [clause.text[a:b] for a, b, _ in spotting.items(clause, heard.words(n), spots, least, 2 * _LISTED)]
    return spotting.listed(found)


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


def _limits(heard: Heard, found: Found) -> dict[str, Any]:
    """What the numbers limit; where two limit the same, the one that is surer."""
    table, known = tables()[1], found.values
    best: dict[str, tuple[int, Any]] = {}
    for saying in heard.said:
        for number in limits.numbers(saying.text):
            row = dict(zip(table.lanes, limits.weigh(table, saying, number), strict=True))
            for name in ("count_items", "count_sentences", "max_chars"):
                if row[name] >= best.get(name, (_NUMBER, None))[0]:
                    mode = _mode(row, number.value, known.get(name))
                    value = number.value if name == "max_chars" else {"n": number.value, "mode": mode}
                    best[name] = (row[name], value)
    out = {name: value for name, (_, value) in best.items()}
    for name in ("count_items", "count_sentences", "max_chars"):
        if name in known and (name == "max_chars" or found.state(name) == "plain"):
            out.setdefault(name, known[name])
    return out


def _mode(row: dict[str, int], value: int, known: Any) -> str:
    """Whether a number is the most, the least or neither; the catalogue knows plain words for it."""
    if row["max"] > max(_MODE, row["min"]):
        return "max"
    if row["min"] > _MODE:
        return "min"
    return str(known["mode"]) if isinstance(known, dict) and known["n"] == value else "exact"
