"""What an author must mend in a `quiz.toml`: all of it at once, each with the place in the file."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from labkit.i18n import LANGUAGES, Text, catalogue

t = catalogue("quiz")

QUESTIONS = 5
OPTIONS = (3, 4)
_QUESTION_KEYS = {"id", "ko", "en", "answer", "options"}
_OPTION_KEYS = {"ko", "en", "why_ko", "why_en"}

Fault = tuple[str, Text]
"""Place (`question 2 (dates)`, `question 2 (dates), options 3`) and what was seen and expected there."""


def faults(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Everything that is wrong in a quiz file.

    Args:
        data: the file as TOML reads it.
    """
    questions = data.get("question")
    if unknown := sorted(set(data) - {"question"}):
        yield "file", t("unknown-keys", keys=", ".join(unknown), known="question")
    if not isinstance(questions, list) or not all(isinstance(q, dict) for q in questions):
        yield "file", t("no-questions")
        return
    if len(questions) != QUESTIONS:
        yield "file", t("question-count", count=len(questions), expected=QUESTIONS)
    ids = [q.get("id") for q in questions]
    for number, question in enumerate(questions, start=1):
        where = f"question {number} ({question.get('id', '?')})"
        if question.get("id") in ids[: number - 1]:
            yield where, t("id-twice", id=question.get("id"))
        for place, what in _question_faults(question):
            yield f"{where}{place}", what


def _question_faults(question: Mapping[str, Any]) -> Iterator[Fault]:
    if unknown := sorted(set(question) - _QUESTION_KEYS):
        yield "", t("unknown-keys", keys=", ".join(unknown), known=", ".join(sorted(_QUESTION_KEYS)))
    if not isinstance(question.get("id"), str) or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", question["id"]):
        yield "", t("bad-id", id=question.get("id"))
    yield from _translation_faults(question, LANGUAGES)
    options = question.get("options")
    if not isinstance(options, list) or len(options) not in OPTIONS or not all(isinstance(o, dict) for o in options):
        yield "", t("option-count", least=OPTIONS[0], most=OPTIONS[-1])
        return
    answer = question.get("answer")
    if not isinstance(answer, int) or isinstance(answer, bool) or not 0 <= answer < len(options):
        yield "", t("answer-range", answer=answer, last=len(options) - 1)
    for number, option in enumerate(options, start=1):
        for _, what in _option_faults(option, options[: number - 1]):
            yield f", options {number}", what


def _option_faults(option: Mapping[str, Any], before: list[Any]) -> Iterator[Fault]:
    if unknown := sorted(set(option) - _OPTION_KEYS):
        yield "", t("unknown-keys", keys=", ".join(unknown), known=", ".join(sorted(_OPTION_KEYS)))
    # An option may read the same in both languages ("289"); an explanation never does.
    for lang in LANGUAGES:
        if not _said(option.get(lang)):
            yield "", t("no-text", key=lang)
        elif any(option[lang] == other.get(lang) for other in before):
            yield "", t("option-twice", key=lang)
    yield from _translation_faults(option, ("why_ko", "why_en"))


def _translation_faults(table: Mapping[str, Any], keys: tuple[str, ...]) -> Iterator[Fault]:
    missing = [key for key in keys if not _said(table.get(key))]
    for key in missing:
        yield "", t("no-text", key=key)
    if missing:
        return
    korean, english = (table[key] for key in keys)
    if korean == english or not re.search("[가-힣]", korean):
        yield "", t("not-translated", keys=" / ".join(keys))


def _said(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
