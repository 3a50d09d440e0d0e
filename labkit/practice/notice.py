"""The units of a public notice: its sentences and its lines like "신청 기간: …", with the facts each carries."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from labkit.i18n import Language
from labkit.practice import tell_en, tell_ko
from labkit.practice.catalogue import facts
from labkit.practice.texts import lowered, sentences

_BULLET = re.compile(r"^\s{0,8}(?:[-–•·*□■○●◦▶▪※①-⑳]|\d{1,2}[.)]|[가-하][.)]|[a-h][.)])\s{0,3}")
# "문의:교통정책과" has no space after its colon; neither have 17:00 and https://.
_KEYED = re.compile(r"^([^:：.!?\n]{1,40}?)\s?(?:(?<!\d)[:：](?!//)\s{0,3}|[:：]\s{1,3})(.{1,600})$")
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
        r"기간|일시|일정|기한|마감|언제|날짜|통제|휴관|운영|접수|시작|시행|[일날]$"
        r"|period|date|when|deadline|closed|schedule|time|\bdays?\b|^starts?$|^ends?$|^open",
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
_INSIDE = re.compile(r"^(.{2,40}?)\s?\(([^()]*(?:\([^()]*\)[^()]*)*)\)$")


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

    @property
    def missing(self) -> bool:
        """Says that the notice does not say it."""
        return self.order == MISSING and not self.made_up

    @property
    def label(self) -> str:
        """What its value is of: "통행증 발급 대상", "Passes – for"."""
        if not self.parent or not self.key:
            return self.key
        korean = any("가" <= ch <= "힣" for ch in self.parent + self.key)
        return f"{self.parent} {self.key}" if korean else f"{self.parent} – {lowered(self.key)}"

    @property
    def text(self) -> str:
        """As a line of a list."""
        if self.parts:
            return "; ".join(p.text.rstrip(".") for p in self.parts)
        return f"{self.label}: {self.value}" if self.key else self.value

    def fit(self, fact: str) -> int:
        """How directly it answers for a fact: its key names it, its heading does, it just contains one, or it is
        about another fact ("대상: … 1960. 12. 31. 이전 출생" has a date, too)."""
        if self.key and _ROLE[fact].search(self.key):
            return 2 if self.parent else 4
        if self.parent and _ROLE[fact].search(self.parent):
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
        return teller.told(self.parent, self.key, self.value)

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


MISSING, NO_MORE, INVENTED = 9_000, 9_999, 9_998
# A list of things may be cut at a comma, a sentence ("있으며, …") may not.
_CUT = re.compile(r";\s|(?<=[가-힣)\d원명매개곳])(?<![며고로여서니면나은는지])(?<!까지)(?<!부터),\s(?=[가-힣\d(])")


def _split(unit: Unit, first: str, second: str) -> tuple[Unit, Unit]:
    return replace(unit, value=first.strip()), replace(unit, value=second.strip(), key="", parent="")


def fact_of_key(key: str) -> str:
    """The fact that a key of JSON or a heading asks for; "" for none."""
    kinds = facts_in(key) or tuple(f for f, role in _ROLE.items() if role.search(key.replace("_", " ")))
    return kinds[0] if kinds else ""


_ONE_DATE = re.compile(
    r"\d{4}\. ?\d{1,2}\. ?\d{1,2}\.(?:\([월화수목금토일]\))?(?: \d{1,2}:\d{2})?"
    r"|\d{1,2} [A-Z][a-z]{2,8} \d{4}(?: \([A-Z][a-z]{2}\))?(?: \d{1,2}:\d{2})?|\d{1,2}월 ?\d{1,2}일"
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
    return found[0] if found else ""


def singly(found: list[Unit]) -> list[Unit]:
    """The units with no more than one sentence each, where sentences are counted."""
    out: list[Unit] = []
    for unit in found:
        first, *rest = sentences(unit.value) or [unit.value]
        if not rest:
            out.append(unit)
            continue
        out.append(_unit(unit.order, unit.key, first, unit.parent))
        out += [replace(_unit(unit.order, "", said), order=unit.order) for said in rest]
    return out


def facts_in(text: str) -> tuple[str, ...]:
    """The kinds of facts that a key of JSON or a heading names."""
    return tuple(name for name, words in facts().items() if re.search(words, text, re.IGNORECASE))


@lru_cache(maxsize=256)
def _units(document: str) -> tuple[Unit, ...]:
    out: list[Unit] = []
    parent = ""
    columns: tuple[str, ...] = ()
    lines = document.split("\n")[:2_000]
    for number, line in enumerate(lines):
        indented = line.startswith((" ", "\t"))
        bullet = _BULLET.match(line[:40])
        body = _BULLET.sub("", line[:2_000], count=1).strip()
        if not body:
            parent = parent if indented else ""
            continue
        if body.startswith("|"):
            columns = _row(body, columns, out, parent)
            continue
        columns = ()
        keyed = _KEYED.match(body)
        if not indented or line.lstrip().startswith("※"):
            above, parent = "", "" if not indented else parent
        else:
            above = parent
        if keyed and len(keyed[1]) <= 30:
            out.append(_unit(len(out), keyed[1].strip(), keyed[2].strip(), above))
        elif bullet and not indented and (_heads(lines, number) or _is_heading(body)):
            parent = body.rstrip(":： ")
            inside = _INSIDE.match(parent)
            parent = inside[1] if inside else parent
            if inside and _DATE.search(inside[2]):
                out.append(_unit(len(out), parent, inside[2]))
        else:
            out += [_unit(len(out) + i, "", s, above) for i, s in enumerate(sentences(body))]
    return tuple(out)


def _row(line: str, columns: tuple[str, ...], out: list[Unit], parent: str) -> tuple[str, ...]:
    """Read one line of a table into a unit: its first cell names the row, the columns name the rest.

    Returns:
        The names of the columns, which the first line of a table holds.
    """
    cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
    if not columns:
        return cells
    if not set("".join(cells)) <= set("-: ") and len(cells) > 1:
        names = columns[1:] if len(cells) > 2 else ()
        named = [f"{lowered(n)} {c}".strip() for n, c in zip_longest(names, cells[1:], fillvalue="") if c]
        unit = _unit(len(out), cells[0], ", ".join(named), parent)
        # A date in the first cell is what the row is about.
        facts = unit.facts if not _DATE.search(cells[0]) else tuple(dict.fromkeys((*unit.facts, "dates")))
        out.append(replace(unit, row=True, facts=facts, score=unit.score - 1.0))
    return columns


def _is_heading(body: str) -> bool:
    return len(body) <= 24 and not body.endswith((".", "다")) and not _DATE.search(body)


def _heads(lines: list[str], number: int) -> bool:
    """Whether indented items stand right below a line."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    indented = below.startswith((" ", "\t")) and not below.lstrip().startswith("※")
    return indented and bool(_BULLET.match(below[:40]))


