"""A policy memo: every number and comparison against the one table it may draw on (see `graders.memo`).

What needs judgement is left to a person (the manual criterion `judgement`).
"""

import re
from collections.abc import Callable, Sequence
from functools import partial

from graders.memo.facts import FAIR
from graders.memo.judging import Claim, claims
from labkit.checks import scale
from labkit.checks.memo import memo_length, memo_numbers, memo_parts
from labkit.checks.wording import sentences
from labkit.exercise import checkout, read_exercise
from labkit.i18n import Text, catalogue
from labkit.score import Finding

t = catalogue("claims")
# A memo is a page; what is longer is not read to its end.
_LONGEST = 20_000
# Of what is counted so many may stay without their cell: nobody knows every way of reckoning.
FULL_AT, ZERO_AT = 0.95, 0.5
# A number that contradicts the table is what the deputy mayor would find; of those not found one is forgiven.
COST_WRONG, COST_LOOSE = 0.35, 0.1
# Six good places are asked for: two right numbers and nothing else are no traced memo.
_ASKED = 6
# Rows of a table, number after number, say nothing.
_PASTED = re.compile(r"(?:[\d.,]{1,12}[%\s|]+){5,}")
_LIMIT = re.compile(
    r"(?:알|말할|판단할|확인할|구별할|비교할|파악할|드러나|가려낼) ?수 ?없"
    r"|없[다음으는어습고]|않[는았다음으습아은고]"
    r"|다[르를릅름른]|달라|모[르릅름른]|불가|다른 (?:날|때|시점|구)|확인이 필요|확인해야"
    r"|한계|유의|주의|제외|빠져|어긋|섞여"
    r"|cannot|can't|not (?:tell|know|known|show|include|count|cover|of the same|the same)|unknown"
    r"|\bno\b|\bnor\b|does not|do not|differ|another day|other day"
    r"|checked|missing|lack",
    re.IGNORECASE,
)
# "한계는 없다" is no limit.
_NO_LIMIT = re.compile(
    r"한계[는가이도]?\s?(?:전혀\s?)?없|[할볼] ?것[은도이]?\s?없|필요[는가도]?\s?없|문제[는가도]?\s?없"
    r"|다를 (?:바|것|게)[가이은]?\s?없"
    r"|모두 [^.]{0,10}알 수 있|\bno (?:limits?|limitations?|need)\b",
    re.IGNORECASE,
)
_OF_DATA = re.compile(
    r"자료|기준일|시점|통계|(?:이|위|그|아래) ?표"
    r"|대기|이용자|이용하는|다른 구|거주|수요|조사|집계|프로그램|교통|거리|건강|소득|경로당|시설"
    r"|data|figures|register|reference|table|wait|users|other district|demand|report|survey|distance|programme",
    re.IGNORECASE,
)
_OF_DATA_PLAINLY = re.compile(
    r"자료|기준일|통계|집계|(?:이|위|그|아래) ?표|\bdata\b|\bfigures\b|register", re.IGNORECASE
)
# The heading of the limits: on a line of its own, or before a colon, a slash or a closing bracket.
_LIMITS = re.compile(
    r"^\W{0,6}(?:[\dⅠ-Ⅻ가-하IVX]{1,3}[.)]\s?)?(?:자료의 )?"
    r"(?:(?:한계|유의)(?:할 점|점|사항)?|limits?|limitations?|caveats?"
    r"|what (?:the data|we) (?:cannot|do not|don't)[^\n.]{0,24})"
    r"(?:\s?[:：/)\]>】*.]|\b.{0,20}$)",
    re.MULTILINE | re.IGNORECASE,
)
_OVER = re.compile(
    r"때문이|때문에|탓이|탓에|덕분|반드시|틀림없|확실히|분명히|해결될|해결된다|해소된다"
    r"|해소될 것|할 것이다|될 것이다|것이 분명|명백"
    r"|\bbecause\b|\bcaused by\b|\bis due to\b|\bcertainly\b|\bundoubtedly\b|\bwill solve\b|\bguarantee"
    r"|\bobviously\b|\bis the result of\b",
    re.IGNORECASE,
)
_REASONS = frozenset({"때문이", "때문에", "because"})
_PROPOSES = re.compile(r"먼저|우선|순위|제안|건의|권고|\bfirst\b|\bput\b|propos|recommend|priorit", re.IGNORECASE)
_OF_TABLE = re.compile(
    r"정원|현원|이용|고령화율|명당|증가율|capacity|places|users|occupancy|shares?\b|\d", re.IGNORECASE
)
# "Because the districts differ in size, we compare rates": the reason for a method.
_UNEQUAL = r"\b(?:differ|sizes?|unequal|numbers? of)\b"
_WE_DO = r"\b(?:we|this memo|I)\s(?:compares?|uses?|states?|gives?|looks? at|reports?)\b"
_METHOD = re.compile(
    r"(?:수|규모|크기|기준일|시점|면적)[^.]{0,24}때문에[^.]{0,40}"
    r"(?:견[준주][^\s.]{0,5}|(?:비교|환산|사용)(?:한다|합니다|하였다|했다|했습니다|함)|[썼쓴]다|썼습니다|씁니다)\.?$"
    rf"|^because[^.;]{{0,60}}{_UNEQUAL}[^.;]{{0,40}}{_WE_DO}"
    rf"|{_WE_DO}[^.;]{{0,60}}\bbecause\b[^.;]{{0,40}}{_UNEQUAL}[^.;]{{0,20}}\.?$",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"수 있|수도|가능성|인지|추정|보인다|확인|조사|검토|알 수 없|않|아니|아닙|아닌"
    r"|may|might|could|whether|possibl|check|cannot|not ",
    re.IGNORECASE,
)


