"""The whole build as data: every file that is made from a source, and its bytes. `--check` compares, nothing else."""

from dataclasses import dataclass, field
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from graders.build.content import Content, read_content
from graders.build.leaks import leaks_in
from graders.build.notebook import build_notebook, to_bytes
from graders.build.problems import Problem
from graders.build.proof import proof_problems
from graders.build.release import release
from graders.build.texts import compile_texts
from labkit.i18n import LANGUAGES


@dataclass
class Build:
    """What a build makes and what stands in its way.

    Args:
        files: path → bytes of everything that is built.
        problems: refusals; while there is one, nothing is written.
    """

    files: dict[Path, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def stale(self) -> list[Path]:
        """The built files that the disk does not hold, or holds otherwise."""
        return sorted(f for f, data in self.files.items() if not f.exists() or f.read_bytes() != data)

    def write(self) -> list[Path]:
        """Write what is stale; returns it."""
        changed = self.stale()
        for file in changed:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self.files[file])
        return changed


def plan(root: Path, *, data: bool = True, proof: bool = False) -> Build:
    """Build everything in memory.

    Args:
        root: the repository.
        data: also the data sets (a few seconds); watch mode leaves them out.
        proof: also score model solutions and stubs (seconds too).
    """
    texts, problems = compile_texts(root)
    contents, found = read_content(root)
    build = Build(dict(texts), [*problems, *found])
    if not build.problems:
        for content in contents:
            _add_notebooks(build, content)
            if proof:
                build.problems += proof_problems(content)
    if data:
        build.files |= _build_data(root)
    return build


def _add_notebooks(build: Build, content: Content) -> None:
    for lang in LANGUAGES:
        notebook = build_notebook(content.cells, lang, content.slug, content.exercise)
        if content.exercise:
            notebook = release(notebook)
        data = to_bytes(notebook)
        file = content.source.parent / lang / f"{content.slug}.ipynb"
        build.files[file] = data
        build.problems += [Problem(file, None, leak) for leak in leaks_in(data.decode(), [content])]


def _build_data(root: Path) -> dict[Path, bytes]:
    """`datasets/build.py`, loaded by path: the data sets are not a package that anything imports."""
    spec = spec_from_file_location("labkit_datasets_build", root / "datasets/build.py")
    if spec is None or spec.loader is None:
        return {}
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    made: dict[Path, bytes] = module.build_all(root / "datasets")
    return made
