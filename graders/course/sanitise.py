"""What of a trainee's HTML may stand in a page that an instructor or the trainee opens: words, tables, inline pictures.

Takes the place of nbconvert's `clean_html` filter (an official setting, `TemplateExporter.filters`), whose list of tags
lacks paragraphs and headings, so that every lesson text came out as escaped markup.
"""

import re

import bleach
from bleach.css_sanitizer import CSSSanitizer
from nbconvert.filters import strip_files_prefix

_TAGS = frozenset(
    [
        *("a", "abbr", "b", "br", "code", "em", "i", "kbd", "mark", "s", "small", "span", "strong", "sub", "sup", "u"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "hr", "pre", "blockquote", "details", "summary", "img"),
        *("ul", "ol", "li", "dl", "dt", "dd", "del"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
    ]
)
_ATTRIBUTES = {
    "*": ["class", "style", "title", "lang", "role"],
    "a": ["href"],
    "img": ["src", "alt", "width", "height"],
    "td": ["colspan", "rowspan"],
    "th": ["colspan", "rowspan", "scope"],
}
# No position, no background images: a cell must not be able to draw itself over the points.
_CSS = CSSSanitizer(
    allowed_css_properties=[
        "border", "border-left", "border-radius", "color", "font-weight", "line-height", "list-style", "margin",
        "max-width", "padding", "text-align", "white-space", "background-color",
    ]
)  # fmt: skip
_CLASS = re.compile(r"highlight|hl-\w+|dataframe|ansi-[\w-]+|[a-z]{1,2}\d?|err")
# bleach drops these tags but would keep their content as text: a page full of style rules.
_WITH_CONTENT = re.compile(r"<(style|script|template|noscript)\b.*?(</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)


def clean_html(html: str) -> str:
    """Sanitise a piece of HTML.

    Args:
        html: whatever a notebook's cell or output holds.

    Returns:
        HTML without scripts, styles, forms, frames, event handlers or addresses other than http(s), mailto and `#`;
        pictures only as data URLs, so that opening a page tells nobody.
    """
    without = _WITH_CONTENT.sub("", html)
    cleaned = bleach.clean(
        without, tags=_TAGS, attributes=_allowed, protocols={"http", "https", "mailto", "data"},
        css_sanitizer=_CSS, strip=True, strip_comments=True,
    )  # fmt: skip
    return str(cleaned)


def clean_markdown(html: str) -> str:
    """Sanitise what a markdown cell became, in place of nbconvert's `strip_files_prefix` (and doing its work first)."""
    return clean_html(str(strip_files_prefix(html)))


def _allowed(tag: str, name: str, value: str) -> bool:
    if name == "class":
        # Those of coloured code and of tables. Bootstrap's `navbar-fixed-top` would cover formgrader's points.
        return all(_CLASS.fullmatch(word) for word in value.split())
    if tag == "img" and name == "src":
        return value.startswith(("data:image/png;base64,", "data:image/jpeg;base64,"))
    if tag == "a" and name == "href":
        return value.startswith(("http://", "https://", "mailto:", "#"))
    return name in _ATTRIBUTES["*"] or name in _ATTRIBUTES.get(tag, ())
