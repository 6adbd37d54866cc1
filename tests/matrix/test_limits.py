"""A homeserver that limits its accounts, as Synapse does when nobody has lifted that."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
import structlog

from bot.config import Settings
from bot.findings import warns
from bot.matrix_check import matrix
from bot.platform import RetryLaterError
from bot.platforms.matrix.errors import LimitedError
from bot.platforms.matrix.limits import Limit, lifted_by
from domain.conversation import Lane, text
from fakes.listening import listening
from fakes.matrix_people import people_at
from fakes.matrix_phone import Phone
from fakes.matrix_post import MatrixPost, standing_clock
from fakes.matrix_world import Bot, Inbox, bot_at, say
from fakes.synapse import LIMITS, Homeserver
from fakes.synapse import homeserver as another_homeserver
from fakes.telegram_world import Moment

LINES = [f"Regel {number}" for number in range(15)]


@pytest.fixture(scope="module")
def strict() -> Iterator[Homeserver]:
    with another_homeserver(**LIMITS) as served:
        yield served


@dataclass
class Strict:
    """The bot and somebody whose room it is in."""

    homeserver: Homeserver
    bot: Bot
    riet: Phone


@pytest_asyncio.fixture
async def limited(strict: Homeserver, sqlite_url: str, tmp_path: Path) -> AsyncIterator[Strict]:
    made = bot_at(strict.url, strict.register("bot"), sqlite_url, store=tmp_path)
    async with people_at(strict) as people, made as bot:
        riet, inbox = people.phone("Riet"), Inbox()
        async with listening(bot.platform(), inbox):
            await riet.opens(bot.account.user)
            await inbox.has(1)
        yield Strict(strict, bot, riet)


async def test_what_is_refused_waits_and_comes_whole_and_in_order_when_the_limit_is_lifted(limited: Strict) -> None:
    clock = standing_clock()
    platform = limited.bot.platform(monotonic=lambda: clock.now().timestamp())
    post = await MatrixPost.of(limited.bot, limited.riet, platform, clock)
    await post.put(*LINES)
    await post.house.delivery.drain()
    before = await limited.riet.reads()
    assert before == LINES[: len(before)]
    assert 5 <= len(before) <= 10
    limited.homeserver.lift_limits(limited.bot.account)
    await post.passes(30)
    assert await limited.riet.reads() == LINES
    assert set(await post.states()) == {"sent"}


async def test_the_doctor_minds_until_the_limit_is_lifted(limited: Strict) -> None:
    bot = limited.bot
    settings = Settings.model_validate(
        {
            "matrix_homeserver": bot.url,
            "matrix_user": bot.account.user,
            "matrix_password": bot.account.password,
            "matrix_encryption": "off",
        }
    )
    minds = warns("platforms", text("doctor.matrix-limited", call=lifted_by(bot.account.user)))
    assert minds in await matrix(settings, bot.database)
    limited.homeserver.lift_limits(bot.account)
    found = await matrix(settings, bot.database)
    assert found
    assert minds not in found


async def test_a_start_says_that_the_account_is_limited(limited: Strict) -> None:
    with structlog.testing.capture_logs() as logs:
        async with listening(limited.bot.platform(), Inbox()), asyncio.timeout(10):
            while not any(one["event"] == "matrix.is-limited" for one in logs):
                await limited.riet.reads()


async def test_a_limit_says_when_and_nothing_is_tried_again_inside(limited: Strict) -> None:
    platform = limited.bot.platform()

    async def all_at_once() -> None:
        for line in LINES:
            await platform.send(say(limited.riet.user, line))

    with pytest.raises(RetryLaterError) as refusal:
        await all_at_once()
    assert refusal.value.after
    assert 0 < refusal.value.after <= 10


def test_what_is_urgent_goes_first_when_there_is_room_again() -> None:
    moment = Moment()
    limit = Limit(monotonic=moment)
    limit.refused(RetryLaterError("502", after=5.0))
    limit.let_through(Lane.REPLY)
    limit.refused(LimitedError("429", after=5.0))
    moment.now += 5.0
    limit.let_through(Lane.ESCALATION)
    with pytest.raises(LimitedError) as refusal:
        limit.let_through(Lane.REPLY)
    assert refusal.value.after == 1.0
    moment.now += 1.0
    limit.let_through(Lane.REPLY)


def test_the_call_names_the_account() -> None:
    assert lifted_by("@bot:buurt.test") == "POST /_synapse/admin/v1/users/@bot:buurt.test/override_ratelimit"
