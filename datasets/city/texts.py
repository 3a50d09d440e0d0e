"""What the sets of written documents share: tables of facts, plots that count."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .chart import bar_chart
from .package import read_texts

FACTS = ("kind", "value", "value_en")


def all_texts(folder: Path) -> list[dict[str, Any]]:
    """The texts of every file in `folder`, in order of id."""
    texts = [text for source in sorted(folder.glob("*.jsonl")) for text in read_texts(source)]
    return sorted(texts, key=lambda text: str(text["id"]))


def facts_of(text: dict[str, Any]) -> Iterator[list[str]]:
    """Rows of FACTS behind the id; `value_en` is empty where the text has no English."""
    facts, english = text["facts"], bool(text["body_en"])
    for date in facts["dates"]:
        yield [text["id"], "date", date, date if english else ""]
    for value, value_en in zip(facts["amounts"], facts["amounts_en"], strict=True):
        yield [text["id"], "amount", value, value_en]
    yield [text["id"], "contact", facts["contact"], facts["contact"] if english else ""]
    for kind in ("place", "who"):
        yield [text["id"], kind, facts[kind], facts[f"{kind}_en"]]


def joined(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return "; ".join(values)


def counted(title: str, values: Iterable[str], name: str) -> bytes:
    """A bar for each value, the most frequent first."""
    counts = sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))
    return bar_chart(title, "건 / number", [label for label, _ in counts], {name: [float(n) for _, n in counts]})
