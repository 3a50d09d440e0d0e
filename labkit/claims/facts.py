"""What a trainee computed, as single facts: labels, the quantity, its value and unit.

A table is read as people read one: text and date columns and the index name the rows, number columns are quantities,
columns named by dates ("2024-09", "2025-09") are one quantity over time. Units come from the pair `(value, unit)` or
from the brackets of a name ("인구(명)", "rate [%]").
"""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from numbers import Real
from typing import Any

from labkit.errors import DataError
from labkit.i18n import catalogue
from labkit.quantities import quantities
from labkit.quantities.units import UNIT, unit_of

t = catalogue("claims")
MAX_FACTS = 20_000
_BRACKETS = re.compile(r"\s*[(\[（](?P<unit>[^()\[\]（）]{1,20})[)\]）]\s*$")
_TOTALS = frozenset({"합계", "전체", "총계", "계", "소계", "total", "all", "sum", "city", "시 전체", "하늘시"})


@dataclass(frozen=True)
class Label:
    """A name of a row: of which dimension, as it stands, and the day, month or year that it is."""

    dimension: str
    text: str
    date: str = ""
    total: bool = False


@dataclass(frozen=True)
class Fact:
    """One number of the trainee's.

    Args:
        table: the name it was given under.
        labels: of its row (and of its column, where that is a date).
        quantity: what is counted or measured.
        value: in base units ("32" under "백만 원" is 32,000,000 원).
        unit: base unit; empty where none was said.
    """

    table: str
    labels: tuple[Label, ...]
    quantity: str
    value: float
    unit: str = ""

    @cached_property
    def name(self) -> str:
        """As it is shown: "새빛2동 인구"."""
        what = self.quantity or self.table
        return " ".join([*(label.text for label in self.labels), what])


@dataclass(frozen=True)
class Facts:
    """All that was computed: numbers, and dates or words by name."""

    numbers: tuple[Fact, ...]
    days: tuple[tuple[str, str], ...]  # name, date

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """Every label once, in order."""
        return tuple(dict.fromkeys(label for fact in self.numbers for label in fact.labels))

    @cached_property
    def quantities(self) -> tuple[tuple[str, str], ...]:
        """Every (table, quantity) once, in order."""
        return tuple(dict.fromkeys((fact.table, fact.quantity) for fact in self.numbers))

    @cached_property
    def by_quantity(self) -> dict[tuple[str, str], tuple[Fact, ...]]:
        """The facts of each (table, quantity)."""
        grouped: dict[tuple[str, str], list[Fact]] = {key: [] for key in self.quantities}
        for fact in self.numbers:
            grouped[fact.table, fact.quantity].append(fact)
        return {key: tuple(group) for key, group in grouped.items()}


def read_values(values: Mapping[str, Any]) -> Facts:
    """All facts of what was computed.

    Args:
        values: name → number, `(number, unit)`, date, Series or DataFrame; a unit may go with a table, too.

    Raises:
        DataError: a value of another kind, or more than `MAX_FACTS` numbers.
    """
    numbers: list[Fact] = []
    days: list[tuple[str, str]] = []
    for name, value in values.items():
        unit = ""
        if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], str):
            value, unit = value
        if (day := _day(value)) is not None:
            days.append((str(name), day))
            continue
        for fact in _facts(str(name), value, unit):
            numbers.append(fact)
            if len(numbers) > MAX_FACTS:
                raise DataError(t("too-many", most=MAX_FACTS, name=name))
    return Facts(tuple(numbers), tuple(days))


def is_total(label: Label) -> bool:
    """Whether a row adds the others up: it is no item of a ranking."""
    return label.total or label.text.casefold() in _TOTALS


def named(name: str, unit: str = "") -> tuple[str, str, float]:
    """Name without brackets, base unit and factor: "예산(백만원)" → 예산, 원, 1,000,000."""
    found = _BRACKETS.search(name)
    spelling = unit or (found["unit"] if found else "")
    shown = name[: found.start()] if found and (unit or _unit(spelling)) else name
    base = _unit(spelling) if spelling else None
    return shown.strip() or name, *(base or (spelling if unit else "", 1.0))


