"""A label that has a Korean and an English spelling, as each reader writes it."""

import re
from collections.abc import Sequence

from labkit.i18n import Text

_HANGUL = re.compile("[가-힣]")


def spelling(group: Sequence[str]) -> Text:
    """How a label is called in either language.

    Args:
        group: equal spellings, the canonical one first, e.g. `["교통", "traffic"]`.

    Returns:
        The first Korean and the first other spelling. A code such as `["KOGL-1"]` is the same in both.
    """
    korean = next((s for s in group if _HANGUL.search(s)), group[0])
    return Text(ko=korean, en=next((s for s in group if not _HANGUL.search(s)), group[0]))
