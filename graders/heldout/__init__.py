"""Cases that no trainee has seen: what hidden criteria are judged on.

They were written by other hands than the public ones, and nothing of them may stand under `datasets/`.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Case:
    """A complaint with the classification that the city's convention gives it.

    Args:
        id: stable, `h001`.
        ko: the complaint in Korean.
        en: the same in English.
        category: `traffic`, `parking`, `waste`, `noise`, `water`, `parks`, `welfare` or `tourism`.
        urgency: `urgent` or `normal`.
        convention: number of the convention that common sense would get wrong here, 0 for none.
    """

    id: str
    ko: str
    en: str
    category: str
    urgency: str
    convention: int = 0


def complaints() -> list[Case]:
    """The complaints that grades are measured on, in order of id."""
    return [case for case, used in _complaints() if used]


def spare_complaints() -> list[Case]:
    """Complaints kept back, close to a public one in matter; for replacing a case that has become known."""
    return [case for case, used in _complaints() if not used]


@cache
def _complaints() -> tuple[tuple[Case, bool], ...]:
    lines = (_HERE / "complaints.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple((_case(record), record["use"]) for record in map(json.loads, lines))


def _case(record: dict[str, str]) -> Case:
    return Case(
        id=record["id"],
        ko=record["body_ko"],
        en=record["body_en"],
        category=record["category"],
        urgency=record["urgency"],
        convention=int(record["convention"]),
    )
