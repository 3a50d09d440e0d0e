"""A quiz to point at: radio buttons, and under them the explanation of what was chosen."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from labkit.i18n import catalogue
from labkit.quizzes.model import Question, Quiz
from labkit.quizzes.page import TEXT, sign, verdict

t = catalogue("quiz")

# ipywidgets gives each radio button one line of fixed height and a fixed width: a Korean sentence would be cut off,
# and at 200 % zoom any sentence.
_STYLE = """<style>
.labkit-quiz .widget-radio{width:100%;height:auto;margin:0 2px 0 1em}
.labkit-quiz .widget-radio-box{margin-bottom:0 !important;min-width:0}
.labkit-quiz .widget-radio-box label{height:auto;line-height:1.5;white-space:normal;word-break:keep-all;overflow-wrap:anywhere;
  position:relative;padding:.2em 0 .2em 1.6em;margin:0;cursor:pointer;font-size:var(--jp-content-font-size1,14px)}
.labkit-quiz .widget-radio-box input{position:absolute;left:0;top:.45em;height:1.05em;width:1.05em;margin:0;float:none}
.labkit-quiz .widget-radio-box input:focus-visible{outline:2px solid var(--jp-brand-color1,currentColor);outline-offset:2px}
.labkit-quiz .widget-html,.labkit-quiz .widget-html-content{height:auto;width:100%;min-width:0;line-height:1.5;
  font-size:var(--jp-content-font-size1,14px)}
</style>"""  # noqa: E501
_BOX = "border-left:4px solid var(--jp-border-color1,currentColor);padding:.1em .8em;margin:.1em 0 .3em 1em"


class QuizPanel:
    """The widgets of one quiz, and what has been chosen first.

    Args:
        quiz: what to ask.

    Attributes:
        box: what to display.
        groups: the radio buttons, one group a question.
        answers: under each group, the explanation of the option that is chosen.
        total: how many were right at the first choice, once every question has been answered.
    """

    def __init__(self, quiz: Quiz) -> None:
        self.quiz = quiz
        self.first: dict[str, int] = {}
        self.groups = [_radio(question) for question in quiz.questions]
        self.answers = [_status("") for _ in quiz.questions]
        self.total = _status("")
        rows: list[widgets.Widget] = [widgets.HTML(_STYLE)]
        for number, question in enumerate(quiz.questions, start=1):
            group, answer = self.groups[number - 1], self.answers[number - 1]
            group.observe(self._follow(question, answer), names="index")
            rows += [_heading(number, question), group, answer]
        self.box = widgets.VBox([*rows, self.total], layout=widgets.Layout(width="100%", max_width="60em"))
        self.box.add_class("labkit-quiz")

    def _follow(self, question: Question, answer: widgets.HTML) -> Callable[[dict[str, object]], None]:
        def chosen(change: dict[str, object]) -> None:
            place = change["new"]
            if not isinstance(place, int):
                answer.value = ""
                return
            self.first.setdefault(question.id, place)
            answer.value = _explained(question, place)
            self._count()

        return chosen

    def _count(self) -> None:
        """Only at the end: a count that runs along would turn thinking back into a race."""
        questions = self.quiz.questions
        if self.total.value or len(self.first) < len(questions):
            return
        right = sum(self.first[question.id] == question.answer for question in questions)
        said = escape(str(t("total", count=len(questions), right=right)))
        self.total.value = f"<p role='status' style='margin:.8em 0 0'><strong>{said}</strong></p>"


def _radio(question: Question) -> widgets.RadioButtons:
    labels = [(f"{sign(place)} {option.text}", place) for place, option in enumerate(question.options)]
    return widgets.RadioButtons(options=labels, value=None, layout=widgets.Layout(width="auto", height="auto"))


def _heading(number: int, question: Question) -> widgets.HTML:
    text = f"<strong>{number}.</strong> {escape(str(question.text))}"
    return widgets.HTML(f"<p style='margin:1em 0 .1em;{TEXT}'>{text}</p>")


def _status(said: str) -> widgets.HTML:
    return widgets.HTML(said)


def _explained(question: Question, place: int) -> str:
    why = escape(str(question.options[place].why))
    head = escape(verdict(question, place))
    return (
        f"<div role='status' aria-live='polite' style='{_BOX}'><p style='margin:.2em 0;{TEXT}'>"
        f"{sign(place)} <strong>{head}</strong> {why}</p></div>"
    )
