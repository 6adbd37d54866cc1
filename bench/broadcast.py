"""How well a broadcast uses what Telegram allows, and whether a call of an escalation waits behind it.

A message lies in the outbox for each of many chats; the whole program sends them to a Bot API server that holds it to
Telegram's limits: 30 a second, 1 a second into a chat. Meanwhile calls of lane 0 are put in, one every half second.
It ends with an error when a limit was broken, or when anything did not arrive or came twice.

The same with the library's own AIORateLimiter is played with --compare, where aiolimiter is installed.
"""

import argparse
import asyncio
import itertools
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from house import empty_database, move_in, on_telegram

from bot import logs
from bot.app import House
from bot.platforms.telegram.platform import TelegramPlatform
from bot.texts import shipped
from domain.clock import SystemClock
from domain.conversation import Lane, Say
from domain.ids import PersonId, TextId
from domain.people import Language
from storage import outbox

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from fakes.bot_api import TOKEN, Remote, bot_api_process

NEWS, CALL = TextId("language.chosen"), TextId("stop.sure")
CALL_EVERY = 0.5
IN_ONE_GO = 500
GOAL, CALL_GOAL = 0.97, 1.0
COMPARED = 300
ARRIVES_WITHIN = 60.0
"""Seconds; on a crowded machine all takes longer, and nothing is wrong with that."""


@dataclass(frozen=True)
class Played:
    """What was seen at the far side: `rate` a second, seconds that each call took, kinds of violations."""

    rate: float
    calls: Sequence[float]
    violations: Counter[str]
    came_once: bool


async def ours(chats: int) -> Played:
    """The whole program."""
    clock = SystemClock()
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as name:
        logs.configure("INFO", Path(name) / "log.jsonl")
        database = await empty_database(Path(name), clock)
        async with bot_api_process("--forget-requests") as remote:
            addresses = [str(chat) for chat in await remote.crowd(chats)]
            crowd = await move_in(database, clock, platform=TelegramPlatform.name, addresses=addresses)
            pace = TelegramPlatform.pace
            house, telegram = on_telegram(database, clock, token=TOKEN, url=remote.url, pace=pace)
            people = [person for person, _ in crowd]
            async with house.at_work():
                await until_it_listens(remote)
                for start in range(0, chats, IN_ONE_GO):
                    await put(house, people[start : start + IN_ONE_GO], NEWS, Lane.BROADCAST)
                house.delivery.wake()
                put_at = await calls_until(house, people, remote, news=chats)
            await telegram.close()
            played = await seen(remote, addresses, put_at, texts=(NEWS, CALL))
        await database.close()
    return played


async def until_it_listens(remote: Remote) -> None:
    await remote.until(lambda state: bool(state["being_polled"]), within=ARRIVES_WITHIN)


async def put(house: House, people: Sequence[PersonId], text: TextId, lane: Lane) -> None:
    """Put a message for each into the outbox."""
    async with house.database.transaction("bench") as db:
        drafts = [outbox.draft_of(Say(person, text, lane=lane)) for person in people]
        now = house.clock.now()
        await outbox.put(db, drafts, now=now, turn=f"{text}:{people[0]}:{now.isoformat()}")


async def calls_until(house: House, people: Sequence[PersonId], remote: Remote, *, news: int) -> list[float]:
    """Put a call in now and then, from the first person on, until everything has come; the moments."""
    put_at: list[float] = []
    for person in itertools.cycle(people):
        await asyncio.sleep(CALL_EVERY)
        if (await remote.state())["sent"] >= news + len(put_at):
            return put_at
        put_at.append(time.monotonic())
        await put(house, [person], CALL, Lane.ESCALATION)
        house.delivery.wake([Lane.ESCALATION])
    return put_at


async def seen(remote: Remote, addresses: Sequence[str], put_at: Sequence[float], *, texts: tuple[str, str]) -> Played:
    """What the far side says of it."""
    words = [shipped().say(text, {}, language=Language.DUTCH) for text in texts]
    await remote.until(lambda state: state["sent"] >= len(addresses) + len(put_at), within=ARRIVES_WITHIN)
    sent: list[dict[str, Any]] = await remote.sent()
    news = [one for one in sent if one["text"] == words[0]]
    calls = [one for one in sent if one["text"] == words[1]]
    whom = [address for address, _ in zip(itertools.cycle(addresses), put_at, strict=False)]
    in_order = sorted(zip(whom, put_at, strict=True))
    came = sorted((str(one["chat"]), one["at"]) for one in calls)
    took = [at - begun for (_, begun), (_, at) in zip(in_order, came, strict=True)]
    once = Counter(str(one["chat"]) for one in news) == Counter(addresses) and [chat for chat, _ in came] == sorted(
        whom
    )
    moments = [one["at"] for one in sent]
    kinds = Counter(str(one["kind"]) for one in await remote.violations())
    return Played((len(sent) - 1) / (max(moments) - min(moments)), took, kinds, once)


async def theirs(chats: int) -> Played:
    """The library's bot with its own limiter: everything is begun at once, calls come in between."""
    from telegram.ext import AIORateLimiter, ExtBot  # noqa: PLC0415  needs aiolimiter

    words = [shipped().say(text, {}, language=Language.DUTCH) for text in (NEWS, CALL)]
    async with bot_api_process("--forget-requests") as remote:
        addresses = await remote.crowd(chats)
        bot: ExtBot[Any] = ExtBot(
            TOKEN, base_url=f"{remote.url}/bot", rate_limiter=AIORateLimiter(overall_max_rate=28, max_retries=5)
        )
        async with bot:
            news = [asyncio.create_task(bot.send_message(chat, words[0])) for chat in addresses]
            put_at, calling = [], []
            for chat in itertools.cycle(addresses):
                await asyncio.sleep(CALL_EVERY)
                if all(one.done() for one in news):
                    break
                put_at.append(time.monotonic())
                calling.append(asyncio.create_task(bot.send_message(chat, words[1])))
            await asyncio.gather(*news, *calling)
        return await seen(remote, [str(chat) for chat in addresses], put_at, texts=(NEWS, CALL))


def say(name: str, played: Played, *, of_all: float) -> None:
    calls = sorted(played.calls)
    p99 = calls[min(len(calls) - 1, int(len(calls) * 0.99))]
    print(f"{name:16} {played.rate:6.2f} a second: {played.rate / of_all:6.1%} of {of_all:.0f}   (goal: {GOAL:.0%})")
    broken = played.violations.total()
    print(f"{'':16} {broken:6} violations {dict(played.violations) or ''}   (goal: 0)")
    print(
        f"{'':16} {len(calls)} calls meanwhile: p50 {statistics.median(calls) * 1000:.0f} ms, "
        f"p99 {p99 * 1000:.0f} ms, at most {calls[-1] * 1000:.0f} ms   (goal: p99 {CALL_GOAL * 1000:.0f} ms)"
    )


async def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chats", type=int, default=300, help="how many are written to (default 300)")
    parser.add_argument("--compare", action="store_true", help=f"AIORateLimiter too, with {COMPARED} chats")
    asked = parser.parse_args()
    pace = TelegramPlatform.pace
    assert pace
    played = await ours(asked.chats)
    print(f"a broadcast to {asked.chats} chats")
    say("this program", played, of_all=pace.of_all)
    if asked.compare:
        say("AIORateLimiter", await theirs(COMPARED), of_all=pace.of_all)
    if played.violations or not played.came_once:
        raise SystemExit(f"limits were broken, or not everything came once: {played.violations}")


if __name__ == "__main__":
    asyncio.run(main())
