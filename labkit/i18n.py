"""Two languages, always together: a `Text` carries both, and is shown in the reader's.

Messages live in gettext catalogues (`labkit/locale/<lang>/LC_MESSAGES/<domain>.po`) under symbolic keys, so that
both languages are translations of a key and neither can be the silent fallback of the other.
"""

import gettext
import locale
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast, get_args

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_chosen: Language | None = None


@dataclass(frozen=True, order=True)
class Text:
    """The same sentence in Korean and in English."""

    ko: str
    en: str

    def pick(self, lang: Language | None = None) -> str:
        """The sentence in `lang`, by default in the reader's language."""
        return cast(str, getattr(self, lang or current_language()))

    def __str__(self) -> str:
        return self.pick()

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def as_dict(self) -> dict[str, str]:
        """`{"ko": …, "en": …}`, as score records keep it."""
        return {"ko": self.ko, "en": self.en}


def language(lang: Language | None = None) -> Language | None:
    """Switch the language of everything the lab says from here on; without an argument, tell which it is.

    Args:
        lang: `"ko"` or `"en"`.

    Returns:
        The language, when asked; nothing after a switch, or every notebook would begin by printing 'ko'.

    Raises:
        ValueError: for any other language.
    """
    global _chosen
    if lang is not None:
        if lang not in LANGUAGES:
            raise ValueError(f"언어는 'ko' 또는 'en'입니다: {lang!r} / the language is 'ko' or 'en': {lang!r}")
        _chosen = lang
        return None
    return current_language()


def current_language() -> Language:
    """What was chosen, else `LABKIT_LANG`, else the locale; Korean only where one of them says so."""
    if _chosen:
        return _chosen
    # LC_ALL and its fellows by hand: locale.getlocale() answers (None, None) under "C.UTF-8".
    names = ("LABKIT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    said = next((os.environ[name] for name in names if os.environ.get(name)), None) or _system_locale()
    # "ko", "ko_KR.UTF-8", Windows' "Korean_Korea"; "kok_IN" is Konkani.
    return "ko" if re.match(r"ko(rean)?(?![a-z])", said.lower()) else "en"


def _system_locale() -> str:
    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # "unknown locale": a reader must not lose every message over it
        return ""


@cache
def _catalogue(root: Path, domain: str, lang: Language) -> gettext.NullTranslations:
    messages = gettext.translation(domain, root, languages=[lang])
    # Not `gettext(key) == key`: the English for "total" is "total".
    messages.add_fallback(_Missing(lang))
    return messages


class _Missing(gettext.NullTranslations):
    def __init__(self, lang: Language) -> None:
        super().__init__()
        self.lang = lang

    def gettext(self, message: str) -> str:
        raise KeyError(f"no {self.lang} message for {message!r}")


def catalogue(domain: str, root: Path | None = None) -> Callable[..., Text]:
    """The messages of one part of the lab: `t = catalogue("data")`, then `t("unknown-set", name="x")`.

    Args:
        domain: file name of the catalogue, without `.po`.
        root: folder that holds `<lang>/LC_MESSAGES`; labkit's own by default.

    Returns:
        A function from key and placeholders to `Text`. A placeholder may be a `Text` itself.
        It raises `KeyError` for a key that a catalogue lacks: a missing translation is a bug, never a fallback.
    """
    folder = root or Path(__file__).with_name("locale")

    def t(key: str, /, **values: Any) -> Text:
        return Text(*(_say(_catalogue(folder, domain, lang), key, lang, values) for lang in LANGUAGES))

    return t


def _say(messages: gettext.NullTranslations, key: str, lang: Language, values: dict[str, Any]) -> str:
    pattern = messages.gettext(key)
    return pattern.format(**{k: v.pick(lang) if isinstance(v, Text) else v for k, v in values.items()})
