"""A process for each life: forked from one that has imported all and runs neither loops nor threads."""

import asyncio
import os
import pickle
import signal
import threading
import traceback
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")
THREADS_END_WITHIN = 5.0


class KilledError(Exception):
    """The child was killed, as it should be."""


class ChildFailedError(Exception):
    """The child ended with an exception; its traceback is the message."""


def in_a_child(work: Callable[[], Coroutine[Any, Any, Result]], *, killed_after: float | None = None) -> Result:
    """What `work` returns, done in a process of its own that dies after so many seconds of work, if it still lives.

    Seconds of work, not of the wall: a machine that is busy with other things does not kill it sooner.

    Raises:
        KilledError: it was killed, by itself or by us.
        ChildFailedError: it failed.
    """
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(THREADS_END_WITHIN)  # a database that was just laid may still be closing
    assert threading.active_count() == 1, "a fork beside threads may hang"
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.signal(signal.SIGPROF, signal.SIG_DFL)  # it ends the process where it stands, like a SIGKILL
        signal.setitimer(signal.ITIMER_PROF, killed_after or 0)
        _live(work, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.read()
    finally:
        _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in {signal.SIGKILL, signal.SIGPROF}:
        raise KilledError
    if not told:
        raise ChildFailedError(f"it ended with status {status} and said nothing")
    result, failure = pickle.loads(told)  # noqa: S301  written by our own child
    if failure:
        raise ChildFailedError(failure)
    return result  # type: ignore[no-any-return]


def _live(work: Callable[[], Coroutine[Any, Any, object]], writing: int) -> None:
    """In the child: never returns."""
    told: tuple[object, str | None]
    try:
        told = (asyncio.run(work()), None)
    except BaseException as error:  # noqa: BLE001  told to the parent
        last = "".join(traceback.format_exception_only(error)).strip()
        told = (None, f"{last}\n{traceback.format_exc()}")
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(pickle.dumps(told))
    finally:
        os._exit(0)  # whatever happens: a second pytest must not go on from here
