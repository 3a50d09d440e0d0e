"""Words that make a number one of something else: "외국인 인구", "도서관은 12곳이다"."""

import re
from collections.abc import Sequence

from labkit.claims.scene import Scene
from labkit.claims.sentences import Named
from labkit.claims.words import generic, key, keys, said

_SUBJECT = re.compile(r"(?P<noun>[가-힣]{2,})(?:은|는|이|가|의)(?=[\s(])")
_SUBJECT_EN = re.compile(
    r"(?:^\W*|\b(?:the|of|its|their)\s)(?P<noun>(?:[a-z-]+\s){0,2}?[a-z-]+)"
    r"(?:\s(?:in|of|for|at)\s[a-z\d -]{2,30}?)?"
    r"\s(?:was|were|is|are|rose|fell|stood|reached|amounted|grew|came"
    r"|increased|decreased|dropped|declined|doubled)\b"
)


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


def foreign_subject(scene: Scene) -> bool:
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
