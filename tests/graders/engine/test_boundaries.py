"""What a submission cannot do, each by an attempt that succeeds where there is no box."""

import os
import socket
import threading
from pathlib import Path

import pytest

import graders
from graders.engine import Box, Pool

from .conftest import command_of, errors, family, job, printed, wait_for

ROOT = Path(__file__).parents[3]

TRY = """
def attempt(what, *arguments, **named):
    try:
        print('reached', what(*arguments, **named))
    except BaseException as error:
        print('kept out', type(error).__name__)
"""


def attempts(box, run, code, **limits):
    return printed(run(box, TRY, code, **limits), "c1").splitlines()


@pytest.fixture
def secret(tmp_path):
    file = tmp_path / "secret.txt"
    file.write_text("the key")
    for folder in (file, *file.parents):
        if folder.stat().st_uid == os.getuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    return file


def test_files_of_the_grader_are_not_there(box, run, secret):
    places = [
        secret,
        "/etc/shadow",
        "/etc/passwd",
        "/etc/hostname",
        Path(graders.__file__),
        ROOT / "tests/conftest.py",
        ROOT / "pyproject.toml",
        ROOT / "exercises/clean_population/exercise.py",
        ROOT / "datasets/population/generate.py",
        ROOT / ".git/HEAD",
        Path.home() / ".bashrc",
        Path.home() / ".profile",
        "/proc/1/environ" if box.box.name == "landlock" else "/proc/2/environ",
        f"/proc/{os.getpid()}/environ",
        f"/proc/{os.getpid()}/root/etc/shadow",
        "/proc/kcore",
        "/dev/mem",
        "/sys/kernel/security/lsm",
    ]
    code = f"for place in {[str(p) for p in places]!r}:\n    attempt(lambda: (place, open(place, 'rb').read(9)))"
    assert {line.split()[0] for line in attempts(box, run, code)} == {"kept"}
    assert secret.read_text() == "the key"


def test_what_trainees_have_is_there(box, run):
    code = """
import pathlib, labkit, labkit.data
root = pathlib.Path(labkit.__file__).parents[1]
print(labkit.data.open('population').path.exists(), (root / 'exercises/clean_population/exercise.toml').exists())
attempt(__import__, 'graders')
attempt(__import__, 'inside')
"""
    data, ours, inside = attempts(box, run, code)
    assert (data, inside) == ("True True", "kept out ModuleNotFoundError")
    assert ours in ("kept out ModuleNotFoundError", "kept out PermissionError")  # not there, or not to be opened


def test_only_what_the_bundle_has_can_be_read_of_the_checkout(box, run):
    from graders.build.bundle import bundle_files

    code = f"""
import os, pathlib
root = pathlib.Path({str(ROOT)!r})
readable = []
# By name: a box without namespaces may not list the root.
for top in {sorted(p.name for p in ROOT.iterdir() if p.name != ".venv")!r}:
    for place, folders, files in [(root, [], [top]), *os.walk(root / top)]:
        for name in files:
            path = pathlib.Path(place, name)
            try:
                path.open('rb').read(1)
                if '__pycache__' not in path.parts:
                    readable.append(str(path.relative_to(root)))
            except OSError:
                pass
print('\\n'.join(readable))
"""
    readable = set(attempts(box, run, code))
    allowed = {str(file) for file in bundle_files(ROOT)}
    extra = {f for f in readable - allowed if not f.startswith("labkit/")}
    assert "labkit/__init__.py" in readable
    assert extra == set()


def test_no_network(box, run):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        code = f"""
import socket, urllib.request
attempt(socket.create_connection, ('127.0.0.1', {port}), 2)
attempt(socket.create_connection, ('93.184.215.14', 80), 2)
attempt(urllib.request.urlopen, 'http://127.0.0.1:{port}', timeout=2)
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET, socket.AF_VSOCK, 38):
    attempt(socket.socket, family, socket.SOCK_RAW)
    attempt(socket.socket, family, socket.SOCK_DGRAM)
"""
        assert {line.split()[0] for line in attempts(box, run, code)} == {"kept"}
        server.settimeout(0.01)
        with pytest.raises(TimeoutError):
            server.accept()


