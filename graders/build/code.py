"""The Python of an exercise's cells: whether it can be read at all, and whether a solution answers its question."""

import ast
import re
import warnings
from collections.abc import Iterator, Sequence

from graders.build.source import BEGIN_SOLUTION, END_SOLUTION, SourceCell
from labkit.exercise import Exercise

_SOLUTION = re.compile(f"^[ \t]*{BEGIN_SOLUTION}.*?{END_SOLUTION}[^\n]*\n?", re.DOTALL | re.MULTILINE)

Fault = tuple[str | None, str]
"""Cell, and what is wrong in it."""


def code_faults(cells: Sequence[SourceCell], exercise: Exercise | None) -> Iterator[Fault]:
    """What would fail when the notebook runs, as far as can be told without running it.

    Args:
        cells: the source.
        exercise: its declaration; None for a lesson.
    """
    names = {q.id: q.name for q in exercise.questions} if exercise else {}
    for cell in cells:
        if cell.role not in ("code", "answer"):
            continue
        if trouble := syntax_fault(cell.source):
            yield cell.where, trouble
        elif cell.role == "answer":
            if trouble := syntax_fault(stub_of(cell.source)):
                yield cell.where, f"without the solution, as trainees get it: {trouble}"
            name = names.get(str(cell.id))
            if isinstance(name, str) and name not in assigned(solution_of(cell.source) or ""):
                yield cell.where, f"the model solution does not assign {name!r}, the answer of {cell.id!r}"


def stub_of(source: str) -> str:
    """An answer cell as trainees receive it."""
    return _SOLUTION.sub("", source)


def solution_of(source: str) -> str | None:
    """What stands between the markers; None where they do not (source.py refuses that)."""
    found = re.search(f"{BEGIN_SOLUTION}[^\n]*\n(.*?){END_SOLUTION}", source, re.DOTALL)
    return found[1] if found else None


def syntax_fault(source: str) -> str | None:
    """Why Python cannot read a cell, with the line in it; None where it can. IPython's magics are no faults."""
    try:
        _parse(source)
    except (SyntaxError, ValueError) as error:  # ValueError: a null byte
        line = getattr(error, "lineno", None)
        return f"{type(error).__name__}: {getattr(error, 'msg', error)}{f' (line {line})' if line else ''}"
    return None


def assigned(source: str) -> set[str]:
    """The names that a cell assigns, also in a loop, an unpacking, `import … as` or a `def`."""
    try:
        tree = _parse(source)
    except (SyntaxError, ValueError):
        # A solution indented below a line of the stub: the whole cell has been read, the part alone cannot be.
        return set(re.findall(r"\b([^\W\d]\w*)\s*(?::[^=\n]*)?=(?!=)", source))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
    return names


def _parse(source: str) -> ast.Module:
    from IPython.core.inputtransformer2 import TransformerManager

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "\d" in a plain string is the author's own business
        plain = TransformerManager().transform_cell(source)
        # Not ast.parse: `return` outside a function passes it, and IPython's `await` outside one would not compile.
        compile(plain, "<cell>", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        return ast.parse(plain)
