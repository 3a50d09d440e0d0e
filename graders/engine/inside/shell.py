"""IPython as ipykernel sets it up, without sockets: ipykernel's own shell, display publisher and display hook."""

import builtins
import getpass
import sys
from types import MethodType, SimpleNamespace
from typing import Any

from ipykernel.compiler import XCachingCompiler, get_tmp_hash_seed, murmur2_x86
from ipykernel.kernelbase import Kernel
from ipykernel.zmqshell import ZMQInteractiveShell
from traitlets.config import Config

from .outlet import Messages, Outlet
from .streams import Printed
from .warm import without_own_frames


class _Compiler(XCachingCompiler):
    def get_code_name(self, raw_code: str, code: str, number: int) -> str:
        # ipykernel puts its process id here, and no two runs of a warning give the same bytes.
        return f"/tmp/ipykernel_1/{murmur2_x86(raw_code, get_tmp_hash_seed())}.py"  # noqa: S108 - a name, no file


def make_shell() -> Any:
    """The one shell of this process, before any cell."""
    config = Config()
    config.HistoryManager.hist_file = ":memory:"  # as nbgrader starts its kernels; no thread that saves
    kernel = SimpleNamespace(eventloop=None, shell_streams=[])
    session = Messages(key=b"")
    shell = ZMQInteractiveShell.instance(config=config, kernel=kernel, compiler_class=_Compiler)
    for part in (shell.displayhook, shell.display_pub):
        part.session, part.pub_socket = session, object()
    shell.displayhook.topic, shell.display_pub.topic = b"execute_result", b"display_data"
    shell.set_parent({})
    kernel.shell, kernel._allow_stdin = shell, False
    # The kernel's own functions: their frame is in the traceback that a trainee sees.
    builtins.input = MethodType(Kernel.raw_input, kernel)
    getpass.getpass = MethodType(Kernel.getpass, kernel)
    _spare_own_frames(shell)
    return shell


def _spare_own_frames(shell: Any) -> None:
    info = shell._get_exc_info

    def spared(exc_tuple: Any = None) -> tuple[Any, Any, Any]:
        kind, error, traceback = info(exc_tuple)
        return kind, error, without_own_frames(traceback)

    shell._get_exc_info = spared


def connect(shell: Any, outlet: Outlet, below: tuple[int, int]) -> tuple[Printed, Printed]:
    """From here on what the shell shows goes to `outlet`.

    Args:
        shell: of `make_shell`.
        outlet: of this submission.
        below: the files behind descriptors 1 and 2.
    """
    shell.displayhook.session.outlet = outlet
    streams = Printed("stdout", outlet, below[0]), Printed("stderr", outlet, below[1])
    sys.stdout, sys.stderr = streams  # type: ignore[assignment]
    return streams
