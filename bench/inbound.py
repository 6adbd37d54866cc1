"""How many messages a second the whole program deals with over Telegram, beside a bot that keeps nothing safe.

Several hundred people report a visit: a command and three presses each, over HTTP from a Bot API server in a process of
its own, which the bot polls. Ours keeps each message in SQLite (synchronous=FULL) before Telegram may forget it. The
other one is the same report in a ConversationHandler of python-telegram-bot with PicklePersistence. Both stop the
little clock, take the buttons away and ask the next question. Neither is held to Telegram's limits here: this is
about work. They take turns; of each the median of its rounds counts.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from far_side import far_side
from house import empty_database, move_in, on_telegram
from pickled_bot import pickled_bot

from bot import logs
from bot.collecting import keep_for_good
from domain.clock import SystemClock

GOAL, STRETCH = 1.0, 2.0


@dataclass(frozen=True)
class Round:
    """One run: messages a second, and CPU milliseconds of the bot's process for each."""

    rate: float
    cpu_ms: float


async def ours(people: int) -> Round:
    """The whole program."""
    clock = SystemClock()
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as name:
        folder = Path(name)
        logs.configure("INFO", folder / "log.jsonl")
        database = await empty_database(folder, clock)
        async with far_side(people=people) as there:
            await move_in(database, clock, platform="telegram", addresses=[str(chat) for chat in there.chats])
            house, telegram = on_telegram(database, clock, token=there.token, url=there.url, pace=None)
            async with house.at_work():
                keep_for_good()
                cpu = time.process_time()
                played = await there.play()
                cpu = time.process_time() - cpu
            await telegram.close()
        async with database.reading() as db:
            kept = (await db.connection.exec_driver_sql("SELECT count(*) FROM visits")).scalar_one()
        await database.close()
    return judged(played, kept=int(kept), people=people, cpu=cpu)


async def theirs(people: int) -> tuple[Round, float]:
    """The bot for comparison, and the seconds for which it stands still to write its state down."""
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as name:
        async with far_side(people=people) as there:
            async with pickled_bot(there.token, there.url, Path(name)) as bot:
                cpu = time.process_time()
                played = await there.play()
                cpu = time.process_time() - cpu
            return judged(played, kept=bot.reports, people=people, cpu=cpu), bot.writing


def judged(played: dict[str, float], *, kept: int, people: int, cpu: float) -> Round:
    if kept != people or played["violations"]:
        raise SystemExit(f"{kept} of {people} reports kept, {played['violations']} violations: this measures nothing")
    return Round(played["messages"] / played["seconds"], cpu * 1000 / played["messages"])


async def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=300, help="how many report a visit (default 300)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured (default 3)")
    asked = parser.parse_args()
    house, other, writing = [], [], []
    for _ in range(asked.rounds):
        house.append(await ours(asked.people))
        measured, took = await theirs(asked.people)
        other.append(measured)
        writing.append(took)
    rates = [statistics.median(one.rate for one in rounds) for rounds in (house, other)]
    print(f"{asked.people} people, 4 messages each, {asked.rounds} rounds")
    for name, rate, rounds in (("this program", rates[0], house), ("pickled bot", rates[1], other)):
        cpu = statistics.median(one.cpu_ms for one in rounds)
        spread = f"{min(one.rate for one in rounds):.0f} to {max(one.rate for one in rounds):.0f}"
        print(f"{name:16} {rate:8.0f} messages a second   ({spread}; {cpu:.2f} ms CPU each)")
    print(f"{'':16} stands still {statistics.median(writing):.2f} s to write down its state, once a minute")
    print(f"{'ratio':16} {rates[0] / rates[1]:8.2f}         (goal: {GOAL} at least; stretch: {STRETCH})")


if __name__ == "__main__":
    asyncio.run(main())
