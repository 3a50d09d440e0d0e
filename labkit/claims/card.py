"""The traced text as a card in the notebook: every claim underlined and marked in words, none by colour alone.

Manner and markup are those of `labkit.model.card`: JupyterLab's own variables, everything escaped.
"""

from html import escape

from labkit.claims.model import VERDICTS, Claim, Trace
from labkit.i18n import catalogue, current_language

t = catalogue("claims")

_BOX = "border:1px solid var(--jp-border-color1,currentColor);border-radius:4px;padding:.75em;margin:.25em 0"
_TEXT = "white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:.5em 0;line-height:1.9"
_MARK = "background:transparent;color:inherit;border-bottom:.15em {line} currentColor"
_SIGNS = {"supported": ("✓", "solid"), "contradicted": ("✗", "double"), "no support": ("?", "dotted")}


def card(trace: Trace) -> str:
    """The text with its claims marked and numbered, and below it why each is judged so."""
    title = escape(str(t("card-title")))
    parts = [
        f"<p style='margin:0'><strong>{title}</strong> · {escape(tally(trace))}</p>",
        f"<div style='{_TEXT}'>{_marked(trace)}</div>",
        f"<ol style='margin:0'>{''.join(_item(claim) for claim in trace.claims)}</ol>" if trace.claims else "",
    ]
    lang = current_language()
    return f"<section lang='{lang}' role='group' aria-label='{title}' style='{_BOX}'>{''.join(parts)}</section>"


def listed(trace: Trace) -> str:
    """The same as plain lines, for a terminal."""
    lines = [
        f"{n}. [{_SIGNS[claim.verdict][0]} {verdict_name(claim)}] {claim.text}: {claim.why}"
        for n, claim in enumerate(trace.claims, start=1)
    ]
    return "\n".join([tally(trace), *lines])


def tally(trace: Trace) -> str:
    """How many claims have which verdict, in the reader's language."""
    found = {verdict.replace(" ", "_"): len(trace.of(verdict)) for verdict in VERDICTS}
    return str(t("tally", total=len(trace), **found))


def verdict_name(claim: Claim) -> str:
    """The verdict in the reader's language."""
    return str(t(f"verdict-{claim.verdict.replace(' ', '-')}"))


def _marked(trace: Trace) -> str:
    at, out = 0, []
    for n, claim in enumerate(trace.claims, start=1):
        if claim.start < at:  # HTML cannot cross
            continue
        sign, line = _SIGNS[claim.verdict]
        out += [escape(trace.text[at : claim.start]), f"<mark style='{_MARK.format(line=line)}'>"]
        out.append(f"{escape(claim.text)}<small> [{n} {sign} {escape(verdict_name(claim))}]</small></mark>")
        at = claim.end
    return "".join(out) + escape(trace.text[at:])


def _item(claim: Claim) -> str:
    sign = _SIGNS[claim.verdict][0]
    said = f"{sign} {verdict_name(claim)}"
    return f"<li><strong>{escape(said)}</strong> “{escape(claim.text)}”: {escape(str(claim.why))}</li>"
