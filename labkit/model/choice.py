"""The model that a person chose with `labkit model use`; what the environment says wins over it."""

import json
import os
from pathlib import Path
from urllib.parse import urlsplit

from labkit.errors import ModelError
from labkit.i18n import Text, catalogue
from labkit.model.gguf_file import is_gguf, size_gb
from labkit.model.machine import machine, needed_for

t = catalogue("model")

PRACTICE_CHOICE = "practice"
_KEYS = ({"file"}, {"url", "model"})


def choice_file() -> Path:
    """Where the choice is written: below `XDG_CONFIG_HOME`, in the person's own home."""
    base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(base) / "labkit" / "model.json"


def chosen() -> dict[str, str]:
    """`{"file": …}`, `{"url": …, "model": …}`, or nothing for the practice model.

    Raises:
        ModelError: the file is there and is no such choice; another model than the chosen one must not answer unsaid.
    """
    file = choice_file()
    try:
        said = json.loads(file.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        raise ModelError(t("use-not-read", file=file)) from error
    if not isinstance(said, dict) or set(said) not in _KEYS or not all(isinstance(v, str) for v in said.values()):
        raise ModelError(t("use-not-read", file=file))
    return said


def use(what: str, model: str = "") -> Text:
    """Choose a model from now on.

    Args:
        what: "practice", an address, or the path of a GGUF file.
        model: the model's name at an address.

    Returns:
        What was chosen and what to do next.

    Raises:
        ModelError: it is none of these, or the choice cannot be written.
    """
    if urlsplit(what).scheme.lower() in ("http", "https"):
        said = _live(what, model)
    elif model:
        raise ModelError(t("use-model-not-here"))
    else:
        said = _practice() if what == PRACTICE_CHOICE else _local(what)
    url = os.environ.get("OPENAI_BASE_URL", "").strip()
    return _joined(said, t("use-environment", url=url)) if url else said


def _practice() -> Text:
    try:
        choice_file().unlink(missing_ok=True)
    except OSError as error:
        raise ModelError(t("use-not-written", file=choice_file(), error=error.strerror or error)) from error
    return t("use-practice")


def _live(url: str, model: str) -> Text:
    try:
        parts = urlsplit(url)
        usable = bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ModelError(t("use-not-url", what=url))
    if not model:
        raise ModelError(t("use-no-model", url=url))
    _write({"url": url, "model": model})
    return t("use-live", url=url, model=model)


def _local(what: str) -> Text:
    file = Path(what).expanduser().absolute()
    if not file.is_file():
        raise ModelError(t("use-not-found", what=what))
    if not is_gguf(file):
        raise ModelError(t("use-not-gguf", file=file))
    _write({"file": str(file)})
    said, here, needed = t("use-local", file=file, size=f"{size_gb(file):.1f}"), machine(), needed_for(size_gb(file))
    if here.memory and needed > here.memory:
        return _joined(said, t("use-large", needed=f"{needed:.0f}", memory=f"{here.memory:.0f}"))
    return said


def _joined(a: Text, b: Text) -> Text:
    return Text(f"{a.ko}\n{b.ko}", f"{a.en}\n{b.en}")


def _write(choice: dict[str, str]) -> None:
    file = choice_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Whole or not at all: a notebook may be reading it.
        beside = file.with_name(f".{file.name}.{os.getpid()}")
        beside.write_text(json.dumps(choice, ensure_ascii=False), "utf-8")
        beside.replace(file)
    except OSError as error:
        raise ModelError(t("use-not-written", file=file, error=error.strerror or error)) from error
