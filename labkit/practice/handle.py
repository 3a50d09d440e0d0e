"""The practice model as a function from a chat.completions request to its response.

The stages, in this order because each needs only what stands before it:

    segment     where the document is, and what marks its edges
    understand  what the rest asks for
    plan        what will be done, and what was left open
    failings    which gaps show, as the document decides
    execute     the answer
    trace       how it came about
"""

import hashlib
import json
import re
from dataclasses import replace
from typing import Any

from labkit.i18n import Text, catalogue
from labkit.practice.contrary.spoiling import spoilt
from labkit.practice.failings.choosing import choose
from labkit.practice.plan import CAN_DO, Draft, Plan, make_plan
from labkit.practice.reading.segment import Span, join_messages, segment, turns
from labkit.practice.reading.understand import read
from labkit.practice.tasks import RUN
from labkit.practice.trace import trace

t = catalogue("practice")

MODEL = "labkit-practice"
FINGERPRINT = "labkit-practice-1: rules, not a language model"
# What these write, they write in the words of the document.
_SAME_LANGUAGE = ("summarise", "rewrite", "qa", "reply", "letter", "press")
_HINT = re.compile(r"(\d{1,7}):(\d{1,7})")


def handle(request_body: dict[str, Any]) -> dict[str, Any]:
    """Answer a chat.completions request; pure, so that any server can stand in front of it.

    Args:
        request_body: the request; `metadata.labkit_document` ("start:end" in the joined messages) may say where
            the document is.

    Returns:
        A chat.completion object with an extra field `labkit_trace`.
    """
    messages = request_body.get("messages") or []
    prompt = join_messages(messages)
    plan = make_plan(read(segment(prompt, _known(request_body), turns(messages))))
    plan = replace(plan, failing=choose(plan) if plan.task in CAN_DO and plan.document.strip() else ())
    draft = execute(plan)
    return _completion(request_body, prompt, draft.text, trace(replace(plan, failing=draft.shown)))


def execute(plan: Plan) -> Draft:
    """Carry a plan out, or say plainly that it cannot be done."""
    if plan.task not in CAN_DO:
        name = "unknown-task" if plan.task == "unknown" else "cannot-do"
        return Draft(t(name, task=_task_name(plan.task)).pick(plan.language))
    if not plan.document.strip():
        return Draft(t("no-document").pick(plan.language))
    if plan.task in _SAME_LANGUAGE and plan.asked.get("language", plan.source_language) != plan.source_language:
        return Draft(t("cannot-translate").pick(plan.reading_language))
    return spoilt(plan, RUN[plan.task](plan))


def _task_name(task: str) -> Text:
    return t(f"task-{task}") if task != "unknown" else Text("", "")


def _known(request_body: dict[str, Any]) -> Span | None:
    match = _HINT.fullmatch(str((request_body.get("metadata") or {}).get("labkit_document", "")))
    return (int(match[1]), int(match[2])) if match else None


def _completion(request: dict[str, Any], prompt: str, answer: str, how: dict[str, Any]) -> dict[str, Any]:
    canonical = json.dumps(request, ensure_ascii=False, sort_keys=True, default=str)
    sent, got = tokens(prompt), tokens(answer)
    return {
        "id": f"labkit-{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}",
        "object": "chat.completion",
        "created": 0,  # the same request gives the same bytes: no clock
        "model": MODEL,
        "system_fingerprint": FINGERPRINT,
        "choices": [{"index": 0, "message": {"role": "assistant", "content": answer}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": sent, "completion_tokens": got, "total_tokens": sent + got},
        "labkit_trace": how,
    }


def tokens(text: str) -> int:
    """An estimate: about four Latin letters, or one and a half Korean syllables, a token."""
    wide = sum(1 for ch in text if ord(ch) > 0x2E80)
    return max(1, round((len(text) - wide) / 4 + wide / 1.5)) if text else 0
