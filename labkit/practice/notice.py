"""The units of a public notice: its sentences and its lines like "신청 기간: …", with the facts each carries."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from labkit.i18n import Language
from labkit.practice.catalogue import facts
from labkit.practice.texts import has_batchim, sentences

_BULLET = re.compile(r"^\s{0,8}(?:[-–•·*□■○●◦▶▪※①-⑳]|\d{1,2}[.)]|[가-하][.)]|[a-h][.)])\s{0,3}")
_KEYED = re.compile(r"^([^:：.!?\n]{1,40})\s?[:：]\s{1,3}(.{1,600})$")
_DATE = re.compile(
    r"\d{4}\. ?\d{1,2}\. ?\d{1,2}\.|\d{1,2}월 ?\d{1,2}일|\d{1,2}:\d{2}|\d{1,2} (?:January"
    r"|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d{1,2}"
)
_AMOUNT = re.compile(
    r"\d[\d,.]{0,12} ?(?:만 |억 |천 )?(?:원|명|곳|매|권|면|개소|가구|세대|%|kg|점)|무료|\d[\d,.]{0,12} "
    r"(?:million )?won|\d[\d,]{0,9} (?:people|shops|spaces|passes|households|places|seats)"
    r"|\d{1,3}%|\bfree\b"
)
_CONTACT = re.compile(r"(?<!\d)0\d{1,2}-\d{3,4}-\d{4}(?!\d)|@")
_BOILER = re.compile(
    r"감사합니다|부탁드립니다|협조|양해|죄송|바랍니다|즐거운|뵙겠|thank|apologi[sz]e|cooperation|look forward|we wish"
    r"|please understand|we hope",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"지난해|지난여름|작년|옛|처음으로|오랫동안|한결|last year|last summer|for many years"
    r"|revives|since it|first time|longstanding",
    re.IGNORECASE,
)
_ROLE = {
    "contact": re.compile(r"문의|연락|담당|전화|enquir|contact|call|phone|questions", re.IGNORECASE),
    "dates": re.compile(
        r"기간|일시|일정|기한|마감|언제|날짜|통제|휴관|운영|접수|period|date|when|deadline|closed|schedule|time",
        re.IGNORECASE,
    ),
    "amounts": re.compile(
        r"금액|비용|요금|지원 내용|지원 금액|수수료|참가비|한도|amount|cost|fee|support|price|limit", re.IGNORECASE
    ),
    "place": re.compile(r"장소|위치|구간|곳|place|where|section|venue|location", re.IGNORECASE),
    "who": re.compile(r"대상|자격|who|^for$|eligib", re.IGNORECASE),
    "how": re.compile(r"신청 ?방법|신청$|방법|접수|how to|apply|application", re.IGNORECASE),
}


@dataclass(frozen=True)
class Unit:
    """One thing that a notice says.

    Args:
        order: its place in the notice.
        key: the words before its colon; empty for a sentence.
        value: the rest.
        facts: the kinds of facts it carries.
        score: how much it belongs into a summary.
        made_up: not from the notice.
    """

    order: int
    key: str
    value: str
    facts: tuple[str, ...]
    score: float
    made_up: bool = False

    @property
    def text(self) -> str:
        """As a line of a list."""
        return f"{self.key}: {self.value}" if self.key else self.value

    def fit(self, fact: str) -> int:
        """How directly it answers for a fact: its key names it, or it just happens to contain one."""
        return 2 if self.key and _ROLE[fact].search(self.key) else 1

    def sentence(self, lang: Language) -> str:
        """As a sentence of its own."""
        value = self.value.rstrip()
        if not self.key:
            if lang == "ko" and not re.search(r"[다요][.!]?$", value):
                return value.rstrip(".") + ("됩니다." if value.rstrip(".").endswith("제외") else "입니다.")
            return value if value.endswith((".", "!", "?")) else f"{value}."
        if lang == "en":
            start = self.key[0].upper() + self.key[1:]
            joint = (
                ":"
                if start.lower().startswith(("how", "for", "who", "what"))
                else " is"
                if not start.endswith("s")
                else " are"
            )
            return f"{start}{joint} {value.rstrip('.')}."
        subject = self.key + ("은" if has_batchim(self.key) else "는")
        if re.search(r"[다요]\.?$", value):
            return value if value.endswith(".") else f"{value}."
        return f"{subject} {value.rstrip('.')}입니다."

    def joined(self, other: "Unit") -> "Unit":
        """Both in one; for more facts than places."""
        return replace(
            self,
            value=f"{self.value.rstrip('.')}, {other.text}",
            facts=tuple(dict.fromkeys((*self.facts, *other.facts))),
            made_up=self.made_up or other.made_up,
        )

    def halves(self) -> "tuple[Unit, Unit] | None":
        """The unit as two, cut where a reader would pause; None if it is one word."""
        middle = len(self.value) // 2
        cuts = [m.end() for m in re.finditer(r"[,;]\s|\)\s|고\s|며\s", self.value)] or [
            m.end() for m in re.finditer(r"\s", self.value)
        ]
        cuts = [c for c in cuts if 2 <= c <= len(self.value) - 2]
        if not cuts:
            return None
        at = min(cuts, key=lambda c: abs(c - middle))
        first, second = self.value[:at].strip(" ,;"), self.value[at:].strip(" ,;")
        if not first or not second:
            return None
        return replace(self, value=first), replace(self, value=second, key="", order=self.order)


def facts_in(text: str) -> tuple[str, ...]:
    """The kinds of facts that a key of JSON or a heading names."""
    return tuple(name for name, words in facts().items() if re.search(words, text, re.IGNORECASE))


@lru_cache(maxsize=256)
def _units(document: str) -> tuple[Unit, ...]:
    out: list[Unit] = []
    parent = ""
    for line in document.split("\n")[:2_000]:
        indented = line.startswith((" ", "\t"))
        bullet = _BULLET.match(line[:40])
        body = _BULLET.sub("", line[:2_000], count=1).strip()
        if not body:
            parent = parent if indented else ""
            continue
        keyed = _KEYED.match(body)
        if keyed and len(keyed[1]) <= 30:
            key = f"{parent} {keyed[1].strip()}".strip() if indented and parent else keyed[1].strip()
            out.append(_unit(len(out), key, keyed[2].strip()))
            parent = "" if not indented else parent
        elif bullet and len(body) <= 24 and not body.endswith((".", "다")):
            parent = body.rstrip(":：")
        else:
            out += [_unit(len(out) + i, "", s) for i, s in enumerate(sentences(body))]
    return tuple(out)


def units(document: str) -> list[Unit]:
    """The units of a notice, in order."""
    return list(_units(document))


def _unit(order: int, key: str, value: str) -> Unit:
    text = f"{key}: {value}"
    facts = {
        "dates": bool(_DATE.search(value)),
        "amounts": bool(_AMOUNT.search(value)),
        "contact": bool(_CONTACT.search(value)) or bool(key and re.search("문의|[Ee]nquir", key)),
        "place": bool(
            re.search(
                r"에서|층|역|공원|도서관|읍성|센터|시장|청사|\bat\b|\bin the\b|Centre|Station|Park|Library|Hall", value
            )
        )
        or bool(_ROLE["place"].search(key)),
        "who": bool(key and _ROLE["who"].search(key)),
        "how": bool(key and _ROLE["how"].search(key))
        or bool(re.search(r"방문|온라인|apply (?:at|on|by)|in person", value)),
    }
    score = (
        3.0 * (order == 0) + 2.0 * facts["dates"] + 1.2 * facts["amounts"] + 1.5 * facts["contact"] + 1.5 * bool(key)
    )
    score += (
        1.0 * facts["who"]
        + 0.8 * facts["how"]
        - 4.0 * bool(_BOILER.search(text))
        - 3.0 * bool(_BACKGROUND.search(text))
    )
    return Unit(order, key, value, tuple(n for n, there in facts.items() if there), score)
