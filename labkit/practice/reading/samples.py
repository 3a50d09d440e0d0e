"""Examples that are told rather than set out: `"물이 안 나와요"는 상하수도`, `Before: … / After: …`, `예) … → …`.

They look like much else (a key and its values, a quotation and what to do with it), so they count only where the
prompt is heard to give examples.
"""

import re
from collections.abc import Iterator, Sequence

from labkit.practice.reading.examples import Example, like_speech
from labkit.practice.reading.lists.shapes import braces
from labkit.practice.reading.pairs import spec
from labkit.practice.reading.segment import LINE_CAP, Span

_QUOTED = r"(?:\"[^\"\n]{2,300}\"|“[^”\n]{2,300}”|'[^'\n]{3,300}'|‘[^’\n]{3,300}’|「[^」\n]{2,300}」)"
_ARROW = r"(?:→|⇒|➔|➡|=>|->|-->|>>|—>|▶)"
# A quoted text, what joins it to its output (an arrow, a verb, a particle), and the output.
_TURNS = (
    r"becomes?|turns? into|gives?|goes to|(?:should|shall|would|must) (?:be|become|read|give|yield|turn into)"
    r"|belongs (?:to|under)"
)
_FREE = r"[^\s\"“”](?:(?!\s?[/|,;]\s?[\"“'‘]|[.]\s+[\"“'‘]|\s(?:and|이고|그리고)\s[\"“'‘])[^\"“”\n;]){0,160}"
_PAIR = re.compile(
    rf"(?P<given>{_QUOTED})\s{{0,2}}(?P<join>(?:{_ARROW}|(?:{_TURNS})(?=\s|[:：]))[:：]?)"
    rf"\s{{0,2}}(?P<said>{_QUOTED}|\{{[^{{}}\n]{{2,400}}\}}|{_FREE})",
    re.IGNORECASE,
)
# The same by a particle or "is", which join much else: only a short output, or a quoted one.
_LOOSE = re.compile(
    rf"(?P<given>{_QUOTED})\s{{0,2}}(?P<join>[:：=]|이?(?:은|는|을|를|이면|면|라면|이라면|같으면)|(?:이?가|이?라고"
    rf"|이?란|이?라는)[^\"“'‘\n]{{0,14}}?(?:은|는|이면|면)|is|as|means|counts as|[—–-])"
    rf"\s{{0,2}}(?P<said>{_QUOTED}|\{{[^{{}}\n]{{2,400}}\}}|[\w가-힣]{{1,12}}(?=입니다|이에요|예요|이고|이며|이다"
    rf"|으로|로|처럼|\s{{0,2}}[,.;/]|\s{{0,2}}$))",
    re.IGNORECASE | re.MULTILINE,
)
_MARK = (
    r"(?:^|(?<=[\n.!?|;]))\s{0,4}(?:[-*•·]\s?)?(?:\(?(?:예시?|보기|본보기|사례|견본|example|sample|ex|e\.g\.|eg)"
    r"\s?\d{0,2}\s?[)\].:：]{1,2}|"
    r"(?:예시?|보기|example|for example|for instance|e\.g\.),?\s)\s{0,2}"
)
_MARKED = re.compile(
    rf"{_MARK}(?P<given>[^\n]{{2,240}}?)\s{{0,2}}{_ARROW}\s{{0,2}}(?P<said>[^\n]{{1,240}})",
    re.IGNORECASE | re.MULTILINE,
)
_BARE = re.compile(
    rf"^\s{{0,4}}(?:[-*•·]\s?|\d{{1,2}}[.)]\s?|[가-하][.)]\s?)?(?P<given>[^\n{{}}]{{4,240}}?)"
    rf"\s{{0,2}}{_ARROW}\s{{0,2}}(?P<said>[^\n]{{1,240}})$",
    re.MULTILINE,
)
_IN = (
    r"(?:입력|원문|원래|전|고치기 전|바꾸기 전|이전|민원|메모|글|회의록|자료|문서|공고문?|신청서|계약서?|안내문"
    r"|문단|공문|보고서|before|sample input|input|original|source|from|text|memo|complaint|in|old)"
)
_OUT = (
    r"(?:출력|결과|고친 글|고침|고친 문장|수정|후|고친 뒤|고친 후|바꾼 뒤|바꾼 글|이후|답|정답|분류|추출|after"
    r"|sample output|expected output|output|result|revised|rewritten|rewrite|to|out|new|becomes|answer|label)"
)
_AFTER_HEAD = re.compile(
    rf"^\s{{0,4}}(?:[-*•·]\s?)?(?:(?:예시?|보기|example|sample)"
    rf"\s?\d{{0,2}}\s?[)\].:：]{{0,2}}\s{{0,2}})?[①-⑩]?\s?{_IN}\s?\d{{0,2}}\s?[:：]\s{{0,2}}(?P<given>[^\n→]{{2,240}}?)\s{{0,2}}{_ARROW}\s{{0,2}}(?P<said>[^\n]{{1,400}})$",
    re.IGNORECASE | re.MULTILINE,
)
_HEADED = re.compile(
    rf"(?:^|(?<=[\n.:)|\]/①②③④⑤]))\s{{0,4}}(?:[-*•·]\s?)?(?:(?:예시?|보기|example|ex|sample)"
    rf"\s?\d{{0,2}}\s?[)\].:：]{{0,2}}\s{{0,2}})?[\[(<]?{_IN}\s?\d{{0,2}}[\])>]?\s?[:：=-]\s{{0,2}}(?P<given>[^\n]{{4,300}}?)"
    rf"\s{{0,2}}(?:\n|/|\||,|;|→|=>|->|\s)"
    rf"\s{{0,6}}(?:[-*•·]\s?)?[\[(<]?{_OUT}\s?\d{{0,2}}[\])>]?\s?[:：=]\s{{0,2}}(?P<said>[^\n]{{1,300}})",
    re.IGNORECASE | re.MULTILINE,
)
_ABOVE = re.compile(
    r"(?:예시?|보기|본보기|본|견본|식|처럼|example|samples?|like (?:so|this)|models?)"
    r"[^\n]{0,20}\n(?:[^\n]{0,70}→[^\n]*\n)*\s*$",
    re.IGNORECASE,
)
_MOST = 20


