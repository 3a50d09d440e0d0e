"""A line of a Korean notice ("신청: 누리집에서 접수") as a sentence of its own ("신청은 누리집에서 접수합니다.")."""

import re
from functools import cache

from labkit.practice.knowledge import load
from labkit.practice.language.texts import closed_ko, has_batchim, sentences, split_tail, with_particle

_NOTE = re.compile(r"\s{0,3}※\s{0,3}")
_DATED = re.compile(r"^(?:매[주월년일]|평일|\d{4}\. ?\d|\d{1,2}월 ?\d|\d{1,2}:\d{2})")
_DATE_THEN = re.compile(r"^(\d{4}\. ?\d{1,2}\. ?\d{1,2}\.(?:\([월화수목금토일]\))?) ([가-힣]+(?: [가-힣]+){0,3})$")
# What makes a noun before 하다 an object or a circumstance, and not the first half of a compound.
_PARTICLE = re.compile(r"(?:으로|로|에서|에|을|를|까지|부터|하여|하고|고|게)$")
_SPOKEN_OF = re.compile(r"(?<![가-힣])[가-힣\d·]{1,20}(?:은|에는|에서는|께서는|분은|[가-힣]이|[가-힣]가) ")
_PLACE = re.compile(r"(?:앞|층|관|센터|공원|광장|실|당|소|역|시장|학교|청사|농장|단지|마을|읍성|구청|시청|극장)$")
_APPLYING = ("신청", "접수", "제출", "예약", "등록", "납부", "반납", "수령", "발표", "통보", "신고", "신청하기")
_HELD = ("회", "강좌", "행사", "축제", "식", "교실", "공연", "특강")


@cache
def _verbal() -> frozenset[str]:
    return frozenset(str(load("telling")["verbal"]["ko"]).split())


def told(parent: str, key: str, value: str) -> str:
    """The sentence.

    Args:
        parent: the heading that the line stands under; empty without one.
        key: the words before its colon; empty for a line without one.
        value: the rest.
    """
    value, *notes = _NOTE.split(value.strip())
    aside = f"({'; '.join(n.rstrip('.') for n in notes)})" if notes and value else ""
    value = (value or " ".join(notes)).rstrip(". ").rstrip()
    first, *rest = (s.rstrip(".") for s in sentences(value) or [value])
    if closed_ko(first):
        said = _topic(parent, key, first) + first
    elif key:
        said = f"{_with_topic(_subject(parent, key))} {_ended(key, first)}"
    else:
        said = _ended("", first)
    others = "".join(
        f"{'' if before.endswith(('!', '?')) else '.'} {s if closed_ko(s) else _ended('', s)}"
        for before, s in zip((said, *rest), rest, strict=False)
    )
    return f"{said}{others}{aside}{'' if (said + others).endswith(('!', '?')) else '.'}"


def _subject(parent: str, key: str) -> str:
    """What the sentence is about: "75세 이상 시작일", "통행증 발급 대상"; "변경 내용" adds nothing."""
    if not parent or re.search(r"(?:내용|사항|안내)$", parent):
        return key
    return f"{key} {parent}" if re.search(r"[일날]$|기간$|시각$|장소$|위치$", parent) else f"{parent} {key}"


def _with_topic(subject: str) -> str:
    # A bracket is not read: 첫걸음(무료)은.
    return subject + ("은" if has_batchim(split_tail(subject)[0]) else "는")


def _topic(parent: str, key: str, value: str) -> str:
    """What a whole sentence after a colon still needs before it: nothing, if it says itself what it is about."""
    if key and re.match(r"\d{1,4}(?:-\d)?번", value):
        return f"{key} "
    if not key or _SPOKEN_OF.search(value):
        return ""
    if key.split()[-1] in value:
        return f"{_with_topic(parent)} " if parent else ""
    return f"{_with_topic(_subject(parent, key))} "


def _ended(key: str, value: str) -> str:
    """A value that ends in a noun, with the verb that fits it."""
    core, tail = split_tail(re.sub(r"선착순 (예약|접수|모집|마감)(?=$|\()", r"선착순으로 \1", value))
    words = core.split()
    last, before = (words[-1] if words else ""), (words[-2] if len(words) > 1 else "")
    for noun, verb in (("없음", "없습니다"), ("있음", "있습니다"), ("바람", "바랍니다")):
        if last.endswith(noun):
            return f"{core[: -len(noun)]}{verb}{tail}"
    if last == "제외" and not key and re.search(r"[은는] ", core):
        return f"{core}됩니다{tail}"
    if last == "알림" and _PARTICLE.search(before):
        return f"{core[:-2]}알립니다{tail}"
    if last in ("가능", "불가"):
        return f"{core}합니다{tail}"
    if last == "방문" and before and re.search(r"[고여서] ", core) and not _PARTICLE.search(before):
        return f"{with_particle(core.removesuffix(' 방문'), '을', '를')} 방문하면 됩니다{tail}"
    if last in _verbal() and _PARTICLE.search(before):
        return f"{core}합니다{tail}"
    alone = _DATE_THEN.match(core)
    if alone and last in _verbal() and re.search(r"[일날]$", key):
        return f"{alone[1]}입니다({alone[2]})"
    done = key.split()[-1] if key else ""
    dated = bool(_DATED.match(core))
    if dated and done.endswith(_HELD) and _PLACE.search(core):
        return f"{core}에서 엽니다{tail}"
    if (done in _APPLYING or (done in _verbal() and dated)) and "다만" not in core:
        # An address belongs to its noun: "누리집(https://…)으로".
        return f"{value if '://' in tail else core}{_circumstance(core)} 합니다{'' if '://' in tail else tail}"
    return f"{value}입니다"


def _circumstance(core: str) -> str:
    """The particle by which a when, a where or a how belongs to "합니다"."""
    if re.search(r"(?:까지|부터|이내에?|에서|에|으로|로|[가-힣]게)$", core):
        return ""
    if re.search(r"\d{1,2}:\d{2}\s?[~-]\s?\d{1,2}:\d{2}$", core):
        return "에"
    if re.search(r"\d[.)]?$|\([월화수목금토일]\)$", core):
        return "까지" if "~" in core else "에"
    return "에서" if _PLACE.search(core) else with_particle(core, "으로", "로")[len(core) :]


def linked(first: str, second: str) -> str:
    """Two sentences as one: "… 7일입니다." + "문의는 …입니다." → "… 7일이고, 문의는 …입니다."."""
    body = first.rstrip(". ")
    for ending, joint in (("입니다", "이고"), ("합니다", "하고"), ("됩니다", "되고"), ("습니다", "고")):
        if body.endswith(ending):
            return f"{body[: -len(ending)]}{joint}, {second}"
    return f"{body}; {second}"
