"""How box and grader speak: JSON behind its length, never pickle. Used on both sides."""

import json
import struct
from typing import Any

HEAD = struct.Struct("!I")


def frame(message: Any) -> bytes:
    """One message, ready to be sent."""
    body = json.dumps(message, separators=(",", ":"), allow_nan=False).encode("ascii")
    return HEAD.pack(len(body)) + body
