"""Whatever there is, all of it: processes, threads, memory, disk, files, output, time."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from tests.attacks.attack import Attack, code_cell
from tests.attacks.honest import MIXED

# What a bomb must not reach. It stops itself there, so that a broken box does not take the machine along.
_FORK = """
import os, time
count = 0
try:
    while count < 3000:
        if os.fork() == 0:
            time.sleep(30)
            os._exit(0)
        count += 1
except OSError as error:
    print(type(error).__name__)
if count >= 3000: escaped(count, "processes")
"""
_THREADS = """
import threading, time
try:
    for count in range(20_000):
        threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
    escaped(count, "threads")
except RuntimeError as error:
    print(error)
"""
_MEMORY = """
parts = []
for _ in range(60):
    parts.append(bytearray(b"x" * 50_000_000))
escaped("3 GB")
"""
_MEMORY_IN_PARTS = """
import os, time
children = []
for _ in range(8):
    pid = os.fork()
    if pid == 0:
        part = bytearray(b"x" * 400_000_000)
        time.sleep(3)
        os._exit(7)
    children.append(pid)
ends = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children]
if ends.count(7) == 8: escaped("3.2 GB in eight processes")
"""
_MEMFD = """
import os
block, done = b"x" * 10_000_000, 0
fds = []
try:
    for _ in range(25):
        fds.append(os.memfd_create("m"))
        for _ in range(10):
            done += os.write(fds[-1], block)
except OSError as error:
    print(type(error).__name__)
if done >= 2_400_000_000: escaped(done, "bytes in files that no process maps")
"""
_PIPES = """
import fcntl, os
held = 0
try:
    while held < 2_000_000_000:
        read, write = os.pipe()
        size = fcntl.fcntl(write, 1031, 1_048_576)
        os.set_blocking(write, False)
        held += os.write(write, b"x" * size)
except OSError as error:
    print(type(error).__name__)
if held >= 2_000_000_000: escaped(held, "bytes in pipes")
"""
_DISK = """
import os, tempfile
places = {os.getcwd(), tempfile.gettempdir(), "/dev/shm", "/var/tmp", "/run", "/"}
total = 0
for place in places:
    try:
        with open(place + "/fill", "wb") as file:
            for _ in range(100):
                total += file.write(b"x" * 10_000_000)
                file.flush()
    except OSError as error:
        print(place, type(error).__name__)
if total >= 900_000_000: escaped(total, "bytes on disk")
"""
_SPARSE = """
import os
for size in (10**12, 10**10):
    try:
        os.truncate(os.open("sparse.ipynb", os.O_RDWR | os.O_CREAT), size)
    except OSError as error:
        print(type(error).__name__)
os.symlink("/etc/passwd", "link.txt"); os.mkdir("deep")
for _ in range(300):
    os.chdir("deep"); os.mkdir("deep")
"""
_INODES = """
import os
try:
    for count in range(200_000):
        os.close(os.open(f"f{count}", os.O_CREAT | os.O_WRONLY))
    escaped(count, "files")
except OSError as error:
    print(type(error).__name__)
"""
_OPEN_FILES = """
import os
fds = []
try:
    for _ in range(100_000):
        fds.append(os.open("/dev/null", os.O_RDONLY))
    escaped("100,000 open files")
except OSError as error:
    print(type(error).__name__)
"""
_LINE = "print('x' * 40_000_000)\n"
_ENDLESS_PRINT = "while True:\n    print('spam ' * 200)\n"
_ENDLESS_STDERR = "import os\nwhile True:\n    os.write(2, b'spam ' * 2000)\n"
_DISPLAYS = "from IPython.display import display\nfor number in range(30_000):\n    display({'text/html': '<b>x</b>' * 50, 'text/plain': 'x'}, raw=True)\n"
_PICTURE = "from IPython.display import publish_display_data\nfor _ in range(20):\n    publish_display_data({'image/png': 'A' * 15_000_000, 'text/plain': 'x'})\n"
_C_LOOP = "x = 3 ** (2 * 10**8)\n"
_REGEX = "import re\nre.match(r'(a+)+$', 'a' * 60 + 'b')\n"
_RECURSION = """
import sys
sys.setrecursionlimit(10**9)
deep = []
for _ in range(10**6):
    deep = [deep]
repr(deep)
"""
_LOOP = "while True:\n    pass\n"


def _three_loops(notebook):
    notebook["cells"] += [code_cell(_LOOP, f"loop-{number}") for number in range(3)]
    return notebook


FAMILY = [
    Attack("bomb-fork", "processes without end", _FORK, at="cards-c", box=True, stock="as root no limit on processes binds"),
    Attack("bomb-threads", "20,000 threads", _THREADS, at="cards-c", box=True, stock="as root no limit on threads binds"),
    Attack("bomb-memory", "3 GB in one process", _MEMORY, at="cards-c", box=True),
    Attack("bomb-memory-in-parts", "3 GB in eight processes", _MEMORY_IN_PARTS, at="cards-c", box=True),
    Attack("bomb-memory-files", "2.5 GB in memory files that no process maps", _MEMFD, at="cards-c", box=True),
    Attack("bomb-pipes", "2 GB in pipes", _PIPES, at="cards-c", box=True),
    Attack("bomb-disk", "the disk filled wherever it may write", _DISK, at="cards-c", box=True),
    Attack("bomb-sparse", "a file of a terabyte with nothing in it, 300 folders deep", _SPARSE, at="cards-c", box=True),
    Attack("bomb-inodes", "200,000 files", _INODES, at="cards-c", box=True),
    Attack("bomb-open-files", "100,000 open files", _OPEN_FILES, at="cards-c"),
    Attack("bomb-line", "a line of 40 MB", _LINE, at="cards-c"),
    Attack("bomb-print", "prints without end", _ENDLESS_PRINT, at="cards-c", box=True),
    Attack("bomb-stderr", "writes to the error channel without end", _ENDLESS_STDERR, at="cards-c", box=True),
    Attack("bomb-displays", "30,000 displays", _DISPLAYS, at="cards-c", box=True),
    Attack("bomb-pictures", "300 MB of pictures", _PICTURE, at="cards-c", box=True),
    Attack("bomb-loop", "an endless loop", _LOOP, at="cards-c"),
    Attack("bomb-loops", "three endless loops after the answers", spoil=_three_loops, box=True, due=MIXED),
    Attack("bomb-c-loop", "a computation that hears no interrupt", _C_LOOP, at="cards-c", box=True),
    Attack("bomb-regex", "a regular expression that never ends", _REGEX, at="cards-c"),
    Attack("bomb-recursion", "a list a million deep, displayed", _RECURSION, at="cards-c", box=True),
]  # fmt: skip
