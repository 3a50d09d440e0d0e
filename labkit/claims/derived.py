"""A number that the words of a claim allow to be computed."""

from collections.abc import Sequence
from dataclasses import dataclass

from labkit.claims.facts import Fact
from labkit.claims.scene import Series
from labkit.i18n import Text, catalogue

t = catalogue("claims")


@dataclass(frozen=True)
class Derived:
    """A number that a claim can be measured by.

    Args:
        value: in base units; with a sign where the claim has a direction.
        unit: base unit.
        how: what it is, in words.
        sources: names of the values it rests on.
        firm: rows and quantity are named, so that another number is a contradiction.
        signed: a rise is more than 0, a fall less.
    """

    value: float
    unit: str
    how: Text
    sources: tuple[str, ...]
    firm: bool = True
    signed: bool = False


def plain(fact: Fact, series: Series, firm: bool = True) -> Derived:
    """A value as it stands."""
    return Derived(fact.value, fact.unit, t("value", name=fact.name), (fact.name,), firm)


def of_many(
    facts: Sequence[Fact], series: Series, value: float, how: str, firm: bool = True, show: bool = True
) -> Derived:
    """What several values give; `how` is the key of the reason."""
    names = tuple(f.name for f in facts)
    return Derived(value, series.unit, t(how, names=joined(names)), names, firm)


def joined(names: Sequence[str]) -> str:
    """The first names of several."""
    return ", ".join(names[:4]) + (" …" if len(names) > 4 else "") if names else "–"
