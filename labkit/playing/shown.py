"""`labkit.playground(prompt, document)`."""

from collections.abc import Container
from html import escape
from typing import Any

from labkit.errors import ModelError
from labkit.i18n import catalogue, current_language
from labkit.screen import widget_view

t = catalogue("playground")


def playground(first: str | None = None, document: str | None = None, second: str | None = None) -> "ShownPlayground":
    """Two prompts beside each other, to edit and run on one document.

    Args:
        first: the prompt that box A begins with; empty by default.
        document: what both prompts are about; as with `labkit.ask`, `{document}` in a prompt is its place.
        second: the prompt that box B begins with; by default the first one, to change one thing in it.

    Returns:
        The playground, shown where it is the last line of a cell.

    Raises:
        ModelError: something else than text was given.
    """
    for name, given in (("first", first), ("document", document), ("second", second)):
        if given is not None and not isinstance(given, str):
            raise ModelError(t("not-text", name=name, type=type(given).__name__))
    one = first or ""
    return ShownPlayground(one, document or "", one if second is None else second)


class ShownPlayground:
    """What `playground` returns: widgets, or where there are none, the way to do the same with `labkit.ask`.

    Args:
        first: what box A begins with.
        document: what the document box begins with.
        second: what box B begins with.
    """

    def __init__(self, first: str, document: str, second: str) -> None:
        self.first, self.document, self.second = first, document, second

    def __repr__(self) -> str:
        return str(t("no-widgets"))

    def _repr_html_(self) -> str:
        return f"<p lang='{current_language()}'>{escape(repr(self))}</p>"

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, Any]:
        return {"text/plain": repr(self), "text/html": self._repr_html_(), **widget_view(self._widgets)}

    def _widgets(self) -> Any:
        from labkit.playing.panel import PlaygroundPanel

        return PlaygroundPanel(self.first, self.document, self.second).box
