"""Where words are cut into stems.

`PlainAnalyser` strips Korean particles and English endings by list. A morphological analyser can take its place by
offering the same one method; everything else asks only for `analyser().stems(text)`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol


@dataclass(frozen=True)
class Stem:
    """A content word: its place in the text and its stem."""

    start: int
    end: int
    stem: str


class Analyser(Protocol):
    """Cuts a text into the stems of its content words."""

    def stems(self, text: str) -> list[Stem]:
        """The stems of `text`, in order."""
        ...


_WORD = re.compile(r"[가-힣]{1,20}|[A-Za-z][A-Za-z'-]{1,25}")
_PARTICLES = ["에서의", "에서는", "에서", "에게", "으로", "로써", "로서", "까지", "부터", "처럼", "보다", "이라", "라고", "이나", "이며", "이고", "하는", "하던", "되는", "된", "한", "할", "해서", "하여", "하고", "하면", "들이", "들을", "들은", "들의", "들", "은", "는", "이", "가", "을", "를", "의", "에", "도", "만", "와", "과", "나", "로", "께", "며", "고"]
_KO_STOP = frozenset(
    ["다음", "아래", "민원", "내용", "경우", "관련", "관한", "대한", "문제", "사항", "때문", "등등", "전부", "모두", "모든", "항상", "반드시", "분류", "분류한다", "분류해", "분류하", "분류함", "처리", "처리하", "간주", "해당", "해당한", "해당하", "포함", "포함하", "본다", "봅니다", "보고", "입니다", "합니다", "한다", "하세요", "하십시오", "아니", "아니라", "아닌", "아님", "아니고", "것은", "것을", "것이", "것도", "것", "있는", "있으면", "없는", "생긴", "생기", "나는", "나온", "나오", "안의", "안에서", "안에", "속한", "기준", "규칙", "정의", "도시", "우리", "시는", "시의", "시에서", "그리고", "또는", "하지만", "다만", "라도", "이더라", "비록", "여기", "여기서", "따라", "따른", "위해", "위한", "사람", "시민", "주민", "사용", "때", "때는", "중", "중에", "주의", "참고", "발생", "발생한", "발생하", "위치", "위치한", "같은", "이런", "이와", "그런", "어떤", "무엇", "때에", "담당", "그러면", "언제", "언제나", "무조건", "그곳", "거기", "으로", "이라", "이다", "들리", "올라오", "이야기", "일체", "담당이", "소관", "소속", "부서", "구분", "구분한", "판단", "판단한", "판단하", "넣는", "넣어", "넣고", "보낸", "보내", "보낸다", "가는", "간다", "쪽", "말고", "이외", "제외"]
)
_EN_STOP = frozenset(
    ["the", "a", "an", "and", "or", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "is", "are", "be", "it", "its", "this", "that", "these", "those", "any", "all", "every", "when", "if", "then", "not", "no", "but", "than", "rather", "instead", "go", "goes", "belongs", "belong", "counts", "count", "treat", "file", "filed", "classify", "classified", "class", "category", "categories", "label", "complaint", "complaints", "issue", "issues", "about", "related", "relating", "concerning", "problem", "problems", "matter", "matters", "case", "cases", "should", "must", "always", "never", "even", "though", "into", "under", "inside", "within", "made", "here", "our", "city", "use", "choose", "put", "which", "who", "where", "what", "there", "they", "them", "such", "like", "also", "only", "because", "has", "have", "had", "will", "would", "can", "could", "may", "left", "coming", "come", "comes", "one", "being", "were", "was", "does", "do", "so", "though", "please", "anything", "something", "regarding", "e.g", "i.e", "etc", "department", "team", "dept", "handled", "handle", "goes", "send", "sent", "falls", "fall", "considered", "regarded", "convention", "conventions", "rule", "rules", "note", "remember"]
)
_EN_ENDINGS = ("ings", "ing", "ies", "ers", "ed", "es", "s", "'s")


class PlainAnalyser:
    """Lists of particles and endings; misses what only a dictionary can know (나는 as a verb, as a pronoun)."""

    def stems(self, text: str) -> list[Stem]:
        """The stems of content words; stop words are left out."""
        out = []
        for match in _WORD.finditer(text):
            word = match[0].lower()
            stem = _english(word) if word.isascii() else _korean(word)
            if stem:
                out.append(Stem(match.start(), match.end(), stem))
        return out


def _korean(word: str) -> str:
    if word in _KO_STOP:
        return ""
    for particle in _PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) >= 2:
            word = word[: -len(particle)]
            break
    verb = len(word) >= 3 and word.endswith(("면", "나요", "가요", "까", "다", "요", "면서", "라도", "지만", "거나"))
    return "" if verb or word in _KO_STOP or len(word) < 2 else word


def _english(word: str) -> str:
    if word in _EN_STOP or len(word) < 3:
        return ""
    for ending in _EN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return "" if word in _EN_STOP else word


@lru_cache(maxsize=1)
def analyser() -> Analyser:
    """The analyser of this process."""
    return PlainAnalyser()
