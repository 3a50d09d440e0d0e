"""Stage 2c: the clauses of a prompt that tie content words to a label, as rules that fire on documents.

"공원 안의 소음은 소음이 아니라 공원녹지" becomes: label 공원녹지, against 소음, slots [park] and [noise]; both
slots must be met.
A list of definitions ("- 청소: 쓰레기, 무단투기") becomes one rule an item.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from labkit.practice.analyse import analyser
from labkit.practice.knowledge import concepts, kinds_of
from labkit.practice.segment import Clause, Span
from labkit.practice.world import Topics, topics

FIRES_FROM = 0.6
_WEAK = 0.35


@dataclass(frozen=True)
class Slot:
    """One thing that must occur: any of its concepts, or else any of its words."""

    concepts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def strong(self) -> bool:
        """Whether a concept stands in it that can carry a rule."""
        return any(not concepts()[c].weak for c in self.concepts)


@dataclass(frozen=True)
class Rule:
    """What a prompt teaches about a label.

    Args:
        span: where it is taught.
        label: what fits.
        slots: what must occur in the document.
        against: labels that the rule says are wrong.
        definition: an item of a definition rather than a sentence of its own.
    """

    span: Span
    label: str
    slots: tuple[Slot, ...]
    against: tuple[str, ...] = ()
    definition: bool = False


# ------------------------------------------------------------------ which label is meant

_NEGATED_AFTER = re.compile(
    r"^[\"'”’」』*]{0,2}(?:이|가|은|는|으로|로|을|를)?\s?(?:아니라|아니고|아닌|아님|아니다"
    r"|아닙니다|말고|하지 ?말|하지 ?않|보지 ?않"
    r"|보지 ?말|대신|분류하지|넣지|가 아니|보이지만|보이더라도|보이기 쉽|착각하|오해하|라고 "
    r"(?:생각|오해|보기)|같지만|생각하기 쉽)"
)
_NEGATED_BEFORE = re.compile(
    r"(?:\bnot|\bnever|\brather than|\binstead of|n't(?: be| count as| go (?:to|under))?|\bno "
    r"longer|\bas opposed to|≠|!=)\s{1,2}(?:a |an |the |as |under |to |in |of )?[\"'“‘*]{0,2}$",
    re.IGNORECASE,
)
_TARGET_AFTER = re.compile(
    r"^[\"'”’」』*)]{0,2}\s?(?:문제|민원|건|업무|항목|분류|담당|소관|카테고리|쪽)?(?:으로|로|에 "
    r"(?:해당|포함|넣|속|들)|이다|입니다"
    r"|임|다\b|이고|이며|야|이야|이에요|예요|이라|라고|라는|담당|소관|이 맞|가 맞|을 고|를 고"
    r"|을 선|를 선|\s?$|\s?[.;)!?|]"
    r"|\s(?:\(|category|label))",
    re.IGNORECASE,
)
_TARGET_BEFORE = re.compile(
    r"(?:→|⇒|➔|->|=>|=|:|：|\bas|\bunder|\bto|\bis|\bare|\binto|\bbe|\bmeans?|\bbelongs?(?: to"
    r"| in)?|\bthen|\bchoose|\buse|\bpick|\blabel(?:led)?|\bcall(?: it| them)?|\bconsidered"
    r"|\bstays?|\breturn|,|정답은|답은)(?: always| still| simply| really| only| just| all| treated "
    r"as| to be| it is| it's| for)?\s{0,2}(?:the |a )?[\"'“‘「『*]{0,2}$",
    re.IGNORECASE,
)
_HEAD_AFTER = re.compile(
    r"^[\"'”’」』*\])】]{0,3}(?:\s?\([^()\n]{1,30}\))?(?:(?:으로|로|에) ?(?:분류|처리|해당|포함|속)\S{0,3}(?: "
    r"(?:것|경우|민원|항목|사례))?)?\s?(?:[:：=]|\s?[-–—]\s|->|→)"
)
_HEAD_KO = re.compile(r"^[\"'”’」』]?\s?(?:분류)?(?:에는|은|는|이란|란)\s")
_HEAD_EN = re.compile(
    r"^[\"'”’]?\s(?:covers?|includes?|means|is for|contains?|also covers?|also includes?)\s", re.IGNORECASE
)


def find_rules(clauses: Sequence[Clause], labels: Sequence[str], skip: Sequence[Span]) -> list[Rule]:
    """The rules in the clauses.

    Args:
        clauses: the instructions.
        labels: the labels of one set.
        skip: where the label lists themselves stand; nothing there is a rule.
    """
    out: list[Rule] = []
    for clause in _answered(clauses):
        if not any(a < clause.end and b > clause.start for a, b in skip) or len(clause.text) > 60:
            out += _of_clause(
                clause, tuple(labels), tuple(s for s in skip if s[0] < clause.end and s[1] > clause.start)
            )
    return out


def _answered(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, with a question and what follows it as one: "가로수 문제인가요? 공원녹지입니다."."""
    out: list[Clause] = []
    for clause in clauses:
        if out and out[-1].text.endswith("?") and len(clause.text) < 60:
            asked = out.pop()
            # The answer alone decides the label: a label word in the question ("소음이 …인가?") is content.
            clause = Clause(asked.start, clause.end, f"{asked.text} {clause.text}")
        out.append(clause)
    return out


