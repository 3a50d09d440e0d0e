"""The widgets of a playground: two prompts, one document, and a card for each reply."""

from collections.abc import Callable, Sequence
from html import escape

import ipywidgets as widgets

from labkit.errors import LabkitError
from labkit.i18n import Text, catalogue
from labkit.model import ask
from labkit.model.card import card

t = catalogue("playground")

# ipywidgets puts a label of fixed width beside a box: above it, both have room at 200 % zoom.
_STYLE = """<style>
.labkit-playground .widget-textarea{flex-direction:column;align-items:stretch;height:auto;width:auto;margin:2px}
.labkit-playground .widget-textarea .widget-label{width:auto;max-width:none;text-align:left;white-space:normal;
  height:auto;font-weight:600;font-size:var(--jp-content-font-size1,14px)}
.labkit-playground textarea{width:100%;height:auto;line-height:1.5;resize:vertical;
  font-size:var(--jp-content-font-size1,14px);font-family:var(--jp-content-font-family,inherit)}
.labkit-playground .widget-button{width:auto;height:auto;min-height:2.2em;white-space:normal;line-height:1.4}
.labkit-playground .widget-button:focus-visible,.labkit-playground textarea:focus-visible{
  outline:2px solid var(--jp-brand-color1,currentColor);outline-offset:1px}
.labkit-playground .widget-html,.labkit-playground .widget-html-content{height:auto;line-height:1.5;min-width:0;
  font-size:var(--jp-content-font-size1,14px)}
</style>"""
_ERROR = "border:1px solid currentColor;border-radius:4px;padding:.5em .75em;margin:.25em 0;overflow-wrap:anywhere"
NAMES = ("A", "B")


class PlaygroundPanel:
    """Two prompt boxes, a document box, a button for each prompt and one for both.

    Args:
        first: what box A begins with.
        document: what the document box begins with.
        second: what box B begins with.

    Attributes:
        box: what to display.
        prompts: the boxes A and B.
        document: the document box.
        buttons: run A, run B.
        both: run both.
        replies: where the answer to A and to B appears, or why there is none.
        status: says aloud what has happened.
    """

    def __init__(self, first: str, document: str, second: str) -> None:
        self.prompts = [_area(t("prompt", name=n), text, 6) for n, text in zip(NAMES, (first, second), strict=True)]
        self.document = _area(t("document"), document, 8)
        self.buttons = [_button(t("run", name=name), self._runner([i])) for i, name in enumerate(NAMES)]
        self.both = _button(t("run-both"), self._runner([0, 1]))
        self.replies = [widgets.HTML() for _ in NAMES]
        self.status = widgets.HTML()
        asked = _columns([widgets.VBox(pair) for pair in zip(self.prompts, self.buttons, strict=True)])
        rows = [widgets.HTML(_STYLE), asked, self.document, self.both, self.status, _columns(self.replies)]
        self.box = widgets.VBox(rows, layout=widgets.Layout(width="100%"))
        self.box.add_class("labkit-playground")

    def _runner(self, places: Sequence[int]) -> Callable[[widgets.Button], None]:
        def run(_: widgets.Button) -> None:
            self._busy(True)  # a second click while a real model thinks would ask, and cost, twice
            try:
                for place in places:
                    self.replies[place].value = self._answer(place)
            finally:
                self._busy(False)
            names = ", ".join(NAMES[place] for place in places)
            self.status.value = _said(t("done", names=names))

        return run

    def _busy(self, busy: bool) -> None:
        for button in (*self.buttons, self.both):
            button.disabled = busy
        if busy:
            self.status.value = _said(t("asking"))

    def _answer(self, place: int) -> str:
        try:
            return card(ask(self.prompts[place].value, self.document.value or None), NAMES[place])
        except LabkitError as error:
            return _problem(place, error.text)
        except Exception as error:  # in a callback it would vanish into a log that nobody reads
            return _problem(place, t("unexpected", what=f"{type(error).__name__}: {error}"))


def _area(label: Text, text: str, rows: int) -> widgets.Textarea:
    return widgets.Textarea(description=str(label), value=text, rows=rows)


def _button(label: Text, run: Callable[[widgets.Button], None]) -> widgets.Button:
    button = widgets.Button(description=str(label))
    button.on_click(run)
    return button


def _columns(children: Sequence[widgets.Widget]) -> widgets.HBox:
    """Side by side; below each other where the screen is narrow or zoomed."""
    for child in children:
        child.layout = widgets.Layout(flex="1 1 20em", min_width="0", width="auto")
    return widgets.HBox(children, layout=widgets.Layout(flex_flow="row wrap", width="100%"))


def _problem(place: int, what: Text) -> str:
    return f"<div style='{_ERROR}'><strong>{NAMES[place]}</strong> ⚠ {escape(str(what))}</div>"


def _said(text: Text) -> str:
    return f"<p role='status' style='margin:0'>{escape(str(text))}</p>"
