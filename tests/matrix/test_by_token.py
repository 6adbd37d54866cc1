"""The bot's account by a token instead of its password: whose it must be, and what only an administrator can do."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import Settings
from bot.findings import Health
from bot.making import make
from bot.matrix_check import matrix
from bot.matrix_login import make_device
from bot.platform import RetryLaterError
from bot.platforms.matrix.calls import UnconfirmedError
from bot.platforms.matrix.letting_in import Token, TokenError
from bot.platforms.matrix.logging_in import ForeignKeysError, KeysExistError
from bot.stories.story import STORY_STARTS
from domain.conversation import text
from domain.errors import RefusedError
from fakes import canaries
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_phone import Phone
from fakes.matrix_vouching import devices, is_vouched_for
from fakes.matrix_world import Bot, Inbox, bot_at, say

Fresh = Callable[[Path], AbstractContextManager[str]]


@pytest.fixture
def bot(bot: Bot) -> Bot:
    """Nobody here knows its password."""
    return replace(bot, account=replace(bot.account, password="unknown"))


async def talks(bot: Bot, riet: Phone, inbox: Inbox, words: str) -> None:
    """Both ways, encrypted."""
    before = len(inbox.arrived)
    async with listening(bot.platform(Token(bot.account.token)), inbox):
        if riet.room:
            await riet.sends("hallo")
        else:
            await riet.opens(bot.account.user)
        await inbox.has(before + 1)
        sent = await bot.made[-1].send(say(riet.user, words))
    assert (await riet.reads())[-1] == words
    assert await riet.is_sealed(sent.message_id)
    await bot.made[-1].close()


async def test_its_own_device_is_the_bots(bot: Bot, people: People) -> None:
    token = Token(bot.account.token)
    made = await bot.logs_in(token)
    assert made.device == bot.account.device
    assert await is_vouched_for(made, bot, people.phone("Riet"))
    riet, inbox = people.encrypting("Riet"), Inbox()
    await talks(bot, riet, inbox, "Hallo.")
    with pytest.raises(KeysExistError):
        await bot.logs_in(token)
    assert token.value not in repr(token)


async def test_another_token_of_the_same_device_goes_on_where_it_was(bot: Bot, people: People) -> None:
    made, known = await bot.logs_in(Token(bot.account.token)), replace(bot.account, password=canaries.PASSWORD)
    riet, inbox = people.encrypting("Riet"), Inbox()
    await talks(bot, riet, inbox, "Hallo.")
    renewed = people.homeserver.log_in(known, device_id=made.device)
    assert await bot.logs_in(Token(renewed.token)) == made
    await talks(bot, riet, inbox, "Weer.")
    device = await bot.keeping.device()
    assert device
    assert device.secrets["token"] == renewed.token


async def test_a_new_device_takes_another_token(bot: Bot, people: People) -> None:
    first, known = await bot.logs_in(Token(bot.account.token)), replace(bot.account, password=canaries.PASSWORD)
    with pytest.raises(TokenError, match="of-our-device"):
        await bot.logs_in(Token(bot.account.token), new_device=True)
    another = people.homeserver.log_in(known)
    second = await bot.logs_in(Token(another.token), new_device=True)
    assert (second.key, second.device) == (first.key, another.device)
    assert await is_vouched_for(second, bot, people.phone("Riet"))
    assert await devices(bot) == {another.device}


async def test_a_token_that_will_not_do_is_refused_with_the_reason(
    bot: Bot, people: People, fresh_sqlite: Fresh, tmp_path: Path
) -> None:
    of_another = people.homeserver.register("riet").token
    of_no_device = people.homeserver.token_of_no_device(bot.account)
    for token, why in ((of_another, "of-another"), (of_no_device, "of-no-device")):
        with pytest.raises(TokenError, match=why):
            await bot.logs_in(Token(token))
    await bot.logs_in(Token(bot.account.token))
    with fresh_sqlite(tmp_path) as url:
        async with bot_at(bot.url, bot.account, url, store=tmp_path) as other:
            with pytest.raises(TokenError, match="has-keys"):
                await other.logs_in(Token(bot.account.token))


async def test_keys_are_replaced_only_by_the_password(
    bot: Bot, people: People, fresh_sqlite: Fresh, tmp_path: Path
) -> None:
    """The same command, once, with the password: it goes on with the token's device."""
    lost = await bot.logs_in(Token(bot.account.token))
    another = people.homeserver.log_in(replace(bot.account, password=canaries.PASSWORD))
    with fresh_sqlite(tmp_path) as url:
        async with bot_at(bot.url, another, url, store=tmp_path) as other:
            with pytest.raises(ForeignKeysError):
                await other.logs_in(Token(another.token))
            with pytest.raises(UnconfirmedError):
                await other.logs_in(Token(another.token), new_keys=True)
            assert await is_vouched_for(lost, bot, people.phone("Riet"))
            made = await other.logs_in(new_keys=True)
            assert (made.device, made.others) == (another.device, ())
            assert made.key != lost.key
            assert await is_vouched_for(made, other, people.phone("Riet"))
            assert await devices(other) == {another.device}


