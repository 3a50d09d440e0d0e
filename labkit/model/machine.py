"""Which size of model this machine can carry, in plain words."""

import os
from dataclasses import dataclass
from pathlib import Path

from labkit.i18n import Text, catalogue

t = catalogue("model")

# Billions of parameters of the sizes in which open models come.
SIZES = (1, 3, 8, 14, 32, 70)
# GB of weights for a billion parameters in Q4_K_M: 8B has 4.9 GB, 70B 43.1 GB, and memory needed equals size on disk.
# https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md (read 2026-11-20)
_GB_A_BILLION = 0.615
# GB for what grows with the text: 8,192 tokens of an 8B with grouped-query attention are 32 layers × 8 heads × 128 ×
# 2 (K, V) × 2 bytes × 8,192 = 1.07 GB; larger models have more layers, and buffers come on top.
_CONTEXT_SHARE, _CONTEXT_LEAST = 0.15, 0.5
# GB that the system, the browser and a notebook need beside it.
_OTHERS = 3.0
# Each token reads all weights once, so that the memory's speed and not the processor's bounds it; with fewer than
# four cores not even that is reached, and above 3B an answer of a page takes minutes.
_FEW_CORES, _SLOW_FROM = 4, 3


@dataclass(frozen=True)
class Machine:
    """What bounds a local model.

    Args:
        memory: GB that this process may use; 0 where the system does not tell.
        cores: processor cores that it may use.
    """

    memory: float
    cores: int


def machine() -> Machine:
    """This machine; in a container, what the container may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    limits = [size for size in (_installed(), _container()) if size]
    return Machine(min(limits, default=0) / 1e9, cores)


def needed_for(weights: float) -> float:
    """GB of memory for a model whose file has `weights` GB."""
    return weights + max(_CONTEXT_LEAST, _CONTEXT_SHARE * weights)


def largest(here: Machine) -> int:
    """The largest of `SIZES` that fits beside everything else; 0 for none."""
    fitting = [size for size in SIZES if needed_for(size * _GB_A_BILLION) + _OTHERS <= here.memory]
    return max(fitting, default=0)


def what_fits(here: Machine) -> Text:
    """Which size fits, and which is advised."""
    if not here.memory:
        return t("machine-unknown")
    size = largest(here)
    known = {"memory": f"{here.memory:.0f}", "cores": here.cores}
    needed = f"{needed_for((size or SIZES[0]) * _GB_A_BILLION):.1f}"
    if not size:
        return t("machine-none", needed=needed, **known)
    said = t("machine-fits", size=f"{size}B", needed=needed, **known)
    if here.cores >= _FEW_CORES or size <= _SLOW_FROM:
        return said
    slow = t("machine-slow", size=f"{_SLOW_FROM}B")
    return Text(f"{said.ko} {slow.ko}", f"{said.en} {slow.en}")


def _installed() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf
        pass
    try:
        import psutil

        return int(psutil.virtual_memory().total)
    except ImportError:
        return 0


def _container() -> int:
    """The limit of the control group, version 2 or 1; 0 for none."""
    for name in ("memory.max", "memory/memory.limit_in_bytes"):
        try:
            said = Path("/sys/fs/cgroup", name).read_text("ascii").strip()
        except (OSError, ValueError):
            continue
        if said.isdigit() and int(said) < 1 << 60:  # version 1 writes a huge number for "none"
            return int(said)
    return 0
