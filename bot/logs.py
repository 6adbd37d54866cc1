"""What the program writes down about itself: events and ids, never names, numbers or words that people wrote.

Log with `structlog.get_logger()` and `log.info("escalation.called", escalation=id, step=2)`. Every logger of every
library ends in the one formatter of this module; a server that brings handlers of its own must be told not to
(uvicorn: `log_config=None`).
"""

import json
import logging
import sys
import threading
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from types import TracebackType

import structlog
from structlog.typing import EventDict, WrappedLogger

from bot.redaction import HIDDEN, HIDDEN_KEYS, redact
from bot.repeats import Repeats

# These libraries write content (statements with values, headers, whole messages), or chatter, below this level.
KEPT_QUIET = {
    "aiosqlite": logging.WARNING,
    "alembic": logging.WARNING,
    "apscheduler": logging.ERROR,  # that a look is late: who watches the parts says so when it matters
    "nio": logging.WARNING,  # which rooms we are in
    "sqlalchemy": logging.WARNING,
    "aiogram": logging.INFO,
    "hpack": logging.INFO,
    "httpcore": logging.INFO,
    "python_multipart": logging.INFO,
    "telegram": logging.INFO,
}
OURS = frozenset({"bot", "domain", "handlers", "scheduler", "storage"})
# What these say is about code and files; the words of other errors may quote what somebody wrote.
TELLING = (AttributeError, ImportError, NameError, OSError, TypeError)

_events = structlog.get_logger("bot.logs")


def configure(level: str, file: Path | None = None) -> None:
    """Send all that is logged from now on to the file, or to standard error; call it once, at the start.

    Each line is one JSON object, or readable words on a terminal. Errors that nobody caught are logged too.
    """
    target = logging.FileHandler(file, encoding="utf-8", errors="backslashreplace") if file else logging.StreamHandler()
    readable = file is None and sys.stderr.isatty()
    target.setFormatter(formatter(readable=readable))
    target.addFilter(Repeats())
    root = logging.getLogger()
    root.handlers = [target]
    attach(level)
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def attach(level: str) -> None:
    """Lead structlog and every known logger to the handlers of the root logger, at this level."""
    logging.raiseExceptions = False  # a line that cannot be written must not be printed raw instead
    logging.getLogger().setLevel(level)
    for logger in logging.root.manager.loggerDict.values():
        if isinstance(logger, logging.Logger):
            logger.handlers, logger.propagate = [], True
    for name, least in KEPT_QUIET.items():
        logging.getLogger(name).setLevel(max(least, logging.getLogger().level))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def formatter(*, readable: bool = False) -> logging.Formatter:
    """The one way a record becomes a line: dated, traced without quotes, redacted, and always a single line."""
    render = _as_words if readable else _as_json
    return _OneLine(processors=[_described, _traced, _plain, render])


class _OneLine(structlog.stdlib.ProcessorFormatter):
    """A record that cannot be formatted becomes a line that says where it came from, and nothing it holds."""

    def format(self, record: logging.LogRecord) -> str:
        try:
            return super().format(record)
        except Exception:  # noqa: BLE001  the arguments are anybody's objects; logging would print them raw
            where = f"{_short(record.pathname)}:{record.lineno}"
            return json.dumps({"event": "log.unreadable", "logger": record.name, "where": where})


def _described(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Put when, how grave and from whom before what the event brings itself."""
    record: logging.LogRecord = event.pop("_record")
    ours = event.pop("_from_structlog")
    said = str(event.pop("event"))
    if not ours and record.name == "asyncio":
        said = said.partition("\n")[0]  # its next lines are reprs of tasks and what they hold
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    return {"at": at, "level": record.levelname.lower(), "logger": record.name, "event": said, **event}


def _traced(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Replace an error by its kind and the places it passed; source lines and variables never."""
    given = event.pop("exc_info", None)
    event.pop("stack_info", None)
    error = given if isinstance(given, BaseException) else (given if isinstance(given, tuple) else sys.exc_info())[1]
    if given and error:
        event["error"] = list(_trace(error, seen=set()))
    return event


def _trace(error: BaseException, *, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    kind = type(error)
    telling = isinstance(error, TELLING) or kind.__module__.partition(".")[0] in OURS
    yield f"{kind.__module__}.{kind.__qualname__}" + (f": {error}" if telling else _code_of(error))
    place = error.__traceback__
    while place:
        code = place.tb_frame.f_code
        yield f"  {_short(code.co_filename)}:{place.tb_lineno} {code.co_name}"
        place = place.tb_next
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    inner = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    for other in (before, *inner):
        if other and id(other) not in seen:
            yield from _trace(other, seen=seen)


def _code_of(error: BaseException) -> str:
    """How the database calls it, such as SQLITE_BUSY or 40P01: that holds nothing of what it was asked."""
    code = getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None)
    return f" {code}" if isinstance(code, str) else ""


def _short(path: str) -> str:
    return "/".join(Path(path).parts[-3:])


def _plain(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Redact every value, and leave of an object nothing but its kind: a repr may hold anything."""
    return {str(key): HIDDEN if key in HIDDEN_KEYS else _plain_value(value) for key, value in event.items()}


def _plain_value(value: object) -> object:
    match value:
        case Enum():
            return _plain_value(value.value)
        case None | bool() | int() | float():
            return value
        case str() | Path() | datetime():
            return redact(str(value))
        case Mapping():
            return _plain(None, "", {str(key): item for key, item in value.items()})
        case list() | tuple() | set() | frozenset():
            return [_plain_value(item) for item in value]
        case _:
            return f"<{type(value).__name__}>"


def _as_json(_: WrappedLogger, __: str, event: EventDict) -> str:
    return json.dumps(event, ensure_ascii=False)


def _as_words(_: WrappedLogger, __: str, event: EventDict) -> str:
    at, level, _logger, said = (str(event.pop(key)) for key in ("at", "level", "logger", "event"))
    rest = " ".join(f"{key}={value!r}" for key, value in event.items())
    shown = said if said.isprintable() else repr(said)
    return f"{at[11:19]} {level:8} {shown} {rest}".rstrip()


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _events.critical("error.uncaught", exc_info=(kind, error or kind(), trace))
