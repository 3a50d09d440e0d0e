"""Who does what by when: the actions that minutes agree on, in the shape asked for."""

import re
from datetime import date

from labkit.practice.documents import injection
from labkit.practice.documents.action import Action
from labkit.practice.documents.agreed import find_actions
from labkit.practice.documents.fields import kind_of, named
from labkit.practice.documents.meeting import read_meeting
from labkit.practice.failings.choosing import FAILINGS
from labkit.practice.failings.obeying import obeyed
from labkit.practice.failings.records import LONG
from labkit.practice.knowledge import load
from labkit.practice.language.deadline import day_of, written
from labkit.practice.language.personal import has_private
from labkit.practice.language.texts import raised, with_particle
from labkit.practice.language.verbs_ko import formal, noun, soft, task_name
from labkit.practice.plan import Draft, Plan
from labkit.practice.reading.orders import orders, says, wants_csv, wants_iso
from labkit.practice.writing.layout import Row, Sheet, clean, counted, render

_SAY = load("records")["actions"]
_DAY = re.compile(r"\d{4}[.-] ?\d{1,2}[.-] ?\d{1,2}|\d{1,2} [A-Z][a-z]{2,8} \d{4}")


def run(plan: Plan) -> Draft:
    """The list of actions."""
    order = injection.find(plan.document) if plan.fails("obeyed-order") else None
    if order:
        return Draft(obeyed(plan, order), ("obeyed-order",))
    everything = find_actions(plan.document, plan.source_language)
    real = [a for a in everything if a.agreed and not injection.find(a.quote)]
    chosen, lost = _without_middle(plan, real)
    talk = [a for a in everything if not a.agreed] if plan.fails("talk-as-decision") else []
    chosen = _counted(plan, sorted([*chosen, *talk[:3]], key=lambda a: (a.turn, a.line)))
    opening = f"{_SAY['preamble'][plan.language]}\n\n" if plan.fails("preamble") else ""
    in_cells = plan.asked.get("format") in ("json", "table") or wants_csv(plan)
    if not chosen and not in_cells:
        return Draft(opening + _none(plan), ("preamble",) if opening else ())
    sheet = _sheet(plan, chosen) if in_cells else _lines(plan, chosen)
    dues, owners = _made_up(plan, chosen)
    text = render(plan, sheet, lambda row: str(row[0]), opening)
    return Draft(
        text, _shown(plan, text, opening, talked=any(not a.agreed for a in chosen), lost=lost, dues=dues, owners=owners)
    )


def _shown(
    plan: Plan, text: str, opening: str, *, talked: bool, lost: bool, dues: bool, owners: bool
) -> tuple[str, ...]:
    shows = {
        "preamble": bool(opening) and text.startswith(opening),
        "wrapped-json": text.startswith("```"),
        "own-keys": plan.fails("own-keys"),
        "free-form": plan.fails("free-form"),
        "talk-as-decision": talked,
        "lost-in-the-middle": lost,
        "invented-owner": owners,
        "invented-deadline": dues,
        "leaked-personal-data": has_private(text) and not plan.asked.get("mask_personal_data"),
    }
    return tuple(name for name in FAILINGS if shows.get(name))


# ------------------------------------------------------------------ which


def _without_middle(plan: Plan, found: list[Action]) -> tuple[list[Action], bool]:
    if not plan.fails("lost-in-the-middle") or len(found) < 4 or len(plan.document) < LONG:
        return found, False
    middle = len(found) // 2
    return [a for i, a in enumerate(found) if i != middle], True


def _counted(plan: Plan, found: list[Action]) -> list[Action]:
    wanted = counted(plan)
    if not wanted or wanted[1] == "min" or len(found) <= wanted[0]:
        return found
    best = sorted(found, key=lambda a: (not a.agreed, a.due is None, not a.owners, a.turn))[: wanted[0]]
    return sorted(best, key=lambda a: (a.turn, a.line))


