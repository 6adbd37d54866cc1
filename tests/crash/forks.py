"""A process for each life: forked from one that has imported all and runs neither loops nor threads."""

import asyncio
import contextlib
import gc
import os
import pickle
import signal
import threading
import traceback
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, Protocol, TypeVar

Result = TypeVar("Result")
THREADS_END_WITHIN = 5.0
READY = b"\n"


class KilledError(Exception):
    """The child was killed, as it should be."""


class ChildFailedError(Exception):
    """The child ended with an exception; its traceback is the message."""


class Holds(Protocol):
    """Does some work in a process; see `in_a_child` and `here`."""

    def __call__(self, work: Callable[[], Coroutine[Any, Any, Result]], *, killed_after: float | None = None) -> Result:
        """What `work` returns."""


def here(work: Callable[[], Coroutine[Any, Any, Result]], *, killed_after: float | None = None) -> Result:
    """What `work` returns, done in this process, which nobody kills."""
    assert killed_after is None, "whoever is killed has a process of their own"
    return asyncio.run(work())


def in_a_child(work: Callable[[], Coroutine[Any, Any, Result]], *, killed_after: float | None = None) -> Result:
    """What `work` returns, done in a process of its own that dies after so many seconds of work, if it still lives.

    Seconds of work, not of the wall: a machine that is busy with other things does not kill it sooner.

    Raises:
        KilledError: it was killed, by itself or by us.
        ChildFailedError: it failed.
    """
    reading, writing = os.pipe()
    child = _forked()
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


@contextlib.contextmanager
def beside(serve: Callable[[Callable[[str], None]], Coroutine[Any, Any, None]]) -> Iterator[str]:
    """What a process of its own tells when it is ready; it outlives every child, and ends with the block.

    `serve` is handed what it tells us by, and goes on until it is killed.

    Raises:
        ChildFailedError: it ended before it was ready; what it failed of is on the standard error.
    """
    reading, writing = os.pipe()
    child = _forked()
    if child == 0:
        os.close(reading)
        try:
            asyncio.run(serve(lambda told: _tell(told, writing)))
        except BaseException:  # noqa: BLE001  told where the run is read
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.readline()
        if not told.endswith(READY):
            raise ChildFailedError("it ended before it was ready")
        yield told.removesuffix(READY).decode()
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _tell(told: str, writing: int) -> None:
    os.write(writing, told.encode() + READY)


def _forked() -> int:
    """As `os.fork` says it, when no thread is left that the child would miss."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(THREADS_END_WITHIN)  # a database that was just laid may still be closing
    assert threading.active_count() == 1, "a fork beside threads may hang"
    child = os.fork()
    if child == 0:
        gc.freeze()  # what was there before is not looked through for garbage: each look would copy all its pages
    return child


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
