"""Looking at the homeserver from outside, for who sets it up."""

from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout
from nio import AsyncClient

from bot.platform import RetryLaterError, UndeliverableError
from bot.platforms.matrix.account import closed
from bot.platforms.matrix.limits import is_limited
from storage.matrix import Device

WITHIN = ClientTimeout(total=10)


async def answers(homeserver: str) -> bool:
    """Whether a Matrix homeserver answers there; nobody logs in."""
    address = f"{homeserver}/_matrix/client/versions"
    try:
        async with ClientSession(timeout=WITHIN) as session, session.get(address, allow_redirects=False) as answer:
            if answer.status != HTTPStatus.OK:
                return False
            said = await answer.json()
    except (ClientError, TimeoutError, ValueError):
        return False
    return isinstance(said, dict) and bool(said.get("versions"))


async def limits(device: Device) -> bool:
    """Whether the homeserver limits the account of this device; False too where it does not say."""
    client = AsyncClient(device.homeserver, device.user)
    client.restore_login(device.user, device.id, device.secrets["token"])
    try:
        return await is_limited(client)
    except (RetryLaterError, UndeliverableError):
        return False
    finally:
        await closed(client)
