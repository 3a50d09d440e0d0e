"""Tables of tokens and probabilities for the notebook: numbers as text, bars beside them, nothing told by colour alone.

A bar is drawn with the text's own colour, so that it shows in light and dark, and is hidden from screen readers,
which read the number. Everything that a text or a model wrote is escaped.
"""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from labkit.i18n import Text, catalogue, current_language
from labkit.tinymodel.pieces import Pieces, visible

if TYPE_CHECKING:
    from labkit.tinymodel.candidates import Candidates
    from labkit.tinymodel.evidence import Trace
    from labkit.tinymodel.model import TinyModel

t = catalogue("tinymodel")

_EDGE = "border:1px solid var(--jp-border-color1,currentColor);border-radius:4px"
_BOX = f"{_EDGE};padding:.75em;margin:.25em 0;line-height:1.5"
_CELL = "text-align:{align};padding:.15em .8em;white-space:pre-wrap;overflow-wrap:anywhere"
_BAR = "display:inline-block;height:.7em;width:{width:.1f}em;background:currentColor;opacity:.7;vertical-align:middle"
_PIECE = "display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 .25em;margin:.1em"
_WIDEST = 12.0


def candidate_table(found: "Candidates") -> str:
    """Rank, token, score, probability with a bar, and what all above add up to."""
    rows, total = [], 0.0
    for rank, i in enumerate(found.order[: found.shown], start=1):
        p = float(found.probabilities[i])
        total += p
        bar = f"<span aria-hidden='true' style='{_BAR.format(width=p * _WIDEST)}'></span>"
        chance = f"{p:.1%} {bar}" if p else escape(str(t("cut-off")))
        rows.append(
            f"{_cell(str(rank))}{_cell(escape(visible(found.tokens[i])), 'left', head=True)}"
            f"{_cell(f'{found.scores[i]:.2f}')}{_cell(chance, 'left')}{_cell(f'{total:.1%}')}"
        )
    more = len(found.tokens) - found.shown
    rest = _line(t("others", count=more, share=f"{1 - total:.1%}")) if more > 0 else ""
    heads = [t(f"head-{name}") for name in ("rank", "token", "score", "probability", "together")]
    chosen = f"{_settings(found)} · {t('left', count=found.left, total=len(found.tokens))}"
    return _section(t("candidates-title", before=_tail(found.before)), _line(chosen) + _table(heads, rows) + rest)


def token_row(pieces: Pieces) -> str:
    """Each token in a box of its own, and how many there are."""
    boxes = " ".join(f"<span style='{_PIECE}'>{escape(visible(token))}</span>" for token in pieces.tokens)
    return _section(t("pieces-title", tokens=len(pieces), letters=len(pieces.text)), f"<div>{boxes}</div>")


def trace_card(found: "Trace") -> str:
    """The passages in order with the documents they stand in, and what no document states."""
    none = str(t("nowhere"))
    rows = [
        _cell(escape(passage.text), "left", head=True)
        + _cell(escape(", ".join(passage.documents[:3])) + _more(len(passage.documents) - 3) or none, "left")
        for passage in found.passages
        if passage.text.strip()
    ]
    whole = ", ".join(found.whole[:5]) or str(t("nowhere"))
    unknown = ", ".join(found.unknown) or none
    notes = [t("whole", documents=whole), t("unknown", values=unknown), t("trace-limits")]
    table = _table([t("head-passage"), t("head-documents")], rows)
    return _section(t("trace-title"), table + "".join(_line(note) for note in notes))


def model_card(model: "TinyModel") -> str:
    """What it is, what it is not, and its size."""
    return _section(t("model-title"), _line(t("model-card", **model.size)))


def _line(said: Text | str) -> str:
    return f"<p style='margin:.2em 0 0'>{escape(str(said))}</p>"


def _settings(found: "Candidates") -> str:
    chosen = found.settings
    top_k = str(chosen.top_k) if chosen.top_k else str(t("none"))
    return str(t("settings", temperature=f"{chosen.temperature:g}", top_k=top_k, top_p=f"{chosen.top_p:g}"))


def _more(count: int) -> str:
    return f" +{count}" if count > 0 else ""


def _tail(text: str) -> str:
    return ("…" if len(text) > 40 else "") + text[-40:]


def _table(heads: Iterable[Text], rows: Iterable[str]) -> str:
    head = "".join(f"<th scope='col' style='{_CELL.format(align='left')}'>{escape(str(h))}</th>" for h in heads)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table style='margin:.3em 0'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(inner: str, align: str = "right", head: bool = False) -> str:
    tag, scope = ("th", " scope='row'") if head else ("td", "")
    return f"<{tag}{scope} style='font-weight:normal;{_CELL.format(align=align)}'>{inner}</{tag}>"


def _section(title: Text, inner: str) -> str:
    name = escape(str(title))
    head = f"<p style='margin:0'><strong>{name}</strong></p>"
    return (
        f"<section lang='{current_language()}' role='group' aria-label='{name}' style='{_BOX}'>{head}{inner}</section>"
    )
