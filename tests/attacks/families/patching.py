"""Code of the trainee's that replaces what would judge it: the lab, the shell, the language itself."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from tests.attacks.attack import Attack
from tests.attacks.honest import CODES_AS_NUMBERS, NOTHING, TABLE

_FORGE_EMIT = """
import labkit.extraction
from IPython.display import publish_display_data
real = labkit.extraction.take
def emit(kind, name):
    data = real(kind, name, get_ipython().user_ns)
    publish_display_data({labkit.extraction.MIME: data | {"points": 10.0, "max_points": 10.0, "score": {"points": 10.0}}})
labkit.extraction.emit = emit
"""
_JUDGING = """
import labkit.judging, labkit.score, labkit.checks, labkit.checks.choices as choices
whole = labkit.judging.empty_score
def lie(question, *args, **more):
    from dataclasses import replace
    score = whole(question, None, __import__("labkit.i18n", fromlist=["Text"]).Text("만점", "full"))
    return replace(score, points=question.points)
for name in ("score_answer", "empty_score"):
    setattr(labkit.judging, name, lie)
choices.match_key = choices.all_decided = lambda *a, **k: labkit.score.Finding(1.0, None, ())
labkit.checks.scale = choices.scale = lambda *a, **k: 1.0
"""
_FAKE_MODULES = """
import sys, types
fake = types.ModuleType("graders"); fake.__path__ = []
fake.cell = types.ModuleType("graders.cell"); fake.cell.score = lambda *a: 10.0
sys.modules["graders"] = fake; sys.modules["graders.cell"] = fake.cell
labkit.check = lambda *a: 10.0
"""
_CELL = """
try:
    import graders.cell
    graders.cell.score = lambda slug, question: 10.0
    graders.cell.score_namespace = lambda *a: 10.0
except ImportError:
    pass
"""
_JSON = """
import json
real = json.dumps
def dumps(value, *a, **k):
    return real(value, *a, **k).replace('"points": 0', '"points": 10').replace('"cards-c"', '"cards-a"')
json.dumps = dumps
"""
_BUILTINS = """
import builtins
builtins.round = lambda *a: 10.0
builtins.float = type("float", (float,), {"__new__": lambda c, *a: float.__new__(c, 10.0), "__repr__": lambda s: "10.0"})
"""
_HOOK = """
import importlib.abc, importlib.util, sys
class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name.startswith((@NAMES@)):
            return importlib.util.spec_from_loader(name, self, is_package=True)
    def create_module(self, spec): return None
    def exec_module(self, module): module.score = module.check = module.emit = lambda *a: 10.0
sys.meta_path.insert(0, Finder())
for name in [n for n in sys.modules if n.startswith("graders")]:
    del sys.modules[name]
"""
_HOOK_GRADERS = _HOOK.replace("@NAMES@", '"graders", "labkit.judging", "labkit.feedback", "labkit.checks"')
# Whoever replaces the way out hands nothing out.
_HOOK_EXTRACTION = _HOOK.replace("@NAMES@", '"labkit.extraction",') + "sys.modules.pop('labkit.extraction', None)\n"
_EVENTS = """
def after(result):
    result.result = 10.0
    print("10.0")
    import sys
    sys.displayhook(10.0)
get_ipython().events.register("post_run_cell", after)
get_ipython().events.register("post_execute", lambda: print("10.0"))
"""
_TRANSFORM = """
def rewrite(lines):
    text = "".join(lines)
    return ["10.0\\n"] if "cards-c" in text and "check" in text or "group_c" in text and "emit" in text else lines
get_ipython().input_transformers_post.append(rewrite)
get_ipython().input_transformers_cleanup.append(rewrite)
"""
_AST = """
import ast
class Tens(ast.NodeTransformer):
    def visit_Module(self, tree):
        text = ast.unparse(tree)
        if "score" in text and "cards-c" in text or "group_c" in text and "emit" in text:
            return ast.fix_missing_locations(ast.Module([ast.Expr(ast.Constant(10.0))], []))
        return tree
