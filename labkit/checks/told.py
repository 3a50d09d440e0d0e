"""Whether one text tells the facts it must, keeps the others inside, and adds none of its own.

A fact is a list of needs; each need is a list of wordings of which one must be there. A wording with a figure is met by
any spelling of the same quantity ("4,850,000원" by "금4,850,000원(금사백팔십오만원)" or "485만 원"), any other one by
the word itself, spaces aside. All needs of a fact must be met in one sentence, item, or heading with the lines below:
else a text that gives each of two days to the wrong event would tell both.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from labkit.checks import check, scale
from labkit.checks.facts import invented
from labkit.checks.wording import figures, sentences, squeezed
from labkit.evaluation import Case
from labkit.i18n import catalogue
from labkit.plain import clean
from labkit.privacy import find
from labkit.quantities import same
from labkit.score import Finding

t = catalogue("official")

Needs = Sequence[Sequence[str]]
_HEADING = 25
# "1. ", "가. ", "붙임  1. ": the numbers of items are no figures of the text.
_MARK = re.compile(
    r"^(\s*(?:붙임\s+)?)(?:\(?\d{1,2}[.)](?!\s?\d{1,2}\.)|\(?[가-하][.)]|[①-⑳㉮-㉻])(?=\s|[가-힣(A-Za-z])", re.MULTILINE
)

_HOUR = r"\d{1,2}시(?:\s?\d{1,2}분|\s?반)?"
_CREDIT = re.compile(r"사진|출처|제공|공공누리|photo|source|courtesy|KOGL|「", re.IGNORECASE)
_SPANS = (
    (re.compile(rf"(오전|오후|저녁|밤)(\s?{_HOUR}\s?(?:부터|에서|~|-|–|∼)\s?)(?={_HOUR})"), r"\1\2\1 "),
    (re.compile(r"\b(\d{1,2}(?::\d\d)?)(\s?(?:to|-|–|until)\s?\d{1,2}(?::\d\d)?)(\s?[ap]\.?m\b\.?)"), r"\1\3\2\3"),
)


@check(over="reply")
def facts_told(
    reply: str,
    *,
    facts: Mapping[str, Needs],
    zero_at: float = 0.0,
    full_at: float = 1.0,
    names: Mapping[str, str] | None = None,
) -> Finding:
    """The text tells these facts, in whatever words.

    Args:
        reply: the text.
        facts: needs by id.
        zero_at: share of told facts up to which there is no credit.
        full_at: share from which there is full credit.
        names: how a lacking fact is called in the finding; without, it stays unnamed.
    """
    lacking = [id for id, needs in facts.items() if not tells(reply, needs)]
    done = len(facts) - len(lacking)
    if not lacking:
        return Finding(1.0, t("told-all", total=len(facts)))
    quoted = tuple(names[id] for id in lacking if names and id in names)
    return Finding(scale(done / len(facts), zero_at, full_at), t("told-some", told=done, total=len(facts)), quoted[:3])


@check(over="reply")
def facts_kept_inside(reply: str, *, facts: Mapping[str, Needs]) -> Finding:
    """The text tells none of these; each one that it does costs half.

    Args:
        reply: the text.
        facts: needs by id; a need that begins with "-" must not be met (the sentence denies or cites a rule).
    """
    out = [found for needs in facts.values() if (found := told_in(reply, needs))]
    if not out:
        return Finding(1.0, t("inside-kept"))
    return Finding(
        max(0.0, 1 - 0.5 * len(out)), t("inside-told", count=len(out)), tuple(clean(o[:80]) for o in out[:3])
    )


@check(over="reply")
def only_from(reply: str, *, source: Sequence[str], free: int = 0) -> Finding:
    """Every number, date, telephone, statute and name of the text stands in its source; each other one costs half.

    Args:
        reply: the text.
        source: what it may draw on, in each language.
        free: so many that cost nothing.
    """
    found = list(dict.fromkeys(added(reply, source)))[free:]
    if not found:
        return Finding(1.0, t("added-none"))
    return Finding(
        max(0.0, 1 - 0.5 * len(found)), t("added", count=len(found)), tuple(clean(f[:60]) for f in found[:3])
    )


@check(over="reply")
def credited(reply: str, *, parts: Needs, never: Sequence[str] = ()) -> Finding:
    """One line of the text names a work's source in full.

    Args:
        reply: the text.
        parts: what the line must hold: title, holder, year, licence.
        never: words that stand for works that may not be used at all.
    """
    if used := [word for word in never if squeezed(word) in squeezed(reply)]:
        return Finding(0.0, t("credit-not-allowed"), tuple(used[:3]))
    best = max(
        units(reply), key=lambda unit: (bool(_CREDIT.search(unit)), sum(_met(unit, p) for p in parts)), default=""
    )
    lacking = sum(not _met(best, part) for part in parts)
    if not lacking:
        return Finding(1.0, t("credit-ok"))
    if lacking == len(parts):
        return Finding(0.0, t("credit-none"))
    share = (len(parts) - lacking) / len(parts)
    return Finding(scale(share, 0.25, 1.0), t("credit-some", lacking=lacking), (clean(best[:80]),))


def added(text: str, source: Sequence[str]) -> Iterator[str]:
    """What a text says and its source does not."""
    ko, en = (*source, *source)[:2]
    days = {str(q.value)[-2:] for q in figures("\n".join(source)) if q.kind == "date" and str(q.value).count("-") > 1}
    for found in invented(_plain(text), Case("text", {"ko": ko, "en": en})):
        day = re.fullmatch(r"(\d{1,2})일", found.strip())
        if not (day and day[1].zfill(2) in days):  # "오는 21일" of a day that the source names
            yield found
    there = squeezed("\n".join(source))
    yield from (one.text for one in find(text) if one.kind == "name" and squeezed(one.text) not in there)


def tells(text: str, needs: Needs) -> bool:
    """Whether a text tells a fact."""
    return bool(told_in(text, needs))


def told_in(text: str, needs: Needs) -> str:
    """The sentence in which a text tells a fact; empty where it does not."""
    return next((unit for unit in units(text) if all(_met(unit, need) for need in needs)), "")


def share_told(text: str, facts: Mapping[str, Needs]) -> float:
    """How many of the facts a text tells, as a share."""
    return sum(tells(text, needs) for needs in facts.values()) / len(facts)


def of_substance(
    judge: Callable[[str], Finding], facts: Mapping[str, Needs], least: float = 0.4
) -> Callable[[str], Finding]:
    """A judge of form that gives nothing to a text without matter: "끝." alone breaks no rule.

    Args:
        judge: of the form.
        facts: what such a text tells.
        least: share of the facts that must be told.
    """

    def judged(text: str) -> Finding:
        return judge(text) if share_told(text, facts) >= least else Finding(0.0, t("text-thin"))

    return judged


def units(text: str) -> list[str]:
    """Sentences and items, and each short heading with the two lines below it."""
    found = [s for s in sentences(_plain(text)) if re.search(r"\w", s)]
    headed = []
    for at, heading in enumerate(found):
        if len(heading) <= _HEADING and not figures(heading):
            below = found[at + 1 : at + 3]
            headed.append(" ".join([heading, *below[: 1 if len(below) > 1 and not figures(below[1]) else 2]]))
    return found + headed


def _plain(text: str) -> str:
    """Without the numbers of items; "오후 6시부터 9시" as "오후 6시부터 오후 9시"."""
    text = re.sub(r"\b([ap])\.m\.", r"\1m", _MARK.sub(r"\1", text))
    for pattern, spelled in _SPANS:
        text = pattern.sub(spelled, text)
    return text


def _met(unit: str, need: Sequence[str]) -> bool:
    if need and need[0] == "-":
        return not any(_stands(unit, wording) for wording in need[1:])
    return any(_stands(unit, wording) for wording in need)


def _stands(unit: str, wording: str) -> bool:
    if re.fullmatch(r"(?:19|20)\d\d", wording):
        return wording in re.sub(r"https?://\S+", "", unit)
    wanted = figures(wording) if re.search(r"\d", wording) else ()
    if wanted:
        return all(any(same(w, q) for q in figures(unit)) for w in wanted)
    return squeezed(wording) in squeezed(unit)
