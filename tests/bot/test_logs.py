"""The log: what it must never hold, however it gets there."""

import asyncio
import contextlib
import io
import json
import logging
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import cast

import httpx
import pytest
import structlog
import uvicorn
from pydantic import BaseModel

from bot import logs
from bot.redaction import redact
from bot.repeats import Repeats
from fakes import canaries, children

TOKEN = canaries.TELEGRAM_TOKEN


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the root logger's formatter makes of all that the test logs."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.formatter())
    logging.getLogger().addHandler(handler)
    yield stream
    logging.getLogger().removeHandler(handler)


def lines(written: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


@pytest.mark.parametrize(
    "nasty",
    [
        f"POST https://api.telegram.org/bot{TOKEN}/sendMessage",
        f"https://files.example.org/{TOKEN.replace(':', '%3A')}/x",
        f"https://files.example.org/bot{TOKEN.replace(':', '%3a')}",
        f"x{TOKEN}",
        "bot739264151:AAkanarie",
        "Authorization: Bearer kanariegele-token",
        "{'Authorization': 'Bearer kanariegele.token=='}",
        "headers b'Authorization': b'Basic a2FuYXJpZQkanarie='",
        "?access_token=kanarie&x=1",
        '{"access_token": "kanarie-geel", "a": 1}',
        "BUURTPOLS_MATRIX_PASSWORD=kanariegeel-wachtwoord",
        "password='kanarie' user='bot'",
        "Set-Cookie: session=kanariegeel; Path=/",
        "syt_a2FuYXJpZQ_kanariekanarie_0x",
        "postgresql+asyncpg://baas:kanariegeel@db/buurt",
        '127.0.0.1:51234 - "GET /c/kanariegele-sleutel HTTP/1.1" 200',
        "http://127.0.0.1:8000/c/kanarie?x=1",
        "next=%2Fc%2Fkanarie",
        '"GET /app/session?query_id=AAkanarie&user=kanarie HTTP/1.1" 405',
        "auth_date=1772442000&signature=kanarie",
        "http://127.0.0.1:8000/chat?lang=kanarie",
        "mail riet.kanarie@example.org",
        "<Task finished name='t' exception=KeyError('kanarie en meer')>",
        *(f"bel {number} nu" for number in ("06-73926415", "0673926415", "06 73 92 64 15", "+31 6 7392 6415")),
        *(f"bel ({number}" for number in ("+31673926415", "0031673926415", "06.73.92.64.15", "%2B31673926415")),
        *(f"'{number}'," for number in ("739264155", "7392.64.155", "739 264 155")),
    ],
)
def test_what_must_not_be_logged_is_taken_out(nasty: str, tmp_path: Path) -> None:
    (tmp_path / "log").write_text(redact(nasty), encoding="utf-8")
    assert canaries.found_in(tmp_path / "log") == []
    assert redact(redact(nasty)) == redact(nasty)


@pytest.mark.parametrize(
    "code", ["ABCDE-FGHJK-MNPQR-STVWX-YZ0123", "abcde-fghjk-mnpqr-stvwx-yz0123", "ABCDEFGHJKMNPQRSTVWXYZ0123"]
)
def test_a_code_that_lets_somebody_in_is_hidden(code: str) -> None:
    assert redact(f"typed '{code}' as t.me/our_bot/{code}") == "typed '[hidden]' as t.me/our_bot/[hidden]"


@pytest.mark.parametrize(
    "plain",
    [
        "2026-03-02T10:00:00.123456+00:00",
        "2026-03-02 10:00",
        "4e5f0612345678901234567890abcdef",
        "127.0.0.1:51234 GET /healthz HTTP/1.1 200",
        "esc:0a1b:g2:s3:p4:web",
        "Uvicorn running on http://127.0.0.1:8000",
        "B-12 S-34 12 2024",
        "/chat/stream /css/c.css /abc/def",
        "sqlite+aiosqlite:///buurtpols.sqlite",
        "1772445600.123 took 0.0004 s",
        "token.expired keyboard=1 monkey",
    ],
)
def test_what_helps_to_understand_stays(plain: str) -> None:
    assert redact(plain) == plain


def test_an_event_is_one_line_with_its_ids(written: io.StringIO) -> None:
    class Kind(StrEnum):
        TODAY = "today"

    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    structlog.get_logger("handlers.x").info("escalation.called", escalation="ab12", step=2, kind=Kind.TODAY, due=at)
    [line] = lines(written)
    assert line.pop("at")
    assert line == {
        "level": "info",
        "logger": "handlers.x",
        "event": "escalation.called",
        "escalation": "ab12",
        "step": 2,
        "kind": "today",
        "due": "2026-03-02 09:00:00+00:00",
    }


def test_names_words_and_objects_are_not_shown_whatever_they_are(written: io.StringIO) -> None:
    class Person(BaseModel):
        called: str = canaries.WORDS

    hidden = {"name": "Riet", "text": canaries.WORDS, "deep": {"phone": 6, "list": [Person(), {"token": 1}]}}
    structlog.get_logger().info("odd", person=Person(), raw=canaries.WORDS.encode(), **hidden)
    [line] = lines(written)
    assert line["person"] == "<Person>"
    assert line["raw"] == "<bytes>"
    assert line["name"] == line["text"] == "[hidden]"
    assert line["deep"] == {"phone": "[hidden]", "list": ["<Person>", {"token": "[hidden]"}]}


def test_a_trace_says_where_and_not_what(written: io.StringIO) -> None:
    def deeper() -> None:
        secret = canaries.WORDS
        raise ValueError(secret)

    try:
        try:
            deeper()
        except ValueError as error:
            error.add_note(canaries.WORDS)
            raise ExceptionGroup(canaries.WORDS, [KeyError("Riet"), OSError(2, "gone", TOKEN)]) from error
    except ExceptionGroup:
        structlog.get_logger().exception("visit.failed")
        logging.getLogger("foreign").exception("it failed: %s", TOKEN, stack_info=True)
    for line in lines(written):
        trace = "\n".join(str(part) for part in [line["error"]])
        assert "builtins.ValueError" in trace
        assert "builtins.KeyError" in trace
        assert "tests/bot/test_logs.py" in trace
        assert "deeper" in trace
        assert "[Errno 2] gone" in trace
    assert "kanarie" not in written.getvalue()
    assert "Riet" not in written.getvalue()


def test_an_error_of_a_database_has_its_code_and_not_its_words(written: io.StringIO) -> None:
    try:
        with contextlib.closing(sqlite3.connect(":memory:")) as database:
            database.execute(canaries.WORDS)
    except sqlite3.OperationalError:
        structlog.get_logger().exception("database.failed")
    [error, *_] = cast("list[str]", lines(written)[0]["error"])
    assert error == "sqlite3.OperationalError SQLITE_ERROR"
    assert "kanarie" not in written.getvalue()


def test_an_error_that_comes_again_and_again_is_written_once_a_minute_with_its_number(written: io.StringIO) -> None:
    log, now = structlog.get_logger("scheduler.clockwork"), [0.0]
    target = next(one for one in logging.getLogger().handlers if getattr(one, "stream", None) is written)

    def at_that_time(record: logging.LogRecord) -> bool:
        record.created = now[0]
        return True

    target.addFilter(at_that_time)
    target.addFilter(Repeats())
    said = [(0.0, "climb"), (1.0, "climb"), (1.0, "rounds"), (2.0, "climb"), (60.0, "climb"), (61.0, "climb")]
    for second, job in said:
        now[0] = second
        log.warning("job.slow", job=job)
        log.error("job.failed", job=job, exc_info=ConnectionError())
    failed = [line for line in lines(written) if line["event"] == "job.failed"]
    assert [(line["job"], line.get("again")) for line in failed] == [("climb", None), ("rounds", None), ("climb", 2)]
    assert all(line["error"] for line in failed)
    assert len(lines(written)) == len(said) + len(failed), "only errors are held back"


def test_an_error_of_ours_keeps_its_words(written: io.StringIO) -> None:
    class AlreadyTakenError(Exception):
        __module__ = "domain.errors"

    structlog.get_logger().error("refused", exc_info=AlreadyTakenError("escalation.already-taken"))
    [error] = cast("list[str]", lines(written)[0]["error"])
    assert error.startswith("domain.errors.")
    assert error.endswith("AlreadyTakenError: escalation.already-taken")


def test_arguments_that_cannot_be_shown_are_not_shown_raw(
    written: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    class Broken:
        def __str__(self) -> str:
            raise ValueError(canaries.WORDS)

    logging.getLogger("foreign").warning("%d people", canaries.WORDS)
    logging.getLogger("foreign").warning("%s people", Broken())
    assert [line["event"] for line in lines(written)] == ["log.unreadable", "log.unreadable"]
    assert lines(written)[0]["logger"] == "foreign"
    assert "kanarie" not in written.getvalue() + "".join(capsys.readouterr())


def test_a_line_cannot_be_forged(written: io.StringIO) -> None:
    logging.getLogger("foreign").warning('one\n{"event": "two"}\r\x1b[2J')
    assert len(written.getvalue().splitlines()) == 1
    readable = logs.formatter(readable=True).format(
        logging.LogRecord("a", logging.INFO, __file__, 1, "one\ntwo \x1b[2J", (), None)
    )
    assert readable.isprintable()


def test_another_formatter_that_came_before_changes_nothing(written: io.StringIO) -> None:
    error = ValueError(canaries.WORDS)
    record = logging.LogRecord("a", logging.ERROR, __file__, 1, "failed", (), (ValueError, error, None))
    logging.Formatter().format(record)  # keeps the whole trace in the record
    logging.getLogger().handle(record)
    assert "builtins.ValueError" in written.getvalue()
    assert "kanarie" not in written.getvalue()


async def test_a_task_that_nobody_awaited_does_not_tell_what_it_held(written: io.StringIO) -> None:
    failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    failed.set_exception(ValueError(canaries.WORDS))
    asyncio.get_running_loop().default_exception_handler(
        {"message": "Future exception was never retrieved", "future": failed, "exception": failed.exception()}
    )
    assert lines(written)[-1]["event"] == "Future exception was never retrieved"
    assert "kanarie" not in written.getvalue()


async def test_httpx_logs_its_address_without_the_token(written: io.StringIO) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(500))
    async with httpx.AsyncClient(transport=transport) as client:
        answer = await client.get(f"https://api.telegram.org/bot{TOKEN}/getMe")
        with pytest.raises(httpx.HTTPStatusError) as refused:
            answer.raise_for_status()
    logging.getLogger("foreign").error("failed", exc_info=refused.value)
    assert "api.telegram.org/bot[hidden]/getMe" in written.getvalue()
    assert "kanarie" not in written.getvalue()


def test_uvicorn_told_not_to_bring_its_own_logs_here(written: io.StringIO) -> None:
    uvicorn.Config("any:app", log_config=None)
    path = f"/c/{canaries.LINK_TOKEN}"
    logging.getLogger("uvicorn.access").info('%s - "%s %s HTTP/%s" %d', "127.0.0.1:5", "GET", path, "1.1", 200)
    assert lines(written)[0]["event"] == '127.0.0.1:5 - "GET /c/[hidden] HTTP/1.1" 200'


@pytest.mark.parametrize("name", sorted(logs.KEPT_QUIET))
def test_libraries_that_log_content_are_kept_quiet_at_debug(written: io.StringIO, name: str) -> None:
    logging.getLogger(f"{name}.engine.Engine").debug("%r", canaries.WORDS)
    assert written.getvalue() == ""


PROGRAM = """
import logging, os, pathlib, sys, threading, warnings
early = logging.getLogger("early"); early.addHandler(logging.StreamHandler(sys.stdout)); early.propagate = False
from bot import logs
logs.configure(os.environ["BUURTPOLS_LOG_LEVEL"], pathlib.Path(os.environ["BUURTPOLS_LOG_FILE"]))
early.warning("early logger")
warnings.warn("mail riet@kanarie.example")
thread = threading.Thread(target=lambda: {}["kanarie in a thread"]); thread.start(); thread.join()
logging.getLogger("odd").info("half a pair \\udc80")
raise ValueError("kanarie at the end")
"""


def test_a_whole_program_says_nothing_beside_its_log() -> None:
    environment = children.environment("whole-program")
    root = Path(logs.__file__).parents[1]
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=False, cwd=root
    )
    assert (ended.stdout, ended.stderr, ended.returncode) == ("", "", 1)
    file = Path(environment["BUURTPOLS_LOG_FILE"])
    log = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line["event"] for line in log if line["logger"] == "bot.logs"] == ["error.uncaught", "error.uncaught"]
    assert log[0]["event"] == "early logger"
    assert log[-1]["error"][0] == "builtins.ValueError"
