"""The numbers in a prompt and what each of them limits: items, sentences, characters, or nothing."""

import re
from dataclasses import dataclass

from labkit.practice.reading.hearing.linear import Table
from labkit.practice.reading.hearing.pieces import of_word, short, tokens
from labkit.practice.reading.hearing.sayings import Saying

LANES = ("count_items", "count_sentences", "max_chars", "max", "min")

_KO = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "서너": 4, "넷": 4, "네": 4, "넉": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
}  # fmt: skip
_SINO = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9}
_EN = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "single": 1, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_EN_LARGE = {"hundred": 100, "thousand": 1000}
_SINO_UNIT = r"[일이삼사오육칠팔구]?"
_NUMBER = re.compile(
    r"(?P<digits>\d[\d,]{0,6})(?P<large>천|백)?(?![\d.])"
    rf"|(?<![가-힣])(?P<sino>(?:{_SINO_UNIT}천)?(?:{_SINO_UNIT}백)?(?:{_SINO_UNIT}십)?{_SINO_UNIT})"
    r"(?=\s?(?:여 ?)?(?:자|글자)(?:$|[^가-힣]|이|안|까|를|로|만|미|내|은|는|에|가|씩|면|정|도))"
    r"|(?<![가-힣])(?P<ko>하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열두|열다섯|열(?=\s?(?:개|줄|문장|가지|항|행|점|건"
    r"|칸|단어|조))|한|두|세|석|네|넉)"
    r"(?=[^가-힣]|줄|문장|문단|개|가지|항|행|점|건|조항|포인트|덩이|칸|토막|마디|꼭지|대목|만|로|으로|을|이|은|까지"
    r"|넘|안"
    r"|이상|이하|이내|씩|도|다|$)"
    r"|\b(?P<en>(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|single|a)"
    r"(?:[ -](?:hundred|thousand))?(?:(?: and)? (?:fifty|twenty))?)\b",
    re.IGNORECASE,
)
_FAR, _TEN = 4, 10


# "JSON 한 개", "one JSON object": how many answers, not how many items.
_OF_JSON = re.compile(r"(?:json|제이슨|객체)\W{0,3}$", re.IGNORECASE)
_JSON_OF = re.compile(r"\s?(?:개의 |valid |single )?(?:json|제이슨|객체|object)", re.IGNORECASE)


# "이 두 가지를 지켜": what was said before, and no limit.
_SAID_BEFORE = re.compile(r"[이그저] ?[한두세네석넉] ?(?:가지|점|조건)")


@dataclass(frozen=True)
class Number:
    """A number that a prompt names: where, and how much."""

    start: int
    end: int
    value: int


def numbers(text: str) -> list[Number]:
    """The numbers of a text that could be limits, in figures and in words."""
    out = []
    for match in _NUMBER.finditer(text):
        value = _value(match)
        about_json = _OF_JSON.search(text, max(0, match.start() - 12), match.start()) or _JSON_OF.match(
            text, match.end()
        )
        if value and not about_json and not _SAID_BEFORE.match(text[max(0, match.start() - 2) : match.end() + 3]):
            out.append(Number(match.start(), match.end(), value))
    return out


def _value(match: re.Match[str]) -> int:
    if match["digits"]:
        digits = int(match["digits"].replace(",", "") or 0)
        return digits * {"천": 1000, "백": 100, None: 1}[match["large"]]
    if match["sino"]:
        value = _sino(match["sino"])
        return value if value >= _TEN else 0  # "이 글자" is no two letters
    if match["ko"]:
        word = match["ko"]
        return _KO.get(word) or (10 + _KO[word[1:]] if word[0] == "열" else 0)
    return _english(match["en"].lower()) if match["en"] else 0


def _sino(word: str) -> int:
    total = digit = 0
    for ch in word:
        if ch in _SINO:
            digit = _SINO[ch]
        else:
            total += (digit or 1) * {"천": 1000, "백": 100, "십": 10}[ch]
            digit = 0
    return total + digit


def _english(word: str) -> int:
    parts = re.split(r"[ -]", word)
    if parts == ["a"]:
        return 0
    value = 1 if parts[0] == "a" else _EN.get(parts[0], 0)
    for part in parts[1:]:
        value = value * _EN_LARGE[part] if part in _EN_LARGE else value + {"fifty": 50, "twenty": 20}.get(part, 0)
    return value


