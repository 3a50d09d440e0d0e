"""Every value that a memo may state: cells of the table, and what is reckoned from one row or from two."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from typing import Any, Literal

Kind = Literal["count", "per", "percent", "points", "times"]
CITY = "하늘시"
# Heads do not say where more is needed: these measures take the number of people into account.
FAIR = frozenset(
    {"rate", "occupancy", "per_thousand", "growth", "users_per_thousand", "aged_per_place", "share", "over"}
)
_COUNTS = ("people", "aged", "before", "centres", "capacity", "users", "grown", "excess")
_SHARED = ("people", "aged", "before", "centres", "capacity", "users", "grown")
_RATES = ("rate", "occupancy", "growth")


@dataclass(frozen=True)
class Fact:
    """A value.

    Args:
        value: per cent and percentage points as 34.2.
        kind: what it counts: people or places, those per 1,000, per cent, percentage points, or how many times.
        measure: the column, or what was reckoned.
        rows: the districts it is about; both where two are compared.
        cell: it stands in the table as it is.
    """

    value: float
    kind: Kind
    measure: str
    rows: frozenset[str]
    cell: bool = False


@cache
def rows() -> Mapping[str, Mapping[str, float]]:
    """The columns by row, the city last, from the data sets."""
    import pandas as pd

    import labkit

    residents = labkit.load("population_age", form="clean")
    now, before = (residents[residents["month"] == month] for month in ("2025-09", "2021-01"))
    aged = [frame[frame["age_from"] >= 65].groupby("district")["people"].sum() for frame in (now, before)]
    centres = labkit.load("welfare_facilities", form="clean")
    centres = centres[centres["종류"] == "노인복지관"]
    places = residents[["dong", "district"]].drop_duplicates()
    centres = centres.merge(places, left_on="행정동", right_on="dong").groupby("district")
    table = pd.DataFrame(
        {"people": now.groupby("district")["people"].sum(), "aged": aged[0], "before": aged[1],
         "centres": centres.size(), "capacity": centres["정원"].sum(), "users": centres["현원"].sum()}
    )  # fmt: skip
    table.loc[CITY] = table.sum()
    table["rate"] = 100 * table["aged"] / table["people"]
    table["occupancy"] = 100 * table["users"] / table["capacity"]
    table["per_thousand"] = 1000 * table["capacity"] / table["aged"]
    table["growth"] = 100 * (table["aged"] / table["before"] - 1)
    return {str(row): {str(name): float(value) for name, value in line.items()} for row, line in table.iterrows()}


@cache
def facts() -> tuple[Fact, ...]:
    """All of them."""
    table = {row: {**line, **_more(line)} for row, line in rows().items()}
    city = table[CITY]
    found = [fact for row, line in table.items() for fact in _of_one(row, line, city)]
    return (*found, *(fact for a, b in permutations(table, 2) for fact in _of_two(a, b, table)))


def _more(line: Mapping[str, float]) -> dict[str, float]:
    return {
        "grown": line["aged"] - line["before"],
        "excess": abs(line["users"] - line["capacity"]),
        "users_per_thousand": 1000 * line["users"] / line["aged"],
    }


def _of_one(row: str, line: Mapping[str, Any], city: Mapping[str, Any]) -> Iterator[Fact]:
    here, cells = frozenset({row}), rows()[row]
    yield from (Fact(line[name], "count", name, here, name in cells) for name in _COUNTS)
    yield from (Fact(line[name], "percent", name, here, True) for name in _RATES)
    for name in ("per_thousand", "users_per_thousand"):
        yield Fact(line[name], "per", name, here, name in cells)
    yield Fact(abs(line["occupancy"] - 100), "percent", "over", here)
    yield Fact(abs(line["occupancy"] - 100), "points", "over", here)
    yield Fact(100 - line["rate"], "percent", "rate", here)
    yield Fact(line["aged"] / line["capacity"], "count", "aged_per_place", here)
    yield Fact(line["aged"] / line["capacity"], "per", "aged_per_place", here)
    for name in ("aged", "capacity", "users") if line["centres"] > 1 else ():
        yield Fact(line[name] / line["centres"], "count", f"{name}_per_centre", here)
    # To have as many places per head as the city a district would need so many, and so many more or fewer than it has;
    # reckoned with the rate as it is or as the notebook shows it.
    for rate in {city["per_thousand"], round(city["per_thousand"], 1)}:
        needed = rate * line["aged"] / 1000
        yield Fact(needed, "count", "at_city_rate", here)
        yield Fact(abs(needed - line["capacity"]), "count", "to_city_rate", here)
    for name in _SHARED:
        yield Fact(100 * line[name] / city[name], "percent", "share", here | {CITY})


def _of_two(a: str, b: str, table: Mapping[str, Mapping[str, float]]) -> Iterator[Fact]:
    both, one, other = frozenset({a, b}), table[a], table[b]
    for name in (*_COUNTS, *_RATES, "per_thousand", "users_per_thousand"):
        kind: Kind = "points" if name in _RATES else "per" if "thousand" in name else "count"
        measure = name if name in FAIR else "difference"
        yield Fact(abs(one[name] - other[name]), kind, measure, both)
        if other[name]:
            yield Fact(one[name] / other[name], "times", measure, both)
            yield Fact(100 * one[name] / other[name], "percent", measure, both)
            yield Fact(abs(100 * one[name] / other[name] - 100), "percent", measure, both)