async def test_devices_that_a_token_cannot_log_out_are_named(bot: Bot, people: People) -> None:
    another = people.homeserver.log_in(replace(bot.account, password=canaries.PASSWORD))
    made = await bot.logs_in(Token(another.token), new_keys=True)
    assert (made.device, made.others) == (another.device, (bot.account.device,))


async def test_without_encryption_a_token_is_enough_and_may_be_replaced(bot: Bot, people: People) -> None:
    riet, inbox = people.phone("Riet"), Inbox()
    async with listening(bot.platform(Token(bot.account.token)), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
    another = people.homeserver.log_in(replace(bot.account, password=canaries.PASSWORD))
    await people.logs_out(bot.account)
    with pytest.raises(RetryLaterError):
        await bot.platform(Token(another.token)).send(say(riet.user, "Hallo."))
    another = people.homeserver.log_in(another)
    await bot.platform(Token(another.token)).send(say(riet.user, "Hallo."))
    assert await riet.reads() == ["Hallo."]


async def test_the_command_and_the_doctor_say_what_is_wrong(bot: Bot, people: People, tmp_path: Path) -> None:
    def settings_with(token: str, name: str = "own") -> Settings:
        place = tmp_path / name
        return Settings.model_validate(
            {
                "database_url": f"sqlite:///{place}.sqlite",
                "master_key_file": place.with_suffix(".key"),
                "matrix_homeserver": bot.url,
                "matrix_user": bot.account.user,
                "matrix_token": token,
            }
        )

    async def refused(token: str, name: str = "own", **how: bool) -> str:
        with pytest.raises(RefusedError) as refusal:
            await make_device(settings_with(token, name), **how)
        return refusal.value.text

    settings, of_another = settings_with(bot.account.token), people.homeserver.register("riet").token
    await make(settings, now=STORY_STARTS)
    await make(settings_with(bot.account.token, "other"), now=STORY_STARTS)
    assert await refused("nobody-has-this-token") == "matrix.token-refused"
    assert await refused(of_another) == "matrix.token-of-another"
    assert (await make_device(settings)).device == bot.account.device
    another = people.homeserver.log_in(replace(bot.account, password=canaries.PASSWORD))
    assert await refused(another.token, "other") == "matrix.keys-of-another"
    assert await refused(another.token, "other", new_keys=True) == "matrix.allow-new-keys"
    said = {
        token: [one.said for one in await matrix(settings_with(token), bot.database) if one.health is Health.FAILS]
        for token in (bot.account.token, of_another, "nobody-has-this-token")
    }
    no_device = text("doctor.matrix-no-device")  # it looks into another database here
    assert list(said.values()) == [
        [no_device],
        [no_device, text("matrix.token-of-another")],
        [no_device, text("matrix.token-refused")],
    ]
