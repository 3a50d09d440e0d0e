"""What a claim's surroundings bind it to: the rows it speaks of, the quantities it can mean."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from labkit.claims.facts import Fact, Facts, Label, is_total
from labkit.claims.finding import Raw
from labkit.claims.sentences import Mention, Named, has
from labkit.claims.words import cue, generic, key, keys, said

_LOOSE = frozenset({"", "명", "건", "개", "회", "대", "동", "세대"})
_SUBJECT = re.compile(r"(?P<noun>[가-힣]{2,})(?:은|는|이|가|의)(?=[\s(])")
_SUBJECT_EN = re.compile(
    r"(?:^\W*|\b(?:the|of|its|their)\s)(?P<noun>(?:[a-z-]+\s){0,2}?[a-z-]+)"
    r"(?:\s(?:in|of|for|at)\s[a-z\d -]{2,30}?)?"
    r"\s(?:was|were|is|are|rose|fell|stood|reached|amounted|grew|came"
    r"|increased|decreased|dropped|declined|doubled)\b"
)


@dataclass(frozen=True)
class Series:
    """One quantity over its rows; `name` as it is shown."""

    table: str
    name: str
    unit: str
    facts: tuple[Fact, ...]

    def where(self, bound: Mapping[str, Sequence[Label]]) -> tuple[Fact, ...]:
        """The facts whose labels agree with what is bound; dimensions that are not bound are free."""
        return tuple(f for f in self.facts if all(_allowed(label, bound) for label in f.labels))

    @property
    def dimensions(self) -> dict[str, list[Label]]:
        """Its labels by dimension, rows that add the others up left out."""
        found: dict[str, list[Label]] = {}
        for fact in self.facts:
            for label in fact.labels:
                known = found.setdefault(label.dimension, [])
                if label not in known and not is_total(label):
                    known.append(label)
        return found

    @property
    def over_time(self) -> str:
        """The dimension of dates; empty without one."""
        return next((d for d, labels in self.dimensions.items() if labels and all(x.date for x in labels)), "")


@dataclass(frozen=True)
class Scene:
    """One claim and what surrounds it.

    Args:
        facts: all that was computed.
        text: all of it, lower case.
        clause: first and last character.
        sentence: first and last character.
        raw: the claim.
        mentions: rows named in the sentence.
        named: quantities named in the sentence, word by word.
        topic: rows that the text spoke of before, by dimension.
        before: words of quantities in the sentences before, the last first.
    """

    facts: Facts
    text: str
    clause: tuple[int, int]
    sentence: tuple[int, int]
    raw: Raw
    mentions: tuple[Mention, ...]
    named: tuple[Named, ...]
    topic: Mapping[str, tuple[Label, ...]] = field(default_factory=dict)
    before: tuple[frozenset[str], ...] = ()

    @property
    def words(self) -> str:
        """The clause."""
        return self.text[slice(*self.clause)]

    def says(self, name: str) -> bool:
        """Whether the clause has the words of a cue."""
        return has(name, self.words)

    @property
    def raw_text(self) -> str:
        """The words of the claim."""
        return self.text[self.raw.start : self.raw.end]

    @property
    def here(self) -> list[Mention]:
        """The rows that the clause names."""
        return [m for m in self.mentions if self.clause[0] <= m.start < self.clause[1]]

    def references(self) -> list[Mention]:
        """The rows that something is compared with."""
        return [m for m in self.here if m.reference]

    def subjects(self, dimension: str) -> list[Label]:
        """The rows of a dimension that the claim speaks of, in order: named in the clause, else spoken of before."""
        own = [x for m in self.here if not m.reference for x in m.labels if x.dimension == dimension]
        if own:
            return list(dict.fromkeys(own))
        if any(x.dimension == dimension for m in self.here for x in m.labels) and not self.topic.get(dimension):
            return []
        return list(self.topic.get(dimension, ()))

    def own(self, dimension: str) -> list[Label]:
        """The rows of a dimension that the clause itself names, references included."""
        return list(dict.fromkeys(x for m in self.here for x in m.labels if x.dimension == dimension))


def series(scene: Scene, *, ratios: bool = True) -> list[Series]:
    """The quantities that a claim can be about, best first; none where it names another one."""
    found = _by_words(scene)
    if found is None:
        return []
    found = _of_its_year(scene, found)
    plain = [_series(scene.facts, key_) for key_ in found]
    return [*plain, *(_ratios(scene, plain) if ratios else [])]


def _of_its_year(scene: Scene, found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """ "지난해 16만 명에서 올해 21만 명": the nearest word of time before a number tells which value is meant."""
    past = [k for k in found if has("before", k[0])]
    around = [k for k in scene.facts.quantities if not k[1] and any(keys(k[0]) & keys(p[0]) for p in past)]
    if not past or any(q for _, q in found):
        return found
    ahead = scene.text[scene.clause[0] : scene.raw.start]
    then = max((m.end() for m in cue("before").finditer(ahead)), default=-1)
    now = max((m.end() for m in cue("now").finditer(ahead)), default=-1)
    if now > then:
        return [k for k in around if k not in past] or found
    compared = (
        re.match(r"\s?(?:\([^)]*\))?\s?(?:보다|대비|에 비)", scene.text[scene.clause[0] + then :])
        if then >= 0
        else None
    )
    return past if then > now and not compared and not scene.raw.move else found


def _series(facts: Facts, key_: tuple[str, str]) -> Series:
    group = facts.by_quantity[key_]
    return Series(key_[0], key_[1] or key_[0], group[0].unit, group)


def certain(scene: Scene) -> bool:
    """Whether the text says which quantity it means; where it does not, another number contradicts none."""
    local = {n.key for n in scene.named if scene.clause[0] <= n.start < scene.clause[1]}
    if (best := _best(scene, local)) and not _counts_such(scene, best):
        return False
    return any(_best(scene, words) for words in (local, _ahead(scene), *scene.before))


def _by_words(scene: Scene) -> list[tuple[str, str]] | None:
    local = [n for n in scene.named if scene.clause[0] <= n.start < scene.clause[1]]
    # The noun of a number ("1,790 people") says what is counted only where nothing else does.
    beside = [n for n in local if not scene.raw.start <= n.start < scene.raw.end]
    local = beside or local
    foreign = _foreign_beside(scene, local)
    local_keys = {n.key for n in local} - foreign
    if local and not local_keys:
        return None
    if (best := _best(scene, local_keys)) and _counts_such(scene, best):
        return best
    if not beside and _foreign_subject(scene):
        return None
    if best := _best(scene, _ahead(scene)):
        return best
    if best := [name for words in scene.before for name in _best(scene, words)]:
        return list(dict.fromkeys(best))
    return list(scene.facts.quantities)


def _ahead(scene: Scene) -> set[str]:
    """Words of quantities in earlier clauses of the sentence."""
    return {n.key for n in scene.named if n.start < scene.clause[0]}


def _best(scene: Scene, said_keys: Iterable[str]) -> list[tuple[str, str]]:
    words = set(said_keys)
    # A name that is said whole fits better than a longer one that holds the same words.
    scored = []
    for table, q in scene.facts.quantities:
        name = keys(q or table)
        hits = len(words & name)
        scored.append((hits - 0.3 * len(name - words) if hits else 0.0, hits, (table, q)))
    top = max((score for score, hits, _ in scored if hits), default=0.0)
    return [name for score, hits, name in scored if hits and score >= top - 1e-9]


def _counts_such(scene: Scene, names: Iterable[tuple[str, str]]) -> bool:
    """Whether one of the quantities can have the unit that is stated ("1,928명이 이용한다" is no 이용률)."""
    stated = scene.raw.quantity
    if stated is None or stated.kind != "number" or stated.unit in ("", "%", "%p", "배", "개", "동", "개월", "일"):
        return True
    return any(fits(stated.unit, scene.facts.by_quantity[name][0].unit) for name in names)


def _foreign_beside(scene: Scene, local: Sequence[Named]) -> set[str]:
    """Words that another word turns into another quantity: "외국인 인구", "foreign residents"."""
    words = said(scene.words)
    start = scene.clause[0]
    places = {a + start: i for i, (_, a, _) in enumerate(words)}
    wanted = {n.start for n in scene.named}
    out: set[str] = set()
    for named in local:
        i = places.get(named.start, 0)
        j = i - 1
        while j >= 0 and not words[j][0].isascii() and words[j][0] in generic() and _adjacent(scene, words, j, start):
            j -= 1
        if j < 0 or not _adjacent(scene, words, j, start):
            continue
        word, a, b = words[j]
        whole = scene.words[a:b]
        if any(m.start <= a + start < m.end for m in scene.mentions) or word in generic() or word[0].isdigit():
            if word[0].isdigit() and key(word) != named.key and key(word) in {n.key for n in scene.named}:
                out.add(named.key)
            continue
        if _relative(scene, words, j, start):
            out.add(named.key)
            continue
        if a + start in wanted:
            # "65세 이상 인구": the quantity is the one that the first word names, unless both are of one name.
            one_name = any({key(word), named.key} <= keys(q or t) for t, q in scene.facts.quantities)
            if key(word) != named.key and not one_name and not _only_unit_of(scene, named.key, key(word)):
                out.add(named.key)
            continue
        if whole == word and (
            len(word) >= 2
            and not re.search(r"(?:당$|[은는]|[으]?로|[에여어아해워려]|[한된]|고|며|서|다|요|니다)$", word)
        ):
            out.add(named.key) if not word.isascii() else out.update(_adjective(word, named.key))
    kept = {n.key for n in local if n.key not in out}
    return out if kept or out else set()


def _only_unit_of(scene: Scene, later: str, earlier: str) -> bool:
    """ "노인복지관 정원은 1,070명": 명 is the unit of the second and not of the first."""
    stated = scene.raw.quantity.unit if scene.raw.quantity else ""
    units = [
        {scene.facts.by_quantity[k][0].unit for k in scene.facts.quantities if word in keys(k[1] or k[0])}
        for word in (later, earlier)
    ]
    return bool(stated) and stated in units[0] and stated not in units[1]


def _relative(scene: Scene, words: Sequence[tuple[str, int, int]], j: int, start: int) -> bool:
    """ "경로당을 이용하는 어르신": a clause about something else narrows the quantity."""
    if j < 1 or not re.search(r"(?:는|던|한|된|은|온|간)$", scene.words[words[j][1] : words[j][2]]):
        return False
    word, a, b = words[j - 1]
    known = word in generic() or a + start in {n.start for n in scene.named}
    row = any(m.start < b + start and a + start < m.end for m in scene.mentions)
    return bool(re.search(r"[가-힣](?:을|를|에서|에)$", scene.words[a:b])) and not known and not row


def _adjective(word: str, named: str) -> set[str]:
    known = re.search(
        r"^(?:foreign|young|male|female|single|unemployed|disabled|child|teen|working|night|daytime|floating|civil|online|noise|parking|birth|death)",
        word,
    )
    return {named} if known else set()


def _adjacent(scene: Scene, words: Sequence[tuple[str, int, int]], i: int, start: int) -> bool:
    if i + 1 >= len(words):
        return False
    between = scene.words[words[i][2] : words[i + 1][1]]
    return between.strip() == "" and not any(
        m.start < words[i + 1][1] + start and m.end > words[i][2] + start and m.start >= words[i][2] + start
        for m in scene.mentions
    )


def _foreign_subject(scene: Scene) -> bool:
    """Whether the clause's subject is none of the quantities, rows and empty words: "도서관은 12곳이다"."""
    start = scene.clause[0]
    known = {k for t, q in scene.facts.quantities for k in keys(q or t)}
    for match in (*_SUBJECT.finditer(scene.words), *_SUBJECT_EN.finditer(scene.words)):
        noun = match["noun"].split()[-1]
        place = match.start("noun") + start
        if any(m.start <= place < m.end for m in scene.mentions) or noun in generic() or key(noun) in known:
            continue
        if noun.isascii() and any(word in generic() or key(word) in known for word in match["noun"].split()):
            continue
        if scene.raw.start <= place < scene.raw.end or re.search(
            r"(?:[많적높낮크작길짧늘줄][은았었]?|수|값|것|동|곳|달|시|구|쪽|차이|격차|규모|수준|비율|비중|폭|합계?|총계|순위|결과|그중|가운데)$",
            noun,
        ):
            continue
        return True
    return False


