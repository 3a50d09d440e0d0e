"""From a prompt and a document to the messages of a request."""

from collections.abc import Sequence
from typing import Any

from labkit.errors import ModelError
from labkit.i18n import catalogue
from labkit.practice.reading.segment import join_messages

t = catalogue("model")

PROMPT_LIMIT = 100_000
PLACEHOLDERS = ("{document}", "{문서}")
_ROLES = {"system", "developer", "user", "assistant"}

Message = dict[str, Any]


def build(prompt: str | Sequence[Message], document: str | None) -> tuple[list[Message], tuple[int, int] | None]:
    """The messages to send, and where the document lies in their joined text.

    The placeholder is replaced by plain text search, never `str.format`: a prompt is full of JSON braces.

    Args:
        prompt: text, or a list of OpenAI messages.
        document: what the prompt is about, if any.

    Returns:
        Messages, and the document's start and end in `join_messages(messages)` (None without a document).

    Raises:
        ModelError: for another type, no text, or more than `PROMPT_LIMIT` characters.
    """
    messages = _as_messages(prompt)
    if document is not None and not isinstance(document, str):
        raise ModelError(t("document-type", type=type(document).__name__))
    _refuse_long(sum(len(m["content"]) for m in messages) + len(document or ""))
    if document is None:
        return messages, None
    index, before, after = _place(messages)
    messages[index]["content"] = before + document + after
    start = len(join_messages([*messages[:index], {"role": messages[index]["role"], "content": before}]))
    return messages, (start, start + len(document))


def _as_messages(prompt: Any) -> list[Message]:
    if isinstance(prompt, str):
        prompt = [{"role": "user", "content": prompt}]
    well_formed = isinstance(prompt, list | tuple) and all(
        isinstance(m, dict) and m.get("role") in _ROLES and isinstance(m.get("content"), str) for m in prompt
    )
    if not well_formed:
        raise ModelError(t("prompt-type", type=type(prompt).__name__))
    if not any(m["content"].strip() for m in prompt):
        raise ModelError(t("empty-prompt"))
    return [dict(m) for m in prompt]


def _refuse_long(length: int) -> None:
    if length > PROMPT_LIMIT:
        raise ModelError(t("too-long", length=f"{length:,}", limit=f"{PROMPT_LIMIT:,}"))


def _place(messages: list[Message]) -> tuple[int, str, str]:
    """Which message takes the document, and its text before and after: at the first placeholder, else at the end."""
    for index, message in enumerate(messages):
        content = message["content"]
        found = [(at, p) for p in PLACEHOLDERS if (at := content.find(p)) >= 0]
        if found:
            at, placeholder = min(found)
            return index, content[:at], content[at + len(placeholder) :]
    last = max((i for i, m in enumerate(messages) if m["role"] == "user"), default=len(messages) - 1)
    return last, messages[last]["content"] + "\n\n", ""
