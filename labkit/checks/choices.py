"""Decisions: whether each was made, and whether it is one that the question allows."""

import unicodedata
from typing import Any

from labkit.checks import check, scale
from labkit.i18n import catalogue
from labkit.score import Finding

t = catalogue("checks")

Choices = dict[str, Any]


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

    Case, spaces, hyphens and full-width forms do not matter: "kogl 1" and "ＫＯＧＬ–1" are KOGL-1. Nothing looser:
    "불가능" contains "가능".
    """
    # A JSON answer may be anything: what is no mapping has decided nothing.
    chosen = choices.get(item) if isinstance(choices, dict) else None
    value = chosen.get(field) if isinstance(chosen, dict) else None
    if not isinstance(value, str):
        return None
    return {_fold(spelling): group[0] for group in groups for spelling in group}.get(_fold(value))


def _fold(text: str) -> str:
    # A word processor turns "-" into a dash; NFKC brings together 한 in one and in three code points.
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if not c.isspace() and c not in "_·.−" and unicodedata.category(c) != "Pd")
