"""Held-out documents of the city hall: notices, press releases, case files, meetings."""

from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from graders.heldout.records import Record, records
from labkit import evaluation
from labkit.i18n import Language

Tell = Literal["must", "may", "never"]


@dataclass(frozen=True)
class Fact:
    """Something the text says, as the tables `facts` have it; `value_en` is empty without an English text."""

    kind: Literal["date", "amount", "contact", "place", "who"]
    value: str
    value_en: str


@dataclass(frozen=True)
class Quote:
    """Words quoted in a press release."""

    speaker: str
    text: str


@dataclass(frozen=True)
class Notice(evaluation.Case):
    """A notice or a press release: its text, and what a summary must keep.

    Args:
        title: its title in Korean.
        facts: dates, amounts, contact, place and addressees that stand in the text.
        quotes: of a press release.
        licence: its invented KOGL mark.
    """

    title: str = ""
    facts: tuple[Fact, ...] = ()
    quotes: tuple[Quote, ...] = ()
    licence: str = ""


@dataclass(frozen=True)
class CaseFact:
    """A fact in a case file, and whether it belongs in the letter."""

    id: str
    ko: str
    en: str
    source: str
    tell: Tell


@dataclass(frozen=True)
class CaseFile(evaluation.Case):
    """What lies before an officer who has to write: situation and facts, in no useful order.

    Args:
        kind: complaint_reply, official_letter, press or memo.
        facts: with whether each must, may or must never be told.
        must_not_promise: what the letter may not promise.
        personal_data: names and numbers in the file.
        addressee: as the letter should name him, masked.
        department: who sends it.
        person_in_charge: who signs for it.
        phone: his telephone.
        due: the day it has to be sent by.
        situation: what the citizen wrote, by language; English only of the replies.
        heads: by language, title, addressee, department, person in charge, telephone.
        must_not_promise_en: the same in English.
        personal_data_en: names as the English file has them.
    """

    kind: str = ""
    facts: tuple[CaseFact, ...] = ()
    must_not_promise: tuple[str, ...] = ()
    personal_data: tuple[str, ...] = ()
    addressee: str = ""
    department: str = ""
    person_in_charge: str = ""
    phone: str = ""
    due: str = ""
    situation: dict[Language, str] = field(default_factory=dict)
    heads: dict[Language, tuple[str, ...]] = field(default_factory=dict)
    must_not_promise_en: tuple[str, ...] = ()
    personal_data_en: tuple[str, ...] = ()


@dataclass(frozen=True)
class Action:
    """Who said he would do what; `by` is empty where no day was named."""

    who: str
    what_ko: str
    what_en: str
    by: str
    said: str


@dataclass(frozen=True)
class Meeting(evaluation.Case):
    """A meeting as it was spoken, and what came of it.

    Args:
        decisions: what was decided.
        actions: what someone took on.
        not_actions: what sounds like one and is none: withdrawn, put off, wished for.
        date: the day of the meeting, from which "by Friday" is reckoned.
    """

    decisions: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    not_actions: tuple[str, ...] = ()
    date: str = ""


@cache
def notices() -> tuple[Notice, ...]:
    """24 notices, 22 of them also in English."""
    return tuple(_notice(record) for record in records("notices"))


@cache
def press_releases() -> tuple[Notice, ...]:
    """18 press releases, nine of them also in English."""
    return tuple(_notice(record) for record in records("press_releases"))


@cache
def case_files() -> tuple[CaseFile, ...]:
    """16 case files: eight replies, four official letters, two press releases, two reports."""
    return tuple(_case_file(record) for record in records("case_files"))


@cache
def minutes() -> tuple[Meeting, ...]:
    """11 meetings."""
    return tuple(meeting(record) for record in records("minutes"))


def _notice(record: Record) -> Notice:
    subtitle = f"{record['subtitle_ko']}\n" if "subtitle_ko" in record else ""
    document: dict[Language, str] = {"ko": f"{record['title_ko']}\n{subtitle}\n{record['body_ko']}"}
    if record["body_en"]:
        document["en"] = f"{record['title_en']}\n\n{record['body_en']}"
    return Notice(
        id=record["id"],
        document=document,
        title=record["title_ko"],
        facts=tuple(_facts(record["facts"])),
        quotes=tuple(Quote(it["speaker"], it["text"]) for it in record.get("quotes", ())),
        licence=record["licence"],
    )


def _facts(facts: Record) -> list[Fact]:
    found = [Fact("date", day, day) for day in facts["dates"]]
    found += [Fact("amount", *pair) for pair in zip(facts["amounts"], facts["amounts_en"], strict=True)]
    found += [Fact("contact", facts["contact"], facts["contact"])]
    found += [Fact("place", facts["place"], facts["place_en"]), Fact("who", facts["who"], facts["who_en"])]
    return found


def _case_file(record: Record) -> CaseFile:
    facts = tuple(CaseFact(it["id"], it["ko"], it["en"], it["source"], _tell(it)) for it in record["facts"])
    return CaseFile(
        id=record["id"],
        document={
            "ko": "\n".join([record["title_ko"], "", record["situation_ko"], "", *(f"- {it.ko}" for it in facts)])
        },
        kind=record["kind"],
        facts=facts,
        must_not_promise=tuple(record["must_not_promise_ko"]),
        personal_data=tuple(record["personal_data"]),
        addressee=record["addressee_ko"],
        department=record["sender_department"],
        person_in_charge=record["person_in_charge"],
        phone=record["phone"],
        due=record["due"],
        situation={"ko": record["situation_ko"], "en": record.get("situation_en", "")},
        heads={"ko": _head(record, "ko"), "en": _head(record, "en")},
        must_not_promise_en=tuple(record.get("must_not_promise_en", ())),
        personal_data_en=tuple(record.get("personal_data_en", ())),
    )


def _head(record: Record, lang: Language) -> tuple[str, ...]:
    end = "" if lang == "ko" else "_en"
    named = (f"title_{lang}", f"addressee_{lang}", f"sender_department{end}", f"person_in_charge{end}", "phone")
    return tuple(record.get(key, "") for key in named)


def _listed(facts: tuple[CaseFact, ...]) -> list[str]:
    return [f"- {it.ko}" for it in facts]


def _tell(fact: Record) -> Tell:
    return "never" if fact["may_not_tell"] else "must" if fact["must_tell"] else "may"


def meeting(record: Record) -> Meeting:
    """A meeting from its record; of a public one with its key."""
    head = (
        f"{record['meeting_ko']}\n{record['date']} {record['time']}, {record['place_ko']}, 주관 {record['host_ko']}\n"
    )
    return Meeting(
        id=record["id"],
        document={"ko": f"{head}\n{record['transcript_ko']}"},
        decisions=tuple(record["decisions_ko"]),
        actions=tuple(
            Action(it["who"], it["what_ko"], it["what_en"], it["by"], it["said_ko"]) for it in record["actions"]
        ),
        not_actions=tuple(record["not_actions_ko"]),
        date=record["date"],
    )
