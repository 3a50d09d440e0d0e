"""What stands between a prompt and a model that is somewhere else: no personal data leaves this machine.

Pasting a citizen's data into a chatbot touches several articles of 개인정보 보호법 at once (§§17, 18, 26 and, abroad,
28-8; https://www.law.go.kr/법령/개인정보보호법, checked 2026-11-20). The guard is a seat belt and no permit: it knows
what has a form or is presented as a name, and nobody may send a real citizen's text because it is there. There is no
setting that turns it off.
"""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from labkit.errors import ModelError
from labkit.i18n import Text, catalogue, current_language
from labkit.privacy.detect import find
from labkit.privacy.masking import Marks, mask

t = catalogue("model")
p = catalogue("privacy")

MODES = ("mask", "block")


@dataclass(frozen=True)
class Guarded:
    """What may be sent.

    Args:
        messages: without personal data.
        counts: what was masked, by kind.
    """

    messages: list[dict[str, Any]]
    counts: dict[str, int]


def mode() -> str:
    """`mask` (replace and go on) or `block` (send nothing), as `LABKIT_GUARD` says.

    Raises:
        ModelError: any other value; a typo must not open the door.
    """
    said = os.environ.get("LABKIT_GUARD", "").strip().casefold() or "mask"
    if said not in MODES:
        raise ModelError(t("guard-mode", said=said))
    return said


def protect(messages: Sequence[dict[str, Any]]) -> Guarded:
    """The messages as they may leave.

    Args:
        messages: OpenAI messages; those given are not changed.

    Raises:
        ModelError: personal data was found and the mode is `block`; names what was found, not its value.
    """
    blocks = mode() == "block"
    marks, counts, out = Marks(current_language()), Counter[str](), []
    for message in messages:
        masked = mask(message["content"], marks=marks)
        counts.update(masked.counts())
        out.append({**message, "content": masked.text})
    if counts and blocks:
        raise ModelError(t("guard-blocked", found=described(dict(counts))))
    # Pieces that were harmless apart can make an identifier together: what is sent is looked at once more.
    if any(find(message["content"]) for message in out):
        raise ModelError(t("guard-blocked", found=described({f.kind: 1 for m in out for f in find(m["content"])})))
    return Guarded(out, dict(counts))


def described(counts: dict[str, int]) -> Text:
    """ "전화번호 2, 이름 1" in both languages."""
    parts = [(p(f"kind-{kind}"), n) for kind, n in sorted(counts.items())]
    return Text(*(", ".join(f"{name.pick(lang)} {n}" for name, n in parts) for lang in ("ko", "en")))  # type: ignore[arg-type]
