"""Stage 5: what goes wrong when a prompt leaves something out, as it is documented for real models.

Each failing is tied to a source, to the words that would have prevented it, and to a rule that says when it shows.
Whether a possible failing shows is decided by the document (see `seed`), and the chance of one purpose only ever
falls as the prompt says more: a better prompt is never unluckier.
"""

from dataclasses import dataclass
from typing import Any

from labkit.i18n import Text, catalogue
from labkit.practice.contrary.adding import ahead, fills
from labkit.practice.contrary.refusing import obeys, refusal
from labkit.practice.documents import injection
from labkit.practice.failings.drafts import drafts
from labkit.practice.failings.records import gaps
from labkit.practice.language.personal import has_personal, has_private
from labkit.practice.plan import Plan
from labkit.practice.reading.lists.listing import key_kind

t = catalogue("practice")

PROMPT_REPORT = "https://arxiv.org/abs/2406.06608"
FORMAT_SENSITIVITY = "https://arxiv.org/abs/2310.11324"
FEW_SHOT = "https://arxiv.org/abs/2005.14165"
GUESSING = "https://arxiv.org/abs/2509.04664"
LOST_IN_THE_MIDDLE = "https://arxiv.org/abs/2307.03172"
SIMPLIFICATION = "https://arxiv.org/abs/2204.07562"  # insertions, deletions and substitutions when texts are made plain
OWASP_INJECTION = "https://genai.owasp.org/llmrisk/llm01-prompt-injection/"
OWASP_DISCLOSURE = "https://genai.owasp.org/llmrisk/llm022025-sensitive-information-disclosure/"


@dataclass(frozen=True)
class Failing:
    """A documented failing.

    Args:
        id: its name in traces; the catalogue "practice" has `<id>` and `<id>-remedy`.
        source: where it is documented.
        missing: the instruction that would have prevented it.
    """

    id: str
    source: str
    missing: str

    @property
    def message(self) -> Text:
        """What went wrong."""
        return t(self.id)

    @property
    def remedy(self) -> Text:
        """The words that would have prevented it."""
        return t(f"{self.id}-remedy")


FAILINGS = {
    f.id: f
    for f in (
        Failing("obeyed-order", OWASP_INJECTION, "guard_injection"),
        Failing("invented-label", PROMPT_REPORT, "labels"),
        Failing("invented-urgency", PROMPT_REPORT, "labels"),
        Failing("prose-answer", FORMAT_SENSITIVITY, "format"),
        Failing("own-keys", FORMAT_SENSITIVITY, "keys"),
        Failing("wrapped-json", FORMAT_SENSITIVITY, "no_preamble"),
        Failing("common-sense-only", FEW_SHOT, "rules"),
        Failing("tone-as-urgency", GUESSING, "urgency"),
        Failing("leaked-personal-data", OWASP_DISCLOSURE, "mask_personal_data"),
        Failing("preamble", FORMAT_SENSITIVITY, "no_preamble"),
        Failing("rambles", PROMPT_REPORT, "format"),
        Failing("dropped-contact", PROMPT_REPORT, "include"),
        Failing("dropped-dates", PROMPT_REPORT, "include"),
        Failing("dropped-amounts", PROMPT_REPORT, "include"),
        Failing("invented-detail", GUESSING, "ground_only_source"),
        Failing("guessed-unknown", GUESSING, "say_unknown"),
        Failing("invented-quote", GUESSING, "ground_only_source"),
        Failing("over-promise", GUESSING, "forbid"),
        Failing("internal-note-leaked", OWASP_DISCLOSURE, "forbid"),
        Failing("missing-contact", PROMPT_REPORT, "include"),
        Failing("missing-basis", PROMPT_REPORT, "include"),
        Failing("missing-attachment", PROMPT_REPORT, "include"),
        Failing("missing-deadline", PROMPT_REPORT, "include"),
        Failing("wrong-form", FORMAT_SENSITIVITY, "format"),
        Failing("generic-boilerplate", PROMPT_REPORT, "max_chars"),
        Failing("free-form", FORMAT_SENSITIVITY, "format"),
        Failing("talk-as-decision", PROMPT_REPORT, "decided_only"),
        Failing("invented-owner", GUESSING, "ground_only_source"),
        Failing("invented-deadline", GUESSING, "ground_only_source"),
        Failing("lost-in-the-middle", LOST_IN_THE_MIDDLE, "cite_place"),
        Failing("changed-number", SIMPLIFICATION, "ground_only_source"),
        Failing("dropped-condition", SIMPLIFICATION, "include"),
    )
}

_WRAPPED, _POLITE, _LEAKS, _DROPS, _INVENTS = 0.4, 0.4, 0.7, 0.7, 0.5
_LOST, _LOSES, _FEW = ("dates", "amounts"), 0.5, 6


