"""The course home as a page: HTML that needs no script, and the same as plain text.

Where a notebook is not trusted, Jupyter drops the style and keeps the rest. So the page is headings, lists and plain
links first, and a layout second; colours are Jupyter's own variables and follow its light and dark themes.
"""

from html import escape
from pathlib import Path

from labkit.course.index import read_course
from labkit.course.progress import workspace_here
from labkit.course.standing import ItemStanding, Standing, UnitStanding, standing_of
from labkit.errors import SetupError
from labkit.i18n import Language, Text, catalogue, current_language

t = catalogue("course")

_STYLE = Path(__file__).with_name("home.css")


def home(track: str | None = None) -> None:
    """Show the course home with the progress of this moment.

    Args:
        track: show only the units of one programme.

    Raises:
        SetupError: this notebook does not lie in a workspace.
        ExerciseError: the course's index is damaged.
    """
    from IPython.display import display

    workspace = workspace_here()
    if workspace is None:
        raise SetupError(t("no-workspace"))
    lang = current_language()
    course = read_course(Path(__file__).resolve().parents[2]).on_track(track)
    display(bundle(standing_of(course, workspace, lang), lang), raw=True)


def bundle(standing: Standing, lang: Language) -> dict[str, str]:
    """The page by media type, as a notebook's output holds it."""
    return {"text/html": as_html(standing, lang), "text/plain": as_text(standing, lang)}


def as_text(standing: Standing, lang: Language) -> str:
    """The page for a terminal, or for whoever exports the notebook."""
    lines = [_summary(standing).pick(lang)]
    for number, unit in enumerate(standing.units, 1):
        lines += ["", f"{number}. {unit.unit.title.pick(lang)}"]
        for one in unit.items:
            kind, state = t(one.item.kind).pick(lang), _state(one).pick(lang)
            lines.append(f"   {kind}: {one.item.title.pick(lang)} ({one.item.place(lang)}) - {state}")
    return "\n".join(lines)


def as_html(standing: Standing, lang: Language) -> str:
    """The page for a browser."""
    units = "\n".join(_unit(number, unit, lang) for number, unit in enumerate(standing.units, 1))
    return (
        f'<div class="lk-home" lang="{lang}">\n<style>\n{_STYLE.read_text("utf-8")}</style>\n'
        f"{_top(standing, lang)}\n"
        f'<ol class="lk-units">\n{units}\n</ol>\n</div>'
    )


def _top(standing: Standing, lang: Language) -> str:
    return (
        f'<div class="lk-top">\n{_next(standing, lang)}\n<div class="lk-sum">\n'
        f"<h2>{_say('my-progress', lang)}</h2>\n"
        f'<p class="lk-lead" aria-hidden="true">{standing.done} / {len(standing.exercises)}</p>\n'
        f"<p>{escape(_summary(standing).pick(lang))}</p>\n"
        f"{_bar(standing.done, len(standing.exercises), t('progress-label'), lang)}\n</div>\n</div>"
    )


def _next(standing: Standing, lang: Language) -> str:
    coming = standing.next
    if coming is None:
        return f'<div class="lk-next"><h2>{_say("next", lang)}</h2><p>{_say("all-done", lang)}</p></div>'
    key = "continue" if coming.state == "begun" else "begin"
    return (
        f'<div class="lk-next">\n<h2>{_say("next", lang)}</h2>\n<p class="lk-lead">'
        f"{escape(coming.item.title.pick(lang))}</p>\n<p>{_facts(coming, lang)}</p>\n"
        f'<p><a class="lk-go" href="{escape(coming.item.place(lang))}">{_say(key, lang)}'
        f'<span class="lk-quiet">: {escape(coming.item.title.pick(lang))}</span></a></p>\n</div>'
    )


def _unit(number: int, unit: UnitStanding, lang: Language) -> str:
    items = "\n".join(_item(one, lang) for one in unit.items)
    exercises = [one for one in unit.items if one.item.kind == "exercise"]
    done = sum(one.state == "done" for one in exercises)
    facts = [_say("minutes", lang, count=unit.minutes)]
    if exercises:
        facts.append(_say("unit-done", lang, done=done, count=len(exercises)))
    finished = " lk-finished" if exercises and done == len(exercises) else ""
    return (
        f'<li class="lk-unit{finished}">\n<div class="lk-head"><p class="lk-number">{_say("unit", lang, number=number)}'
        f"</p>\n<h3>{escape(unit.unit.title.pick(lang))}</h3>\n"
        f'<p class="lk-facts">{" · ".join(facts)}</p></div>\n<ul class="lk-items">\n{items}\n</ul>\n</li>'
    )


def _item(one: ItemStanding, lang: Language) -> str:
    state = escape(_state(one).pick(lang))
    mark = {"new": "", "begun": "", "done": "✔ "}[one.state]
    bar = ""
    if one.points and one.state != "done":
        label = t("item-progress-label", title=one.item.title)
        bar = _bar(one.points.points, one.points.max_points, label, lang)
    place, title = escape(one.item.place(lang)), escape(one.item.title.pick(lang))
    kind = f'<span class="lk-kind lk-{one.item.kind}">{_say(one.item.kind, lang)}</span>'
    return (
        f'<li class="lk-item lk-{one.state}">{kind} <span class="lk-title"><a href="{place}">{title}</a></span> '
        f'<span class="lk-minutes">{_say("minutes", lang, count=one.item.minutes)}</span> '
        f'<span class="lk-state">{mark}{state}{bar}</span></li>'
    )


def _facts(one: ItemStanding, lang: Language) -> str:
    facts = [_say(one.item.kind, lang), _say("minutes", lang, count=one.item.minutes)]
    return " · ".join([*facts, *([escape(_state(one).pick(lang))] if one.points else [])])


def _state(one: ItemStanding) -> Text:
    if one.points is None:
        return t(f"state-{one.state}")
    key = "state-done-points" if one.state == "done" else "state-points"
    return t(key, points=f"{one.points.points:g}", count=f"{one.points.max_points:g}")


def _summary(standing: Standing) -> Text:
    return t("summary", done=standing.done, count=len(standing.exercises))


def _bar(value: float, count: float, label: Text, lang: Language) -> str:
    percent = round(100 * value / count) if count else 0
    return (
        f'<span class="lk-bar" role="progressbar" aria-label="{escape(label.pick(lang))}" aria-valuemin="0" '
        f'aria-valuemax="{count:g}" aria-valuenow="{value:g}"><span style="width:{percent}%"></span></span>'
    )


def _say(key: str, lang: Language, **values: object) -> str:
    return escape(t(key, **values).pick(lang))
