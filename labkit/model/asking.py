"""`ask` and `compare`."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from labkit.errors import ModelError
from labkit.i18n import catalogue
from labkit.model.calls import Call
from labkit.model.client import client_for
from labkit.model.configuration import PRACTICE, PRACTICE_MODEL, Configuration, configuration
from labkit.model.endpoint import answer
from labkit.model.failures import explain, html_answer
from labkit.model.guard import protect
from labkit.model.messages import Message, build
from labkit.model.reply import Comparison, Reply
from labkit.practice.reading.segment import join_messages

t = catalogue("model")


@dataclass(frozen=True)
class Asked:
    """A question on its way.

    Args:
        request: what is sent.
        where: to whom.
        masked: what the guard took out of it, by kind of identifier.
    """

    request: dict[str, Any]
    where: Configuration
    masked: dict[str, int] = field(default_factory=dict)

    @property
    def model(self) -> str:
        """The model that is asked for."""
        return str(self.request["model"])

    def call(self) -> Call:
        """Begins now; the practice model costs nothing and is not noted."""
        return Call(self.where, self.model, self.masked)

    def reply(self, text: str, model: str, usage: Any, trace: dict[str, Any] | None = None) -> Reply:
        """The reply to this question."""
        return Reply(
            text=text,
            model=model or self.model,
            usage={
                "prompt_tokens": usage.prompt_tokens if usage else 0,
                "completion_tokens": usage.completion_tokens if usage else 0,
            },
            trace=trace if self.where.kind == "practice" else None,
            prompt=join_messages(self.request["messages"]),
            asked=self.model,
            masked=self.masked,
        )


def ask(
    prompt: str | Sequence[Message],
    document: str | None = None,
    *,
    model: str | None = None,
    temperature: float | None = None,
    seed: int | None = None,
) -> Reply:
    """Send a prompt to the model and wait for its reply.

    Args:
        prompt: text, or a list of OpenAI messages (`{"role": …, "content": …}`).
        document: the text the prompt is about. The first `{document}` or `{문서}` in the prompt is replaced by it;
            without one it is appended after a blank line, undelimited.
        model: another model than the configured one; `"labkit-practice"` is always there.
        temperature: passed on as it is; the practice model has none.
        seed: passed on as it is.

    Returns:
        The reply; show it as the last line of a cell to see the answer and how the prompt was read.

    Raises:
        ModelError: when nothing can be asked, or nothing usable is answered; the message names the next step.
    """
    return send(prepare(prompt, document, model, temperature, seed))


def compare(prompt_a: str | Sequence[Message], prompt_b: str | Sequence[Message], document: str) -> Comparison:
    """Ask with two prompts about the same document.

    Args:
        prompt_a: the first prompt.
        prompt_b: the second.
        document: the document both are about.

    Returns:
        Both replies, shown side by side.

    Raises:
        ModelError: as `ask` does.
    """
    return Comparison(ask(prompt_a, document), ask(prompt_b, document))


def prepare(
    prompt: str | Sequence[Message],
    document: str | None,
    model: str | None,
    temperature: float | None,
    seed: int | None,
) -> Asked:
    """The request, ready to be sent; what goes to a live endpoint has passed the guard.

    Raises:
        ModelError: when nothing can be asked.
    """
    where = PRACTICE if model == PRACTICE_MODEL else configuration()
    return prepare_for(where, prompt, document, model=model, temperature=temperature, seed=seed)


def prepare_for(
    where: Configuration,
    prompt: str | Sequence[Message],
    document: str | None,
    *,
    model: str | None = None,
    temperature: float | None = None,
    seed: int | None = None,
) -> Asked:
    """The request to somebody in particular, whatever the environment says.

    Raises:
        ModelError: when nothing can be asked.
    """
    messages, place = build(prompt, document)
    name = model or where.model
    if not name:
        raise ModelError(t("no-model", url=where.base_url))
    if where.kind == "practice" and name != PRACTICE_MODEL:
        raise ModelError(t("practice-only", model=name))
    masked: dict[str, int] = {}
    if where.kind == "live":
        guarded = protect(messages)
        messages, masked = guarded.messages, guarded.counts
    request: dict[str, Any] = {"model": name, "messages": messages}
    request |= {k: v for k, v in (("temperature", temperature), ("seed", seed)) if v is not None}
    if where.kind == "practice" and place:
        # A standard field of the request; a live endpoint never gets it. The practice model can find a document
        # by itself, but here it is known.
        request["metadata"] = {"labkit_document": f"{place[0]}:{place[1]}"}
    return Asked(request, where, masked)


def send(asked: Asked) -> Reply:
    """Send a question and wait for its reply.

    Raises:
        ModelError: nothing usable was answered.
    """
    if asked.where.kind == "practice" and (reply := _at_once(asked)):
        return reply
    import openai

    call = asked.call()
    try:
        completion = client_for(asked.where).chat.completions.create(**asked.request)
        reply = _read(completion, asked)
    except (openai.OpenAIError, ValueError) as error:
        call.done(type(error).__name__)
        raise explain(error, asked.where, asked.model) from error
    except ModelError:
        call.done("unusable")
        raise
    call.done("ok", reply.model, **reply.counted)
    return reply


def _at_once(asked: Asked) -> Reply | None:
    """The practice model's reply without the client, which would only pack it up and unpack it, in as long again.

    Returns:
        None where it refuses the request: the client then says why, in the words it has for every model.
    """
    try:
        given = answer("POST", "/v1/chat/completions", json.dumps(asked.request, ensure_ascii=False).encode())
    except (TypeError, ValueError):  # nothing that JSON or UTF-8 can say
        return None
    if given.status != 200:
        return None
    completion = json.loads(given.body)
    text, usage = completion["choices"][0]["message"]["content"], SimpleNamespace(**completion["usage"])
    return asked.reply(text, completion["model"], usage, completion["labkit_trace"])


def _read(completion: Any, asked: Asked) -> Reply:
    # The client hands a body over as text when its content type is not JSON.
    if isinstance(completion, str):
        raise html_answer(completion, asked.where)
    choices = getattr(completion, "choices", None)
    message = choices[0].message if choices else None
    text = message.content if message else None
    if text is None:
        raise ModelError(t("no-answer", url=asked.where.base_url))
    extra = completion.model_extra or {}
    return asked.reply(text, completion.model, completion.usage, extra.get("labkit_trace"))
