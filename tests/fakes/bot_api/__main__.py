"""The server as a program: `python tests/fakes/bot_api/__main__.py --port 8081 --control`.

Its first line is JSON with its `url` and `token`; it ends at SIGTERM or Ctrl+C.
"""

import argparse
import asyncio
import json
import signal
import sys
from datetime import datetime
from pathlib import Path

TESTS = Path(__file__).parents[2]
sys.path[0] = str(TESTS)  # not this folder: its modules are fakes.bot_api.*

from domain.clock import MovableClock, SystemClock  # noqa: E402  found by the line above
from fakes.bot_api.limits import Limits  # noqa: E402
from fakes.bot_api.serving import TOKEN, bot_api  # noqa: E402


def options() -> argparse.Namespace:
    """What can be asked on the command line."""
    parser = argparse.ArgumentParser(description="A Telegram Bot API server for tests.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--control", action="store_true", help="add the routes under /control")
    parser.add_argument("--check-schema", action="store_true", help="check requests against the published Bot API")
    parser.add_argument("--only-count", action="store_true", help="count what breaks a limit, but let it through")
    parser.add_argument("--per-second", type=int, default=Limits.per_second)
    parser.add_argument("--chat-burst", type=int, default=Limits.chat_burst)
    parser.add_argument("--forget-requests", action="store_true", help="keep no list of requests, for long runs")
    parser.add_argument("--now", type=datetime.fromisoformat, help="where its clock begins; it goes on from there")
    return parser.parse_args()


async def serve(given: argparse.Namespace) -> None:
    """Serve until a signal comes."""
    system = SystemClock()
    limits = Limits(per_second=given.per_second, chat_burst=given.chat_burst, enforce=not given.only_count)
    ends = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ends.set)
    async with bot_api(
        token=given.token,
        clock=MovableClock(given.now or system.now(), beside=system),
        limits=limits,
        check_schema=given.check_schema,
        control=given.control,
        port=given.port,
        keep_requests=not given.forget_requests,
    ) as server:
        sys.stdout.write(json.dumps({"url": server.url, "token": server.token}) + "\n")
        sys.stdout.flush()
        await ends.wait()


if __name__ == "__main__":
    asyncio.run(serve(options()))
