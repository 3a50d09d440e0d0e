"""The list of data sets, as a notebook shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from labkit.data.descriptor import Descriptor, read_descriptor
from labkit.data.root import data_root, names
from labkit.i18n import Language, catalogue, current_language

_t = catalogue("data")
_COLUMNS = ("name", "title", "rows", "licence")


@dataclass(frozen=True)
class Listing:
    """The data sets; iterating gives their names.

    Args:
        descriptors: of each set.
        lang: `"ko"` or `"en"`; None follows the reader's language at the moment it is shown.
    """

    descriptors: tuple[Descriptor, ...]
    lang: Language | None = None

    def __iter__(self) -> Iterator[str]:
        return (it.name for it in self.descriptors)

    def __len__(self) -> int:
        return len(self.descriptors)

    def __str__(self) -> str:
        return "\n".join(" · ".join(row) for row in self._rows())

    __repr__ = __str__

    def _repr_html_(self) -> str:
        lang = self.lang or current_language()
        heads = "".join(
            f'<th scope="col" style="text-align:left">{escape(_t(f"column-{key}").pick(lang))}</th>' for key in _COLUMNS
        )
        rows = "".join(_html_row(row) for row in self._rows())
        caption = escape(_t("listing-title").pick(lang))
        table = f"<caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
        return f'<table lang="{lang}">{table}</table>'

    def _rows(self) -> list[tuple[str, str, str, str]]:
        lang = self.lang or current_language()
        return [(it.name, it.title.pick(lang), f"{it.resources[0].rows:,}", it.licence) for it in self.descriptors]


def _html_row(row: tuple[str, ...]) -> str:
    name, title, rows, licence = map(escape, row)
    left = 'style="text-align:left"'  # JupyterLab sets every cell to the right, as if all were numbers
    cells = f"<td {left}>{title}</td><td>{rows}</td><td {left}>{licence}</td>"
    return f'<tr><th scope="row" {left}><code>{name}</code></th>{cells}</tr>'


def datasets(lang: Language | None = None) -> Listing:
    """What `load` can load: name, title, rows and licence of each set.

    Args:
        lang: `"ko"` or `"en"`, by default the reader's.

    Raises:
        DataError: the folder of the data sets is not found.
    """
    root = data_root()
    return Listing(tuple(read_descriptor(root / name) for name in names(root)), lang)
