"""What a prompt may mean to keep out: the things that stand before a Korean verb of banning, behind an English one, in
quotation marks, or in a list under "금지".

Much that is banned has a name of its own ("문서에 없는 말", "이름", "머리말"), so every one is weighed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from labkit.practice.reading.headed import own_head
from labkit.practice.reading.hearing.linear import Table
from labkit.practice.reading.hearing.pieces import acts_of, kind_of, of_word, short, tokens
from labkit.practice.reading.hearing.sayings import Saying
from labkit.practice.reading.hearing.spotting import bare
from labkit.practice.reading.polarity import verbs_en, verbs_ko

LANES = ("banned",)
_MOST, _WORDS, _REGION = 24, 6, 90


@dataclass(frozen=True)
class Thing:
    """A thing that may be banned.

    Args:
        text: its words.
        start: where in the clause it begins.
        verb: what bans it, shortened.
        how: "quoted", "headed", "before" or "behind" the verb.
    """

    text: str
    start: int
    verb: str
    how: str


_HEADED = re.compile(
    r"금지|제외|빼기|뺄|빼는|빠질|넣지|않[을는음기]|말 것|말기|말아야|마시|마세|배제|피할|버릴|쓰지|제거|삭제"
    r"|불가|삼갈|안 (?:쓸|넣을|되는|할)"
    r"|\b(?:must not|mustn'?t|don'?ts?|do not|avoid|prohibit\w*|exclu\w*|omit\w*|leave out|left out|never|banned"
    r"|forbid\w*|not allowed"
    r"|keep out|no|not wanted|out)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"\"([^\"\n]{1,40})\"|“([^”\n]{1,40})”|(?<![A-Za-z])'([^'\n]{1,40})'(?![A-Za-z])|‘([^’\n]{1,40})’"
    r"|「([^」\n]{1,40})」|『([^』\n]{1,40})』|`([^`\n]{1,40})`"
)
_BREAK_KO = re.compile(
    r"(?<=[가-힣])(?:고|며|되|면서|는데|니까|어서|해서|므로|지만|으면|다면)[,]?\s|[:：;!?。]\s?|\.\s|\s(?:단"
    r"|다만|그리고|대신)[,]?\s|\s[—–-]\s"
    r"|^[\s\-*•·\d.)①-⑳■□]+"
)
_SPLIT = re.compile(
    r"\s?[,;/·、|+]\s?|(?<=[가-힣])(?:와|과|이?나|이?랑|하고|이?라든가|이?든)\s|\s(?:및|또는|혹은|그리고|and"
    r"|or|nor)\s(?:any\s|the\s)?"
)
_END_EN = re.compile(
    r"[.;:!?\n(]|\s[—–-]\s|,?\s(?:but|and (?:keep|use|write|give|make|do|say|please)|because|since|unless|if|when"
    r"|so that|that)\s",
    re.IGNORECASE,
)
_VERB_EN = re.compile(
    r"^\s*(?:please\s)?(?:(?:to|be|do|you|include|use|using|mention(?:ing)?|write|writing|say|state|cite|citing"
    r"|quote|add|put(?:ting)?|show|give|print|name|bring up|talk about"
    r"|insert|refer to|contain|need|want|copy|keep|any|the|a|an|words?|word|phrases?|such as|in|like)\s)*",
    re.IGNORECASE,
)
_OUT_EN = re.compile(
    r"\b(?:keep|leave|cut)\s([^.;:!?\n]{2,60}?)\sout\b|\b([^.;:,!?\n]{2,50}?)\s(?:stays?|is|are|goes)\s(?:out"
    r"|off limits|banned|forbidden)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s?(?:같은 ?(?:거|것|말|건|표현)?|따위|등등?|이?라는 ?(?:말|단어|낱말|표현|식)?|이란 ?말|부분"
    r"|관련 ?(?:내용|말)|쪽|거|것|건|게|도|은|는|을|를)$"
)
_LIKE = re.compile(r"^\s?(?:같은|등|류의?|따위의?|처럼)\s?((?:[가-힣]+\s?){1,2})")


def things(saying: Saying) -> list[Thing]:
    """What a clause may ban, in order, each once."""
    text = saying.text
    found = [*_before(text), *_behind(text), *_under(saying)]
    if found or any(kind == "bans" for _, _, kind in (*verbs_ko(text), *verbs_en(text))):
        found += [
            Thing(next(x for x in m.groups() if x).strip(), m.start(), "", "loose") for m in _QUOTED.finditer(text)
        ]
    out: dict[str, Thing] = {}
    for thing in found:
        key = thing.text.casefold()
        if any(map(str.isalnum, key)) and (len(key) > 1 or key > "가") and key not in out:
            out[key] = thing
    return sorted(out.values(), key=lambda t: t.start)[:_MOST]


def _before(text: str) -> Iterator[Thing]:
    last = 0
    for start, end, kind in verbs_ko(text):
        if kind == "bans":
            begin = max(last, start - _REGION)
            region = text[begin:start]
            ends = [cut.end() for cut in _BREAK_KO.finditer(region) if region[cut.end() :].strip()]
            begin = max([begin, *(start - len(region) + at for at in ends)])
            yield from _listed(text, begin, start, short(text[start:end].replace(" ", "")), "before")
        tail = re.match(r"[가-힣]*[,.]?\s?", text[end:])
        last = end + (tail.end() if tail else 0)


def _behind(text: str) -> Iterator[Thing]:
    for match in _OUT_EN.finditer(text):
        group = 1 if match[1] else 2
        yield from _listed(text, match.start(group), match.end(group), "out", "behind")
    for start, end, kind in verbs_en(text):
        if kind != "bans":
            continue
        skipped = _VERB_EN.match(text[end:])
        begin = end + (skipped.end() if skipped else 0)
        stop = _END_EN.search(text, begin)
        yield from _listed(
            text,
            begin,
            min(stop.start() if stop else len(text), begin + _REGION),
            short(text[start:end].lower()),
            "behind",
        )


def _under(saying: Saying) -> Iterator[Thing]:
    own, at = own_head(saying.text)
    head = own or " ".join(piece[1:] for piece in saying.near if piece[0] == "H")
    if head and _HEADED.search(head if own else saying.head):
        lead = re.match(r"[\s\-*•·\d.)①-⑳■□|:：]*", saying.text[at:])
        begin = at + (lead.end() if lead else 0)
        yield from _listed(saying.text, begin, len(saying.text.rstrip(" |.")), "head", "headed")


def _listed(text: str, begin: int, end: int, verb: str, how: str) -> Iterator[Thing]:
    """The members of a list in a stretch of a clause."""
    region = text[begin:end]
    quoted = list(_QUOTED.finditer(region))
    if quoted:
        for match in quoted:
            yield Thing(next(x for x in match.groups() if x).strip(), begin + match.start(), verb, "quoted")
        like = _LIKE.match(region[quoted[-1].end() :])
        if like:
            yield Thing(_cut(like[1]), begin + quoted[-1].end(), verb, "like")
        if how != "headed":
            return
        region = _QUOTED.sub(lambda m: "," + " " * (len(m[0]) - 2) + ",", region)
    at = 0
    for stop, after in [*(cut.span() for cut in _SPLIT.finditer(region)), (len(region), len(region))]:
        if item := _cut(region[at:stop]):
            yield Thing(item, begin + at, verb, how)
        at = after


def _cut(text: str) -> str:
    out = " ".join(text.split()[-_WORDS:])
    while (shorter := _TAIL.sub("", out)) != out and len(shorter) > 1:
        out = shorter
    return bare(out)


def of_thing(saying: Saying, thing: Thing, among: Sequence[Thing]) -> list[str]:
    """The pieces that tell whether a thing is banned, and has no name of its own."""
    words = [w for _, _, w in tokens(thing.text)]
    row = ["^", *map(short, words), "$"]
    out = ["b#", f"bh{thing.how}", f"bv{thing.verb}", f"bn{min(len(words), 4)}", f"bm{min(len(among), 4)}"]
    out += [f"bw{piece}" for w in words for piece in of_word(w)]
    out += [f"bl{piece}" for piece in of_word(words[-1])] if words else []
    out += [f"b2{a}|{b}" for a, b in pairwise(row)]
    out += [f"bk{kind_of(w)}" for w in words if kind_of(w)]
    out += [f"bd{thing.verb}|{short(words[-1])}"] if words else []
    out += [f"bx{act}" for w in words for act in acts_of(w)]
    out += [f"by{act}" for w in saying.words for act in acts_of(w)]
    out += [f"bc{short(w)}" for w in saying.words]
    out += [f"ba{short(w)}" for _, _, w in tokens(saying.text[max(0, thing.start - 30) : thing.start])[-3:]]
    out += [f"bs{piece}" for piece in saying.near if piece[0] in "HP#"]
    out += [f"bo{short(w)}" for other in among if other is not thing for w in other.text.casefold().split()[-1:]]
    return list(dict.fromkeys(out))


def weigh(table: Table, saying: Saying, thing: Thing, among: Sequence[Thing]) -> int:
    """How sure it is that a thing is banned, in steps."""
    lane = table.lanes.index("banned")
    return table.scores(*table.sum(of_thing(saying, thing, among)))[lane] + int(table.about["biases"][lane])
