"""Run a prompt on cases with the model that the instructor named."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from graders.examiner.replies import Replies
from graders.examiner.settings import ExaminerSettings
from graders.texts import t
from labkit.errors import LabkitError, ModelError
from labkit.evaluation import Case, Run, language_of
from labkit.exercise import Question

Prompt = str | list[dict[str, str]]


class ModelAwayError(LabkitError):
    """The named model did not answer: the question waits for it, or for a person."""


class Examiner:
    """Asks a model for grading.

    Args:
        settings: which, and how often.
        folder: where replies are kept.
    """

    def __init__(self, settings: ExaminerSettings, folder: Path) -> None:
        self.settings = settings
        self._replies = Replies(folder)

    def run(self, prompt: Prompt, cases: Sequence[Case]) -> list[Run]:
        """Ask for every case, `epochs` times each.

        Raises:
            ModelAwayError: it did not answer; what it had answered is kept for the next try.
        """
        lang = language_of(prompt)
        runs = []
        for epoch in range(self.settings.epochs):
            for case in cases:
                document = case.document.get(lang) or next(iter(case.document.values()))
                runs.append(Run(case, self._reply(prompt, document, epoch)))
        return runs

    def adjusted(self, slug: str, question: Question) -> Question:
        """The question with the thresholds that hold for this model."""
        lines = []
        for line in question.rubric:
            pair = self.settings.thresholds.get(f"{slug}/{line.id}")
            if pair:
                options = dict(line.options)
                if "full_at" in options:  # checks over all replies carry their own
                    options |= {"zero_at": pair[0], "full_at": pair[1]}
                line = replace(line, zero_at=pair[0], full_at=pair[1], options=options)
            lines.append(line)
        return replace(question, rubric=tuple(lines))

    def _reply(self, prompt: Prompt, document: str, epoch: int) -> str:
        from labkit.model.asking import prepare_for, send
        from labkit.model.messages import build

        where = self._where()
        request: dict[str, Any] = {
            "base_url": where.base_url,
            "model": where.model,
            "messages": build(prompt, document)[0],
            "temperature": self.settings.temperature,
            "epoch": epoch,
        }
        kept = self._replies.get(request)
        if kept is not None:
            return kept
        try:
            reply = send(prepare_for(where, prompt, document, temperature=self.settings.temperature, seed=epoch))
        except ModelError as error:
            raise ModelAwayError(t("examiner-away", model=self.settings.model, why=error.text)) from error
        self._replies.put(request, reply.text, reply.model)
        return reply.text

    def _where(self) -> Any:
        import os

        from labkit.model.configuration import Configuration

        key = os.environ.get("OPENAI_API_KEY", "").strip() or "none"
        return Configuration("live", self.settings.model, self.settings.base_url, key)
