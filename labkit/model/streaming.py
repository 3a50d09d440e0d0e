"""An answer as it is written, piece by piece; in a notebook it grows on the screen."""

from collections.abc import Iterator, Sequence
from typing import Any

from labkit.errors import ModelError
from labkit.i18n import catalogue
from labkit.model.asking import Asked, prepare
from labkit.model.client import client_for
from labkit.model.failures import explain
from labkit.model.messages import Message
from labkit.model.reply import Reply

t = catalogue("model")


class Stream:
    """The pieces of one answer; iterate once, or show it as the last line of a cell.

    `reply` is there when the answer has ended. An answer that breaks off raises `ModelError`; what had come by then
    stays in `text`.
    """

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._pieces = self._receive()
        self.text = ""
        self.reply: Reply | None = None

    def __iter__(self) -> Iterator[str]:
        return self._pieces

    def _receive(self) -> Iterator[str]:
        import openai

        asked, call = self._asked, self._asked.call()
        usage: Any = None
        model, ended = "", False
        try:
            request = asked.request | {"stream": True, "stream_options": {"include_usage": True}}
            for chunk in client_for(asked.where).chat.completions.create(**request):
                model, usage = getattr(chunk, "model", "") or model, getattr(chunk, "usage", None) or usage
                for choice in getattr(chunk, "choices", None) or []:
                    ended = ended or bool(choice.finish_reason)
                    if choice.delta and choice.delta.content:
                        self.text += choice.delta.content
                        yield choice.delta.content
        except GeneratorExit:
            call.done("left")
            raise
        except (openai.OpenAIError, ValueError, _transport_error()) as error:
            call.done(type(error).__name__)
            raise self._broken(explain(error, asked.where, asked.model)) from error
        if not ended:
            call.done("BrokenOff")
            raise self._broken(ModelError(t("broken-off", url=asked.where.base_url, length=len(self.text))))
        self.reply = asked.reply(self.text, model, usage)
        call.done("ok", model, **self.reply.counted)

    def _broken(self, error: ModelError) -> ModelError:
        return ModelError(t("broken-off-because", why=error.text, length=len(self.text))) if self.text else error

    def _ipython_display_(self) -> None:
        from IPython.display import HTML, display

        shown = display(HTML(_growing("")), display_id=True)
        for _ in self:
            if shown:
                shown.update(HTML(_growing(self.text)))
        if shown and self.reply:
            shown.update(self.reply)


def _growing(text: str) -> str:
    from html import escape

    # Not `aria-live`: a screen reader would read the whole anew at every piece.
    return f"<div style='white-space:pre-wrap;overflow-wrap:anywhere'>{escape(text)}▌</div>"


def _transport_error() -> type[Exception]:
    import httpx2

    return httpx2.HTTPError


def stream(
    prompt: str | Sequence[Message],
    document: str | None = None,
    *,
    model: str | None = None,
    temperature: float | None = None,
    seed: int | None = None,
) -> Stream:
    """Ask as `ask` does, and get the answer piece by piece.

    Args:
        prompt: as for `ask`.
        document: as for `ask`.
        model: as for `ask`.
        temperature: as for `ask`.
        seed: as for `ask`.

    Raises:
        ModelError: as `ask`; what fails while the answer comes is raised at the piece where it fails.
    """
    return Stream(prepare(prompt, document, model, temperature, seed))
