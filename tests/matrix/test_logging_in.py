"""Making the bot's device: what is published vouches for it, and being interrupted anywhere does no harm."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from aiohttp.web import Response
from pydantic import SecretStr

from bot.config import Settings
from bot.making import make
from bot.matrix_login import make_device
from bot.platform import UndeliverableError
from bot.platforms.matrix.letting_in import Token
from bot.platforms.matrix.logging_in import ForeignKeysError, KeysExistError
from bot.stories.story import STORY_STARTS
from domain.errors import RefusedError
from fakes.line import Ask, line_to
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_phone import Phone
from fakes.matrix_vouching import devices, is_vouched_for
from fakes.matrix_world import Bot, Inbox, bot_at, say

Fresh = Callable[[Path], AbstractContextManager[str]]


class KilledError(BaseException):
    """The machine is switched off."""


@dataclass
class Steps:
    """All that login does to the outside, in its order: what it keeps, and what it asks of the homeserver."""

    kills: int
    after: bool
    taken: int = 0
    killed: asyncio.Event = field(default_factory=asyncio.Event)

    def commits(self, name: str) -> None:
        """A failpoint of the database."""
        self.taken += name.endswith(".before")
        if self.taken == self.kills and name.endswith(".after" if self.after else ".before"):
            raise KilledError

    async def asks(self, ask: Ask) -> Response:
        """What happens to a request on its way."""
        self.taken += 1
        mine = self.taken
        if mine == self.kills and not self.after:
            await self._dies()
        answer = await ask()
        if mine == self.kills:
            await self._dies()
        return answer

    async def _dies(self) -> None:
        self.killed.set()
        await asyncio.Event().wait()  # nobody is there any more to be answered

    async def kill(self, work: Coroutine[Any, Any, object]) -> bool:
        """Whether that did not come to its end."""
        going, killed = asyncio.ensure_future(work), asyncio.ensure_future(self.killed.wait())
        await asyncio.wait({going, killed}, return_when=asyncio.FIRST_COMPLETED)
        killed.cancel()
        going.cancel()
        with suppress(KilledError, asyncio.CancelledError):
            await going
            return False
        return True


async def test_the_published_keys_vouch_for_the_device(bot: Bot, people: People) -> None:
    made = await bot.logs_in()
    assert await is_vouched_for(made, bot, people.phone("Riet"))
    with pytest.raises(KeysExistError):
        await bot.logs_in()
    assert await devices(bot) == {made.device, bot.account.device}


def read_all(folder: Path) -> dict[Path, bytes]:
    """What lies there, but for what is the person's own."""
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file() and "riet" not in file.parts}


