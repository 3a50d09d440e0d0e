"""Words that make a number one of something else: "외국인 인구", "도서관은 12곳이다"."""

import re
from collections.abc import Sequence

from labkit.claims.foreign_english import adjective, narrowed, other_in_english
from labkit.claims.knowing import is_known, is_row
from labkit.claims.scene import Scene
from labkit.claims.sentences import Named
from labkit.claims.words import generic, key, keys, said
from labkit.quantities.numerals import native

_SUBJECT = re.compile(r"(?P<noun>[가-힣]{1,}[가-힣]|(?<= )수)(?:은|는|이|가|의)(?=[\s(])")
_SUBJECT_EN = re.compile(
    r"(?:^\W*|\b(?:the|of|its|their)\s)(?P<noun>(?:[a-z-]+\s){0,2}?[a-z-]+)"
    r"(?:\s(?:in|of|for|at)\s[a-z\d -]{2,30}?)?"
    r"\s(?:was|were|is|are|rose|fell|stood|reached|amounted|grew|came"
    r"|made|had|has|have|took|sold|paid|won|cost|saw|went|[a-z]{3,}ed)\b"
)
_HEADS_EN = frozenset(
    {"rate", "number", "share", "proportion", "percentage", "count", "level", "amount", "price", "prices"}
)
_COUNTER = re.compile(
    r"(?:명|건|곳|개|원|세대|가구|일|배|달|동|점|퍼센트|대|회|사람)(?:이|은|는|을|를|의|에|으로|이던|인|이라는)?"
)
# Heads that count whatever stands before them: "출생아 수", "공실 비율".
_HEAD = re.compile(r"(?:수|값|건수|규모|수준|비율|비중|합계?|총계|율)(?:으?로|에서|에|만)?")
_NO_SUBJECT = re.compile(
    r"(?:[많적높낮크작길짧늘줄][은았었]?|값|것|동|곳|달|시|구|쪽|차이|격차|규모|수준|폭|합계?|총계|순위|결과|그중|가운데|기준|점|편|셈|데)"
    r"(?:으?로|에서|에)?"
)
_NO_SUBJECT_END = re.compile(r"(?:[많적높낮크작길짧늘줄][은았었]|[가-힣]동|차이|격차|순위|[다던]|가운데)$")


def foreign_beside(scene: Scene, local: Sequence[Named]) -> set[str]:
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
        if _COUNTER.fullmatch(word) or native(word) or scene.words[a - 1 : a].isdigit():
            if re.search(r"\d인 ?$", scene.words[: words[j + 1][1]]):
                out.add(named.key)  # "1인 가구"
            continue
        whole = scene.words[a:b]
        if any(m.start <= a + start < m.end for m in scene.mentions) or word in generic() or word[0].isdigit():
            if word[0].isdigit() and key(word) != named.key and key(word) in {n.key for n in scene.named}:
                out.add(named.key)
            continue
        if _relative(scene, words, j, start):
            out.add(named.key)
            continue
        if a + start in wanted and scene.words[words[i][1] : words[i][2]] not in ("aged", "who"):  # "residents aged 65"
            # "65세 이상 인구": the quantity is the one that the first word names, unless both are of one name.
            one_name = any({key(word), named.key} <= keys(q or t) for t, q in scene.facts.quantities)
            if key(word) != named.key and not one_name and not _only_unit_of(scene, named.key, key(word)):
                out.add(named.key)
            continue
        if whole == word and (
            len(word) >= 2
            and not re.search(r"(?:당$|[은는]|[으]?로|[에여어아해워려]|[한된]|고|며|면|서|다|요|니다)$", word)
        ):
            out.add(named.key) if not word.isascii() else out.update(adjective(word, named.key))
    if other_in_english(scene):
        return {n.key for n in local}
    out |= {n.key for n in local if narrowed(scene, n) or _heads_other(scene, n, words)}
    kept = {n.key for n in local if n.key not in out}
    return out if kept or out else set()


