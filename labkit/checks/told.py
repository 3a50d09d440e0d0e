"""Whether one text tells the facts it must, keeps the others inside, and adds none of its own.

A fact is a list of needs; each need is a list of wordings of which one must be there. A wording with a figure is met by
any spelling of the same quantity ("4,850,000원" by "금4,850,000원(금사백팔십오만원)" or "485만 원"), any other one by
the word itself, spaces aside. All needs of a fact must be met in one sentence or item, read with what introduces it (a
heading, the item above, the sentence before, where these name no day of their own): else a text that gives each of two
days to the wrong event would tell both.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from labkit.checks import check, scale
from labkit.checks.facts import invented
from labkit.checks.passages import spelled, units
from labkit.checks.spans import is_span
from labkit.checks.wording import figures, fold, squeezed
from labkit.evaluation import Case
from labkit.i18n import catalogue
from labkit.plain import clean
from labkit.privacy import find
from labkit.quantities import same
from labkit.score import Finding

t = catalogue("official")

Needs = Sequence[Sequence[str]]
# Who tells more than this share of many facts in one breath has listed words.
_HEAP, _MANY = 0.6, 10
# A document says something somewhere: words and days in rows are none.
_SAYS = re.compile(
    r"니다|시오|[어아해세에]요|(?:(?<!붙)임|다|함|됨|음|람)(?=[.)]|\s*$)|\b(?:is|are|was|were|be|will|has|have|had|must|please|may|can|should|we)\b",
    re.IGNORECASE | re.MULTILINE,
)
# "신청해야 하나요?": who asks has said nothing yet.
_ASKED = re.compile(r"[^.?!\n]{0,80}\?")
# The file handed in: more of its lines than this, those that are more than a label, letter by letter.
_COPIED, _LINE = 0.75, 15
_COUNTED = re.compile(
    r"(?:[2-9]|두|세|네|다섯|여섯|two|three|four|five|six)\s?(?:가지|항목|points?|things?|items?|matters?|steps?)\.?",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://[^\s<>\"'”’」)\]]+", re.IGNORECASE)
# Three days in a row with no word between them are told of nothing.
_DAY = r"(?:\d{4}\s?[.-]\s?)?\d{1,2}\s?(?:[.-]|월)\s?\d{1,2}\s?(?:[.일]|(?!\d))"
_STRUNG = re.compile(rf"(?:{_DAY}[\s,/·]*){{3,}}")
_CREDIT = re.compile(r"사진|출처|제공|공공누리|photo|source|courtesy|KOGL|「", re.IGNORECASE)


@check(over="reply")
def facts_told(
    reply: str,
    *,
    facts: Mapping[str, Needs],
    zero_at: float = 0.0,
    full_at: float = 1.0,
    names: Mapping[str, str] | None = None,
    denied: Mapping[str, str] | None = None,
) -> Finding:
    """The text tells these facts, in whatever words.

    Args:
        reply: the text.
        facts: needs by id.
        zero_at: share of told facts up to which there is no credit.
        full_at: share from which there is full credit.
        names: how a lacking fact is called in the finding; without, it stays unnamed.
        denied: pattern by id of a fact: a text that says the contrary anywhere ("오지 않아도 됩니다") tells it not, and
            loses another one: whoever reads it is worse off than without it.
    """
    told, contrary = _told(reply, facts, denied), _contrary(reply, denied)
    lacking = [id for id in facts if id not in told]
    done = len(told)
    if not lacking:
        return Finding(1.0, t("told-all", total=len(facts)))
    quoted = tuple(names[id] for id in lacking if names and id in names)
    reason = t("told-some", told=done, total=len(facts))
    if contrary:
        reason = t("told-contrary", told=done, total=len(facts), contrary=len(contrary))
    return Finding(scale(share_told(reply, facts, denied), zero_at, full_at), reason, quoted[:3])


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
    lines = [line for line in reply.split("\n") if line.strip()]
    told = [*units(reply), *lines, *map(" ".join, pairwise(lines))]  # a caption may run over into a second line
    best = max(told, key=lambda unit: (bool(_CREDIT.search(unit)), sum(_met(unit, p) for p in parts)), default="")
    lacking = sum(not _met(best, part) for part in parts)
    if not lacking:
        return Finding(1.0, t("credit-ok"))
    if lacking == len(parts):
        return Finding(0.0, t("credit-none"))
    share = (len(parts) - lacking) / len(parts)
    return Finding(scale(share, 0.4, 1.0), t("credit-some", lacking=lacking), (clean(best[:80]),))


def added(text: str, source: Sequence[str]) -> Iterator[str]:
    """What a text says and its source does not."""
    ko, en = (*source, *source)[:2]
    days = {str(q.value)[-2:] for q in figures("\n".join(source)) if q.kind == "date" and str(q.value).count("-") > 1}
    yield from (
        url for url in map(_bare, _URL.findall(text)) if url not in set(map(_bare, _URL.findall(ko + "\n" + en)))
    )
    text = _URL.sub(" ", text)
    for found in invented(spelled(text), Case("text", {"ko": ko, "en": en})):
        if is_span(found, source):
            continue
        day = re.fullmatch(r"(\d{1,2})일", found.strip())
        # "오는 21일" of a day that the source names; "다음 네 가지", which counts what the writer wrote
        if not (day and day[1].zfill(2) in days) and not _COUNTED.fullmatch(found.strip()):
            yield found
    there = squeezed("\n".join(source))
    yield from (one.text for one in find(text) if one.kind == "name" and squeezed(one.text) not in there)


def _bare(url: str) -> str:
    return url.rstrip(".,;:/").casefold()


def tells(text: str, needs: Needs) -> bool:
    """Whether a text tells a fact."""
    return bool(told_in(text, needs))


def told_in(text: str, needs: Needs) -> str:
    """The sentence in which a text tells a fact; empty where it does not."""
    return next((unit for unit in units(text) if all(_met(unit, need) for need in needs)), "")


def share_told(text: str, facts: Mapping[str, Needs], denied: Mapping[str, str] | None = None) -> float:
    """How many of the facts a text tells, less those of which it tells the contrary, as a share."""
    return max(0, len(_told(text, facts, denied)) - len(_contrary(text, denied))) / len(facts)


def _contrary(text: str, denied: Mapping[str, str] | None) -> set[str]:
    said = _ASKED.sub(" ", fold(text))
    return {id for id, pattern in (denied or {}).items() if re.search(pattern, said)}


def _told(text: str, facts: Mapping[str, Needs], denied: Mapping[str, str] | None = None) -> set[str]:
    """The facts that a text tells and does not deny; a heap of words tells none."""
    said = [unit for unit in units(text) if not _STRUNG.search(unit)]
    by_unit = [{id for id, needs in facts.items() if all(_met(unit, need) for need in needs)} for unit in said]
    if len(facts) >= _MANY and not _SAYS.search(text):
        return set()
    most = _HEAP * len(facts) if len(facts) >= _MANY else len(facts)
    return set().union(*(ids for ids in by_unit if len(ids) <= most)) - _contrary(text, denied)


def of_substance(
    judge: Callable[[str], Finding],
    facts: Mapping[str, Needs],
    least: float = 0.4,
    denied: Mapping[str, str] | None = None,
    source: Sequence[str] = (),
) -> Callable[[str], Finding]:
    """A judge of form that gives nothing to a text without matter: "끝." alone breaks no rule, nor does the bare file.

    Args:
        judge: of the form.
        facts: what such a text tells.
        least: share of the facts that must be told.
        denied: as in `facts_told`.
        source: the file in each language; who hands it in line by line has written nothing.
    """

    def judged(text: str) -> Finding:
        if any(_copied(text, one) for one in source):
            return Finding(0.0, t("text-copied"))
        return judge(text) if share_told(text, facts, denied) >= least else Finding(0.0, t("text-thin"))

    return judged


def _copied(text: str, source: str) -> bool:
    lines, there = [squeezed(line) for line in source.split("\n") if len(line) > _LINE], squeezed(text)
    return bool(lines) and sum(line in there for line in lines) > _COPIED * len(lines)


def _met(unit: str, need: Sequence[str]) -> bool:
    if need and need[0] == "-":
        return not any(_stands(unit, wording) for wording in need[1:])
    return any(_stands(unit, wording) for wording in need)


def _stands(unit: str, wording: str) -> bool:
    if re.fullmatch(r"(?:19|20)\d\d", wording):
        return wording in re.sub(r"https?://\S+", "", unit)
    wanted = figures(wording) if re.search(r"\d", wording) else ()
    # "2층" is more than a 2: where no unit was read, the words count.
    if wanted and not (re.search(r"[^\W\d_]", wording) and any(q.kind == "number" and not q.unit for q in wanted)):
        return all(any(same(w, q) for q in figures(unit)) for w in wanted)
    return squeezed(wording) in squeezed(unit)
