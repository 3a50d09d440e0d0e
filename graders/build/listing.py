"""Put a new exercise into a unit of `exercises/index.toml`, textually: its comments and order are an author's work."""

import re
import tomllib
from typing import Any

from graders.texts import t
from labkit.errors import ExerciseError

_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_UNIT = re.compile(r"^[ \t]*\[\[[ \t]*unit[ \t]*\]\].*\n?", re.MULTILINE)
_EXERCISES = re.compile(r"^([ \t]*exercises[ \t]*=[ \t]*\[)([^\]]*)\]", re.MULTILINE)


def list_exercise(text: str, slug: str, unit: str | None = None) -> tuple[str, str]:
    """List an exercise in a unit.

    Args:
        text: of `exercises/index.toml`.
        slug: the exercise.
        unit: id of the unit; the last one by default.

    Returns:
        The new text, and the id of the unit that lists the exercise (it may have been there before).

    Raises:
        ExerciseError: the index cannot be read, has no such unit, or is written so that only its author can add to it.
    """
    units = _units(text)
    ids = [str(u["id"]) for u in units]
    if before := [str(u["id"]) for u in units if slug in u.get("exercises", [])]:
        return text, before[0]
    chosen = unit or ids[-1]
    if chosen not in ids:
        raise ExerciseError(t("new-no-unit", unit=chosen, known=", ".join(ids)))
    at = ids.index(chosen)
    changed = _insert(text, at, slug)
    # A bracket in a comment or a string leads a textual edit astray: what comes out is read, not believed.
    units[at]["exercises"] = [*units[at].get("exercises", []), slug]
    if changed is None or _read(changed) != {**_read(text), "unit": units}:
        raise ExerciseError(t("new-by-hand", unit=chosen, slug=slug))
    return changed, chosen


def _insert(text: str, at: int, slug: str) -> str | None:
    headers = list(_UNIT.finditer(text))
    if at >= len(headers):
        return None
    start = headers[at].end()
    following = _HEADER.search(text, start)
    end = following.start() if following else len(text)
    array = _EXERCISES.search(text, start, end)
    if array is None:
        return f'{text[:start]}exercises = ["{slug}"]\n{text[start:]}'
    inside = array[2].rstrip()
    space = array[2][len(inside) :]
    comma = "" if not inside or inside.endswith(",") else ","
    indent = re.match(r"\s*", inside)
    gap = indent[0] if indent and "\n" in indent[0] else " " if inside else ""
    # One line a slug ends in a comma there: the next author's change touches one line too.
    tail = "," if "\n" in gap else ""
    return f'{text[: array.start()]}{array[1]}{inside}{comma}{gap}"{slug}"{tail}{space}]{text[array.end() :]}'


def _units(text: str) -> list[dict[str, Any]]:
    units = _read(text).get("unit")
    if not isinstance(units, list) or not units or not all(isinstance(u, dict) and "id" in u for u in units):
        raise ExerciseError(t("new-index-unreadable", why="[[unit]] … id"))
    return units


def _read(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ExerciseError(t("new-index-unreadable", why=error)) from error
