"""What a spreadsheet would run when somebody opens an export: in names, answers and comments."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from tests.attacks.attack import Attack, markdown_cell
from tests.attacks.families.objects import _third

FORMULAS = ("=1+2", "+3-1", "-4+5", "@SUM(1)", '=HYPERLINK("x")', "=cmd|' !A0")
_ANSWER = """
texts = ["=cmd|'/C calc'!A0", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)", "\\t=1+1", "\\r=1+1", "\\n=1+1", '";=1+1']
group_c = {text: {"decision": text, "basis": text} for text in texts} | {card: {"decision": texts[0], "basis": texts[1]} for card in cards}
"""


def _comments(notebook):
    notebook["cells"].append(markdown_cell("=cmd|'/C calc'!A0\n\n+1\n\n@SUM(1)", "formula"))
    return notebook


FAMILY = [
    *(
        Attack(f"formula-name-{number}", f"is called {name}", student=name, spoil=_comments)
        for number, name in enumerate(FORMULAS)
    ),
    Attack("formula-answer", "formulas as an answer", answers=_third(_ANSWER), spoil=_comments),
]
