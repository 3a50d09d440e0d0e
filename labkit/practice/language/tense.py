"""When things in a case file happened: an office's notes leave it open, days and verbs tell."""

import re

from labkit.practice.documents.casefile import CaseFile, Fact
from labkit.practice.language.speech_ko import note_stem

_FULL = re.compile(r"(\d{4})(?:\. ?|-)(\d{1,2})(?:\. ?|-)(\d{1,2})\.?")
_SHORT = re.compile(r"(?<![\d.] )(?<![\d.])(\d{1,2})\. (\d{1,2})\.")
_HAPPENED = re.compile(
    r"(?:확인|통지|통보|명령|요구|견인|의결|승인|적발|발견|회수|철거|제출받)[함됨]$"
    r"|기로 (?:[가-힣]{1,12}[와과] )?(?:함|정함|합의함)$|그치게 함$|알려 옴$"
)
_TOLD = re.compile(
    r"(?:정해지|결정되|확정되|나|끝나|결정하)지 (?:않|못)음$"
    r"|(?:[았었였했갔왔]고|[았었였했]으며,?) (?!.{0,40}\d{1,2}\. ?\d{1,2}\.)[^,]{1,60}$"
)
_STATE = re.compile(
    r"(?:있|없|않|못하|필요하|가능하|같|많|적)[음ㅁ]$|[없있않]음$|필요함$|가능함$|임$|면 됨$|수 있음$|못함$"
)


_FINISHED = re.compile(
    r"(?:설치|정비|수리|수선|교체|청소|철거|보수|발송|배부|회신|시정|조치|점검|고침|씻음|보냄|돌림|바꿈|그림|치움)(?:함|됨|)$"
)


def today(case: CaseFile) -> tuple[int, int, int] | None:
    """The day the draft goes out, as far as the file says it."""
    found = _FULL.search(case.fields.get("due", "")) or _FULL.search(case.fields.get("embargo", ""))
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


_SEEN = re.compile(r"(?:올라가|내려가|늘어나|줄어들|나오|측정되|드러나|나타나|정하|넘기|넘|밝혀지)$")


def happened(case: CaseFile, fact: Fact, *, order: bool = False) -> bool:
    """Whether a note tells what is over: "확인됨" leaves that open, the day of the draft often settles it.

    Args:
        case: its file.
        fact: the note.
        order: notes without a day may be what the reader is to do ("… 있는지 확인함"), as in a letter to branches.
    """
    note = re.sub(r"\s?\([^()]{0,120}\)$", "", fact.text.rstrip(". "))
    if note.endswith("임") or note_stem(note) is None:
        return False
    if _TOLD.search(note) and not re.search(r"[있없]음$", note):
        return True
    if _STATE.search(note):
        return False
    if order and not re.search(r"\d{1,2}\. ?\d{1,2}\.|기로 ", note):
        return False
    if _HAPPENED.search(note) or (fact.kind == "finding" and re.search(r"결과|기록|일지|조사", note)):
        return True
    if re.search(r"(?:까지|부터|이내|안에)[^.]{0,60}$", note):
        return False
    now = today(case)
    dates = [(int(m[1]), int(m[2]), int(m[3])) for m in _FULL.finditer(note)]
    if now and dates:
        return max(dates) <= now
    if now and (short := [(now[0], int(m[1]), int(m[2])) for m in _SHORT.finditer(note)]):
        return max(short) <= now
    if not now and dates and len(dates) == 1 and _FINISHED.search(note):
        return True  # without a day to compare with, such verbs tell what was done
    seen = fact.kind == "finding" and bool(_SEEN.search(note_stem(note) or ""))
    return seen or bool(re.match(r"지난|작년|올해 자원", note))


def dated(text: str) -> str:
    """Dates as an office writes them: 2025-09-05 and 2025.09.05 become 2025. 9. 5."""
    return re.sub(
        r"(?<![\d./])(\d{4})[-.]\s?0?(\d{1,2})[-.]\s?0?(\d{1,2})\.?(?![\d-])",
        lambda m: f"{m[1]}. {m[2]}. {m[3]}.",
        text,
    )
