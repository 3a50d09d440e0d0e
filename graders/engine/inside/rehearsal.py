"""What the warm process imports and does once, so that its forks find it done: nothing here is kept but the warmth."""

from collections.abc import Callable
from typing import Any

# In this order: pandas before matplotlib, so that what both use is noted as pandas's too.
PACKAGES = (
    "numpy",
    "pandas",
    "matplotlib",
    "matplotlib.pyplot",
    "labkit",
    "labkit.data",
    "labkit.extraction",
    "labkit.feedback",
    "labkit.selfcheck",
    "labkit.model",
)
CELLS = (
    "1 + 1",
    "1 / 0",
    "print('x'); import warnings",
    """
import io
import pandas as pd
raw = pd.read_csv(io.BytesIO("이름,값\\n가 나,1\\n다 라,2\\n".encode("cp949")), encoding="cp949", dtype=str)
long = raw.assign(n=raw["값"].astype(int), p=raw["이름"].str.split()).melt(id_vars=["이름"])
raw.groupby("이름").size().sort_values(), raw["이름"].str.extract("(.)"), raw["값"].str.replace("1", ",")
wide = pd.DataFrame({"a": [1, 2], "b": ["x", "y"], "c": [1.5, 2.5]}).pivot(index="a", columns="b", values="c")
pd.concat([wide, wide]).reset_index().merge(pd.DataFrame({"a": [1]})).describe()
""",
    "raw",
    """
import matplotlib.pyplot as plt
figure, axes = plt.subplots()
axes.plot([1, 2], [3, 4], label="x")
axes.bar(["a", "b"], [1, 2])
axes.set(title="0.5", xlabel="x", ylabel="-1")
axes.legend()
plt.tight_layout()
""",
    "import pandas as pd\npd.DataFrame({'a': [1, 2]}).plot()",
)


def rehearse(shell: Any) -> Callable[[], None]:
    """Runs the cells above in `shell` and leaves it as new; `None` may be missing packages: then they fail unseen."""

    def run() -> None:
        for source in CELLS:
            shell.run_cell(source, store_history=True)
        shell.reset(new_session=True)

    return run
