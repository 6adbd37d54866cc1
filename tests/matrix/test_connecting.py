"""Matrix by the settings alone, as the program starts it."""

import asyncio
from dataclasses import replace
from typing import cast

import pytest
from pydantic import SecretStr

from bot.config import Settings
from bot.connecting import connected
from bot.findings import Health
from bot.matrix_check import matrix
from bot.platform import Level, RetryLaterError
from bot.platforms.matrix.cross_signing import new_seeds
from bot.platforms.matrix.platform import MatrixPlatform
from domain.clock import SystemClock
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_world import Bot, Inbox, say


def settings_of(bot: Bot, **more: str) -> Settings:
    return Settings.model_validate(
        {
            "matrix_homeserver": bot.url,
            "matrix_user": bot.account.user,
            "matrix_password": SecretStr(bot.account.password),
            "matrix_encryption": "off",
            **more,
        }
    )


async def test_an_account_connects_matrix(bot: Bot, people: People) -> None:
    async with connected(settings_of(bot), bot.database, SystemClock()) as chats:
        platform, riet, inbox = chats.platforms["matrix"], people.phone("Riet"), Inbox()
        assert isinstance(platform, MatrixPlatform)
        assert platform.level is Level.BUTTONS
        async with listening(platform, inbox):
            await riet.opens(bot.account.user)
            await inbox.has(1)
        await platform.send(say(riet.user, "Hallo."))
        assert await riet.reads() == ["Hallo."]
        assert [one.key for one in chats.parts if one.is_well] == ["matrix-let-in"]


async def test_who_is_logged_out_stops_and_it_is_known(bot: Bot, people: People) -> None:
    async with connected(settings_of(bot), bot.database, SystemClock()) as chats:
        platform, (part,), riet, inbox = chats.platforms["matrix"], chats.parts, people.phone("Riet"), Inbox()
        async with listening(cast(MatrixPlatform, platform), inbox):
            await riet.opens(bot.account.user)
            await inbox.has(1)
            await people.logs_out(bot.account)
            await riet.sends("ben je daar?")
            async with asyncio.timeout(20):
                while part.is_well:
                    await riet.reads()
            with pytest.raises(RetryLaterError):
                await platform.send(say(riet.user, "Hallo."))


@pytest.mark.parametrize(
    ("level", "found"),
    [
        ("text", [(Health.OK, "doctor.matrix"), (Health.WARNS, "doctor.matrix-open")]),
        ("off", [(Health.WARNS, "doctor.matrix-off")]),
    ],
)
async def test_the_doctor_says_how_it_is(bot: Bot, level: str, found: list[tuple[Health, str]]) -> None:
    findings = await matrix(settings_of(bot, matrix_level=level), bot.database)
    assert [(one.health, getattr(one.said, "id", "")) for one in findings] == found


async def test_the_doctor_says_whether_it_is_encrypted(bot: Bot, people: People) -> None:
    settings = settings_of(bot, matrix_encryption="on", matrix_servers="buurt.test, zorg.test")
    (*_, finding) = await matrix(settings, bot.database)
    assert (finding.health, getattr(finding.said, "id", "")) == (Health.FAILS, "doctor.matrix-no-device")
    made = await bot.logs_in()
    _, servers, finding = await matrix(settings, bot.database)
    assert getattr(servers.said, "args", {}) == {"names": "buurt.test, zorg.test"}
    assert (finding.health, getattr(finding.said, "args", {})) == (Health.OK, {"device": made.device})
    device = await bot.keeping.device()
    assert device
    await bot.keeping.keep_device(replace(device, secrets={**device.secrets, **new_seeds()}))
    (*_, finding) = await matrix(settings, bot.database)
    assert (finding.health, getattr(finding.said, "id", "")) == (Health.FAILS, "doctor.matrix-not-vouched")
    await people.logs_out(bot.account)
    (*_, finding) = await matrix(settings, bot.database)
    assert (finding.health, getattr(finding.said, "id", "")) == (Health.FAILS, "doctor.matrix-logged-out")


async def test_the_doctor_finds_a_homeserver_that_is_away(bot: Bot) -> None:
    (finding,) = await matrix(settings_of(bot, matrix_homeserver="http://127.0.0.1:9"), bot.database)
    assert finding.health is Health.FAILS
