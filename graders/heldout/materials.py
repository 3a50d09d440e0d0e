"""Held-out materials: works with their rights, texts as an AI would write them."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from graders.heldout.records import Record, records
from labkit import evaluation
from labkit.i18n import Language

Label = Literal["supported", "error"]


@dataclass(frozen=True)
class Work(evaluation.Case):
    """A work and what is known of its rights; `document` holds what is known, as a card would show it.

    Args:
        row: its columns, named as in the data set `works`.
    """

    row: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sentence:
    """A sentence of an AI's text: whether its sources support it, else what is wrong and what is right."""

    n: int
    text: str
    label: Label
    error: str
    truth: str


@dataclass(frozen=True)
class AiOutput(evaluation.Case):
    """A text as an AI would write it, with the key to its sentences.

    Args:
        kind: briefing, memo, draft or proposal.
        task: what it was asked for.
        source_ids: notices and press releases it rests on, public or held out.
        source: the text of a source that has no number.
        sentences: the key.
    """

    kind: str = ""
    task: str = ""
    source_ids: tuple[str, ...] = ()
    source: str = ""
    sentences: tuple[Sentence, ...] = ()


@cache
def works() -> tuple[Work, ...]:
    """34 works."""
    return tuple(_work(record) for record in records("works"))


@cache
def ai_outputs() -> tuple[AiOutput, ...]:
    """22 texts."""
    return tuple(_output(record) for record in records("ai_outputs"))


def _work(record: Record) -> Work:
    row = {("work_id" if key == "id" else key.removesuffix("_ko")): value for key, value in record.items()}
    document: dict[Language, str] = {
        "ko": f"{record['title_ko']} ({record['creator_ko']}, {record['year']})\n{record['note_ko']}",
        "en": f"{record['title_en']} ({record['creator_en']}, {record['year']})\n{record['note_en']}",
    }
    return Work(id=record["id"], document=document, expected={"licence": record["licence"]}, row=row)


def _output(record: Record) -> AiOutput:
    document: dict[Language, str] = {"ko": record["text_ko"]}
    if record["text_en"]:
        document["en"] = record["text_en"]
    return AiOutput(
        id=record["id"],
        document=document,
        kind=record["kind"],
        task=record["task_ko"],
        source_ids=tuple(record["source_ids"]),
        source=record["source_ko"],
        sentences=tuple(
            Sentence(it["n"], it["ko"], it["label"], it["error"] or "", it["truth_ko"]) for it in record["sentences"]
        ),
    )