def test_unix_sockets_of_others_are_out_of_reach(box, run, secret):
    path = secret.with_name("s")
    with socket.socket(socket.AF_UNIX) as named, socket.socket(socket.AF_UNIX) as abstract:
        named.bind(str(path))
        path.chmod(0o777)
        named.listen()
        abstract.bind(f"\0labkit-test-{os.getpid()}")
        abstract.listen()
        code = f"""
import socket
for name in ({str(path)!r}, '\\0labkit-test-{os.getpid()}'):
    attempt(lambda: socket.socket(socket.AF_UNIX).connect(name))
"""
        assert [line.split()[0] for line in attempts(box, run, code)] == ["kept", "kept"]


def test_other_processes_are_out_of_reach(box, run):
    code = f"""
import ctypes, os, resource, signal
libc = ctypes.CDLL(None, use_errno=True)
def call(*arguments):
    if libc.syscall(*arguments) == -1:
        raise OSError(ctypes.get_errno(), 'no')
for pid in ({os.getpid()}, {os.getppid()}, os.getppid() or 2):
    attempt(os.kill, pid, 0)
    attempt(call, 101, 16, pid, 0, 0)
    attempt(resource.prlimit, pid, resource.RLIMIT_CPU)
    attempt(call, 438, pid, 0, 0)
    attempt(lambda: os.pidfd_open(pid) and signal.pidfd_send_signal(os.pidfd_open(pid), 0))
"""
    assert {line.split()[0] for line in attempts(box, run, code)} == {"kept"}


@pytest.mark.parametrize(
    ("name", "number", "arguments"),
    [
        ("unshare", 272, "0x10000000"),
        ("clone", 56, "0x10000011, 0, 0, 0, 0"),
        ("setns", 308, "0, 0"),
        ("mount", 165, "b'none', b'/', 0, 1 << 18, 0"),
        ("pivot_root", 155, "b'.', b'.'"),
        ("chroot", 161, "b'.'"),
        ("bpf", 321, "0, 0, 0"),
        ("perf_event_open", 298, "0, 0, -1, -1, 0"),
        ("userfaultfd", 323, "0"),
        ("io_uring_setup", 425, "1, ctypes.create_string_buffer(120)"),
        ("keyctl", 250, "0, -3, 0"),
        ("memfd_create", 319, "b'x', 0"),
        ("shmget", 29, "0, 4096, 0o1600"),
        ("mq_open", 240, "b'x', 0o102, 0o600, 0"),
        ("process_vm_readv", 310, "1, 0, 0, 0, 0, 0"),
        ("personality", 135, "0x0040000"),
        ("setuid", 105, "0"),
        ("setsockopt SO_SNDBUF", 54, "0, 1, 7, ctypes.create_string_buffer(4), 4"),
        ("setsockopt SO_RCVBUFFORCE", 54, "0, 1, 33, ctypes.create_string_buffer(4), 4"),
        ("clone without shared files", 56, "0x10900, 0, 0, 0, 0"),
        ("open_by_handle_at", 304, "-1, 0, 0"),
        ("a call of tomorrow", 999, "0"),
    ],
)
def test_dangerous_calls_are_denied(box, run, name, number, arguments):
    if os.uname().machine != "x86_64":
        pytest.skip("call numbers of x86_64")
    code = "import ctypes\nl = ctypes.CDLL(None, use_errno=True)\n"
    code += f"print(l.syscall({number}, {arguments}), ctypes.get_errno())"
    assert printed(run(box, code)) in ("-1 1\n", "-1 22\n", "-1 38\n")  # EPERM, EINVAL, ENOSYS


def test_no_root_no_capabilities_no_way_back(box, run):
    code = """
import os, subprocess
print(os.getuid() != 0, os.geteuid() != 0)
status = open('/proc/self/status').read() if os.path.isdir('/proc/self') and os.access('/proc/self', os.X_OK) else ''
"""
    ran = run(box, code, "print([l for l in status.splitlines() if l.startswith(('Cap', 'NoNewPrivs', 'Seccomp:'))])")
    assert printed(ran) == "True True\n"
    if box.box.name == "bubblewrap":
        lines = eval(printed(ran, "c1"))
        assert {line.split()[1] for line in lines if line.startswith("Cap")} == {"0000000000000000"}
        assert {"NoNewPrivs:\t1", "Seccomp:\t2"} <= set(lines)


