"""Which failings show for the tasks that work on records: actions, answers, facts, rewritten texts.

One rule a gap; the chance of a gap only falls as the prompt says more, and the document alone rolls its dice.
"""

from collections.abc import Callable

from labkit.practice.documents.fields import named
from labkit.practice.language.personal import has_personal, has_private
from labkit.practice.plan import Plan
from labkit.practice.reading.orders import says

LONG = 1_400  # characters; below, nothing is "in the middle"
_POLITE, _WRAPPED, _LEAKS, _INVENTS, _TALK, _MIDDLE, _CHANGES, _DROPS = 0.5, 0.4, 0.7, 0.6, 0.8, 0.6, 0.5, 0.6

DECIDED = (
    r"결정|합의|확정|하기로|정해진|약속|맡은|논의만|제안(?:만|은|에 그친)|보류|거둬|철회|취소|미룬"
    r"|agreed|decided|decision|commit|"
    r"not (?:just )?(?:discuss|propos)|only what was|withdrawn|rejected|postponed"
)
WHOLE = (
    r"빠짐없이|빠뜨리지|모두|전부|처음부터 끝까지|차례로|순서대로|안건별|문단별|나눠서|나누어"
    r"|\bevery\b|\ball\b|step by step|in order|part by part|one by one|paragraph by paragraph|section by section"
)
SAME = (
    r"(?:숫자|날짜|금액|수치|사실|내용|뜻|이름|번호)\S{0,6} ?.{0,16}(?:그대로|바꾸지|유지|빠뜨리지"
    r"|빼지|똑같|정확|변경하지)"
    r"|\b(?:keep|preserve|retain|do not change|don't change|leave)\b.{0,40}\b(?:numbers?|dates?|figures?"
    r"|amounts?|facts?|names?|meaning|everything)\b"
)
CONDITIONS = (
    r"(?:조건|예외|단서|제외|유의|다만)\S{0,8} ?.{0,16}(?:빠뜨리지|빼지|남|유지|그대로|넣|포함|살려)|빠짐없이|빠뜨리지"
    r"|\b(?:conditions?|exceptions?|exclusions?|notes?)\b.{0,30}\b(?:keep|preserve|intact|drop|omit)"
    r"|\b(?:keep|preserve|drop|omit|leave out)\b.{0,40}\b(?:conditions?|exceptions?|exclusions?|anything"
    r"|nothing)\b"
)


def gaps(plan: Plan) -> set[str]:
    """The failings that this plan leaves room for and this document brings out."""
    return _BY_TASK[plan.task](plan) if plan.task in _BY_TASK else set()


def _common(plan: Plan) -> set[str]:
    asked, seed = plan.asked, plan.seed
    shows = set()
    shaped = "format" in asked or "count_items" in asked or "count_sentences" in asked
    if not asked.get("no_preamble") and asked.get("format") not in ("json", "label") and "count_sentences" not in asked:
        shows |= {"preamble"} if seed.happens("preamble", _POLITE if shaped else 1.0) else set()
    if asked.get("format") == "json" and not asked.get("no_preamble") and seed.happens("wrapped-json", _WRAPPED):
        shows.add("wrapped-json")
    if not asked.get("mask_personal_data"):
        private = has_personal(plan.document) if plan.task == "extract" else has_private(plan.document)
        shows |= {"leaked-personal-data"} if private and seed.happens("leaked-personal-data", _LEAKS) else set()
    return shows


def _grounded(plan: Plan) -> bool:
    return bool(plan.asked.get("ground_only_source") or plan.asked.get("say_unknown"))


def _lost(plan: Plan) -> set[str]:
    """The middle of a long text is read badly, unless the prompt sends the reader there."""
    parts = plan.asked.get("cite_place") or says(plan, WHOLE)
    lost = len(plan.document) >= LONG and not parts and plan.seed.happens("lost-in-the-middle", _MIDDLE)
    return {"lost-in-the-middle"} if lost else set()


def _actions(plan: Plan) -> set[str]:
    shows = _common(plan) | _lost(plan)
    shaped = bool({"format", "count_items", "count_sentences"} & set(plan.asked)) or bool(named(plan, "action"))
    if not shaped:
        shows.add("free-form")
    if plan.asked.get("format") == "json" and not named(plan, "action"):
        shows.add("own-keys")
    if not says(plan, DECIDED) and plan.seed.happens("talk-as-decision", _TALK):
        shows.add("talk-as-decision")
    if not _grounded(plan):
        shows |= {"invented-owner"} if plan.seed.happens("invented-owner", _INVENTS) else set()
        shows |= {"invented-deadline"} if plan.seed.happens("invented-deadline", _INVENTS) else set()
    return shows


def _qa(plan: Plan) -> set[str]:
    shows = _common(plan) | _lost(plan)
    brief = {"format", "count_items", "count_sentences", "max_chars", "cite_place", "no_preamble"} & set(plan.asked)
    if not brief and not says(plan, r"짧게|간단히|단답|한마디|답만|briefly|short|concise|only the answer"):
        shows.add("rambles")
    if not _grounded(plan):
        shows.add("guessed-unknown")
    return shows


def _extract(plan: Plan) -> set[str]:
    shows = _common(plan)
    if not named(plan):
        shows |= {"own-keys"} | _lost(plan)
    if "format" not in plan.asked and not named(plan):
        shows.add("free-form")
    if not _grounded(plan) and not says(plan, r"null|빈칸|빈 ?값|비워|비어|blank|empty"):
        shows.add("guessed-unknown")
    return shows


def _rewrite(plan: Plan) -> set[str]:
    shows = _common(plan)
    kept, whole = says(plan, SAME), says(plan, CONDITIONS)
    if not kept and not plan.asked.get("ground_only_source") and plan.seed.happens("changed-number", _CHANGES):
        shows.add("changed-number")
    if not kept and not whole and plan.seed.happens("dropped-condition", _DROPS):
        shows.add("dropped-condition")
    if not plan.asked.get("ground_only_source") and not kept and plan.seed.happens("invented-detail", 0.35):
        shows.add("invented-detail")
    return shows


_BY_TASK: dict[str, Callable[[Plan], set[str]]] = {
    "actions": _actions,
    "qa": _qa,
    "extract": _extract,
    "rewrite": _rewrite,
}
