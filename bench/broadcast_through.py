"""A broadcast made through the real conversation, with everything that goes wrong, and a kill -9 in the middle.

A coordinator types it on Telegram to a Bot API server that holds the program to Telegram's limits; somebody else
consents. Of the chats 2 % have blocked the bot, of 1 % an answer is lost, once the bot is told to wait; half-way the
program is killed and started again. Meanwhile volunteers report a fall, one by one, and a professional is called.

It ends with an error when anybody got it twice, or lacks it without being listed, or when a limit was broken.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from fakes.bot_api import bot_api_process
from fakes.broadcast_play import Played, Trouble, play

BLOCKED, LOST, WAITS = 50, 100, 5
"""One of so many chats has blocked the bot, of one of so many an answer is lost; seconds that it is told to wait."""
CALL_GOAL = 1.0


def say(played: Played, *, people: int) -> None:
    calls = sorted(played.calls)
    p99 = calls[min(len(calls) - 1, int(len(calls) * 0.99))]
    print(f"{'came once':16} {sum(played.came.values())} of {people}; blocked {len(played.blocked)}")
    print(f"{'listed unknown':16} {len(played.unknown)}, of whom {len(played.unknown & set(played.came))} have it")
    print(f"{'took':16} {played.seconds:.0f} s: {len(played.came) / played.seconds:.1f} a second")
    print(
        f"{'calls meanwhile':16} {len(calls)} from report to call: p50 {statistics.median(calls) * 1000:.0f} ms, "
        f"p99 {p99 * 1000:.0f} ms, at most {calls[-1] * 1000:.0f} ms   (goal: p99 {CALL_GOAL * 1000:.0f} ms)"
    )
    print(f"{'violations':16} {len(played.violations)} {sorted(set(played.violations)) or ''}")
    print("\n".join(f"{'':16} | {line}" for line in played.progress.splitlines()))


async def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=300, help="how many it goes to (default 300)")
    people = parser.parse_args().people
    trouble = Trouble(blocked=people // BLOCKED, lost=people // LOST, told_to_wait=WAITS)
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("BUURTPOLS_")}
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as name:
        environment = {**inherited, "BUURTPOLS_LOG_LEVEL": "INFO", "BUURTPOLS_LOG_FILE": f"{name}/log.jsonl"}
        calls = max(5, min(200, people // 50))
        async with bot_api_process("--forget-requests") as remote:
            played, chats = await play(
                remote, Path(name), people_count=people, trouble=trouble, calls=calls, environment=environment
            )
    print(f"a broadcast to {people} people, typed, consented to, and killed in the middle")
    say(played, people=people)
    if wrong := played.complaints(chats):
        raise SystemExit("; ".join(wrong[:5]))


if __name__ == "__main__":
    asyncio.run(main())
