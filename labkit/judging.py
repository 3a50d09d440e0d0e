"""From an answer and a rubric to a `Score`: the same steps for the public check and for the held-out grading.

Only two things differ between the two, and both are arguments: the cases a prompt runs on, and further judges for
criteria that the public check cannot decide.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from labkit import checks
from labkit.answers import Plain, is_blank
from labkit.doubt import spoiled, unheard
from labkit.evaluation import Case, Run, not_understood, run_prompt
from labkit.exercise import Question, RubricLine
from labkit.i18n import Text, catalogue
from labkit.score import Criterion, CriterionScore, Finding, Score, score_criterion
from labkit.veil import veiled

t = catalogue("checks")

Judge = Callable[[Any], Finding]
"""From material (the runs of a prompt; otherwise the plain answer) to a finding."""

Runner = Callable[[Any, Sequence[Case]], list[Run]]


def score_answer(
    question: Question,
    answer: Plain,
    *,
    cases: Sequence[Case] = (),
    judges: Mapping[str, Judge] | None = None,
    whole: bool = False,
    runner: Runner | None = None,
    loose: bool = False,
) -> Score:
    """Score one answer.

    Args:
        question: what was asked.
        answer: plain data as `labkit.answers.capture` gives it.
        cases: what a prompt is run on.
        judges: by criterion id, before the checks that the rubric names.
        whole: score every criterion; without it those that only the held-out grading can judge are left open.
        runner: runs a prompt on cases; on the practice model unless somebody chose another.
        loose: read the format of replies as IFEval's loose variant does.

    Returns:
        The score. An untouched or empty answer gets no points, whatever an empty answer would happen to fulfil.
    """
    if is_blank(answer):
        return empty_score(question, answer, t("answer-empty"))
    if question.type == "prompt" and not cases:
        return _without_cases(question, answer, whole)
    material = (runner or run_prompt)(answer, cases) if question.type == "prompt" else answer
    results = tuple(_score_line(line, material, judges or {}, whole, loose) for line in question.rubric)
    reason = _summary(question, results, material)
    if question.type == "prompt":
        clauses = not_understood(material)
        results = tuple(_in_doubt(line, r, clauses) for line, r in zip(question.rubric, results, strict=True))
        if runner is None:  # another model says nothing of what it heard
            results = tuple(unheard(line, r, answer) for line, r in zip(question.rubric, results, strict=True))
            results = tuple(spoiled(line, r, answer) for line, r in zip(question.rubric, results, strict=True))
        if whole:
            documents = [text for case in cases for text in case.document.values()]
            results = tuple(veiled(r, documents, known=json.dumps(answer, ensure_ascii=False)) for r in results)
    points = round(sum(r.points for r in results), 2)
    return Score(question.id, points, question.points, answer, reason, results)


def empty_score(question: Question, answer: Plain, reason: Text) -> Score:
    """No points for the whole question, with the reason."""
    lines = tuple(CriterionScore(x.id, 0.0, x.points, x.title, reason, next_step=x.next_step) for x in question.rubric)
    return Score(question.id, 0.0, question.points, answer, reason, lines)


def _without_cases(question: Question, answer: Plain, whole: bool) -> Score:
    """No case to run a prompt on: nothing is known of it, which is not the same as no points for it."""
    if whole:
        raise ValueError(f"question {question.id!r} has no case to run its prompt on")
    lines = tuple(
        score_criterion(Criterion(x.id, x.points, x.title, _later, x.next_step), answer) for x in question.rubric
    )
    return Score(question.id, 0.0, question.points, answer, t("judged-later"), lines)


def _score_line(
    line: RubricLine, material: Any, judges: Mapping[str, Judge], whole: bool, loose: bool
) -> CriterionScore:
    judge = _by_a_person(line, whole) if line.manual else judges.get(line.id) or _declared(line, loose)
    if judge is None:
        if whole:
            raise ValueError(f"criterion {line.id!r} has neither a public check nor a judge")
        judge = _later
    return score_criterion(Criterion(line.id, line.points, line.title, judge, line.next_step), material)


def _in_doubt(line: RubricLine, result: CriterionScore, clauses: Sequence[str]) -> CriterionScore:
    """Not a silent fail: what a clause that the model could not read may have cost is for a person to look at.

    The points measured stand until then. That a clause was not understood gives none, and takes none away.
    """
    touching = [c for c in clauses if any(word.casefold() in c.casefold() for word in line.touched_by)]
    if result.points >= result.max_points or not touching:
        return result
    reason = t("for-review", clause=touching[0][:80], measured=result.reason)
    return replace(result, reason=reason, ungraded=True)


def _by_a_person(line: RubricLine, whole: bool) -> Judge:
    """Open on every route; the reason tells trainee and marker what nothing, half and full look like."""
    none, half, full = line.anchors
    reason = t("by-a-person", none=none, half=half, full=full, points=f"{line.points:g}")
    if whole:  # before hand-in nobody marks, and a trainee has no formgrader
        reason = t("by-a-person-marker", anchors=reason)
    return lambda _: Finding(0.0, reason, ungraded=True)


def _later(_: Any) -> Finding:
    return Finding(0.0, t("judged-later"), ungraded=True)


def _declared(line: RubricLine, loose: bool = False) -> Judge | None:
    """The check that the rubric names, ready for its material."""
    if line.check is None:
        return None
    found = checks.find(line.check)
    if found.over != "reply":
        return lambda material: found.function(material, **line.options)
    function = loosely(found.function) if loose else found.function
    # A text that a person wrote is read by the same checks as a reply that a model wrote.
    return lambda material: (
        function(material, **line.options) if isinstance(material, str) else _over_replies(line, function, material)
    )


def loosely(function: checks.Check) -> checks.Check:
    """A check that takes the best of a reply and of what is left without its fences, its first and its last line.

    IFEval's loose variant (arXiv 2311.07911): "Sure, here it is:" is a manner, and no failure to follow.
    """

    def best(reply: str, **options: Any) -> Finding:
        return max((function(v, **options) for v in _variants(reply)), key=lambda finding: finding.score)

    return best


def _variants(reply: str) -> list[str]:
    lines = [line for line in reply.strip().split("\n") if not line.strip().startswith("```")]
    cuts = (lines, lines[1:], lines[:-1], lines[1:-1])
    shorn = ("\n".join(cut).strip() for cut in cuts)
    return [reply, *(text for text in dict.fromkeys(shorn) if text and text != reply)]


def _over_replies(line: RubricLine, function: checks.Check, runs: Sequence[Run]) -> Finding:
    """A per-reply check over all replies: the share that passes, and the commonest reason where one does not."""
    findings = [function(run.reply, **line.options) for run in runs]
    share = sum(f.score for f in findings) / len(findings)
    failed = [f for f in findings if f.score < 1]
    passed = len(findings) - len(failed)
    if not failed:
        return Finding(1.0, t("all-replies", total=len(findings)))
    first = max(failed, key=lambda f: sum(g.reason == f.reason for g in failed))
    reason = t("some-replies", passed=passed, total=len(findings), why=first.reason)
    return Finding(checks.scale(share, line.zero_at, line.full_at), reason, first.evidence[:1])


def _summary(question: Question, results: Sequence[CriterionScore], material: Any) -> Text:
    lost = [r for r in results if r.points < r.max_points and not r.ungraded]
    if question.type == "prompt" and lost and (clauses := not_understood(material)):
        return t("clauses-not-understood", clauses=" / ".join(c[:60] for c in clauses[:3]))
    if lost:
        return t("criteria-lost", lost=len(lost), total=len(results))
    # "1 / 10 points, all criteria fulfilled" would let a trainee stop here.
    left = sum(r.max_points for r in results if r.ungraded)
    return t("fulfilled-so-far", open=f"{left:g}") if left else t("all-fulfilled")