def _of_clause(clause: Clause, labels: tuple[str, ...], skip: tuple[Span, ...]) -> list[Rule]:
    text = clause.text
    for a, b in skip:  # blank out the list itself, offsets stay
        a, b = max(0, a - clause.start), min(len(text), b - clause.start)
        text = text[:a] + " " * (b - a) + text[b:]
    span = (clause.start, clause.end)
    if text.startswith("|"):
        return _of_row(text, labels, span)
    out = []
    for part in re.split(r"[;；]|(?<=\S)\s/\s|,? (?:다만|단,|반면)", text):
        out += _of_part(part, labels, span)
    return out


def _of_row(text: str, labels: tuple[str, ...], span: Span) -> list[Rule]:
    cells = [c.strip(" *\"'`") for c in text.strip("| ").split("|")]
    found = {c.lower(): c for c in labels}
    named = [i for i, c in enumerate(cells) if c.lower() in found]
    if not named or len(cells) < 2:
        return []
    if named[0] == 0:
        return _definitions(found[cells[0].lower()], ", ".join(cells[1:]), span)
    target = found[cells[named[-1]].lower()]
    topic = " ".join(c for i, c in enumerate(cells) if i not in named)
    return _sentence(target, topic, tuple(found[cells[i].lower()] for i in named[:-1]), span)


@lru_cache(maxsize=64)
def _mention_pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted((x for x in labels if x), key=lambda x: (-len(x), x))
    ascii_ones = [rf"\b{re.escape(x)}\b" for x in ordered if x.isascii()]
    others = [rf"(?<![가-힣]){re.escape(x)}" for x in ordered if not x.isascii()]
    return re.compile("|".join(ascii_ones + others) or r"(?!)", re.IGNORECASE)


def _of_part(text: str, labels: tuple[str, ...], span: Span) -> list[Rule]:
    mentions = list(_mention_pattern(labels).finditer(text))
    if not mentions:
        return []
    exact = {x.lower(): x for x in labels}
    heads = [m for m in mentions if _is_head(text, m)]
    if heads:
        ends = [m.start() for m in heads[1:]] + [len(text)]
        return [
            rule
            for m, end in zip(heads, ends, strict=True)
            for rule in _definitions(exact[m[0].lower()], text[m.end() : end], span)
        ]
    roles = _but(text, [(m, _role(text, m)) for m in mentions])
    targets = [m for m, role in roles if role == "target"]
    against = tuple(exact[m[0].lower()] for m, role in roles if role == "against")
    if not targets:
        return []
    masked = list(text)
    for m, role in roles:
        if role != "content":
            end = m.end()
            while end < len(text) and "가" <= text[end] <= "힣":  # its particles and endings with it
                end += 1
            masked[m.start() : end] = " " * (end - m.start())
    blank = "".join(masked)
    if len(targets) == 1:
        return _sentence(exact[targets[0][0].lower()], blank, against, span)
    starts = [0, *(m.end() for m in targets[:-1])]
    return [
        rule
        for start, m in zip(starts, targets, strict=True)
        for rule in _sentence(exact[m[0].lower()], blank[start : m.start()], against, span)
    ]


def _is_head(text: str, mention: re.Match[str]) -> bool:
    rest, lead = text[mention.end() :], text[: mention.start()]
    at_start = not any(ch.isalnum() for ch in re.sub(r"^\s{0,8}\d{1,2}[.)]", "", lead))
    if _HEAD_AFTER.match(rest) and (at_start or re.search(r"[,/·\s]$", lead)) and len(rest) > 3:
        return not re.match(r"^.{0,4}(?:→|->)", rest) or at_start
    if at_start and _HEAD_EN.match(rest):
        return True
    # "주정차는 방치된 킥보드도 포함한다" is a definition; "소음은 소음이 아니라 …" is not.
    return bool(
        at_start
        and _HEAD_KO.match(rest)
        and re.search(r"포함|말한다|뜻|가리|해당(?:하는|한다)|담당|다룬다|들어간다", rest)
    )


def _role(text: str, mention: re.Match[str]) -> str:
    before, after = text[max(0, mention.start() - 40) : mention.start()], text[mention.end() : mention.end() + 20]
    if _NEGATED_AFTER.match(after) or _NEGATED_BEFORE.search(before):
        return "against"
    if mention[0].isascii():
        return "target" if _TARGET_BEFORE.search(before) else "content"
    # "하수구 악취는 상하수도, 공원 …" names a label before its comma, "공원 안 소음, 가로수는 …" does not.
    if re.match(r"^\s?,", after):
        return "target" if re.search(r"(?:은|는|면|도|→|->|=|:)\s{0,2}[\"'“‘]?$", before) else "content"
    return "target" if _TARGET_AFTER.match(after) or re.search(r"(?:→|⇒|➔|->|=>|=)\s?$", before) else "content"


