"""Evidence of a finding: mostly a quotation, the same in both languages.

What the lab itself names (a part that lacks) stands in both languages in one string, as score records keep it; a reader
gets the half in their own language.
"""

from labkit.i18n import Language, Text, catalogue, current_language

t = catalogue("checks")

# En spaces: a quotation may well hold " / ".
_BETWEEN = "\N{EN SPACE}/\N{EN SPACE}"
_LACKING = "– "


def named(text: Text) -> str:
    """A name in both languages as evidence."""
    return f"{text.ko}{_BETWEEN}{text.en}"


def shown(evidence: str, lang: Language | None = None) -> str:
    """Evidence as a reader sees it.

    Args:
        evidence: a quotation, a name in both languages, or after a dash what lacks.
        lang: by default the reader's.
    """
    korean, both, english = evidence.partition(_BETWEEN)
    said = (korean if (lang or current_language()) == "ko" else english) if both else evidence
    if said.startswith(_LACKING):
        return t("evidence-lacking", what=said.removeprefix(_LACKING)).pick(lang)
    return said
