"""The data dictionary of a set, as text and as HTML, in the reader's language."""

from dataclasses import dataclass
from html import escape

from labkit.data.descriptor import Descriptor, Field, Resource
from labkit.i18n import Language, Text, catalogue, current_language

_t = catalogue("data")


@dataclass(frozen=True)
class Dictionary:
    """What a data set's columns mean, where it comes from and how it may be used.

    Args:
        descriptor: the set's descriptor.
        lang: `"ko"` or `"en"`; None follows the reader's language at the moment it is shown.
    """

    descriptor: Descriptor
    lang: Language | None = None

    @property
    def _lang(self) -> Language:
        return self.lang or current_language()

    def __str__(self) -> str:
        lines = [f"{self._say(self.descriptor.title)} ({self.descriptor.name})"]
        lines += [self._say(self.descriptor.description), ""]
        for resource in self.descriptor.resources:
            lines += [self._heading(resource)]
            lines += [f"  {line}" for field in _shown(resource) for line in self._field_lines(field)]
            lines += [f"  … {self._say(resource.repeats)}"] if resource.repeats else []
            lines += [""]
        return "\n".join([*lines, *(f"{label}: {value}" for label, value in self._facts())])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        parts = [f'<div lang="{self._lang}" class="labkit-dictionary">']
        title, name = escape(self._say(self.descriptor.title)), escape(self.descriptor.name)
        parts += [f"<h4>{title} (<code>{name}</code>)</h4>"]
        parts += [f"<p>{escape(self._say(self.descriptor.description))}</p>"]
        parts += [self._html_table(resource) for resource in self.descriptor.resources]
        facts = "".join(f"<li>{escape(label)}: {escape(value)}</li>" for label, value in self._facts())
        return "\n".join([*parts, f"<ul>{facts}</ul>", "</div>"])

    def _say(self, text: Text) -> str:
        return text.pick(self._lang)

    def _word(self, key: str, **values: object) -> str:
        return self._say(_t(key, **values))

    def _heading(self, resource: Resource) -> str:
        return self._word("dictionary-table", path=resource.path, rows=resource.rows, encoding=resource.encoding)

    def _facts(self) -> list[tuple[str, str]]:
        it = self.descriptor
        return [
            (self._word("licence"), it.licence),
            (self._word("provenance"), self._say(it.provenance)),
            (self._word("reference-date"), it.reference_date),
            (self._word("version"), it.version),
        ]

    def _about(self, field: Field) -> str:
        unit = self._say(field.unit)
        title = f"{self._say(field.title)} ({unit})" if unit else self._say(field.title)
        return ". ".join(part for part in (title, self._say(field.description)) if part)

    def _field_lines(self, field: Field) -> list[str]:
        lines = [f"{field.name} [{field.type}] {self._about(field)}"]
        return lines + [f"    {_code(value, self._say(meaning))}" for value, meaning in field.codes]

    def _html_table(self, resource: Resource) -> str:
        heads = "".join(f'<th scope="col" {_LEFT}>{escape(self._word(f"column-{key}"))}</th>' for key in _COLUMNS)
        rows = "\n".join(self._html_row(field) for field in _shown(resource))
        if resource.repeats:
            rows += f'\n<tr><td>…</td><td colspan="4">{escape(self._say(resource.repeats))}</td></tr>'
        caption = f"<caption>{escape(self._heading(resource))}</caption>"
        return f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"

    def _html_row(self, field: Field) -> str:
        codes = "<br>".join(escape(_code(value, self._say(meaning))) for value, meaning in field.codes)
        title = ". ".join(part for part in (self._say(field.title), self._say(field.description)) if part)
        cells = [escape(title), escape(field.type), escape(self._say(field.unit)), codes]
        name = f'<th scope="row" {_LEFT}><code>{escape(field.name)}</code></th>'
        return f"<tr>{name}{''.join(f'<td {_LEFT}>{cell}</td>' for cell in cells)}</tr>"


def _code(value: str, meaning: str) -> str:
    """A code and its meaning; a name that means itself ("교통정책과") once."""
    return value if value == meaning else f"{value} = {meaning}"


_COLUMNS = ("name", "meaning", "type", "unit", "codes")
# JupyterLab sets every cell to the right, as if all were numbers.
_LEFT = 'style="text-align:left"'
_FEW = 8


def _shown(resource: Resource) -> tuple[Field, ...]:
    """The columns to describe: of a table that repeats the same ones for every month, the first."""
    return resource.fields[:_FEW] if resource.repeats else resource.fields
