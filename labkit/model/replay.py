"""Replies that a large language model really wrote to exactly this request, kept and shown again without a network.

They were written outside the lab, are dated and labelled, and were neither edited nor chosen. A changed prompt has no
recording: it was not asked.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from labkit.errors import ModelError
from labkit.i18n import catalogue
from labkit.model.messages import Message, build
from labkit.model.reply import Reply
from labkit.practice.reading.segment import join_messages

t = catalogue("model")

FOLDER = Path(__file__).with_name("recordings")


@dataclass(frozen=True)
class Recording:
    """What was answered to one request.

    Args:
        key: of the request.
        messages: the request.
        written_by: the kind of model, in words.
        date: when, as 2026-11-20.
        samples: its answers, in the order in which they came.
        used_in: where in the lab the request stands.
    """

    key: str
    messages: tuple[Message, ...]
    written_by: str
    date: str
    samples: tuple[str, ...]
    used_in: str = ""


def key_of(messages: Sequence[Message]) -> str:
    """What a request is found by: sixteen digits over roles and contents, and nothing else."""
    said = [[m["role"], m["content"]] for m in messages]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()[:16]


def read_recordings(folder: Path) -> Iterator[Recording]:
    """All recordings below a folder."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            data: dict[str, Any] = json.loads(line)
            yield Recording(**data | {"messages": tuple(data["messages"]), "samples": tuple(data["samples"])})


@cache
def _known(folder: Path) -> dict[str, Recording]:
    return {recording.key: recording for recording in read_recordings(folder)}


def find(messages: Sequence[Message], folder: Path | None = None) -> Recording | None:
    """The recording of a request, if it was asked."""
    return _known(folder or FOLDER).get(key_of(messages))


class Recorded(tuple[Reply, ...]):
    """The answers to one request, one below the other in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from labkit.model.card import recorded_cards

        return recorded_cards(self)

    def __str__(self) -> str:
        return "\n\n".join(f"{number}. {reply}" for number, reply in enumerate(self, start=1))


def recorded(prompt: str | Sequence[Message], document: str | None = None) -> Recorded:
    """The answers that a large language model gave to this prompt about this document, each time anew.

    Args:
        prompt: as for `ask`.
        document: as for `ask`.

    Raises:
        ModelError: nobody asked this; a single other letter is another request.
    """
    messages, _ = build(prompt, document)
    found = find(messages)
    if found is None:
        raise ModelError(t("not-recorded", count=len(_known(FOLDER))))
    name = str(t("recorded-model", date=found.date))
    none = {"prompt_tokens": 0, "completion_tokens": 0}
    return Recorded(Reply(text, name, none, prompt=join_messages(messages)) for text in found.samples)
