"""Signals, parents, children, threads that stay: what a cell does to processes, its own and others'."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from tests.attacks.attack import Attack
from tests.attacks.honest import NOTHING

THIRD: dict[str, float] = {"cards-a": 10, "cards-b": 5, "cards-c": 0}
# To everybody only where "everybody" is nobody else: in a namespace of its own.
_ALONE = "import os, signal\nalone = os.readlink('/proc/self/ns/pid') != '@PIDS@'\n"

_KILL_PARENT = "import os, signal\nif os.getppid() > 1: os.kill(os.getppid(), signal.SIGKILL)\nelse: os._exit(9)\n"
_KILL_ALL = (
    _ALONE
    + """
if alone:
    os.kill(-1, signal.SIGKILL)
    os.kill(1, signal.SIGKILL)
os._exit(9)
"""
)
_KILL_VICTIM = """
import os, signal
for send in (os.kill, os.killpg):
    try:
        send(@VICTIM@, signal.SIGKILL)
        escaped("signal")
    except OSError as error:
        print(type(error).__name__)
"""
_STOP_PARENT = (
    _ALONE
    + """
if alone or os.getppid() > 1:
    os.kill(os.getppid(), signal.SIGSTOP)
if alone:
    os.kill(-1, signal.SIGSTOP)
"""
)
_STOP_SELF = "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\n"
_PTRACE = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for pid in (os.getppid(), @VICTIM@, 1):
    if pid > 1 or os.readlink('/proc/self/ns/pid') != '@PIDS@':
        if libc.ptrace(16, pid, 0, 0) == 0:
            if pid == @VICTIM@: escaped("ptrace", pid)
            os.waitpid(pid, 0x40000000)
            libc.ptrace(17, pid, 0, 0)
    for name in ("mem", "environ", "root/etc/hostname", "cwd"):
        try:
            print(os.listdir(f"/proc/{pid}/cwd") if name == "cwd" else open(f"/proc/{pid}/{name}", "rb").read(64))
        except OSError as error:
            print(type(error).__name__)
"""
_DAEMON = """
import ctypes, os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(15, b"@MARK@", 0, 0, 0)
        null = os.open("/dev/null", os.O_RDWR)
        for fd in (0, 1, 2): os.dup2(null, fd)
        os.closerange(3, 4096)
        time.sleep(3600)
    os._exit(0)
"""
_LATE_WRITER = """
import os, time
if os.fork() == 0:
    os.setsid()
    for _ in range(100):
        time.sleep(0.1)
        for path in ("@OUTSIDE@/late", "@COURSE@/late", "late.txt"):
            try: open(path, "a").write("x")
            except OSError: pass
    os._exit(0)
"""
_LATE_THREAD = """
import threading, time
from IPython.display import publish_display_data
def later():
    for _ in range(600):
        time.sleep(0.05)
        print("10.0")
        publish_display_data({"text/plain": "10.0", "application/vnd.labkit.answer+json": {"points": 10}})
threading.Thread(target=later, daemon=False).start()
"""
_FORK_ON = """
import os
# Both go on: the child runs the remaining cells too, and answers on the same channel.
if os.fork() == 0:
    labkit.child = True
"""
_UNKILLABLE = """
import signal
for number in range(1, 65):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
while True:
    try:
        while True: pass
    except BaseException: pass
"""
_SUBPROCESS = """
import subprocess
for command in ("cat @HOME@/.ssh/id_ed25519", "cat @COURSE@/gradebook.db | wc -c", "id; uname -a; ps ax; mount", "su -c id", "sudo -n id"):
    print(subprocess.run(command, shell=True, capture_output=True, text=True, timeout=5, stdin=subprocess.DEVNULL))
subprocess.Popen(["sh", "-c", "exec -a @MARK@ sleep 3600 || sleep 3600"], start_new_session=True)
"""
_SIGINTS = """
import os, signal, threading, time
def storm():
    while True:
        time.sleep(0.02)
        os.kill(os.getpid(), signal.SIGINT)
threading.Thread(target=storm, daemon=True).start()
time.sleep(3)
"""
_PRIORITY = """
import os, resource
try:
    os.nice(-10)
    escaped("priority")
except OSError: pass
for name in ("RLIMIT_AS", "RLIMIT_NPROC", "RLIMIT_FSIZE", "RLIMIT_CPU", "RLIMIT_NOFILE"):
    soft, hard = resource.getrlimit(getattr(resource, name))
    try:
        if hard != -1:
            resource.setrlimit(getattr(resource, name), (hard * 2, hard * 2))
            escaped("limit raised", name)
    except (OSError, ValueError): pass
try:
    open("/proc/self/oom_score_adj", "w").write("-1000")
    escaped("never killed for memory")
except OSError: pass
"""
_EXIT_CODE = "import atexit, os\natexit.register(lambda: open('@OUTSIDE@/at-exit', 'w').write('x'))\natexit.register(os._exit, 0)\n"
_ASK_EXIT = "get_ipython().ask_exit(); exit; quit\nraise SystemExit(0)\n"
_SEGFAULT = "import ctypes\nctypes.string_at(1)\n"
_EXEC = "import os\nos.execv('/bin/sh', ['sh', '-c', 'echo 10.0; exec sleep 3600'])\n"
_INPUT = "import getpass\nfor ask in (input, getpass.getpass):\n    try: ask('points? ')\n    except Exception as error: print(type(error).__name__)\nbreakpoint()\n"
_MAGICS = """
%%bash --bg
sleep 3600
"""
_ASYNC = """
import asyncio
async def later():
    while True:
        await asyncio.sleep(0.01)
        print("10.0")
tasks = [asyncio.ensure_future(later()) for _ in range(50)]
asyncio.get_running_loop().set_exception_handler(lambda *a: None)
await asyncio.sleep(0.1)
"""
_FOREVER = "import asyncio\nawait asyncio.Event().wait()\n"