def of_number(saying: Saying, number: Number) -> list[str]:
    """The pieces that tell what a number in a saying limits."""
    before = [w for _, _, w in tokens(saying.text[max(0, number.start - 60) : number.start])][-_FAR:]
    after = [w for _, _, w in tokens(saying.text[number.end : number.end + 60])][: _FAR + 1]
    glued = "g" if saying.text[number.end : number.end + 1].strip() else ""
    out = ["n#", f"nv{_size(number.value)}", f"ng{glued}", f"nw{short(saying.text[number.start : number.end].lower())}"]
    for distance, word in enumerate(after):
        out += [f"n+{distance}={word[:6]}", f"n+{distance}-{short(word)}", f"n+{short(word)}"]
        if distance < 2:
            out += [f"n+{distance}{piece}" for piece in of_word(word)]
    for distance, word in enumerate(reversed(before)):
        out += [f"n-{distance}={word[-6:]}", f"n-{distance}-{short(word)}", f"n-{short(word)}"]
    if after:
        out.append(f"nr{short(before[-1]) if before else '^'}|{short(after[0])}")
        out.append(f"ns{short(after[0])}|{short(after[1]) if len(after) > 1 else '$'}")
        out.append(f"nt{_size(number.value)}|{short(after[0])}")
    out += [f"nb{short(word)}" for word in saying.words]
    out += _cues(saying, number)
    out += [f"nn{piece}" for piece in saying.near if piece[0] in "PRLHE"]
    return list(dict.fromkeys(out))


_CUES = {
    "max": (
        r"이내|이하|최대|안으로|안쪽|안에|안 ?넘|넘지|넘기지|넘으면|넘게|미만|까지|많아야|많아도|길어도|한도"
        r"|at most|no more than|up to|\bmax|or fewer|or less|within|under\b|fewer than|less than|not exceed|limit"
        r"|\btops\b|at the (?:very )?most|ceiling|outside|or under"
    ),
    "min": (
        r"이상|최소|적어도|못해도"
        r"|at least|or more|\bmin\b|minimum|no fewer|not fewer|or above|at the least|넘게"
    ),
    "exact": r"정확히|꼭|딱|exactly|precisely|맞[추춰]|no more(?:,| and| or) no (?:less|fewer)|on the nose",
    "sentences": r"문장|sentence",
    "items": r"가지|개|줄|항목|행|점|bullet|point|item|line|row|entries|요점",
    "characters": r"자\b|자[^가-힣]|글자|자[이안까를로미내]|character|char\b|chars\b|letters",
}
_NEAR = {name: re.compile(words, re.IGNORECASE) for name, words in _CUES.items()}
_TAKEN_BACK = re.compile(
    r"잊|없던|취소|접어|접[고었]|거두|거둬|관두|신경|상관|됐고|아니[다,고라 ]|아닙|말고|무르|지우|빼고|forget|scrap"
    r"|never mind|sorry|\bno,|instead"
    r"|withdrawn|disregard|drop th|cancel|make (?:it|that)|rather|strike",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"아까|처음|앞서|먼저|원래|earlier|at first|first said|i said|before|was going to|originally|\bsaid\b",
    re.IGNORECASE,
)


def _cues(saying: Saying, number: Number) -> list[str]:
    """What near words say of a number: that it is the most, that it is one of sentences, that it is taken back."""
    text = saying.text
    after = re.split(r"[,;]|\d", f"{text[number.end : number.end + 18]} ")[0]
    before = re.split(r"[,;]|\d", f" {text[max(0, number.start - 18) : number.start]}")[-1]
    far_after = f"{text[number.end : number.end + 44]} {saying.after}"[:44]
    far_before = f"{saying.before} {text[max(0, number.start - 44) : number.start]}"[-44:]
    out = [f"n>{name}" for name, words in _NEAR.items() if words.search(after)]
    out += [f"n<{name}" for name, words in _NEAR.items() if words.search(before)]
    out += [f"n]{name}" for name, words in _NEAR.items() if words.search(far_after[:30])]
    out += [f"n[{name}" for name, words in _NEAR.items() if words.search(far_before[-30:])]
    out += ["n>back"] if _TAKEN_BACK.search(far_after) else []
    out += ["n<back"] if _TAKEN_BACK.search(far_before) else []
    out += ["n<earlier"] if _EARLIER.search(far_before) else []
    out += ["n>number"] if _NUMBER.search(far_after) else []
    return out


def _size(value: int) -> str:
    for limit, name in ((1, "1"), (10, "few"), (20, "dozen"), (49, "tens"), (1200, "hundreds")):
        if value <= limit:
            return name
    return "year" if 1900 <= value <= 2100 else "more"


def weigh(table: Table, saying: Saying, number: Number) -> list[int]:
    """The lanes of a number, in steps."""
    biases = table.about["biases"]
    return [s + b for s, b in zip(table.scores(*table.sum(of_number(saying, number))), biases, strict=True)]
