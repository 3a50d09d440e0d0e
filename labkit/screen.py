"""Whether somebody sits there who can point at a widget, and what the notebook is told then."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

_VIEW = "application/vnd.jupyter.widget-view+json"


def widget_view(make: Callable[[], Any]) -> dict[str, Any]:
    """The part of a MIME bundle that shows a widget; nothing where a widget would be dead.

    Args:
        make: makes the widget; called only where it can be used.
    """
    if not _someone_can_point():
        return {}
    view: dict[str, Any] = make()._repr_mimebundle_()
    return {_VIEW: view[_VIEW]} if _VIEW in view else {}


def _someone_can_point() -> bool:
    """In a kernel, with ipywidgets, and asked by a person's programme.

    `nbconvert --execute` and the grading engine run cells too, but say that nobody can answer (`allow_stdin`). A page
    made by them would hold buttons without a kernel behind them, in place of the text that can be read.
    """
    from IPython.core.getipython import get_ipython

    kernel = getattr(get_ipython(), "kernel", None)
    return kernel is not None and bool(getattr(kernel, "_allow_stdin", True)) and find_spec("ipywidgets") is not None
