"""Held-out complaints: written by another hand than the public ones."""

from dataclasses import dataclass
from functools import cache

from graders.heldout.records import Record, records
from labkit import evaluation


@dataclass(frozen=True)
class Case(evaluation.Case):
    """A complaint with the category and urgency of the city's convention, labelled as in `complaints`.

    Args:
        convention: number of the convention that common sense would get wrong here, 0 for none.
    """

    convention: int = 0

    @property
    def ko(self) -> str:
        """The complaint in Korean."""
        return self.document["ko"]

    @property
    def en(self) -> str:
        """The same in English."""
        return self.document["en"]

    @property
    def category(self) -> str:
        """교통, 주정차, 청소, 소음, 상하수도, 공원녹지, 복지 or 관광문화."""
        return self.expected["category"]

    @property
    def urgency(self) -> str:
        """긴급 or 일반."""
        return self.expected["urgency"]


def complaints() -> list[Case]:
    """The complaints that grades are measured on, in order of id."""
    return [case for case, used in _complaints() if used]


def spare_complaints() -> list[Case]:
    """Complaints kept back, close to a public one in matter; for replacing a case that has become known."""
    return [case for case, used in _complaints() if not used]


@cache
def _complaints() -> tuple[tuple[Case, bool], ...]:
    return tuple((_case(record), bool(record["use"])) for record in records("complaints"))


def _case(record: Record) -> Case:
    return Case(
        id=record["id"],
        document={"ko": record["body_ko"], "en": record["body_en"]},
        expected={"category": record["category"], "urgency": record["urgency"]},
        convention=int(record["convention"]),
    )
