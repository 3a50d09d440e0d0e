"""Sliders over one table of candidates: move the temperature and watch the probabilities.

Where widgets do not show, the table stands there, and `Candidates.at(...)` does the same by typing.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from labkit.i18n import catalogue
from labkit.screen import widget_view
from labkit.tinymodel.candidates import Candidates

if TYPE_CHECKING:
    import ipywidgets

t = catalogue("tinymodel")

# The right end of the slider for top-k; there it cuts nothing.
_MOST = 20


@dataclass(frozen=True)
class Explorer:
    """A table of candidates that is shown with sliders where somebody can move them."""

    candidates: Candidates

    def __str__(self) -> str:
        return str(self.candidates)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        still = {"text/plain": str(self), "text/html": self.candidates._repr_html_()}
        return still | widget_view(lambda: panel(self.candidates))


def explore(candidates: Candidates) -> Explorer:
    """The table with sliders for temperature, top-k and top-p.

    Args:
        candidates: as `TinyModel.next` gives them.
    """
    return Explorer(candidates)


def panel(candidates: Candidates) -> "ipywidgets.VBox":
    """Three sliders, to be reached with the keyboard, and the table under them."""
    import ipywidgets as widgets

    most = min(_MOST, len(candidates.tokens))
    sliders = {
        "temperature": widgets.FloatSlider(value=1, min=0, max=2, step=0.1),
        "top_k": widgets.IntSlider(value=most, min=1, max=most),
        "top_p": widgets.FloatSlider(value=1, min=0.1, max=1, step=0.05),
    }
    for name, slider in sliders.items():
        slider.description = str(t(f"slider-{name}"))
        slider.style.description_width = "9em"
        slider.layout.width = "min(32em, 95%)"
    table = widgets.HTML()

    def redraw(_: Any = None) -> None:
        values = {name: slider.value for name, slider in sliders.items()}
        top_k = values["top_k"] if values["top_k"] < most else None
        table.value = candidates.at(values["temperature"], top_k, values["top_p"])._repr_html_()

    for slider in sliders.values():
        slider.observe(redraw, "value")
    redraw()
    return widgets.VBox([*sliders.values(), table])
