"""Importing libraries without what they would bring along for others."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_out(*names: str) -> Iterator[None]:
    """Let what is imported inside find these libraries missing, as it is prepared to; what was imported before stays.

    A name that stands for None cannot be imported (Python's documentation of `sys.modules`).
    """
    missing = [name for name in names if name not in sys.modules]
    for name in missing:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]
