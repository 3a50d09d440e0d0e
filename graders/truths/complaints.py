"""What the table of `complaints` does not say: which written text each row is made from, and what that text is.

The link is computed by drawing the table again, so that it cannot fall behind the data.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from graders.truths.generators import generator


@dataclass(frozen=True)
class Told:
    """A row of the table and where it comes from.

    Args:
        complaint_id: the row.
        text_id: the written text (`datasets/complaints/texts`).
        as_written: whether the body is that text and not a return of it.
        convention: number of the convention that decides its category, 0 for none.
        names: invented people it names.
        body: the row's text.
    """

    complaint_id: str
    text_id: str
    as_written: bool
    convention: int
    names: tuple[str, ...]
    body: str


@cache
def links() -> dict[str, Told]:
    """Every row by its complaint number; takes some seconds."""
    module = generator("complaints")
    texts: dict[str, dict[str, Any]] = {it.id: it.text for it in module.sources(module.HERE / "texts")}
    return {row["complaint_id"]: _told(row, texts[row["text"]]) for row in module.table()}


def _told(row: dict[str, Any], text: dict[str, Any]) -> Told:
    return Told(
        complaint_id=row["complaint_id"],
        text_id=text["id"],
        as_written=row["body"] == text["body_ko"],
        convention=int(text["convention"]),
        names=tuple(name for name in row["names"] if name in row["body"]),
        body=row["body"],
    )
