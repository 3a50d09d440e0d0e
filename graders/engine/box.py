"""Which box this machine can hold: found out by making one, never by looking for a program."""

import os
import shutil
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from graders.engine import texts
from graders.engine.launch import Launch, user_number
from labkit.errors import LabkitError
from labkit.i18n import Text

Name = Literal["bubblewrap", "landlock", "unboxed"]


class BoxError(LabkitError):
    """No box that holds can be made here; the message says what was tried, what was seen, and what to do."""


@dataclass(frozen=True)
class Box:
    """Where trainees' code runs.

    Args:
        name: `"bubblewrap"`: namespaces of its own for each submission, within bubblewrap; `"landlock"`: Landlock,
            seccomp and limits alone; `"unboxed"`: nothing keeps a submission from anything.
    """

    name: Name


def choose(unboxed: bool = False) -> Box:
    """The strongest box of this machine: tried out once a process, then remembered.

    Args:
        unboxed: run without any box. Only whoever calls can ask for that; no environment variable or file can.

    Raises:
        BoxError: no box holds here; it names what each trial saw and what to do.
    """
    if unboxed:
        return Box("unboxed")
    return Box(_tried())


def holds(name: Name) -> Text | None:
    """Try one box.

    Returns:
        Nothing if it holds, else what was seen and what to do.
    """
    if name == "unboxed":
        return None
    if not sys.platform.startswith("linux"):
        return texts.t("not-linux", system=sys.platform)
    if name == "bubblewrap" and not shutil.which("bwrap"):
        return texts.t("no-bwrap")
    try:
        with Launch(name, "probe") as probe:
            said = probe.answer()
    except OSError as error:
        said = {"seen": f"{type(error).__name__}: {error}"}
    return None if said.get("holds") is True else _advice(name, str(said.get("seen", "")))


@cache
def _tried() -> Name:
    seen = []
    names: tuple[Name, ...] = ("bubblewrap", "landlock")
    for name in names:
        wrong = holds(name)
        if wrong is None:
            return name
        seen.append(wrong)
    raise BoxError(texts.t("no-box", first=seen[0], second=seen[1]))


def _advice(name: Name, seen: str) -> Text:
    if name == "landlock":
        return texts.t("landlock-failed", seen=seen)
    for switch in ("kernel/apparmor_restrict_unprivileged_userns", "kernel/unprivileged_userns_clone"):
        place = Path("/proc/sys", switch)
        refuses = "1" if "restrict" in switch else "0"
        if os.getuid() and place.exists() and place.read_text().strip() == refuses:
            wanted = "0" if refuses == "1" else "1"
            return texts.t("userns-switched-off", seen=seen, setting=f"{switch.replace('/', '.')}={wanted}")
    return texts.t("bwrap-failed", seen=seen, user=user_number() or os.getuid())
