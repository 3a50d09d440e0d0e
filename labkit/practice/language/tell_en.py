"""A line of an English notice ("How to apply: by phone") told as a sentence of its own ("You can apply by phone.")."""

import re

from labkit.practice.language.texts import lowered, raised, sentences

_DATE = re.compile(
    r"(?:\d{1,2}:\d{2}"
    r"|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)"
)
_RANGE = re.compile(r"^[^,;]{1,60}? to \d")
_PREPOSITION = re.compile(
    r"(?:from|on|at|by|in|within|until|till|every|throughout|along|between|during|before|after|via|through|online|near"
    r"|up to|weekdays|daily|inside|outside|around|opposite|beside)\b"
)
_ORDER = re.compile(
    r"(?:visit|phone|call|send|upload|hand|choose|come|bring|apply|put|go|fill|book|register|simply|please|check|let|use"
    r"|take|wear|pay|return|contact|e-?mail|write|submit|download|present|show|report|sign|collect|make|do|see|ask|keep"
    r"|leave|sort|place|post|enter|complete|attach|follow)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:will|is|are|was|were|may|must|can|cannot|has|have|takes?|receives?|changes?|closes?|opens?|stops?|runs?"
    r"|begins?|starts?|ends?|becomes?|applies|should|need|needs)\b"
)
_UNDER = re.compile(r"\b(?:who|whom|whose|that|which|if|when|where|whose|while)\b")
_SITE = re.compile(
    r"\b(?:clinics?|hospitals?|cent(?:re|er)s?|hall|park|librar(?:y|ies)|offices?|stations?|schools?|rooms?|plaza|farm"
    r"|complex|market|square|museum|gym|auditorium|building|floor|village|lobby)\b",
    re.IGNORECASE,
)


_PRONOUN = re.compile(r"\b(?:we|you|they|it|he|she|everyone|everybody|nobody) (?!who)[a-z]+", re.IGNORECASE)
# Keys that are no noun with an article: "In service from", "Not for sale", "Your views", "Added by the city", "Also".
_NO_NOUN = re.compile(
    r"(?:in|on|at|from|to|for|by|not|also|no|your|our|if|but|other|please)\b|\S+ed$|.*\b(?:by|on|from|of|to|for|with|in)\b",
    re.IGNORECASE,
)


def told(parent: str, key: str, value: str) -> str:
    """The sentence; arguments as in `tell_ko.told`."""
    if parent and not key and not value.rstrip().endswith((".", "!", "?")):
        return f"{parent}: {lowered(value.strip())}."  # a condition, a step: no sentence, but of something
    value, *notes = re.split(r"\s{0,3}※\s{0,3}", value.strip())
    aside = f" – {'; '.join(n.rstrip('.') for n in notes)}" if notes and value else ""
    value = (value or " ".join(notes)).rstrip(". ")
    first, *rest = sentences(value) or [value]
    said = _said(parent, key, first.rstrip(".")) if key else first
    body = f"{raised(said.rstrip('.'))}{aside if not rest else ''}"
    return body + (f". {' '.join(rest).rstrip('.')}{aside}." if rest else "" if body.endswith(("!", "?")) else ".")


def linked(first: str, second: str) -> str:
    """Two sentences as one."""
    return f"{first.rstrip('. ')}; {lowered(second)}"


def _said(parent: str, key: str, value: str) -> str:
    low, plain = key.lower(), re.sub(r"\([^()]*\)", "", value)
    thing = f"the {lowered(parent)}" if parent else ""
    if re.match(r"(?:enquir|contact|question)", low):
        return _contact(low, value)
    if _clause(plain):
        return f"{key} {value}" if value.startswith("nos. ") else value
    if re.search(r"\b(?:day|date)s?$", parent.lower()) and _DATE.match(value):
        return f"for {key}, the {_single(lowered(parent))} is {value}"
    how = re.match(r"how\b|method|applications?$|apply", low)
    if _ORDER.match(plain):
        aim = f"to apply{f' for {thing}' if thing else ''}" if "appl" in low else f"for {thing}" if thing else ""
        aim = aim if how else f"for {lowered(key)}" if not re.match(r"(?:please )?(?:note|bring)", low) else ""
        return f"{aim}, {lowered(value)}" if aim else value
    if how:
        doing = re.match(r"how to (\w+(?: \w+){0,3})$", low)
        return _how(thing, key, value, doing[1] if doing else "apply")
    if low in ("who", "for", "who may apply", "who can apply", "applies to", "eligibility", "target"):
        return _who(thing, low, value)
    if low.startswith(("when", "time and")):
        lasts = _DATE.match(value) and _RANGE.match(value)
        return f"{thing or 'it'} {('last' if _be(thing) == 'are' else 'lasts') if lasts else _be(thing)} {_when(value)}"
    if low in ("where", "place", "venue", "location"):
        return _where(thing, value)
    said = _thing(low, key, value)
    return f"for {thing}, {lowered(said)}" if thing else said


