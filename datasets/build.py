"""Build every data set, or check that what is committed is what the generators make.

python datasets/build.py            write
python datasets/build.py --check    compare, write nothing
"""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent


def build_all(root: Path = HERE) -> dict[Path, bytes]:
    """Every generated file below `root`, by path, without writing any."""
    return {
        source.parent / name: data
        for source in sorted(root.glob("*/generate.py"))
        for name, data in _load(source).build().items()
    }


def stale(root: Path = HERE) -> list[Path]:
    """The generated files that differ from what their generators make now."""
    return [path for path, data in build_all(root).items() if not path.exists() or path.read_bytes() != data]


def _load(source: Path) -> ModuleType:
    # Every generator is called generate.py: imported by path, each under its own name.
    spec = spec_from_file_location(f"generate_{source.parent.name}", source)
    if spec is None or spec.loader is None:
        raise ImportError(str(source))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> int:
    if "--check" in sys.argv[1:]:
        wrong = stale()
        print("\n".join(f"stale: {path}" for path in wrong) or "datasets: as generated")
        return 1 if wrong else 0
    for path, data in build_all().items():
        path.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
