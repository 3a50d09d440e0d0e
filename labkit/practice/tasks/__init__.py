"""What the practice model can do: one module a task, each `run(plan) -> Draft`."""

from collections.abc import Callable

from labkit.practice.plan import Draft, Plan
from labkit.practice.tasks import actions, extract, letter, press, qa, reply, rewrite, summarise, triage

RUN: dict[str, Callable[[Plan], Draft]] = {
    "actions": actions.run,
    "extract": extract.run,
    "letter": letter.run,
    "press": press.run,
    "qa": qa.run,
    "reply": reply.run,
    "rewrite": rewrite.run,
    "summarise": summarise.run,
    "triage": triage.run,
}
