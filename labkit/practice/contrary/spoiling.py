"""Carries out the wrong orders that change a finished text: the whole source, blurred or no figures, another form."""

import re
from dataclasses import replace

from labkit.practice.contrary.withheld import SPANS
from labkit.practice.documents import injection
from labkit.practice.plan import Draft, Plan

_VAGUE = {
    "ko": {"dates": "조만간", "amounts": "어느 정도"},
    "en": {"dates": "some time soon", "amounts": "a certain amount"},
}
_HEADING = {"ko": "## 정리 결과", "en": "## Result"}
_SHAPED = ("json", "table", "paragraph", "label", "numbered")
# What a summary names in its own words a draft names in whole sentences, and no unit of it can be left out.
_DRAFTS = ("reply", "letter", "press")


def spoilt(plan: Plan, draft: Draft) -> Draft:
    """The draft as the prompt's wrong orders leave it; as it was, where there are none.

    Args:
        plan: what was to be done.
        draft: what was done.
    """
    if "obeyed-order" in draft.shown or not draft.text:
        return draft
    if plan.wants_wrong("copy"):
        return replace(draft, text=(injection.without(plan.document) or plan.document).strip())
    text = draft.text
    for fact in ("dates", "amounts"):
        if plan.wants_wrong("blur"):
            vague = _VAGUE[plan.language][fact]
            text = re.sub(rf"{vague}(?:\s+{vague})+", vague, SPANS[fact].sub(f" {vague} ", text))
        elif plan.task in _DRAFTS and plan.wants_wrong(f"drop_{fact}"):
            text = SPANS[fact].sub(" ", text)
    if text != draft.text:
        text = re.sub(r"(?<=\S) {2,}", " ", re.sub(r" +(?=[,.;)\n]|$)", "", text))
    if _dressed_up(plan):
        text = f"{_HEADING[plan.language]}\n\n{text}"
    return draft if text == draft.text else replace(draft, text=text)


def _dressed_up(plan: Plan) -> bool:
    """Whether another form is wanted that no instruction has a name for: headings, emoji, blanks to fill in."""
    return (
        plan.task == "summarise"
        and plan.wants_wrong("other_shape")
        and plan.asked.get("format") not in _SHAPED
        and "count_sentences" not in plan.asked
    )