def _contact(low: str, value: str) -> str:
    name = value.split(",")[0].strip()
    named = re.search(r"(?:Division|Office|Team|Cent(?:re|er)|Department|Bureau|Hall)$", name) or value[:1].islower()
    to = "enquiries" if low.startswith("enquir") else "questions"
    return f"for {to}, contact {'the ' if named and not name.lower().startswith('the ') else ''}{value}"


def _clause(plain: str) -> bool:
    """Whether a value is a sentence already: a finite verb that no "who", "that" or "if" stands before."""
    verb, under, someone = _VERB.search(plain), _UNDER.search(plain), _PRONOUN.search(plain.split(";")[0])
    if under and under.start() == 0:
        return not plain.lower().startswith(("who", "that", "which"))
    if someone and not _ORDER.match(plain) and not (under and under.start() < someone.start()):
        return True
    if not verb or _PREPOSITION.match(plain) or plain[: verb.start()].endswith("to "):
        return False
    before = plain[: verb.start()]
    # "Refrigerators, washing machines and televisions are fetched": the commas of a list.
    early = verb.start() > 0 and ";" not in before and ("," not in before or " and " in before.rsplit(",", 1)[1])
    return bool(early and not (under and under.start() < verb.start()))


def _how(thing: str, key: str, value: str, verb: str) -> str:
    to = f"you can {verb}{f' for {thing}' if thing else ''}"
    if value.startswith("open "):
        return f"applications{f' for {thing}' if thing else ''} are {value}"
    if _DATE.match(value):
        return f"{to} {'from ' if _RANGE.match(value) else 'on '}{value}"
    return f"{to} {value}" if _PREPOSITION.match(value) else f"{key}: {value}"


def _who(thing: str, low: str, value: str) -> str:
    if low == "applies to":
        return f"it applies to {value}"
    be = _be(thing)
    return f"{thing or 'it'} {be} {'open to' if 'apply' in low else 'for'} {value}"


def _where(thing: str, value: str) -> str:
    if _PREPOSITION.match(value):
        return f"{thing or 'it'} {'apply' if _be(thing) == 'are' else 'applies'} {value}"
    if _SITE.search(re.sub(r"\([^()]*\)", "", value)):
        places = re.match(r"(?:[2-9]|\d\d+) ", value)
        return f"the {'places are' if places else 'place is'} {value}"
    return f"it concerns {value}"


def _when(value: str) -> str:
    if _RANGE.match(value) and _DATE.match(value):
        return f"from {value}"
    if re.match(r"(?:weekdays|weekends)\b", value):
        return f"on {value}"
    if not _DATE.match(value):
        return value
    return ("at " if re.match(r"\d{1,2}:", value) else "on ") + value


def _thing(low: str, key: str, value: str) -> str:
    """Whatever else stands before a colon: "Fee", "Results", "Closed", "Starts", "Bring"."""
    if low in ("closed", "open", "suspended", "cancelled"):
        return f"it is {low} {'for ' if value[:1].isdigit() and not _DATE.match(value) else ''}{value}"
    if low in ("starts", "ends", "begins", "opens", "closes"):
        return f"it {low} {_when(value) if _DATE.match(value) or _PREPOSITION.match(value) else f'with the {value}'}"
    if low in ("bring", "please bring", "wear") and not _PREPOSITION.match(value) and not value.startswith("for "):
        return f"please {low.removeprefix('please ')} {value}"
    if re.match(r"free\b", value) and re.search(r"fee|cost|price|charge|admission", low):
        return f"it is {value}"
    if low == "places" and value[:1].isdigit():
        return f"the number of places is {value}"
    if low.startswith(("what ", "which ")):
        return f"{key} is {value}"
    if _NO_NOUN.match(low) or low in ("bring", "please bring", "wear"):
        return f"{key}: {value}"
    name = _single(lowered(key)) if value.startswith("one of ") else lowered(key)
    if value[:1].isdigit() and re.search(rf"\b{re.escape(name)}\b", value):
        return f"there are {value}" if name.endswith("s") else f"there is {value}"
    plural = name.endswith("s") and not name.endswith(("ss", "us", "is"))
    said = _when(value) if not re.search(r"\bda(?:y|te)s?$|deadline$|time$", low) else value
    said = f"from {value}" if _DATE.match(value) and _RANGE.match(value) else said
    several = plural and value.count(",") > 1 and not value[:1].isdigit() and not _PREPOSITION.match(value)
    said = f"as follows: {value}" if (";" in value or several) and said == value else said
    return f"the {name} {'are' if plural else 'is'} {said}"


def _be(thing: str) -> str:
    return "are" if thing.endswith("s") and not thing.endswith(("ss", "us", "is")) else "is"


def _single(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