async def test_no_key_lies_on_disk_unsealed(bot: Bot, people: People, tmp_path: Path, sqlite_url: str) -> None:
    made = await bot.logs_in()
    riet, inbox = people.encrypting("Riet", tmp_path / "riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await riet.sends("B-12 goed 60")
        await inbox.has(2)
    device = await bot.keeping.device()
    assert device
    secrets = [secret for name, secret in device.secrets.items() if name != "signed"]
    assert len(secrets) == 5
    written = read_all(tmp_path)
    assert Path(sqlite_url.partition(":///")[2]) in written
    for what in (*secrets, riet.user + '"', made.device_key, riet.client.device_id or "?", "curve25519"):
        assert not [file for file, found in written.items() if what.encode() in found], what


@pytest.mark.parametrize(("after", "by_token"), [(False, False), (True, False), (True, True)])
async def test_killed_at_any_step_it_goes_on(
    *, bot: Bot, people: People, fresh_sqlite: Fresh, tmp_path: Path, after: bool, by_token: bool
) -> None:
    """`after`: the step was done, and nobody could write that down."""
    riet, kills, was_killed = people.phone("Riet"), 0, True
    while was_killed:
        kills += 1
        steps, account = Steps(kills, after=after), people.homeserver.register("bot")
        secret = Token(account.token) if by_token else account.password
        with fresh_sqlite(tmp_path) as url:
            async with (
                line_to(bot.url, steps.asks) as line,
                bot_at(line, account, url, store=tmp_path, failpoint=steps.commits) as one,
            ):
                was_killed = await steps.kill(one.logs_in(secret))
                device = await one.keeping.device()
                if device and device.is_signed:
                    continue
                made = await one.logs_in(secret)
                assert await is_vouched_for(made, one, riet)
                assert await devices(one) == {made.device, account.device}
    assert kills > 9


async def test_keys_of_another_are_never_overwritten(
    bot: Bot, people: People, fresh_sqlite: Fresh, tmp_path: Path
) -> None:
    made = await bot.logs_in()
    with fresh_sqlite(tmp_path) as url:
        async with bot_at(bot.url, bot.account, url, store=tmp_path) as other:
            with pytest.raises(ForeignKeysError):
                await other.logs_in()
    assert await is_vouched_for(made, bot, people.phone("Riet"))


async def test_who_lost_every_backup_replaces_the_keys_and_everybody_goes_on(
    bot: Bot, people: People, fresh_sqlite: Fresh, tmp_path: Path
) -> None:
    lost, riet, inbox = await bot.logs_in(), people.encrypting("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await riet.sends("hallo")
        await inbox.has(2)
        await bot.made[-1].send(say(riet.user, "Dag."))
    with fresh_sqlite(tmp_path) as url:
        async with bot_at(bot.url, bot.account, url, store=tmp_path) as other:
            with pytest.raises(ForeignKeysError):
                await other.logs_in()
            with pytest.raises(UndeliverableError):
                await replace(other, account=replace(bot.account, password="wrong")).logs_in(new_keys=True)
            assert await is_vouched_for(lost, bot, riet)
            made = await other.logs_in(new_keys=True)
            assert made.key != lost.key
            assert await is_vouched_for(made, other, riet)
            assert await devices(other) == {made.device}
            await goes_on(other, riet)


async def goes_on(bot: Bot, riet: Phone) -> None:
    """In the chat that they had, although the bot knows nothing of it any more."""
    inbox = Inbox()
    async with listening(bot.platform(), inbox):
        async with asyncio.timeout(20):
            while await bot.keeping.since() is None:
                await riet.keeps_up()
        await riet.sends("ben je er nog?")
        assert (await inbox.has(2))[1].text == "ben je er nog?"
        await bot.made[-1].send(say(riet.user, "Wie ben je?"))
    assert await riet.reads() == ["Dag.", "Wie ben je?"]


async def test_a_new_device_is_vouched_for_by_the_same_keys(bot: Bot, people: People, tmp_path: Path) -> None:
    first = await bot.logs_in()
    riet, inbox = people.encrypting("Riet", tmp_path / "riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
    await bot.made[-1].close()
    second = await bot.logs_in(new_device=True)
    assert second.key == first.key
    assert await is_vouched_for(second, bot, riet)
    assert await devices(bot) == {second.device, bot.account.device}
    async with listening(bot.platform(), inbox):
        await riet.sends("daarna")
        assert (await inbox.has(2))[1].text == "daarna"
        await bot.made[-1].send(say(riet.user, "Gelezen."))
    assert "Gelezen." in await riet.reads()


def settings_of(bot: Bot, there: Path) -> Settings:
    said = {
        "database_url": f"sqlite:///{there}.sqlite",
        "master_key_file": there.with_suffix(".key"),
        "matrix_homeserver": bot.url,
        "matrix_user": bot.account.user,
        "matrix_password": bot.account.password,
    }
    return Settings.model_validate(said)


async def test_the_command_makes_it_once_and_says_what_to_compare(bot: Bot, tmp_path: Path) -> None:
    settings, elsewhere = settings_of(bot, tmp_path / "own"), settings_of(bot, tmp_path / "other")
    await make(settings, now=STORY_STARTS)
    with pytest.raises(RefusedError) as refused:
        await make_device(settings.model_copy(update={"matrix_password": SecretStr("wrong")}))
    assert refused.value.text == "matrix.not-let-in"
    made = await make_device(settings)
    assert [len(four) for four in made.key.split()] == [*[4] * 10, 3]
    with pytest.raises(RefusedError) as refused:
        await make_device(settings)
    assert refused.value.text == "matrix.keys-exist"
    await make(elsewhere, now=STORY_STARTS)
    with pytest.raises(RefusedError) as refused:
        await make_device(elsewhere)
    assert refused.value.text == "matrix.keys-of-another"
    replaced = await make_device(elsewhere, new_keys=True)
    assert replaced.key != made.key
    with pytest.raises(RefusedError) as refused:
        await make_device(settings, new_keys=True)
    assert refused.value.text == "matrix.keys-exist"
    back = await make_device(settings, new_device=True, new_keys=True)
    assert back.key not in {made.key, replaced.key}
    again = await make_device(settings, new_device=True)
    assert (again.key, again.device != back.device) == (back.key, True)
    with pytest.raises(RefusedError) as refused:
        await make_device(settings.model_copy(update={"matrix_homeserver": None}))
    assert refused.value.text == "matrix.not-set"