def _filled(plan: Plan, columns: tuple[str, ...], rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Exactly, or at least, as many rows as were asked for: those that the minutes do not have say so."""
    wanted = counted(plan)
    missing = wanted[0] - len(rows) if wanted and wanted[1] != "max" else 0
    at = next((i for i, c in enumerate(columns) if kind_of(c, "action") == "task"), 0)
    empty = tuple(_SAY["no_more"][plan.language] if i == at else None for i in range(len(columns)))
    return (*rows, *(empty for _ in range(max(0, missing))))


def _sheet(plan: Plan, chosen: list[Action]) -> Sheet:
    columns = tuple(_columns(plan))
    rows = tuple(_row(plan, action, columns, number) for number, action in enumerate(chosen, 1))
    return Sheet(columns, _filled(plan, columns, rows))


def _lines(plan: Plan, chosen: list[Action]) -> Sheet:
    rows: tuple[Row, ...] = tuple((_told(plan, action),) for action in chosen)
    flowing = "count_sentences" in plan.asked or plan.asked.get("format") == "paragraph"
    filled = _filled(plan, ("task",), rows)
    return Sheet(("task",), tuple((f"{r[0]}.",) if flowing and r not in rows else r for r in filled))


def _none(plan: Plan) -> str:
    return str(plan.asked.get("say_unknown") or _SAY["none"][plan.language])


# ------------------------------------------------------------------ columns and cells


def _columns(plan: Plan) -> list[str]:
    names = named(plan, "action")
    if names:
        return names
    if plan.fails("own-keys"):
        return list(plan.seed.one_of("own-keys", _SAY["own_keys"][plan.language]))
    cited = [_SAY["place"][plan.language]] if plan.asked.get("cite_place") else []
    return [*_SAY["columns"][plan.language], *cited]


def _row(plan: Plan, action: Action, columns: tuple[str, ...], number: int) -> Row:
    cells = {
        "owner": _owner(plan, action),
        "task": _task(plan, action),
        "due": _due(plan, action),
        "quote": _place(plan, action),
        "number": str(number),
        "about": clean(plan, action.about) or None,
    }
    kinds = [_kind(c) for c in columns]
    row = [cells.get(kind) if kind else _unknown(plan) for kind in kinds]
    if plan.asked.get("cite_place") and "quote" not in kinds and row:
        at = kinds.index("task") if "task" in kinds else 0
        row[at] = f"{row[at]} [{_place(plan, action)}]"
    return tuple(row)


def _kind(column: str) -> str:
    low = column.lower()
    kind = kind_of(column, "action")
    return kind or next((k for k, words in _SAY["guess"].items() if any(w in low for w in words)), "")


def _unknown(plan: Plan) -> str | None:
    phrase = plan.asked.get("say_unknown")
    if phrase and str(phrase).lower() != "null":
        return str(phrase)
    return None if plan.asked.get("format") == "json" or phrase else str(_SAY["unknown"][plan.language])


def _owner(plan: Plan, action: Action) -> str | None:
    if action.owners:
        people = read_meeting(plan.document).people
        names = [_person(plan, name, people.get(name, "")) for name in action.owners]
        return clean(plan, ", ".join(names))
    return plan.seed.one_of("owner", _SAY["owners"][plan.language]) if plan.fails("invented-owner") else _unknown(plan)


def _person(plan: Plan, name: str, office: str) -> str:
    if plan.asked.get("mask_personal_data"):
        return f"{office} {_circled(name)}".strip() if office else _circled(name)
    wanted = says(plan, r"직책|직위|직함|부서와 이름|job title|office and name|position")
    return f"{office} {name}".strip() if wanted and office else name


def _circled(name: str) -> str:
    """A name as far as it may be told; a department has none to hide."""
    if (
        re.search(r"(?:과|팀|동|회|사업소|센터|부서|업체|서)$", name)
        and len(name) > 2
        and not re.fullmatch(r"[가-힣]{3}", name)
    ):
        return name
    return name[0] + "○○" if re.match(r"[가-힣]", name) else f"{name[0]}."


def _masked(plan: Plan, text: str) -> str:
    if plan.asked.get("mask_personal_data"):
        for name in sorted(read_meeting(plan.document).people, key=len, reverse=True):
            text = text.replace(name, _circled(name))
    return clean(plan, text)


def _task(plan: Plan, action: Action) -> str:
    text = action.doing
    if plan.source_language == "en":
        return _masked(plan, raised(text) + (f" ({action.about})" if action.about else ""))
    if not action.noun:
        text = {"명사형": noun, "합니다체": formal, "해요체": soft}.get(str(plan.asked.get("tone")), task_name)(text)
    about = f"({action.about})" if action.about else ""
    return _masked(plan, text + about)


def _meeting_day(plan: Plan) -> date | None:
    day = read_meeting(plan.document).day
    told = _DAY.search(orders(plan)) if not day else None
    return day or (day_of(told[0], None) if told else None)


def _due(plan: Plan, action: Action) -> str | None:
    if not action.due:
        return (
            plan.seed.one_of("due", _SAY["dues"][plan.language]) if plan.fails("invented-deadline") else _unknown(plan)
        )
    day = day_of(action.due.point, _meeting_day(plan)) if action.due.point else None
    if not day or plan.fails("free-form"):
        return clean(plan, action.due.said)
    text = written(day, plan.language, iso=wants_iso(plan))
    return f"{text} {action.due.part}".strip() if plan.language == "ko" and not wants_iso(plan) else text


def _place(plan: Plan, action: Action) -> str:
    quote = _masked(plan, action.quote)
    return f"{action.line}번째 줄, “{quote}”" if plan.language == "ko" else f"line {action.line}, “{quote}”"


# ------------------------------------------------------------------ as sentences


def _told(plan: Plan, action: Action) -> str:
    """An action as a line of a list, or as a sentence of its own where sentences or a level of speech are asked for."""
    owner, due = _owner(plan, action), _due(plan, action)
    cited = f" [{_place(plan, action)}]" if plan.asked.get("cite_place") else ""
    sentence = (
        plan.asked.get("format") in ("paragraph", "label") or "count_sentences" in plan.asked or plan.fails("free-form")
    )
    if plan.asked.get("tone") in ("합니다체", "해요체") or sentence:
        return _sentence(plan, action, owner, due) + cited
    bracket = f" ({due})" if due and due != _unknown(plan) else f" ({_SAY['due'][plan.language]}: {due})" if due else ""
    return f"{owner}: {_task(plan, action)}{bracket}{cited}" if owner else f"{_task(plan, action)}{bracket}{cited}"


def _sentence(plan: Plan, action: Action, owner: str | None, due: str | None) -> str:
    if plan.source_language == "en":
        when = f" by {due}" if due and due != _unknown(plan) else f" ({due})" if due else ""
        about = f" ({action.about})" if action.about else ""
        return raised(f"{owner or _SAY['somebody']['en']} will {_lower(_masked(plan, action.doing + about))}{when}.")
    known = due if due and due != _unknown(plan) else ""
    when = known + ("" if not known or known.endswith(("까지", "대로", "에", "안")) else "까지")
    who = f"{with_particle(owner, '은', '는')} " if owner else ""
    about = f"({action.about}) " if action.about else ""
    doing = f"{action.doing}하" if action.noun else action.doing
    ending = {"명사형": "함", "해요체": "했어요"}.get(str(plan.asked.get("tone")), "했습니다")
    open_ = f" ({_SAY['due']['ko']}: {due})" if due and not known and plan.asked.get("say_unknown") else ""
    return _masked(plan, f"{who}{when + ' ' if when else ''}{about}{doing}기로 {ending}{open_}.")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if not text[:2].isupper() else text


def _made_up(plan: Plan, chosen: list[Action]) -> tuple[bool, bool]:
    return (
        plan.fails("invented-deadline") and any(not a.due for a in chosen),
        plan.fails("invented-owner") and any(not a.owners for a in chosen),
    )
