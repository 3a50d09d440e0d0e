"""Sliders over one table of candidates: move the temperature and watch the probabilities.

Where widgets do not show, the table at temperature 1 stands there and `Candidates.at(...)` does the same by typing.
"""

from typing import Any

from labkit.i18n import catalogue
from labkit.tinymodel.candidates import Candidates

t = catalogue("tinymodel")


def explore(found: Candidates) -> Any:
    """The table with three sliders under it (temperature, top-k, top-p), to be reached with the keyboard.

    Args:
        found: as `TinyModel.next` gives it.

    Returns:
        A widget; the plain table where ipywidgets is not installed.
    """
    try:
        import ipywidgets as widgets
    except ImportError:
        return found
    most = min(20, len(found.tokens))
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
        if values["top_k"] == most:  # at its right end the slider cuts nothing
            values["top_k"] = None
        table.value = found.at(**values)._repr_html_()

    for slider in sliders.values():
        slider.observe(redraw, "value")
    redraw()
    return widgets.VBox([*sliders.values(), table])
