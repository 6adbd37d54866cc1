"""What one send costs the bot: our requests over aiohttp, beside the library's own over httpx.

Both send to the same Bot API server in a process of its own, one by one and many at once, taking turns. Of several
runs the cheapest counts. Prints CPU milliseconds of this process for each send, and the ratio.
"""

import argparse
import asyncio
import logging
import sys
import time
from pathlib import Path

from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.platforms.telegram.request import AiohttpRequest

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from fakes.bot_api import TOKEN, bot_api_process

AT_ONCE = (1, 20)
"""One by one, and as many as a lane has under way."""


async def cost(request: BaseRequest, url: str, chat: int, *, sends: int, at_once: int) -> float:
    """CPU milliseconds of a send."""
    bot = Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=AiohttpRequest())
    async with bot:
        began = time.process_time()
        for _ in range(sends // at_once):
            await asyncio.gather(*(bot.send_message(chat, "Bedankt. Opgeslagen.") for _ in range(at_once)))
        return (time.process_time() - began) * 1000 / sends


async def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sends", type=int, default=400, help="how many each run sends (default 400)")
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured (default 3)")
    asked = parser.parse_args()
    logging.getLogger("httpx").setLevel(logging.WARNING)
    async with bot_api_process("--forget-requests", "--only-count") as remote:
        (chat,) = await remote.crowd(1)
        for at_once in AT_ONCE:
            ours, theirs = [], []
            for _ in range(asked.runs):
                how = {"sends": asked.sends, "at_once": at_once}
                ours.append(await cost(AiohttpRequest(), remote.url, chat, **how))
                theirs.append(await cost(HTTPXRequest(connection_pool_size=64), remote.url, chat, **how))
            print(f"{at_once:3} at once: aiohttp {min(ours):.2f} ms, httpx {min(theirs):.2f} ms CPU a send", end="")
            print(f"   ratio {min(theirs) / min(ours):.1f}")


if __name__ == "__main__":
    asyncio.run(main())
