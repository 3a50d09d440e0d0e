"""What comes back from a model."""

import json
from dataclasses import dataclass, field
from typing import Any, NoReturn

from labkit.errors import ModelError
from labkit.i18n import catalogue

t = catalogue("model")


@dataclass(frozen=True)
class Reply:
    """One answer of a model.

    Args:
        text: the answer.
        model: the model that gave it, as it names itself.
        usage: `prompt_tokens` and `completion_tokens`.
        trace: how the practice model read the prompt (see `labkit.practice`); None for every other model.
        prompt: the text that was sent.
        asked: the model that was asked for.
        masked: what the guard took out of the prompt before it left, by kind of identifier.
    """

    text: str
    model: str
    usage: dict[str, int]
    trace: dict[str, Any] | None = None
    prompt: str = field(default="", repr=False)
    asked: str = ""
    masked: dict[str, int] = field(default_factory=dict)

    @property
    def counted(self) -> dict[str, int]:
        """Tokens `sent` and `got`."""
        return {"sent": self.usage["prompt_tokens"], "got": self.usage["completion_tokens"]}

    @property
    def other_model(self) -> bool:
        """Whether another model answered than the one asked for; a dated version of it is no other."""
        return bool(self.asked) and not self.model.casefold().rsplit("/")[-1].startswith(
            self.asked.casefold().rsplit("/")[-1]
        )

    def __str__(self) -> str:
        return self.text

    def json(self) -> Any:
        """The answer read as JSON, strictly: no fence, no preamble, no NaN.

        Raises:
            ModelError: with what stands in the way and what to ask for in the prompt.
        """
        try:
            return json.loads(self.text, parse_constant=_refuse)
        except ValueError as error:
            raise ModelError(t(self._why_not_json(), start=self.text.strip()[:60], cause=error)) from error

    def _why_not_json(self) -> str:
        if "```" in self.text:
            return "json-fenced"
        return "json-preamble" if "{" in self.text[1:] else "json-none"

    def _repr_html_(self) -> str:
        from labkit.model.card import card

        return card(self)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


@dataclass(frozen=True)
class Comparison:
    """Two replies about the same document."""

    a: Reply
    b: Reply

    def __str__(self) -> str:
        return f"A\n{self.a}\n\nB\n{self.b}"

    def _repr_html_(self) -> str:
        from labkit.model.card import side_by_side

        return side_by_side(self.a, self.b)
