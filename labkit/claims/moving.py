"""Where a text says that something is more or less than another, or than before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from labkit.claims.raw import Raw
from labkit.claims.sentences import Mention
from labkit.claims.words import cue

_AROUND_EN = (
    re.compile(r"(?:(?:more|less|fewer) than|over|nearly|almost|about|roughly|some|about|거의|약)\s$"),
    re.compile(
        r"\s?(?:as (?:many|much|high|large|big|long)(?: \w+)? as|that of|(?:higher|more|larger|greater)(?: than)?)"
    ),
)
_PREDICATE_KO = (
    r"(?:이나|나|가량|정도|쯤|만큼|포인트|씩|남짓|여|이|가|을|를)?\s?"
    r"(?:더|덜|넘게|이상|가까이|크게|훨씬|급|약간|정도|만큼|\s)*"
)


# "up from 91.2%": where it came from.
_CAME_FROM = re.compile(r"\b(?P<move>up|down)(?: slightly| sharply)? from (?:about |around |nearly )?$")
# "A보다", "A에 비해"; "B를 앞선다", "4월 수준을 웃돌았다".
_HELD_AGAINST = re.compile(r"(?:보다|에 비해|에 비하여|에 비하면)[^.,]{0,16}$")
_OBJECT = re.compile(r"(?:[가-힣)\d](?:을|를|에|에게))\s(?:[가-힣]{1,5}\s)?$")
_OVERTAKES = re.compile(
    r"웃[돌도돈]|앞[서선섰질]|능가|상회|넘어[서섰선]|밑[돌도돈]|뒤[지처진졌]|하회|못 ?미[치쳤친]|초과|앞지"
)


def with_move(text: str, raw: Raw) -> Raw:
    """Tie the predicate that stands at a number to it: "1,200명 더 많다", "rose by 12%", "910건으로 줄었다"."""
    if raw.kind == "comparison":
        at, on = _AROUND_EN[0].search(text[max(0, raw.start - 12) : raw.start]), _AROUND_EN[1].match(text, raw.end)
        raw = replace(raw, start=raw.start - len(at[0]) if at else raw.start, end=on.end() if on else raw.end)
    behind, ahead = text[raw.end : raw.end + 40], text[max(0, raw.start - 100) : raw.start]
    if raw.quantity and raw.quantity.unit in ("개월", "년"):
        return raw
    if at := _CAME_FROM.search(ahead):
        return replace(raw, start=raw.start - len(at[0]), move=at["move"], arrived=True)
    for move in ("more", "fewer", "up", "down", "gap"):
        words = f"(?:{cue(move).pattern})"
        at = re.match(rf"{_PREDICATE_KO}(?:{words})", behind)
        if at and not (raw.quantity and re.search(r"웃|밑|넘|상회|하회|미달", at[0])):
            # "31,250명이 많은 편" is no difference, but "12%가 늘었다" is.
            return replace(raw, end=raw.end + at.end(), move=move)
        if at := re.match(
            rf"\s?(?:으로|로|까지|에)\s?(?:(?![가-힣]*(?:보다|대비)|해마다|매[달년월]|계속|꾸준|갈수록|점점|지속|다시\s더)[가-힣]{{1,5}}\s)?(?:{words})",
            behind,
        ):
            if re.search(r"가장|제일|최", at[0]):
                continue
            if raw.quantity and raw.quantity.unit == "배":
                return replace(raw, end=raw.end + at.end(), move=move)
            return replace(raw, end=raw.end + at.end(), move=move, arrived=True)
        if move != "gap" and (
            at := re.match(rf"\s?(?:percentage points? |points? |(?!and |but |while )[a-z-]+ )?(?:{words})", behind)
        ):
            return replace(raw, end=raw.end + at.end(), move=move)
        hedge = r"(?:about |around |nearly |almost |roughly |more than |less than |over |only |just |some |약 |거의 )?"
        at = re.search(rf"(?:{words})(?:\s(?:was|is|of|by|between\b.{{0,70}}))*\s{hedge}$", ahead)
        if at and (not re.search(r"[가-힣]", at[0]) or re.search(r"(?:율|폭|차이|격차|증감)[은는이가]?\s?", at[0])):
            return replace(raw, start=raw.start - len(ahead) + at.start(), move=move)
        if at := re.search(rf"(?:{words})[^.,;]{{0,22}}\s(?:to|below|under|above)\s{hedge}$", ahead):
            return replace(raw, start=raw.start - len(ahead) + at.start(), move=move, arrived=True)
    if at := re.search(
        r"(?:증가|상승|늘어난|감소|하락|줄어든)\s?(?:율|폭|분|규모|수|량)(?:은|는|이|가|도)?\s?(?:약 )?$", ahead
    ):
        return replace(raw, move="down" if re.search("감소|하락|줄", at[0]) else "up")
    if re.search(r"차이(?:는|가|도)?\s(?:약 )?$", ahead):
        return replace(raw, move="gap")
    if raw.quantity and re.search(r"doubled|tripled", raw.quantity.text, re.IGNORECASE):
        return replace(raw, move="up")
    if raw.quantity and re.search(r"halved", raw.quantity.text, re.IGNORECASE):
        return replace(raw, move="down")
    return raw


def moves(text: str, labels: Sequence[Mention]) -> Iterator[Raw]:
    """Comparisons name what they compare with, or follow one that does; trends do not need to."""
    compared = 0
    for match, move in _in_order(text):
        start = _korean(text, match, move, compared) if not match[0].isascii() else _english(text, match, move, labels)
        if start is not None:
            compared = match.end()
            yield Raw(start, match.end(), "comparison", move=move)
    for move in ("up", "down", "flat"):
        for match in cue(move).finditer(text):
            if re.match(r"[ -]to\b|-", text[match.end() : match.end() + 4]) and match[0] in ("up", "down"):
                continue
            if re.search(r"(?:위[에로]|자리에) $", text[: match.start()]):
                continue  # "1위에 올랐다"
            yield Raw(*match.span(), "trend", move=move)


def _in_order(text: str) -> list[tuple[re.Match[str], str]]:
    found = [(match, move) for move in ("alike", "more", "fewer") for match in cue(move).finditer(text)]
    # "길어졌다", "많아진" tell of a change.
    found = [
        x
        for x in found
        if not re.match(r"[지졌진질]" if x[0][0][-1] in "아어" else r"[아어][지졌진질]", text[x[0].end() :])
    ]
    return sorted(found, key=lambda pair: pair[0].start())


def _korean(text: str, match: re.Match[str], move: str, compared: int) -> int | None:
    ahead = text[max(0, match.start() - 40) : match.start()]
    held = _HELD_AGAINST.search(ahead) or (_OVERTAKES.fullmatch(match[0]) and _OBJECT.search(ahead))
    if move == "alike":
        held = held or re.search(r"[와과](?: 거의| 서로| 대체로)?[^.,]{0,24}$", ahead)
    if match[0].startswith("만 못"):
        return match.start()
    if held and match.start() - len(held[0]) >= compared:
        return match.start() - len(held[0])
    # "A는 B보다 인구는 적지만 어르신은 더 많다"
    follows = compared and re.fullmatch(r"[가-힣]*,?\s(?:[^.!?\n\d]{1,24}\s)?", text[compared : match.start()])
    return match.start() if follows and not re.search(r"가장|제일", text[compared : match.start()]) else None


def _english(text: str, match: re.Match[str], move: str, labels: Sequence[Mention]) -> int | None:
    behind = text[match.end() : match.end() + 44]
    if re.match(r"overt|match", match[0]):
        return match.start()
    against = re.match(r"[^.,;]{0,30}\b(?:than|as)\b", behind)
    named = re.match(r"[^.;]{0,3}", behind) and any(match.end() <= m.start <= match.end() + 44 for m in labels)
    if (
        move == "alike"
        and re.match(r"same\b", match[0])
        and re.search(r"(?:about|nearly|roughly|almost) the $", text[: match.start()])
    ):
        return match.start()
    if (
        match[0] in ("more", "less", "fewer") and re.match(r" than (?:half|a |one |two |three |\d)", behind)
    ) or re.search(r"\bno $", text[: match.start()]):
        return None
    return match.start() if against or named else None
