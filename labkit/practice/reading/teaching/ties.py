"""Stage 2c: the sentences of a prompt that tie content to a label, whichever way round they put it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from labkit.practice.knowledge import concepts
from labkit.practice.reading.lists.mentions import Mention, find_mentions
from labkit.practice.reading.lists.senses import senses_of, words_pattern
from labkit.practice.reading.segment import LINES_CAP, Span
from labkit.practice.reading.teaching.conditions import conditions, definitions
from labkit.practice.reading.teaching.rules import Rule
from labkit.practice.reading.teaching.slots import Slot, family, role_of, slots_of
from labkit.practice.reading.teaching.tabular import of_tables

_LINE = 4_000


@dataclass(frozen=True)
class Unit:
    """A stretch that may tie something to a label: a sentence, or a question with its answer."""

    start: int
    end: int
    text: str


def find_rules(text: str, labels: Sequence[str], skip: Sequence[Span]) -> list[Rule]:
    """The rules of a prompt.

    Args:
        text: the prompt.
        labels: the labels of one set.
        skip: where nothing is taught: the document, examples, bare lists of labels, shapes of the answer.
    """
    names = tuple(labels)
    lines = list(_lines(_blanked(text, skip)))
    out, taken = of_tables(lines, names)
    out += _of_lines([line for n, line in enumerate(lines) if n not in taken], names)
    return sorted(out, key=lambda r: r.span)


def _blanked(text: str, skip: Sequence[Span]) -> str:
    parts, at = [], 0
    for a, b in sorted(skip):
        if b > at:
            a = max(a, at)
            parts += [text[at:a], re.sub(r"[^\n]", " ", text[a:b])]
            at = b
    return "".join([*parts, text[at:]])


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for number, line in enumerate(text.split("\n")):
        if number >= LINES_CAP:
            return
        yield at, line
        at += len(line) + 1


# ------------------------------------------------------------------ from lines to units

# A lone letter or number before the point is a mark of a list ("가.", "A."), not a sentence.
_SENTENCE = re.compile(
    r"(?<=[^\s(][^\d\s][.!?。])\s+|(?<=\s\.)\s+|(?<=[다요][.])(?=[가-힣])|[;；]|[,.]? ?(?<![가-힣])(?=(?:다만"
    r"|단)[, ])"
)
_ASKED = re.compile(r"^\W{0,6}(?:Q\d{0,2}|문|질문)\s?[.):：]|\?[\"'”’]?$", re.IGNORECASE)
_ASKS = re.compile(r"^\W{0,6}(?:Q\d{0,2}|문|질문)\s?[.):：]", re.IGNORECASE)
_NO = re.compile(r"아니|아닙|아뇨|\bno\b", re.IGNORECASE)
_ANSWER = re.compile(r"^\W{0,6}(?:A\d{0,2}|답변?|정답)\s?[.):：]", re.IGNORECASE)


def _of_lines(lines: Sequence[tuple[int, str]], labels: tuple[str, ...]) -> list[Rule]:
    out: list[Rule] = []
    units: list[Unit] = []
    heading = ""
    for at, line in lines:
        body = line[:_LINE]
        if not body.strip():
            heading = ""
            continue
        title = _title(body, labels)
        if title:
            heading = title
            continue
        head = _head(body, labels)
        if head:
            heading = ""
            out += _of_head(head, (at, at + len(body)), labels)
        elif heading and not words_pattern(labels).search(body):
            out += definitions(heading, body, (at, at + len(body)))
        else:
            _take_sentences(units, at, body, labels)
    return out + [rule for unit in units for rule in _of_unit(unit, labels)]


def _take_sentences(units: list[Unit], at: int, line: str, labels: tuple[str, ...]) -> None:
    start = 0
    for match in [*_SENTENCE.finditer(line), None]:
        end = match.start() if match else len(line)
        said = line[start:end]
        if match and match[0] in ";；" and not words_pattern(labels).search(said):
            continue  # "the place decides; inside a park … → parks": one rule
        if any(ch.isalnum() for ch in said):
            _take(units, Unit(at + start, at + end, said), labels)
        start = match.end() if match else end


def _take(units: list[Unit], unit: Unit, labels: tuple[str, ...]) -> None:
    """Add a sentence; one that only answers the sentence before it joins it."""
    if units and unit.start - units[-1].end < 12:
        before = units[-1]
        answers = _only_label(labels).match(unit.text) is not None
        replies = (
            bool(_ASKED.search(before.text.strip()))
            and not _ASKS.match(unit.text)
            and (bool(_ANSWER.match(unit.text)) or unit.text.lstrip()[:1] in "→=" or len(unit.text) < 90)
        )
        named = words_pattern(labels).search(unit.text) is not None
        if (answers or (replies and named)) and not _closed(before.text, labels):
            units[-1] = Unit(before.start, unit.end, f"{before.text} {unit.text.strip()}")
            return
        if replies and not named and _ASKED.search(before.text.strip()):
            units[-1] = Unit(
                before.start, unit.end, f"{before.text} {unit.text.strip()} ?"
            )  # "아닙니다." then the answer
            return
    units.append(unit)


def _closed(text: str, labels: tuple[str, ...]) -> bool:
    return any(m.role == "target" for m in find_mentions(text, labels))


@lru_cache(maxsize=64)
def _only_label(labels: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(x) for x in sorted(labels, key=len, reverse=True) if x) or r"(?!)"
    return re.compile(
        r"^[\W_]{0,8}(?:(?:-|A\d?|답변?|정답|then|so|그러면|그럼|그땐|category|분류|결과|값|label|answer|예|네"
        r"|yes|it is|it's"
        r"|that is|that's|choose|use|pick|for|goes to"
        rf"|[\W_]){{1,3}}){{0,4}}[\W_]{{0,4}}(?:{names})[\"'”’」`*]{{0,3}}(?:과|팀|쪽|으?로)?(?: ?(?:보내|해|처리"
        rf"|분류)\S{{0,8}})?(?:입니다|이다|이에요|예요|야|이야|임|이지요|죠|요)?[\W_]{{0,6}}$",
        re.IGNORECASE,
    )


# ------------------------------------------------------------------ heads and headings

_LEAD = r"^[ \t]{0,12}(?:[^\w\s가-힣\"'`]|\d{1,2}(?=[.) ])|[①-⑳]|ㅇ|[A-Za-z가-하](?=[.)] )|[ \t]|[\"'`*]){0,14}"


@lru_cache(maxsize=64)
def _head_pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(x) for x in sorted(labels, key=len, reverse=True) if x) or r"(?!)"
    return re.compile(
        rf"{_LEAD}(?P<label>{names})[\"'”’`*」』\])】>]{{0,4}}[ \t]{{0,2}}"
        r"(?:\([^()\n]{1,14}\)[ \t]{0,2}[\"'`*]{0,3}[ \t]{0,2})?"
        r"(?:(?:으로|로) (?:분류|처리|볼|보낼|갈|배정)\S{0,3}(?: (?:것|경우|민원|항목|건|대상))?\s?)?"
        r"(?P<sign>[:：=←(（→➔⇒]|<-|->|=>|[–—]|-(?=\s)|(?:covers?|includes?|also includes|also covers|means"
        r"|is for|if|when|for)\b"
        r"|(?:에는|은|는|이란|란)(?=\s.{0,300}(?:포함|말한다|뜻한|가리|해당하는 것|담당한|다룬|들어간)))[\"'`*]{0,3}",
        re.IGNORECASE,
    )


@dataclass(frozen=True)
class _Head:
    label: str
    sign: str
    rest: str


def _head(line: str, labels: tuple[str, ...]) -> _Head | None:
    match = _head_pattern(labels).match(line)
    if not match:
        return None
    rest = line[match.end() :]
    if match["sign"] in ("→", "➔", "⇒", "->", "=>") and words_pattern(labels).search(rest):
        return None  # "소음 → 공원녹지": the arrow's end is the label
    label = next(x for x in labels if x.lower() == match["label"].lower())
    return _Head(label, match["sign"], rest) if len(rest.strip()) > 2 else None


@lru_cache(maxsize=64)
def _title_pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(x) for x in sorted(labels, key=len, reverse=True) if x) or r"(?!)"
    sent = r"(?:(?:으로|로)\s(?:분류|처리|볼|보낼|갈|배정|넣을|보내는)\S{0,3}(?:\s(?:것|경우|민원|항목|건|대상))?)?"
    return re.compile(rf"{_LEAD}(?P<label>{names}){sent}[\W_]{{0,6}}$", re.IGNORECASE)


def _title(line: str, labels: tuple[str, ...]) -> str:
    """The label that stands alone in a line, as the heading of what follows."""
    match = _title_pattern(labels).match(line)
    if not match or re.match(r"^\W{0,6}(?:→|⇒|=|->)", line):
        return ""
    return next(x for x in labels if x.lower() == match["label"].lower())


def _of_head(head: _Head, span: Span, labels: tuple[str, ...]) -> list[Rule]:
    """ "청소: 쓰레기, 무단투기. 단, 공원 안이면 공원녹지": items, and exceptions with labels of their own."""
    rest = (
        head.rest.removesuffix(")") if head.sign in "(（" and head.rest.count(")") > head.rest.count("(") else head.rest
    )
    out: list[Rule] = []
    for part in re.split(r"(?<=[^\d\s][.!?])\s+|[;；]|,? (?=(?:다만|단)[, ])", rest):
        own = [m for m in find_mentions(part, labels) if m.role == "target" and m.label != head.label]
        if own and re.match(r"\s{0,2}(?:다만|단|except|but|unless)\b", part):
            out += [_within(rule, head.label) for rule in _of_unit(Unit(*span, part), labels)]
        else:
            out += definitions(head.label, part, span, firm=head.sign in ("←", "<-"))
    return out


def _within(rule: Rule, head: str) -> Rule:
    """An exception to a definition is about what the definition is about: "소음: … 단, 공원 안이면 공원녹지"."""
    if any(role_of(c) != "place" for s in rule.slots for c in s.concepts if not concepts()[c].weak):
        return rule
    subject = tuple(c for sense in senses_of(head, "category") for c in family(sense))
    return Rule(rule.span, rule.label, (*rule.slots, Slot(subject)), (head,)) if subject else rule


# ------------------------------------------------------------------ units


def _of_unit(unit: Unit, labels: tuple[str, ...]) -> list[Rule]:
    text = unit.text[:_LINE]
    found = find_mentions(text, labels)
    targets = _runs([m for m in found if m.role == "target"])
    if not targets:
        return []
    against = {m.label for m in found if m.role == "against"}
    masked = _masked(text, found)
    out, at = [], 0
    for n, target in enumerate(targets):
        until = targets[n + 1].start if n + 1 < len(targets) else len(text)
        topic = _near(masked[at : target.start])
        if target.ahead or not _strong(topic):
            topic = (
                f"{topic} {masked[target.end : until]}"
                if target.ahead
                else f"{topic}{_gloss(masked[target.end : until])}"
            )
            if len(targets) == 1 and not _strong(topic) and re.search(r"[A-Za-z]", topic):
                topic = masked  # "choose parking if …"
        else:
            topic += _gloss(masked[target.end : until])
        at = target.end if not target.ahead else until
        near = {m.label for m in found if m.role == "against" and _denied_for(m, target, targets)}
        wrong = tuple(sorted((near if len(targets) > 1 else against) - {target.label}))
        after = masked[target.end : until]
        more = conditions(_near(after)) if not target.ahead and _LIKEWISE.match(after) else []
        for slots in [*conditions(_without_reason(_after_colon(topic))), *more]:
            if any(s.concepts or s.words for s in slots) and (len(targets) < 4 or any(s.strong for s in slots)):
                out.append(Rule((unit.start, unit.end), target.label, slots, wrong))
    return out


def _denied_for(mention: Mention, target: Mention, targets: Sequence[Mention]) -> bool:
    """Whether a wrong label belongs to this target: the next target after it, or the one just before it."""
    after = next((t for t in targets if t.start > mention.start), None)
    return after is target or (after is None and targets[-1] is target)


def _runs(targets: Sequence[Mention]) -> list[Mention]:
    """The last of several targets in a row with the same label: "관광문화과 직영이므로 관광문화로"."""
    out: list[Mention] = []
    for one in targets:
        if out and out[-1].label == one.label and one.start - out[-1].end < 16 and not out[-1].ahead:
            out[-1] = Mention(out[-1].start, one.end, one.label, "target")
        else:
            out.append(one)
    return out


def _masked(text: str, found: Sequence[Mention]) -> str:
    parts = list(text)
    for m in found:
        if m.role != "content":
            parts[m.start : m.end] = " " * (m.end - m.start)
    return "".join(parts)


_FAR_KO, _FAR_EN = 72, 140


def _near(topic: str) -> str:
    """The last stretch before a target: what stands far before it belongs to something else."""
    far = _FAR_KO if re.search("[가-힣]", topic) else _FAR_EN
    return topic if len(topic) <= far else topic[-far:].partition(" ")[2]


_LIKEWISE = re.compile(r"^\W{0,3}(?:and )?(?:likewise|also|as well as|so (?:is|are)|the same|and any)\b", re.IGNORECASE)


_REASON = re.compile(r"(?<=[은는면])\s(?:(?![은는면]\s)[^,.]){2,40}?(?:므로|니까|라서|하니|야 하니|때문에)[, ]")


def _without_reason(topic: str) -> str:
    """Why something goes to a label is no condition: "… 민원은 주차 단속반이 나가므로 …"."""
    shorter = _REASON.sub(" ", topic)
    return shorter if shorter != topic and _strong(shorter) else topic


def _after_colon(topic: str) -> str:
    """What introduces a list of rules is no condition: "헷갈리지 마: 세워 둔 킥보드면 …"."""
    last = re.split(r"[:：]\s", topic)[-1]
    return last if last != topic and _strong(last) and not _strong(topic[: -len(last)]) else topic


def _gloss(after: str) -> str:
    match = re.match(r"^[^\w(]{0,4}(\([^()\n]{1,120}\))", after)
    return f" {match[1]}" if match else ""


def _strong(topic: str) -> bool:
    return any(s.strong for s in slots_of(topic))
