"""`labkit model serve` under load: `python -m tests.benchmarks.serving`.

300 clients at once on the loopback, each with its own connection that it keeps, each asking again as soon as it is
answered. The aim (two cores, clients included): 500 requests a second or more, none lost. Clients are raw sockets in
one process of their own: an HTTP library would be slower than the server and would measure itself.

Three loads: every request new; half of them a few that come again and again, as in a class that runs one notebook
(these the server may answer from memory); every request new and streamed. A lost request is one without a whole answer
of status 200 that holds an answer's text. CPU a request is printed beside the rate: on a machine that others use it is
the figure that stays the same, and two cores divided by the sum of both parts is the rate to expect with no neighbours.
"""

import argparse
import asyncio
import json
import re
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import count
from random import Random
from statistics import median
from time import perf_counter, process_time

import psutil

import labkit

AIM = 500
PROMPTS = (
    "교통, 도로, 환경, 복지, 기타 중 하나로 분류하고 분류명만 답해.",
    "아래 민원을 두 문장으로 요약해 줘.",
    '아래 민원에서 {"category": "", "place": ""} 꼴의 JSON만 출력해.',
    "민원인에게 보낼 답변을 정중하게 써 줘. 세 문장으로.",
    "Summarise this complaint in two sentences for a busy team leader.",
)
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass
class Seen:
    """What the clients saw."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    lost: int = 0
    server_cpu: float = 0.0
    client_cpu: float = 0.0

    @property
    def rate(self) -> float:
        return len(self.times) / self.seconds

    def line(self, name: str) -> str:
        at = sorted(self.times)
        p50, p95, worst = (1000 * at[min(len(at) - 1, int(len(at) * q))] for q in (0.5, 0.95, 1))
        return (
            f"{name:<22} {self.rate:7.0f} requests/s   p50 {p50:5.0f} ms   p95 {p95:5.0f} ms   "
            f"longest {worst:5.0f} ms   {len(at):6d} answered, {self.lost} lost   "
            f"CPU {1000 * self.server_cpu / len(at):.2f} + {1000 * self.client_cpu / len(at):.2f} ms a request"
        )


class Load:
    """Requests as bytes.

    Args:
        repeated: the share of those that come again and again.
        stream: whether answers are streamed.
    """

    def __init__(self, repeated: float, stream: bool, port: int) -> None:
        texts = [str(text) for text in labkit.load("complaints")["body"]]
        self._texts = [text for text in texts if len(text) < 400]
        self._random, self._number, self._stream, self._port = Random(7), count(), stream, port
        self._repeated = repeated
        self._again = [self._new() for _ in range(20)]

    def __call__(self) -> bytes:
        return self._random.choice(self._again) if self._random.random() < self._repeated else self._new()

    def _new(self) -> bytes:
        number = next(self._number)
        said = f"{PROMPTS[number % len(PROMPTS)]}\n\n{self._random.choice(self._texts)} (접수 {number})"
        body = {"model": "labkit-practice", "messages": [{"role": "user", "content": said}], "stream": self._stream}
        sent = json.dumps(body, ensure_ascii=False).encode()
        head = (
            f"POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nContent-Length: {len(sent)}\r\n\r\n"
        )
        return head.encode() + sent


async def client(port: int, load: Load, ends: float, seen: Seen) -> None:
    """Ask until the time is over; a broken connection is a lost request, and a new one is opened."""
    reader = writer = None
    while perf_counter() < ends:
        try:
            if writer is None or reader is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            began = perf_counter()
            writer.write(load())
            whole = await asyncio.wait_for(_answer(reader), 30)
            seen.times.append(perf_counter() - began)
            seen.lost += not whole
        except (OSError, EOFError, TimeoutError):
            seen.lost += 1
            writer = None
    if writer:
        writer.close()


async def _answer(reader: asyncio.StreamReader) -> bool:
    head = await reader.readuntil(b"\r\n\r\n")
    if length := _LENGTH.search(head):
        body = await reader.readexactly(int(length[1]))
        return b" 200 " in head[:16] and b'"finish_reason":"stop"' in body
    body = await reader.readuntil(b"\r\n0\r\n\r\n")
    return b" 200 " in head[:16] and body.count(b"data: [DONE]") == 1


async def measure(port: int, load: Load, clients: int, seconds: float) -> Seen:
    """All clients at once."""
    seen = Seen()
    began = perf_counter()
    await asyncio.gather(*(client(port, load, began + seconds, seen) for _ in range(clients)))
    seen.seconds = perf_counter() - began
    return seen


def main() -> int:
    """Print every load's best and typical turn; 1 where the aim is missed or a request was lost."""
    options = argparse.ArgumentParser()
    options.add_argument("--clients", type=int, default=300)
    options.add_argument("--seconds", type=float, default=5)
    options.add_argument("--turns", type=int, default=3)
    options.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    args = options.parse_args()
    missed = False
    for workers in args.workers:
        print(
            f"{workers} worker{'s' * (workers > 1)}, {args.clients} clients, {args.turns} turns of {args.seconds:g} s"
        )
        for name, repeated, stream in (
            ("all new", 0.0, False),
            ("half repeated", 0.5, False),
            ("all new, streamed", 0, True),
        ):
            turns = [_turn(workers, repeated, stream, args) for _ in range(args.turns)]
            best = max(turns, key=lambda turn: turn.rate)
            typical = median(turn.rate for turn in turns)
            print(f"  {best.line(name)}   (typical turn: {typical:.0f}/s)", flush=True)
            missed |= any(turn.lost for turn in turns) or (workers > 1 and not stream and best.rate < AIM)
    return int(missed)


def _turn(workers: int, repeated: float, stream: bool, args: argparse.Namespace) -> Seen:
    command = [sys.executable, "-m", "labkit", "model", "serve", "--port", "0", "--workers", str(workers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            port = int(next(m[1] for line in server.stdout if (m := re.search(r"URL=http://127.0.0.1:(\d+)/v1", line))))
            asyncio.run(measure(port, Load(0, stream, port), 20, 1))  # workers load what they load on first use
            load, cpu, own = Load(repeated, stream, port), _cpu(server.pid), process_time()
            seen = asyncio.run(measure(port, load, args.clients, args.seconds))
            seen.server_cpu, seen.client_cpu = _cpu(server.pid) - cpu, process_time() - own
            return seen
        finally:
            server.terminate()


def _cpu(pid: int) -> float:
    """Seconds of processor time of a process and its children."""
    parent = psutil.Process(pid)
    return sum(sum(one.cpu_times()[:2]) for one in (parent, *parent.children()))


if __name__ == "__main__":
    sys.exit(main())
