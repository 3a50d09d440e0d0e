"""A score as a readable panel: HTML in a notebook or a page, plain lines in a terminal.

Meaning never rests on colour: every mark is a word too. Styles are inline, since feedback pages strip `<style>`.
"""

from dataclasses import dataclass
from html import escape

from labkit.evidence import shown
from labkit.i18n import Text, catalogue
from labkit.score import CriterionScore, Score

t = catalogue("checks")

_BOX = (
    "border:1px solid #8a8f98;border-left:6px solid {edge};border-radius:6px;padding:.6em 1em;margin:.4em 0;"
    "max-width:60em;line-height:1.5"
)
_EDGES = {"met": "#1a7f4b", "partly": "#9a6700", "not": "#b42318", "open": "#57606a"}
_SIGNS = {"met": "✔", "partly": "◐", "not": "✘", "open": "…"}


@dataclass(frozen=True)
class Panel:
    """Something to show: a score, or a problem where there is no score yet."""

    score: Score | None
    text: Text
    public: bool = False
    unseen: bool = False

    @classmethod
    def of_score(cls, score: Score, *, public: bool = False, unseen: bool = False) -> "Panel":
        """A panel for a score; `public` says that it is none yet, `unseen` that held-out cases decide."""
        return cls(score, score.reason, public, unseen)

    @classmethod
    def of_problem(cls, text: Text) -> "Panel":
        """A panel for a message alone."""
        return cls(None, text)

    def __repr__(self) -> str:
        if self.score is None:
            return f"⚠ {self.text}"
        lines = [f"{_heading(self)}  {self.text}"]
        for line in self.score.criteria:
            state = _state(line)
            points = f" {self._points(line)}" if line.max_points else ""  # as in _points_of
            lines.append(f" {_SIGNS[state]} [{self._word(state)}]{points}  {line.title}")
            if line.reason != self.text:
                lines.append(f"     {line.reason}")
            if step := _step(line):
                lines.append(f"     → {step}")
        return "\n".join([*lines, *([self._note()] if self.public else [])])

    def _note(self) -> str:
        return str(t("public-note-prompt" if self.unseen else "public-note"))

    def _repr_html_(self) -> str:
        if self.score is None:
            return f'<div role="status" style="{_BOX.format(edge=_EDGES["not"])}">⚠ {escape(str(self.text))}</div>'
        rows = "".join(self._row(line) for line in self.score.criteria)
        note = f'<p style="margin:.4em 0 0"><small>{escape(self._note())}</small></p>' if self.public else ""
        edge = _EDGES[_whole(self.score)]
        return (
            f'<div role="status" style="{_BOX.format(edge=edge)}">'
            f"<p style='margin:0 0 .4em'><strong>{escape(_heading(self))}</strong> · {escape(str(self.text))}</p>"
            f'<ul style="list-style:none;margin:0;padding:0">{rows}</ul>{note}</div>'
        )

    def _row(self, line: CriterionScore) -> str:
        # Of an empty answer every criterion has the same to say: once, above, is enough.
        reason = "" if line.reason == self.text else f"<br><span>{escape(str(line.reason))}</span>"
        state = _state(line)
        told = str(line.reason)  # "다시 볼 항목: 02, 03" names them already
        quotes = [quote for quote in line.evidence[:3] if quote and quote not in told]
        evidence = "".join(f"<code>{escape(shown(quote))}</code> " for quote in quotes)
        step = _step(line)
        return (
            '<li style="margin:.35em 0">'
            f'<span style="color:{_EDGES[state]};font-weight:600">{_SIGNS[state]} {escape(self._word(state))}'
            "</span> "
            f"<strong>{escape(str(line.title))}</strong> {self._points_of(line)}{reason} {evidence}"
            + (f"<br><span>→ {escape(str(step))}</span>" if step else "")
            + "</li>"
        )

    def _points_of(self, line: CriterionScore) -> str:
        # "(0 / 0 points)" of a line that only helps would puzzle its reader.
        return f"<small>({self._points(line)})</small>" if line.max_points else ""

    def _word(self, state: str) -> str:
        """Open before hand-in: judged then. Open afterwards: a person looks."""
        return str(t("state-review" if state == "open" and not self.public else f"state-{state}"))

    def _points(self, line: CriterionScore) -> str:
        if line.ungraded and self.public:
            return str(t("points-open", max=_number(line.max_points)))
        return str(t("points", points=_number(line.points), max=_number(line.max_points)))


def _heading(panel: Panel) -> str:
    assert panel.score is not None  # noqa: S101 - both callers have looked
    key = "heading-public" if panel.public else "heading-graded"
    return str(t(key, points=_number(panel.score.points), max=_number(panel.score.max_points)))


def _step(line: CriterionScore) -> Text | None:
    """What to do next; nothing where a criterion is fulfilled, or not judged yet."""
    return line.next_step if _state(line) not in ("met", "open") else None


def _state(line: CriterionScore) -> str:
    if line.ungraded:
        return "open"
    if line.points >= line.max_points and line.next_step is None:
        return "met"
    return "met" if line.max_points and line.points >= line.max_points else "partly" if line.points else "not"


def _whole(score: Score) -> str:
    states = {_state(line) for line in score.criteria} - {"open"}
    return "open" if not states else "met" if states == {"met"} else "not" if states == {"not"} else "partly"


def _number(value: float) -> str:
    return f"{value:g}"
