"""What one submission does to those that run beside it: takes their time, leaves them messages, blocks who listens."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from graders.demo.answers import solution
from tests.attacks.attack import Attack
from tests.attacks.honest import CARDS

_SPIN = """
import os
# Each in a session of its own, which some schedulers take for a user of its own.
for _ in range(48):
    try:
        if os.fork() == 0:
            os.setsid()
            while True: pass
    except OSError:
        break
while True: pass
"""
_WORK = f"""
total = 0
for number in range(1_000_000):
    total += number * number % 7
{solution(CARDS, "ko")["cards-c"]}
"""
_LEAVE = """
import os, socket, tempfile, time
note = "left-by-" + "a-neighbour"
folders = {os.getcwd(), tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm", "/run", "/run/lock", "/box", os.path.expanduser("~"), "/proc/self/fd"}
for folder in folders:
    for name in ("note.txt", "labkit.py", "sitecustomize.py"):
        try:
            with open(os.path.join(folder, name), "w") as file: file.write("print('ESC' + 'APED neighbour')  # " + note)
        except OSError: pass
import ctypes
libc = ctypes.CDLL(None)
key = libc.shmget(4711, 4096, 0o1666)
if key >= 0:
    libc.shmat.restype = ctypes.c_void_p
    ctypes.memmove(libc.shmat(key, None, 0), note.encode(), len(note))
libc.syscall(248, b"user", b"note", note.encode(), len(note), -4)
kept = []
for family, address in ((socket.AF_UNIX, "\\0note"), (socket.AF_INET, ("127.0.0.1", 47110))):
    try:
        server = socket.socket(family); server.bind(address); server.listen(); kept.append(server)
    except OSError: pass
time.sleep(2)
"""
_FIND = """
import glob, os, socket, time
note = "left-by-" + "a-neighbour"
for _ in range(8):
    for pattern in ("/tmp/**", "/var/tmp/**", "/dev/shm/**", "/run/**", "/box/**", os.getcwd() + "/**", "/proc/[0-9]*/root/box/**", "/proc/[0-9]*/cwd/*"):
        for file in glob.glob(pattern, recursive=True):
            try:
                if os.path.isfile(file) and note in open(file, errors="replace").read(10_000): escaped("found", file)
            except OSError: pass
    import ctypes
    libc = ctypes.CDLL(None)
    if libc.shmget(4711, 0, 0) >= 0: escaped("shared memory")
    for family, address in ((socket.AF_UNIX, "\\0note"), (socket.AF_INET, ("127.0.0.1", 47110))):
        try:
            socket.socket(family).connect(address)
            escaped("connected", address)
        except OSError: pass
    time.sleep(0.25)
"""
# On the way that outputs take, below everything that would bound them.
_CHANNEL = """
import os, socket, stat, struct
ways = []
for name in range(3, 256):  # not by /proc: that may be closed
    try:
        if stat.S_ISSOCK(os.fstat(int(name)).st_mode): ways.append(socket.socket(fileno=os.dup(int(name))))
    except OSError: pass
def send(body):
    for way in ways:
        way.settimeout(20)
        try: way.sendall(struct.pack("!I", len(body)) + body)
        except OSError: pass
"""
_REST = """
import json
# As many cells as there are: each has room of its own.
index = get_ipython().execution_count - 1
"""
_LISTS = (
    _CHANNEL
    + _REST
    + """
body = b'{"out":{"kind":"display_data","metadata":{},"data":{"application/json":["\\\\ud800",' + b'[],' * 1_400_000 + b'[]]}}}'
for number in range(index, index + 6):
    for _ in range(5): send(body)
    send(json.dumps({"done": number, "count": number}).encode())
"""
)
_STREAM = (
    _CHANNEL
    + _REST
    + """
body = b'{"out":{"kind":"stream","name":"stdout","text":"' + b'x' * 12_500 + b'"}}'
for number in range(index, index + 6):
    for _ in range(1900): send(body)
    send(json.dumps({"done": number, "count": number}).encode())
"""
)
_AHEAD = (
    _CHANNEL
    + """
import json
from labkit.extraction import MIME
# The rest of the run told in advance: with points, and as whole.
for number in range(1, 60):
    answer = {"data": {MIME: {"answer": {}, "points": 10, "max_points": 10}}, "metadata": {}, "kind": "display_data"}
    send(json.dumps({"out": answer}).encode())
    send(json.dumps({"done": number, "count": number, "left": False}).encode())
"""
)
_SOCKETS = """
import mmap, os, socket, struct, time
held = mmap.mmap(-1, 8 * 64)
def fill(number):
    total, pairs = 0, []
    try:
        for _ in range(120):
            pair = socket.socketpair()
            pairs.append(pair)
            for end in pair:
                end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 10**7)
                end.setblocking(False)
                try:
                    while True:
                        total += end.send(b"x" * 65536)
                        struct.pack_into("Q", held, 8 * number, total)
                except BlockingIOError: pass
    except OSError: pass
    time.sleep(3)
    os._exit(0)
for number in range(40):
    try:
        if os.fork() == 0: fill(number)
    except OSError: break
for _ in range(20):
    time.sleep(0.1)
    total = sum(struct.unpack("64Q", held))
    if total > 2_000_000_000:
        escaped(total, "bytes in the buffers of sockets")
        break
print(total)
"""
_RIGHT = {"cards-c": _WORK}
_DUE: dict[str, float] = {"cards-a": 10, "cards-b": 5, "cards-c": 10}

# In the order of their names: two run at once.
FAMILY = [
    Attack("neighbour-a-spins", "48 processes that only take time", _SPIN, at="cards-c", box=True),
    Attack(
        "neighbour-b-works", "an honest neighbour, whose answer takes a tenth of a second", answers=_RIGHT, due=_DUE
    ),
    Attack("neighbour-c-leaves", "leaves messages for others wherever it can", _LEAVE, box=True),
    Attack("neighbour-d-finds", "looks for messages of others", _FIND, box=True),
    Attack("neighbour-e-lists", "sends lists by the million past the bounds", _LISTS, at="cards-c", box=True),
    Attack("neighbour-f-works", "an honest neighbour", answers=_RIGHT, due=_DUE),
    Attack("neighbour-g-stream", "sends 25 MB in small pieces past the bounds", _STREAM, at="cards-c", box=True),
    Attack("neighbour-h-works", "an honest neighbour", answers=_RIGHT, due=_DUE),
    Attack("neighbour-i-ahead", "tells the rest of the run in advance", _AHEAD, at="cards-c", box=True),
    Attack("neighbour-j-sockets", "memory in the buffers of sockets", _SOCKETS, at="cards-c", box=True),
    Attack("neighbour-k-works", "an honest neighbour", answers=_RIGHT, due=_DUE),
]
