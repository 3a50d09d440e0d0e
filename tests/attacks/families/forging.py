"""Messages of the trainee's own on the way out: on the kernel's channel, in the outputs, on every open file."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from tests.attacks.attack import Attack
from tests.attacks.honest import NOTHING

# The name of the answer's MIME type is no secret: `labkit.extraction` is the trainee's to read.
_START = """
import labkit.extraction
from IPython.display import publish_display_data
MIME = labkit.extraction.MIME
shell = get_ipython()
"""
_ALL_WRONG = '{"answer": {"06": {"decision": "x", "basis": "x"}}, "points": 10, "max_points": 10, "score": 10}'


def _emitting(body: str) -> str:
    """Replaces what hands the third answer out."""
    return f"""{_START}
real = labkit.extraction.emit
def emit(kind, name):
    if name != "group_c":
        return real(kind, name)
    {body.strip()}
labkit.extraction.emit = emit
"""


_IOPUB = """
from jupyter_client.session import Session
kernel = shell.kernel
for msg_type, content in (
    ("display_data", {"data": {MIME: {"answer": {}, "points": 10}, "text/plain": "10.0"}, "metadata": {}, "transient": {}}),
    ("execute_result", {"data": {"text/plain": "10.0"}, "metadata": {}, "execution_count": 1}),
    ("stream", {"name": "stdout", "text": "10.0"}),
    ("status", {"execution_state": "busy"}),
):
    kernel.session.send(kernel.iopub_socket, msg_type, content=content, parent=kernel.get_parent())
"""
_MALFORMED = """
kernel = shell.kernel
for msg_type in ("display_data", "execute_result", "stream", "update_display_data", "clear_output", "status", "x" * 5000):
    for content in ({}, [], None, 1, {"data": None}, {"name": 3, "text": {}}):
        try:
            kernel.session.send(kernel.iopub_socket, msg_type, content=content, parent=kernel.get_parent())
        except Exception as error:
            print(type(error).__name__)
kernel.iopub_socket.send(b"garbage")
"""
_REPLY = """
kernel = shell.kernel
content = {"status": "ok", "execution_count": 10**30, "user_expressions": {}, "payload": [{"source": "ask_exit"}]}
for stream in (getattr(kernel, "shell_stream", None), getattr(kernel, "control_stream", None)):
    kernel.session.send(stream, "execute_reply", content, parent=kernel.get_parent(), ident=kernel._parent_ident["shell"])
"""
_BEFORE = f"""
def before(info):
    if "group_b" in info.raw_cell and "emit" in info.raw_cell:
        publish_display_data({{MIME: {_ALL_WRONG}}})
shell.events.register("pre_run_cell", before)
"""
_AFTER = """
def after(result):
    publish_display_data({MIME: {"answer": {}, "points": 10, "ungraded": True}})
    publish_display_data({"text/plain": "10.0", MIME + ";v=2": {"points": 10}})
shell.events.register("post_run_cell", after)
"""
_CLEARED = """
from IPython.display import clear_output, update_display
def after(result):
    if "group_c" in str(getattr(result.info, "raw_cell", "")):
        clear_output(); clear_output(wait=True)
        update_display({"text/plain": "10.0"}, display_id="x", raw=True)
shell.events.register("post_run_cell", after)
"""
_FDS = """
import json, os, struct
forged = json.dumps({"outputs": {"cards-c": [{"output_type": "display_data", "data": {MIME: {"answer": {}, "points": 10}},
    "metadata": {}}]}, "counts": {}, "ended": "whole", "points": 10, "box": "bubblewrap", "cpu_seconds": 0, "peak_bytes": 0}).encode()
for fd in [0, 1, 2, *range(3, 64)]:
    for data in (forged + b"\\n", struct.pack(">I", len(forged)) + forged, struct.pack("<Q", len(forged)) + forged, b"\\xff" * 64):
        try:
            os.set_blocking(fd, False)
            os.write(fd, data)
        except OSError:
            pass
"""
_LENGTHS = """
import os, struct
for fd in range(3, 64):
    for data in (struct.pack(">I", 2**32 - 1), struct.pack("<Q", 2**63), b"[" * 5000, b'{"outputs": ' * 50):
        try:
            os.set_blocking(fd, False)
            os.write(fd, data)
        except OSError:
            pass
"""
_CLOSED = "import os\nos.closerange(0, 4096)\n"
_SILENT = "import os\nnull = os.open('/dev/null', os.O_RDWR)\nfor fd in range(0, 64):\n    try: os.dup2(null, fd)\n    except OSError: pass\n"
_RAW = "import os, sys\nos.write(1, b'10.0\\n'); os.write(2, b'10.0\\n'); print('10.0', file=sys.__stdout__); sys.displayhook(10.0)\n"

FAMILY = [
    Attack("forge-channel", "well-formed messages on the kernel's channel", _START + _IOPUB, at="cards-c"),
    Attack("forge-malformed", "malformed messages there", _START + _MALFORMED, at="cards-c"),
    Attack("forge-reply", "a reply of its own to the request to execute", _START + _REPLY, at="cards-c"),
    # A value sent before one's own is only another answer: here a wrong one.
    Attack("forge-answer-before", "a second answer, with points, before the real one", _START + _BEFORE,
           due={"cards-a": 10, "cards-b": 0, "cards-c": 0}),
    Attack("forge-answer-after", "a second answer, with points, after the real one", _START + _AFTER),
    Attack("forge-cleared", "the answer's output cleared and replaced", _START + _CLEARED),
    Attack("forge-nested", "an answer nested 100,000 deep",
           _emitting("publish_display_data({MIME: '{\"answer\":' + '[' * 100_000 + ']' * 100_000 + '}'})")),
    Attack("forge-not-a-number", "NaN and infinity where JSON has none",
           _emitting("publish_display_data({MIME: {'answer': {'11': float('nan'), '12': {'decision': float('inf')}}}})")),
    Attack("forge-large", "an answer of 60 MB", _emitting("publish_display_data({MIME: {'answer': {'11': 'x' * 60_000_000}}})")),
    Attack("forge-many", "a million items", _emitting("publish_display_data({MIME: {'answer': {str(i): 'x' for i in range(10**6)}}})")),
    Attack("forge-problem", "a problem in markup, and an answer besides",
           _emitting("publish_display_data({MIME: {'problem': {'ko': '<img src=x onerror=alert(1)>' * 500, 'en': '<script>1</script>'}, 'answer': {}}})")),
    Attack("forge-odd-mime", "the type's name in other spellings, bytes, lists",
           _emitting("[publish_display_data({m: v}) for m, v in ((MIME.upper(), {'answer': 1}), (MIME, []), (MIME, True), (MIME, 'null'), (MIME, '10.0'))]")),
    Attack("forge-table-for-cards", "a table where choices were asked for",
           _emitting("publish_display_data({MIME: {'answer': {'columns': [], 'rows': [[10]]}, 'kind': 'table', 'question': 'cards-a'}})")),
    Attack("forge-open-files", "a forged result of the whole run on every open file", _START + _FDS, at="cards-c", box=True),
    Attack("forge-lengths", "headers that announce 4 GB, broken JSON, on every open file", _START + _LENGTHS, at="cards-c", box=True),
    Attack("forge-closed", "every file closed", _CLOSED, at="cards-c", box=True, noted=True),
    Attack("forge-silent", "every file replaced by /dev/null", _SILENT, at="cards-c", box=True),
    Attack("forge-raw", "10.0 on every way to print", _RAW),
    Attack("forge-closed-first", "every file closed before anything was answered", _CLOSED, due=NOTHING, box=True, noted=True),
]  # fmt: skip
