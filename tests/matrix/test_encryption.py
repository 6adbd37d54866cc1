"""Encrypted both ways, by a device that the account's own keys vouch for."""

from base64 import b64decode
from collections.abc import Mapping
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bot.platforms.matrix.calls import call
from bot.platforms.matrix.cross_signing import canonical
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.logging_in import KeysExistError, log_in
from fakes.matrix_people import People
from fakes.matrix_world import Bot, Inbox, listening, say


def keeping_of(bot: Bot) -> Keeping:
    return Keeping(bot.database, user=bot.account.user)


async def logged_in(bot: Bot) -> str:
    return await log_in(bot.url, bot.account.user, bot.account.password, keeping=keeping_of(bot), store=bot.store)


def signed_by(what: Mapping[str, Any], user: str, key: str) -> bool:
    """Whether that key has signed it; raises InvalidSignature when the signature is not of it."""
    bare = {name: value for name, value in what.items() if name not in {"signatures", "unsigned"}}
    signature = what["signatures"][user][f"ed25519:{key}"]
    Ed25519PublicKey.from_public_bytes(b64decode(key + "=")).verify(b64decode(signature + "=="), canonical(bare))
    return True


async def test_the_published_keys_vouch_for_the_device(bot: Bot, people: People) -> None:
    key = await logged_in(bot)
    device, user = await keeping_of(bot).device(), bot.account.user
    assert device
    riet = people.phone("Riet")
    seen = await call(riet.client, "keys/query", {"device_keys": {user: []}})
    (master,), (self_signing,) = (seen[f"{use}_keys"][user]["keys"].values() for use in ("master", "self_signing"))
    assert master == key
    assert signed_by(seen["self_signing_keys"][user], user, master)
    assert signed_by(seen["device_keys"][user][device.id], user, self_signing)


async def test_keys_that_exist_are_never_overwritten(bot: Bot) -> None:
    await logged_in(bot)
    before = await keeping_of(bot).device()
    with pytest.raises(KeysExistError):
        await logged_in(bot)
    assert before
    after = await keeping_of(bot).device()
    assert after
    assert after.secrets == before.secrets


async def test_interrupted_it_goes_on_with_the_same_keys(bot: Bot) -> None:
    keeping = keeping_of(bot)
    keep, kept = keeping.keep_device, []

    async def keep_once(device: Any) -> None:  # noqa: ANN401
        kept.append(device)
        if len(kept) > 1:
            raise ConnectionError("the machine is switched off")
        await keep(device)

    keeping.keep_device = keep_once  # type: ignore[method-assign]
    with pytest.raises(ConnectionError):
        await log_in(bot.url, bot.account.user, bot.account.password, keeping=keeping, store=bot.store)
    key = await logged_in(bot)
    device = await keeping_of(bot).device()
    assert device
    assert device.id == kept[0].id
    assert device.is_signed
    assert key


async def test_words_go_both_ways_and_the_homeserver_reads_none(bot: Bot, people: People) -> None:
    await logged_in(bot)
    riet, inbox, platform = people.encrypting("Riet", bot.store / "riet"), Inbox(), bot.platform()
    async with listening(platform, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await riet.sends("B-12 goed 60")
        assert (await inbox.has(2))[1].text == "B-12 goed 60"
        sent = await platform.send(say(riet.user, "Bedankt.", "Goed"))
    assert await riet.is_sealed(sent.message_id)
    assert "Bedankt.\n\n1. Goed" in await riet.reads()


async def test_after_a_restart_it_goes_on(bot: Bot, people: People) -> None:
    await logged_in(bot)
    riet, inbox = people.encrypting("Riet", bot.store / "riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await riet.sends("eerst")
        await inbox.has(2)
    await bot.made[-1].close()
    await riet.sends("daarna")
    async with listening(bot.platform(), inbox):
        assert (await inbox.has(3))[2].text == "daarna"
        await bot.made[-1].send(say(riet.user, "Gelezen."))
    assert "Gelezen." in await riet.reads()


async def test_a_room_that_is_not_encrypted_is_left(bot: Bot, people: People) -> None:
    await logged_in(bot)
    riet, inbox = people.phone("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        assert "niet versleuteld" in (await riet.until_reads(1))[0]
    assert inbox.arrived == []