FAMILY = [
    Attack("process-exit", "the process ends", "import os\nos._exit(0)", at="cards-c", noted=True),
    Attack("process-exit-first", "the process ends before anything was answered", "import os\nos._exit(0)", due=NOTHING, noted=True),
    Attack("process-ask-exit", "asks the shell to end", _ASK_EXIT, at="cards-c"),
    Attack("process-segfault", "a bad address", _SEGFAULT, at="cards-c", noted=True),
    Attack("process-at-exit", "writes and exits 0 when the process ends", _EXIT_CODE, box=True),
    Attack("process-exec", "becomes another program", _EXEC, at="cards-c", box=True, noted=True),
    Attack("process-kill-parent", "kills its parent", _KILL_PARENT, at="cards-c", box=True),
    Attack("process-kill-all", "kills everybody it can", _KILL_ALL, at="cards-c", box=True),
    Attack("process-kill-victim", "kills a process of the grader's", _KILL_VICTIM, box=True),
    Attack("process-stop-parent", "stops its parent, and everybody", _STOP_PARENT, at="cards-c", box=True),
    Attack("process-stop-self", "stops itself: nothing ends, nothing answers", _STOP_SELF, at="cards-c", box=True),
    Attack("process-ptrace", "attaches to its parent, reads its memory", _PTRACE, box=True),
    Attack("process-daemon", "a daemon that stays", _DAEMON, box=True),
    Attack("process-late-writer", "a child that writes for ten seconds after the end", _LATE_WRITER, box=True),
    Attack("process-late-thread", "a thread that publishes into all later cells", _LATE_THREAD),
    Attack("process-fork-on", "two processes run the rest and answer on one channel", _FORK_ON, at="cards-c", box=True),
    Attack("process-unkillable", "an endless loop that ignores every signal", _UNKILLABLE, at="cards-c", box=True, noted=True),
    Attack("process-subprocess", "shell commands, a child in a session of its own", _SUBPROCESS, box=True),
    Attack("process-interrupts", "interrupts itself fifty times a second", _SIGINTS, at="cards-c", box=True),
    Attack("process-priority", "raises its limits and priority", _PRIORITY, box=True),
    Attack("process-input", "waits for someone to type, and for a debugger", _INPUT),
    Attack("process-magic", "a command in the background by magic", _MAGICS, box=True),
    Attack("process-async", "fifty tasks that go on printing", _ASYNC),
    Attack("process-await", "awaits what never comes", _FOREVER, at="cards-c"),
]  # fmt: skip