def _unit(spelling: str) -> tuple[str, float] | None:
    spelling = re.sub(r"^단위\s?:\s?", "", spelling.strip())
    found = UNIT.fullmatch(spelling)
    if not found:
        return None
    base, factor = unit_of(spelling)
    return base, float(factor)


def _facts(name: str, value: Any, unit: str) -> Iterator[Fact]:
    if hasattr(value, "item") and getattr(value, "ndim", 1) == 0:
        value = value.item()
    if isinstance(value, Real) and not isinstance(value, bool):
        shown, base, factor = named(name, unit)
        yield Fact(shown, (), "", float(value) * factor, base)
    elif hasattr(value, "columns"):
        yield from _table(name, value, unit)
    elif hasattr(value, "index") and hasattr(value, "to_frame"):
        column = str(value.name) if value.name is not None else name
        yield from _table(name, value.to_frame(column), unit)
    elif isinstance(value, Mapping):
        import pandas as pd

        yield from _facts(name, pd.Series(dict(value), name=name), unit)
    else:
        raise DataError(t("unknown-value", name=name, kind=type(value).__name__))


def _table(name: str, frame: Any, unit: str) -> Iterator[Fact]:
    import pandas as pd

    if not isinstance(frame.index, pd.RangeIndex):
        frame = frame.reset_index(names=[str(n or f"index{i}") for i, n in enumerate(frame.index.names)])
    keys = [c for i, c in enumerate(frame.columns) if _names_rows(frame.iloc[:, i], c)]
    rest = [c for c in frame.columns if c not in keys]
    timed = [c for c in rest if _date_of(c)]
    sums = _sums(frame, keys, rest)
    for n, row in enumerate(frame.to_dict("records")):
        labels = tuple(_label(f"{name}/{key}", row[key], n in sums) for key in keys)
        for column in rest:
            value = row[column]
            if value is None or pd.isna(value):
                continue
            shown, base, factor = named(str(column), unit)
            over = labels
            if column in timed and len(timed) > 1:
                over, (shown, base, factor) = (*labels, _label(f"{name}/time", column)), named(name, unit)
            yield Fact(name, over, shown, float(value) * factor, base)


def _sums(frame: Any, keys: list[Any], rest: list[Any]) -> set[int]:
    """The row that adds the others up, whatever it is called ("하늘시")."""
    counted = [c for c in rest if named(str(c))[1] not in ("%", "%p", "점", "배")][:2]
    if len(keys) != 1 or len(frame) < 3 or not counted:
        return set()
    columns = [frame[c].astype(float).tolist() for c in counted]
    return {n for n in range(len(frame)) if all(v[n] and abs(2 * v[n] - sum(v)) < 1e-6 * abs(v[n]) for v in columns)}


def _names_rows(column: Any, name: Any) -> bool:
    import pandas as pd

    if pd.api.types.is_bool_dtype(column) or not pd.api.types.is_numeric_dtype(column):
        return True
    # A column of years names rows, as a code does; a column "연도" of numbers is no quantity.
    return bool(re.fullmatch(r"연도|년도|년|월|year|month|.*코드|.*code|index\d", str(name), re.IGNORECASE))


def _label(dimension: str, value: Any, total: bool = False) -> Label:
    text = re.sub(r" 00:00:00$", "", str(value)).strip()
    return Label(dimension, text, _date_of(text), total)


def _date_of(value: Any) -> str:
    found = quantities(str(value).strip())
    whole = len(found) == 1 and found[0].kind == "date" and len(found[0].text) >= len(str(value).strip()) - 1
    return str(found[0].value) if whole else ""


def _day(value: Any) -> str | None:
    if isinstance(value, datetime.date):  # a datetime, a Timestamp too
        return value.isoformat()[:10]
    if isinstance(value, str):
        return _date_of(value) or value
    return None
