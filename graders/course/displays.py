"""What of a cell's outputs is kept: types that a page can show, data of the shape the type has, in readable size.

nbconvert's templates trust both: a widget's view that is a text instead of an object ends the making of the page, for
feedback and for formgrader alike.
"""

from collections.abc import Mapping
from typing import Any

from nbformat import NotebookNode

from graders.course.pictures import is_picture

MAX_OUTPUTS = 50
MAX_DISPLAY_CHARS = 2_000_000  # a chart
MAX_TEXT_CHARS = 20_000
MAX_SIDE = 10_000  # pixels

_TEXTS = ("text/html", "text/markdown", "text/latex", "image/svg+xml")
_PICTURES = ("image/png", "image/jpeg")


def bounded(output: NotebookNode) -> NotebookNode:
    """One output, cut and rid of what no page can show.

    Args:
        output: of nbformat 4, as far as its keys go.
    """
    if output.output_type == "stream":
        output.text = _cut(str(output.text), MAX_TEXT_CHARS)
    elif output.output_type == "error":
        output.traceback = [_cut(str(line), 2000) for line in output.traceback[-20:]]
        output.evalue = _cut(str(output.evalue), 1000)
    else:
        data = output.data if isinstance(output.data, Mapping) else {}
        kept = {mime: value for mime, each in data.items() if (value := _kept(mime, each)) is not None}
        metadata = output.get("metadata")
        output.metadata = NotebookNode(_sizes(metadata, kept))
        output.data = NotebookNode(kept | {"text/plain": _cut(_text(data.get("text/plain")) or "", MAX_TEXT_CHARS)})
    return output


def _kept(mime: str, data: Any) -> Any:
    """The data of a type we show; None for every other, and for data that are not what the type says."""
    if mime == "application/json":
        return data if len(str(data)) <= MAX_TEXT_CHARS else None
    text = _text(data)
    if text is None or len(text) > MAX_DISPLAY_CHARS:
        return None
    if mime in _PICTURES:
        return text if is_picture(mime, text) else None
    return text if mime in _TEXTS else None


def _text(data: Any) -> str | None:
    """A text, or the lines of one, as nbformat allows."""
    if isinstance(data, list) and all(isinstance(line, str) for line in data):
        return "".join(data)
    return data if isinstance(data, str) else None


def _sizes(metadata: Any, kept: Mapping[str, Any]) -> dict[str, Any]:
    """Width and height of pictures, where they are numbers. `filenames`, `isolated` and the like change the page."""
    if not isinstance(metadata, Mapping):
        return {}
    found = {mime: _numbers(metadata.get(mime)) for mime in _PICTURES if mime in kept}
    return _numbers(metadata) | {mime: sizes for mime, sizes in found.items() if sizes}


def _numbers(metadata: Any) -> dict[str, Any]:
    if not isinstance(metadata, Mapping):
        return {}
    sides = {side: metadata.get(side) for side in ("width", "height")}
    return {
        side: n
        for side, n in sides.items()
        if isinstance(n, int | float) and not isinstance(n, bool) and 0 < n <= MAX_SIDE
    }


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[:limit]}…"