def test_the_environment_is_not_the_graders(box, run, monkeypatch):
    monkeypatch.setenv("LABKIT_TEST_SECRET", "shown")
    assert "shown" not in printed(run(box, "import os\nprint(os.environ)"))
    for pool in (box,):
        assert pool.box.name != "unboxed"


def test_nothing_of_one_submission_is_left_for_the_next(box, run):
    write = """
import os, pathlib, sys, tempfile, labkit, pandas
tried = ['note.txt', '/tmp/note', '/dev/shm/note', '/var/tmp/note', '/run/note', '/box/note', '/note',
         os.path.expanduser('~/note'), labkit.__path__[0] + '/note.py', pandas.__path__[0] + '/note.py',
         sys.prefix + '/note', tempfile.gettempdir() + '/note2']
done = []
for place in tried:
    try:
        pathlib.Path(place).write_text('left')
        done.append(place)
    except OSError:
        pass
labkit.__version__ = 'patched'; pandas.read_csv = None; import builtins; builtins.print_it = 1
print(done)
"""
    read = write.split("done = []")[0] + "print([p for p in tried if pathlib.Path(p).exists()])\n"
    read += "print(labkit.__version__, pandas.read_csv)"
    assert "note.txt" in printed(run(box, write))
    seen = printed(run(box, read))
    assert seen.startswith("[]\n")
    assert "patched" not in seen
    assert "None" not in seen


def test_siblings_do_not_see_each_other(box):
    # Two at once; each leaves what the other looks for, and looks for ten times a second.
    code = """
import glob, os, pathlib, socket, time
pathlib.Path('mine.txt').write_text('x')
pathlib.Path(os.environ['TMPDIR'], 'mine.txt').write_text('x')
s = socket.socketpair()
own = {os.getpid()}
seen = set()
for _ in range(15):
    time.sleep(0.1)
    for pattern in ('/tmp/*', '/dev/shm/*', '/box/*', '../*', '/dev/pts/[0-9]*'):
        try:
            seen |= {p for p in glob.glob(pattern)}
        except OSError:
            pass
    for pid in range(1, 60):
        if pid not in own:
            try:
                os.kill(pid, 0)
                seen.add(pid)
            except OSError:
                pass
print(sorted(map(str, seen)))
"""
    both = [job(code.replace("mine", f"mine-{name}"), key=name) for name in "ab"]
    for done, ran in box.run(both):
        found = eval(printed(ran))
        other = "b" if done.key == "a" else "a"
        assert not [p for p in found if f"mine-{other}" in p or p.isdigit() or p.rpartition("/")[2].isdigit()], found


def test_daemons_and_threads_end_with_their_submission(box, run, tmp_path):
    code = """
import os, signal, threading, time
for how in (os.setsid, lambda: None):
    if os.fork() == 0:
        how()
        if os.fork() == 0:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            while True:
                time.sleep(0.01)
        os._exit(0)
threading.Thread(target=time.sleep, args=(1000,)).start()
print('started')
"""
    run(box, "1")
    wait_for(lambda: len(family(box._launch.process.pid)) <= 2)  # bubblewrap's own; the last submission has gone
    idle, strays = set(family(box._launch.process.pid)), orphans()
    ran = run(box, code)
    assert printed(ran) == "started\n"
    wait_for(lambda: set(family(box._launch.process.pid)) <= idle and orphans() <= strays)


def orphans():
    """Processes of warm pools that hang below none."""
    return {pid for pid in family(1, deep=False) if b"inside.zygote" in command_of(pid)}


def test_a_fork_bomb_is_contained(box, run):
    code = """
import os
n = 0
try:
    while n < 5000:
        if os.fork() == 0:
            import time
            time.sleep(60)
        n += 1
except OSError as error:
    print(n < 200, error.errno)
"""
    ran = run(box, code, "print('on')", processes=32, cell_seconds=20)
    assert printed(ran) == "True 11\n"
    assert printed(ran, "c1") == "on\n"


def test_memory_is_bounded_in_one_process(box, run):
    ran = run(box, "b = bytearray(2_000_000_000)", "print('on')", memory_bytes=400_000_000)
    assert errors(ran) == ["MemoryError"]
    assert printed(ran, "c1") == "on\n"