def _heads_other(scene: Scene, named: Named, words: Sequence[tuple[str, int, int]]) -> bool:
    """ "인구 밀도는", "인구 감소율이": the subject is the noun behind."""
    behind = [x for x in words if x[1] + scene.clause[0] >= named.end]
    if not behind or named.key.isascii() or scene.text[named.end : behind[0][1] + scene.clause[0]].strip():
        return False
    _, a, b = behind[0]
    whole, known = scene.words[a:b], {k for t, q in scene.facts.quantities for k in keys(q or t)}
    if scene.text[named.end - 1] in "은는이가을를의도" or not re.search(r"[가-힣]{2}(?:은|는|이|가)$", whole):
        return False
    stem = whole[:-1]
    plain = _NO_SUBJECT.fullmatch(stem) or _NO_SUBJECT_END.search(stem) or _HEAD.fullmatch(stem) or native(stem)
    counted = (
        scene.words[a - 1 : a].isdigit() or _COUNTER.fullmatch(whole) or stem in ("절반", "다수", "대부분", "이상")
    )
    grown = scene.raw.quantity is not None and re.search(r"(?:증가|감소|상승|하락|변화|증감)(?:율|폭|량|분)$", stem)
    raw = scene.raw.start <= a + scene.clause[0] < scene.raw.end
    return not (plain or grown or counted or raw or is_row(scene, a + scene.clause[0]) or is_known(stem, known))


def _only_unit_of(scene: Scene, later: str, earlier: str) -> bool:
    """ "노인복지관 정원은 1,070명": 명 is the unit of the second and not of the first."""
    stated = scene.raw.quantity.unit if scene.raw.quantity else ""
    units = [
        {scene.facts.by_quantity[k][0].unit for k in scene.facts.quantities if word in keys(k[1] or k[0])}
        for word in (later, earlier)
    ]
    if not stated:  # "방문객 만족도": the second is what is measured
        return bool(units[0]) and bool(units[1]) and not units[0] & units[1]
    return stated in units[0] and stated not in units[1]


def _relative(scene: Scene, words: Sequence[tuple[str, int, int]], j: int, start: int) -> bool:
    """ "경로당을 이용하는 어르신": a clause about something else narrows the quantity."""
    if j < 1 or not re.search(r"(?:는|던|한|된|은|온|간)$", scene.words[words[j][1] : words[j][2]]):
        return False
    word, a, b = words[j - 1]
    known = word in generic() or a + start in {n.start for n in scene.named}
    row = any(m.start < b + start and a + start < m.end for m in scene.mentions)
    return bool(re.search(r"[가-힣](?:을|를|에서|에)$", scene.words[a:b])) and not known and not row


def _adjacent(scene: Scene, words: Sequence[tuple[str, int, int]], i: int, start: int) -> bool:
    if i + 1 >= len(words):
        return False
    between = scene.words[words[i][2] : words[i + 1][1]]
    return between.strip() == "" and not any(
        m.start < words[i + 1][1] + start and m.end > words[i][2] + start and m.start >= words[i][2] + start
        for m in scene.mentions
    )


def foreign_subject(scene: Scene, stretch: tuple[int, int] | None = None) -> bool:
    """Whether the subject is none of the quantities, rows and empty words: "도서관은 12곳이다".

    Args:
        scene: the claim.
        stretch: where to look, the clause unless another is given.
    """
    start, end = stretch or scene.clause
    text = scene.text[start:end]
    known = {k for t, q in scene.facts.quantities for k in keys(q or t)}
    for match in (*_SUBJECT.finditer(text), *_SUBJECT_EN.finditer(text)):
        noun, place = match["noun"].split()[-1], match.start("noun") + start
        if _HEAD.fullmatch(noun):
            before = [x for x in said(text) if x[2] <= match.start("noun")]
            if not before or text[before[-1][2] : match.start("noun")].strip():
                continue
            noun, place = before[-1][0], before[-1][1] + start
        noun = re.sub(r"(?<=[가-힣]{2})(?:에서|에|으로|로)$", "", noun)
        if is_row(scene, place) or is_known(noun, known) or scene.raw.start <= place < scene.raw.end:
            continue
        modifiers = [w for w in match["noun"].split()[:-1] if w not in ("the", "a", "an", "of")]
        if noun in _HEADS_EN and modifiers and not any(is_known(w, known) for w in modifiers):
            return True
        content = [word for word in match["noun"].split() if word not in generic()]
        if noun.isascii() and (not content or any(is_known(word, known) for word in content)):
            continue
        if not _NO_SUBJECT.fullmatch(noun) and not _NO_SUBJECT_END.search(noun) and not native(noun):
            return True
    return False
