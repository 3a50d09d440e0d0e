"""What the warm process imports and does once, so that its forks find it done: nothing here is kept but the warmth.

In groups, because nobody who grades one late submission should wait for what it does not use. The other side asks for
those whose words stand in the cells (`wanted`); a fork that needs another one imports it for itself, only later.
"""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Group:
    """Things that are used together.

    Args:
        named: what a cell says that uses them.
        packages: imported where they are installed.
        cells: run once in the shell; whatever they raise is of no matter.
    """

    named: re.Pattern[str]
    packages: tuple[str, ...]
    cells: tuple[str, ...]


_ALWAYS = Group(
    re.compile(""),
    ("labkit", "labkit.extraction", "labkit.answers"),
    (
        "x = 1\nx + 1",
        "1 / 0",
        "print('x')\nimport warnings, json, re",
        "import labkit.extraction; labkit.extraction.emit('text', 'x'); labkit.extraction.emit('number', 'x')",
    ),
)
# In this order: pandas before matplotlib, so that what both use is noted as pandas's too.
GROUPS = {
    "tables": Group(
        re.compile(r"pandas|numpy|labkit\.(data|load|describe)|'table'|DataFrame"),
        ("numpy", "pandas", "labkit.data", "labkit.tables"),
        (
            """
import io
import pandas as pd
raw = pd.read_csv(io.BytesIO("이름,값\\n가 나,1\\n다 라,2\\n".encode("cp949")), encoding="cp949", dtype=str)
long = raw.assign(n=raw["값"].astype(int), p=raw["이름"].str.split()).melt(id_vars=["이름"])
raw.groupby("이름").size().sort_values(), raw["이름"].str.extract("(.)"), raw["값"].str.replace("1", ",")
wide = pd.DataFrame({"a": [1, 2], "b": ["x", "y"], "c": [1.5, 2.5]}).pivot(index="a", columns="b", values="c")
table = pd.concat([wide, wide]).reset_index().merge(pd.DataFrame({"a": [1]}))
table.describe()
""",
            "raw",
            "import labkit.extraction; labkit.extraction.emit('table', 'raw')",
            "import labkit.data\nfirst = list(labkit.data.datasets())[0]\nlabkit.data.open(first).path",
            "labkit.data.load(first).head()",
        ),
    ),
    "styles": Group(
        re.compile(r"\.style\b"),
        ("pandas.io.formats.style",),
        ("import pandas as pd\npd.DataFrame({'a': ['x'], 'b': [1]}).style.set_properties(**{'text-align': 'left'})",),
    ),
    "figures": Group(
        re.compile(r"matplotlib|plt|plot|seaborn|'figure'"),
        ("matplotlib", "matplotlib.pyplot", "PIL.PngImagePlugin"),
        (
            """
import matplotlib.pyplot as plt
figure, axes = plt.subplots()
axes.plot([1, 2], [3, 4], label="가 x")
axes.bar(["a", "b"], [1, 2])
axes.tick_params(axis="x", rotation=90)
axes.set(title="0.5", xlabel="x", ylabel="-1")
axes.legend()
plt.tight_layout()
""",
            "import pandas as pd\npd.DataFrame({'a': [1, 2]}).plot()",
            "import labkit.extraction; labkit.extraction.emit('figure', 'figure')",
        ),
    ),
    "model": Group(
        re.compile(r"\bask\b|openai|labkit\.(model|compare)|\bcompare\b"),
        ("labkit.model",),
        (
            "import labkit",
            "labkit.ask('다음 민원을 한 문장으로 요약해 주세요.\\n\\n---\\n가로등이 고장 났습니다.\\n---')",
            "labkit.ask('Please classify this complaint.\\n\\nThe street lamp is broken.')",
        ),
    ),
    # Most of a second's worth of imports, and the practice model answers `ask` without it.
    "client": Group(re.compile(r"openai|labkit\.(model|client)"), ("openai",), ()),
    "trial": Group(
        re.compile(r"\btrial\b"),
        ("labkit.trial",),
        ("import labkit.trial\nlabkit.trial.trial(labkit.trial.colleagues()['A'])",),
    ),
}


def wanted(sources: Iterable[str]) -> list[str]:
    """The groups that these cells name."""
    text = "\n".join(sources)
    return [name for name, group in GROUPS.items() if group.named.search(text)]


# What the lab remembers once it was done, as trainees' cells write it down, and the cell that does it beforehand. Only
# plain names are taken over: whoever wrote the cells, nothing else is run for them.
_REMEMBERED = {
    "table": (
        re.compile(r"""labkit\.load\(\s*["']([a-z_]{1,40})["'](?:,\s*form\s*=\s*["']([a-z-]{1,40})["'])?\s*\)"""),
        "import labkit\nlabkit.load({0!r}, {1!r})",
    ),
    "tiny model": (
        re.compile(r"""train_on_city\(\s*["'](ko|en)["']\s*\)"""),
        "import labkit.tinymodel\nlabkit.tinymodel.train_on_city({0!r})",
    ),
}
_MOST_REMEMBERED = 8


def remembered(sources: Iterable[str]) -> list[str]:
    """What these cells do that need be done only once for all forks, each as JSON: its kind, then the names in it.

    Args:
        sources: cells. A table is a fresh frame for each fork in any case.
    """
    text = "\n".join(sources)
    found = [[kind, *match.groups()] for kind, (cell, _) in _REMEMBERED.items() for match in cell.finditer(text)]
    return list(dict.fromkeys(json.dumps(one) for one in found))[:_MOST_REMEMBERED]


def packages(groups: Iterable[str]) -> list[str]:
    """What to import for these groups, in the order that matters."""
    return [package for group in _chosen(groups) for package in group.packages]


def rehearse(shell: Any, groups: Iterable[str]) -> Callable[[], None]:
    """Runs the cells of these groups in `shell` and leaves it as new."""
    groups = list(groups)
    cells = [cell for group in _chosen(groups) for cell in group.cells]
    cells += [_remembering(one) for one in groups if one.startswith("[")]

    def run() -> None:
        for source in cells:
            shell.run_cell(source, store_history=True)
        shell.reset(new_session=True)

    return run


def _remembering(one: str) -> str:
    kind, *names = json.loads(one)
    return _REMEMBERED[kind][1].format(*names)


def _chosen(groups: Iterable[str]) -> list[Group]:
    asked = set(groups)
    return [_ALWAYS, *(group for name, group in GROUPS.items() if name in asked)]
