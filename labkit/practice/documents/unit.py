"""One thing that a public notice says, and how directly it answers for a fact."""

import re
from dataclasses import dataclass, replace

from labkit.i18n import Language
from labkit.practice.language import tell_en, tell_ko
from labkit.practice.language.texts import closed_ko, lowered, sentences
from labkit.practice.reading.catalogue import facts

MISSING, NO_MORE, INVENTED = 9_000, 9_999, 9_998
_ROLE = {
    "contact": re.compile(r"문의|연락|담당|전화|enquir|contact|call|phone|questions", re.IGNORECASE),
    "dates": re.compile(
        r"기간|일시|일정|기한|마감|언제|날짜|통제|휴관|운영|접수|시작|시행|[일날때]$"
        r"|period|date|when|deadline|closed|schedule|time|\bdays?\b|^starts?$|^ends?$|^open|\bfrom$",
        re.IGNORECASE,
    ),
    "amounts": re.compile(
        r"금액|비용|요금|지원 내용|지원 금액|수수료|참가비|체험료|수강료|한도|amount|cost|fee|support|price|limit",
        re.IGNORECASE,
    ),
    "place": re.compile(r"장소|위치|구간|구역|지역|곳|place|where|section|venue|location", re.IGNORECASE),
    "who": re.compile(r"대상|자격|who|^for$|eligib|applies to", re.IGNORECASE),
    # "Who may apply" and "Application period" are other facts.
    "how": re.compile(
        r"신청 ?방법|신청$|방법$|접수$|예약$|^how\b|how to|^apply|^applications?$|method|procedure", re.IGNORECASE
    ),
}
# A list of things may be cut at a comma, a sentence ("있으며, …") may not.
_CUT = re.compile(r";\s|(?<=[가-힣)\d원명매개곳])(?<![며고로여서니면나은는지])(?<!까지)(?<!부터),\s(?=[가-힣\d(])")


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
        parent: the heading it stands under; empty without one.
        parts: the units that share its place, where there are fewer places than facts.
        row: a row of a table in the notice.
        lead: what the notice announces.
    """

    order: int
    key: str
    value: str
    facts: tuple[str, ...]
    score: float
    made_up: bool = False
    parent: str = ""
    parts: "tuple[Unit, ...]" = ()
    row: bool = False
    lead: bool = False

    @property
    def missing(self) -> bool:
        """Says that the notice does not say it."""
        return self.order == MISSING and not self.made_up

    @property
    def label(self) -> str:
        """What its value is of: "통행증 발급 대상", "Passes – for"."""
        if not self.parent or not self.key or self.row:
            return self.key
        korean = any("가" <= ch <= "힣" for ch in self.parent + self.key)
        return f"{self.parent} {self.key}" if korean else f"{self.parent} – {lowered(self.key)}"

    @property
    def text(self) -> str:
        """As a line of a list."""
        if self.parts:
            return "; ".join(p.text.rstrip(".") for p in self.parts)
        if self.key:
            return f"{self.label}: {self.value}"
        # A condition or a step ("320 won a kWh") says nothing without what it is of; a sentence does.
        return self.value if whole(self.value) or not self.parent else f"{self.parent}: {self.value}"

    def fit(self, fact: str) -> int:
        """How directly it answers for a fact: its key names it, its heading does, it just contains one, or it is
        about another fact ("대상: … 1960. 12. 31. 이전 출생" has a date, too)."""
        if self.key and _ROLE[fact].search(self.key):
            return 2 if self.parent else 4
        if self.parent and self.key and _ROLE[fact].search(self.parent):
            return 3
        return 1 if not any(role.search(self.key) for role in _ROLE.values() if self.key) else 0

    def sentence(self, lang: Language) -> str:
        """As a sentence of its own."""
        teller = tell_ko if lang == "ko" else tell_en
        if self.parts:
            first, *others = (p.sentence(lang) for p in self.parts)
            for other in others:
                first = teller.linked(first, other)
            return first
        if self.missing or (self.row and lang == "en"):
            # What is missing was asked for word by word; a row has no verb.
            return f"{self.key}: {self.value.rstrip('.')}."
        return teller.told("" if self.row else self.parent, self.key, self.value)

    def joined(self, other: "Unit") -> "Unit":
        """Both in one; for more facts than places."""
        return replace(
            self,
            facts=tuple(dict.fromkeys((*self.facts, *other.facts))),
            made_up=self.made_up or other.made_up,
            parts=(*(self.parts or (self,)), *(other.parts or (other,))),
        )

    def halves(self) -> "tuple[Unit, ...] | None":
        """The unit as several, cut where each piece still says something; None where there is no such place."""
        if self.parts:
            return self.parts
        said = sentences(self.value)
        if len(said) > 1:
            return _split(self, said[0], " ".join(said[1:]))
        middle = len(self.value) // 2
        cuts = [m for m in _CUT.finditer(self.value) if 8 <= m.start() <= len(self.value) - 10]
        cuts = [m for m in cuts if self.value[: m.start()].count("(") == self.value[: m.start()].count(")")]
        if not cuts:
            return None
        at = min(cuts, key=lambda m: abs(m.start() - middle))
        return _split(self, self.value[: at.start()], self.value[at.end() :])


def _split(unit: Unit, first: str, second: str) -> tuple[Unit, Unit]:
    return replace(unit, value=first.strip()), replace(unit, value=second.strip(), key="", parent="")


def whole(said: str) -> bool:
    """Whether a text is a sentence, and not a condition, a step or an amount."""
    return said.endswith((".", "!", "?")) or closed_ko(said)


def names_fact(name: str, *facts: str) -> bool:
    """Whether a key or a heading names one of these facts; any, where none is given."""
    return bool(name) and any(_ROLE[fact].search(name) for fact in facts or _ROLE)


def fact_of_key(key: str) -> str:
    """The fact that a key of JSON or a heading asks for; "" for none."""
    kinds = facts_in(key) or tuple(f for f, role in _ROLE.items() if role.search(key.replace("_", " ")))
    return kinds[0] if kinds else ""


def facts_in(text: str) -> tuple[str, ...]:
    """The kinds of facts that a key of JSON or a heading names."""
    return tuple(name for name, words in facts().items() if re.search(words, text, re.IGNORECASE))


_KO_DATE = r"\d{4}\. ?\d{1,2}\. ?\d{1,2}\.(?:\([월화수목금토일]\))?(?: \d{1,2}:\d{2})?"
_EN_DATE = r"\d{1,2} [A-Z][a-z]{2,8} \d{4}(?: \([A-Z][a-z]{2}\))?(?: \d{1,2}:\d{2})?"
_ONE_DATE = re.compile(
    rf"{_KO_DATE}(?:(?:부터| ~|과|와|,) {_KO_DATE}(?:까지)?)?"
    rf"|{_EN_DATE}(?: (?:to|and) {_EN_DATE})?|\d{{1,2}}월 ?\d{{1,2}}일"
)
_ONE_PLACE = re.compile(
    r"(?:[가-힣]{1,8}\d?동 )?[가-힣]{2,12}(?:공원|시장|도서관|읍성|센터|마을|시청|구청|청사|단지|역)"
    r"(?: \d층)?(?: [가-힣]{1,8}(?:실|당|관))?"
    r"|(?:[A-Z][a-z]+ ){1,4}(?:Park|Market|Library|Fortress|Centre|Center|Village|Station|Hall|Complex)"
)


def span_of(fact: str, said: str) -> str:
    """The date or the place in a sentence; "" where it names none, and all of it for other facts."""
    if fact not in ("dates", "place"):
        return said
    found = {"dates": _ONE_DATE, "place": _ONE_PLACE}[fact].search(said)
    # "행정복지센터" names no place: there are 24.
    return found[0] if found and found[0] not in ("행정복지센터", "Community Service Centre") else ""
