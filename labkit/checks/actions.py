"""Who does what by when: a list of actions, as a trainee or a model wrote it down, against what a meeting agreed on.

Owner and day are strict once their spelling has been taken off ("김 주무관" is 김가람, "12. 1.(월)" is 2025-12-01). The
task is known by its matter, in whatever words.
"""

import ast
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from labkit.checks import check, scale
from labkit.checks.json_format import parse
from labkit.checks.tasks import Key, Row, days, due_is, matched, mentions, names, owner_is, says_none
from labkit.i18n import catalogue
from labkit.plain import clean
from labkit.score import Finding

t = catalogue("official")

_NAMES = {
    "who": ("who", "담당", "담당자", "owner", "책임자", "누가"),
    "what": ("what", "할일", "할 일", "task", "내용", "업무", "무엇을"),
    "due": ("due", "기한", "마감", "마감일", "by", "deadline", "언제까지"),
}
# Half of the actions wrong is no credit: a list that cannot be trusted has to be made again.
_HALF = 0.5
_LONGEST = 50_000


@check(over="json")
def action_rows(answer: Any) -> Finding:
    """Each action is a row of who, what and due; due is a day such as 2025-12-01, or None.

    Args:
        answer: a list of rows, or the JSON text of one; rows that were left blank do not count.
    """
    found = rows(answer)
    if not found:
        return Finding(0.0, t("actions-none"))
    wrong = [row for row in found if not _well_formed(row)]
    if not wrong:
        return Finding(1.0, t("actions-form-ok", total=len(found)))
    right = len(found) - len(wrong)
    return Finding(
        scale(right / len(found), 0.0, 1.0),
        t("actions-form", right=right, total=len(found)),
        tuple(_shown(row) for row in wrong[:3]),
    )


@check(over="json")
def actions_found(answer: Any, *, key: Sequence[Key], dropped: Sequence[str] = ()) -> Finding:
    """How many of the agreed actions stand in the list.

    Args:
        answer: as in `action_rows`.
        key: the agreed actions.
        dropped: as in `labkit.checks.tasks.matched`.
    """
    found = rows(answer)
    there = [bool(mine) for mine in matched(found, key, dropped)]
    reason = t("actions-found", found=sum(there), total=len(key), rows=len(found))
    return Finding(scale(sum(there) / len(key), _HALF, 1.0), reason)


@check(over="json")
def actions_owner(
    answer: Any, *, key: Sequence[Key], others: Sequence[str] = (), dropped: Sequence[str] = ()
) -> Finding:
    """How many of the agreed actions are with the right person.

    Args:
        answer: as in `action_rows`.
        key: the agreed actions; the names of their owners are known from all of them.
        others: names of those who were there and took nothing on.
        dropped: as in `labkit.checks.tasks.matched`.
    """
    everybody = [*names(key), *others]
    return _right(answer, key, dropped, "who", lambda row, one: owner_is(row["who"], one["who"], everybody))


@check(over="json")
def actions_due(answer: Any, *, key: Sequence[Key], dropped: Sequence[str] = ()) -> Finding:
    """How many of the agreed actions have the right day, or rightly none.

    Args:
        answer: as in `action_rows`.
        key: the agreed actions.
        dropped: as in `labkit.checks.tasks.matched`.
    """
    return _right(answer, key, dropped, "due", lambda row, one: due_is(row["due"], one["due"]))


@check(over="json")
def actions_only(answer: Any, *, key: Sequence[Key], none_at: int = 3, dropped: Sequence[str] = ()) -> Finding:
    """Nothing in the list was merely talked about: proposed, withdrawn, put off, done before, or said and corrected.

    Args:
        answer: as in `action_rows`.
        key: the agreed actions.
        none_at: so many further rows leave no credit.
        dropped: words of what was not agreed on: a row that adds it to an agreed task is one too many as well.
    """
    found = rows(answer)
    groups = matched(found, key, dropped)
    mine = {
        id(row)
        for group, one in zip(groups, key, strict=True)
        for row in _agreed(group, one, names(key))
        if not mentions(row["what"], dropped)
    }
    extra = [row for row in found if id(row) not in mine]
    if sum(map(bool, groups)) < _HALF * len(key):
        return Finding(0.0, t("actions-too-few"))
    if not extra:
        return Finding(1.0, t("actions-only-ok"))
    reason = t("actions-extra", extra=len(extra), total=len(found))
    return Finding(scale(none_at - len(extra), 0, none_at), reason, tuple(_shown(row) for row in extra[:3]))


def _agreed(group: Sequence[Row], one: Key, everybody: Sequence[str]) -> list[Row]:
    """The rows of a task, without those that say it once more with another owner or day than it was agreed with."""

    def wrong(row: Row) -> bool:
        other_day = bool(days(_text(row["due"]))) and not due_is(row["due"], one["due"])
        return other_day or not owner_is(row["who"], one["who"], everybody)

    stale = [wrong(row) for row in group]
    return list(group) if all(stale) else [row for row, out in zip(group, stale, strict=True) if not out]


# ------------------------------------------------------------------ reading


def rows(answer: Any) -> list[dict[str, Any]]:
    """The rows of an answer with the names of their fields made equal; what is no row is a row without fields."""
    if isinstance(answer, str):
        answer = _parsed(answer)
    if isinstance(answer, Mapping):
        lists = [value for value in answer.values() if isinstance(value, list)]
        answer = lists[0] if len(lists) == 1 else [answer]
    if not isinstance(answer, list):
        return []
    return [row for row in map(_row, answer) if any(_text(value) for value in row.values())]


def _parsed(text: str) -> Any:
    start, end = text.find("["), text.rfind("]")
    listed = text[start : end + 1] if 0 <= start < end else ""
    for piece, read in ((text.strip(), parse), (listed, parse), (listed[:_LONGEST], ast.literal_eval)):
        try:
            return read(piece)
        except (ValueError, SyntaxError, MemoryError, RecursionError):  # a list as Python writes it has None in it
            continue
    return None


def _row(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        return {"who": None, "what": None, "due": None, "_": value}
    by_name = {_fold(str(name)): held for name, held in value.items()}
    row = {field: next((by_name[n] for n in names if n in by_name), None) for field, names in _NAMES.items()}
    row["_"] = None if set(value) >= set(_NAMES) else " "  # a column more ("note") is no fault
    if row["what"] is None and row["who"] is None:
        row["_"] = str(dict(value))
    return row


def _well_formed(row: Row) -> bool:
    due = row["due"]
    day = due is None or (isinstance(due, str) and (bool(days(due)) or says_none(due)))
    texts = all(isinstance(row[field], str) and row[field].strip() for field in ("who", "what"))
    return row["_"] is None and texts and day


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def _shown(row: Row) -> str:
    parts = [_text(row[field]) or "–" for field in ("who", "what", "due")]
    return clean(" | ".join(parts)[:90])


def _right(answer: Any, key: Sequence[Key], dropped: Sequence[str], field: str, fits: Any) -> Finding:
    groups = matched(rows(answer), key, dropped)
    right = sum(bool(mine) and all(fits(row, one) for row in mine) for mine, one in zip(groups, key, strict=True))
    wrong = [row for mine, one in zip(groups, key, strict=True) for row in mine if not fits(row, one)]
    reason = t(f"actions-{field}", right=right, total=len(key))
    return Finding(scale(right / len(key), _HALF, 1.0), reason, tuple(_shown(row) for row in wrong[:3]))
