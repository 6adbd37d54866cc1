"""By what the homeserver lets our account in: its password, or a token that somebody has made for it alone."""

from dataclasses import dataclass, field

from nio import LoginResponse

from bot.platform import RetryLaterError
from bot.platforms.matrix.calls import call
from bot.platforms.matrix.client import Client, closed
from bot.platforms.matrix.errors import asked
from domain.ids import TextId

DEVICE_NAME = "Buurtpols"


@dataclass(frozen=True)
class Token:
    """In the place of a password: it belongs to one device, and that is ours."""

    value: str = field(repr=False)


Secret = str | Token
"""A password, or a token."""


class TokenError(RetryLaterError):
    """Somebody has to set another token; `text` says why."""

    def __init__(self, text: str) -> None:
        """Keep what who administers has to read."""
        super().__init__(text)
        self.text = TextId(text)


async def let_in(homeserver: str, user: str, secret: Secret, *, device: str = "") -> tuple[str, str]:
    """The name of a device and its token: a new one of that name by a password, else that of the token.

    Raises:
        TokenError: the token is of somebody else, or of no device.
        TokenRefusedError: the homeserver does not know the token.
        RetryLaterError, UndeliverableError: the homeserver does not do it.
    """
    client = Client(homeserver, user, device=device)
    try:
        if isinstance(secret, Token):
            client.access_token = secret.value
            return await _device_of(client), secret.value
        answer = await asked(client.login(secret, device_name=DEVICE_NAME))
    finally:
        await closed(client)
    if not isinstance(answer, LoginResponse):
        raise TypeError(type(answer).__name__)
    return answer.device_id, answer.access_token


async def _device_of(client: Client) -> str:
    """The device of its token."""
    own = await call(client, "account/whoami", {}, method="GET")
    if own.get("user_id") != client.user:
        raise TokenError("matrix.token-of-another")
    if not own.get("device_id"):
        raise TokenError("matrix.token-of-no-device")
    return str(own["device_id"])


async def without_keys(homeserver: str, user: str, token: str, *, device: str) -> None:
    """Do nothing where that device has no keys yet: those that somebody else has made are of no use to us.

    Raises:
        TokenError: it has.
        RetryLaterError, UndeliverableError: the homeserver does not say.
    """
    client = Client(homeserver, user)
    client.access_token = token
    try:
        known = await call(client, "keys/query", {"device_keys": {user: [device]}})
    finally:
        await closed(client)
    if device in known.get("device_keys", {}).get(user, {}):
        raise TokenError("matrix.token-has-keys")
