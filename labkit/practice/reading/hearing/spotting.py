"""Which words of a saying are the value of an instruction: who reads, what is forbidden, how a key is called."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from labkit.practice.reading.hearing.linear import Sum, Table, tables
from labkit.practice.reading.hearing.pieces import acts_of, kind_of, of_word, short
from labkit.practice.reading.hearing.sayings import Saying
from labkit.practice.reading.polarity import told

SPOTS = ("audience", "role", "say_unknown", "forbid", "keys", "labels", "urgency")
LANES = tuple(f"{tag}{name}" for name in SPOTS for tag in ("B:", "I:"))
FAR = 4
_OPEN, _CLOSE = "\"'“‘「『`([{<|", "\"'”’」』`)]}>|"


def around(words: Sequence[str], at: int, near: Sequence[str]) -> list[str]:
    """The pieces that tell what the word at a place is, apart from those of single words at their distance."""

    def word(n: int) -> str:
        return words[n] if 0 <= n < len(words) else "^" if n < 0 else "$"

    own, before, after = short(words[at]), word(at - 1), word(at + 1)
    out = [
        "t#",
        f"ta{short(before)}|{own}",
        f"tb{own}|{short(after)}",
        f"tc{short(before)}|{short(after)}",
        f"td{short(after)}|{short(word(at + 2))}",
        f"te{short(word(at - 2))}|{short(before)}",
        f"tf{words[at][-2:]}|{after[:2]}",
    ]
    kind, previous, following = kind_of(words[at]), kind_of(before), kind_of(after)
    if kind:
        out += [f"tk{kind}", f"tl{kind}|{short(after)}", f"tm{short(before)}|{kind}", f"to{kind}|{words[at][-2:]}"]
    if previous or following:
        out += [f"tp{previous}|{short(words[at])}", f"ts{short(words[at])}|{following}"]
    out += [f"tX+{act}" for w in words[at + 1 : at + 4] for act in acts_of(w)]
    out += [f"tX-{act}" for w in words[max(0, at - 3) : at] for act in acts_of(w)]
    if before in _OPEN:
        out.append("tq")
    if after in _CLOSE:
        out.append("tr")
    out += [f"tn{piece}" for piece in near if piece[0] in "PH" or piece == "#first"]
    return out


def done(text: str, start: int, end: int) -> list[str]:
    """The pieces that tell what is done with a word."""
    return [f"t{piece}" for piece in told(text, start, end)]


def of_place(word: str, distance: int) -> list[str]:
    """The pieces of a word at a distance from the one in question."""
    if distance == 0:
        return [f"t{piece}" for piece in of_word(word)]
    return [f"t{distance}={word[:6]}", f"t{distance}-{short(word)}"]


@lru_cache(maxsize=60_000)
def _placed(word: str, distance: int) -> Sum:
    return tables()[1].sum(of_place(word, distance))


def spot(table: Table, saying: Saying) -> list[list[int]]:
    """The lanes of every word of a saying, in steps."""
    words = [w for _, _, w in saying.tokens]
    biases = table.about["biases"]
    out = []
    for at in range(len(words)):
        start, end, _ = saying.tokens[at]
        total, count = table.sum([*around(words, at, saying.near), *done(saying.text, start, end)])
        for distance in range(-FAR, FAR + 1):
            if 0 <= at + distance < len(words):
                near = words[at + distance]
                more, n = _placed(near, distance) if table is tables()[1] else table.sum(of_place(near, distance))
                total, count = total + more, count + n
        scores = table.scores(total, count)
        out.append([s + b for s, b in zip(scores, biases, strict=True)])
    return out


_BETWEEN = frozenset(",/·|、+&;()\"'“”‘’「」") | {
    "and",
    "or",
    "및",
    "와",
    "과",
    "또는",
    "랑",
    "하고",
    "이랑",
    "혹은",
    "아니면",
}
_NO_NAME = _BETWEEN | {
    *("은", "는", "이", "가", "을", "를", "의", "도", "로", "에", "중", "하나", "키", "열", "칸", "값", "전체"),
    *("with", "in", "at", "for", "of", "the", "a", "an", "could", "as", "by", "to", "each"),
}
_JOINS = ("와", "과", "랑", "하고", "이나", "나", "인지")


def _beside(saying: Saying, inside: Sequence[bool], at: int, step: int) -> bool:
    """Whether a word stands in one list with one that is inside: only what separates the items lies between."""
    tokens = saying.tokens
    here, n, parted = at, at + step, False
    while 0 <= n < len(tokens) and tokens[n][2] in _BETWEEN:
        parted, n = True, n + step
    if not 0 <= n < len(tokens) or not inside[n]:
        return False
    return parted or tokens[min(here, n)][2].endswith(_JOINS)


def _inside(saying: Saying, pairs: Sequence[tuple[int, int]], least: int, listed: int | None) -> list[bool]:
    inside = [max(pair) > least for pair in pairs]
    grows = listed is not None and any(inside)
    while grows and listed is not None:
        grows = False
        for at, (begins, goes_on) in enumerate(pairs):
            word = saying.tokens[at][2]
            if inside[at] or max(begins, goes_on) <= listed or not word[0].isalnum() or word in _NO_NAME:
                continue
            follows = (
                at > 0 and inside[at - 1] and goes_on > begins and saying.tokens[at][0] - saying.tokens[at - 1][1] <= 1
            )
            if follows or _beside(saying, inside, at, 1) or _beside(saying, inside, at, -1):
                inside[at] = grows = True
    return inside


def items(
    saying: Saying, scores: Sequence[Sequence[int]], name: str, least: int = 0, listed: int | None = None
) -> Iterator[tuple[int, int, int]]:
    """The stretches of a saying that are a value: start and end in the saying, and how sure that is, in steps.

    Args:
        saying: the saying.
        scores: the lanes of its words.
        name: the kind of value.
        least: how sure a word must be.
        listed: how sure one must be that stands in a list with a sure one; None where values are no lists.
    """
    first = LANES.index(f"B:{name}")
    inside = _inside(saying, [(row[first], row[first + 1]) for row in scores], least, listed)
    begun: list[int] | None = None
    for at, ((start, end, word), lanes) in enumerate(zip(saying.tokens, scores, strict=True)):
        begins, goes_on = lanes[first], lanes[first + 1]
        if begun and (not inside[at] or begins > goes_on or (listed is not None and word in _BETWEEN)):
            yield begun[0], begun[1], begun[2]
            begun = None
        opens = word[0].isalnum() and (listed is None or word not in _NO_NAME)
        if inside[at] and (opens or (begun and (listed is None or word[0].isalnum()))):
            best = max(begins, goes_on)
            begun = [begun[0], end, max(begun[2], best)] if begun else [start, end, best]
    if begun:
        yield begun[0], begun[1], begun[2]


_COPULA = re.compile(r"(?<=[가-힣A-Za-z])(?:이며|이고|입니다|이에요|예요|이다|임|인|뿐\S{0,4}|이라\S{0,3}|에서|중)$")
_WHETHER = re.compile(r"(?<=[가-힣A-Za-z])인지$")
_DOUBTFUL = ("과", "로")  # 교통과, 도로: the ends of names as well as particles


def listed(texts: Sequence[str]) -> list[str]:
    """The names of a list without particles and verbs, each once: "교통과" keeps its 과 beside "세무과"."""
    last = len(texts) - 1
    cut = [
        _WHETHER.sub("", _COPULA.sub("", text.strip()) if n == last else text.strip()) for n, text in enumerate(texts)
    ]
    cut = [bare(text, _DOUBTFUL) for text in cut]
    for particle in _DOUBTFUL:
        if not (len(cut) > 1 and all(text.endswith(particle) for text in cut)):
            cut = [bare(text) if text.endswith(particle) else text for text in cut]
    return list(dict.fromkeys(x for x in cut if x))


def bare(text: str, keep: Sequence[str] = ()) -> str:
    """A Korean word without its particle, an English one without its article and marks.

    Args:
        text: the words.
        keep: particles that are left on.
    """
    out = text.strip(" \t\"'“”‘’「」『』`()[]{}<>*_,.:;~·|/-")
    low = out.lower()
    for article in ("the ", "a ", "an ", "our ", "some "):
        if low.startswith(article):
            out = out[len(article) :]
            break
    for particle in _PARTICLES:
        if particle not in keep and out.endswith(particle) and _leaves_a_word(out[: -len(particle)], particle):
            return out[: -len(particle)]
    return out


# Those that follow a consonant, those that follow a vowel, and those that follow either; longer ones first.
_CLOSED = ("으로만", "이라는", "이라고", "이랑", "이나", "이며", "이고", "으로", "은", "이", "을", "과")
_OPENED = ("로만", "라는", "라고", "로", "랑", "나", "는", "가", "와", "며", "고")
# A template writes "기한를": nothing else ends so.
_EITHER = ("를", "에게는", "께서는", "에게", "께서", "한테", "하고", "처럼", "로서", "의", "만", "께")
_PARTICLES = tuple(sorted((*_CLOSED, *_OPENED, *_EITHER), key=lambda p: -len(p)))
_L = 8  # a final ㄹ counts as a vowel before 로


def _leaves_a_word(rest: str, particle: str) -> bool:
    word = rest.rsplit(" ", 1)[-1]
    if not word or not "가" <= word[-1] <= "힣":
        return len(word) > 1 and word[-1].isascii()
    final = (ord(word[-1]) - 0xAC00) % 28
    if (particle in _CLOSED and not final) or (particle in _OPENED and final):
        return particle in ("로", "로만") and final == _L
    return len(word) >= 2 or word in ("답", "값", "뜻", "일") or " " in rest