def _ratios(scene: Scene, plain: Sequence[Series]) -> list[Series]:
    """What one quantity is of another in the same rows: "65세 이상 비율", "세대당 인구"."""
    wanted: list[Series] = []
    everything = [_series(scene.facts, k) for k in scene.facts.quantities if k[1]]
    per = "세대" if scene.says("per_household") else "명" if scene.says("per_head") else ""
    share = scene.says("share") or (scene.raw.quantity is not None and scene.raw.quantity.unit == "%")
    named = [_series(scene.facts, k) for k in _all_named(scene)]
    for top in dict.fromkeys([*plain, *named]):
        for under in everything:
            if top.table != under.table or top.name == under.name or has("per", f"{top.name} {under.name}"):
                continue
            if per and under.unit == per:
                wanted += _ratio(top, under, 1.0, top.unit)
            elif share and not per and _part_and_whole(top, under, named, everything):
                wanted += _ratio(top, under, 100.0, "%")
    return list(dict.fromkeys(wanted))


def _part_and_whole(top: Series, under: Series, named: Sequence[Series], everything: Sequence[Series]) -> bool:
    """A part of what is named as well, or of the table's greatest quantity of that unit (all people)."""
    if top.unit != under.unit or top.unit in ("%", "%p", ""):
        return False
    alike = [x for x in everything if x.table == top.table and x.unit == top.unit]
    return under in named or under == max(alike, key=lambda x: sum(f.value for f in x.facts))


