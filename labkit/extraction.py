"""Hand the named answers of a notebook out of its kernel, as plain data on a MIME type of our own.

What arrives outside is data that the trainee's process chose to send: another value is just another answer. Whoever
reads it must check it again (`labkit.extraction.read`).
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from labkit.answers import MAX_CELLS, Plain, capture, missing
from labkit.errors import AnswerError
from labkit.i18n import Text, catalogue
from labkit.plain import clean
from labkit.tables import read_table


class NotRunError(AnswerError):
    """The run did not get as far as the question: not an answer, and not the absence of one."""


MIME = "application/vnd.labkit.answer+json"
MAX_BYTES = 20_000_000
t = catalogue("checks")


def line(kind: str, name: str) -> str:
    """The code that a grader puts in place of a graded cell."""
    return f"import labkit.extraction; labkit.extraction.emit({kind!r}, {name!r})"


def emit(kind: str, name: str) -> None:
    """Publish the value of a variable of the calling notebook, or why it cannot be taken.

    Args:
        kind: declared answer type.
        name: of the variable.
    """
    from IPython.core.getipython import get_ipython
    from IPython.display import publish_display_data

    shell = get_ipython()
    publish_display_data({MIME: take(kind, name, shell.user_ns if shell else {})})


def take(kind: str, name: str, namespace: Mapping[str, Any]) -> dict[str, Any]:
    """`{"answer": plain data}`, or `{"problem": {"ko", "en"}}`."""
    if name not in namespace:
        return {"problem": missing(name).as_dict()}
    try:
        return {"answer": capture(kind, namespace[name])}
    except AnswerError as error:
        return {"problem": error.text.as_dict()}


def read(kind: str, outputs: Iterable[Mapping[str, Any]]) -> Plain:
    """The answer among a cell's outputs, checked anew.

    Args:
        kind: declared answer type.
        outputs: nbformat outputs of the cell that ran `line`.

    Raises:
        AnswerError: there is none, or it is not what the type says.
    """
    for output in outputs:
        data = output.get("data")
        if isinstance(data, Mapping) and data.get(MIME) is not None:
            return _checked(kind, data[MIME])
    raise NotRunError(t("answer-not-run"))


def _checked(kind: str, sent: Any) -> Plain:
    data = _bounded(sent)
    if not isinstance(data, dict):
        raise _unreadable()
    problem = data.get("problem")
    if isinstance(problem, dict) and all(isinstance(problem.get(k), str) for k in ("ko", "en")):
        raise AnswerError(Text(clean(problem["ko"][:1000]), clean(problem["en"][:1000])))
    if "answer" not in data:
        raise _unreadable()
    if kind == "table" and data["answer"] is not None:
        return read_table(data["answer"], MAX_CELLS)
    return capture(kind, data["answer"])


def _bounded(sent: Any) -> Any:
    """What was sent as a value, if it is JSON of a bearable size; it may be nested so deep that a reader gives up."""
    try:
        if isinstance(sent, str):
            return json.loads(sent) if len(sent) <= MAX_BYTES else None
        return sent if len(json.dumps(sent)) <= MAX_BYTES else None
    except (ValueError, TypeError, RecursionError) as error:
        raise _unreadable() from error


def _unreadable() -> AnswerError:
    return AnswerError(t("answer-unreadable", kind="output"))
