"""A quiz without widgets: folded explanations in a page, and plain text in a terminal."""

from html import escape

from labkit.i18n import catalogue, current_language
from labkit.quizzes.model import Question, Quiz

t = catalogue("quiz")

TEXT = "white-space:pre-wrap;word-break:keep-all;overflow-wrap:anywhere"


def page(quiz: Quiz) -> str:
    """The quiz as HTML: each option opens to its explanation, by mouse or keyboard, without a script."""
    questions = "".join(_question(number, question) for number, question in enumerate(quiz.questions, start=1))
    lang, label = current_language(), escape(str(t("title")))
    note = escape(str(t("page-note")))
    return f"<section lang='{lang}' role='group' aria-label='{label}'><p>{note}</p>{questions}</section>"


def plain(quiz: Quiz) -> str:
    """The quiz as text: first all questions, then all explanations."""
    asked, explained = [str(t("title"))], [str(t("plain-answers"))]
    for number, question in enumerate(quiz.questions, start=1):
        asked += ["", f"{number}. {question.text}"]
        explained.append("")
        for place, option in enumerate(question.options):
            asked.append(f"   {sign(place)} {option.text}")
            explained.append(f"{number}{sign(place)} {verdict(question, place)} {option.why}")
    return "\n".join([*asked, "", *explained])


def sign(place: int) -> str:
    """How the option at that place is called."""
    return "①②③④"[place]


def verdict(question: Question, place: int) -> str:
    """Whether the option is right: a sign and words, never a colour alone."""
    return str(t("right" if place == question.answer else "wrong"))


def _question(number: int, question: Question) -> str:
    options = "".join(
        f"<details style='margin:.25em 0 .25em 1em'><summary>{sign(place)} {escape(str(option.text))}</summary>"
        f"<p style='margin:.25em 0 .5em 1em;{TEXT}'><strong>{escape(verdict(question, place))}</strong> "
        f"{escape(str(option.why))}</p></details>"
        for place, option in enumerate(question.options)
    )
    return f"<p style='margin:1em 0 .25em;{TEXT}'><strong>{number}.</strong> {escape(str(question.text))}</p>{options}"
