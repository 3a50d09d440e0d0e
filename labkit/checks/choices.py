"""Decisions: whether each was made, and whether it is one that the question allows."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from labkit.checks import check, scale
from labkit.checks.lexicon import spellings
from labkit.i18n import catalogue
from labkit.score import Finding

t = catalogue("checks")

Choices = dict[str, Any]

_SIGNS = "_·.−'\"`´‘’“”*「」『』[]<>!"
_REASON = re.compile(r"\s?[(:;,\n]|\s[-–—]\s|\.\s")


@check(over="choices")
def all_decided(choices: Choices, *, items: list[str], fields: dict[str, list[list[str]]]) -> Finding:
    """Every item has an allowed value in every field. Says nothing about which value is right.

    Args:
        choices: item → field → value.
        items: the items that must be there.
        fields: field → groups of equal spellings, e.g. `{"decision": [["가능", "allowed"], …]}`.
    """
    open_items = [i for i in items if not all(canonical(choices, i, f, groups) for f, groups in fields.items())]
    done = len(items) - len(open_items)
    reason = t("choices-decided", done=done, total=len(items))
    if open_items:
        reason = t("choices-open", done=done, total=len(items), items=", ".join(open_items[:8]))
    return Finding(scale(done / len(items), 0.0, 1.0), reason, tuple(open_items[:8]))


@check(over="choices")
def match_key(choices: Choices, *, field: str, key: dict[str, list[str]], groups: list[list[str]]) -> Finding:
    """The share of items whose value in a field is one that the key accepts.

    Args:
        choices: item → field → value.
        field: which field.
        key: item → accepted canonical values: several where the sources allow more than one view.
        groups: equal spellings, the canonical one first.
    """
    wrong = [item for item, accepted in key.items() if canonical(choices, item, field, groups) not in accepted]
    right = len(key) - len(wrong)
    reason = t("choices-right", right=right, total=len(key))
    if wrong:
        reason = t("choices-wrong", right=right, total=len(key), items=", ".join(wrong))
    return Finding(scale(right / len(key), 0.0, 1.0), reason, tuple(wrong))


def canonical(choices: Choices, item: str, field: str, groups: list[list[str]]) -> str | None:
    """The value chosen, in its canonical spelling; None where nothing allowed was chosen.

    Case, spaces, hyphens, quotes and full-width forms do not matter: "kogl 1", "`KOGL-1`" and "ＫＯＧＬ–1" are KOGL-1.
    A reason may follow ("할 수 없다: 까닭은 모른다"). Nothing looser: "불가능" contains "가능", and "가능 또는 불가"
    chooses nothing.
    """
    # A JSON answer may be anything: what is no mapping has decided nothing.
    chosen = under(choices, item)
    value = chosen.get(field) if isinstance(chosen, dict) else None
    if isinstance(value, bool):
        value = str(value)  # True for the verdict "true"
    if not isinstance(value, str):
        return None
    known = {_fold(spelling): group[0] for group in groups for spelling in (*group, *spellings(group[0]))}
    if (whole := known.get(_fold(value))) is not None:
        return whole
    head, _, reason = _REASON.sub("\0", value, count=1).partition("\0")
    found = known.get(_fold(head))
    others = [spelling for spelling, meant in known.items() if meant != found]
    return found if found and not _hedged(reason, others) else None


def under(choices: Any, item: str) -> Any:
    """What stands under an item: "1", 1 and "1번" are item "01" as well."""
    if not isinstance(choices, dict):
        return None
    if item in choices:
        return choices[item]
    return next((value for name, value in choices.items() if _item(str(name)) == _item(item)), None)


def _hedged(reason: str, others: Iterable[str]) -> bool:
    """Whether what follows a verdict takes it back: "사실(거짓일 수도)", "can, cannot"."""
    folded = _fold(reason)
    if re.search(r"(?:^|\s)(?:또는|혹은|or|아니면)\s", f" {reason} ".casefold()):
        return True
    # "(자료에 없는 조건)" and "nobody can" end in a verdict's word and mean none.
    return any(
        folded.rstrip(")") == other
        or f"{other}일수" in folded
        or (len(other) > 2 and not other.isascii() and folded.rstrip(")").endswith(other))
        for other in others
        if other
    )


def _item(name: str) -> str:
    number = re.fullmatch(r"\D{0,9}?0*(\d+)\D{0,2}", unicodedata.normalize("NFKC", name[:40]).strip())
    return number[1] if number else _fold(name)


def _fold(text: str) -> str:
    # A word processor turns "-" into a dash; NFKC brings together 한 in one and in three code points.
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if not c.isspace() and c not in _SIGNS and unicodedata.category(c) != "Pd")