def test_memory_split_over_children_is_bounded(box, run):
    code = """
import os, time
for _ in range(3):  # no crowd, which would be put last and come to nothing on a busy machine
    if os.fork() == 0:
        b = bytearray(b'x') * 200_000_000
        time.sleep(60)
time.sleep(60)
"""
    ran = run(box, "print('before')", code, memory_bytes=500_000_000, cell_seconds=40)
    assert (ran.ended, ran.stopped_at) == ("died", "c1")
    assert "memory" in ran.why
    assert printed(ran) == "before\n"


SOCKETS = """
import os, socket, time
def fill(ends):
    for end in ends:
        end.setblocking(False)
        try:
            while True: end.send(b'x' * 65536)
        except BlockingIOError: pass
"""


def test_memory_in_the_buffers_of_sockets_is_bounded(box, run):
    code = """
for _ in range(3):
    if os.fork() == 0:
        pairs = [socket.socketpair() for _ in range(100)]
        for pair in pairs: fill(pair)
        time.sleep(60)
time.sleep(60)
"""
    ran = run(box, "print('before')", SOCKETS + code, memory_bytes=180_000_000, cell_seconds=40)
    assert (ran.ended, ran.stopped_at) == ("died", "c1")
    assert "buffers of sockets" in ran.why
    assert printed(ran) == "before\n"


def test_memory_in_sockets_that_nobody_has_open_is_bounded(pools, run):
    # Waiting to be accepted, and closed by whoever sent; other boxes have no sockets with names.
    code = """
server = socket.socket(socket.AF_UNIX)
server.bind('s')
server.listen(4096)
for _ in range(1000):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect('s')
        fill([client])
time.sleep(60)
"""
    ran = run(pools("bubblewrap"), SOCKETS + code, memory_bytes=180_000_000, cell_seconds=40)
    assert ran.ended == "died"
    assert "buffers of sockets" in ran.why


def test_a_few_sockets_are_nobodys_concern(box, run):
    code = "pairs = [socket.socketpair() for _ in range(40)]\nfor p in pairs: fill(p)\ntime.sleep(0.3)\nprint('on')"
    assert printed(run(box, SOCKETS + code)) == "on\n"


def test_the_disk_is_bounded(box, run):
    code = """
import os
written = 0
try:
    for n in range(200):
        with open(f'f{n}', 'wb') as f:
            written += f.write(b'x' * 1_000_000)
            f.flush()
            os.fsync(f.fileno())
except OSError as error:
    print(written <= 21_000_000)
import time
time.sleep(3)
"""
    ran = run(box, code, disk_bytes=20_000_000)
    assert printed(ran) == "True\n" or (ran.ended == "died" and "disk" in ran.why)


def test_one_file_is_bounded(box, run):
    code = """
f = open('f', 'wb')
try:
    f.seek(10**12)
    f.write(b'x')
    f.close()
except OSError as error:
    print(error.errno)
"""
    assert printed(run(box, code, disk_bytes=20_000_000)) in ("27\n", "28\n")  # EFBIG, ENOSPC


def test_files_are_laid_in_as_copies(box, run, tmp_path):
    source = tmp_path / "data.csv"
    source.write_text("a,b")
    code = (
        "import os\nprint(open('sub/data.csv').read())\nopen('sub/data.csv', 'w').write('changed')\nprint(os.listdir())"
    )
    ran = run(box, code, files={"sub/data.csv": source})
    assert printed(ran) == "a,b\n['sub']\n"
    assert source.read_text() == "a,b"


@pytest.mark.parametrize("name", ["../x", "/x", "a//b", "", "."])
def test_a_file_with_another_name_is_nobodys_fault_and_runs_nothing(box, run, tmp_path, name):
    source = tmp_path / "data.csv"
    source.write_text("a")
    ran = run(box, "print(1)", files={name: source})
    assert (ran.ended, ran.outputs) == ("lost", {"c0": []})
    assert "plain relative name" in ran.why


def test_no_variable_switches_the_box_off(monkeypatch, box, run):
    for name in ("LABKIT_UNBOXED", "GRADERS_UNBOXED", "UNBOXED"):
        monkeypatch.setenv(name, "1")
    with Pool(1, Box(box.box.name)) as pool:
        assert run(pool, "1").box == box.box.name


def test_threads_of_the_grader_do_not_matter(box, run):
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        with Pool(1, box.box) as pool:
            assert printed(run(pool, "print(1)")) == "1\n"
    finally:
        stop.set()
        thread.join()
