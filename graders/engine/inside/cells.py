"""Run the cells of one submission, each as ipykernel would."""

import asyncio
import contextlib
import signal
import sys
from types import FrameType
from typing import Any

from .outlet import Outlet
from .streams import Printed


async def run_cells(shell: Any, sources: list[str], outlet: Outlet, streams: tuple[Printed, ...]) -> None:
    """Run all cells in their order; an error in one does not keep the next from running.

    Args:
        shell: connected to `outlet`.
        sources: code of the cells.
        outlet: is told after each cell that it is done, with its execution count.
        streams: of this submission, whatever stands in `sys.stdout` by then.
    """
    for index, source in enumerate(sources):
        outlet.begin()
        done: dict[str, Any] = {"done": index, "count": None}
        if source.strip():  # an empty cell is not sent to a kernel
            done["count"] = shell.execution_count
            with contextlib.suppress(KeyboardInterrupt):  # one that came too late for the cell whose time was up
                done["failed"] = await _run(shell, source)
        for stream in streams:
            stream.flush()
        outlet.send({**done, "left": bool(shell.exit_now)})
        if shell.exit_now:  # `exit` ends a kernel
            return
        await asyncio.sleep(0)  # tasks that were left behind go on between cells, as in a kernel


async def _run(shell: Any, source: str) -> dict[str, Any] | None:
    # The branches of ipykernel's do_execute: a cell with `await` is awaited in the running loop, any other is called
    # within it.
    preprocessing = None
    try:
        transformed = shell.transform_cell(source)
    except Exception:  # whatever a trainee's own transformer raises: the shell shows it
        transformed, preprocessing = source, sys.exc_info()
    if not shell.should_run_async(source, transformed_cell=transformed, preprocessing_exc_tuple=preprocessing):
        result = shell.run_cell(source, store_history=True, silent=False)
    else:
        coroutine = shell.run_cell_async(
            source, store_history=True, transformed_cell=transformed, preprocessing_exc_tuple=preprocessing
        )
        result = None
        task = asyncio.ensure_future(coroutine)
        try:
            with _cancelled_by_interrupt(task):
                result = await task
        finally:
            shell.events.trigger("post_execute")
            shell.events.trigger("post_run_cell", result)
    shell.payload_manager.clear_payload()
    if result.success and not getattr(shell, "_last_traceback_during_displayhook", False):
        return None
    error = result.error_before_exec or result.error_in_exec
    return {"ename": type(error).__name__, "evalue": str(error), "traceback": shell._last_traceback or []}


class _cancelled_by_interrupt:  # noqa: N801 - reads as what it does
    """An interrupt must reach the coroutine that waits, not the loop that waits with it."""

    def __init__(self, task: "asyncio.Task[Any]") -> None:
        self._task, self._loop = task, asyncio.get_running_loop()

    def __enter__(self) -> None:
        self._before = signal.signal(signal.SIGINT, self._cancel)

    def __exit__(self, *error: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _cancel(self, number: int, where: FrameType | None) -> None:
        self._loop.call_soon_threadsafe(self._task.cancel)