def _but(text: str, roles: list[tuple[re.Match[str], str]]) -> list[tuple[re.Match[str], str]]:
    """ "Do not file it under traffic but under parking": the first of two targets is the wrong one."""
    out = list(roles)
    targets = [i for i, (_, role) in enumerate(roles) if role == "target"]
    for one, other in pairwise(targets):
        first, second = roles[one][0], roles[other][0]
        denied = re.search(r"\b(?:not|never)\b|n't\b", text[: first.start()], re.IGNORECASE)
        if denied and re.search(r"\bbut\b|\binstead\b|\brather\b", text[first.end() : second.start()], re.IGNORECASE):
            out[one] = (first, "against")
    return out


# ------------------------------------------------------------------ what must occur

_EXCEPT = re.compile(r"제외|빼고|except|exclud|but not|\bnot\b|아님|아니", re.IGNORECASE)
_SAME_SLOT = re.compile(
    r"^(?:나|이나|와|과|랑|이랑|들|은|는|이|가|을|를|의|된)?\s{0,2}(?:[·/&(,]|및|또는|혹은|그리고|\bor\b|\band\b|,? or"
    r"|,? and|나|이나|와|과)?\s{0,2}(?:the |a |an |shared |방치된 |버려진 )?$"
)


def _definitions(label: str, topic: str, span: Span) -> list[Rule]:
    topic = re.sub(r"^[^:：=\n]{0,24}[:：=]", "", topic, count=1)
    flat = re.sub(r"\(([^()]{0,120})\)", lambda m: "" if _EXCEPT.search(m[1]) else f"({m[1]})", topic)
    items = [i for i in re.split(r"[,，、;](?![^()]{0,60}\))|\. ", flat) if not _EXCEPT.search(i)]
    return [Rule(span, label, slots, (), True) for i in items if (slots := _slots(i, comma=False))]


def _sentence(label: str, topic: str, against: tuple[str, ...], span: Span) -> list[Rule]:
    slots = _slots(topic, comma=True)
    return [Rule(span, label, slots, tuple(a for a in against if a != label))] if slots else []


@lru_cache(maxsize=1024)
def _slots(topic: str, *, comma: bool) -> tuple[Slot, ...]:
    cues: list[tuple[int, int, str, bool]] = [(h.start, h.end, h.name, True) for h in topics(topic).hits]
    taken = [(a, b) for a, b, _, _ in cues]
    for stem in analyser().stems(topic):
        if not any(a < stem.end and b > stem.start for a, b in taken):
            cues.append((stem.start, stem.end, stem.stem, False))
    slots: list[tuple[list[str], list[str]]] = []
    end = -1
    for start, stop, name, is_concept in sorted(cues):
        between = topic[end:start] if end >= 0 else "?"
        joins = bool(_SAME_SLOT.match(between)) and (comma or "," not in between) and between.strip() != ""
        joins = joins and not re.fullmatch(r"(?:은|는|이|가|을|를|의|들|된)?\s{0,2}", between)
        same = slots and is_concept and name in slots[-1][0]
        if not (slots and (joins or same)):
            slots.append(([], []))
        slots[-1][0 if is_concept else 1].append(name)
        end = stop
    return tuple(Slot(tuple(dict.fromkeys(c)), tuple(dict.fromkeys(w))) for c, w in slots)


# ------------------------------------------------------------------ firing


@dataclass(frozen=True)
class Firing:
    """A rule that fits a document: how specifically, and through which concepts."""

    rule: Rule
    strength: float
    concepts: tuple[str, ...]


def fire(rule: Rule, topic: Topics, low: str) -> Firing | None:
    """Whether a rule fits a document.

    Args:
        rule: the rule.
        topic: the document's topics.
        low: the document in lower case.
    """
    has_strong = any(s.strong for s in rule.slots)
    total = met = 0.0
    strong = 0
    used: list[str] = []
    for slot in rule.slots:
        weight = 1.0 if slot.strong or not has_strong else _WEAK
        total += weight
        present = [c for wanted in slot.concepts for c in kinds_of(wanted) if c in topic.salience]
        if present:
            met += weight
            strong += slot.strong and any(not concepts()[c].weak for c in present)
            used += present
        elif any(w in low for w in slot.words):
            met += weight if not slot.concepts else _WEAK
            strong += not has_strong
    if not strong or met < FIRES_FROM * total:
        return None
    base = 1.2 if rule.definition else 3.0
    return Firing(rule, base + 3.8 * (strong - 1) + (2.0 if rule.against else 0.0), tuple(used))
