"""Texts beside each other, so that a reader can compare them without scrolling from one cell to another."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from labkit.errors import LabkitError
from labkit.i18n import catalogue, current_language

t = catalogue("beside")

# Two columns where there is room, below each other on a narrow or zoomed screen.
_ROW = "display:flex;flex-wrap:wrap;gap:.5em;align-items:flex-start"
_COLUMN = "flex:1 1 24em;min-width:0;display:flex;flex-direction:column;gap:.5em"
# The first text stays in view while the others scroll past it.
_FIRST = f"{_COLUMN};position:sticky;top:0"
_PANEL = "padding:.75em;border-radius:4px;border:1px solid var(--jp-border-color1,currentColor)"
_TEXT = "white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.6;margin:.5em 0 0"


@dataclass(frozen=True)
class Beside:
    """Texts by heading, in reading order."""

    texts: Mapping[str, str]

    def __str__(self) -> str:
        return "\n\n".join(f"[{title}]\n{text}" for title, text in self.texts.items())

    def _repr_html_(self) -> str:
        first, *others = (_panel(title, text) for title, text in self.texts.items())
        columns = f"<div style='{_FIRST}'>{first}</div>"
        if others:
            columns += f"<div style='{_COLUMN}'>{''.join(others)}</div>"
        return f"<div lang='{current_language()}' style='{_ROW}'>{columns}</div>"


def beside(texts: Mapping[str, str]) -> Beside:
    """Show a text beside others: the first at the left, the others below each other at the right.

    Args:
        texts: heading → text.

    Raises:
        LabkitError: there is none, or one is no text.
    """
    wrong = [title for title, text in texts.items() if not isinstance(text, str)]
    if wrong or not texts:
        raise LabkitError(t("beside-not-text", titles=", ".join(map(str, wrong)) or "–"))
    return Beside(dict(texts))


def _panel(title: str, text: str) -> str:
    name = escape(title)
    return (
        f"<section role='group' aria-label='{name}' style='{_PANEL}'>"
        f"<strong>{name}</strong><div style='{_TEXT}'>{escape(text)}</div></section>"
    )
