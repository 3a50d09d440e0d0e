"""What the small model learns from: the city's public documents, each under its number."""

from functools import cache

from labkit.i18n import Language

# Data set, its number column, and the columns of each language in reading order.
_SETS = (
    ("notices", "notice_id", {"ko": ("title", "body"), "en": ("title_en", "body_en")}),
    ("press_releases", "release_id", {"ko": ("title", "subtitle", "body"), "en": ("title_en", "body_en")}),
    ("minutes", "meeting_id", {"ko": ("transcript",), "en": ()}),
)


@cache
def city_texts(lang: Language) -> dict[str, str]:
    """The notices, press releases and (in Korean) minutes that `labkit.load` gives.

    Args:
        lang: the language of the texts; not every document exists in English.

    Returns:
        Number of the document → its text.
    """
    from labkit.data import load

    texts: dict[str, str] = {}
    for name, key, columns in _SETS:
        for row in load(name).to_dict("records"):
            parts = [row[column] for column in columns[lang] if isinstance(row[column], str)]
            if parts:
                texts[str(row[key])] = "\n".join(parts)
    return texts