def spoken(scene: Scene) -> frozenset[str]:
    """Words of quantities in this sentence and those before."""
    return frozenset(n.key for n in scene.named).union(*scene.before)


def growths(scene: Scene) -> list[Series]:
    """Columns that hold a change ("증가율"), and pairs of columns of which one tells the past ("2021년 65세 이상")."""
    words = spoken(scene)
    found = [
        _series(scene.facts, k)
        for k in scene.facts.quantities
        if has("growth", k[1] or k[0]) and (not words or words & keys(k[1] or k[0]))
    ]
    return [*found, *(_change(new, old) for new, old in past_pairs(scene, words))]


def past_pairs(scene: Scene, words: Iterable[str]) -> list[tuple[Series, Series]]:
    """Two columns of which the second has the name of the first and a year or "지난해" with it."""
    said_keys = set(words)
    out = []
    for a in scene.facts.quantities:
        for b in scene.facts.quantities:
            more = keys(b[1] or b[0]) - keys(a[1] or a[0])
            same_name = a[0] == b[0] and a[1] and keys(a[1]) < keys(b[1])
            if same_name and said_keys & keys(a[1]) and all(_of_the_past(word) for word in more):
                out.append((_series(scene.facts, a), _series(scene.facts, b)))
    return [(new, old) for new, old in out if new.unit == old.unit]


