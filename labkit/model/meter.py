"""What was used: tokens as the endpoint counts them, and money where somebody stated a price."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from labkit.errors import ModelError
from labkit.i18n import catalogue

t = catalogue("model")


@dataclass(frozen=True)
class Price:
    """Of a million tokens, in the unit that the institution states (won, dollars)."""

    sent: float
    got: float
    unit: str

    def of(self, sent: int, got: int) -> float:
        """The price of a call."""
        return (sent * self.sent + got * self.got) / 1_000_000


def price() -> Price | None:
    """The price that `LABKIT_PRICE` states ("300/1200 원": for a million tokens sent/received); None without one.

    Prices change and differ by contract: the lab knows none by itself.

    Raises:
        ModelError: it is not such a text.
    """
    said = os.environ.get("LABKIT_PRICE", "").strip()
    if not said:
        return None
    amounts, _, unit = said.partition(" ")
    sent, _, got = amounts.replace(",", "").partition("/")
    try:
        return Price(float(sent), float(got), unit.strip())
    except ValueError as error:
        raise ModelError(t("price-form", said=said)) from error


@dataclass(frozen=True)
class Used:
    """The sum over calls to one model."""

    model: str
    calls: int
    failed: int
    sent: int
    got: int


def used(calls: Iterable[dict[str, Any]]) -> list[Used]:
    """Sums by model, in order of first use."""
    sums: dict[str, list[int]] = {}
    for call in calls:
        line = sums.setdefault(str(call["asked"]), [0, 0, 0, 0])
        line[0] += 1
        line[1] += call["outcome"] != "ok"
        line[2] += int(call["sent"])
        line[3] += int(call["got"])
    return [Used(model, *line) for model, line in sums.items()]
