"""Hand the named answers of a notebook out of its kernel, as plain data on a MIME type of our own.

What arrives outside is data that the trainee's process chose to send: another value is just another answer. Whoever
reads it must check it again (`labkit.extraction.read`).
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from labkit.answers import Plain, capture, missing
from labkit.errors import AnswerError
from labkit.i18n import Text, catalogue

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
    except Exception as error:  # an object of the trainee's may raise anything when it is looked at
        return {"problem": t("answer-unreadable", kind=type(error).__name__[:60]).as_dict()}


def read(kind: str, outputs: Iterable[Mapping[str, Any]]) -> Plain:
    """The answer among a cell's outputs, checked anew.

    Args:
        kind: declared answer type.
        outputs: nbformat outputs of the cell that ran `line`.

    Raises:
        AnswerError: there is none, or it is not what the type says.
    """
    for output in outputs:
        data = output.get("data", {}).get(MIME)
        if data is not None:
            return _checked(kind, data)
    raise AnswerError(t("answer-not-run"))


def _checked(kind: str, data: Any) -> Plain:
    data = json.loads(data) if isinstance(data, str) else data
    if not isinstance(data, dict) or len(json.dumps(data)) > MAX_BYTES:
        raise AnswerError(t("answer-unreadable", kind="output"))
    problem = data.get("problem")
    if isinstance(problem, dict) and all(isinstance(problem.get(k), str) for k in ("ko", "en")):
        raise AnswerError(Text(problem["ko"][:1000], problem["en"][:1000]))
    if "answer" not in data:
        raise AnswerError(t("answer-unreadable", kind="output"))
    return _table(data["answer"]) if kind == "table" else capture(kind, data["answer"])


def _table(table: Any) -> Plain:
    """A table that claims to be one: columns with names and types, rows as long as the columns, plain cells."""
    try:
        columns = [{"name": str(c["name"]), "type": str(c["type"])} for c in table["columns"]]
        rows = [list(row) for row in table["rows"]]
    except (TypeError, KeyError) as error:
        raise AnswerError(t("answer-unreadable", kind="table")) from error
    plain = all(c is None or isinstance(c, bool | int | float | str) for row in rows for c in row)
    if not plain or any(len(row) != len(columns) for row in rows):
        raise AnswerError(t("answer-unreadable", kind="table"))
    return {"columns": columns, "rows": rows}