def _of_the_past(word: str) -> bool:
    return word.isdigit() or word in ("년", "월", "in", "of") or has("before", word)


def _change(new: Series, old: Series) -> Series:
    below = {f.labels: f for f in old.facts}
    name = f"{new.name} − {old.name}"
    facts = tuple(
        replace(f, quantity=name, value=f.value - below[f.labels].value) for f in new.facts if f.labels in below
    )
    return Series(new.table, name, new.unit, facts)


def named_series(scene: Scene) -> list[Series]:
    """Every quantity of which the sentence says a word."""
    words = {n.key for n in scene.named}
    return [_series(scene.facts, k) for k in scene.facts.quantities if k[1] and words & keys(k[1])]


def _all_named(scene: Scene) -> list[tuple[str, str]]:
    words = {n.key for n in scene.named}
    earlier = [k for said_keys in scene.before for k in _best(scene, said_keys)]
    return [k for k in scene.facts.quantities if words & keys(k[1] or k[0]) or k in earlier]


def _ratio(top: Series, under: Series, factor: float, unit: str) -> list[Series]:
    below = {f.labels: f for f in under.facts}
    pairs = [(f, below[f.labels]) for f in top.facts if f.labels in below and below[f.labels].value]
    if not pairs or (unit == "%" and any(a.value > b.value for a, b in pairs)):
        return []
    name = f"{top.name} ÷ {under.name}"
    facts = tuple(replace(a, quantity=name, value=factor * a.value / b.value, unit=unit) for a, b in pairs)
    return [Series(top.table, name, unit, facts)]


def fits(stated: str, unit: str) -> bool:
    """Whether a stated unit can be a value's: equal, counted things in other words, or one of them not said."""
    return (
        stated == unit
        or not stated
        or not unit
        or (stated in _LOOSE and unit in _LOOSE and "세대" not in (stated, unit))
        or ({stated, unit} <= {"일", "%", "점"} and stated == unit)
    )


def _allowed(label: Label, bound: Mapping[str, Sequence[Label]]) -> bool:
    wanted = bound.get(label.dimension)
    return not wanted or label in wanted