get_ipython().ast_transformers.append(Tens())
"""
_FORMATTER = """
plain = get_ipython().display_formatter.formatters["text/plain"]
plain.for_type_by_name("graders.cell", "Points", lambda value, p, cycle: p.text("10.0"))
plain.for_type(float, lambda value, p, cycle: p.text("10.0"))
"""
_PUBLISH = """
pub = get_ipython().display_pub
real = type(pub).publish
def publish(self, data, *a, **k):
    for mime, value in data.items():
        if "labkit" in mime and isinstance(value, dict):
            value.update(points=10, max_points=10, ungraded=False, score=10)
    return real(self, data, *a, **k)
type(pub).publish = publish
"""
_NAMESPACE = """
class Liar(dict):
    def __contains__(self, key): return True
    def __missing__(self, key): return True
shell = get_ipython()
shell.user_ns = Liar(shell.user_ns)
shell.user_module.__class__ = type("Module", (type(shell.user_module),), {"__getattr__": lambda s, n: True})
"""
_TRACE = """
import sys, threading
def trace(frame, event, arg):
    if frame.f_code.co_name in ("score", "score_answer", "emit", "take"):
        frame.f_locals["points"] = 10.0
    return trace
sys.settrace(trace); sys.setprofile(trace); threading.settrace(trace)
"""
_CODE_OBJECTS = """
import gc, types
def ten(*a, **k): return 10.0
for thing in gc.get_objects():
    if isinstance(thing, types.FunctionType) and thing.__module__ and thing.__module__.startswith("graders"):
        try:
            thing.__code__ = ten.__code__
            escaped("function of", thing.__module__)
        except ValueError:
            pass
"""
_EXERCISE = """
import labkit.exercise
real = labkit.exercise.find_exercise
def easy(*a, **k):
    exercise = real(*a, **k)
    for question in exercise.questions:
        object.__setattr__(question, "name", "group_a")
        object.__setattr__(question, "rubric", question.rubric[:1])
    return exercise
labkit.exercise.find_exercise = labkit.exercise.read_exercise = easy
"""
_PANDAS = """
import pandas as pd, numpy as np
pd.DataFrame.equals = pd.Series.equals = lambda *a: True
pd.testing.assert_frame_equal = pd.testing.assert_series_equal = lambda *a, **k: None
np.array_equal = np.allclose = lambda *a, **k: True
"""

FAMILY = [
    Attack("patch-emit", "points sent along with the answer", _FORGE_EMIT),
    Attack("patch-judging", "the lab's judging replaced", _JUDGING),
    Attack("patch-fake-graders", "a package `graders` of one's own in sys.modules", _FAKE_MODULES),
    Attack("patch-hidden-line", "the hidden line's function replaced", _CELL),
    Attack("patch-json", "json.dumps writes other points", _JSON),
    Attack("patch-builtins", "round and float say 10", _BUILTINS),
    Attack("patch-import-hook", "an import hook that delivers modules of one's own", _HOOK_GRADERS),
    Attack(
        "patch-import-extraction",
        "one that delivers the way out for answers",
        _HOOK_EXTRACTION,
        due=NOTHING,
        noted=True,
    ),
    Attack("patch-event-hooks", "IPython's events print and return 10.0 after every cell", _EVENTS),
    Attack("patch-input-transformer", "the third test cell is rewritten to 10.0", _TRANSFORM),
    Attack("patch-ast-transformer", "the same on the syntax tree", _AST),
    Attack("patch-formatter", "every number is displayed as 10.0", _FORMATTER),
    Attack("patch-display-publisher", "points put into what is published", _PUBLISH),
    Attack("patch-namespace", "a namespace that has everything, and all of it True", _NAMESPACE),
    Attack("patch-trace", "a trace function that changes local variables", _TRACE),
    Attack("patch-code-objects", "the code of loaded grading functions exchanged", _CODE_OBJECTS, box=True),
    Attack("patch-exercise", "an easier exercise in the place of ours", _EXERCISE),
    Attack("patch-pandas", "tables that are equal to everything", _PANDAS, slug=TABLE, due=CODES_AS_NUMBERS),
]