_ARROWS = re.compile(_ARROW)
_MARK_AT = re.compile(_MARK, re.IGNORECASE | re.MULTILINE)
_PART = re.compile(
    r"\s[/|]\s|[,;]\s?|(?<=[\]}\"”'’])\s{0,2}[/|]?\s{0,2}(?=[\"“'‘])|(?<=\})\s{0,2}[/|,]?\s|\s{0,2}/\s{0,2}"
)


def _rows(text: str, *, plain: bool) -> Iterator[tuple[Span, str, str]]:
    """Several examples in one line, each with its arrow: `예: 맨홀 열림 → 안전 / 컵이 더러움 → 위생`."""
    at = 0
    for line in text.split("\n"):
        arrows = list(_ARROWS.finditer(line))[:_MOST]
        mark = _MARK_AT.search(line)
        if len(arrows) >= 2 and (plain or mark or line[: arrows[0].start()].rstrip()[-1:] in _CLOSING):
            begin = mark.end() if mark and mark.end() <= arrows[0].start() else 0
            for n, arrow in enumerate(arrows):
                stop = arrows[n + 1].start() if n + 1 < len(arrows) else len(line)
                cuts = list(_PART.finditer(line, arrow.end(), stop)) if n + 1 < len(arrows) else []
                end = cuts[-1].start() if cuts else stop
                given, said = line[begin : arrow.start()].strip(" \"'“”‘’"), line[arrow.end() : end].strip()
                if given and said:
                    yield (at + begin, at + end), given, said
                begin = cuts[-1].end() if cuts else stop
        at += len(line) + 1


_CLOSING = "\"”'’」"


def find_samples(text: str, skip: Sequence[Span], *, plain: bool) -> list[Example]:
    """Examples told in the text, in order; none that touches another or a skipped span.

    Args:
        text: the prompt.
        skip: the document and the examples that are already known.
        plain: whether the prompt plainly gives examples; else only what can hardly be anything else is taken for one.
    """
    shown = "\n".join(line[:LINE_CAP] + " " * max(0, len(line) - LINE_CAP) for line in text.split("\n"))
    taken = list(skip)
    out: list[Example] = []

    shapes = braces(shown)

    def take(span: Span, given: str, said: str) -> None:
        if any(a < span[0] < b for a, b in shapes) or spec(given) or spec(said):
            return  # a key and its value, or what an input and an output are
        if len(out) < _MOST and not any(a < span[1] and span[0] < b for a, b in taken):
            out.append(Example(span, given.strip(" \"'“”‘’"), said.strip()))
            taken.append(span)

    for pattern in (_HEADED, _AFTER_HEAD, _PAIR, *((_LOOSE,) if plain else ())):
        for match in pattern.finditer(shown):
            take(match.span(), match["given"], match["said"])
    for span, given, said in _rows(shown, plain=plain):
        take(span, given, said)
    for match in _MARKED.finditer(shown):
        take(match.span(), match["given"], match["said"])
    for match in _BARE.finditer(shown) if plain else ():
        # "공원 안의 소음 → 공원녹지" is a rule, unless it stands under a word for examples or is somebody's words.
        above = shown[max(0, match.start() - 80) : match.start()]
        if like_speech(match["given"]) or _ABOVE.search(above):
            take(match.span(), match["given"], match["said"])
    return sorted(out, key=lambda e: e.span)
