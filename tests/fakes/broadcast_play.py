"""A whole broadcast over Telegram: typed by a coordinator, sent by the real program, which is killed in the middle.

Some chats have blocked the bot, some of its answers are lost, once it is told to wait; meanwhile volunteers report what
cannot wait. Everything goes over HTTP to a Bot API server in a process of its own, which outlives the program.
"""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from domain.broadcasts import CONSENT_FROM, TYPED_FROM
from fakes.bot_api import Remote, RemotePerson
from fakes.broadcast_program import PATIENCE, Page, Program
from fakes.broadcast_town import organisation, unknown_in_the_end

WORDS = "Morgen wordt het 34 graden"
CALL = "Pak jij dit op?"
CALL_EVERY, CALL_WITHIN = 1.5, 3.0
MOST_UNKNOWN = 20
"""So many may be under way when the program is killed."""


@dataclass(frozen=True)
class Trouble:
    """Of how many chats the bot is blocked, of how many an answer is lost, and whether it is told to wait once.

    `slow` are the seconds that each answer takes: so many are under way when the program is killed.
    """

    blocked: int
    lost: int
    told_to_wait: int = 1
    """Seconds; 0: it is not."""
    slow: float = 0.0


@dataclass
class Played:
    """What was seen: how often each chat got it, who is listed as unknown, seconds that each call took."""

    came: Counter[int] = field(default_factory=Counter)
    blocked: frozenset[int] = frozenset()
    unknown: frozenset[int] = frozenset()
    calls: list[float] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    not_called: int = 0
    seconds: float = 0.0
    progress: str = ""

    def complaints(self, chats: Sequence[int]) -> list[str]:
        """What is not as it must be: everybody once, but for the blocked, and for those who are listed as unknown."""
        twice = [chat for chat, times in self.came.items() if times > 1]
        lost = [chat for chat in chats if not self.came[chat] and chat not in self.blocked | self.unknown]
        wrong = [f"twice: {len(twice)}"] if twice else []
        wrong += [f"lost: {len(lost)}"] if lost else []
        strangers = set(self.came) - set(chats)
        wrong += [f"not called: {self.not_called}"] if self.not_called > 0 else []
        return wrong + ([f"to others: {len(strangers)}"] if strangers else []) + self.violations


async def goes_wrong(remote: Remote, chats: Sequence[int], trouble: Trouble) -> frozenset[int]:
    """Let it; the chats in which the bot is blocked."""
    every = max(1, len(chats) // max(1, trouble.blocked + trouble.lost))
    struck = list(reversed(chats))[::every][: trouble.blocked + trouble.lost]
    blocked, lost = struck[: trouble.blocked], struck[trouble.blocked :]
    if trouble.slow:
        await remote.goes_wrong("slow", method="sendMessage", seconds=trouble.slow)
    for chat in blocked:  # what was added last counts
        await remote.goes_wrong("refuse", error=403, method="sendMessage", chat=chat)
    for chat in lost:
        await remote.goes_wrong("lose_answers", method="sendMessage", chat=chat, times=1)
    return frozenset(blocked)


async def report_meanwhile(remote: Remote, numbers: Sequence[int], *, may: asyncio.Event) -> list[float]:
    """One volunteer after the other reports what cannot wait, while the program runs; when each did."""
    begun: list[float] = []
    for number in numbers:
        await may.wait()
        begun.append(time.monotonic())
        person = RemotePerson(remote, f"Mens {number}", 0)
        await person.sends(f"B-{number} zorg gevallen")
        await asyncio.sleep(CALL_EVERY)
    return begun


async def all_called(remote: Remote, daan: int, *, times: int) -> None:
    """Wait until the professional was called so often, or for long enough."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while len(await called(remote, daan)) < times:  # noqa: ASYNC110  another process
                await asyncio.sleep(1)


async def play(
    remote: Remote, folder: Path, *, people_count: int, trouble: Trouble, calls: int, environment: dict[str, str]
) -> tuple[Played, Sequence[int]]:
    """Play it all; what was seen, and the chats of those to whom it goes."""
    crowd = await remote.crowd(people_count + calls)
    chats, reporters = crowd[:people_count], crowd[people_count:]
    daan = await remote.person("Daan", started=True)
    program = Program(folder, telegram_url=remote.url)
    tokens = await organisation(program, folder, chats=chats, reporters=reporters, daan=daan.id)
    played, may_report = Played(), asyncio.Event()
    numbers = range(people_count + 1, people_count + calls + 1)
    async with httpx.AsyncClient(base_url=program.address, timeout=PATIENCE) as http:
        marja, saskia = [Page(http, token) for token in tokens]
        try:
            await program.start(environment)
            played.blocked = await goes_wrong(remote, chats, trouble)
            await typed(marja, saskia, people_count=people_count)
            begun = time.monotonic()
            may_report.set()
            reporting = asyncio.create_task(report_meanwhile(remote, numbers, may=may_report))
            await until_half(remote, trouble, people_count=people_count)
            may_report.clear()
            await asyncio.sleep(CALL_WITHIN if calls else 0)
            await program.kill()
            await program.start(environment)
            may_report.set()
            await news(remote, people_count - trouble.blocked - MOST_UNKNOWN - trouble.lost)
            played.unknown = await unknown_in_the_end(program, folder)
            played.seconds = time.monotonic() - begun
            reported = await reporting
            await all_called(remote, daan.id, times=len(reported))
            played.progress = next(one for one in await marja.heard() if "Aangekomen" in one)
        finally:
            await program.kill()
    await note(played, remote, daan=daan.id, reported=reported)
    return played, chats


async def until_half(remote: Remote, trouble: Trouble, *, people_count: int) -> None:
    """Wait until half of them have it; when a quarter had it, the program was told to wait."""
    await news(remote, people_count // 4)
    if trouble.told_to_wait:
        after = trouble.told_to_wait
        await remote.goes_wrong("refuse", error=429, method="sendMessage", retry_after=after, times=1)
    await news(remote, people_count // 2)


async def note(played: Played, remote: Remote, *, daan: int, reported: Sequence[float]) -> None:
    """Note what came at the far side, and how long after each report Daan was called."""
    sent = await remote.sent()
    played.came = Counter(one["chat"] for one in sent if WORDS in one["text"])
    at = await called(remote, daan)
    played.calls = [came - began for began, came in zip(reported, at, strict=False)]
    played.not_called = len(reported) - len(at)
    played.violations = [str(one["kind"]) for one in await remote.violations()]


async def typed(marja: Page, saskia: Page, *, people_count: int) -> None:
    """Marja writes it, and Saskia consents where that is asked."""
    await marja.says("/bericht", "message", "choose", "role", "volunteer", "done")
    await marja.says("safety", WORDS, "read", "now", "send")
    if people_count > TYPED_FROM:
        await marja.says(str(people_count))
    if people_count > CONSENT_FROM:
        await saskia.says("consent")


async def called(remote: Remote, daan: int) -> Sequence[float]:
    """When the professional was called, in order."""
    return sorted(one["at"] for one in await remote.sent() if one["chat"] == daan and CALL in one["text"])


async def news(remote: Remote, count: int) -> None:
    """Wait until so many have it, and what else is said meanwhile."""
    await remote.until(lambda state: state["sent"] >= count, within=PATIENCE + count / 5)