def choose(plan: Plan) -> tuple[str, ...]:
    """The failings that show for this plan, in the order of the catalogue."""
    shows = _injected(plan) | gaps(plan)
    if plan.task == "triage":
        shows |= _triage(plan)
    elif plan.task == "summarise":
        shows |= _summarise(plan)
    elif plan.task in ("reply", "letter", "press"):
        shows |= drafts(plan)
    return tuple(name for name in FAILINGS if name in shows)


def _injected(plan: Plan) -> set[str]:
    if not injection.find(plan.document):
        return set()
    delimited, guarded = "delimited" in plan.asked, "guard_injection" in plan.asked
    # An undelimited document is the most vulnerable; a guard without delimiters does not know what to guard.
    share = {(False, False): 1.0, (False, True): 0.6, (True, False): 0.4, (True, True): 0.0}[delimited, guarded]
    # Who refuses a document for its orders obeys none of them.
    share = 1.0 if obeys(plan) else 0.0 if refusal(plan) else share
    return {"obeyed-order"} if plan.seed.happens("obeyed-order", share) else set()


def _triage(plan: Plan) -> set[str]:
    asked = plan.asked
    labels: dict[str, Any] = label_sets(plan)
    shows = set()
    kinds = {key_kind(k) or k for k in asked.get("keys", ())}
    as_json = asked.get("format") == "json"
    if not labels.get("category"):
        shows.add("invented-label")
    if "urgency" in kinds and not labels.get("urgency"):
        shows.add("invented-urgency")
    if "format" not in asked and not (asked.get("no_preamble") and labels.get("category")):
        shows.add("prose-answer")
    if as_json and not asked.get("keys"):
        shows.add("own-keys")
    if as_json and not asked.get("no_preamble") and plan.seed.happens("wrapped-json", _WRAPPED):
        shows.add("wrapped-json")
    if labels.get("category") and not plan.reading.examples and not any(plan.reading.rules.values()):
        shows.add("common-sense-only")
    if ("urgency" in kinds or labels.get("urgency")) and not plan.reading.hazard_defined:
        shows.add("tone-as-urgency")
    carries = kinds & {"reason", "summary", "name", "phone"}
    return shows | (_leak(plan) if carries else set())


def _summarise(plan: Plan) -> set[str]:
    asked, seed = plan.asked, plan.seed
    shows = _leak(plan)
    shaped = "format" in asked
    counted = "count_items" in asked or "count_sentences" in asked
    quiet = asked.get("no_preamble") or "count_sentences" in asked or asked.get("format") in ("json", "label")
    if plan.wants_wrong("add_talk"):
        shows.add("preamble")
    elif not quiet:
        polite = 0.0 if ahead(plan) else 1.0 if not shaped and not counted else _POLITE
        shows |= {"preamble"} if seed.happens("preamble", polite) else set()
    if asked.get("format") == "json" and not asked.get("no_preamble") and seed.happens("wrapped-json", _WRAPPED):
        shows.add("wrapped-json")
    if not shaped and not counted and "max_chars" not in asked:
        shows.add("rambles")
    wanted = asked.get("include", [])
    which = seed.one_of("dropped", ("contact", "contact", "dates"))
    if which not in wanted and seed.happens("dropped-fact", _DROPS):
        shows.add(f"dropped-{which}")
    if asked.get("count_items", {}).get("n", _FEW + 1) <= _FEW:  # few lines leave something out
        shows |= {f"dropped-{fact}" for fact in _LOST if fact not in wanted and seed.happens(f"skips-{fact}", _LOSES)}
    if fills(plan) or (not asked.get("ground_only_source") and seed.happens("invented-detail", _INVENTS)):
        shows.add("invented-detail")
    return shows


def _leak(plan: Plan) -> set[str]:
    told = plan.wants_wrong("tell_names")
    if plan.asked.get("mask_personal_data") and not told:
        return set()
    # A notice's own telephone number is there to be read; a citizen's is not.
    private = has_private(plan.document) if plan.task == "summarise" else has_personal(plan.document)
    share = 1.0 if told else _LEAKS
    return {"leaked-personal-data"} if private and plan.seed.happens("leaked-personal-data", share) else set()


def label_sets(plan: Plan) -> dict[str, list[str]]:
    """Labels by kind ("category", "urgency") and by key: those listed, else those that the examples show."""
    out: dict[str, list[str]] = {}
    for key, names in plan.asked.get("labels", {}).items():
        out[key] = names
        out.setdefault(key_kind(key) or key, names)
    for key, names in _from_examples(plan).items():
        if len(names) >= 2:
            out.setdefault(key, names)
            out.setdefault(key_kind(key) or key, out[key])
    return out


def _from_examples(plan: Plan) -> dict[str, list[str]]:
    seen: dict[str, list[str]] = {}
    for example in plan.reading.examples:
        for key, value in example.fields or ((("category", example.output),) if len(example.output) <= 20 else ()):
            if value not in seen.setdefault(key, []) and key_kind(key) in ("category", "urgency"):
                seen[key].append(value)
    return seen
