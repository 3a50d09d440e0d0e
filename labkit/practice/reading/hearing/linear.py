"""Linear models over hashed pieces, as integers: the same sum on every machine, and quick without a library.

A table has one row of small weights for each piece that says something. The lanes of a row are spread over one large
integer, three bytes each, so that adding two rows adds all their lanes at once.
"""

import json
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from labkit.practice import knowledge

BUCKETS = 1 << 20
STEP = 32  # steps of a weight to 1
ZERO = 128
_REMEMBERED = 100_000  # pieces
_WIDE = 3  # bytes of a lane in a sum: 65,000 pieces fit
_HEADER = struct.Struct("<4sIIII")
_MAGIC = b"lin1"
_SHIFTS = (0, 8, 16)  # the bytes of a step from one row to the next

Sum = tuple[int, int]
"""The lanes of some rows added up, and how many rows they were."""


def bucket(piece: str) -> int:
    """Where the weights of a piece are; CRC-32, because Python's own hash differs from run to run."""
    return zlib.crc32(piece.encode("utf-8", "surrogatepass")) % BUCKETS


@dataclass(frozen=True)
class Table:
    """A model.

    Args:
        lanes: the names of its outputs.
        about: what else its training settled: thresholds, biases.
        rows: the weights by bucket, one byte a lane.
    """

    lanes: tuple[str, ...]
    about: dict[str, Any]
    rows: dict[int, bytes]
    _known: dict[str, int] = field(default_factory=dict, repr=False, compare=False)

    def sum(self, pieces: Iterable[str]) -> Sum:
        """The rows of some pieces added up."""
        total = count = 0
        known = self._known
        for piece in pieces:
            wide = known.get(piece)
            if wide is None:
                wide = self._look_up(piece)
            if wide:
                total += wide
                count += 1
        return total, count

    def _look_up(self, piece: str) -> int:
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        row = self.rows.get(bucket(piece))
        wide = self._known[piece] = _widened(row) if row else 0
        return wide

    def scores(self, total: int, count: int) -> list[int]:
        """The lanes of a sum, in steps."""
        packed = total.to_bytes(len(self.lanes) * _WIDE, "little")
        less = ZERO * count
        low, middle, high = packed[::_WIDE], packed[1::_WIDE], packed[2::_WIDE]
        return [a + (b << 8) + (c << 16) - less for a, b, c in zip(low, middle, high, strict=True)]


def _widened(row: bytes) -> int:
    wide = bytearray(len(row) * _WIDE)
    wide[::_WIDE] = row
    return int.from_bytes(wide, "little")


# ------------------------------------------------------------------ files


def pack(lanes: Iterable[str], about: dict[str, Any], rows: dict[int, bytes]) -> bytes:
    """A table as a file holds it."""
    head = json.dumps({"lanes": list(lanes), "about": about}, ensure_ascii=False, sort_keys=True).encode()
    order = sorted(rows)
    # Column by column: what one lane says is alike from row to row, and mostly nothing.
    columns = b"".join(bytes(column) for column in zip(*(rows[n] for n in order), strict=True))
    steps = [b - a for a, b in zip([0, *order], order, strict=False)]
    places = b"".join(bytes(step >> shift & 255 for step in steps) for shift in _SHIFTS)
    body = zlib.compress(head + places + columns, 9)
    return _HEADER.pack(_MAGIC, len(body), len(head), len(order), len(columns)) + body


def unpack(data: bytes) -> tuple[Table, bytes]:
    """The first table of a file, and what follows it."""
    magic, size, head_size, count, columns_size = _HEADER.unpack_from(data)
    if magic != _MAGIC:
        raise ValueError("not a table of weights")
    body = zlib.decompress(data[_HEADER.size : _HEADER.size + size])
    head = json.loads(body[:head_size])
    start = head_size + len(_SHIFTS) * count
    places = [body[head_size + n * count : head_size + (n + 1) * count] for n in range(len(_SHIFTS))]
    columns = body[start : start + columns_size]
    lanes = len(head["lanes"])
    blank = bytearray(len(columns))
    for n in range(lanes):
        blank[n::lanes] = columns[n * count : (n + 1) * count]
    flat, rows, at = bytes(blank), {}, 0
    for n, parts in enumerate(zip(*places, strict=True)):
        at += sum(part << shift for part, shift in zip(parts, _SHIFTS, strict=True))
        rows[at] = flat[n * lanes : (n + 1) * lanes]
    return Table(tuple(head["lanes"]), head["about"], rows), data[_HEADER.size + size :]


@cache
def tables() -> tuple[Table, Table]:
    """The shipped models: what a saying asks for, and what its words and numbers are."""
    data = knowledge.weights("instructions")
    first, rest = unpack(data)
    second, _ = unpack(rest)
    return first, second
