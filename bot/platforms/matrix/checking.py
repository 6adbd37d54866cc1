"""Looking at the homeserver from outside, for who sets it up."""

from enum import StrEnum
from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.platform import RetryLaterError, UndeliverableError
from bot.platforms.matrix.calls import call
from bot.platforms.matrix.client import Client, closed
from bot.platforms.matrix.cross_signing import USES, is_signed, public
from bot.platforms.matrix.errors import TokenRefusedError
from bot.platforms.matrix.letting_in import Token, TokenError, let_in
from bot.platforms.matrix.limits import is_limited
from storage.matrix import Device

WITHIN = ClientTimeout(total=10)


class Vouched(StrEnum):
    """Whether a client that trusts only devices that their owner's keys vouch for would trust ours."""

    YES = "yes"
    NO = "no"
    LOGGED_OUT = "logged_out"
    UNKNOWN = "unknown"


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


async def vouched(device: Device) -> Vouched:
    """By what the homeserver publishes of our account, asked as our device."""
    client = Client(device.homeserver, device.user)
    client.access_token = device.secrets["token"]
    try:
        known = await call(client, "keys/query", {"device_keys": {device.user: []}})
    except TokenRefusedError:
        return Vouched.LOGGED_OUT
    except (RetryLaterError, UndeliverableError):
        return Vouched.UNKNOWN
    finally:
        await closed(client)
    ours = all(
        public(device.secrets[use]) in known.get(f"{use}_keys", {}).get(device.user, {}).get("keys", {}).values()
        for use in USES
    )
    mine = known.get("device_keys", {}).get(device.user, {}).get(device.id, {})
    return Vouched.YES if ours and is_signed(mine, device.user, by=device.secrets["self_signing"]) else Vouched.NO


async def limits(device: Device) -> bool:
    """Whether the homeserver limits the account of this device; False too where it does not say."""
    client = Client(device.homeserver, device.user)
    client.access_token = device.secrets["token"]
    try:
        return await is_limited(client)
    except (RetryLaterError, UndeliverableError):
        return False
    finally:
        await closed(client)


async def of_token(homeserver: str, user: str, token: str) -> str | None:
    """The text that says what is wrong with a token; None when nothing is, or the homeserver does not say."""
    try:
        await let_in(homeserver, user, Token(token))
    except TokenError as refusal:
        return refusal.text
    except TokenRefusedError:
        return "matrix.token-refused"
    except (RetryLaterError, UndeliverableError):
        return None
    return None
