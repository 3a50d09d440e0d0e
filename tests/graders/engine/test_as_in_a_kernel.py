"""A cell gives here what it gives under nbgrader's own `Execute` with a real kernel.

What is known to differ: a kernel writes `~` for its home in tracebacks, and the home of a box is its work directory;
an answer leaves as text and not as JSON; one stream comes in several pieces from a kernel, by its clock; an error
inside `sys.stdout` shows another frame; no widget state is kept; a box may not list `/`, and has a terminal for
`!command` only where it has namespaces.
"""

import json
import re
from pathlib import Path

import nbformat
import pytest
from nbgrader.preprocessors import Execute

from graders.engine import Box, Pool
from labkit import extraction

from .conftest import job

# One notebook: later cells see what earlier ones left, as in any submission.
CATALOGUE = {
    "print": "print('가나다', 1, end='')",
    "stderr": "import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint('c')",
    "last expression": "x = 41\nx + 1",
    "silent": "x + 1;",
    "none": "None",
    "empty": "",
    "comment": "# nothing",
    "under scores": "_ , _3, In[3], len(Out)",
    "forgotten import": "pd.DataFrame()",
    "forgotten submodule": "import matplotlib\nmatplotlib.pyplot.plot([1])",
    "forgotten submodule of ours": "import labkit\nlabkit.extraction.take('text', 'x', {})",
    "data frame": "import pandas as pd\ndf = pd.DataFrame({'이름': ['가', '나'], 'n': [1, 2.5]})\ndf",
    "series": "df.n",
    "describe": "df.describe()",
    "style": "df.n.describe().to_frame()",
    "two displays": "display(df, 'text', 3)\ndf.head(1)",
    "html": "from IPython.display import HTML, JSON, Markdown, Image, display\nHTML('<b>x</b>')",
    "json": "JSON({'a': [1, None, {'b': 2}]})",
    "display id": "h = display('first', display_id='an-id')\nprint('between')",
    "update": "h.update('second')\nprint('after')",
    "clear": "from IPython.display import clear_output\nprint('gone')\nclear_output()\nprint('stays')",
    "clear and wait": "print('gone')\nclear_output(wait=True)\nprint('stays')",
    "error": "def f(a):\n    return 1 / a\n\nprint('before')\nf(0)",
    "error in pandas": "df['nothing']",
    "chained": "try:\n    {}['a']\nexcept KeyError as e:\n    raise ValueError('다른') from e",
    "syntax": "print('no'\nx = 1",
    "indent": "if True:\nprint(1)",
    "name": "nothing_of_this_name",
    "assertion": "assert 1 == 2, '메시지'",
    "exit by sys": "import sys\nsys.exit(3)",
    "system exit": "raise SystemExit",
    "interrupt": "raise KeyboardInterrupt",
    "group": "raise ExceptionGroup('g', [ValueError(1), TypeError(2)])",
    "long repr": "list(range(3000))",
    "nested repr": "{'a': [1, 2, {'b': (3, 4)}], 'c': 'x' * 100, 'd': list(range(60))}",
    "own repr": "class R:\n    def _repr_html_(self): return '<i>r</i>'\n    def __repr__(self): return 'r'\nR()",
    "bad repr": "class B:\n    def __repr__(self): raise ValueError('repr')\nB()",
    "own traceback": "class E(Exception):\n    def _render_traceback_(self): return ['only this']\nraise E('x')",
    "warning": "import warnings\nwarnings.warn('careful')\nprint('on')",
    "input": "input('name? ')",
    "getpass": "import getpass\ngetpass.getpass()",
    "await": "import asyncio\nawait asyncio.sleep(0.01)\n'awaited'",
    "await error": "await asyncio.sleep(0)\n1 / 0",
    "nested loop": "asyncio.run(asyncio.sleep(0))",
    "loop": "asyncio.get_running_loop().is_running()",
    "async with print": "async def g():\n    print('in')\n    return 5\nawait g()",
    "figure": "import matplotlib.pyplot as plt\nplt.plot([1, 2], [3, 1])\nplt.title('t')\nprint('text first')",
    "show": "plt.bar(['a', 'b'], [1, 2])\nplt.show()\nprint('after show')",
    "figure and value": "fig, ax = plt.subplots()\nax.plot([1])\nfig",
    "two figures": "plt.figure(figsize=(2, 1))\nplt.plot([1])\nplt.figure(figsize=(1, 2))\nplt.plot([2])",
    "closed": "plt.plot([1])\nplt.close()\nplt.get_fignums()",
    "pandas plot": "df.n.plot()",
    "savefig": "fig.savefig('x.png')\nimport os\nos.listdir()",
    "magic": "%precision 2\n1 / 3",
    "who": "%who_ls int",
    "cell magic": "%%capture got\nprint('captured')\n5",
    "captured": "got.stdout",
    "unknown magic": "%nothing_like_this",
    "unknown cell magic": "%%nothing_like_this\n1",
    "help": "len?",
    "writefile": "%%writefile note.txt\nhello",
    "cat": "print(open('note.txt').read())",
    "html magic": "%%html\n<b>x</b>",
    "env": "%env LABKIT_NOTHING=1",
    "logging": "import logging\nlogging.getLogger('a').warning('logged')",
    "progress": "for i in range(3):\n    print(f'{i}\\r', end='')",
    "backspace": "print('abc\\b\\bX')",
    "ansi": "print('\\x1b[31mred\\x1b[0m')",
    "bytes below": "import os\nos.write(1, b'below\\n')\nNone",
    "main": "__name__, get_ipython().__class__.__name__",
    "dataclass": "from dataclasses import dataclass\n@dataclass\nclass P:\n    a: int\nP(3)",
    "pickle": "import pickle\npickle.loads(pickle.dumps(P(4)))",
    "inspect": "import inspect\nprint(inspect.getsource(f))",
    "stdin": "import sys\nsys.stdin.read()",
    "stdout has": "sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.writable()",
    "redirect": "import io, contextlib\nb = io.StringIO()\nwith contextlib.redirect_stdout(b): print(1)\nb.getvalue()",
    "threads": "import threading\nt = threading.Thread(target=print, args=('from a thread',))\nt.start()\nt.join()",
    "subprocess": "import subprocess, sys\nsubprocess.check_output([sys.executable, '-c', 'print(7)'])",
    "answer": "import labkit.extraction; labkit.extraction.emit('number', 'x')",
    "answer that is missing": "import labkit.extraction; labkit.extraction.emit('table', 'no_such')",
    "answer table": "import labkit.extraction; labkit.extraction.emit('table', 'df')",
    "post": "import nothing_such_module",
}


