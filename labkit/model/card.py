"""A reply as a card in the notebook: readable with a screen reader, at 200 %, in light and dark JupyterLab.

Nothing is told by colour alone: every mark in the prompt carries a text mark too. Colours come from JupyterLab's own
variables, with fallbacks that keep the text's own colour. Everything that a person or a model wrote is escaped.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from html import escape
from typing import Any

from labkit.i18n import Text, catalogue, current_language
from labkit.model.configuration import PRACTICE_MODEL
from labkit.model.guard import described
from labkit.model.meter import price
from labkit.model.reply import Reply

t = catalogue("model")

_BOX = "border:1px solid var(--jp-border-color1,currentColor);border-radius:4px;padding:.75em;margin:.25em 0"
_TEXT = "white-space:pre-wrap;word-break:keep-all;overflow-wrap:anywhere;font:inherit;margin:.5em 0"
_MARK = "style='background:transparent;color:inherit;border-bottom:.15em {line} currentColor'"
_LINES = {"understood": "solid", "not_understood": "dotted"}
_SIGNS = {"understood": "✓", "not_understood": "?"}
_LETTERS = re.compile(r"\w*")
# A document is longer than its prompt: beside it, in a box of its own that keys can scroll, and without underlines.
_DOCUMENT = (
    "tabindex='0' style='display:block;background:transparent;color:inherit;border-left:.3em double currentColor;"
    "padding-left:.75em;max-height:12em;overflow:auto'"
)
# The longest prompt shown in full: a browser draws 20,000 characters at once, not 100,000.
_SHOWN = 20_000


def card(reply: Reply, name: str = "") -> str:
    """The reply as HTML.

    Args:
        reply: what to show.
        name: a heading, for cards that stand side by side.
    """
    title = " ".join(x for x in (name, str(t("card-title", model=reply.model))) if x)
    parts = [
        f"<p style='margin:0'><strong>{escape(title)}</strong> · {escape(_tokens(reply))}</p>",
        f"<p style='margin:0'>{escape(str(t('not-a-language-model')))}</p>" if reply.model == PRACTICE_MODEL else "",
        *(f"<p style='margin:0'>{escape(str(note))}</p>" for note in _notes(reply)),
        f"<div style='{_TEXT}'>{escape(reply.text)}</div>",
        _details(reply.trace, reply.prompt) if reply.trace else "",
    ]
    lang = current_language()
    return f"<section lang='{lang}' role='group' aria-label='{escape(title)}' style='{_BOX}'>{''.join(parts)}</section>"


def side_by_side(a: Reply, b: Reply) -> str:
    """Two cards in one row, or below each other where the screen is narrow or zoomed."""
    cells = "".join(f"<div style='flex:1 1 20em;min-width:0'>{card(r, n)}</div>" for r, n in ((a, "A"), (b, "B")))
    label = escape(str(t("comparison")))
    return f"<div role='group' aria-label='{label}' style='display:flex;flex-wrap:wrap;gap:.5em'>{cells}</div>"


def recorded_cards(replies: Sequence[Reply]) -> str:
    """Several answers to one prompt: the first open, the others behind it, for comparing."""
    lang, label = current_language(), escape(str(t("recorded-title", count=len(replies))))
    blocks = [
        f"<details{' open' if n == 1 else ''}><summary>{escape(str(t('recorded-one', n=n)))}</summary>"
        f"<div style='{_TEXT}'>{escape(reply.text)}</div></details>"
        for n, reply in enumerate(replies, start=1)
    ]
    said = escape(replies[0].model) if replies else ""
    head = f"<p style='margin:0'><strong>{label}</strong></p><p style='margin:0'>{said}</p>"
    return f"<section lang='{lang}' role='group' aria-label='{label}' style='{_BOX}'>{head}{''.join(blocks)}</section>"


def _notes(reply: Reply) -> list[Text]:
    """What a reader must know of this answer: what did not leave, and who really answered."""
    notes = []
    if reply.masked:
        notes.append(t("guard-masked", found=described(reply.masked)))
    if reply.other_model:
        notes.append(t("other-model", asked=reply.asked, model=reply.model))
    return notes


def _tokens(reply: Reply) -> str:
    said = str(t("tokens", **reply.counted))
    known = price() if reply.model != PRACTICE_MODEL else None
    return f"{said} · {t('cost', amount=f'{known.of(**reply.counted):,.4g}', unit=known.unit)}" if known else said


def _details(trace: dict[str, Any], prompt: str) -> str:
    failings = trace["failings"]
    understood = [s for s in _side_by_side(prompt[:_SHOWN], trace["spans"]) if s["kind"] == "understood"]
    summary = escape(str(t("trace-summary", spans=len(understood), failings=len(failings))))
    blocks = [
        f"<h4>{escape(str(t('how-read')))}</h4>",
        f"<div style='{_TEXT}'>{_marked(prompt, trace['spans'])}</div>",
        _listed("not-understood", [escape(clause) for clause in trace["not_understood"]]),
        _listed("missing", [_failing(f) for f in failings]),
    ]
    return f"<details><summary>{summary}</summary>{''.join(blocks)}</details>"


def _failing(failing: dict[str, Any]) -> str:
    said, remedy = (Text(**failing[k]).pick() for k in ("message", "remedy"))
    would_help = escape(str(t("would-have-prevented")))
    return f"{escape(said)}<br>{would_help} <strong>{escape(remedy)}</strong>"


def _listed(key: str, items: list[str]) -> str:
    if not items:
        return ""
    return f"<h4>{escape(str(t(key)))}</h4><ul>{''.join(f'<li>{i}</li>' for i in items)}</ul>"


def _marked(prompt: str, spans: list[dict[str, Any]]) -> str:
    """The prompt with its spans marked and named."""
    shown, at, out = prompt[:_SHOWN], 0, []
    for span in _side_by_side(shown, spans):
        start, end, kind = span["start"], span["end"], span["kind"]
        names = escape(", ".join(dict.fromkeys(span["names"])))
        said, text = f"[{_SIGNS.get(kind, '□')} {names}]", escape(shown[start:end])
        out.append(escape(shown[at:start]))
        if kind == "document":  # its name first: its end may be scrolled out of sight
            out.append(f"<mark {_DOCUMENT}><small>{said}</small><br>{text}</mark>")
        else:
            out.append(f"<mark {_MARK.format(line=_LINES.get(kind, 'double'))}>{text}<small> {said}</small></mark>")
        at = end
    return "".join(out) + escape(shown[at:]) + ("…" if len(prompt) > _SHOWN else "")


def _side_by_side(shown: str, spans: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The spans in order and apart, as HTML cannot cross; what overlaps an earlier one lends it its name.

    A clause that was understood four times over comes with the words of each: those say more, and a mark ends where
    its word ends ("글머리" in "글머리표").
    """
    apart: list[dict[str, Any]] = []
    for span in sorted(filter(lambda s: not _told_closer(s, spans), spans), key=lambda s: (s["start"], -s["end"])):
        end = min(span["end"], len(shown))
        if span["kind"] == "understood" and end and shown[end - 1].isalnum():
            end = _rest_of_word(shown, end)
        before = apart[-1] if apart else None
        if before and span["start"] < before["end"]:
            if before["kind"] == span["kind"] == "understood":
                before["names"].append(_name(span))
        elif span["start"] < end:
            apart.append({**span, "end": end, "names": [_name(span)]})
    return apart


def _rest_of_word(shown: str, end: int) -> int:
    found = _LETTERS.match(shown, end)
    return found.end() if found else end


def _told_closer(span: dict[str, Any], spans: list[dict[str, Any]]) -> bool:
    """Whether another span names the same instruction by fewer words, within this one."""
    return span["kind"] == "understood" and any(
        other["kind"] == "understood"
        and other["instruction"] == span["instruction"]
        and span["start"] <= other["start"]
        and other["end"] <= span["end"]
        and other["end"] - other["start"] < span["end"] - span["start"]
        for other in spans
    )


def _name(span: dict[str, Any]) -> str:
    """What a span was understood as, in the reader's words; a rule is named by the label that the prompt gave it."""
    said: str | Text = span["instruction"] or ""
    if span["kind"] == "understood" and said:
        # A trace is plain data and may be of another version of the lab: an unknown name is shown as it is.
        with suppress(KeyError):
            said = t(f"instruction-{said}")
    return str(t(f"span-{span['kind']}", instruction=said)).strip()
