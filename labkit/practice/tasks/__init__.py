"""What the practice model can do: one module a task, each `run(plan) -> Draft`."""

from collections.abc import Callable

from labkit.practice.plan import Draft, Plan
from labkit.practice.tasks import summarise, triage

RUN: dict[str, Callable[[Plan], Draft]] = {"summarise": summarise.run, "triage": triage.run}
