"""Which failings can be seen in a finished draft: a trace must not claim what nobody can see, nor keep quiet."""

from collections.abc import Sequence

from labkit.practice.documents.casefile import CaseFile
from labkit.practice.failings.choosing import FAILINGS
from labkit.practice.knowledge import load
from labkit.practice.language.personal import has_private
from labkit.practice.plan import Draft, Plan
from labkit.practice.writing.drafting import Said, failing_of


def drafted(plan: Plan, case: CaseFile, text: str, said: Sequence[Said]) -> Draft:
    """The draft with the failings that show in it."""
    shows = failing_of(s for s in said if s.text[:12] in text or s.note[:12] in text)
    seen = {
        "leaked-personal-data": (has_private(text) or any(n in text for n in case.names))
        and not plan.asked.get("mask_personal_data"),
        "preamble": plan.fails("preamble") and text.startswith(load("genres")[plan.task][plan.language]["preamble"]),
        "wrapped-json": text.startswith("```"),
        "own-keys": plan.asked.get("format") == "json" and not plan.asked.get("keys"),
        "wrong-form": plan.fails("wrong-form") and ("\n## " in text or text.startswith("#")),
        "missing-contact": plan.fails("missing-contact") and case.fields.get("phone", "\0") not in text,
        "missing-basis": plan.fails("missing-basis") and not any(f.text[:10] in text for f in case.of("basis")),
        "missing-attachment": plan.fails("missing-attachment") and not any(a[:6] in text for a in case.attachments),
        "missing-deadline": plan.fails("missing-deadline") and not any(f.text[:10] in text for f in case.of("ask")),
    }
    shows |= {name for name, there in seen.items() if there}
    shows -= {name for name, there in seen.items() if not there}
    return Draft(text, tuple(name for name in FAILINGS if name in shows))