def normal(output):
    sent = output.get("data", {}).get(extraction.MIME)
    if isinstance(sent, str):  # ours leave as text, and whoever scores reads both
        output = {**output, "data": {**output["data"], extraction.MIME: json.loads(sent)}}
    text = json.dumps(output, ensure_ascii=False, sort_keys=True)
    text = re.sub(r"ipykernel_\d+", "ipykernel_1", text).replace(f"{Path.home()}/", "~/")
    return json.loads(re.sub(r"0x[0-9a-f]{6,}", "0x0", text))


def merged(outputs):
    """Consecutive pieces of one stream as one: a kernel sends them by its clock."""
    result = []
    for output in map(normal, outputs):
        same = result and output["output_type"] == "stream" and result[-1].get("name") == output["name"]
        if same:
            result[-1]["text"] += output["text"]
        else:
            result.append(output)
    return result


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    cells = [nbformat.v4.new_code_cell(source) for source in CATALOGUE.values()]
    notebook = nbformat.v4.new_notebook(cells=cells)
    place = str(tmp_path_factory.mktemp("kernel"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LABKIT_LANG", "ko")
        patch.delenv("MPLBACKEND", raising=False)
        patch.delenv("PYTEST_CURRENT_TEST", raising=False)  # a kernel that sees it leaves descriptor 1 alone
        Execute().preprocess(notebook, {"metadata": {"path": place}})
    return dict(zip(CATALOGUE, notebook.cells, strict=True))


@pytest.fixture(scope="module", params=["bubblewrap", "landlock", "unboxed"])
def ours(request, pools):
    sources = job(*CATALOGUE.values())
    if request.param == "unboxed":
        with Pool(1, Box("unboxed")) as pool:
            ((_, ran),) = pool.run([sources])
    else:
        ((_, ran),) = pools(request.param).run([sources])
    assert ran.ended == "whole"
    return dict(zip(CATALOGUE, zip(ran.outputs.values(), ran.counts.values(), strict=True), strict=True))


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_cell_gives_what_a_kernel_gives(kernel, ours, name):
    outputs, count = ours[name]
    assert merged(outputs) == merged(kernel[name].outputs)
    assert count == kernel[name].execution_count
