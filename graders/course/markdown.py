"""Markdown of trainees on feedback pages and in formgrader, in place of nbconvert's filter `markdown2html`.

nbconvert ends the whole page at a picture that is not there (`missing attachment`), as every pasted picture is whose
file name is Korean: it looks names up as they are written in addresses.
"""

from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import unquote

from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from graders.course.pictures import is_picture
from graders.texts import t
from labkit.i18n import Language

_PREFIX = "attachment:"


@pass_context
def markdown_to_html(context: Context, source: str) -> str:
    """Render the text of a cell or of an output. What comes out is not yet sanitised.

    Args:
        context: of the template; `cell` and `nb` are looked at.
        source: Markdown.
    """
    cell = context.get("cell") or {}
    metadata = getattr(context.get("nb"), "metadata", {})
    lang: Language = "en" if metadata.get("labkit", {}).get("lang") == "en" else "ko"
    try:
        return MarkdownWithMath(renderer=_Renderer(cell.get("attachments"), lang)).render(source)
    except Exception:  # whatever a text does to a parser: the page must be made, and the text can be read as typed
        return f"<pre>{escape(source)}</pre>"


class _Renderer(IPythonRenderer):
    """nbconvert's, but for pictures that are missing or none: a word takes their place."""

    def __init__(self, attachments: Any, lang: Language) -> None:
        super().__init__(escape=False)
        self._pictures = attachments if isinstance(attachments, Mapping) else {}
        self._lang = lang

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """A picture, or the word that it is left out."""
        if not url.startswith(_PREFIX):
            return str(super().image(text, url, title))
        found = self._find(url.removeprefix(_PREFIX))
        if found is None:
            return f"<em>{escape(t('picture-left-out').pick(self._lang))}</em> {text}"
        return f'<img src="{found}" alt="{text}">'  # mistune has escaped the text

    def _find(self, name: str) -> str | None:
        variants = self._pictures.get(name) or self._pictures.get(unquote(name)) or {}
        for mime, data in variants.items() if isinstance(variants, Mapping) else ():
            if is_picture(mime, data):
                return f"data:{mime};base64,{data}"
        return None
