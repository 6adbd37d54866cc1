"""The same error again and again, as while a database is gone, is written once a minute with how often it came."""

import logging
import sys
from dataclasses import dataclass

ONCE_IN = 60.0
"""Seconds in which the same error is written once: without this an outage wrote 4 MB a minute."""
MOST_KEPT = 1000
"""So many different errors are told apart; more begin anew."""


@dataclass
class _Seen:
    written_at: float
    again: int = 0


class Repeats(logging.Filter):
    """Lets an error through when it says something new: other words, another job or message, or another kind."""

    def __init__(self) -> None:
        """Nothing was written yet."""
        super().__init__()
        self._seen: dict[str, _Seen] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether this line is written; what is no error with its trace always is."""
        said = record.msg
        if not isinstance(said, dict) or not said.get("exc_info"):
            return True
        given = said["exc_info"]
        kind = type(given) if isinstance(given, BaseException) else sys.exc_info()[0]
        key = repr((record.name, kind, [(name, value) for name, value in said.items() if name != "exc_info"]))
        seen = self._seen.get(key)
        if seen is not None and 0 <= record.created - seen.written_at < ONCE_IN:
            seen.again += 1
            return False
        if seen is not None and seen.again:
            said["again"] = seen.again
        if len(self._seen) >= MOST_KEPT:
            self._seen.clear()
        self._seen[key] = _Seen(record.created)
        return True