def units(document: str) -> list[Unit]:
    """The units of a notice, in order."""
    return list(_units(document))


def _unit(order: int, key: str, value: str, parent: str = "") -> Unit:
    text = f"{key}: {value}"
    named = bool(key) and any(role.search(key) for role in _ROLE.values())
    facts = {
        "dates": bool(_DATE.search(value)),
        "amounts": bool(_AMOUNT.search(value)),
        "contact": bool(_CONTACT.search(value)) or bool(key and re.search("문의|[Ee]nquir", key)),
        "place": bool(
            re.search(
                r"에서|층|역|공원|도서관|읍성|센터|시장|청사|\bat (?!least|most|once|all|a )|\bin the [A-Z]"
                r"|Centre|Station|Park|Library|Hall",
                value,
            )
        )
        or bool(_ROLE["place"].search(key)),
        "who": bool(key and _ROLE["who"].search(key)),
        "how": bool(key and _ROLE["how"].search(key))
        or (not named and bool(re.search(r"방문|온라인|apply (?:at|on|by)|in person", value))),
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
    if parent and not (key and any(role.search(parent) for role in (_ROLE["dates"], _ROLE["amounts"]))):
        score -= 1.0  # a detail of one point; but 시작일 / 75세 이상 is the point itself
    return Unit(order, key, value, tuple(n for n, there in facts.items() if there), score, parent=parent)
