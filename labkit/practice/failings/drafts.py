"""When the failings of letters, replies and press releases show; the same rule as elsewhere: the chance only falls.

What a prompt says beyond the task makes every slip a little rarer, and the words that rule a slip out make it vanish.
"""

from labkit.practice.contrary.adding import fills
from labkit.practice.documents.casefile import read_case
from labkit.practice.plan import Plan
from labkit.practice.writing.drafting import desk, leaking
from labkit.practice.writing.wishes import demands, forbids, form_named, grounded, named, withholds_contact

_SAID = (
    "audience",
    "role",
    "format",
    "tone",
    "include",
    "max_chars",
    "count_sentences",
    "count_items",
    "examples",
    "no_preamble",
)


def drafts(plan: Plan) -> set[str]:
    """The failings that the gaps of a prompt for a draft make show."""
    case, asked = read_case(plan.document), plan.asked
    detail = sum(name in asked for name in _SAID)
    sized = any(name in asked for name in ("max_chars", "count_sentences", "count_items"))
    parts = named(plan)
    shows: set[str] = set()

    def may(name: str, share: float, *, when: bool, dice: str = "") -> None:
        if when and plan.seed.happens(dice or name, share):
            shows.add(name)

    as_json = asked.get("format") == "json"
    talks, marked = demands(plan, "talk"), demands(plan, "form")
    courtesy = 1.0 if talks else max(0.3, 1.0 - 0.2 * detail)
    may("preamble", courtesy, when=talks or not (asked.get("no_preamble") or sized or as_json))
    may("wrapped-json", 0.4, when=as_json and not asked.get("no_preamble"))
    may("wrong-form", 1.0 if marked else max(0.25, 1.0 - 0.25 * detail), when=marked or not _form_said(plan, parts))
    names = plan.wants_wrong("tell_names")
    open_ = names or not asked.get("mask_personal_data")
    may("leaked-personal-data", 1.0 if names else 0.7, when=open_ and bool(leaking(plan, case)))
    told, vowed = demands(plan, "inside"), demands(plan, "promise")
    leaks, vows = max(0.4, 0.9 - 0.1 * detail), max(0.3, 0.8 - 0.1 * detail)
    may(
        "internal-note-leaked", 1.0 if told else leaks, when=bool(case.inside) and (told or not forbids(plan, "inside"))
    )
    may("over-promise", 1.0 if vowed else vows, when=vowed or not (grounded(plan) or forbids(plan, "promise")))
    # Dice of its own: on those of other genres half of the replies to the city's files would have been spared.
    dice = "reply-invented-detail" if plan.task == "reply" else ""
    made_up = fills(plan)
    invents = max(0.3, 0.6 - 0.05 * detail)
    may("invented-detail", 1.0 if made_up else invents, when=made_up or not grounded(plan), dice=dice)
    may("generic-boilerplate", max(0.3, 1.0 - 0.2 * detail), when=not sized and not asked.get("no_preamble"))
    hidden = withholds_contact(plan)
    may("missing-contact", 1.0 if hidden else 0.5, when=(hidden or "contact" not in parts) and bool(desk(case)))
    return shows | _of_genre(plan, parts)


def _form_said(plan: Plan, parts: tuple[str, ...]) -> bool:
    """Whether the prompt says what the text must look like: a format, a shape by example, or its parts."""
    asked = plan.asked
    if form_named(plan):
        return True
    if any(name in asked for name in ("format", "examples", "count_sentences", "count_items")):
        return True
    return (
        len(
            set(parts)
            & {
                "title",
                "receiver",
                "attachment",
                "contact",
                "basis",
                "finding",
                "asked",
                "subtitle",
                "lead",
                "greeting",
            }
        )
        >= 3
    )


def _of_genre(plan: Plan, parts: tuple[str, ...]) -> set[str]:
    case, seed = read_case(plan.document), plan.seed
    shows = set()
    if (
        plan.task in ("reply", "letter")
        and "basis" not in parts
        and case.of("basis")
        and seed.happens("missing-basis", 0.5)
    ):
        shows.add("missing-basis")
    if (
        plan.task == "letter"
        and "attachment" not in parts
        and case.attachments
        and seed.happens("missing-attachment", 0.7)
    ):
        shows.add("missing-attachment")
    if (
        plan.task == "letter"
        and not {"deadline", "dates"} & set(parts)
        and case.of("ask")
        and seed.happens("missing-deadline", 0.4)
    ):
        shows.add("missing-deadline")
    if plan.task == "press" and not case.quotes and not grounded(plan) and seed.happens("invented-quote", 0.8):
        shows.add("invented-quote")
    return shows
