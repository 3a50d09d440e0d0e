"""What a judgement is: a `Finding` by one check, a `CriterionScore` in points, a `Score` for the question.

Partial credit and its reason travel together, always (the shape follows inspect_ai's `Score(value, answer,
explanation)`), and everything is plain data in both languages, so that a record reads the same on every machine.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from labkit.i18n import Text
from labkit.plain import clean


@dataclass(frozen=True)
class Finding:
    """What one check saw.

    Args:
        score: 0.0 (not fulfilled) to 1.0 (fulfilled).
        reason: what was seen and what was expected.
        evidence: short quotations that show it.
        ungraded: the check could not decide; a person must (design: never a silent fail).
    """

    score: float
    reason: Text
    evidence: tuple[str, ...] = ()
    ungraded: bool = False

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"a finding's score lies in 0..1, not {self.score}")


@dataclass(frozen=True)
class Criterion:
    """One thing an answer must do, what it is worth, and how it is judged.

    Args:
        id: kebab-case, unique within its question.
        points: at most so many points.
        title: what must be fulfilled, as trainees read it before they start.
        judge: from the material judged (see `labkit.judging`) to a `Finding`.
        next_step: what to do when it is not fulfilled.
    """

    id: str
    points: float
    title: Text
    judge: Callable[[Any], Finding]
    next_step: Text | None = None


@dataclass(frozen=True)
class CriterionScore:
    """The points one criterion gave, and why; `ungraded`: not yet, or only provisionally, for a person to look at."""

    id: str
    points: float
    max_points: float
    title: Text
    reason: Text
    evidence: tuple[str, ...] = ()
    next_step: Text | None = None
    ungraded: bool = False


@dataclass(frozen=True)
class Score:
    """The points of one question: the sum of its criteria, with the answer that earned them."""

    question: str
    points: float
    max_points: float
    answer: Any
    reason: Text
    criteria: tuple[CriterionScore, ...] = ()

    def to_record(self) -> str:
        """The score as canonical JSON: the same submission gives the same bytes on every run and machine.

        Raises:
            ValueError: NaN or infinity somewhere: other readers of JSON would refuse the whole file.
        """
        record = json.dumps(_plain(self), ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
        return clean(record)


def score_criterion(criterion: Criterion, material: Any) -> CriterionScore:
    """Judge `material` by one criterion; points are rounded to hundredths."""
    finding = criterion.judge(material)
    return CriterionScore(
        id=criterion.id,
        points=0.0 if finding.ungraded else round(criterion.points * finding.score, 2),
        max_points=float(criterion.points),
        title=criterion.title,
        reason=finding.reason,
        evidence=finding.evidence,
        next_step=criterion.next_step if finding.score < 1 else None,
        ungraded=finding.ungraded,
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Text):
        return value.as_dict()
    if hasattr(value, "__dataclass_fields__"):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value
