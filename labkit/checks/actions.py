"""Who does what by when: a list of actions, as a trainee or a model wrote it down, against what a meeting agreed on.

Owner and day are strict once their spelling has been taken off ("곽 주무관" is 곽이룸, "11. 5.(수)" is 2025-12-01). The
task is known by its matter, in whatever words.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from labkit.checks import check, scale
from labkit.checks.json_format import parse
from labkit.i18n import catalogue
from labkit.plain import clean
from labkit.quantities import Quantity, quantities, same
from labkit.score import Finding

t = catalogue("official")

Row = Mapping[str, Any]
Key = Mapping[str, Any]
"""An agreed action: `who` (accepted names), `what` (groups of words: one of each), `due` (a day, or "")."""

_NAMES = {
    "who": ("who", "담당", "담당자", "owner", "책임자", "누가"),
    "what": ("what", "할일", "할 일", "task", "내용", "업무", "무엇을"),
    "due": ("due", "기한", "마감", "마감일", "by", "deadline", "언제까지"),
}
_NO_DAY = re.compile(
    r"(?:(?:기한|날짜|마감)?(?:[은이을를]|도)?\s?(?:없\S*|미정|미지정|정하지\s?않\S*|정해지지\s?않\S*|안\s?정\S*)"
    r"|되는\s?대로\S*|수시|추후|null|none|n/?a|nan|tbd|open"
    r"|no\s(?:date|deadline|due)\b.*|not\s(?:set|fixed|given|agreed)|undecided|unknown|as\ssoon\sas\s.*|when\s.*|[-–—?]*)"
    r"[.\s]*"
)
# Half of the actions wrong is no credit: a list that cannot be trusted has to be made again.
_HALF = 0.5
# A person is named with a title as often as without.
_TITLES = re.compile(r"주무관|팀장|과장|소장|회장|담당자?|님|씨|\b(?:mr|ms|mrs|officer|team leader|manager|chair)\b\.?")


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
def actions_found(answer: Any, *, key: Sequence[Key]) -> Finding:
    """How many of the agreed actions stand in the list.

    Args:
        answer: as in `action_rows`.
        key: the agreed actions.
    """
    found = rows(answer)
    there = [bool(mine) for mine in matched(found, key)]
    reason = t("actions-found", found=sum(there), total=len(key), rows=len(found))
    return Finding(scale(sum(there) / len(key), _HALF, 1.0), reason)


@check(over="json")
def actions_owner(answer: Any, *, key: Sequence[Key]) -> Finding:
    """How many of the agreed actions are with the right person.

    Args:
        answer: as in `action_rows`.
        key: the agreed actions; everybody's names are known from all of them.
    """
    everybody = [str(name) for one in key for name in one["who"]]
    return _right(answer, key, "who", lambda row, one: owner_is(row["who"], one["who"], everybody))


@check(over="json")
def actions_due(answer: Any, *, key: Sequence[Key]) -> Finding:
    """How many of the agreed actions have the right day, or rightly none.

    Args:
        answer: as in `action_rows`.
        key: the agreed actions.
    """
    return _right(answer, key, "due", lambda row, one: due_is(row["due"], one["due"]))


@check(over="json")
def actions_only(answer: Any, *, key: Sequence[Key], none_at: int = 3) -> Finding:
    """Nothing in the list was merely talked about: proposed, withdrawn, put off, done before.

    Args:
        answer: as in `action_rows`.
        key: the agreed actions.
        none_at: so many further rows leave no credit.
    """
    found = rows(answer)
    groups = matched(found, key)
    mine = {id(row) for group in groups for row in group}
    extra = [row for row in found if id(row) not in mine]
    if sum(map(bool, groups)) < _HALF * len(key):
        return Finding(0.0, t("actions-too-few"))
    if not extra:
        return Finding(1.0, t("actions-only-ok"))
    reason = t("actions-extra", extra=len(extra), total=len(found))
    return Finding(scale(none_at - len(extra), 0, none_at), reason, tuple(_shown(row) for row in extra[:3]))


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
    for piece in (text.strip(), text[start : end + 1] if 0 <= start < end else ""):
        try:
            return parse(piece)
        except ValueError:
            continue
    return None


def _row(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        return {"who": None, "what": None, "due": None, "_": value}
    by_name = {_fold(str(name)): held for name, held in value.items()}
    row = {field: next((by_name[n] for n in names if n in by_name), None) for field, names in _NAMES.items()}
    row["_"] = None if set(value) == set(_NAMES) else " "
    if row["what"] is None and row["who"] is None:
        row["_"] = str(dict(value))
    return row


def _well_formed(row: Row) -> bool:
    due = row["due"]
    day = due is None or (isinstance(due, str) and (bool(_days(due)) or bool(_NO_DAY.fullmatch(_fold(due)))))
    texts = all(isinstance(row[field], str) and row[field].strip() for field in ("who", "what"))
    return row["_"] is None and texts and day


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def _bare(text: str) -> str:
    return re.sub(r"[\s\-–·.,()/:'’]", "", _fold(text))


def _shown(row: Row) -> str:
    parts = [_text(row[field]) or "–" for field in ("who", "what", "due")]
    return clean(" | ".join(parts)[:90])


# ------------------------------------------------------------------ comparing


def matched(listed: Sequence[dict[str, Any]], key: Sequence[Key]) -> list[list[dict[str, Any]]]:
    """For each agreed action the rows that tell it: two where somebody cut it in two."""
    found: list[list[dict[str, Any]]] = [[] for _ in key]
    everybody = [str(name) for one in key for name in one["who"]]
    for row in listed:
        there = [i for i, one in enumerate(key) if tells(row["what"], one["what"])]
        if there:
            # Words of two actions in one row: the one whose owner it names.
            best = max(there, key=lambda i: (owner_is(row["who"], key[i]["who"], everybody), -i))
            found[best].append(row)
    return found


def tells(what: Any, groups: Sequence[Sequence[str]]) -> bool:
    """Whether a task is the one that these groups of words describe: one of each group is in it."""
    said = _bare(_text(what))
    return all(any(_bare(word) in said for word in group) for group in groups)


def owner_is(who: Any, accepted: Sequence[str], everybody: Sequence[str] = ()) -> bool:
    """Whether a text names this owner, and nobody else.

    Args:
        who: as written: with office or title, in either language.
        accepted: names, and what else is that owner's alone.
        everybody: names of all owners: a row with two of them has not said who.
    """
    said, others = _bare(_TITLES.sub("", _fold(_text(who)))), set(map(_bare, everybody)) - set(map(_bare, accepted))
    full = _bare(_text(who))
    mine = any(_is_in(name, said, full) for name in map(_bare, accepted))
    return mine and not any(_is_in(name, said, full) for name in others)


def _is_in(name: str, said: str, full: str) -> bool:
    # A surname alone must be all that is left once titles are gone: "곽 주무관", "Officer Moon".
    return said == name if len(name) < (5 if name.isascii() else 2) else name in full


def due_is(due: Any, day: str) -> bool:
    """Whether a text gives this day (or, for an empty one, says that there is none); weekdays and remarks are free."""
    stated = _days(_text(due))
    if not day:
        return not stated and bool(_NO_DAY.fullmatch(_fold(_text(due))))
    wanted = quantities(day)[0]
    return bool(stated) and all(same(wanted, q) for q in stated)


def _days(text: str) -> list[Quantity]:
    """The days in a text; a month alone is none."""
    return [q for q in quantities(text) if q.kind == "date" and re.fullmatch(r"(?:\d{4}|-)-\d\d-\d\d", str(q.value))]


def _right(answer: Any, key: Sequence[Key], field: str, fits: Any) -> Finding:
    groups = matched(rows(answer), key)
    right = sum(bool(mine) and all(fits(row, one) for row in mine) for mine, one in zip(groups, key, strict=True))
    wrong = [row for mine, one in zip(groups, key, strict=True) for row in mine if not fits(row, one)]
    reason = t(f"actions-{field}", right=right, total=len(key))
    return Finding(scale(right / len(key), _HALF, 1.0), reason, tuple(_shown(row) for row in wrong[:3]))
