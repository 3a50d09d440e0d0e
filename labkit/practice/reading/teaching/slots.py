"""What must occur for a rule to fit: "맨홀이나 하수구의 악취" needs a manhole or a drain, and a smell."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from labkit.practice.common_sense.world import topics
from labkit.practice.knowledge import Hit, concepts, kinds_of, load
from labkit.practice.language.analyse import stems


@dataclass(frozen=True)
class Slot:
    """One thing that must occur: any of its concepts, or else any of its words."""

    concepts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def strong(self) -> bool:
        """Whether a concept stands in it that can carry a rule."""
        return any(not concepts()[c].weak for c in self.concepts)


@cache
def role_of(concept: str) -> str:
    """Trouble, place or thing (see `knowledge/roles.toml`)."""
    known = load("roles")
    return next((role for role in ("trouble", "place") if concept in known[role]), "thing")


@cache
def family_of(concept: str) -> str:
    """The one sense that a concept votes for above all; "" where two weigh the same."""
    votes = concepts()[concept].votes
    top = sorted(votes.items(), key=lambda v: -v[1])
    if not top or (len(top) > 1 and top[0][1] < 1.2 * top[1][1]):
        return ""
    return top[0][0]


@cache
def family(sense: str) -> tuple[str, ...]:
    """The concepts that vote for a sense above all."""
    return tuple(name for name, c in concepts().items() if not c.weak and family_of(name) == sense)


_NOT_THERE = re.compile(r"^(?:\s?(?:구역|지역|안|내))?\s?(?:밖|바깥|외부)|^(?:이|가) 아[닌니]")
_JOIN = re.compile(
    r"^(?:이?든지?|이?거나|이?나|이?며|와|과|이?랑|도|들|은|는|이|가|을|를|의|된|하고|에"
    r"|에서)?\s{0,2}(?:[·/&(,、|+]|및|또는|혹은|그리고|or\b|and\b"
    r"|,? or\b|,? and\b|이?나|와|과)?\s{0,2}(?:the |a |an |shared |other |public |방치된? |버려진 |공유 ?|or "
    r"|and )?$",
    re.IGNORECASE,
)
_NO_JOIN = re.compile(r"^(?:들|은|는|이|가|을|를|의|된|에|에서)?\s{0,2}(?:the |a |an |other |public )?$", re.IGNORECASE)
# "가로수 관련 일체", "every problem with a street tree": the thing decides, whatever the trouble.
_ANY = re.compile(
    r"모두|모든|전부|일체|전반|무엇이든|무엇이건|뭐든|뭐가|무조건|언제나|항상|예외 없이|가리지 않|불문|종류를"
    r"|관련|관한|관해|대한 (?:것|건|민원)"
    r"|얽힌|이야기|얘기|문제|비롯된|원인인|주인공|이?든(?:지)?[ ,]|라면|다 "
    r"|\b(?:any|every|all|whatever|everything|anything|always|regardless|be it|in any way|of any sort"
    r"|without exception)\b|matter",
    re.IGNORECASE,
)


def says_any(text: str) -> bool:
    """Whether a rule speaks of everything about its thing."""
    return bool(_ANY.search(text))


@lru_cache(maxsize=2048)
def slots_of(topic: str) -> tuple[Slot, ...]:
    """The slots of a condition: what is enumerated shares one, what qualifies has its own."""
    flat, glosses = _without_glosses(topic)
    found = _grouped(flat)
    for gloss in glosses:
        found = _with_gloss(found, gloss)
    return _telling(_merged(_pruned(found)))


def _telling(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """Without troubles that the thing itself is ("debris: gravel on the road")."""
    things = {family_of(c) for s in slots for c in s.concepts if role_of(c) == "thing" and not concepts()[c].weak} - {
        ""
    }
    return tuple(
        s
        for s in slots
        if not s.strong or not all(role_of(c) == "trouble" and family_of(c) in things for c in s.concepts)
    )


def _pruned(slots: list[tuple[list[str], list[str]]]) -> list[tuple[list[str], list[str]]]:
    """Without what is a part of another condition: "가로수의 가지와 낙엽" is about the tree."""
    said = {c for group, _ in slots for c in group}
    gone = {part for whole, parts in load("roles")["parts"].items() if whole in said for part in parts}
    out = [(g, w) for g, w in slots if not (set(g) & gone and not set(g) - gone - _troubles(gone, g))]
    return out or slots


def _troubles(gone: set[str], group: Sequence[str]) -> set[str]:
    """What is enumerated together with a part goes with it: "열매 냄새와 낙엽"."""
    return {c for c in group if role_of(c) == "trouble"} if set(group) & gone else set()


def _without_glosses(topic: str) -> tuple[str, list[str]]:
    glosses = [m[1] for m in re.finditer(r"[(（]([^()（）]{0,160})[)）]", topic)]
    return re.sub(r"[(（][^()（）]{0,160}[)）]", " ", topic), glosses


def _grouped(topic: str) -> list[tuple[list[str], list[str]]]:
    low = topic.lower()
    hits = [h for h in hits_of(topic) if not _NOT_THERE.match(low[h.end : h.end + 10])]
    strong = {h.name for h in hits if not concepts()[h.name].weak}
    cues = [(h.start, h.end, h.name, True) for h in hits if not _only_stands(h.name, low[h.start : h.end + 2], strong)]
    taken = [(a, b) for a, b, _, _ in cues]
    for stem in stems(topic):
        if not any(a < stem.end and b > stem.start for a, b in taken):
            cues.append((stem.start, stem.end, stem.stem, False))
    slots: list[tuple[list[str], list[str]]] = []
    end = -1
    for start, stop, name, is_concept in sorted(cues):
        between = topic[end:start] if end >= 0 else "?"
        joins = bool(_JOIN.match(between)) and between.strip() != "" and not _NO_JOIN.match(between)
        same = slots and is_concept and name in slots[-1][0]
        if is_concept and joins and not same and not concepts()[name].weak:
            joins = not _apart(slots[-1][0], name)
        if not (slots and (joins or same)):
            slots.append(([], []))
        slots[-1][0 if is_concept else 1].append(name)
        end = stop
    return slots


@cache
def _general() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile("|".join(words), re.IGNORECASE)) for name, words in load("roles")["general"].items())


@lru_cache(maxsize=2048)
def hits_of(topic: str) -> tuple[Hit, ...]:
    """The terms of a condition: the general words of rules first, then what texts in general say."""
    own = [Hit(m.start(), m.end(), name) for name, pattern in _general() for m in pattern.finditer(topic)]
    own.sort(key=lambda h: (h.start, -h.end, h.name))
    kept: list[Hit] = []
    for hit in own:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    others = [h for h in topics(topic).hits if not any(a.start < h.end and h.start < a.end for a in kept)]
    return tuple(sorted([*kept, *others], key=lambda h: h.start))


_NEXT = re.compile(r"^(?:[가-힣]{0,3})?\s{0,2}(?:[,、;/·]|및|그리고|,? ?\band\b|,? ?\bor\b|(?<=[과와])\s)")


_LISTED = re.compile(r"^[^,.;]{0,10}?(?:[,;]|[가-힣][와과]\s|및|그리고|\band\b)")
_ALSO = re.compile(r",? and (?:they|it|we|likewise|also)\b|, ?그리고 |\bas well as\b")


def _other_thing(one: str, other: str) -> bool:
    return role_of(one) == role_of(other) == "thing" and bool(family_of(one)) and family_of(one) != family_of(other)


def _strong_in(text: str) -> bool:
    return any(not concepts()[h.name].weak for h in hits_of(text))


def alternatives(topic: str) -> list[str]:
    """A condition cut where a new one starts: "공원 안 소음과 가로수 문제" → "공원 안 소음과 ", "가로수 문제"."""
    low = re.sub(r"[(（][^()（）]{0,160}[)）]", lambda m: " " * len(m[0]), topic)
    hits = [h for h in hits_of(low) if not concepts()[h.name].weak]
    cuts, begun = [0], 0
    again = _ALSO.search(low)
    if again and _strong_in(low[: again.start()]) and _strong_in(low[again.end() :]):
        return [*alternatives(topic[: again.start()]), *alternatives(topic[again.end() :])]
    for n in range(1, len(hits)):
        before = [role_of(h.name) for h in hits[begun:n]]
        new = role_of(hits[n].name) != "trouble" and before[-1] == "trouble" and {"thing", "place"} & set(before)
        between = low[hits[n - 1].end : hits[n].start]
        if (new and _NEXT.match(between)) or (_other_thing(hits[n - 1].name, hits[n].name) and _LISTED.match(between)):
            cuts.append(hits[n - 1].end)
            begun = n
    return [topic[a:b] for a, b in zip(cuts, [*cuts[1:], len(topic)], strict=True)]


def _apart(group: Sequence[str], name: str) -> bool:
    """A trouble, and where or with what it is, are two conditions, however they are joined."""
    roles = {role_of(c) for c in group if not concepts()[c].weak} | {role_of(name)}
    return len(roles) > 1 and "trouble" in roles


def _only_stands(name: str, word: str, strong: set[str]) -> bool:
    """A verb for how a thing stands there, beside a thing that can carry the rule."""
    known = load("roles")
    if name not in known["incidental"] or not re.match(known["incidental_words"], word):
        return False
    return any(role_of(c) == "thing" and c != "disability" and name not in kinds_of(c) for c in strong)


def _with_gloss(slots: list[tuple[list[str], list[str]]], gloss: str) -> list[tuple[list[str], list[str]]]:
    """ "관광특구(한옥마을·읍성)": a gloss names instances of what stands before it; it adds no condition."""
    named = [h.name for h in hits_of(gloss) if not concepts()[h.name].weak]
    if not any(not concepts()[c].weak for group, _ in slots for c in group):
        return slots + _grouped(gloss)
    for group, _ in slots:
        families = {family_of(c) for c in group} - {""}
        group += [n for n in named if family_of(n) in families and n not in group]
    return slots


def _merged(slots: Sequence[tuple[list[str], list[str]]]) -> tuple[Slot, ...]:
    """Troubles of one family are one condition ("앰프, 고함 같은 소란"), and so are things of one family."""
    out: list[tuple[list[str], list[str]]] = []
    for group, words in slots:
        strong = [c for c in group if not concepts()[c].weak]
        home = next((o for o in out if strong and _alike(o[0], strong)), None)
        if home:
            home[0].extend(group)
        else:
            out.append((list(group), list(words)))
    return tuple(Slot(tuple(dict.fromkeys(c)), tuple(dict.fromkeys(w))) for c, w in out)


def _alike(group: Sequence[str], other: Sequence[str]) -> bool:
    known = [c for c in group if not concepts()[c].weak]
    same = {(family_of(c), role_of(c) == "trouble") for c in known}
    if set(known) & set(other):
        return True
    return (
        bool(known)
        and len(same) == 1
        and next(iter(same))[0] != ""
        and all((family_of(c), role_of(c) == "trouble") in same for c in other)
    )


def thing_alone(slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """The slots without troubles, if a thing remains that can decide alone."""
    things = [
        s for s in slots if s.strong and any(role_of(c) == "thing" and not concepts()[c].weak for c in s.concepts)
    ]
    return tuple(things) if things else tuple(slots)


def present(wanted: Iterable[str], salience: dict[str, float]) -> list[str]:
    """The concepts of a text that are, or are kinds of, the wanted ones."""
    return [c for w in wanted for c in kinds_of(w) if c in salience]