def traced(memo: str) -> Finding:
    """The share of claims that the table bears out, less what contradicts it or is found nowhere."""
    found = claims(memo[:_LONGEST])
    if not found:
        return Finding(0.0, t("memo-no-claims"))
    good, bad, none = (_with(found, verdict) for verdict in ("right", "wrong", "unknown"))
    score = scale(len(good) / len(found), ZERO_AT, FULL_AT)
    score -= COST_WRONG * len(bad) + COST_LOOSE * max(0, len(none) - 1)
    score = max(0.0, score) * min(1.0, len(good) / _ASKED)
    reason = t("memo-traced", total=len(found), good=len(good), bad=len(bad), none=len(none))
    return Finding(round(score, 4), reason, tuple(claim.text for claim in (*bad, *none))[:6])


def _with(found: Sequence[Claim], verdict: str) -> list[Claim]:
    return [claim for claim in found if claim.verdict == verdict]


def per_head(memo: str) -> Finding:
    """At least two right claims that take the number of people of a district into account."""
    found = [claim for claim in _with(claims(memo[:_LONGEST]), "right") if claim.measures and claim.measures <= FAIR]
    return Finding(scale(len(found) / 2, 0.0, 1.0), t("memo-rate", found=len(found)))


def caveat(memo: str) -> Finding:
    """A sentence that says what the data cannot tell; behind the heading of the limits, where there is one."""
    part = _behind_limits(memo)
    about = _OF_DATA if part else _OF_DATA_PLAINLY
    said = [s for s in sentences(part or memo) if _LIMIT.search(s) and about.search(s) and len(s) > 12]
    said = [s for s in said if not _NO_LIMIT.search(s)]
    shown: str | Text = said[0][:80] if said else t("memo-none")
    return Finding(float(bool(said)), t("memo-caveat", found=shown), tuple(s[:80] for s in said[:1]))


def _behind_limits(memo: str) -> str:
    places = [m.end() for m in _LIMITS.finditer(memo)]
    return memo[min(places) :] if places else ""


def no_overclaim(memo: str) -> Finding:
    """No sentence states a cause or a forecast as a fact."""
    said = sentences(memo)
    over = [s for before, s in zip(["", *said], said, strict=False) if _goes_beyond(s, before)]
    if over:
        return Finding(0.0, t("memo-over", found=over[0][:80]), tuple(s[:80] for s in over[:3]))
    spoken = len(memo.strip()) >= 200  # three words claim nothing, and are no careful memo either
    return Finding(1.0 if spoken else 0.0, t("memo-careful"))


def _goes_beyond(sentence: str, before: str) -> bool:
    words = {m[0].casefold() for m in _OVER.finditer(sentence)}
    if not words or _HEDGED.search(sentence):
        return False
    # "새빛구를 먼저 다룬다. 정원을 65명 넘었기 때문이다": the reason for a proposal is no cause of anything.
    proposal = _PROPOSES.search(f"{before} {sentence}") and _OF_TABLE.search(sentence)
    return not (words <= _REASONS and (proposal or _METHOD.search(sentence.strip())))


def of_substance(judge: Callable[[str], Finding]) -> Callable[[str], Finding]:
    """A judge of form that gives nothing to a text that says hardly anything of the table, or pastes its rows."""

    def judged(memo: str) -> Finding:
        found = claims(_PASTED.sub(" ", memo[:_LONGEST]))
        good = len(_with(found, "right"))
        return judge(memo) if good >= max(_ASKED, len(found) / 3) else Finding(0.0, t("memo-thin", n=_ASKED))

    return judged


QUESTION = read_exercise(checkout() / "exercises" / "write_policy_memo" / "exercise.toml").questions[0]
_SHOWN = {"parts": memo_parts, "length": memo_length, "speaks-in-numbers": memo_numbers}

JUDGES = {
    "memo": {
        "traced": traced,
        "per-head": per_head,
        "caveat": of_substance(caveat),
        "no-overclaim": of_substance(no_overclaim),
        # With the options that the public check has.
        **{
            line.id: of_substance(partial(_SHOWN[line.id], **line.options))
            for line in QUESTION.rubric
            if line.id in _SHOWN
        },
    },
}
