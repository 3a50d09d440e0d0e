"""What must not be so after an attack, whatever became of its points."""

import contextlib
import html
import os
import re
import socket
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from graders.heldout import complaints
from tests.attacks.surroundings import ROOT, Surroundings

_ACTIVE = {
    "script", "iframe", "frame", "object", "embed", "form", "input", "button", "base", "link", "svg", "math", "video",
    "audio", "template", "noscript", "applet", "animate",
}  # fmt: skip
_LINKS = re.compile(r"(https?:|mailto:|#)", re.IGNORECASE)
# In an <img> a browser runs no script of an SVG and fetches nothing for it (HTML standard, "secure static mode").
_PICTURES = re.compile(r"data:image/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/=]*$", re.IGNORECASE)
_COVERING = re.compile(r"position\s*:|url\s*\(|expression|@import|display\s*:|z-index", re.IGNORECASE)


def active(page: str) -> list[str]:
    """What of a page would run, fetch something or cover the points; the page's own head may hold styles."""
    reader = _Reader()
    reader.feed(page)
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._body = False

    def handle_starttag(self, tag, attributes):
        self._body |= tag == "body"
        if tag in _ACTIVE or (self._body and tag in ("style", "meta", "title")):
            self.found.append(f"<{tag}>")
        for name, value in attributes:
            value = value or ""
            if name.startswith("on") or name in ("srcdoc", "formaction", "action", "background", "xlink:href"):
                self.found.append(f"<{tag} {name}>")
            allowed = _PICTURES if (tag, name) == ("img", "src") else _LINKS
            if name in ("src", "href") and not allowed.match(re.sub(r"[\s\x00]", "", value)):
                self.found.append(f"<{tag} {name}={value[:40]}>")
            if name == "style" and _COVERING.search(value):
                self.found.append(f"<{tag} style={value[:60]}>")

    handle_startendtag = handle_starttag


def held_out_in(text: str) -> list[str]:
    """Held-out words that a text gives away: of complaints and of the key, escaped or not."""
    plain = html.unescape(text).replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")
    return [secret for secret in _secrets() if secret in plain]


@cache
def _secrets() -> tuple[str, ...]:
    bodies = [text for case in complaints() for text in case.document.values()]
    key = (ROOT / "graders/exercises/choose_licence.py").read_text("utf-8").splitlines()
    pieces = [body[at : at + 25] for body in bodies for at in (0, len(body) // 2) if len(body) > 60]
    return tuple(pieces + [line.strip() for line in key if re.match(r'\s*"\d\d": \(', line)])


def strangers_in(outside: Path) -> list[str]:
    """What lies in the folder that everybody may write to, besides the trap."""
    return [f.name for f in outside.iterdir() if f.name != "trap.sock"]


def left_marks(around: Surroundings) -> list[str]:
    """Files that an attack put where start-up scripts, the lab or the course lie."""
    places = (ROOT / "labkit", around.home, around.course)
    return [str(f) for place in places for f in place.rglob(f"*{around.mark}*")]


def listens(port: int) -> bool:
    """Whether somebody answers there."""
    with socket.socket() as sock, contextlib.suppress(OSError):
        sock.settimeout(1)
        sock.connect(("127.0.0.1", port))
        return True
    return False


def processes_of(around: Surroundings) -> list[str]:
    """Processes that attacks have left: by the name they took, or where they stand."""
    return sorted(set(_processes(around)))


def _processes(around: Surroundings) -> Iterator[str]:
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            name = (folder / "comm").read_text().strip()
            line = (folder / "cmdline").read_bytes().decode("utf-8", "replace")
            stands = str((folder / "cwd").readlink())
            marked = around.mark[:15] in name or around.mark in line
            if marked or (str(around.base) in stands and int(folder.name) != os.getpid()):
                yield f"{folder.name} {name} {line[:80]} in {stands}"
