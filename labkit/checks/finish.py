"""Whether a text can go out as it is: no talk around it, no marks of a chat, no blanks left to fill."""

import unicodedata

from labkit.checks import check
from labkit.checks.lexicon import pattern
from labkit.i18n import catalogue
from labkit.plain import clean
from labkit.score import Finding

t = catalogue("checks")


@check(over="reply")
def ready_to_send(reply: str) -> Finding:
    """The reply is the text itself: no words to the person who asked for it, no Markdown, no gap to fill.

    Args:
        reply: what the model wrote.
    """
    text = unicodedata.normalize("NFC", reply).strip()
    lines = [line.strip() for line in text.split("\n") if line.strip()] or [""]
    faults = {
        "before": pattern("before").search(lines[0]),
        "after": pattern("after").search(lines[-1]),
        "chat": pattern("chat").search(text),
        "blank": pattern("blank").search(text),
    }
    for name, match in faults.items():
        if match:
            return Finding(0.0, t(f"finish-{name}"), (clean(match[0].strip()[:60]),))
    return Finding(1.0, t("finish-ok"))
