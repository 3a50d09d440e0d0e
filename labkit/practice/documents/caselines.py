"""The lines of a case file, each under the field that its label or the heading above names; whatever the layout.

Headings, bullets, `label: value`, tables with pipes and JSON all become the same rows; scanning goes line by line over
capped lines, with bounded patterns.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from labkit.practice.knowledge import load

LINE_CAP, LINES_CAP = 2_000, 600
# What a whole paragraph may stand under; a name or a number holds for its own line only.
_LONG = frozenset(
    [
        "internal",
        "promises",
        "undecided",
        "situation",
        "request",
        "facts",
        "finding",
        "basis",
        "plan",
        "optional",
        "attachment",
        "quote",
        "private",
    ]
)


@dataclass(frozen=True)
class Row:
    """One thing said in a file.

    Args:
        field: the field it stands under; "" where no label says so.
        key: a label that is no field ("통제 기간"); "" without one.
        text: the words.
        line: its line in the file, from 1.
        tags: what marks around it say: internal, optional, must, finding, basis, plain.
        number: how the file counts it ("f3", "2"); "" where it does not.
        parent: a heading that is no field.
        heading: the line is a heading or the title of the file.
    """

    field: str
    key: str
    text: str
    line: int
    tags: tuple[str, ...] = ()
    number: str = ""
    parent: str = ""
    heading: bool = False


@cache
def pattern(*path: str) -> re.Pattern[str]:
    """A pattern of casefile.toml, both languages or one: `pattern("open")`, `pattern("meta", "ko")`."""
    found: Any = load("casefile")
    for key in path:
        found = found[key]
    groups = found.values() if isinstance(found, dict) else [found]
    parts = [p for group in groups for p in ([group] if isinstance(group, str) else group)]
    return re.compile("|".join(f"(?:{p})" for p in parts))


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((n, re.compile(p, re.IGNORECASE)) for n, p in load("casefile")["labels"].items())


def field_of(label: str) -> str:
    """The field that a label names; "" for none."""
    bare = re.sub(r"\s?\([^()]{0,30}\)$", "", label.strip(" *_#·-:：")).strip()
    if not bare or len(bare) > 36:
        return ""
    return next((name for name, pattern in _labels() if pattern.fullmatch(bare)), "")


_MARK = re.compile(r"^(?:[-–—•·*□■○●◇◆◦▶▷▪※>☐✓]|#{1,4}|[①-⑳])\s{0,3}")
_NUMBER = re.compile(r"^\(?(f?\d{1,2}|[가-하])[.)\]:]\)?(?!\s{0,3}\d{1,2}(?:\.|:\d\d))(?!\d)\s{0,3}|^(f\d{1,2})\s")
_FRAMED = re.compile(
    r"^(?:\[([^\[\]]{1,40})\]|【([^】]{1,40})】|<([^<>/]{1,40})>|\*\*([^*]{1,40})\*\*|__([^_]{1,40})__)\s{0,3}[:：]?\s{0,3}(.{0,2000})$"
)
_KEYED = re.compile(r"^([^:：.!?\n|]{1,40}?)\s?(?:(?<!\d)[:：](?!//)\s{0,3}|[:：]\s{1,3})(.{0,2000})$")


def rows_of(document: str) -> list[Row]:
    """The rows of a file, in order."""
    text = _from_json(document)
    out: list[Row] = []
    section, parent, own = "", "", False
    columns: tuple[str, ...] = ()
    for number, raw in enumerate(text.split("\n")[:LINES_CAP], 1):
        line = raw[:LINE_CAP].strip()
        if not line or set(line) <= set("-=*_~ "):
            section, own = ("", False) if own or line else (section, False)
            columns = ()
            continue
        if line.startswith("|"):
            columns = _table_row(line, columns, out, number, section)
            continue
        counted, body = _unmarked(line)
        found = _label(body)
        if found is None:
            out.append(_row(section, "", body, number, counted, parent))
            continue
        label, value = found
        field = field_of(label)
        if not value:
            section, own, parent = field, False, "" if field else label
            out.append(Row(field, "", label, number, heading=True, parent=parent))
        elif field:
            out.append(_row(field, "", value, number, counted, ""))
            section, own = (field, True) if field in _LONG else (section, own)
        else:
            out.append(_row(section, label, value, number, counted, parent))
    return out


def _unmarked(line: str) -> tuple[str, str]:
    """A line without its marks, and the number it is counted by."""
    counted = ""
    for _ in range(3):
        mark = _MARK.match(line)
        found = _NUMBER.match(line) if not mark else None
        if mark:
            line = line[mark.end() :]
        elif found and len(line) > found.end():
            counted, line = found[1] or found[2] or "", line[found.end() :]
        else:
            break
    return counted, line.strip()


def _label(body: str) -> tuple[str, str] | None:
    """The label of a line and what follows it; None for a line without a label."""
    framed = _FRAMED.match(body)
    if framed:
        label = next(g for g in framed.groups()[:5] if g)
        # "[법령] 조례 제12조에 따라 …" is a tagged fact, "[확인된 사실]" a heading.
        if not framed[6] or not _tag_of(label):
            return label.strip(" :："), framed[6].strip()
        return None
    keyed = _KEYED.match(body)
    if keyed and len(keyed[1]) <= 30:
        return keyed[1].strip(" *_"), keyed[2].strip()
    if len(body) <= 30 and field_of(body) and not body.endswith((".", "다", "요")):
        return body, ""
    return None


# ------------------------------------------------------------------ tags


@cache
def _tags() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((n, re.compile(p, re.IGNORECASE)) for n, p in load("casefile")["tags"].items())


def _tag_of(word: str) -> str:
    bare = word.strip(" :：*·")
    bare = re.sub(r"^(?:출처|source|tell|구분|적을 것인가)\s?[:：=]?\s?", "", bare)
    return next((name for name, pattern in _tags() if pattern.fullmatch(bare)), "")


_AHEAD = re.compile(r"^[\[(<【]([^\[\]()<>【】]{1,40})[\])>】]\s{0,3}[:：]?\s{0,3}")
_BEHIND = re.compile(
    r"\s{0,3}(?:[\[(<【]([^\[\]()<>【】]{1,40})[\])>】]|(?:\s[-–—/|]|;)\s{0,2}([^-–—/|;()\[\]]{1,30}))[.]?$"
)


def _row(field: str, key: str, text: str, line: int, counted: str, parent: str) -> Row:
    tags: list[str] = []
    for _ in range(3):
        ahead = _AHEAD.match(text)
        names = [_tag_of(w) for w in re.split(r"[,/·|]\s?", ahead[1])] if ahead else []
        if not ahead or not any(names):
            break
        tags += [n for n in names if n]
        text = text[ahead.end() :]
    for _ in range(3):
        behind = _BEHIND.search(text[-60:])
        words = (behind[1] or behind[2] or "") if behind else ""
        names = [_tag_of(w) for w in re.split(r"[,/|]\s?", words)]
        if not behind or not any(names):
            break
        tags += [n for n in names if n]
        text = text[: len(text) - len(text[-60:]) + behind.start()].rstrip()
    if key and _tag_of(key):  # "법령: …" in a list of facts
        tags, key = [*tags, _tag_of(key)], ""
    return Row(field, key, text, line, tuple(dict.fromkeys(tags)), counted, parent)


# ------------------------------------------------------------------ tables and JSON


def _table_row(line: str, columns: tuple[str, ...], out: list[Row], number: int, section: str) -> tuple[str, ...]:
    cells = tuple(c.strip() for c in line.strip("|").split("|"))
    if not columns:
        return cells or ("",)
    if set("".join(cells)) <= set("-: ") or not any(cells):
        return columns
    if len(cells) == 2 and field_of(cells[0]):
        out.append(_row(field_of(cells[0]), "", cells[1], number, "", ""))
        return columns
    longest = max(range(len(cells)), key=lambda i: (len(cells[i]), -i))
    tags = tuple(t for i, c in enumerate(cells) if i != longest and (t := _tag_of(c)))
    counted = next((c for c in cells if re.fullmatch(r"f?\d{1,3}", c)), "")
    if len(cells) == 2 and not tags and not counted:
        out.append(_row(section, cells[0], cells[1], number, "", ""))
    else:
        out.append(Row(section or "facts", "", cells[longest], number, tags, counted))
    return columns


def _from_json(document: str) -> str:
    """A file that is JSON as lines; anything else as it is."""
    if document.lstrip()[:1] not in "{[" or len(document) > 60_000:
        return document
    try:
        parsed = json.loads(document)
    except (ValueError, RecursionError):
        return document
    return "\n".join(_flat(parsed, "")) if isinstance(parsed, dict | list) else document


def _flat(value: Any, key: str, depth: int = 0) -> Iterator[str]:
    if depth > 6:
        return
    if isinstance(value, dict):
        said = next((value[k] for k in ("fact", "ko", "text", "사실", "en") if isinstance(value.get(k), str)), None)
        if said is not None and depth:
            tag = [str(v) for k, v in value.items() if k in ("source", "tell", "출처") and isinstance(v, str)]
            tag += ["never"] if value.get("may_not_tell") else []
            yield f"- {said}" + "".join(f" ({t})" for t in tag)
            return
        for k, v in value.items():
            name = str(k)
            if not (name.endswith("_en") and f"{name[:-3]}_ko" in value):
                yield from _flat(v, re.sub(r"_(?:ko|en)$", "", name).replace("_", " "), depth + 1)
    elif isinstance(value, list):
        yield f"{key}:"
        for item in value:
            yield from _flat(item, "", depth + 1)
        yield "---"
    else:
        yield f"{key}: {value}" if key else f"- {value}"
